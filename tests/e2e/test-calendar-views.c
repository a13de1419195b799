/*
 * The calendar by keyboard alone: each view one keypress away, to a week that
 * is typed, and a session added where the cursor is.
 */
#include <glib.h>

#include "sam-robot.h"
#include "small-programme.h"

static void
see_title (SamRobot *robot, const char *keys, const char *title)
{
  g_autofree char *name = g_strconcat (title, ", go to another date or week", NULL);

  sam_robot_press_for (robot, keys, ATSPI_ROLE_PUSH_BUTTON, name);
}

static void
test_views_by_keyboard (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  see_title (robot, "alt+3", "November 2026");
  see_title (robot, "2", "16–20 November 2026");
  see_title (robot, "4", "Autumn term 2026");
  see_title (robot, "3", "November 2026");
  see_title (robot, "2", "16–20 November 2026");

  /* To a week that is typed, and on from there. */
  sam_robot_press_for (robot, "ctrl+g", ATSPI_ROLE_TEXT, "Date or week to go to");
  sam_robot_enter (robot, "Date or week to go to", "week 53");
  see_title (robot, "Return", "28 December 2026 – 1 January 2027");
  see_title (robot, "ctrl+t", "16–20 November 2026");

  /* Added at the hour under the cursor: Enter where there is nothing. */
  sam_robot_press_for (robot, "ctrl+n", ATSPI_ROLE_TEXT, "Place");
  sam_robot_press (robot, "alt+a");
  sam_robot_wait_gone (robot, ATSPI_ROLE_TEXT, "Place");
  sam_robot_wait_text (robot, "Björkskolan 4–6");

  /* The same session in each of the other views. */
  see_title (robot, "4", "Autumn term 2026");
  see_title (robot, "1", "November 2026");
  sam_robot_press (robot, "ctrl+z");
  sam_robot_wait_text (robot, "Undone: Add session");
  sam_robot_quit (robot);

  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/calendar-views/are-one-keypress-apart", test_views_by_keyboard);

  return g_test_run ();
}
