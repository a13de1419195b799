/*
 * A survey round from paper, by the keyboard alone: two statements, two teams,
 * a mistake that is seen while it is typed, and what the page then tells.
 */
#include <glib.h>

#include "sam-robot.h"
#include "sam-store.h"
#include "sam-survey-count.h"
#include "small-programme.h"

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static char *
make_programme (const char *home)
{
  char *path = small_programme_make (home);

  small_programme_add (home, path, "team.csv", "school;name;from_date\n12345678;7–9;2026-08-18\n");
  small_programme_add (home, path, "survey_round.csv",
                       "name;target_group;opened_date;closed_date\nNovember;teachers;2026-11-02;2026-11-13\n");
  small_programme_add (home, path, "survey_statement.csv",
                       "survey_round;ordinal;text\nNovember;1;It helps me\nNovember;2;It suits me\n");

  return path;
}

/* "8⇥1": a key a character; "\t" is Tab, "\n" is Enter, "\b" is Backspace. */
static void
type (SamRobot *robot, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      const char digit[] = { *c, '\0' };

      sam_robot_press (robot, *c == '\t' ? "Tab" : *c == '\n' ? "Return" : *c == '\b' ? "BackSpace" : digit);
    }
}

static void
type_round (SamRobot *robot)
{
  see (robot, ATSPI_ROLE_TABLE_CELL, "Björkskolan, 4–6, Invited: nothing entered");
  /* Ten of nine are one too many, which is seen before the row is left. */
  type (robot, "9\t1\t0\t3\t5\t1");
  sam_robot_wait_text (robot, "1 more answer than invited");
  type (robot, "\b0\n8\t0\t2\t2\t4\t0\n");
  sam_robot_wait_text (robot, "answers in 2 of 2 rows");

  sam_robot_press (robot, "ctrl+Next");
  sam_robot_wait_text (robot, "answers in 0 of 2 rows");
  /* The invited are there already: one begins with the first step, where the last statement ended. */
  sam_robot_press (robot, "ctrl+Home");
  type (robot, "\t2\t2\t2\t2\t0");
  /* Left by closing the window: the row is stored all the same. */
  sam_robot_press (robot, "Escape");
  sam_robot_press (robot, "Escape");
  sam_robot_wait_gone (robot, ATSPI_ROLE_TABLE_CELL, "Björkskolan, 4–6, Invited: 9");
}

static void
check_stored (const char *path)
{
  static const gint64 expected[][5] = { { 1, 0, 3, 5, 0 }, { 0, 2, 2, 4, 0 }, { 2, 2, 2, 2, 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (path, &error);
  g_autoptr (GPtrArray) counts = NULL;

  g_assert_no_error (error);
  counts = sam_store_list (store, SAM_FAMILY_SURVEY_COUNT, NULL);
  g_assert_cmpuint (counts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean is_there = FALSE;

      for (guint c = 0; c < counts->len; c++)
        {
          guint n = 0;

          for (guint step = 0; step < 5; step++)
            n += sam_record_get_integer (counts->pdata[c], SAM_SURVEY_COUNT_STEP_1 + step) == expected[i][step];
          is_there = is_there || n == 5;
        }
      g_assert_true (is_there);
    }
  sam_store_close (store);
}

static void
test_round (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  const char *const arguments[] = { path, NULL };
  SamRobot *robot = sam_robot_start (arguments, "en", home);

  sam_robot_press_for (robot, "alt+5", ATSPI_ROLE_PUSH_BUTTON, "Enter Answers…");
  sam_robot_click (robot, ATSPI_ROLE_PUSH_BUTTON, "Enter Answers…");
  type_round (robot);
  /* 8 of 9 and 6 of 8 in the upper steps. */
  sam_robot_wait_text (robot, "14 of 17 answers in the two upper steps");
  sam_robot_quit (robot);

  check_stored (path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("SAMORDNA_TODAY", "2026-11-20", TRUE);

  g_test_add_func ("/survey-from-paper/a-round-is-typed-by-keys-alone", test_round);

  return g_test_run ();
}
