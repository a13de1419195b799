/*
 * What the law asks for: all that is held about a person is shown, and the person
 * is erased, by whoever types the name.
 */
#include <glib.h>
#include <string.h>

#include "sam-robot.h"
#include "small-programme.h"

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

/* From the person's row. */
static void
choose (SamRobot *robot, const char *item)
{
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "More for Anna Berg");
  sam_robot_click (robot, ATSPI_ROLE_MENU_ITEM, item);
}

static void
assert_forgotten (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i + 4 <= length; i++)
    g_assert_cmpint (memcmp (bytes + i, "Anna", 4), !=, 0);
}

static void
test_is_shown_and_erased (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = small_programme_make (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  sam_robot_press (robot, "alt+2");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Schools Menu");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Schools Menu");
  sam_robot_click (robot, ATSPI_ROLE_MENU_ITEM, "People");
  sam_robot_wait_text (robot, "Anna Berg");

  choose (robot, "Show Everything About…");
  see (robot, ATSPI_ROLE_DIALOG, "Everything About Anna Berg");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_DIALOG, "Everything About Anna Berg");

  choose (robot, "Erase…");
  sam_robot_enter (robot, "Type the name: Anna Berg", "Anna Berg");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Erase");
  sam_robot_wait_text (robot, "Erased person 1");

  sam_robot_quit (robot);
  assert_forgotten (path);
  small_programme_run ("check", path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/person/all-is-shown-and-erased-by-the-name", test_is_shown_and_erased);

  return g_test_run ();
}
