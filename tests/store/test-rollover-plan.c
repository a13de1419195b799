#include "sam-cycle-list.h"
#include "sam-rollover-plan.h"
#include "sam-test-programme.h"

/* 2012/13: a programme with a calendar, a school with breaks of its own and one with terms, two teams, a coach. */
static void
set_up (SamTestProgramme **self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  *self = p;
  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01 status=under_way");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Almskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ek", "unit_code=12345679 name=Ekskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-09 to_date=2013-06-13");
  sam_test_programme_put (p, "term", NULL, "school=Ek term=2012-ht from_date=2012-08-15 to_date=2012-12-20");
  sam_test_programme_put (p, "day_off", NULL, "kind=break name=Höstlov from_date=2012-10-29 to_date=2012-11-02");
  sam_test_programme_put (p, "day_off", NULL,
                          "school=Alm kind=study_day name=Studiedag from_date=2012-09-28 to_date=2012-09-28");
  sam_test_programme_put (p, "team", "Blue", "school=Alm name=Blue from_date=2012-08-01");
  sam_test_programme_put (p, "team", "Red", "school=Alm name=Red from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Maria", "code=M name=Maria");
  sam_test_programme_put (p, "person", "Annika", "code=A name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", "M", "team=Red person=Maria from_date=2012-08-01");
  sam_test_programme_put (p, "assignment", NULL, "coach=Annika school=Alm from_date=2012-08-01 to_date=2013-06-30");
  sam_test_programme_put (p, "cycle", NULL, "teacher=Maria coach=Annika ordinal=1 term=2013-vt");
}

static void
tear_down (SamTestProgramme **self, gconstpointer data)
{
  sam_test_programme_free (*self);
}

static SamRolloverPlan *
load (SamStore *store)
{
  g_autoptr (GError) error = NULL;
  SamRolloverPlan *plan = sam_rollover_plan_load (store, 2013, sam_date_new (2013, 6, 14), &error);

  g_assert_no_error (error);

  return plan;
}

static void
choose (SamRolloverPlan *plan, SamFamilyId family, gint64 id, SamRolloverChoice choice)
{
  for (guint i = 0; i < plan->rollover->items->len; i++)
    {
      SamRolloverItem *item = g_ptr_array_index (plan->rollover->items, i);

      if (sam_record_get_family (item->record)->id == family && sam_record_get_id (item->record) == id)
        {
          item->choice = choice;
          return;
        }
    }
  g_assert_not_reached ();
}

static guint
count (SamStore *store, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (store, family, NULL);

  return records->len;
}

static void
test_proposes (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  g_autoptr (SamRolloverPlan) plan = load (store);
  const SamRolloverCalendar *first;

  /* Almskolan has set no terms of its own, only a study day. */
  g_assert_cmpuint (plan->calendars->len, ==, 2);
  first = g_ptr_array_index (plan->calendars, 0);
  g_assert_null (first->name);
  g_assert_cmpuint (first->proposal->terms->len, ==, 2);
  g_assert_cmpuint (first->proposal->days_off->len, ==, 1);
  g_assert_cmpstr (((SamRolloverCalendar *) g_ptr_array_index (plan->calendars, 1))->name, ==, "Ekskolan");
  g_assert_cmpuint (plan->rollover->items->len, ==, 4);
  g_assert_cmpuint (plan->cycles->len, ==, 1);
}

static void
test_is_one_change (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  g_autoptr (SamRolloverPlan) plan = load (store);
  g_autoptr (SamRolloverPlan) again = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SamRecord) membership = NULL;
  g_autoptr (SamRecord) back = NULL;
  g_autoptr (GError) error = NULL;

  choose (plan, SAM_FAMILY_TEAM, sam_test_programme_get_id (*self, "Red"), SAM_ROLLOVER_END);
  g_assert_true (sam_rollover_plan_apply (plan, store, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sam_store_get_undo_label (store), ==, "New school year");
  g_assert_cmpuint (count (store, SAM_FAMILY_TERM), ==, 6);
  g_assert_cmpuint (count (store, SAM_FAMILY_ASSIGNMENT), ==, 2);
  membership = sam_store_get (store, SAM_FAMILY_MEMBERSHIP, sam_test_programme_get_id (*self, "M"), NULL);
  g_assert_cmpint (sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE), ==, sam_date_new (2013, 6, 30));

  /* A second time there is nothing left to do. */
  again = load (store);
  drafts = sam_rollover_make_drafts (again->rollover);
  g_assert_cmpuint (again->calendars->len, ==, 0);
  g_assert_cmpuint (drafts->len, ==, 0);

  g_assert_true (sam_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SAM_FAMILY_TERM), ==, 3);
  g_assert_cmpuint (count (store, SAM_FAMILY_ASSIGNMENT), ==, 1);
  back = sam_store_get (store, SAM_FAMILY_MEMBERSHIP, sam_test_programme_get_id (*self, "M"), NULL);
  g_assert_false (sam_record_is_set (back, SAM_MEMBERSHIP_TO_DATE));
}

static void
test_leaves_out_calendar (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = sam_test_programme_get_store (*self);
  g_autoptr (SamRolloverPlan) plan = load (store);
  g_autoptr (GError) error = NULL;

  ((SamRolloverCalendar *) g_ptr_array_index (plan->calendars, 0))->is_taken = FALSE;
  g_assert_true (sam_rollover_plan_apply (plan, store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SAM_FAMILY_TERM), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/rollover-plan/" path, SamTestProgramme *, NULL, set_up, func, tear_down)
  ADD ("proposes-calendars-and-shows-cycles-that-go-on", test_proposes);
  ADD ("is-one-change-and-proposes-nothing-twice", test_is_one_change);
  ADD ("leaves-out-a-calendar-that-is-not-wanted", test_leaves_out_calendar);

  return g_test_run ();
}
