/*
 * The week, by the keyboard alone: a session is found, moved to another day and time and opened, and one is added where
 * there is none.
 */
#include <glib.h>

#include "sam-records.h"
#include "sam-robot.h"
#include "sam-store.h"
#include "small-programme.h"

#define PLANNED "Björkskolan 4–6, Tuesday 24 November 14:30–16:00: Planned"
#define BY_KEYS "Björkskolan 4–6, Thursday 26 November 13:30–15:00: Planned"
#define REBOOKED "Björkskolan 4–6, Tuesday 24 November 14:30–16:00: Moved"
#define ADDED "Björkskolan 4–6, Wednesday 25 November 14:30–16:00: Planned"

static void
plan_session (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (path, &error);
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (SamDraft) session = sam_draft_new (&sam_family_session);

  g_assert_no_error (error);
  teams = sam_store_list (store, SAM_FAMILY_TEAM, &error);
  g_assert_cmpuint (teams->len, ==, 1);
  sam_draft_set_choice (session, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (session, SAM_SESSION_TEAM, sam_record_get_id (g_ptr_array_index (teams, 0)));
  sam_draft_set_date (session, SAM_SESSION_DATE, sam_date_new (2026, 11, 24));
  sam_draft_set_time (session, SAM_SESSION_START_TIME, 14 * 60 + 30);
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES, 90);
  g_assert_true (sam_store_put (store, "Add session", session, &error));
  sam_store_close (store);
}

static void
see (SamRobot *robot, const char *name)
{
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, name));
}

static void
press (SamRobot *robot, const char *keys, int times)
{
  for (int i = 0; i < times; i++)
    sam_robot_press (robot, keys);
}

/* From Friday the 20th at eight a week on; to the session by Tab; cut, two days on and an hour earlier, paste. */
static void
move_by_keys (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+3", ATSPI_ROLE_TABLE_CELL, "Friday 20 November, no sessions");
  sam_robot_press_for (robot, "2", ATSPI_ROLE_TABLE_CELL, "Friday 20 November 08:00, no sessions");
  sam_robot_press (robot, "Next");
  see (robot, PLANNED);
  sam_robot_press_for (robot, "Home", ATSPI_ROLE_TABLE_CELL, "Monday 23 November 08:00, no sessions");
  sam_robot_press (robot, "Tab");
  sam_robot_press (robot, "ctrl+x");
  sam_robot_wait_text (robot, "Cut: Björkskolan · 4–6");
  press (robot, "Right", 2);
  press (robot, "Up", 2);
  sam_robot_wait_text (robot, "here: Thursday 26 November 13:30");
  sam_robot_press_for (robot, "ctrl+v", ATSPI_ROLE_PUSH_BUTTON, BY_KEYS);
  see (robot, REBOOKED);
  sam_robot_press (robot, "ctrl+z");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, BY_KEYS);
  see (robot, PLANNED);
}

/* Enter opens the session under the cursor, and adds one where there is none. */
static void
open_and_add_by_keys (SamRobot *robot)
{
  /* The cursor is where the session was pasted: two days earlier and an hour later is the session itself. */
  press (robot, "Left", 2);
  press (robot, "Down", 2);
  sam_robot_wait_text (robot, "Tuesday 24 November 14:30, 1 session");
  sam_robot_press (robot, "Return");
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Delete Session"));
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Delete Session");

  press (robot, "Right", 1);
  sam_robot_wait_text (robot, "Wednesday 25 November 14:30, no sessions");
  sam_robot_press (robot, "Return");
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_TEXT, "Place"));
  sam_robot_press (robot, "alt+a");
  see (robot, ADDED);
  sam_robot_press (robot, "ctrl+z");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, ADDED);
}

static void
test_week (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = NULL;

  plan_session (path);
  robot = sam_robot_start (arguments, "en", home);
  move_by_keys (robot);
  open_and_add_by_keys (robot);
  sam_robot_quit (robot);
  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);
  g_setenv ("SAMORDNA_NOW", "10:20", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/week", test_week);

  return g_test_run ();
}
