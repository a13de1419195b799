/* Planned sessions on days that became days off: which are listed, what can be chosen, and what is
 * stored. */
#include "sam-hit-sessions.h"
#include "sam-plan-facts-load.h"
#include "sam-test-programme.h"

/* Two schools; Thursdays of March 2013; Annika coaches both, Bo the cycle. */
static void
set_up (SamTestProgramme **self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  *self = p;
  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01 status=under_way");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm",
                          "unit_code=12345678 name=Almskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ek",
                          "unit_code=12345679 name=Ekskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-06-14");
  sam_test_programme_put (p, "team", "Blue", "school=Alm name=Blue from_date=2012-08-01");
  sam_test_programme_put (p, "team", "Red", "school=Ek name=Red from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Annika", "code=A name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Bo", "code=B name=Bo is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Tea", "code=T name=Tea is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "membership", NULL, "team=Blue person=Tea from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Tea coach=Bo ordinal=1 term=2013-vt");
  sam_test_programme_put (p, "session", "one",
                          "kind=group team=Blue coach=Annika date=2013-03-07 start_time=14:30 "
                          "planned_minutes=90 place=Room questions=Why?");
  sam_test_programme_put (
      p, "session", "two",
      "kind=group team=Blue coach=Annika date=2013-03-14 start_time=14:30 planned_minutes=90");
  sam_test_programme_put (
      p, "session", "red",
      "kind=group team=Red coach=Annika date=2013-03-07 start_time=08:30 planned_minutes=60");
  sam_test_programme_put (p, "session", "held",
                          "kind=group team=Blue coach=Annika date=2013-03-08 start_time=08:30 "
                          "planned_minutes=60 state=held actual_minutes=60");
  sam_test_programme_put (
      p, "session", "obs",
      "kind=observation cycle=Cycle coach=Bo date=2013-03-08 start_time=10:00 planned_minutes=60");
}

static void
tear_down (SamTestProgramme **self, gconstpointer data)
{
  sam_test_programme_free (*self);
}

static GPtrArray *
list (SamTestProgramme *p, int first, int last)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits
      = sam_hit_sessions_list (sam_test_programme_get_database (p), sam_date_new (2013, 3, first),
                               sam_date_new (2013, 3, last), NULL, &error);

  g_assert_no_error (error);

  return hits;
}

static SamHitSession *
get (SamTestProgramme *p, GPtrArray *hits, const char *label)
{
  for (guint i = 0; i < hits->len; i++)
    {
      SamHitSession *hit = g_ptr_array_index (hits, i);

      if (sam_session_item_get_id (hit->item) == sam_test_programme_get_id (p, label))
        return hit;
    }

  return NULL;
}

static SamRecord *
get_record (SamTestProgramme *p, const char *label)
{
  return sam_store_get (sam_test_programme_get_store (p), SAM_FAMILY_SESSION,
                        sam_test_programme_get_id (p, label), NULL);
}

