/*
 * A lesson observed by the keyboard alone, from the cycle's page to the recorded
 * observation; read back from the file, the stamps agree with the times of the
 * keys within 0.1 s.
 */
#include <gio/gio.h>
#include <stdlib.h>

#include "sam-observation-entry.h"
#include "sam-robot.h"
#include "sam-session.h"
#include "sam-store.h"
#include "small-programme.h"

/* Seconds. */
#define EXACT 0.1
#define N_MOST 16

/* A key was pressed after the one and before the other, in microseconds. */
typedef struct
{
  gint64 after;
  gint64 before;
} Moment;

/* What the file must hold. */
typedef struct
{
  SamObservationEntryKind kind;
  const char             *text; /* NULL: none */
  const char             *label;
  guint                   question; /* 0: none */
  Moment                  pressed;
  Moment                  pause; /* how long all pauses before it were: at least "after", at most "before" */
} Expected;

typedef struct
{
  SamRobot *robot;
  Moment    started;
  Moment    pause;
  Expected  expected[N_MOST];
  guint     n_expected;
} Lesson;

/* The programme: all of its days lie around today, since an observation is recorded on the day that it is made. */

static char *
format_day (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days);

  return g_date_time_format (day, "%Y-%m-%d");
}

/* "2026-ht": the autumn term from July on. */
static char *
format_term (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%d-%s", g_date_time_get_year (now), g_date_time_get_month (now) >= 7 ? "ht" : "vt");
}

static char *
make_programme (const char *home)
{
  char *path = small_programme_make (home);
  g_autofree char *today = format_day (0);
  g_autofree char *asked = format_day (-3);
  g_autofree char *term = format_term ();
  g_autofree char *cycle = g_strdup_printf ("teacher;ordinal;coach;term\nAB1;1;NL1;%s\n", term);
  g_autofree char *questions = NULL;
  g_autofree char *session = NULL;
  g_autofree char *observation = NULL;

  questions = g_strdup_printf ("teacher;cycle;ordinal;asked_date;text;look_for\n"
                               "AB1;1;1;%s;Who talks after whom?;Who asks?\n"
                               "AB1;1;2;%s;Who says nothing?;\n", asked, asked);
  session = g_strdup_printf ("kind;teacher;cycle;date;start_time;planned_minutes;coach\nobservation;AB1;1;%s;00:05;60;NL1\n", today);
  observation = g_strdup_printf ("teacher;cycle;date;start_time;subject;grade;template\nAB1;1;%s;00:05;Science;8;Counting\n", today);
  small_programme_add (home, path, "setting.csv", "name;value\nseal_texts;0\n");
  small_programme_add (home, path, "template.csv",
                       "name;content\nCounting;\"{\"\"sections\"\":[],\"\"counters\"\":[\"\"Teacher asks\"\",\"\"Pupil asks\"\"],"
                       "\"\"events\"\":[\"\"Change of task\"\"]}\"\n");
  small_programme_add (home, path, "cycle.csv", cycle);
  small_programme_add (home, path, "focus_question.csv", questions);
  small_programme_add (home, path, "session.csv", session);
  small_programme_add (home, path, "observation.csv", observation);

  return path;
}

/* Keys, and when they were pressed */

