/* Series with their sessions: made, edited and deleted as one step, and never at the cost of what
 * took place. */
#include <string.h>

#include "sam-plan-facts-load.h"
#include "sam-series-edit.h"
#include "sam-series-work.h"
#include "sam-session-draft.h"
#include "sam-test-programme.h"

/* The spring of 2013 at Almskolan (sportlov in week 9) and at Ekskolan, whose organiser has it in
 * week 8. */
static void
set_up (SamTestProgramme **self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  *self = p;
  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01 status=under_way");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "organiser", "Other", "name=Other");
  sam_test_programme_put (p, "school", "Alm",
                          "unit_code=12345678 name=Almskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (
      p, "school", "Ek", "unit_code=12345679 name=Ekskolan organiser=Other joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-06-14");
  sam_test_programme_put (p, "day_off", NULL,
                          "kind=break name=Sportlov from_date=2013-02-25 to_date=2013-03-01");
  sam_test_programme_put (
      p, "day_off", NULL,
      "organiser=Other kind=break name=Sportlov from_date=2013-02-18 to_date=2013-02-22");
  sam_test_programme_put (p, "team", "Blue", "school=Alm name=Blue from_date=2012-08-01");
  sam_test_programme_put (p, "team", "Red", "school=Ek name=Red from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Annika", "code=A name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Bo", "code=B name=Bo is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "away", NULL, "person=Annika from_date=2013-04-22 to_date=2013-04-26");
  sam_test_programme_put (p, "promise", NULL,
                          "team=Blue from_date=2013-01-10 to_date=2013-06-14 minutes=900");
}

static void
tear_down (SamTestProgramme **self, gconstpointer data)
{
  sam_test_programme_free (*self);
}

static SamDraft *
new_series (SamTestProgramme *p, const char *team, int every, const char *from, const char *to)
{
  SamDraft *series = sam_draft_new (&sam_family_series);

  sam_draft_set_reference (series, SAM_SERIES_TEAM, sam_test_programme_get_id (p, team));
  sam_draft_set_reference (series, SAM_SERIES_COACH, sam_test_programme_get_id (p, "Annika"));
  sam_draft_set_integer (series, SAM_SERIES_WEEKDAY, 4);
  sam_draft_set_time (series, SAM_SERIES_START_TIME, 870);
  sam_draft_set_integer (series, SAM_SERIES_PLANNED_MINUTES, 90);
  sam_draft_set_integer (series, SAM_SERIES_EVERY_WEEKS, every);
  sam_draft_set_date (series, SAM_SERIES_FROM_DATE, sam_date_parse (from));
  sam_draft_set_date (series, SAM_SERIES_TO_DATE, sam_date_parse (to));
  sam_draft_set_text (series, SAM_SERIES_PLACE, "Room B");

  return series;
}

static SamSeriesPlan *
new_plan (SamTestProgramme *p, const SamDraft *series)
{
  SamRecurrence recurrence = sam_series_work_get_recurrence (series);
  SamPlanSpan span = {
    .team = sam_draft_get_reference (series, SAM_SERIES_TEAM),
    .coach = sam_draft_get_reference (series, SAM_SERIES_COACH),
    .start = sam_draft_get_time (series, SAM_SERIES_START_TIME),
    .from = recurrence.from,
    .to = recurrence.to,
    .since = SAM_DATE_NONE,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamPlanFacts) facts
      = sam_plan_facts_load (sam_test_programme_get_database (p), &span, &error);

  g_assert_no_error (error);

  return sam_series_plan_new (facts, &recurrence, 90);
}

/* Days of the team's sessions with their state's first letter, by spaces. */
static char *
dup_days (SamTestProgramme *p, const char *team)
{
  g_autoptr (GPtrArray) sessions
      = sam_store_list_by (sam_test_programme_get_store (p), SAM_FAMILY_SESSION, SAM_SESSION_TEAM,
                           sam_test_programme_get_id (p, team), NULL);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);
      g_autofree char *iso = sam_date_format_iso (sam_record_get_date (session, SAM_SESSION_DATE));

      g_ptr_array_add (
          days, g_strdup_printf ("%s%c", iso + 5,
                                 "phcm"[sam_record_get_choice (session, SAM_SESSION_STATE)]));
    }
  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (days, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_days (SamTestProgramme *p, const char *team, const char *expected)
{
  g_autofree char *days = dup_days (p, team);

  g_assert_cmpstr (days, ==, expected);
}

/* Every value of a session, for those that nothing may touch. */
static char *
dup_whole (SamTestProgramme *p, gint64 id)
{
  g_autoptr (SamRecord) session
      = sam_store_get (sam_test_programme_get_store (p), SAM_FAMILY_SESSION, id, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; session != NULL && i < SAM_SESSION_N_FIELDS; i++)
    {
      const SamValue *value = sam_record_get_value (session, i);

      g_string_append_printf (text, "%d:%d:%" G_GINT64_FORMAT ":%s\n", i, value->is_set,
                              value->integer, value->text != NULL ? value->text : "");
    }

  return g_string_free (text, FALSE);
}

static gint64
find_session (SamTestProgramme *p, const char *team, const char *date)
{
  g_autoptr (GPtrArray) sessions
      = sam_store_list_by (sam_test_programme_get_store (p), SAM_FAMILY_SESSION, SAM_SESSION_TEAM,
                           sam_test_programme_get_id (p, team), NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);

      if (sam_record_get_date (session, SAM_SESSION_DATE) == sam_date_parse (date))
        return sam_record_get_id (session);
    }

  return 0;
}

