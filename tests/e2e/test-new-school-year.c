/*
 * The end of a year: the programme is carried over to the next in one change,
 * seen before it is made, and taken back.
 */
#include <glib.h>

#include "sam-robot.h"
#include "small-programme.h"

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static void
test_is_carried_over (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  sam_robot_act (robot, "win.new-school-year");
  see (robot, ATSPI_ROLE_LABEL, "2027/28");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Continue");
  see (robot, ATSPI_ROLE_LABEL, "All of this is one change. Ctrl+Z takes it back.");
  see (robot, ATSPI_ROLE_LABEL, "Nils Lind coaches Björkskolan again: 1 Jul 2027 – 30 Jun 2028");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Make 3 Changes");
  see (robot, ATSPI_ROLE_LABEL, "The new school year is prepared");

  /* Nothing is proposed twice. */
  sam_robot_act (robot, "win.new-school-year");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Continue");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Nothing to Change");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Cancel");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "New School Year");

  sam_robot_act (robot, "win.undo");
  sam_robot_wait_text (robot, "Undone: ");
  sam_robot_act (robot, "win.new-school-year");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Continue");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Make 3 Changes");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Cancel");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "New School Year");

  sam_robot_quit (robot);
  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* The spring that a coordinator prepares the next year in. */
  g_setenv ("SAMORDNA_TODAY", "2027-05-20", TRUE);

  g_test_add_func ("/new-school-year/is-seen-made-and-taken-back", test_is_carried_over);

  return g_test_run ();
}