/* At once in the window that has the keyboard. */
static Moment
press (const char *keys)
{
  const char *const argv[] = { "xdotool", "key", "--delay", "0", "--clearmodifiers", keys, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Moment moment;

  moment.after = g_get_monotonic_time ();
  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  moment.before = g_get_monotonic_time ();

  return moment;
}

static Expected *
expect (Lesson *lesson, SamObservationEntryKind kind, const char *text, const char *label, guint question, Moment pressed)
{
  Expected *expected = &lesson->expected[lesson->n_expected++];

  g_assert_cmpuint (lesson->n_expected, <=, N_MOST);
  *expected = (Expected) { kind, text, label, question, pressed, lesson->pause };

  return expected;
}

/* Types lower-case words; the first of their keys is what counts. */
static Moment
type (const char *text)
{
  Moment first = { 0, 0 };

  for (const char *c = text; *c != '\0'; c++)
    {
      const char name[] = { *c, '\0' };
      Moment moment = press (*c == ' ' ? "space" : name);

      if (c == text)
        first = moment;
    }

  return first;
}

static void
wait_a_while (int ms)
{
  g_usleep ((gulong) ms * 1000);
}

/* The lesson */

static void
begin (Lesson *lesson, const char *path)
{
  const char *const arguments[] = { path, NULL };
  g_autofree char *home = g_path_get_dirname (path);

  lesson->robot = sam_robot_start (arguments, "en", home);
  sam_robot_press_for (lesson->robot, "alt+4", ATSPI_ROLE_LABEL, "Anna Berg");
}

static void
open_cockpit (Lesson *lesson)
{
  sam_robot_click (lesson->robot, ATSPI_ROLE_PUSH_BUTTON, "Observe Now…");
  sam_robot_wait_text (lesson->robot, "Start Observing");
  sam_robot_wait_text (lesson->robot, "Who talks after whom?");
  /* Gives the new window the keyboard. */
  sam_robot_press (lesson->robot, "Shift_L");
  lesson->started = press ("Return");
  g_object_unref (sam_robot_find (lesson->robot, ATSPI_ROLE_TEXT, "Note"));
}

static void
observe (Lesson *lesson)
{
  Moment paused;
  Moment resumed;

  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_SEEN, "the pairs talk", NULL, 1, type ("the pairs talk"));
  press ("Return");
  press ("F3");
  press ("ctrl+7");
  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_QUOTE, "same here", NULL, 2, type ("same here"));
  /* Counting leaves the line alone. */
  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_COUNT, NULL, "Teacher asks", 0, press ("alt+1"));
  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_COUNT, NULL, "Teacher asks", 0, press ("alt+1"));
  press ("Return");
  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_EVENT, NULL, "Change of task", 0, press ("alt+q"));
  press ("ctrl+1");

  /* The clock stands still. */
  paused = press ("F8");
  sam_robot_wait_text (lesson->robot, "paused");
  wait_a_while (700);
  resumed = press ("ctrl+8");
  lesson->pause = (Moment) { resumed.after - paused.before, resumed.before - paused.after };

  press ("F6");
  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_WONDER, "who decides", NULL, 1, type ("who decides"));
  press ("Return");
}

/* Nothing is seen, and the key that brings it back does nothing else. */
static void
hide (Lesson *lesson)
{
  press ("Escape");
  sam_robot_wait_text (lesson->robot, "Hidden");
  sam_robot_wait_gone (lesson->robot, ATSPI_ROLE_TEXT, "Note");
  press ("alt+1");
  g_object_unref (sam_robot_find (lesson->robot, ATSPI_ROLE_TEXT, "Note"));
}

/* An earlier line keeps its time; one that goes comes back by Ctrl+Z. */
static void
correct (Lesson *lesson)
{
  press ("Up");
  type (" now");
  lesson->expected[lesson->n_expected - 1].text = "who decides now";
  press ("Return");
  press ("Up");
  press ("ctrl+d");
  press ("ctrl+z");
  press ("Return");
  /* A line that is not ended by Enter is recorded too. */
  expect (lesson, SAM_OBSERVATION_ENTRY_KIND_SEEN, "two raise hands", NULL, 1, type ("two raise hands"));
  sam_robot_wait_text (lesson->robot, "saved");
}

static void
end (Lesson *lesson)
{
  press ("ctrl+e");
  sam_robot_wait_text (lesson->robot, "End the observation?");
  sam_robot_wait_text (lesson->robot, "1 minute, 5 notes");
  sam_robot_press (lesson->robot, "Return");
  /* The toast is gone after a few seconds; the cycle's page stays. */
  sam_robot_wait_text (lesson->robot, "7 notes");
  sam_robot_press_for (lesson->robot, "alt+2", ATSPI_ROLE_PUSH_BUTTON, "Schools Menu");
  sam_robot_quit (lesson->robot);
}