static gint64
create (SamTestProgramme *p, const char *team, int every, const char *from, const char *to)
{
  g_autoptr (SamDraft) series = new_series (p, team, every, from, to);
  g_autoptr (SamSeriesPlan) plan = new_plan (p, series);
  g_autoptr (GArray) dates = sam_series_plan_list_results (plan);
  g_autoptr (GError) error = NULL;

  sam_series_work_create (sam_test_programme_get_store (p), series, dates, &error);
  g_assert_no_error (error);

  return sam_draft_get_id (series);
}

/* One held, one cancelled and one moved session of the series, in that order. */
static void
settle (SamTestProgramme *p, const char *held, const char *cancelled, const char *moved,
        gint64 ids[3])
{
  SamStore *store = sam_test_programme_get_store (p);
  const char *days[] = { held, cancelled, moved };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SamRecord) record = NULL;
      g_autoptr (SamDraft) draft = NULL;
      g_autoptr (SamDraft) replacement = NULL;

      ids[i] = days[i] != NULL ? find_session (p, "Blue", days[i]) : 0;
      if (ids[i] == 0)
        continue;
      record = sam_store_get (store, SAM_FAMILY_SESSION, ids[i], NULL);
      draft = sam_draft_new_for_record (record);
      if (i == 0)
        sam_session_draft_hold (draft, 80);
      else if (i == 1)
        sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_CLASH);
      else
        {
          replacement = sam_session_draft_new_replacement (
              record, sam_record_get_date (record, SAM_SESSION_DATE) + 1, 600);
          sam_store_put (store, "Move session", replacement, &error);
          g_assert_no_error (error);
          sam_session_draft_move (draft, sam_draft_get_id (replacement));
        }
      sam_store_put (store, "Settle", draft, &error);
      g_assert_no_error (error);
    }
}

static guint
count (SamTestProgramme *p, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (sam_test_programme_get_store (p), family, NULL);

  return records->len;
}

/* Facts and creation */

static void
test_facts_are_those_of_the_team (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamDraft) blue = new_series (*self, "Blue", 2, "2013-01-17", "2013-05-31");
  g_autoptr (SamDraft) red = new_series (*self, "Red", 2, "2013-01-17", "2013-05-31");
  g_autoptr (SamSeriesPlan) plan = new_plan (*self, blue);
  g_autoptr (SamSeriesPlan) other = new_plan (*self, red);
  g_autofree char *reason = NULL;

  g_assert_cmpuint (sam_series_plan_get_n (plan), ==, 10);
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, 3);
  g_assert_cmpint (sam_series_plan_get (plan, 3)->reason.hit, ==, SAM_PLAN_HIT_BREAK);
  g_assert_cmpstr (sam_series_plan_get (plan, 3)->reason.name, ==, "Sportlov");
  reason = sam_plan_reason_dup_text (&sam_series_plan_get (plan, 7)->reason, "Annika");
  g_assert_cmpstr (reason, ==, "Annika is away 22–26 Apr");
  /* Their sportlov lies in the week between. */
  g_assert_cmpuint (sam_series_plan_count_lost (other), ==, 2);
  g_assert_cmpint (sam_series_plan_get (other, 3)->reason.hit, ==, SAM_PLAN_HIT_NONE);
}

