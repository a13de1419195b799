/*
 * A dialogue by the keyboard alone: from the board to the cycle, an outcome by
 * one key for each question, the teacher's words, what the teacher will try, a
 * follow-up in the calendar, saved. And the place after it.
 */
#include <gio/gio.h>

#include "sam-dialogue.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-robot.h"
#include "sam-session.h"
#include "sam-store.h"
#include "small-programme.h"

/* So many presses of Tab from one end of a window to the other. */
#define MOST_TABS 60

static char *
make_programme (const char *home)
{
  char *path = small_programme_make (home);

  small_programme_add (home, path, "setting.csv", "name;value\nseal_texts;0\n");
  small_programme_add (home, path, "cycle.csv", "teacher;ordinal;coach;term\nAB1;1;NL1;2026-ht\n");
  small_programme_add (home, path, "focus_question.csv",
                       "teacher;cycle;ordinal;asked_date;text\n"
                       "AB1;1;1;2026-11-09;Vem talar?\nAB1;1;2;2026-11-09;Hur länge väntar jag?\n");
  small_programme_add (home, path, "session.csv",
                       "kind;teacher;cycle;date;start_time;planned_minutes;actual_minutes;coach;state\n"
                       "observation;AB1;1;2026-11-16;09:00;60;60;NL1;held\n");

  return path;
}

static gboolean
has_focus (AtspiAccessible *widget)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (widget);

  return atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

static void
tab_to (SamRobot *robot, AtspiRole role, const char *name)
{
  for (guint i = 0; i < MOST_TABS; i++)
    {
      g_autoptr (AtspiAccessible) widget = sam_robot_find (robot, role, name);

      if (has_focus (widget))
        return;
      sam_robot_press (robot, "Tab");
      g_usleep (50 * 1000);
    }

  sam_robot_describe (robot);
  g_error ("“%s” is not reached by Tab", name);
}

static void
type (SamRobot *robot, const char *letters)
{
  for (const char *c = letters; *c != '\0'; c++)
    {
      const char key[] = { *c, '\0' };

      sam_robot_press (robot, key);
    }
}

static void
see (SamRobot *robot, AtspiRole role, const char *name)
{
  g_object_unref (sam_robot_find (robot, role, name));
}

static void
check_stored (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (path, &error);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) dialogues = NULL;
  g_autoptr (GPtrArray) follow_ups = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  guint n_follow_up_sessions = 0;

  g_assert_no_error (error);
  questions = sam_store_list (store, SAM_FAMILY_FOCUS_QUESTION, NULL);
  g_assert_cmpuint (questions->len, ==, 2);
  for (guint i = 0; i < questions->len; i++)
    {
      gboolean is_first = sam_record_get_integer (questions->pdata[i], SAM_FOCUS_QUESTION_ORDINAL) == 1;

      g_assert_cmpint (sam_record_get_choice (questions->pdata[i], SAM_FOCUS_QUESTION_OUTCOME), ==,
                       is_first ? SAM_FOCUS_QUESTION_OUTCOME_PARTLY : SAM_FOCUS_QUESTION_OUTCOME_RESTING);
      g_assert_cmpstr (sam_record_get_text (questions->pdata[i], SAM_FOCUS_QUESTION_OUTCOME_NOTE), ==, is_first ? "wait" : NULL);
    }
  dialogues = sam_store_list (store, SAM_FAMILY_DIALOGUE, NULL);
  g_assert_cmpuint (dialogues->len, ==, 1);
  g_assert_cmpstr (sam_record_get_text (dialogues->pdata[0], SAM_DIALOGUE_WILL_TRY), ==, "pairs");
  follow_ups = sam_store_list (store, SAM_FAMILY_FOLLOW_UP, NULL);
  g_assert_cmpuint (follow_ups->len, ==, 1);
  sessions = sam_store_list (store, SAM_FAMILY_SESSION, NULL);
  for (guint i = 0; i < sessions->len; i++)
    n_follow_up_sessions += sam_record_get_choice (sessions->pdata[i], SAM_SESSION_KIND) == SAM_SESSION_KIND_FOLLOW_UP;
  g_assert_cmpuint (n_follow_up_sessions, ==, 1);
  sam_store_close (store);
}

static void
test_dialogue (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  const char *arguments[] = { path, NULL };
  SamRobot *robot;

  g_setenv ("SAMORDNA_TODAY", "2026-11-17", TRUE);
  robot = sam_robot_start (arguments, "en", home);
  sam_robot_press_for (robot, "alt+4", ATSPI_ROLE_PUSH_BUTTON,
                       "Anna Berg, Björkskolan, Nils Lind, 2 focus questions, Observed, waiting 1 school day");
  tab_to (robot, ATSPI_ROLE_PUSH_BUTTON, "Anna Berg, Björkskolan, Nils Lind, 2 focus questions, Observed, waiting 1 school day");
  sam_robot_press_for (robot, "Return", ATSPI_ROLE_PUSH_BUTTON, "Record the Dialogue…");
  tab_to (robot, ATSPI_ROLE_PUSH_BUTTON, "Record the Dialogue…");
  sam_robot_press_for (robot, "Return", ATSPI_ROLE_PUSH_BUTTON, "Partly answered");

  sam_robot_press (robot, "F6");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Question 1, Partly answered");
  tab_to (robot, ATSPI_ROLE_TEXT, "The teacher’s words");
  type (robot, "wait");
  sam_robot_press_for (robot, "ctrl+Next", ATSPI_ROLE_LABEL, "“Hur länge väntar jag?”");
  sam_robot_press (robot, "ctrl+3");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Question 2, Resting");
  sam_robot_press_for (robot, "ctrl+Next", ATSPI_ROLE_TEXT, "What the teacher will try");
  tab_to (robot, ATSPI_ROLE_TEXT, "What the teacher will try");
  type (robot, "pairs");
  tab_to (robot, ATSPI_ROLE_CHECK_BOX, "Plan a Follow-up");
  sam_robot_press_for (robot, "space", ATSPI_ROLE_LABEL, "Due");
  sam_robot_press (robot, "ctrl+Return");
  see (robot, ATSPI_ROLE_PUSH_BUTTON, "Finish the Follow-up…");
  sam_robot_quit (robot);

  check_stored (path);
  sam_robot_remove_home (home);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_FATAL_MASK);

  g_test_add_func ("/e2e/dialogue/by-keyboard-alone", test_dialogue);

  return g_test_run ();
}
