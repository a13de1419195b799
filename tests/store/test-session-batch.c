#include "sam-session-batch.h"

#include "sam-change-label.h"
#include "sam-coach-away.h"
#include "sam-test-programme.h"

#define AS_OF sam_date_new (2012, 12, 1)

typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  self->programme = p;
  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 status=under_way");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=11111111 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "A1", "school=Alm name=F–3 from_date=2012-08-01");
  sam_test_programme_put (p, "team", "A2", "school=Alm name=4–6 from_date=2012-08-01 to_date=2012-12-20");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-06-12");
  sam_test_programme_put (p, "person", "Cecilia", "code=C1 name=Cecilia_Ahl is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "David", "code=C2 name=David_Berg is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Tea", "code=T1 name=Tea_Cher is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=A1 person=Tea from_date=2012-08-01");
  sam_test_programme_put (p, "series", "Tuesdays",
                          "team=A1 coach=Cecilia weekday=2 start_time=15:00 planned_minutes=90 every_weeks=1 from_date=2012-08-21 to_date=2013-06-10");
  sam_test_programme_put (p, "session", "held", "kind=group team=A1 coach=Cecilia date=2012-11-27 start_time=15:00 planned_minutes=90 "
                                                "state=held actual_minutes=80 questions=Which");
  sam_test_programme_put (p, "session", "past", "kind=group team=A1 coach=Cecilia date=2012-11-28 start_time=15:00 planned_minutes=90");
  sam_test_programme_put (p, "session", "one", "kind=group team=A1 coach=Cecilia date=2012-12-04 start_time=15:00 planned_minutes=90 "
                                               "series=Tuesdays place=Room_4 questions=How_do_we_ask");
  sam_test_programme_put (p, "session", "two", "kind=group team=A2 coach=Cecilia date=2012-12-06 start_time=13:00 planned_minutes=60");
  sam_test_programme_put (p, "session", "spring", "kind=group team=A1 coach=Cecilia date=2013-01-15 start_time=15:00 planned_minutes=90 series=Tuesdays");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Tea coach=Cecilia ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "session", "obs", "kind=observation cycle=Cycle coach=Cecilia date=2012-12-13 start_time=09:40 planned_minutes=60");
  sam_test_programme_put (p, "observation", "notes", "session=obs subject=Swedish");
  self->store = sam_test_programme_get_store (p);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_test_programme_free (self->programme);
}

static SamSessionBatch *
load (Fixture *self, const char *labels)
{
  g_auto (GStrv) names = g_strsplit (labels, " ", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  SamSessionBatch *batch = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id = sam_test_programme_get_id (self->programme, names[i]);

      g_array_append_val (ids, id);
    }
  batch = sam_session_batch_load (self->store, (const gint64 *) ids->data, ids->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_session_batch_get_n (batch), ==, ids->len);

  return batch;
}

static SamRecord *
get (Fixture *self, gint64 id)
{
  SamRecord *record = sam_store_get (self->store, SAM_FAMILY_SESSION, id, NULL);

  g_assert_nonnull (record);

  return record;
}

static void
assert_session (Fixture *self, gint64 id, SamSessionState state, const char *date, const char *time)
{
  g_autoptr (SamRecord) record = get (self, id);
  g_autofree char *own_date = sam_date_format_iso (sam_record_get_date (record, SAM_SESSION_DATE));
  g_autofree char *own_time = sam_time_format (sam_record_get_time (record, SAM_SESSION_START_TIME));

  g_assert_cmpint (sam_record_get_choice (record, SAM_SESSION_STATE), ==, state);
  g_assert_cmpstr (own_date, ==, date);
  g_assert_cmpstr (own_time, ==, time);
}

