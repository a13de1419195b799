/* What the dates of a series hit, what can be chosen instead, and how many are lost. */
#include "sam-series-plan.h"

/* Two schools of the spring of 2013: sportlov in week 8 or in week 9; Easter Sunday is 31 March. */
static SamPlanFacts *
new_facts (int sportlov_week, const char *away, const char *taken, int coach_weekday)
{
  SamSchoolCalendar *calendar = sam_school_calendar_new ();
  SamPlanFacts *facts;
  SamDate sportlov = sportlov_week == 8 ? sam_date_new (2013, 2, 18) : sam_date_new (2013, 2, 25);
  g_auto (GStrv) taken_days = g_strsplit (taken, " ", -1);

  sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, sam_date_new (2012, 8, 20),
                                sam_date_new (2012, 12, 21));
  sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, sam_date_new (2013, 1, 10),
                                sam_date_new (2013, 6, 12));
  sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_ORGANISER, SAM_DAY_OFF_KIND_BREAK,
                                   sportlov, sportlov + 4, "Sportlov");
  sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_ORGANISER, SAM_DAY_OFF_KIND_BREAK,
                                   sam_date_new (2013, 4, 2), sam_date_new (2013, 4, 5), "Påsklov");
  sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_ORGANISER, SAM_DAY_OFF_KIND_BREAK,
                                   sam_date_new (2013, 5, 10), sam_date_new (2013, 5, 10),
                                   "Lovdag");
  sam_school_calendar_add_day_off (calendar, SAM_CALENDAR_LEVEL_SCHOOL, SAM_DAY_OFF_KIND_STUDY_DAY,
                                   sam_date_new (2013, 4, 19), sam_date_new (2013, 4, 19),
                                   "Studiedag");
  facts = sam_plan_facts_new (calendar);
  if (*away != '\0')
    {
      g_auto (GStrv) days = g_strsplit (away, " ", 2);

      sam_plan_facts_add_away (facts, sam_date_parse (days[0]), sam_date_parse (days[1]));
    }
  for (guint i = 0; taken_days[i] != NULL; i++)
    {
      if (*taken_days[i] != '\0')
        sam_plan_facts_add_taken (facts, sam_date_parse (taken_days[i]));
    }
  if (coach_weekday != 0)
    sam_plan_facts_add_coach_weekday (facts, coach_weekday);

  return facts;
}

typedef struct
{
  const char *name;
  int sportlov_week;
  const char *away;
  const char *taken;
  int coach_weekday;
  int weekday;
  int every_weeks;
  const char *from;
  const char *to;
  const char *hits; /* "date reason next-week other-day, …" */
  guint lost;
  guint sessions;
} Case;