static void
test_promised_minutes_count_what_is_planned_already (SamTestProgramme **self, gconstpointer data)
{
  SamPlanSpan span = { .start = 870, .since = SAM_DATE_NONE };
  g_autoptr (SamPlanFacts) facts = NULL;

  create (*self, "Blue", 2, "2013-01-17", "2013-02-20");
  span.team = sam_test_programme_get_id (*self, "Blue");
  span.from = sam_date_new (2013, 3, 1);
  span.to = sam_date_new (2013, 5, 31);
  facts = sam_plan_facts_load (sam_test_programme_get_database (*self), &span, NULL);
  g_assert_cmpint (sam_plan_facts_get_promised (facts), ==, 900);
  g_assert_cmpint (sam_plan_facts_get_planned (facts), ==, 270);
}

static void
test_a_series_is_made_and_undone_in_one_step (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-05-31");
  g_autoptr (GPtrArray) sessions
      = sam_store_list_by (store, SAM_FAMILY_SESSION, SAM_SESSION_SERIES, series, NULL);
  SamRecord *first = g_ptr_array_index (sessions, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (sessions->len, ==, 7);
  g_assert_cmpint (sam_record_get_choice (first, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpint (sam_record_get_choice (first, SAM_SESSION_KIND), ==, SAM_SESSION_KIND_GROUP);
  g_assert_cmpint (sam_record_get_time (first, SAM_SESSION_START_TIME), ==, 870);
  g_assert_cmpstr (sam_record_get_text (first, SAM_SESSION_PLACE), ==, "Room B");
  assert_days (*self, "Blue", "01-17p 01-31p 02-14p 03-14p 03-28p 04-11p 05-23p");
  g_assert_cmpstr (sam_store_get_undo_label (store), ==, "Add series");
  g_assert_true (sam_store_undo (store, &error));
  g_assert_cmpuint (count (*self, SAM_FAMILY_SESSION), ==, 0);
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 0);
}

static void
test_what_cannot_be_a_series_is_refused (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  g_autoptr (SamDraft) series = new_series (*self, "Blue", 2, "2013-01-17", "2013-05-31");
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (SamDate));
  SamDate date = sam_date_new (2013, 1, 17);
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_series_work_create (store, series, dates, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_clear_error (&error);

  g_array_append_val (dates, date);
  sam_draft_set_time (series, SAM_SERIES_START_TIME, 23 * 60);
  g_assert_false (sam_series_work_create (store, series, dates, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "midnight"));
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 0);
}

/* A cancelled session stands at the very time: the file cannot hold a second one there. */
static void
test_a_second_series_goes_around_the_first (SamTestProgramme **self, gconstpointer data)
{
  gint64 settled[3];
  g_autoptr (SamDraft) series = NULL;
  g_autoptr (SamSeriesPlan) plan = NULL;
  g_autoptr (GArray) dates = NULL;
  g_autoptr (GError) error = NULL;

  create (*self, "Blue", 4, "2013-01-17", "2013-02-20");
  settle (*self, NULL, "2013-01-17", NULL, settled);
  series = new_series (*self, "Blue", 2, "2013-01-10", "2013-02-20");
  plan = new_plan (*self, series);
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, 0);
  g_clear_pointer (&plan, sam_series_plan_free);
  sam_draft_set_date (series, SAM_SERIES_FROM_DATE, sam_date_new (2013, 1, 14));
  plan = new_plan (*self, series);
  dates = sam_series_plan_list_results (plan);
  sam_series_work_create (sam_test_programme_get_store (*self), series, dates, &error);
  g_assert_no_error (error);
  assert_days (*self, "Blue", "01-17c 01-31p 02-14p");
}

/* Editing */

typedef void (*EditFunc) (SamDraft *series);

static void
edit (SamTestProgramme *p, gint64 series, gint64 session, EditFunc change)
{
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSeriesEdit) self = sam_series_edit_new (store, series, session, &error);
  g_autoptr (SamDraft) draft = NULL;
  g_autoptr (SamSeriesPlan) plan = NULL;
  g_autoptr (GArray) dates = NULL;

  g_assert_no_error (error);
  draft = sam_series_edit_new_draft (self);
  change (draft);
  plan = sam_series_edit_new_plan (self, draft, NULL, &error);
  g_assert_no_error (error);
  dates = sam_series_plan_list_results (plan);
  sam_series_edit_apply (self, draft, dates, &error);
  g_assert_no_error (error);
}

