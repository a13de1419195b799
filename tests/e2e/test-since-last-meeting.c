/*
 * Before a meeting: what has changed since the last one, the agenda that is printed from it, and what is behind a figure.
 */
#include "sam-robot.h"

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static SamRobot *
start (const char *home)
{
  SamRobot *robot = sam_robot_start (NULL, "en", home);

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Open the Example Programme");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "10 of 10 schools have group coaching");

  return robot;
}

static void
test_prepares_a_meeting (void)
{
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start (home);

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Since Last Meeting…");
  see (robot, ATSPI_ROLE_DIALOG, "Since Last Meeting");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "1 Nov 2012");
  sam_robot_wait_text (robot, "1 Nov 2012 → 14 Dec 2012");
  sam_robot_wait_text (robot, "Individual coaching: planned → about to start, 3 Dec");

  sam_robot_press_for (robot, "ctrl+p", ATSPI_ROLE_FRAME, "Since last meeting");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "Since last meeting");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_DIALOG, "Since Last Meeting");

  /* The day is proposed again. */
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Since Last Meeting…");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Last used: 1 Nov 2012");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_DIALOG, "Since Last Meeting");

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

static void
test_opens_a_figure (void)
{
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start (home);

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "89.0% of the sessions held");
  see (robot, ATSPI_ROLE_DIALOG, "Sessions held");
  sam_robot_wait_text (robot, "210 of 236");
  sam_robot_wait_text (robot, "Month by Month");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_DIALOG, "Sessions held");

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/since-last-meeting/prepares-a-meeting", test_prepares_a_meeting);
  g_test_add_func ("/since-last-meeting/opens-a-figure", test_opens_a_figure);

  return g_test_run ();
}