static const Case cases[] = {
  { "nothing-is-hit", 9, "", "", 0, 4, 2, "2013-01-17", "2013-02-20", "", 0, 3 },
  { "a-sportlov-in-week-9-hits-every-second-week", 9, "", "", 0, 4, 2, "2013-01-17", "2013-03-31",
    "2013-02-28 break 2013-03-07 -", 1, 5 },
  { "the-same-series-at-a-school-with-sportlov-in-week-8-is-free", 8, "", "", 0, 4, 2, "2013-01-17",
    "2013-03-31", "", 0, 6 },
  { "the-other-weeks-are-hit-there", 8, "", "", 0, 4, 2, "2013-01-24", "2013-03-31",
    "2013-02-21 break 2013-02-28 -", 1, 4 },
  { "good-friday-and-the-day-after-ascension", 9, "", "", 0, 5, 2, "2013-03-15", "2013-05-15",
    "2013-03-29 public_holiday 2013-05-03 2013-03-28, 2013-05-10 break - 2013-05-08", 2, 3 },
  { "easter-monday", 9, "", "", 0, 1, 2, "2013-03-04", "2013-04-20",
    "2013-04-01 public_holiday 2013-04-08 -", 1, 3 },
  { "paskloven-has-no-day-left-in-its-week", 9, "", "", 0, 3, 2, "2013-03-20", "2013-04-20",
    "2013-04-03 break 2013-04-10 -", 1, 2 },
  { "a-study-day-gives-way-to-the-day-before", 9, "", "", 0, 5, 2, "2013-04-19", "2013-05-05",
    "2013-04-19 study_day 2013-04-26 -", 1, 1 },
  { "a-study-day-later-in-the-plan-gives-way-to-the-day-before", 9, "", "", 0, 5, 2, "2013-04-15",
    "2013-05-05", "2013-04-19 study_day 2013-04-26 2013-04-18", 1, 1 },
  { "the-first-of-may", 9, "", "", 0, 3, 1, "2013-04-24", "2013-05-10",
    "2013-05-01 public_holiday - 2013-05-02", 1, 2 },
  { "across-new-year-the-days-between-terms-are-lost", 9, "", "", 0, 2, 2, "2012-12-11",
    "2013-01-31",
    "2012-12-25 public_holiday 2013-01-15 -, 2013-01-08 outside_term 2013-01-15 2013-01-10", 2, 2 },
  { "the-coach-is-away", 9, "2013-04-22 2013-04-26", "", 0, 4, 2, "2013-04-11", "2013-05-20",
    "2013-04-25 coach_away 2013-05-02 -, 2013-05-09 public_holiday 2013-05-16 2013-05-08", 2, 1 },
  { "every-week-has-no-free-week-before-the-end", 9, "", "", 0, 4, 1, "2013-02-14", "2013-03-14",
    "2013-02-28 break - -", 1, 4 },
  { "the-next-free-week-lies-past-the-end", 9, "", "", 0, 4, 2, "2013-02-14", "2013-03-06",
    "2013-02-28 break - -", 1, 1 },
  { "the-next-free-week-passes-over-the-series-own-next-date", 9, "2013-03-04 2013-03-08", "", 0, 4,
    2, "2013-02-14", "2013-03-31", "2013-02-28 break 2013-03-21 -", 1, 3 },
  { "a-week-in-which-the-team-meets-is-not-free", 9, "", "2013-03-07", 0, 4, 2, "2013-02-14",
    "2013-03-31", "2013-02-28 break 2013-03-21 -", 1, 3 },
  { "a-day-that-the-team-has-only-warns", 9, "", "2013-01-31", 0, 4, 2, "2013-01-17", "2013-02-20",
    "2013-01-31 team_taken 2013-02-07 2013-02-01", 0, 3 },
  { "another-weekday-than-the-coachs-only-warns", 9, "", "", 2, 4, 2, "2013-01-17", "2013-02-03",
    "2013-01-17 coach_weekday 2013-01-24 -, 2013-01-31 coach_weekday - 2013-01-29", 0, 2 },
  { "another-weekday-is-one-of-the-coachs", 9, "", "", 1, 5, 4, "2013-04-19", "2013-05-05",
    "2013-04-19 study_day 2013-04-26 -", 1, 0 },
  { "a-school-year-without-terms-hits-only-weekends-and-holidays", 9, "", "", 0, 4, 4, "2013-10-03",
    "2014-02-01", "2013-12-26 public_holiday 2014-01-02 2013-12-27", 1, 4 },
  { "saturdays-are-all-lost", 9, "", "", 0, 6, 1, "2013-01-14", "2013-01-27",
    "2013-01-19 weekend - 2013-01-18, 2013-01-26 weekend - 2013-01-25", 2, 0 },
  { "a-weekday-that-never-occurs", 9, "", "", 0, 5, 1, "2013-01-14", "2013-01-17", "", 0, 0 },
};

