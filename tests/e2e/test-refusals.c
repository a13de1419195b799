/*
 * Files that the program cannot open, or not for writing: it says so in words.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "sam-robot.h"
#include "sam-store.h"

static void
test_text_file_is_refused_and_left (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = g_build_filename (home, "shopping.samordna", NULL);
  const char *const arguments[] = { path, NULL };
  g_autofree char *contents = NULL;
  SamRobot *robot;

  g_assert_true (g_file_set_contents (path, "milk, eggs", -1, NULL));
  robot = sam_robot_start (arguments, "en", home);
  sam_robot_wait_text (robot, "is not a Samordna programme");
  /* The program stays of use. */
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_LABEL, "“shopping.samordna” could not be opened"));
  sam_robot_quit (robot);

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "milk, eggs");
  sam_robot_remove_home (home);
}

static void
test_file_that_is_open_elsewhere_opens_for_reading (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = g_build_filename (home, "coaching.samordna", NULL);
  const char *const arguments[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) elsewhere = sam_store_create (path, &error);
  SamRobot *robot;

  g_assert_no_error (error);
  robot = sam_robot_start (arguments, "en", home);
  sam_robot_wait_text (robot, "The file is already open in another window");
  sam_robot_quit (robot);

  sam_store_close (elsewhere);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refusals/a-text-file-is-refused-and-left-as-it-is", test_text_file_is_refused_and_left);
  g_test_add_func ("/refusals/a-file-open-elsewhere-opens-for-reading",
                   test_file_that_is_open_elsewhere_opens_for_reading);

  return g_test_run ();
}