/* What is stored */

/* By when it must have been pressed, the time of the lesson's start being known no better than its key's. */
static void
check_stamp (const Lesson *lesson, const Expected *expected, double stamp)
{
  double least = (double) (expected->pressed.after - lesson->started.before - expected->pause.before) / G_USEC_PER_SEC;
  double most = (double) (expected->pressed.before - lesson->started.after - expected->pause.after) / G_USEC_PER_SEC;

  g_test_message ("%.3f s, between %.3f and %.3f", stamp, least, most);
  g_assert_cmpfloat (stamp, >=, least - EXACT);
  g_assert_cmpfloat (stamp, <=, most + EXACT);
}

static void
check_entry (SamStore *store, const Lesson *lesson, guint position, SamRecord *entry)
{
  const Expected *expected = &lesson->expected[position];
  gint64 question_id = sam_record_get_reference (entry, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);

  g_assert_cmpint (sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND), ==, (int) expected->kind);
  g_assert_cmpstr (sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT), ==, expected->text);
  g_assert_cmpstr (sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_LABEL), ==, expected->label);
  if (expected->question == 0)
    g_assert_cmpint (question_id, ==, 0);
  else
    {
      g_autoptr (GPtrArray) questions = sam_store_list (store, SAM_FAMILY_FOCUS_QUESTION, NULL);

      g_assert_cmpint (question_id, ==, sam_record_get_id (questions->pdata[expected->question - 1]));
    }
  check_stamp (lesson, expected,
               (double) sam_record_get_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS)
                 + (double) sam_record_get_integer (entry, SAM_OBSERVATION_ENTRY_THOUSANDTHS) / 1000);
}

static gint
compare_stamps (gconstpointer a, gconstpointer b)
{
  const Expected *x = a;
  const Expected *y = b;

  return x->pressed.after < y->pressed.after ? -1 : x->pressed.after > y->pressed.after;
}

static gint
compare_ordinals (gconstpointer a, gconstpointer b)
{
  SamRecord *x = *(SamRecord *const *) a;
  SamRecord *y = *(SamRecord *const *) b;

  return (int) (sam_record_get_integer (x, SAM_OBSERVATION_ENTRY_ORDINAL) - sam_record_get_integer (y, SAM_OBSERVATION_ENTRY_ORDINAL));
}

static void
check_stored (Lesson *lesson, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (path, &error);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_no_error (error);
  sessions = sam_store_list (store, SAM_FAMILY_SESSION, NULL);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (sam_record_get_choice (sessions->pdata[0], SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpint (sam_record_get_integer (sessions->pdata[0], SAM_SESSION_ACTUAL_MINUTES), ==, 1);

  entries = sam_store_list (store, SAM_FAMILY_OBSERVATION_ENTRY, NULL);
  g_ptr_array_sort (entries, compare_ordinals);
  qsort (lesson->expected, lesson->n_expected, sizeof (Expected), compare_stamps);
  g_assert_cmpuint (entries->len, ==, lesson->n_expected);
  for (guint i = 0; i < entries->len; i++)
    check_entry (store, lesson, i, entries->pdata[i]);
  sam_store_close (store);
}

static void
test_lesson (void)
{
  g_autofree char *home = sam_robot_make_home ();
  g_autofree char *path = make_programme (home);
  Lesson lesson = { NULL, };

  begin (&lesson, path);
  sam_robot_point_for (lesson.robot, ATSPI_ROLE_LABEL, "Anna Berg", ATSPI_ROLE_PUSH_BUTTON, "Observe Now…");
  open_cockpit (&lesson);
  observe (&lesson);
  hide (&lesson);
  correct (&lesson);
  end (&lesson);
  check_stored (&lesson, path);
  sam_robot_remove_home (home);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/observation-cockpit/a-lesson-by-the-keyboard-with-exact-stamps", test_lesson);

  return g_test_run ();
}