static SamSeriesPlan *
new_plan (const Case *c)
{
  g_autoptr (SamPlanFacts) facts
      = new_facts (c->sportlov_week, c->away, c->taken, c->coach_weekday);
  SamRecurrence recurrence
      = { c->weekday, c->every_weeks, sam_date_parse (c->from), sam_date_parse (c->to) };

  return sam_series_plan_new (facts, &recurrence, 90);
}

static char *
dup_day (SamDate date)
{
  return date == SAM_DATE_NONE ? g_strdup ("-") : sam_date_format_iso (date);
}

static void
test_hits (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (SamSeriesPlan) plan = new_plan (c);
  g_autoptr (GString) hits = g_string_new (NULL);

  for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
    {
      const SamPlanDate *date = sam_series_plan_get (plan, i);
      g_autofree char *day = dup_day (date->date);
      g_autofree char *next = dup_day (date->next_week);
      g_autofree char *other = dup_day (date->other_day);

      if (sam_plan_date_is_hit (date))
        g_string_append_printf (hits, "%s%s %s %s %s", hits->len > 0 ? ", " : "", day,
                                sam_plan_hit_get_name (date->reason.hit), next, other);
    }
  g_assert_cmpstr (hits->str, ==, c->hits);
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, c->lost);
  g_assert_cmpuint (sam_series_plan_count_sessions (plan), ==, c->sessions);
  g_assert_cmpint (sam_series_plan_count_minutes (plan), ==, (int) c->sessions * 90);
}

/* Choices */

/* Every second Thursday of the spring: sportlov in week 9, away in week 17, Ascension in week 19.
 */
static const Case spring = {
  "spring", 9, "2013-04-22 2013-04-26", "", 0, 4, 2, "2013-01-17", "2013-05-31", NULL, 3, 7,
};

static guint
find (SamSeriesPlan *plan, int month, int day)
{
  for (guint i = 0; i < sam_series_plan_get_n (plan); i++)
    {
      if (sam_series_plan_get (plan, i)->date == sam_date_new (2013, month, day))
        return i;
    }

  g_assert_not_reached ();
}

static void
test_a_date_is_moved_or_kept (void)
{
  g_autoptr (SamSeriesPlan) plan = new_plan (&spring);
  g_autoptr (GArray) results = NULL;
  guint sportlov = find (plan, 2, 28);
  guint ascension = find (plan, 5, 9);

  g_assert_cmpuint (sam_series_plan_get_n (plan), ==, 10);
  g_assert_true (sam_series_plan_choose (plan, sportlov, SAM_PLAN_CHOICE_NEXT_WEEK));
  g_assert_cmpint (sam_series_plan_get (plan, sportlov)->result, ==, sam_date_new (2013, 3, 7));
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, 2);
  g_assert_cmpint (sam_series_plan_count_minutes (plan), ==, 720);

  g_assert_true (sam_series_plan_choose (plan, ascension, SAM_PLAN_CHOICE_OTHER_DAY));
  g_assert_cmpint (sam_series_plan_get (plan, ascension)->result, ==, sam_date_new (2013, 5, 8));
  g_assert_true (sam_series_plan_choose (plan, ascension, SAM_PLAN_CHOICE_KEEP));
  g_assert_cmpint (sam_series_plan_get (plan, ascension)->result, ==, sam_date_new (2013, 5, 9));
  g_assert_true (sam_series_plan_choose (plan, ascension, SAM_PLAN_CHOICE_LEAVE_OUT));

  results = sam_series_plan_list_results (plan);
  g_assert_cmpuint (results->len, ==, 8);
  g_assert_cmpint (g_array_index (results, SamDate, 3), ==, sam_date_new (2013, 3, 7));
}

static void
test_a_choice_that_is_not_to_be_had_is_refused (void)
{
  g_autoptr (SamSeriesPlan) plan = new_plan (&spring);
  guint sportlov = find (plan, 2, 28);

  g_assert_false (sam_series_plan_choose (plan, sportlov, SAM_PLAN_CHOICE_OTHER_DAY));
  g_assert_cmpint (sam_series_plan_get (plan, sportlov)->choice, ==, SAM_PLAN_CHOICE_LEAVE_OUT);
}

