/*
 * The first quarter of an hour: a new programme, a table of schools from the
 * office, and all of it taken back by one Ctrl+Z.
 */
#include <gio/gio.h>

#include "sam-robot.h"

static const char schools[] = "Skola;Skolenhetskod;Huvudman\n"
                              "Björkskolan;12345678;Ekvalla kommun\n"
                              "Granskolan;23456789;Ekvalla kommun\n"
                              "Tallskolan;3456;Ekvalla kommun\n";

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static void
start_programme (SamRobot *robot)
{
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "New Programme…");
  sam_robot_enter (robot, "Name of the programme", "Coaching");
  sam_robot_enter (robot, "Your name", "Karin Ek");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Create");
  /* What it begins with: a table is asked for. The office has not sent it yet. */
  see (robot, ATSPI_ROLE_LABEL, "Which Table?");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Cancel");
  sam_robot_wait_gone (robot, ATSPI_ROLE_LABEL, "Which Table?");
}

static void
import_schools (SamRobot *robot)
{
  see (robot, ATSPI_ROLE_LABEL, "schools.csv");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Continue");
  see (robot, ATSPI_ROLE_LABEL, "What Each Column Says");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Continue");
  /* Tallskolan has a code that is none. */
  see (robot, ATSPI_ROLE_LABEL, "Tallskolan");
  sam_robot_click (robot, ATSPI_ROLE_CHECK_BOX, "Import without 1 row");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Import 2 Rows");
  see (robot, ATSPI_ROLE_LABEL, "2 Rows Imported");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_LABEL, "2 Rows Imported");
}

static void
test_a_first_import (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *file = g_build_filename (home, "schools.csv", NULL);
  const char *const arguments[] = { file, NULL };
  SamRobot *robot = sam_robot_start (NULL, "en", home);

  g_assert_true (g_file_set_contents (file, schools, -1, NULL));
  start_programme (robot);
  sam_robot_quit (robot);

  /* Opened with the program, as from the file manager. */
  robot = sam_robot_start (arguments, "en", home);
  import_schools (robot);

  sam_robot_press_for (robot, "alt+2", ATSPI_ROLE_LABEL, "Björkskolan");
  see (robot, ATSPI_ROLE_LABEL, "Granskolan");
  g_assert_false (sam_robot_sees (robot, ATSPI_ROLE_LABEL, "Tallskolan"));

  sam_robot_press (robot, "ctrl+z");
  see (robot, ATSPI_ROLE_LABEL, "Undone: Import");
  see (robot, ATSPI_ROLE_LABEL, "No Schools Yet");
  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/first-import/a-table-of-schools-comes-in-and-one-undo-takes-it-back", test_a_first_import);

  return g_test_run ();
}
