/*
 * From anywhere to a record by keys alone, and a filter that is kept as a watch
 * with its count in the sidebar.
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
  see (robot, ATSPI_ROLE_LIST_ITEM, "Att följa upp, 5");

  return robot;
}

static void
test_search (void)
{
  static const char *const letters[] = { "g", "r", "a", "n", "l", NULL };
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start (home);
  g_autoptr (AtspiAccessible) window = NULL;

  sam_robot_press_for (robot, "ctrl+f", ATSPI_ROLE_FRAME, "Search");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "Search");

  sam_robot_press_for (robot, "ctrl+f", ATSPI_ROLE_FRAME, "Search");
  window = sam_robot_find (robot, ATSPI_ROLE_FRAME, "Search");
  for (guint i = 0; letters[i] != NULL; i++)
    sam_robot_press (robot, letters[i]);
  g_object_unref (sam_robot_find_in (robot, window, ATSPI_ROLE_LABEL, "Granliskolan"));
  sam_robot_press (robot, "Return");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "Search");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Add Team");

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

static void
test_saves_a_watch (void)
{
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start (home);

  sam_robot_act (robot, "win.new-watch");
  see (robot, ATSPI_ROLE_LABEL, "34 teams");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save as Watch…");
  sam_robot_enter (robot, "Name", "All of them");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  see (robot, ATSPI_ROLE_LIST_ITEM, "All of them, 34");
  sam_robot_act (robot, "win.undo");
  sam_robot_wait_gone (robot, ATSPI_ROLE_LIST_ITEM, "All of them, 34");

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

/* A session after another, without leaving the list that they are in. */
static void
test_works_through_a_watch (void)
{
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start (home);

  sam_robot_point_for (robot, ATSPI_ROLE_LIST_ITEM, "Att följa upp, 5", ATSPI_ROLE_LABEL, "5 sessions");

  sam_robot_press_for (robot, "Return", ATSPI_ROLE_PUSH_BUTTON, "Hold…");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Hold…");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Edit What Was Held…");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Edit What Was Held…");
  see (robot, ATSPI_ROLE_LIST_ITEM, "Att följa upp, 4");
  see (robot, ATSPI_ROLE_LABEL, "4 sessions");

  /* The next one is at hand. */
  sam_robot_press_for (robot, "Return", ATSPI_ROLE_PUSH_BUTTON, "Hold…");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "Hold…");
  sam_robot_act (robot, "win.undo");
  see (robot, ATSPI_ROLE_LIST_ITEM, "Att följa upp, 5");

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/keys-lead-from-anywhere-to-a-record", test_search);
  g_test_add_func ("/search/a-watch-is-worked-through-where-it-is", test_works_through_a_watch);
  g_test_add_func ("/search/a-watch-is-saved-counted-and-undone", test_saves_a_watch);

  return g_test_run ();
}