static void
test_nothing_is_hit_in_term (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = list (*self, 1, 31);

  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_a_day_off_hits_the_schools_concerned (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  SamHitSession *one;

  sam_test_programme_put (
      *self, "day_off", NULL,
      "school=Alm kind=study_day name=Studiedag from_date=2013-03-07 to_date=2013-03-08");
  hits = list (*self, 7, 8);
  /* Not the other school's, and not the one that was held. */
  g_assert_cmpuint (hits->len, ==, 2);
  one = get (*self, hits, "one");
  g_assert_nonnull (one);
  g_assert_nonnull (get (*self, hits, "obs"));
  g_assert_cmpint (one->reason.hit, ==, SAM_PLAN_HIT_STUDY_DAY);
  g_assert_cmpstr (one->reason.name, ==, "Studiedag");
  g_assert_cmpint (one->choice, ==, SAM_PLAN_CHOICE_KEEP);
  /* The team meets the week after: the week after that is free. Friday is off as well. */
  g_assert_cmpint (one->next_week, ==, sam_date_new (2013, 3, 21));
  g_assert_cmpint (one->other_day, ==, sam_date_new (2013, 3, 6));
}

static void
test_a_coach_away_hits_her_sessions (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  SamHitSession *one;

  sam_test_programme_put (*self, "away", NULL,
                          "person=Annika from_date=2013-03-04 to_date=2013-03-08");
  hits = list (*self, 1, 31);
  g_assert_cmpuint (hits->len, ==, 2);
  one = get (*self, hits, "one");
  g_assert_cmpint (one->reason.hit, ==, SAM_PLAN_HIT_COACH_AWAY);
  g_assert_cmpint (one->cause, ==, SAM_SESSION_CAUSE_COACH_UNAVAILABLE);
  g_assert_cmpint (one->other_day, ==, SAM_DATE_NONE);
}

static void
test_what_is_chosen_is_one_change (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (SamRecord) moved = NULL;
  g_autoptr (SamRecord) replacement = NULL;
  g_autoptr (SamRecord) cancelled = NULL;
  g_autoptr (SamRecord) again = NULL;
  g_autoptr (GError) error = NULL;

  sam_test_programme_put (*self, "day_off", NULL,
                          "kind=break name=Lov from_date=2013-03-07 to_date=2013-03-08");
  store = sam_test_programme_get_store (*self);
  hits = list (*self, 7, 8);
  g_assert_cmpuint (hits->len, ==, 3);
  for (guint i = 0; i < hits->len; i++)
    {
      SamHitSession *hit = g_ptr_array_index (hits, i);

      if (hit == get (*self, hits, "one"))
        g_assert_true (sam_hit_sessions_choose (hits, i, SAM_PLAN_CHOICE_NEXT_WEEK));
      else if (hit == get (*self, hits, "red"))
        g_assert_true (sam_hit_sessions_choose (hits, i, SAM_PLAN_CHOICE_LEAVE_OUT));
    }
  g_assert_cmpuint (sam_hit_sessions_count_changes (hits), ==, 2);
  sam_hit_sessions_apply (store, hits, &error);
  g_assert_no_error (error);

  moved = get_record (*self, "one");
  g_assert_cmpint (sam_record_get_choice (moved, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_MOVED);
  g_assert_cmpint (sam_record_get_choice (moved, SAM_SESSION_CAUSE), ==, SAM_SESSION_CAUSE_DAY_OFF);
  replacement = sam_store_get (store, SAM_FAMILY_SESSION,
                               sam_record_get_reference (moved, SAM_SESSION_REPLACEMENT), NULL);
  g_assert_cmpint (sam_record_get_date (replacement, SAM_SESSION_DATE), ==,
                   sam_date_new (2013, 3, 21));
  g_assert_cmpstr (sam_record_get_text (replacement, SAM_SESSION_PLACE), ==, "Room");
  g_assert_cmpstr (sam_record_get_text (replacement, SAM_SESSION_QUESTIONS), ==, "Why?");
  cancelled = get_record (*self, "red");
  g_assert_cmpint (sam_record_get_choice (cancelled, SAM_SESSION_STATE), ==,
                   SAM_SESSION_STATE_CANCELLED);
  g_assert_cmpint (sam_record_get_choice (cancelled, SAM_SESSION_CAUSE), ==,
                   SAM_SESSION_CAUSE_DAY_OFF);

  g_assert_true (sam_store_undo (store, NULL));
  again = get_record (*self, "one");
  g_assert_cmpint (sam_record_get_choice (again, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
}

static void
test_two_of_a_team_are_not_moved_to_the_same_day (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;

  sam_test_programme_put (*self, "day_off", NULL,
                          "school=Alm kind=break name=Lov from_date=2013-03-04 to_date=2013-03-15");
  hits = list (*self, 1, 31);
  sam_hit_sessions_choose_for_all (hits, SAM_PLAN_CHOICE_NEXT_WEEK);
  g_assert_cmpint (get (*self, hits, "one")->next_week, ==, sam_date_new (2013, 3, 21));
  /* Maundy Thursday the week after is a school day. */
  g_assert_cmpint (get (*self, hits, "two")->next_week, ==, sam_date_new (2013, 3, 28));
}

static void
test_sessions_that_somebody_else_found (SamTestProgramme **self, gconstpointer data)
{
  gint64 ids[]
      = { sam_test_programme_get_id (*self, "two"), sam_test_programme_get_id (*self, "held"), 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits
      = sam_hit_sessions_list_ids (sam_test_programme_get_database (*self), ids, G_N_ELEMENTS (ids),
                                   "Two at once", SAM_SESSION_CAUSE_CLASH, &error);
  g_autoptr (SamRecord) two = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((SamHitSession *) g_ptr_array_index (hits, 0))->why, ==, "Two at once");
  g_assert_true (sam_hit_sessions_choose (hits, 0, SAM_PLAN_CHOICE_LEAVE_OUT));
  sam_hit_sessions_apply (sam_test_programme_get_store (*self), hits, &error);
  g_assert_no_error (error);
  two = get_record (*self, "two");
  g_assert_cmpint (sam_record_get_choice (two, SAM_SESSION_CAUSE), ==, SAM_SESSION_CAUSE_CLASH);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (SamTestProgramme **self, gconstpointer data);
  } tests[] = {
    { "/hit-sessions/nothing-is-hit-in-term", test_nothing_is_hit_in_term },
    { "/hit-sessions/a-day-off-hits-the-schools-concerned",
      test_a_day_off_hits_the_schools_concerned },
    { "/hit-sessions/a-coach-away-hits-her-sessions", test_a_coach_away_hits_her_sessions },
    { "/hit-sessions/what-is-chosen-is-one-change", test_what_is_chosen_is_one_change },
    { "/hit-sessions/two-of-a-team-are-not-moved-to-the-same-day",
      test_two_of_a_team_are_not_moved_to_the_same_day },
    { "/hit-sessions/sessions-that-somebody-else-found", test_sessions_that_somebody_else_found },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SamTestProgramme *, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
