/*
 * The term in the real program, by keys alone: to a cell, its session opened,
 * one added for the team of an empty cell, nearer and farther, to the next term
 * and back.
 */
#include <glib.h>

#include "sam-records.h"
#include "sam-robot.h"
#include "sam-store.h"
#include "small-programme.h"

#define TEAM "Björkskolan 4–6"
#define WEEK TEAM ", week\302\240"

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
  sam_draft_set_reference (session, SAM_SESSION_TEAM,
                           sam_record_get_id (g_ptr_array_index (teams, 0)));
  sam_draft_set_date (session, SAM_SESSION_DATE, sam_date_new (2026, 11, 24));
  sam_draft_set_time (session, SAM_SESSION_START_TIME, 14 * 60 + 30);
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES, 90);
  g_assert_true (sam_store_put (store, "Add session", session, &error));
  sam_store_close (store);
}

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static gboolean
has_focus (SamRobot *robot, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) found = sam_robot_find (robot, role, name);
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (found);

  return atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

/* More stops than a page has before the month. */
#define MANY_TABS 40

static void
tab_to (SamRobot *robot, AtspiRole role, const char *name)
{
  for (int i = 0; i < MANY_TABS && !has_focus (robot, role, name); i++)
    sam_robot_press (robot, "Tab");
  g_assert_true (has_focus (robot, role, name));
}

static void
go_to_term (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+3", ATSPI_ROLE_TABLE_CELL, "Friday 20 November, no sessions");
  tab_to (robot, ATSPI_ROLE_TABLE_CELL, "Friday 20 November, no sessions");
  sam_robot_press_for (robot, "4", ATSPI_ROLE_TABLE, "Autumn term 2026: 1 team, weeks 34–52");
  see (robot, ATSPI_ROLE_TABLE_CELL, WEEK "47: no session");
  g_assert_true (has_focus (robot, ATSPI_ROLE_TABLE_CELL, WEEK "47: no session"));
}

static void
open_and_add (SamRobot *robot)
{
  sam_robot_press (robot, "Right");
  see (robot, ATSPI_ROLE_TABLE_CELL, WEEK "48: planned, 24 Nov");
  sam_robot_press_for (robot, "Return", ATSPI_ROLE_PUSH_BUTTON, "Edit Session…");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Edit Session…");

  sam_robot_press (robot, "Right");
  see (robot, ATSPI_ROLE_TABLE_CELL, WEEK "49: no session");
  sam_robot_press_for (robot, "Return", ATSPI_ROLE_DIALOG, "Add Session");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_DIALOG, "Add Session");
}

static void
look_nearer_and_elsewhere (SamRobot *robot)
{
  for (int i = 0; i < 3; i++)
    sam_robot_press (robot, "plus");
  see (robot, ATSPI_ROLE_TABLE_CELL, TEAM ", Monday 30 November: no session");
  sam_robot_press (robot, "Right");
  see (robot, ATSPI_ROLE_TABLE_CELL, TEAM ", Tuesday 1 December: no session");
  sam_robot_press (robot, "ctrl+0");
  see (robot, ATSPI_ROLE_TABLE_CELL, WEEK "49: no session");

  sam_robot_press (robot, "Page_Down");
  see (robot, ATSPI_ROLE_TABLE, "Spring term 2027: 1 team, weeks 2–23");
  sam_robot_press (robot, "ctrl+t");
  see (robot, ATSPI_ROLE_TABLE, "Autumn term 2026: 1 team, weeks 34–52");
}

static void
test_by_keys (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = NULL;

  plan_session (path);
  robot = sam_robot_start (arguments, "en", home);
  go_to_term (robot);
  open_and_add (robot);
  look_nearer_and_elsewhere (robot);
  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/term/by-keys", test_by_keys);

  return g_test_run ();
}