static char *
dump (Fixture *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) sessions = sam_store_list (self->store, SAM_FAMILY_SESSION, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT, sam_record_get_id (session));
      for (guint field = 0; field < SAM_SESSION_N_FIELDS; field++)
        {
          const SamValue *value = sam_record_get_value (session, field);

          g_string_append_printf (text, "|%d %" G_GINT64_FORMAT " %s", value->is_set, value->integer,
                                  value->text != NULL ? value->text : "");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_undo_restores (Fixture *self, const char *before, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, label);
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_no_error (error);
  after = dump (self);
  g_assert_cmpstr (after, ==, before);
}

static void
apply (SamSessionBatch *batch)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_session_batch_apply (batch, &error));
  g_assert_no_error (error);
}

static gint64
get_result (SamSessionBatch *batch, guint index)
{
  g_autoptr (GArray) results = sam_session_batch_dup_results (batch);

  g_assert_cmpuint (index, <, results->len);

  return g_array_index (results, gint64, index);
}

static void
test_several_move_as_one_step (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dump (self);
  g_autoptr (SamSessionBatch) batch = load (self, "spring two held one");
  g_autoptr (SamRecord) replacement = NULL;
  SamMoveTarget target = { sam_date_new (2012, 12, 5), -1, 0, FALSE };

  sam_session_batch_plan_to (batch, sam_test_programme_get_id (self->programme, "one"), &target, SAM_MOVE_VERB_MOVE, AS_OF);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_REFUSED), ==, 1);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_REBOOKED), ==, 2);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_IN_PLACE), ==, 1);
  apply (batch);

  /* In order: held, one, two, spring. */
  g_assert_nonnull (sam_session_batch_get_refusal (batch, 0));
  assert_session (self, sam_test_programme_get_id (self->programme, "held"), SAM_SESSION_STATE_HELD, "2012-11-27", "15:00");
  assert_session (self, sam_test_programme_get_id (self->programme, "one"), SAM_SESSION_STATE_MOVED, "2012-12-04", "15:00");
  assert_session (self, get_result (batch, 0), SAM_SESSION_STATE_PLANNED, "2012-12-05", "15:00");
  assert_session (self, get_result (batch, 1), SAM_SESSION_STATE_PLANNED, "2012-12-07", "13:00");
  assert_session (self, sam_test_programme_get_id (self->programme, "spring"), SAM_SESSION_STATE_PLANNED, "2013-01-16", "15:00");
  replacement = get (self, get_result (batch, 0));
  g_assert_cmpstr (sam_record_get_text (replacement, SAM_SESSION_PLACE), ==, "Room 4");
  g_assert_false (sam_record_is_set (replacement, SAM_SESSION_SERIES));

  assert_undo_restores (self, before, "Move 3 sessions");
}

static void
test_a_replacement_moves_in_place_and_back (Fixture *self, gconstpointer data)
{
  gint64 one = sam_test_programme_get_id (self->programme, "one");
  gint64 replacement = 0;
  SamMoveTarget target = { sam_date_new (2012, 12, 11), -1, 0, FALSE };
  g_autoptr (SamSessionBatch) first = load (self, "one");
  g_autoptr (SamSessionBatch) again = NULL;
  g_autoptr (SamSessionBatch) back = NULL;
  g_autoptr (GError) error = NULL;

  sam_session_batch_plan_to (first, 0, &target, SAM_MOVE_VERB_MOVE, AS_OF);
  apply (first);
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Move session");
  replacement = get_result (first, 0);
  g_assert_cmpint (replacement, !=, one);

  again = sam_session_batch_load (self->store, &replacement, 1, &error);
  target.date = sam_date_new (2012, 12, 12);
  sam_session_batch_plan_to (again, 0, &target, SAM_MOVE_VERB_MOVE, AS_OF);
  apply (again);
  g_assert_cmpint (get_result (again, 0), ==, replacement);

  /* Where it was moved from: that trace is kept, and the way to take it back is said. */
  back = sam_session_batch_load (self->store, &replacement, 1, &error);
  target.date = sam_date_new (2012, 12, 4);
  sam_session_batch_plan_to (back, 0, &target, SAM_MOVE_VERB_MOVE, AS_OF);
  g_assert_cmpint (sam_session_batch_get_move (back, 0)->refusal, ==, SAM_MOVE_REFUSAL_FIRST_PLACE);
  apply (back);
  assert_session (self, one, SAM_SESSION_STATE_MOVED, "2012-12-04", "15:00");
  assert_session (self, replacement, SAM_SESSION_STATE_PLANNED, "2012-12-12", "15:00");
}

