/*
 * A coordinator's first day: a school, a team and a session are entered, the
 * figures follow, and all of it is there, and can be undone, after a restart.
 */
#include <glib.h>

#include "sam-robot.h"
#include "small-programme.h"

#define NO_SHARE "– of the sessions held"
#define NONE_HELD "0% of the sessions held"

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static void
add_school (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+2", ATSPI_ROLE_LABEL, "No Schools Yet");
  sam_robot_press_for (robot, "ctrl+n", ATSPI_ROLE_TEXT, "School unit code");
  sam_robot_enter (robot, "School unit code", "12345678");
  sam_robot_enter (robot, "Name", "Björkskolan");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  sam_robot_wait_gone (robot, ATSPI_ROLE_TEXT, "School unit code");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Add Team");
}

static void
add_team (SamRobot *robot)
{
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Add Team");
  sam_robot_enter (robot, "Name", "Team 4–6");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
}

static void
add_session (SamRobot *robot)
{
  sam_robot_press (robot, "alt+3");
  sam_robot_press_for (robot, "ctrl+n", ATSPI_ROLE_TEXT, "Place");
  sam_robot_press (robot, "alt+a");
  sam_robot_wait_gone (robot, ATSPI_ROLE_TEXT, "Place");
}

static void
see_sessions (SamRobot *robot, const char *share)
{
  sam_robot_press_for (robot, "alt+1", ATSPI_ROLE_PUSH_BUTTON, share);
}

/* The session, then the team, then the school; each step is named. */
static void
undo_all (SamRobot *robot)
{
  sam_robot_press (robot, "ctrl+z");
  see (robot, ATSPI_ROLE_LABEL, "Undone: Add session");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, NO_SHARE);
  sam_robot_press (robot, "ctrl+z");
  see (robot, ATSPI_ROLE_LABEL, "Undone: Add team");
  sam_robot_press (robot, "ctrl+z");
  see (robot, ATSPI_ROLE_LABEL, "Undone: Add school");
  sam_robot_press_for (robot, "alt+2", ATSPI_ROLE_LABEL, "No Schools Yet");
}

static void
test_a_first_day (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make_empty (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  add_school (robot);
  add_team (robot);
  see_sessions (robot, NO_SHARE);
  add_session (robot);
  see_sessions (robot, NONE_HELD);
  sam_robot_quit (robot);

  robot = sam_robot_start (arguments, "en", home);
  see_sessions (robot, NONE_HELD);
  undo_all (robot);
  sam_robot_quit (robot);

  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* The day that sessions are entered and held on. */
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/school-year/what-a-first-day-enters-is-seen-kept-and-undone", test_a_first_day);

  return g_test_run ();
}
