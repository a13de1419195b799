/*
 * A cycle typed through the real program: the seal is set up where the first
 * question is written, then question, observation and dialogue, then it is
 * locked. No word of it stands in any file of the home, unlocked, locked or
 * after the end: not in the programme, its log, backups, settings, what the
 * program says, or anywhere else.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sam-robot.h"
#include "small-programme.h"

#define PASSPHRASE "lugn vas korp elva mil"

/* Each in a text of its own; none is part of any other word in the home. */
static const char *const words[] = { "zebrafinken", "kvastfenan", "silverlaxen", "trollsländan", "pärlugglan" };

static gboolean
holds (const char *bytes, gsize length, const char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (bytes + i, word, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Where a word stands, newly allocated; %NULL for nowhere. */
static char *
find_word (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      char *found;
      gsize length = 0;

      if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          found = find_word (path);
          if (found != NULL)
            return found;
          continue;
        }
      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &bytes, &length, NULL))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          if (holds (bytes, length, words[i]))
            return g_strdup_printf ("“%s” stands in %s", words[i], path);
        }
    }

  return NULL;
}

static void
assert_nowhere (const char *home, const char *when)
{
  g_autofree char *found = find_word (home);

  if (found != NULL)
    g_error ("%s, %s", found, when);
}

static char *
make_programme (const char *home)
{
  char *path = small_programme_make (home);

  small_programme_add (home, path, "cycle.csv", "teacher;ordinal;coach;term\nAB1;1;NL1;2026-ht\n");

  return path;
}

static void
set_up_seal (SamRobot *robot)
{
  sam_robot_enter (robot, "Passphrase", PASSPHRASE);
  sam_robot_enter (robot, "The same once more", PASSPHRASE);
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Seal");
  sam_robot_wait_text (robot, "It is shown this once");
  sam_robot_point (robot, ATSPI_ROLE_CHECK_BOX, "I have put the recovery key away");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Done");
}

static void
choose (SamRobot *robot, const char *item)
{
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Cycle Menu");
  sam_robot_click (robot, ATSPI_ROLE_MENU_ITEM, item);
}

static void
write_cycle (SamRobot *robot)
{
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Write the First Question…");
  set_up_seal (robot);
  sam_robot_enter (robot, "Question", "Vem hör zebrafinken?");
  sam_robot_enter (robot, "What to look for", "Det som kvastfenan gör.");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  sam_robot_wait_text (robot, "zebrafinken");

  choose (robot, "Type in a Paper Form…");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Add Entry");
  sam_robot_enter (robot, "What was seen, or what I wonder", "Fyra händer efter silverlaxen.");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  sam_robot_wait_text (robot, "silverlaxen");

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Record the Dialogue…");
  sam_robot_wait_text (robot, "The Teacher’s Words");
  sam_robot_press (robot, "F6");
  sam_robot_enter (robot, "The teacher’s words", "Som trollsländan.");
  sam_robot_press_for (robot, "ctrl+Next", ATSPI_ROLE_TEXT, "What the teacher will try");
  sam_robot_enter (robot, "What the teacher will try", "Vänta på pärlugglan.");
  sam_robot_press (robot, "ctrl+Return");
  sam_robot_wait_text (robot, "pärlugglan");
}

/* A finder that finds nothing anywhere would prove nothing. */
static void
assert_finds (const char *home)
{
  g_autofree char *path = g_build_filename (home, "control", NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_set_contents (path, "a\0b zebrafinken", 15, NULL));
  found = find_word (home);
  g_assert_nonnull (found);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_sealed_cycle (void)
{
  static const struct
  {
    const char *key;
    const char *says;
  } places[] = {
    { "alt+2", "Björkskolan" }, { "alt+3", "November" }, { "alt+4", "Anna Berg" }, { "alt+5", "Reception" }, { "alt+6", "Progress overview" },
  };
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  const char *arguments[] = { path, NULL };
  SamRobot *robot;

  assert_finds (home);
  robot = sam_robot_start (arguments, "en", home);
  sam_robot_press_for (robot, "alt+4", ATSPI_ROLE_PUSH_BUTTON, "Anna Berg, Björkskolan, Nils Lind, 0 focus questions, Not begun, no question yet");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Anna Berg, Björkskolan, Nils Lind, 0 focus questions, Not begun, no question yet");
  write_cycle (robot);
  assert_nowhere (home, "unlocked");

  sam_robot_press_for (robot, "ctrl+l", ATSPI_ROLE_PUSH_BUTTON, "Locked: Unlock…");
  sam_robot_wait_text (robot, "Sealed text");
  assert_nowhere (home, "locked");
  sam_robot_quit (robot);
  assert_nowhere (home, "after the end");

  /* Locked from the start, every place is to be gone through. */
  robot = sam_robot_start (arguments, "en", home);
  sam_robot_wait_text (robot, "Coaching for Learning");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      sam_robot_press (robot, places[i].key);
      sam_robot_wait_text (robot, places[i].says);
    }
  sam_robot_quit (robot);
  small_programme_run ("check", path);
  small_programme_run ("seal-status", path);
  assert_nowhere (home, "after opening it again");
  sam_robot_remove_home (home);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_FATAL_MASK);
  g_setenv ("SAMORDNA_TODAY", "2026-11-17", TRUE);

  g_test_add_func ("/e2e/sealed-cycle/no-word-of-it-stands-in-any-file", test_sealed_cycle);

  return g_test_run ();
}