/* Every Tuesday a week later, in a term that is under way. */
static void
test_a_row_of_weeks_goes_a_week_further (Fixture *self, gconstpointer data)
{
  static const char *const dates[] = { "2012-12-11", "2012-12-18" };
  gint64 ids[] = { sam_test_programme_get_id (self->programme, "one"), 0, 0 };
  g_autofree char *before = NULL;
  g_autoptr (SamSessionBatch) batch = NULL;
  g_autoptr (SamRecord) second = NULL;
  g_autoptr (SamRecord) last = NULL;
  g_autoptr (SamRecord) first = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *fields = g_strdup_printf (
        "kind=group team=A1 coach=Cecilia date=%s start_time=15:00 planned_minutes=%u series=Tuesdays place=Room_%u",
        dates[i], 60 + i, i);

      ids[i + 1] = sam_test_programme_put (self->programme, "session", NULL, fields);
    }
  sam_test_programme_get_store (self->programme);
  before = dump (self);

  batch = sam_session_batch_load (self->store, ids, 3, &error);
  sam_session_batch_plan_by (batch, 7, SAM_MOVE_VERB_MOVE, AS_OF);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_REBOOKED), ==, 3);
  apply (batch);

  /* The second has what the first one prepared, and there is one on 25 December, with what the last one did. */
  second = get (self, get_result (batch, 0));
  assert_session (self, get_result (batch, 0), SAM_SESSION_STATE_PLANNED, "2012-12-11", "15:00");
  g_assert_cmpstr (sam_record_get_text (second, SAM_SESSION_PLACE), ==, "Room 4");
  g_assert_cmpstr (sam_record_get_text (second, SAM_SESSION_QUESTIONS), ==, "How_do_we_ask");
  g_assert_cmpint (sam_record_get_integer (second, SAM_SESSION_PLANNED_MINUTES), ==, 90);
  last = get (self, get_result (batch, 2));
  assert_session (self, get_result (batch, 2), SAM_SESSION_STATE_PLANNED, "2012-12-25", "15:00");
  g_assert_cmpstr (sam_record_get_text (last, SAM_SESSION_PLACE), ==, "Room 1");
  g_assert_false (sam_record_is_set (last, SAM_SESSION_QUESTIONS));
  first = get (self, ids[0]);
  assert_session (self, ids[0], SAM_SESSION_STATE_MOVED, "2012-12-04", "15:00");
  g_assert_cmpint (sam_record_get_reference (first, SAM_SESSION_REPLACEMENT), ==, get_result (batch, 2));

  assert_undo_restores (self, before, "Move 3 sessions");
}

