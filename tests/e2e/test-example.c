/*
 * The first start: the example, its six places, and the windows that keys open.
 */
#include "sam-robot.h"

static SamRobot *
start_example (const char *language, const char *home, const char *button, const char *place)
{
  SamRobot *robot = sam_robot_start (NULL, language, home);

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, button);
  /* The example is made first, in another thread. */
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_LIST_ITEM, place));

  return robot;
}

static void
test_first_start_offers_both (void)
{
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = sam_robot_start (NULL, "en", home);

  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "New Programme…"));
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "Open the Example Programme"));

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

static void
test_example_shows_where_it_stands (void)
{
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start_example ("en", home, "Open the Example Programme", "Overview");

  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "10 of 10 schools have group coaching"));
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "2 of 10 schools have begun individual coaching"));
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_LABEL, "Example programme · fictitious data"));
  sam_robot_quit (robot);

  /* The next start goes on where this one ended. */
  robot = sam_robot_start (NULL, "en", home);
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "10 of 10 schools have group coaching"));
  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

static void
test_keys_lead_to_every_place (void)
{
  /* On each place, something that only it has. */
  static const struct
  {
    const char *keys;
    AtspiRole   role;
    const char *name;
  } places[] = {
    { "alt+2", ATSPI_ROLE_LABEL, "Björkhagsskolan" },
    { "alt+3", ATSPI_ROLE_PUSH_BUTTON, "Add Session…" },
    { "alt+4", ATSPI_ROLE_PUSH_BUTTON, "New Cycle" },
    { "alt+5", ATSPI_ROLE_PUSH_BUTTON, "New Survey Round" },
    { "alt+6", ATSPI_ROLE_PUSH_BUTTON, "Zoom In" },
    { "alt+1", ATSPI_ROLE_PUSH_BUTTON, "10 of 10 schools have group coaching" },
  };
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start_example ("en", home, "Open the Example Programme", "Overview");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      sam_robot_press_for (robot, places[i].keys, places[i].role, places[i].name);
    }

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

static void
test_keys_open_windows (void)
{
  static const struct
  {
    const char *keys;
    AtspiRole   role;
    const char *name;
  } windows[] = {
    { "ctrl+question", ATSPI_ROLE_LABEL, "Main menu" },
    { "ctrl+comma", ATSPI_ROLE_FRAME, "Preferences" },
    { "ctrl+n", ATSPI_ROLE_TEXT, "School unit code" },
  };
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start_example ("en", home, "Open the Example Programme", "Overview");

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      sam_robot_press_for (robot, windows[i].keys, windows[i].role, windows[i].name);
      sam_robot_press (robot, "Escape");
      sam_robot_wait_gone (robot, windows[i].role, windows[i].name);
    }

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Main Menu");
  sam_robot_click (robot, ATSPI_ROLE_MENU_ITEM, "About Samordna");
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_FRAME, "About"));
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_FRAME, "About");

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

static void
test_speaks_swedish (void)
{
  static const char *const places[] = {
    "Översikt", "Skolor", "Kalender", "Handledning", "Utvärdering", "Rapporter",
  };
  g_autofree char *home = sam_robot_make_home ();
  SamRobot *robot = start_example ("sv", home, "Öppna exempelprogrammet", "Översikt");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_object_unref (sam_robot_find (robot, ATSPI_ROLE_LIST_ITEM, places[i]));
  g_object_unref (sam_robot_find (robot, ATSPI_ROLE_PUSH_BUTTON, "10 av 10 skolor har grupphandledning"));

  sam_robot_quit (robot);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/example/first-start-offers-it-and-an-empty-programme", test_first_start_offers_both);
  g_test_add_func ("/example/shows-where-it-stands-now-and-at-the-next-start", test_example_shows_where_it_stands);
  g_test_add_func ("/example/keys-lead-to-every-place", test_keys_lead_to_every_place);
  g_test_add_func ("/example/keys-open-windows-and-escape-closes-them", test_keys_open_windows);
  g_test_add_func ("/example/speaks-swedish", test_speaks_swedish);

  return g_test_run ();
}
