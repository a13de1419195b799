/*
 * A session is moved in the month: by the keyboard alone, then with the mouse;
 * and with Ctrl it is copied. Each is undone.
 */
#include <glib.h>

#include "sam-records.h"
#include "sam-robot.h"
#include "sam-store.h"
#include "small-programme.h"

#define PLANNED "Björkskolan 4–6, 24 November 2026 14:30: Planned"
#define MOVED "Björkskolan 4–6, 24 November 2026 14:30: Moved"
#define REPLACEMENT "Björkskolan 4–6, 25 November 2026 14:30: Planned"
#define COPY "Björkskolan 4–6, 26 November 2026 14:30: Planned"

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
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static void
undo (SamRobot *robot, const char *gone)
{
  sam_robot_press (robot, "ctrl+z");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, gone);
  see (robot, ATSPI_ROLE_PUSH_BUTTON, PLANNED);
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

/* From today, the 20th, to the 24th and into it; cut, one day on, paste. */
static void
move_by_keys (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+3", ATSPI_ROLE_PUSH_BUTTON, PLANNED);
  sam_robot_press (robot, "ctrl+t");
  tab_to (robot, ATSPI_ROLE_TABLE_CELL, "Friday 20 November, no sessions");
  for (int i = 0; i < 4; i++)
    sam_robot_press (robot, "Right");
  sam_robot_press (robot, "Tab");
  sam_robot_press (robot, "ctrl+x");
  sam_robot_wait_text (robot, "Cut: Björkskolan · 4–6");
  sam_robot_press (robot, "Right");
  sam_robot_wait_text (robot, "here: Wednesday 25 November 14:30");
  sam_robot_press_for (robot, "ctrl+v", ATSPI_ROLE_PUSH_BUTTON, REPLACEMENT);
  see (robot, ATSPI_ROLE_PUSH_BUTTON, MOVED);
  undo (robot, REPLACEMENT);
}

static void
move_by_mouse (SamRobot *robot)
{
  sam_robot_drag_for (robot, ATSPI_ROLE_PUSH_BUTTON, PLANNED, ATSPI_ROLE_TABLE_CELL,
                      "Wednesday 25 November, no sessions", NULL, ATSPI_ROLE_PUSH_BUTTON, REPLACEMENT);
  see (robot, ATSPI_ROLE_PUSH_BUTTON, MOVED);
  undo (robot, REPLACEMENT);

  sam_robot_drag_for (robot, ATSPI_ROLE_PUSH_BUTTON, PLANNED, ATSPI_ROLE_TABLE_CELL,
                      "Thursday 26 November, no sessions", "Control_L", ATSPI_ROLE_PUSH_BUTTON, COPY);
  see (robot, ATSPI_ROLE_PUSH_BUTTON, PLANNED);
  undo (robot, COPY);
}

static void
test_move_session (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = NULL;

  plan_session (path);
  robot = sam_robot_start (arguments, "en", home);
  move_by_keys (robot);
  move_by_mouse (robot);
  sam_robot_quit (robot);
  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/move-session", test_move_session);

  return g_test_run ();
}