/* While the plan is being made there is no trace to keep: all go, and each stays what it is. */
static void
test_a_row_of_weeks_of_the_next_term (Fixture *self, gconstpointer data)
{
  gint64 ids[2] = { sam_test_programme_get_id (self->programme, "spring"), 0 };
  g_autoptr (SamSessionBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  ids[1] = sam_test_programme_put (self->programme, "session", NULL,
                                   "kind=group team=A1 coach=Cecilia date=2013-01-22 start_time=15:00 planned_minutes=90 series=Tuesdays");
  sam_test_programme_get_store (self->programme);
  batch = sam_session_batch_load (self->store, ids, 2, &error);
  sam_session_batch_plan_by (batch, 7, SAM_MOVE_VERB_MOVE, AS_OF);
  apply (batch);
  assert_session (self, ids[0], SAM_SESSION_STATE_PLANNED, "2013-01-22", "15:00");
  assert_session (self, ids[1], SAM_SESSION_STATE_PLANNED, "2013-01-29", "15:00");

  sam_session_batch_free (g_steal_pointer (&batch));
  batch = sam_session_batch_load (self->store, ids, 2, &error);
  sam_session_batch_plan_by (batch, -7, SAM_MOVE_VERB_MOVE, AS_OF);
  apply (batch);
  assert_session (self, ids[0], SAM_SESSION_STATE_PLANNED, "2013-01-15", "15:00");
  assert_session (self, ids[1], SAM_SESSION_STATE_PLANNED, "2013-01-22", "15:00");
}

static void
test_a_copy_takes_what_was_prepared_only (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dump (self);
  g_autoptr (SamSessionBatch) batch = load (self, "held one");
  g_autoptr (SamRecord) copy = NULL;

  sam_session_batch_plan_by (batch, 14, SAM_MOVE_VERB_COPY, AS_OF);
  apply (batch);
  copy = get (self, get_result (batch, 0));
  assert_session (self, get_result (batch, 0), SAM_SESSION_STATE_PLANNED, "2012-12-11", "15:00");
  g_assert_false (sam_record_is_set (copy, SAM_SESSION_ACTUAL_MINUTES));
  g_assert_cmpstr (sam_record_get_text (copy, SAM_SESSION_QUESTIONS), ==, "Which");
  assert_session (self, sam_test_programme_get_id (self->programme, "one"), SAM_SESSION_STATE_PLANNED, "2012-12-04", "15:00");
  assert_session (self, get_result (batch, 1), SAM_SESSION_STATE_PLANNED, "2012-12-18", "15:00");

  assert_undo_restores (self, before, "Copy 2 sessions");
}

/* A cycle has one observation at a time, which only storing it finds out: it cannot go there, and the other does. */
static void
test_what_breaks_a_rule_is_refused_alone (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autoptr (SamSessionBatch) batch = NULL;
  g_autoptr (GArray) results = NULL;

  sam_test_programme_put (self->programme, "session", NULL,
                          "kind=observation cycle=Cycle coach=Cecilia date=2012-12-14 start_time=09:40 planned_minutes=60");
  sam_test_programme_get_store (self->programme);
  before = dump (self);
  batch = load (self, "one obs");
  sam_session_batch_plan_by (batch, 1, SAM_MOVE_VERB_MOVE, AS_OF);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_REFUSED), ==, 0);
  apply (batch);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_REFUSED), ==, 1);
  g_assert_null (sam_session_batch_get_refusal (batch, 0));
  g_assert_nonnull (sam_session_batch_get_refusal (batch, 1));
  results = sam_session_batch_dup_results (batch);
  g_assert_cmpuint (results->len, ==, 1);
  assert_session (self, sam_test_programme_get_id (self->programme, "obs"), SAM_SESSION_STATE_PLANNED, "2012-12-13", "09:40");

  assert_undo_restores (self, before, "Move session");
}

static void
test_what_was_prepared_for_an_observation_goes_along (Fixture *self, gconstpointer data)
{
  g_autoptr (SamSessionBatch) batch = load (self, "obs");
  g_autoptr (SamRecord) notes = NULL;

  sam_session_batch_plan_by (batch, 1, SAM_MOVE_VERB_MOVE, AS_OF);
  g_assert_cmpint (sam_session_batch_get_school (batch, 0), ==, sam_test_programme_get_id (self->programme, "Alm"));
  apply (batch);
  notes = sam_store_get (self->store, SAM_FAMILY_OBSERVATION, sam_test_programme_get_id (self->programme, "notes"), NULL);
  g_assert_cmpint (sam_record_get_reference (notes, SAM_OBSERVATION_SESSION), ==, get_result (batch, 0));
}

