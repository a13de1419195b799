#include "sam-session-draft.h"

static SamDraft *
new_session (void)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM, 7);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, 8);
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_new (2012, 12, 3));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 810);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 90);

  return draft;
}

static void
assert_valid (SamDraft *draft)
{
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, NULL);

  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level == SAM_PROBLEM_ERROR)
        g_test_message ("%u: %s", problem->field, problem->message);
    }
  g_assert_false (sam_problems_has_errors (problems));
}

static void
test_each_state_keeps_the_rules (void)
{
  g_autoptr (SamDraft) draft = new_session ();

  assert_valid (draft);

  sam_session_draft_hold (draft, 75);
  assert_valid (draft);
  g_assert_cmpint (sam_draft_get_choice (draft, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpint (sam_draft_get_integer (draft, SAM_SESSION_ACTUAL_MINUTES), ==, 75);

  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_NO_STAND_IN);
  assert_valid (draft);
  g_assert_cmpint (sam_draft_get_choice (draft, SAM_SESSION_CAUSE), ==, SAM_SESSION_CAUSE_NO_STAND_IN);
  g_assert_false (sam_draft_is_set (draft, SAM_SESSION_ACTUAL_MINUTES));

  sam_session_draft_move (draft, 99);
  assert_valid (draft);
  g_assert_cmpint (sam_draft_get_reference (draft, SAM_SESSION_REPLACEMENT), ==, 99);
  g_assert_false (sam_draft_is_set (draft, SAM_SESSION_CAUSE));

  sam_session_draft_plan_again (draft);
  assert_valid (draft);
  g_assert_cmpint (sam_draft_get_choice (draft, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_false (sam_draft_is_set (draft, SAM_SESSION_REPLACEMENT));
}

static SamRecord *
record_of (SamDraft *draft)
{
  const SamFamily *family = sam_draft_get_family (draft);
  g_autofree SamValue *values = g_new0 (SamValue, family->n_fields);

  for (guint i = 0; i < family->n_fields; i++)
    sam_value_copy (&values[i], sam_draft_get_value (draft, i));

  return sam_record_new_take (family, 5, values);
}

static void
test_a_replacement_takes_what_was_prepared (void)
{
  g_autoptr (SamDraft) draft = new_session ();
  g_autoptr (SamRecord) original = NULL;
  g_autoptr (SamDraft) replacement = NULL;

  sam_draft_set_text (draft, SAM_SESSION_PLACE, "Room 4");
  sam_draft_set_text (draft, SAM_SESSION_QUESTIONS, "How do we ask?");
  sam_draft_set_text (draft, SAM_SESSION_ANALYSIS, "Belongs to the day itself");
  sam_draft_set_reference (draft, SAM_SESSION_SERIES, 9);
  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_OTHER);
  original = record_of (draft);

  replacement = sam_session_draft_new_replacement (original, sam_date_new (2012, 12, 10), 840);

  assert_valid (replacement);
  g_assert_cmpint (sam_draft_get_id (replacement), ==, 0);
  g_assert_cmpint (sam_draft_get_choice (replacement, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpint (sam_draft_get_date (replacement, SAM_SESSION_DATE), ==, sam_date_new (2012, 12, 10));
  g_assert_cmpint (sam_draft_get_time (replacement, SAM_SESSION_START_TIME), ==, 840);
  g_assert_cmpint (sam_draft_get_reference (replacement, SAM_SESSION_TEAM), ==, 7);
  g_assert_cmpint (sam_draft_get_reference (replacement, SAM_SESSION_COACH), ==, 8);
  g_assert_cmpint (sam_draft_get_integer (replacement, SAM_SESSION_PLANNED_MINUTES), ==, 90);
  g_assert_cmpstr (sam_draft_get_text (replacement, SAM_SESSION_PLACE), ==, "Room 4");
  g_assert_cmpstr (sam_draft_get_text (replacement, SAM_SESSION_QUESTIONS), ==, "How do we ask?");
  g_assert_false (sam_draft_is_set (replacement, SAM_SESSION_ANALYSIS));
  g_assert_false (sam_draft_is_set (replacement, SAM_SESSION_SERIES));
  g_assert_false (sam_draft_is_set (replacement, SAM_SESSION_CYCLE));
}

static void
test_held_later_was_planned_on_the_day (void)
{
  static const struct
  {
    SamSessionState state;
    SamDate         date;
    SamSessionState expected;
  } cases[] = {
    { SAM_SESSION_STATE_HELD, 99, SAM_SESSION_STATE_HELD },
    { SAM_SESSION_STATE_HELD, 100, SAM_SESSION_STATE_HELD },
    { SAM_SESSION_STATE_HELD, 101, SAM_SESSION_STATE_PLANNED },
    { SAM_SESSION_STATE_PLANNED, 101, SAM_SESSION_STATE_PLANNED },
    { SAM_SESSION_STATE_CANCELLED, 101, SAM_SESSION_STATE_CANCELLED },
    { SAM_SESSION_STATE_MOVED, 101, SAM_SESSION_STATE_MOVED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sam_session_get_state_on (cases[i].state, cases[i].date, 100), ==, cases[i].expected);
}

static void
test_overdue_is_past_and_only_planned (void)
{
  g_assert_true (sam_session_is_overdue (SAM_SESSION_STATE_PLANNED, 99, 100));
  g_assert_false (sam_session_is_overdue (SAM_SESSION_STATE_PLANNED, 100, 100));
  g_assert_false (sam_session_is_overdue (SAM_SESSION_STATE_HELD, 99, 100));
  g_assert_false (sam_session_is_overdue (SAM_SESSION_STATE_CANCELLED, 99, 100));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-draft/each-state-keeps-the-rules-of-the-others", test_each_state_keeps_the_rules);
  g_test_add_func ("/session-draft/a-replacement-takes-what-was-prepared", test_a_replacement_takes_what_was_prepared);
  g_test_add_func ("/session-draft/what-was-held-later-was-planned-on-the-day", test_held_later_was_planned_on_the_day);
  g_test_add_func ("/session-draft/overdue-is-past-and-only-planned", test_overdue_is_past_and_only_planned);

  return g_test_run ();
}