static void
to_tuesday_at_eight (SamDraft *series)
{
  sam_draft_set_integer (series, SAM_SERIES_WEEKDAY, 2);
  sam_draft_set_time (series, SAM_SERIES_START_TIME, 480);
}

static void
to_every_week (SamDraft *series)
{
  sam_draft_set_integer (series, SAM_SERIES_EVERY_WEEKS, 1);
}

static void
to_another_room (SamDraft *series)
{
  sam_draft_set_text (series, SAM_SERIES_PLACE, "Library");
}

static void
to_the_end_of_february (SamDraft *series)
{
  sam_draft_set_date (series, SAM_SERIES_TO_DATE, sam_date_new (2013, 2, 28));
}

static void
to_bo_and_an_hour (SamDraft *series)
{
  sam_draft_set_integer (series, SAM_SERIES_PLANNED_MINUTES, 60);
  sam_draft_unset (series, SAM_SERIES_COACH);
}

static void
test_all_moves_to_another_weekday_and_keeps_ids (SamTestProgramme **self, gconstpointer data)
{
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");
  gint64 third = find_session (*self, "Blue", "2013-02-14");
  SamStore *store = sam_test_programme_get_store (*self);

  edit (*self, series, 0, to_tuesday_at_eight);
  assert_days (*self, "Blue", "01-15p 01-29p 02-12p 03-12p 03-26p");
  g_assert_cmpint (find_session (*self, "Blue", "2013-02-12"), ==, third);
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 1);
  g_assert_true (sam_store_undo (store, NULL));
  assert_days (*self, "Blue", "01-17p 01-31p 02-14p 03-14p 03-28p");
}

static void
test_a_denser_series_fills_in_and_one_that_is_shorter_ends (SamTestProgramme **self,
                                                            gconstpointer data)
{
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");
  gint64 second = find_session (*self, "Blue", "2013-01-31");

  edit (*self, series, 0, to_every_week);
  /* Week 9 was left out when the series was made, and stays out. */
  assert_days (*self, "Blue",
               "01-17p 01-24p 01-31p 02-07p 02-14p 02-21p 03-07p 03-14p 03-21p 03-28p");
  g_assert_cmpint (find_session (*self, "Blue", "2013-01-31"), ==, second);
  edit (*self, series, 0, to_the_end_of_february);
  assert_days (*self, "Blue", "01-17p 01-24p 01-31p 02-07p 02-14p 02-21p");
}

static void
test_this_and_following_splits_the_series (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");
  gint64 third = find_session (*self, "Blue", "2013-02-14");
  g_autoptr (SamRecord) old = NULL;
  g_autoptr (SamRecord) moved = NULL;

  edit (*self, series, third, to_tuesday_at_eight);
  assert_days (*self, "Blue", "01-17p 01-31p 02-12p 03-12p 03-26p");
  old = sam_store_get (store, SAM_FAMILY_SERIES, series, NULL);
  g_assert_cmpint (sam_record_get_date (old, SAM_SERIES_TO_DATE), ==, sam_date_new (2013, 2, 13));
  g_assert_cmpint (sam_record_get_integer (old, SAM_SERIES_WEEKDAY), ==, 4);
  moved = sam_store_get (store, SAM_FAMILY_SESSION, third, NULL);
  g_assert_cmpint (sam_record_get_date (moved, SAM_SESSION_DATE), ==, sam_date_new (2013, 2, 12));
  g_assert_cmpint (sam_record_get_reference (moved, SAM_SESSION_SERIES), !=, series);
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 2);
  g_assert_true (sam_store_undo (store, NULL));
  assert_days (*self, "Blue", "01-17p 01-31p 02-14p 03-14p 03-28p");
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 1);
}

static void
test_this_and_following_from_the_first_is_all (SamTestProgramme **self, gconstpointer data)
{
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");

  edit (*self, series, find_session (*self, "Blue", "2013-01-17"), to_tuesday_at_eight);
  assert_days (*self, "Blue", "01-15p 01-29p 02-12p 03-12p 03-26p");
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 1);
}