static void
test_one_choice_for_all (void)
{
  g_autoptr (SamSeriesPlan) plan = new_plan (&spring);

  sam_series_plan_choose_for_all (plan, SAM_PLAN_CHOICE_NEXT_WEEK);
  g_assert_cmpuint (sam_series_plan_count_hits (plan), ==, 3);
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, 0);
  g_assert_cmpint (sam_series_plan_get (plan, find (plan, 4, 25))->result, ==,
                   sam_date_new (2013, 5, 2));
  g_assert_cmpint (sam_series_plan_get (plan, find (plan, 5, 9))->result, ==,
                   sam_date_new (2013, 5, 16));

  /* Only Ascension has another day in its week; the others stay as they were. */
  sam_series_plan_choose_for_all (plan, SAM_PLAN_CHOICE_OTHER_DAY);
  g_assert_cmpint (sam_series_plan_get (plan, find (plan, 5, 9))->result, ==,
                   sam_date_new (2013, 5, 8));
  g_assert_cmpint (sam_series_plan_get (plan, find (plan, 4, 25))->result, ==,
                   sam_date_new (2013, 5, 2));

  sam_series_plan_choose_for_all (plan, SAM_PLAN_CHOICE_LEAVE_OUT);
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, 3);
}

/* Weeks 9 and 11 are hit; the first free week of both is 12. */
static void
test_two_dates_are_never_moved_to_the_same_day (void)
{
  static const Case both
      = { "both", 9, "2013-03-04 2013-03-15", "", 0, 4, 2, "2013-02-14", "2013-04-30", NULL, 2, 0 };
  g_autoptr (SamSeriesPlan) plan = new_plan (&both);
  guint first = find (plan, 2, 28);
  guint second = find (plan, 3, 14);

  g_assert_cmpint (sam_series_plan_get (plan, first)->next_week, ==, sam_date_new (2013, 3, 21));
  g_assert_cmpint (sam_series_plan_get (plan, second)->next_week, ==, sam_date_new (2013, 3, 21));
  sam_series_plan_choose_for_all (plan, SAM_PLAN_CHOICE_NEXT_WEEK);
  g_assert_cmpint (sam_series_plan_get (plan, first)->result, ==, sam_date_new (2013, 3, 21));
  g_assert_cmpint (sam_series_plan_get (plan, second)->result, ==, sam_date_new (2013, 4, 18));

  /* Given back, it is free again. */
  sam_series_plan_choose (plan, first, SAM_PLAN_CHOICE_LEAVE_OUT);
  g_assert_cmpint (sam_series_plan_get (plan, second)->result, ==, sam_date_new (2013, 3, 21));
}

static void
test_a_clash_warns_and_can_be_avoided (void)
{
  g_autoptr (SamSeriesPlan) plan = new_plan (&spring);
  guint clash = find (plan, 1, 31);

  g_assert_false (sam_plan_date_is_hit (sam_series_plan_get (plan, clash)));
  sam_series_plan_set_clash (plan, clash, "Cecilia Ahl is at Lärkdalsskolan");
  g_assert_true (sam_plan_date_is_hit (sam_series_plan_get (plan, clash)));
  g_assert_cmpint (sam_series_plan_get (plan, clash)->choice, ==, SAM_PLAN_CHOICE_KEEP);
  g_assert_cmpuint (sam_series_plan_count_hits (plan), ==, 3);

  g_assert_true (sam_series_plan_choose (plan, clash, SAM_PLAN_CHOICE_NEXT_WEEK));
  sam_series_plan_set_result_clash (plan, clash, "The team has another session");
  g_assert_true (sam_series_plan_choose (plan, clash, SAM_PLAN_CHOICE_OTHER_DAY));
  /* It was about another day. */
  g_assert_null (sam_series_plan_get (plan, clash)->result_clash);
  g_assert_nonnull (sam_series_plan_get (plan, clash)->clash);
}