static void
test_resize (Fixture *self, gconstpointer data)
{
  gint64 one = sam_test_programme_get_id (self->programme, "one");
  gint64 held = sam_test_programme_get_id (self->programme, "held");
  g_autofree char *before = dump (self);
  g_autoptr (SamRecord) longer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_session_moves_resize (self->store, one, 120, &error));
  g_assert_no_error (error);
  longer = get (self, one);
  g_assert_cmpint (sam_record_get_integer (longer, SAM_SESSION_PLANNED_MINUTES), ==, 120);
  g_assert_true (sam_record_is_set (longer, SAM_SESSION_SERIES));

  g_assert_false (sam_session_moves_resize (self->store, one, 0, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (sam_session_moves_resize (self->store, one, 600, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (sam_session_moves_resize (self->store, held, 60, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);

  assert_undo_restores (self, before, "Change length of session");
}

static void
test_cancel_and_coach (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dump (self);
  g_autoptr (SamSessionBatch) cancelled = load (self, "held past one two");
  g_autoptr (SamSessionBatch) given = NULL;
  g_autoptr (SamSessionBatch) teacher = NULL;
  g_autoptr (SamRecord) record = NULL;

  sam_session_batch_plan_cancel (cancelled, SAM_SESSION_CAUSE_NO_STAND_IN);
  apply (cancelled);
  g_assert_cmpuint (sam_session_batch_count_changed (cancelled), ==, 3);
  assert_session (self, sam_test_programme_get_id (self->programme, "past"), SAM_SESSION_STATE_CANCELLED, "2012-11-28", "15:00");
  assert_undo_restores (self, before, "Cancel 3 sessions");

  given = load (self, "one two");
  sam_session_batch_plan_coach (given, sam_test_programme_get_id (self->programme, "David"));
  apply (given);
  record = get (self, sam_test_programme_get_id (self->programme, "two"));
  g_assert_cmpint (sam_record_get_reference (record, SAM_SESSION_COACH), ==, sam_test_programme_get_id (self->programme, "David"));
  assert_undo_restores (self, before, "Change coach of 2 sessions");

  /* Nobody but a coach. */
  teacher = load (self, "one two");
  sam_session_batch_plan_coach (teacher, sam_test_programme_get_id (self->programme, "Tea"));
  apply (teacher);
  g_assert_cmpuint (sam_session_batch_count (teacher, SAM_MOVE_REFUSED), ==, 2);
  g_assert_cmpstr (sam_store_get_redo_label (self->store), ==, "Change coach of 2 sessions");
}

static void
test_only_what_is_still_being_planned_is_deleted (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dump (self);
  g_autoptr (SamSessionBatch) batch = load (self, "held past one spring");

  sam_session_batch_plan_delete (batch, AS_OF);
  apply (batch);
  g_assert_cmpuint (sam_session_batch_count (batch, SAM_MOVE_REFUSED), ==, 3);
  g_assert_null (sam_store_get (self->store, SAM_FAMILY_SESSION, sam_test_programme_get_id (self->programme, "spring"), NULL));
  assert_undo_restores (self, before, "Delete session");
}

static guint
find_option (SamCoachAway *away, guint index, SamAwayOptionKind kind)
{
  GArray *options = sam_coach_away_get_options (away, index);

  for (guint i = 0; i < options->len; i++)
    {
      if (g_array_index (options, SamAwayOption, i).kind == kind)
        return i;
    }

  g_assert_not_reached ();
}

static void
assert_option (SamCoachAway *away, guint index, SamAwayOptionKind kind, const char *label)
{
  GArray *options = sam_coach_away_get_options (away, index);
  g_autofree char *text =
    sam_coach_away_dup_label (away, &g_array_index (options, SamAwayOption, find_option (away, index, kind)));

  g_assert_cmpstr (text, ==, label);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

/* From Tuesday to Thursday: two of groups, none that was held. */
static void
test_a_coach_is_away (Fixture *self, gconstpointer data)
{
  gint64 cecilia = sam_test_programme_get_id (self->programme, "Cecilia");
  gint64 david = sam_test_programme_get_id (self->programme, "David");
  g_autofree char *before = NULL;
  g_autofree char *letter = NULL;
  g_autofree char *addresses = NULL;
  g_autoptr (SamCoachAway) away = NULL;
  g_autoptr (SamRecord) two = NULL;
  g_autoptr (GPtrArray) aways = NULL;
  g_autoptr (GError) error = NULL;

  /* David is elsewhere on Thursday, and Eva nowhere. */
  sam_test_programme_put (self->programme, "person", "Eva", "code=C3 name=Eva_Falk is_teacher=0 is_coach=1");
  sam_test_programme_put (self->programme, "away", NULL, "person=David from_date=2012-12-06 to_date=2012-12-06");
  sam_test_programme_put (self->programme, "person", "Mia", "code=T2 name=Mia_Lind email=mia@alm.se is_teacher=1 is_coach=0");
  sam_test_programme_put (self->programme, "membership", NULL, "team=A2 person=Mia from_date=2012-08-01");
  sam_test_programme_get_store (self->programme);
  before = dump (self);

  g_assert_null (sam_coach_away_new (self->store, cecilia, sam_date_new (2012, 12, 6), sam_date_new (2012, 12, 4), AS_OF, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_clear_error (&error);

  away = sam_coach_away_new (self->store, cecilia, sam_date_new (2012, 12, 4), sam_date_new (2012, 12, 6), AS_OF, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_session_batch_get_n (sam_coach_away_get_batch (away)), ==, 2);
  g_assert_cmpuint (sam_session_batch_count_changed (sam_coach_away_get_batch (away)), ==, 0);

  /* Those who are free come first. */
  assert_option (away, 0, SAM_AWAY_OPTION_STAND_IN, "Stand-in: David Berg");
  assert_option (away, 1, SAM_AWAY_OPTION_STAND_IN, "Stand-in: Eva Falk");
  assert_option (away, 0, SAM_AWAY_OPTION_NEXT_WEEK, "Move to Tuesday 11 December");
  /* In its own week where she is not away. */
  assert_option (away, 0, SAM_AWAY_OPTION_WEEKDAY, "Move to Monday 3 December");
  assert_option (away, 1, SAM_AWAY_OPTION_NEXT_WEEK, "Move to Thursday 13 December");

  sam_coach_away_choose (away, 0, find_option (away, 0, SAM_AWAY_OPTION_STAND_IN));
  sam_coach_away_choose (away, 1, find_option (away, 1, SAM_AWAY_OPTION_CANCEL_NO_STAND_IN));
  letter = sam_coach_away_dup_letter (away);
  assert_contains (letter, "Cecilia Ahl is away from 4 December 2012 to 6 December 2012.");
  assert_contains (letter, "Tuesday 4 December 15:00 · F–3: held by David Berg instead");
  assert_contains (letter, "Thursday 6 December 13:00 · 4–6: cancelled");
  assert_contains (letter, "4–6: Mia Lind <mia@alm.se>");
  addresses = sam_coach_away_dup_addresses (away);
  g_assert_cmpstr (addresses, ==, "mia@alm.se");

  g_assert_true (sam_coach_away_apply (away, &error));
  g_assert_no_error (error);
  assert_session (self, sam_test_programme_get_id (self->programme, "two"), SAM_SESSION_STATE_CANCELLED, "2012-12-06", "13:00");
  two = get (self, sam_test_programme_get_id (self->programme, "one"));
  g_assert_cmpint (sam_record_get_reference (two, SAM_SESSION_COACH), ==, david);
  aways = sam_store_list_by (self->store, SAM_FAMILY_AWAY, SAM_AWAY_PERSON, cecilia, &error);
  g_assert_cmpuint (aways->len, ==, 1);

  assert_undo_restores (self, before, "Record days away");
  g_ptr_array_unref (aways);
  aways = sam_store_list_by (self->store, SAM_FAMILY_AWAY, SAM_AWAY_PERSON, cecilia, &error);
  g_assert_cmpuint (aways->len, ==, 0);
}

/* The days were recorded before, all or the first of them: what is to become of the sessions is decided all the same. */
static void
test_a_coach_is_away_as_recorded (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *until; /* the recorded days afterwards, from 4 December */
  } cases[] = {
    { "2012-12-04", "2012-12-06", "2012-12-06" },
    { "2012-12-04", "2012-12-04", "2012-12-06" },
    { "2012-12-05", "2012-12-06", "2012-12-06" },
  };
  gint64 cecilia = sam_test_programme_get_id (self->programme, "Cecilia");

  sam_test_programme_put (self->programme, "away", NULL, "person=Cecilia from_date=2012-12-04 to_date=2012-12-05");
  sam_test_programme_get_store (self->programme);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamCoachAway) away = sam_coach_away_new (self->store, cecilia, sam_date_parse (cases[i].from),
                                                          sam_date_parse (cases[i].to), AS_OF, &error);
      g_autoptr (GPtrArray) aways = NULL;

      g_assert_no_error (error);
      sam_coach_away_apply (away, &error);
      g_assert_no_error (error);
      aways = sam_store_list_by (self->store, SAM_FAMILY_AWAY, SAM_AWAY_PERSON, cecilia, &error);
      g_assert_cmpuint (aways->len, ==, 1);
      g_assert_cmpint (sam_record_get_date (g_ptr_array_index (aways, 0), SAM_AWAY_FROM_DATE), ==, sam_date_parse ("2012-12-04"));
      g_assert_cmpint (sam_record_get_date (g_ptr_array_index (aways, 0), SAM_AWAY_TO_DATE), ==, sam_date_parse (cases[i].until));
    }
}

/* Nobody learns from the letter who is coached alone. */
static void
test_a_letter_names_no_teacher (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *letter = NULL;
  g_autoptr (SamCoachAway) away =
    sam_coach_away_new (self->store, sam_test_programme_get_id (self->programme, "Cecilia"), sam_date_new (2012, 12, 13),
                        sam_date_new (2012, 12, 13), AS_OF, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sam_session_batch_get_n (sam_coach_away_get_batch (away)), ==, 1);
  letter = sam_coach_away_dup_letter (away);
  assert_contains (letter, "Thursday 13 December 09:40 · individual coaching: not decided yet");
  g_assert_null (strstr (letter, "Tea"));
}

static void
test_counted_labels (void)
{
  g_autofree char *label = sam_change_label_new_counted ("Move %u session", "Move %u sessions", 12);
  g_autofree char *text = sam_change_label_dup_text (label);
  g_autofree char *plain = sam_change_label_dup_text ("Move session");
  g_autofree char *odd = sam_change_label_dup_text ("a\nb\nc");

  g_assert_cmpstr (text, ==, "Move 12 sessions");
  g_assert_cmpstr (plain, ==, "Move session");
  g_assert_cmpstr (odd, ==, "a\nb\nc");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session-batch/several-move-as-one-step", test_several_move_as_one_step);
  ADD ("/session-batch/replacement", test_a_replacement_moves_in_place_and_back);
  ADD ("/session-batch/row-of-weeks", test_a_row_of_weeks_goes_a_week_further);
  ADD ("/session-batch/row-of-next-term", test_a_row_of_weeks_of_the_next_term);
  ADD ("/session-batch/copy", test_a_copy_takes_what_was_prepared_only);
  ADD ("/session-batch/refused-alone", test_what_breaks_a_rule_is_refused_alone);
  ADD ("/session-batch/observation", test_what_was_prepared_for_an_observation_goes_along);
  ADD ("/session-batch/resize", test_resize);
  ADD ("/session-batch/cancel-and-coach", test_cancel_and_coach);
  ADD ("/session-batch/coach-away-as-recorded", test_a_coach_is_away_as_recorded);
  ADD ("/session-batch/delete", test_only_what_is_still_being_planned_is_deleted);
  ADD ("/coach-away/one-change", test_a_coach_is_away);
  ADD ("/coach-away/letter-names-no-teacher", test_a_letter_names_no_teacher);
  g_test_add_func ("/session-batch/labels", test_counted_labels);

  return g_test_run ();
}
