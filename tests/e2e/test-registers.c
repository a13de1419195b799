/*
 * A register: somebody is added, changed and removed with what goes along, the
 * history tells of it, and what was undone is there after a restart.
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
open_people (SamRobot *robot)
{
  sam_robot_press_for (robot, "alt+2", ATSPI_ROLE_PUSH_BUTTON, "Schools Menu");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Schools Menu");
  sam_robot_click (robot, ATSPI_ROLE_MENU_ITEM, "People");
  sam_robot_wait_text (robot, "Anna Berg");
}

static void
choose (SamRobot *robot, const char *row, const char *item)
{
  g_autofree char *button = g_strdup_printf ("More for %s", row);

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, button);
  sam_robot_click (robot, ATSPI_ROLE_MENU_ITEM, item);
}

static void
save (SamRobot *robot, const char *toast)
{
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  see (robot, ATSPI_ROLE_LABEL, toast);
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
}

static void
add_and_edit (SamRobot *robot)
{
  sam_robot_press_for (robot, "ctrl+n", ATSPI_ROLE_TEXT, "E-mail");
  sam_robot_enter (robot, "Local code", "EA1");
  sam_robot_enter (robot, "Name", "Eva Alm");
  save (robot, "Person added");

  choose (robot, "Eva Alm", "Edit…");
  sam_robot_enter (robot, "E-mail", "eva@ekvalla.se");
  save (robot, "Person changed");
}

static void
remove_and_undo (SamRobot *robot)
{
  choose (robot, "Anna Berg", "Remove");
  see (robot, ATSPI_ROLE_LABEL, "Anna Berg removed, with 1 membership");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "More for Anna Berg");

  sam_robot_press (robot, "ctrl+z");
  see (robot, ATSPI_ROLE_LABEL, "Undone: Remove person");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "More for Anna Berg");
}

static void
read_history (SamRobot *robot)
{
  choose (robot, "Eva Alm", "History");
  sam_robot_point (robot, ATSPI_ROLE_LABEL, "Edit person");
  sam_robot_wait_text (robot, "eva@ekvalla.se");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "History of Eva Alm");
}

static void
test_register (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  open_people (robot);
  add_and_edit (robot);
  remove_and_undo (robot);
  read_history (robot);
  sam_robot_quit (robot);

  small_programme_run ("check", path);
  robot = sam_robot_start (arguments, "en", home);
  open_people (robot);
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "More for Eva Alm");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "More for Anna Berg");
  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/registers/somebody-is-added-changed-removed-and-back", test_register);

  return g_test_run ();
}
