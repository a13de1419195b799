/* The state of a cycle as of a day, from what is recorded. */
#include <glib.h>

#include "sam-cycle-state.h"
#include "sam-records.h"

static SamDate
day (const char *text)
{
  return text != NULL ? sam_date_parse (text) : SAM_DATE_NONE;
}

static void
test_states (void)
{
  static const struct
  {
    const char *asked, *talk, *observation, *dialogue, *due, *done, *ended;
    SamCycleEnding ending;
    const char *as_of;
    SamCycleState state;
    const char *since;
  } cases[] = {
    { .as_of = "2012-12-14", .state = SAM_CYCLE_STATE_NOT_BEGUN },
    { "2012-10-01", .as_of = "2012-09-30", .state = SAM_CYCLE_STATE_NOT_BEGUN },
    { "2012-10-01", .as_of = "2012-10-01", .state = SAM_CYCLE_STATE_ASKED, .since = "2012-10-01" },
    { "2012-10-01", "2012-10-05", .as_of = "2012-10-04", .state = SAM_CYCLE_STATE_ASKED, .since = "2012-10-01" },
    { "2012-10-01", "2012-10-05", .as_of = "2012-10-05", .state = SAM_CYCLE_STATE_PREPARED, .since = "2012-10-05" },
    { "2012-10-01", "2012-10-05", "2012-10-09", .as_of = "2012-10-09", .state = SAM_CYCLE_STATE_OBSERVED, .since = "2012-10-09" },
    /* The question came up at the talk, or after it. */
    { NULL, "2012-10-05", .as_of = "2012-10-05", .state = SAM_CYCLE_STATE_NOT_BEGUN },
    { "2012-10-05", "2012-10-05", .as_of = "2012-10-05", .state = SAM_CYCLE_STATE_PREPARED, .since = "2012-10-05" },
    { "2012-10-08", "2012-10-05", .as_of = "2012-10-05", .state = SAM_CYCLE_STATE_NOT_BEGUN },
    { "2012-10-08", "2012-10-05", .as_of = "2012-10-08", .state = SAM_CYCLE_STATE_PREPARED, .since = "2012-10-08" },
    /* Without a talk before. */
    { "2012-10-01", NULL, "2012-10-09", .as_of = "2012-10-09", .state = SAM_CYCLE_STATE_OBSERVED, .since = "2012-10-09" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", .as_of = "2012-10-10", .state = SAM_CYCLE_STATE_DIALOGUE_HELD, .since = "2012-10-10" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", "2012-11-20", .as_of = "2012-11-19",
      .state = SAM_CYCLE_STATE_DIALOGUE_HELD, .since = "2012-10-10" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", "2012-11-20", .as_of = "2012-11-20",
      .state = SAM_CYCLE_STATE_FOLLOW_UP_DUE, .since = "2012-11-20" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", "2012-11-20", "2012-11-23", .as_of = "2012-11-22",
      .state = SAM_CYCLE_STATE_FOLLOW_UP_DUE, .since = "2012-11-20" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", "2012-11-20", "2012-11-23", .as_of = "2012-11-23",
      .state = SAM_CYCLE_STATE_DIALOGUE_HELD, .since = "2012-10-10" },
    /* A follow-up that was due before the dialogue waits for it. */
    { "2012-10-01", NULL, "2012-10-09", NULL, "2012-10-12", .as_of = "2012-10-15",
      .state = SAM_CYCLE_STATE_OBSERVED, .since = "2012-10-09" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-16", "2012-10-12", .as_of = "2012-10-16",
      .state = SAM_CYCLE_STATE_FOLLOW_UP_DUE, .since = "2012-10-16" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", NULL, NULL, "2012-12-01", SAM_CYCLE_ENDING_CLOSED,
      "2012-12-01", SAM_CYCLE_STATE_CLOSED, "2012-12-01" },
    { "2012-10-01", NULL, "2012-10-09", "2012-10-10", NULL, NULL, "2012-12-01", SAM_CYCLE_ENDING_CLOSED,
      "2012-11-30", SAM_CYCLE_STATE_DIALOGUE_HELD, "2012-10-10" },
    { "2012-10-01", NULL, NULL, NULL, NULL, NULL, "2012-10-20", SAM_CYCLE_ENDING_CANCELLED,
      "2012-10-20", SAM_CYCLE_STATE_CANCELLED, "2012-10-20" },
    { "2012-10-01", NULL, "2012-10-09", NULL, NULL, NULL, "2012-10-20", SAM_CYCLE_ENDING_BROKEN_OFF,
      "2012-11-01", SAM_CYCLE_STATE_BROKEN_OFF, "2012-10-20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamCycleFollowUp follow_up = { day (cases[i].due), day (cases[i].done) };
      SamCycleFacts facts = SAM_CYCLE_FACTS_INIT;
      SamDate since = 0;

      facts.asked = day (cases[i].asked);
      facts.talk = day (cases[i].talk);
      facts.observation = day (cases[i].observation);
      facts.dialogue = day (cases[i].dialogue);
      facts.follow_ups = &follow_up;
      facts.n_follow_ups = cases[i].due != NULL ? 1 : 0;
      facts.ended = day (cases[i].ended);
      facts.ending = cases[i].ending;

      g_test_message ("case %u, as of %s", i, cases[i].as_of);
      g_assert_cmpint (sam_cycle_state_find (&facts, day (cases[i].as_of), &since), ==, cases[i].state);
      g_assert_cmpint (since, ==, day (cases[i].since));
    }
}

static SamRecord *
make_session (SamSessionKind kind, SamSessionState state, const char *date)
{
  SamValue values[SAM_SESSION_N_FIELDS] = {
    [SAM_SESSION_KIND] = { TRUE, kind, NULL },
    [SAM_SESSION_STATE] = { TRUE, state, NULL },
    [SAM_SESSION_DATE] = { TRUE, sam_date_parse (date), NULL },
  };

  return sam_record_new_take (&sam_family_session, 1, values);
}

static void
test_reads_records (void)
{
  SamValue cycle_values[SAM_CYCLE_N_FIELDS] = { 0 };
  SamValue question_values[SAM_FOCUS_QUESTION_N_FIELDS] = {
    [SAM_FOCUS_QUESTION_ASKED_DATE] = { TRUE, sam_date_new (2012, 10, 1), NULL },
  };
  g_autoptr (SamRecord) cycle = sam_record_new_take (&sam_family_cycle, 1, cycle_values);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  SamDate as_of = sam_date_new (2012, 12, 14);
  SamDate since;

  g_assert_cmpint (sam_cycle_state_find_for_records (cycle, NULL, NULL, NULL, as_of, NULL), ==,
                   SAM_CYCLE_STATE_NOT_BEGUN);

  g_ptr_array_add (questions, sam_record_new_take (&sam_family_focus_question, 1, question_values));
  /* What was planned or cancelled did not happen. */
  g_ptr_array_add (sessions, make_session (SAM_SESSION_KIND_OBSERVATION, SAM_SESSION_STATE_CANCELLED, "2012-10-05"));
  g_ptr_array_add (sessions, make_session (SAM_SESSION_KIND_DIALOGUE, SAM_SESSION_STATE_PLANNED, "2012-10-06"));
  g_assert_cmpint (sam_cycle_state_find_for_records (cycle, questions, sessions, NULL, as_of, NULL), ==,
                   SAM_CYCLE_STATE_ASKED);

  g_ptr_array_add (sessions, make_session (SAM_SESSION_KIND_OBSERVATION, SAM_SESSION_STATE_HELD, "2012-11-08"));
  g_ptr_array_add (sessions, make_session (SAM_SESSION_KIND_OBSERVATION, SAM_SESSION_STATE_HELD, "2012-10-12"));
  g_assert_cmpint (sam_cycle_state_find_for_records (cycle, questions, sessions, NULL, as_of, &since), ==,
                   SAM_CYCLE_STATE_OBSERVED);
  g_assert_cmpint (since, ==, sam_date_new (2012, 10, 12));
}

static void
test_names (void)
{
  for (int state = 0; state < SAM_N_CYCLE_STATES; state++)
    {
      g_assert_nonnull (sam_cycle_state_get_name ((SamCycleState) state));
      g_assert_nonnull (sam_cycle_state_get_label ((SamCycleState) state));
      g_assert_cmpint (sam_cycle_state_is_ended ((SamCycleState) state), ==, state >= SAM_CYCLE_STATE_CLOSED);
    }
  g_assert_cmpstr (sam_cycle_state_get_label (SAM_CYCLE_STATE_DIALOGUE_HELD), ==, "Dialogue held");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cycle-state/follows-from-what-is-recorded-by-the-day", test_states);
  g_test_add_func ("/cycle-state/reads-records-and-counts-only-what-was-held", test_reads_records);
  g_test_add_func ("/cycle-state/every-state-has-words", test_names);

  return g_test_run ();
}
