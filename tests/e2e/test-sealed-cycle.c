/*
 * A cycle typed through the real program: the seal is set up where the first
 * question is written, then question, observation and dialogue, then it is
 * locked. No word of it stands in any file of the home, unlocked, locked or
 * after the end: not in the programme, its log, backups, settings, what the
 * program says, or anywhere else.
 */
#include <gio/gio.h>
#include <string.h>

#include "sam-robot.h"
#include "small-programme.h"

#define PASSPHRASE "lugn vas korp elva mil"

/* Each in a text of its own; none is part of any other word in the home. */
static const char *const words[] = { "zebrafinken", "kvastfenan", "silverlaxen", "trollsländan", "pärlugglan" };

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
          if (memmem (bytes, length, words[i], strlen (words[i])) != NULL)
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

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
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
  sam_robot_click (robot, ATSPI_ROLE_CHECK_BOX, "I have put the recovery key away");
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

  choose (robot, "Record Observation…");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Add Entry");
  sam_robot_enter (robot, "What was seen, or what I wonder", "Fyra händer efter silverlaxen.");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Save");
  sam_robot_wait_text (robot, "silverlaxen");

  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Record the Dialogue…");
  sam_robot_click (robot, ATSPI_ROLE_TOGGLE_BUTTON, "Partly answered");
  sam_robot_enter (robot, "The teacher’s words", "Som trollsländan.");
  sam_robot_press_for (robot, "ctrl+Next", ATSPI_ROLE_TEXT, "What the teacher will try");
  sam_robot_enter (robot, "What the teacher will try", "Vänta på pärlugglan.");
  sam_robot_press (robot, "ctrl+Return");
  sam_robot_wait_text (robot, "pärlugglan");
}

static void
test_sealed_cycle (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  const char *arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  sam_robot_press_for (robot, "alt+4", ATSPI_ROLE_PUSH_BUTTON, "Anna Berg, Björkskolan, Nils Lind, no focus question, Question asked");
  sam_robot_describe (robot);
  write_cycle (robot);
  assert_nowhere (home, "unlocked");

  sam_robot_press_for (robot, "ctrl+l", ATSPI_ROLE_PUSH_BUTTON, "Locked: Unlock…");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Unlock…");
  sam_robot_wait_text (robot, "Sealed text");
  assert_nowhere (home, "locked");
  sam_robot_quit (robot);
  assert_nowhere (home, "after the end");

  /* What is exported without the passphrase tells that, not what. */
  robot = sam_robot_start (arguments, "en", home);
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Coaching");
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
