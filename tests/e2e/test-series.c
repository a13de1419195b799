/*
 * A term's series by keyboard alone: planned, a day off seen and gone around, made, and undone in
 * one step.
 */
#include <gio/gio.h>

#include "sam-robot.h"
#include "small-programme.h"

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

/* A study day on one of the Fridays. */
static void
add_day_off (const char *home, const char *path)
{
  g_autofree char *file = g_build_filename (home, "day_off.csv", NULL);
  const char *const argv[] = { g_getenv ("SAMORDNACTL"), "import", path, file, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (
      file, "kind;name;from_date;to_date\nstudy_day;Planning;2026-12-04;2026-12-04\n", -1, NULL));
  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_a_series_by_keyboard (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot;

  add_day_off (home, path);
  robot = sam_robot_start (arguments, "en", home);

  /* From the day that is looked at, a Friday, every second week to the end of term. */
  sam_robot_press (robot, "alt+3");
  sam_robot_press_for (robot, "ctrl+shift+n", ATSPI_ROLE_PUSH_BUTTON, "Create 2 Sessions");
  see (robot, ATSPI_ROLE_LABEL, "Fridays, odd weeks");
  see (robot, ATSPI_ROLE_LABEL, "1 session is lost");
  see (robot, ATSPI_ROLE_LABEL, "Planning");
  sam_robot_press_for (robot, "alt+n", ATSPI_ROLE_PUSH_BUTTON, "Create 3 Sessions");
  see (robot, ATSPI_ROLE_LABEL, "No session is lost");

  sam_robot_press (robot, "ctrl+Return");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Create 3 Sessions");
  see (robot, ATSPI_ROLE_LABEL, "Series of 3 sessions created");
  sam_robot_press_for (robot, "alt+1", ATSPI_ROLE_PUSH_BUTTON, "0% of the sessions held");
  sam_robot_press (robot, "ctrl+z");
  see (robot, ATSPI_ROLE_LABEL, "Undone: Add series");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "– of the sessions held");
  sam_robot_quit (robot);

  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/series/by-keyboard-alone-with-a-day-off-and-undone",
                   test_a_series_by_keyboard);

  return g_test_run ();
}