/* The date of week 9 was moved to week 10 when the series was made. */
static void
test_a_split_at_a_moved_date_keeps_the_rhythm (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamDraft) series = new_series (*self, "Blue", 2, "2013-01-17", "2013-04-15");
  g_autoptr (SamSeriesPlan) plan = new_plan (*self, series);
  g_autoptr (GArray) dates = NULL;

  sam_series_plan_choose_for_all (plan, SAM_PLAN_CHOICE_NEXT_WEEK);
  dates = sam_series_plan_list_results (plan);
  g_assert_true (
      sam_series_work_create (sam_test_programme_get_store (*self), series, dates, NULL));
  assert_days (*self, "Blue", "01-17p 01-31p 02-14p 03-07p 03-14p 03-28p 04-11p");
  edit (*self, sam_draft_get_id (series), find_session (*self, "Blue", "2013-03-07"),
        to_tuesday_at_eight);
  assert_days (*self, "Blue", "01-17p 01-31p 02-14p 03-05p 03-12p 03-26p 04-09p");
  edit (*self, sam_draft_get_id (series), 0, to_every_week);
  assert_days (*self, "Blue",
               "01-17p 01-24p 01-31p 02-07p 02-14p 02-21p 03-05p 03-12p 03-26p 04-09p");
}

static void
test_only_what_was_edited_is_brought_to_the_sessions (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");
  gint64 second = find_session (*self, "Blue", "2013-01-31");
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_SESSION, second, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);
  g_autoptr (SamRecord) after = NULL;

  sam_draft_set_reference (draft, SAM_SESSION_COACH, sam_test_programme_get_id (*self, "Bo"));
  sam_draft_set_text (draft, SAM_SESSION_QUESTIONS, "What did we try?");
  g_assert_true (sam_store_put (store, "Edit session", draft, NULL));
  edit (*self, series, 0, to_another_room);
  after = sam_store_get (store, SAM_FAMILY_SESSION, second, NULL);
  g_assert_cmpstr (sam_record_get_text (after, SAM_SESSION_PLACE), ==, "Library");
  g_assert_cmpstr (sam_record_get_text (after, SAM_SESSION_QUESTIONS), ==, "What did we try?");
  g_assert_cmpint (sam_record_get_reference (after, SAM_SESSION_COACH), ==,
                   sam_test_programme_get_id (*self, "Bo"));
  edit (*self, series, 0, to_bo_and_an_hour);
  g_clear_object (&after);
  after = sam_store_get (store, SAM_FAMILY_SESSION, second, NULL);
  g_assert_cmpint (sam_record_get_integer (after, SAM_SESSION_PLANNED_MINUTES), ==, 60);
  g_assert_false (sam_record_is_set (after, SAM_SESSION_COACH));
}

/* A session that was put on a day off on purpose is not taken away by an edit of the room. */
static void
test_what_stays_on_its_day_is_kept_there (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamDraft) series = new_series (*self, "Blue", 2, "2013-02-14", "2013-03-31");
  g_autoptr (SamSeriesPlan) plan = new_plan (*self, series);
  g_autoptr (GArray) dates = NULL;

  g_assert_true (sam_series_plan_choose (plan, 1, SAM_PLAN_CHOICE_KEEP));
  dates = sam_series_plan_list_results (plan);
  g_assert_true (
      sam_series_work_create (sam_test_programme_get_store (*self), series, dates, NULL));
  edit (*self, sam_draft_get_id (series), 0, to_another_room);
  assert_days (*self, "Blue", "02-14p 02-28p 03-14p 03-28p");
  /* On another weekday of that week it would be put on a day off anew: it goes. */
  edit (*self, sam_draft_get_id (series), 0, to_tuesday_at_eight);
  assert_days (*self, "Blue", "02-12p 03-12p 03-26p");
}

/* What took place */

static void
test_settled_sessions_are_never_touched (SamTestProgramme **self, gconstpointer data)
{
  static const EditFunc edits[] = { to_tuesday_at_eight, to_every_week, to_another_room,
                                    to_the_end_of_february, to_bo_and_an_hour };
  SamStore *store = sam_test_programme_get_store (*self);

  for (guint i = 0; i < G_N_ELEMENTS (edits) + 2; i++)
    {
      gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-04-15");
      gint64 settled[3];
      char *before[3];
      g_autoptr (GError) error = NULL;

      settle (*self, "2013-01-31", "2013-02-14", "2013-03-14", settled);
      for (guint j = 0; j < 3; j++)
        before[j] = dup_whole (*self, settled[j]);

      if (i < G_N_ELEMENTS (edits))
        {
          /* First from a held one on, then all. */
          edit (*self, series, settled[0], edits[i]);
          edit (*self, series, 0, edits[i]);
        }
      else
        {
          g_autoptr (SamSeriesEdit) all = sam_series_edit_new (
              store, series, i == G_N_ELEMENTS (edits) ? settled[0] : 0, &error);

          g_assert_no_error (error);
          sam_series_edit_delete (all, &error);
          g_assert_no_error (error);
        }

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *after = dup_whole (*self, settled[j]);

          g_assert_cmpstr (after, ==, before[j]);
          g_assert_cmpstr (after, !=, "");
          g_free (before[j]);
        }
      while (sam_store_get_undo_label (store) != NULL && count (*self, SAM_FAMILY_SERIES) > 0)
        g_assert_true (sam_store_undo (store, NULL));
    }
}

