/*
 * A coordinator's first day: a school, a team and a session are entered, the
 * figures follow, and all of it is there, and can be undone, after a restart.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "sam-robot.h"

#define NO_SHARE "– of the sessions held"
#define NONE_HELD "0% of the sessions held"

/* A programme with its strands and an organiser, as files that an office may send. */
static const struct
{
  const char *name;
  const char *contents;
} files[] = {
  { "programme.csv", "name;start_date;status\nCoaching for Learning;2026-08-01;under_way\n" },
  { "strand.csv", "kind;name\ngroup;Group coaching\nindividual;Individual coaching\n" },
  { "organiser.csv", "name;kind\nEkvalla kommun;municipality\n" },
};

static void
run_samordnactl (const char *first, const char *second, const char *third)
{
  const char *const argv[] = { g_getenv ("SAMORDNACTL"), first, second, third, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static char *
make_programme (const char *home)
{
  g_autofree char *folder = g_build_filename (home, "from-the-office", NULL);
  char *path = g_build_filename (home, "coaching.samordna", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (file, files[i].contents, -1, NULL));
    }
  run_samordnactl ("import", path, folder);

  return path;
}

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
  g_autofree char *path = make_programme (home);
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

  run_samordnactl ("check", path, NULL);
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