/* A cancelled session at the very time: a second one cannot be stored beside it, and none is lost.
 */
static void
test_an_occupied_day_cannot_be_kept (void)
{
  g_autoptr (SamPlanFacts) facts = new_facts (9, "", "", 0);
  const SamRecurrence rule = { 4, 2, sam_date_new (2013, 1, 17), sam_date_new (2013, 2, 20) };
  g_autoptr (SamSeriesPlan) plan = NULL;
  guint occupied;

  sam_plan_facts_add_occupied (facts, sam_date_new (2013, 1, 31));
  plan = sam_series_plan_new (facts, &rule, 90);
  occupied = find (plan, 1, 31);
  g_assert_cmpint (sam_series_plan_get (plan, occupied)->reason.hit, ==, SAM_PLAN_HIT_TAKEN);
  g_assert_cmpint (sam_series_plan_get (plan, occupied)->result, ==, SAM_DATE_NONE);
  g_assert_false (sam_series_plan_choose (plan, occupied, SAM_PLAN_CHOICE_KEEP));
  g_assert_cmpuint (sam_series_plan_count_sessions (plan), ==, 2);
  g_assert_cmpuint (sam_series_plan_count_lost (plan), ==, 0);
  g_assert_true (sam_series_plan_choose (plan, occupied, SAM_PLAN_CHOICE_NEXT_WEEK));
  g_assert_cmpuint (sam_series_plan_count_sessions (plan), ==, 3);
}

static void
test_choices_survive_an_edit (void)
{
  static const Case longer = {
    "longer", 9, "2013-04-22 2013-04-26", "", 0, 4, 2, "2013-01-17", "2013-06-12", NULL, 3, 0
  };
  g_autoptr (SamSeriesPlan) plan = new_plan (&spring);
  g_autoptr (SamSeriesPlan) after = new_plan (&longer);

  sam_series_plan_choose (plan, find (plan, 2, 28), SAM_PLAN_CHOICE_NEXT_WEEK);
  sam_series_plan_choose (plan, find (plan, 1, 31), SAM_PLAN_CHOICE_LEAVE_OUT);
  sam_series_plan_take_choices (after, plan);
  g_assert_cmpint (sam_series_plan_get (after, find (after, 2, 28))->result, ==,
                   sam_date_new (2013, 3, 7));
  g_assert_cmpint (sam_series_plan_get (after, find (after, 1, 31))->result, ==, SAM_DATE_NONE);
  g_assert_cmpint (sam_series_plan_get (after, find (after, 4, 25))->result, ==, SAM_DATE_NONE);
  g_assert_cmpint (sam_series_plan_get (after, find (after, 6, 6))->result, ==, SAM_DATE_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/series-plan/hits/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_hits);
    }
  g_test_add_func ("/series-plan/a-date-is-moved-or-kept", test_a_date_is_moved_or_kept);
  g_test_add_func ("/series-plan/a-choice-that-is-not-to-be-had-is-refused",
                   test_a_choice_that_is_not_to_be_had_is_refused);
  g_test_add_func ("/series-plan/one-choice-for-all", test_one_choice_for_all);
  g_test_add_func ("/series-plan/two-dates-are-never-moved-to-the-same-day",
                   test_two_dates_are_never_moved_to_the_same_day);
  g_test_add_func ("/series-plan/a-clash-warns-and-can-be-avoided",
                   test_a_clash_warns_and_can_be_avoided);
  g_test_add_func ("/series-plan/an-occupied-day-cannot-be-kept",
                   test_an_occupied_day_cannot_be_kept);
  g_test_add_func ("/series-plan/choices-survive-an-edit", test_choices_survive_an_edit);

  return g_test_run ();
}