/* Deleting */

static void delete (SamTestProgramme *p, gint64 series, gint64 session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSeriesEdit) self
      = sam_series_edit_new (sam_test_programme_get_store (p), series, session, &error);

  g_assert_no_error (error);
  sam_series_edit_delete (self, &error);
  g_assert_no_error (error);
}

static void
test_deleting_all_takes_the_series_along (SamTestProgramme **self, gconstpointer data)
{
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");

  delete (*self, series, 0);
  assert_days (*self, "Blue", "");
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 0);
  g_assert_true (sam_store_undo (sam_test_programme_get_store (*self), NULL));
  assert_days (*self, "Blue", "01-17p 01-31p 02-14p 03-14p 03-28p");
  g_assert_cmpuint (count (*self, SAM_FAMILY_SERIES), ==, 1);
}

static void
test_deleting_leaves_held_ones_and_ends_the_series_with_them (SamTestProgramme **self,
                                                              gconstpointer data)
{
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");
  gint64 settled[3];
  g_autoptr (SamRecord) left = NULL;

  settle (*self, "2013-01-31", NULL, NULL, settled);
  delete (*self, series, 0);
  assert_days (*self, "Blue", "01-31h");
  left = sam_store_get (sam_test_programme_get_store (*self), SAM_FAMILY_SERIES, series, NULL);
  g_assert_cmpint (sam_record_get_date (left, SAM_SERIES_TO_DATE), ==, sam_date_new (2013, 1, 31));
}

static void
test_deleting_this_and_following (SamTestProgramme **self, gconstpointer data)
{
  gint64 series = create (*self, "Blue", 2, "2013-01-17", "2013-03-31");
  g_autoptr (SamRecord) left = NULL;

  delete (*self, series, find_session (*self, "Blue", "2013-02-14"));
  assert_days (*self, "Blue", "01-17p 01-31p");
  left = sam_store_get (sam_test_programme_get_store (*self), SAM_FAMILY_SERIES, series, NULL);
  g_assert_cmpint (sam_record_get_date (left, SAM_SERIES_TO_DATE), ==, sam_date_new (2013, 2, 13));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (SamTestProgramme **self, gconstpointer data);
  } tests[] = {
    { "/series/facts-are-those-of-the-team", test_facts_are_those_of_the_team },
    { "/series/promised-minutes-count-what-is-planned-already",
      test_promised_minutes_count_what_is_planned_already },
    { "/series/is-made-and-undone-in-one-step", test_a_series_is_made_and_undone_in_one_step },
    { "/series/what-cannot-be-one-is-refused", test_what_cannot_be_a_series_is_refused },
    { "/series/a-second-one-goes-around-the-first", test_a_second_series_goes_around_the_first },
    { "/series/edit/all-moves-to-another-weekday-and-keeps-ids",
      test_all_moves_to_another_weekday_and_keeps_ids },
    { "/series/edit/denser-fills-in-and-shorter-ends",
      test_a_denser_series_fills_in_and_one_that_is_shorter_ends },
    { "/series/edit/this-and-following-splits", test_this_and_following_splits_the_series },
    { "/series/edit/this-and-following-from-the-first-is-all",
      test_this_and_following_from_the_first_is_all },
    { "/series/edit/a-split-at-a-moved-date-keeps-the-rhythm",
      test_a_split_at_a_moved_date_keeps_the_rhythm },
    { "/series/edit/only-what-was-edited", test_only_what_was_edited_is_brought_to_the_sessions },
    { "/series/edit/what-stays-on-its-day-is-kept-there",
      test_what_stays_on_its_day_is_kept_there },
    { "/series/settled-sessions-are-never-touched", test_settled_sessions_are_never_touched },
    { "/series/delete/all", test_deleting_all_takes_the_series_along },
    { "/series/delete/leaves-held-ones",
      test_deleting_leaves_held_ones_and_ends_the_series_with_them },
    { "/series/delete/this-and-following", test_deleting_this_and_following },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SamTestProgramme *, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
