/* The calendar that holds for a school: inheritance, kinds of day, counts. */
#include <glib.h>

#include "sam-records.h"
#include "sam-school-calendar.h"

#define PROGRAMME SAM_CALENDAR_LEVEL_PROGRAMME
#define ORGANISER SAM_CALENDAR_LEVEL_ORGANISER
#define SCHOOL    SAM_CALENDAR_LEVEL_SCHOOL

static void
add_term (SamSchoolCalendar *calendar, SamCalendarLevel level, const char *from, const char *to)
{
  sam_school_calendar_add_term (calendar, level, sam_date_parse (from), sam_date_parse (to));
}

static void
add_break (SamSchoolCalendar *calendar, SamCalendarLevel level, const char *from, const char *to, const char *name)
{
  sam_school_calendar_add_day_off (calendar, level, SAM_DAY_OFF_KIND_BREAK,
                                   sam_date_parse (from), sam_date_parse (to), name);
}

static void
add_study_day (SamSchoolCalendar *calendar, SamCalendarLevel level, const char *date)
{
  sam_school_calendar_add_day_off (calendar, level, SAM_DAY_OFF_KIND_STUDY_DAY,
                                   sam_date_parse (date), sam_date_parse (date), "Studiedag");
}

static int
count_within (SamSchoolCalendar *calendar, const char *first, const char *last)
{
  return sam_school_calendar_count_school_days_within (calendar, sam_date_parse (first), sam_date_parse (last));
}

static SamDayKind
kind_of (SamSchoolCalendar *calendar, const char *date)
{
  return sam_school_calendar_get_day (calendar, sam_date_parse (date)).kind;
}

static SamSchoolCalendar *
new_2012 (void)
{
  SamSchoolCalendar *calendar = sam_school_calendar_new ();

  add_term (calendar, PROGRAMME, "2012-08-20", "2012-12-21");
  add_term (calendar, PROGRAMME, "2013-01-10", "2013-06-12");
  add_break (calendar, PROGRAMME, "2012-10-29", "2012-11-02", "Höstlov");
  add_break (calendar, PROGRAMME, "2013-02-25", "2013-03-01", "Sportlov");
  add_break (calendar, PROGRAMME, "2013-04-02", "2013-04-05", "Påsklov");
  add_break (calendar, PROGRAMME, "2013-05-10", "2013-05-10", "Lovdag");

  return calendar;
}

static SamSchoolCalendar *
new_2025 (void)
{
  SamSchoolCalendar *calendar = sam_school_calendar_new ();

  add_term (calendar, ORGANISER, "2025-08-13", "2025-12-19");
  add_term (calendar, ORGANISER, "2026-01-09", "2026-06-10");
  add_break (calendar, ORGANISER, "2025-10-27", "2025-10-31", "Höstlov");
  add_break (calendar, ORGANISER, "2026-02-16", "2026-02-20", "Sportlov");
  add_break (calendar, ORGANISER, "2026-04-07", "2026-04-10", "Påsklov");
  add_break (calendar, ORGANISER, "2026-05-15", "2026-05-15", "Lovdag");

  return calendar;
}

static void
test_municipality_2025 (void)
{
  static const char *const study_days[] = { "2025-08-15", "2025-11-03", "2026-01-12", "2026-03-20", "2026-06-05" };
  g_autoptr (SamSchoolCalendar) calendar = new_2025 ();
  SamSchoolYearCounts counts;

  g_assert_cmpint (count_within (calendar, "2025-07-01", "2025-12-31"), ==, 88);
  g_assert_cmpint (count_within (calendar, "2026-01-01", "2026-06-30"), ==, 95);
  g_assert_cmpint (sam_school_calendar_count_year (calendar, 2025).school_days, ==, 183);

  for (guint i = 0; i < G_N_ELEMENTS (study_days); i++)
    add_study_day (calendar, ORGANISER, study_days[i]);

  counts = sam_school_calendar_count_year (calendar, 2025);
  g_assert_cmpint (counts.school_days, ==, 178);
  g_assert_cmpint (counts.study_days, ==, 5);
  g_assert_cmpint (counts.break_days, ==, 15);
}

static void
test_half_open (void)
{
  static const struct
  {
    const char *after, *until;
    int expected;
  } cases[] = {
    { "2012-10-26", "2012-11-05", 1 }, { "2012-12-21", "2013-01-10", 1 }, { "2013-03-28", "2013-04-08", 1 },
    { "2012-12-14", "2012-12-14", 0 }, { "2012-12-14", "2012-12-13", 0 }, { "2012-12-13", "2012-12-14", 1 },
    { "2012-12-14", "2012-12-16", 0 }, { "2012-12-14", "2012-12-17", 1 }, { "2012-06-30", "2012-08-20", 1 },
    { "2012-08-17", "2012-08-24", 5 },
  };
  g_autoptr (SamSchoolCalendar) calendar = new_2012 ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate after = sam_date_parse (cases[i].after);
      SamDate until = sam_date_parse (cases[i].until);

      g_test_message ("(%s, %s]", cases[i].after, cases[i].until);
      g_assert_cmpint (sam_school_calendar_count_school_days (calendar, after, until), ==, cases[i].expected);
    }
}

/* Over any range the count is the number of days that are school days. */
static void
test_counts_agree_with_kinds (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_2012 ();
  SamDate first = sam_date_new (2012, 5, 1);
  SamDate last = sam_date_new (2013, 8, 31);
  int count = 0;

  for (SamDate date = first; date <= last; date++)
    {
      count += sam_school_calendar_is_school_day (calendar, date) ? 1 : 0;
      g_assert_cmpint (sam_school_calendar_count_school_days_within (calendar, first, date), ==, count);
    }
  g_assert_cmpint (count, ==, sam_school_calendar_count_year (calendar, 2012).school_days);
  g_assert_cmpint (count, >, 170);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *date;
    SamDayKind kind;
    const char *label;
  } cases[] = {
    { "2012-08-19", SAM_DAY_KIND_WEEKEND, NULL },
    { "2012-08-17", SAM_DAY_KIND_OUTSIDE_TERM, NULL },
    { "2012-08-20", SAM_DAY_KIND_SCHOOL_DAY, NULL },
    { "2012-10-29", SAM_DAY_KIND_BREAK, "Höstlov" },
    { "2012-11-03", SAM_DAY_KIND_PUBLIC_HOLIDAY, "All Saints’ Day" }, /* a Saturday */
    { "2012-11-05", SAM_DAY_KIND_STUDY_DAY, "Studiedag" },
    { "2012-12-21", SAM_DAY_KIND_SCHOOL_DAY, NULL },
    { "2012-12-24", SAM_DAY_KIND_OUTSIDE_TERM, "Christmas Eve" },
    { "2012-12-25", SAM_DAY_KIND_PUBLIC_HOLIDAY, "Christmas Day" },
    { "2013-03-29", SAM_DAY_KIND_PUBLIC_HOLIDAY, "Good Friday" },
    { "2013-04-02", SAM_DAY_KIND_BREAK, "Påsklov" },
    { "2013-06-06", SAM_DAY_KIND_PUBLIC_HOLIDAY, "National Day" },
    { "2013-06-13", SAM_DAY_KIND_OUTSIDE_TERM, NULL },
  };
  g_autoptr (SamSchoolCalendar) calendar = new_2012 ();

  add_study_day (calendar, SCHOOL, "2012-11-05");
  /* A study day in a break is a break, on a weekend a weekend. */
  add_study_day (calendar, SCHOOL, "2012-10-29");
  add_study_day (calendar, SCHOOL, "2012-08-19");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDay day = sam_school_calendar_get_day (calendar, sam_date_parse (cases[i].date));

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (day.kind, ==, cases[i].kind);
      g_assert_cmpstr (sam_day_get_label (&day), ==, cases[i].label);
    }
  g_assert_cmpstr (sam_day_kind_get_name (SAM_DAY_KIND_PUBLIC_HOLIDAY), ==, "public_holiday");
  g_assert_cmpstr (sam_day_kind_get_name (SAM_DAY_KIND_SCHOOL_DAY), ==, "school_day");
}

static void
test_nearest_level_holds (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_2012 ();

  add_study_day (calendar, PROGRAMME, "2012-09-03");
  add_study_day (calendar, ORGANISER, "2012-09-04");
  add_study_day (calendar, SCHOOL, "2012-09-05");
  g_assert_cmpint (kind_of (calendar, "2013-02-18"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (kind_of (calendar, "2013-02-25"), ==, SAM_DAY_KIND_BREAK);

  /* The organiser's breaks replace all of the programme's, its terms stay. */
  add_break (calendar, ORGANISER, "2013-02-18", "2013-02-22", "Sportlov");
  g_assert_cmpint (kind_of (calendar, "2013-02-18"), ==, SAM_DAY_KIND_BREAK);
  g_assert_cmpint (kind_of (calendar, "2013-02-25"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (kind_of (calendar, "2012-10-29"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (kind_of (calendar, "2012-08-20"), ==, SAM_DAY_KIND_SCHOOL_DAY);

  /* The school's terms replace both of the programme's. */
  add_term (calendar, SCHOOL, "2012-08-22", "2012-12-20");
  g_assert_cmpint (kind_of (calendar, "2012-08-20"), ==, SAM_DAY_KIND_OUTSIDE_TERM);
  g_assert_cmpint (kind_of (calendar, "2013-04-15"), ==, SAM_DAY_KIND_OUTSIDE_TERM);

  /* Study days of all levels add up. */
  g_assert_cmpint (kind_of (calendar, "2012-09-03"), ==, SAM_DAY_KIND_STUDY_DAY);
  g_assert_cmpint (kind_of (calendar, "2012-09-04"), ==, SAM_DAY_KIND_STUDY_DAY);
  g_assert_cmpint (kind_of (calendar, "2012-09-05"), ==, SAM_DAY_KIND_STUDY_DAY);
}

/* What a school sets for one school year leaves the others as they were. */
static void
test_inheritance_is_by_school_year (void)
{
  g_autoptr (SamSchoolCalendar) calendar = new_2012 ();

  add_term (calendar, PROGRAMME, "2013-08-19", "2013-12-20");
  add_term (calendar, PROGRAMME, "2014-01-09", "2014-06-11");
  add_term (calendar, SCHOOL, "2013-08-15", "2013-12-19");

  g_assert_cmpint (kind_of (calendar, "2012-08-20"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (kind_of (calendar, "2013-08-15"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (kind_of (calendar, "2013-12-20"), ==, SAM_DAY_KIND_OUTSIDE_TERM);
  g_assert_cmpint (kind_of (calendar, "2014-03-03"), ==, SAM_DAY_KIND_OUTSIDE_TERM);

  g_assert_true (sam_school_calendar_has_terms (calendar, 2013));
  g_assert_false (sam_school_calendar_has_terms (calendar, 2014));
  g_assert_cmpint (count_within (calendar, "2014-07-01", "2015-06-30"), ==, 0);
}

/* The first and the last school year are halves, cut by the ends of the dates. */
static void
test_reaches_the_ends_of_time (void)
{
  g_autoptr (SamSchoolCalendar) calendar = sam_school_calendar_new ();

  add_term (calendar, PROGRAMME, "0001-01-01", "0001-06-30");
  add_term (calendar, PROGRAMME, "9999-07-01", "9999-12-31");
  g_assert_cmpint (kind_of (calendar, "0001-01-02"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (kind_of (calendar, "0001-07-02"), ==, SAM_DAY_KIND_OUTSIDE_TERM);
  g_assert_cmpint (kind_of (calendar, "9999-12-31"), ==, SAM_DAY_KIND_SCHOOL_DAY);
  g_assert_cmpint (count_within (calendar, "9999-12-27", "9999-12-31"), ==, 5);
}

static SamRecord *
make_term (const char *term, gint64 organiser, gint64 school, const char *from, const char *to)
{
  SamValue values[SAM_TERM_N_FIELDS] = {
    [SAM_TERM_TERM] = { TRUE, 0, g_strdup (term) },
    [SAM_TERM_ORGANISER] = { organiser != 0, organiser, NULL },
    [SAM_TERM_SCHOOL] = { school != 0, school, NULL },
    [SAM_TERM_FROM_DATE] = { TRUE, sam_date_parse (from), NULL },
    [SAM_TERM_TO_DATE] = { TRUE, sam_date_parse (to), NULL },
  };

  return sam_record_new_take (&sam_family_term, 1, values);
}

static SamRecord *
make_day_off (SamDayOffKind kind, gint64 organiser, gint64 school, const char *from, const char *to)
{
  SamValue values[SAM_DAY_OFF_N_FIELDS] = {
    [SAM_DAY_OFF_KIND] = { TRUE, kind, NULL },
    [SAM_DAY_OFF_NAME] = { TRUE, 0, g_strdup ("Ledigt") },
    [SAM_DAY_OFF_ORGANISER] = { organiser != 0, organiser, NULL },
    [SAM_DAY_OFF_SCHOOL] = { school != 0, school, NULL },
    [SAM_DAY_OFF_FROM_DATE] = { TRUE, sam_date_parse (from), NULL },
    [SAM_DAY_OFF_TO_DATE] = { TRUE, sam_date_parse (to), NULL },
  };

  return sam_record_new_take (&sam_family_day_off, 1, values);
}

/* Who looks some days ahead, or weeks back, comes there by counting. */
static void
test_beyond_the_ends_of_time_is_no_school (void)
{
  const SamDate beyond[] = { SAM_DATE_RANGE_NO_END, SAM_DATE_RANGE_NO_END + 92, sam_date_new (1, 1, 1) - 1 };
  g_autoptr (SamSchoolCalendar) calendar = sam_school_calendar_new ();
  SamDateRange term = { 0, 0 };

  add_term (calendar, PROGRAMME, "9999-08-20", "9999-12-31");
  g_assert_true (sam_school_calendar_is_school_day (calendar, sam_date_parse ("9999-12-31")));
  g_assert_true (sam_school_calendar_find_term (calendar, sam_date_parse ("9999-09-01"), &term));
  g_assert_cmpint (term.end, ==, SAM_DATE_RANGE_NO_END);
  /* Of the school year before, nobody has said when its terms are. */
  g_assert_true (sam_school_calendar_is_known_off (calendar, sam_date_parse ("9999-08-19"), NULL));
  g_assert_false (sam_school_calendar_is_known_off (calendar, sam_date_parse ("9999-06-03"), NULL));
  g_assert_true (sam_school_calendar_is_known_off (calendar, sam_date_parse ("9999-06-05"), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_assert_false (sam_school_calendar_is_known_off (calendar, beyond[i], NULL));
      g_assert_false (sam_school_calendar_is_school_day (calendar, beyond[i]));
      g_assert_cmpint (sam_school_calendar_get_day (calendar, beyond[i]).kind, ==, SAM_DAY_KIND_OUTSIDE_TERM);
      g_assert_false (sam_school_calendar_find_term (calendar, beyond[i], &term));
    }
}

static void
test_takes_what_concerns_the_school (void)
{
  static const struct
  {
    gint64 organiser, school;
    SamDayKind on_17_august, on_29_october, on_5_november;
  } cases[] = {
    { 0, 0, SAM_DAY_KIND_OUTSIDE_TERM, SAM_DAY_KIND_SCHOOL_DAY, SAM_DAY_KIND_SCHOOL_DAY },
    { 7, 0, SAM_DAY_KIND_OUTSIDE_TERM, SAM_DAY_KIND_BREAK, SAM_DAY_KIND_SCHOOL_DAY },
    { 7, 70, SAM_DAY_KIND_SCHOOL_DAY, SAM_DAY_KIND_BREAK, SAM_DAY_KIND_STUDY_DAY },
    { 7, 71, SAM_DAY_KIND_OUTSIDE_TERM, SAM_DAY_KIND_BREAK, SAM_DAY_KIND_SCHOOL_DAY },
    { 8, 80, SAM_DAY_KIND_OUTSIDE_TERM, SAM_DAY_KIND_SCHOOL_DAY, SAM_DAY_KIND_SCHOOL_DAY },
  };
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) days_off = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (terms, make_term ("2012-ht", 0, 0, "2012-08-20", "2012-12-21"));
  g_ptr_array_add (terms, make_term ("2012-ht", 0, 70, "2012-08-16", "2012-12-21"));
  g_ptr_array_add (days_off, make_day_off (SAM_DAY_OFF_KIND_BREAK, 7, 0, "2012-10-29", "2012-11-02"));
  g_ptr_array_add (days_off, make_day_off (SAM_DAY_OFF_KIND_STUDY_DAY, 0, 70, "2012-11-05", "2012-11-05"));
  /* Days that no month has: the records count for nothing. */
  g_ptr_array_add (terms, make_term ("2012-ht", 7, 0, "2012-08-01", "2012-11-31"));
  g_ptr_array_add (days_off, make_day_off (SAM_DAY_OFF_KIND_STUDY_DAY, 0, 0, "2012-10-32", "2012-11-05"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamSchoolCalendar) calendar =
        sam_school_calendar_new_for_records (terms, days_off, cases[i].organiser, cases[i].school);

      g_test_message ("school %d of organiser %d", (int) cases[i].school, (int) cases[i].organiser);
      g_assert_cmpint (kind_of (calendar, "2012-08-17"), ==, cases[i].on_17_august);
      g_assert_cmpint (kind_of (calendar, "2012-10-29"), ==, cases[i].on_29_october);
      g_assert_cmpint (kind_of (calendar, "2012-11-05"), ==, cases[i].on_5_november);
    }
}

static void
test_warns_by_the_ordinance (void)
{
  static const char *const study_days[] = {
    "2025-08-15", "2025-11-03", "2026-01-12", "2026-03-20", "2026-06-05", "2026-06-08",
  };
  g_autoptr (SamSchoolCalendar) calendar = new_2025 ();
  g_autoptr (SamSchoolCalendar) autumn = sam_school_calendar_new ();
  g_autoptr (SamSchoolCalendar) no_breaks = sam_school_calendar_new ();
  g_autoptr (SamProblems) fine = sam_school_calendar_check_year (calendar, 2025);
  g_autoptr (SamProblems) half = NULL;
  g_autoptr (SamProblems) broken = NULL;
  g_autoptr (SamProblems) few_breaks = NULL;

  g_assert_cmpuint (sam_problems_get_n (fine), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (study_days); i++)
    add_study_day (calendar, ORGANISER, study_days[i]);
  broken = sam_school_calendar_check_year (calendar, 2025);
  g_assert_cmpuint (sam_problems_get_n (broken), ==, 2);
  g_assert_false (sam_problems_has_errors (broken));
  g_assert_nonnull (g_strstr_len (sam_problems_get (broken, 0)->message, -1, "177 school days"));
  g_assert_nonnull (g_strstr_len (sam_problems_get (broken, 1)->message, -1, "6 study days"));

  /* Half a calendar has too few days, and that says nothing. */
  add_term (autumn, PROGRAMME, "2025-08-13", "2025-12-19");
  half = sam_school_calendar_check_year (autumn, 2025);
  g_assert_cmpuint (sam_problems_get_n (half), ==, 0);

  add_term (no_breaks, PROGRAMME, "2025-08-13", "2025-12-19");
  add_term (no_breaks, PROGRAMME, "2026-01-09", "2026-06-10");
  few_breaks = sam_school_calendar_check_year (no_breaks, 2025);
  g_assert_cmpuint (sam_problems_get_n (few_breaks), ==, 1);
}

static void
test_finds_the_term_of_a_day (void)
{
  static const struct
  {
    const char *date;
    const char *first; /* NULL: none */
    const char *last;
  } cases[] = {
    { "2012-12-14", "2012-08-20", "2012-12-21" }, { "2012-12-21", "2012-08-20", "2012-12-21" },
    { "2012-12-22", "2013-01-10", "2013-06-12" }, { "2012-07-01", "2012-08-20", "2012-12-21" },
    { "2013-06-12", "2013-01-10", "2013-06-12" }, { "2012-05-02", "2012-08-20", "2012-12-21" },
    { "2013-06-13", NULL, NULL },
  };
  g_autoptr (SamSchoolCalendar) calendar = new_2012 ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDateRange term = { 0, 0 };

      g_assert_cmpint (sam_school_calendar_find_term (calendar, sam_date_parse (cases[i].date), &term), ==, cases[i].first != NULL);
      if (cases[i].first == NULL)
        continue;
      g_assert_cmpint (term.start, ==, sam_date_parse (cases[i].first));
      g_assert_cmpint (term.end, ==, sam_date_parse (cases[i].last) + 1);
    }

  /* A school with terms of its own has only these that year. */
  add_term (calendar, SCHOOL, "2012-08-15", "2012-12-19");
  {
    SamDateRange term = { 0, 0 };

    g_assert_true (sam_school_calendar_find_term (calendar, sam_date_parse ("2012-12-01"), &term));
    g_assert_cmpint (term.start, ==, sam_date_parse ("2012-08-15"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-calendar/a-municipality-s-year-has-178-school-days", test_municipality_2025);
  g_test_add_func ("/school-calendar/counts-school-days-in-a-half-open-range", test_half_open);
  g_test_add_func ("/school-calendar/counts-agree-with-kinds-of-day", test_counts_agree_with_kinds);
  g_test_add_func ("/school-calendar/a-day-is-the-first-kind-that-holds", test_kinds);
  g_test_add_func ("/school-calendar/the-nearest-level-holds-and-study-days-add-up", test_nearest_level_holds);
  g_test_add_func ("/school-calendar/inherits-by-school-year", test_inheritance_is_by_school_year);
  g_test_add_func ("/school-calendar/reaches-the-ends-of-time", test_reaches_the_ends_of_time);
  g_test_add_func ("/school-calendar/beyond-the-ends-of-time-is-no-school", test_beyond_the_ends_of_time_is_no_school);
  g_test_add_func ("/school-calendar/takes-what-concerns-the-school", test_takes_what_concerns_the_school);
  g_test_add_func ("/school-calendar/warns-by-the-school-ordinance", test_warns_by_the_ordinance);
  g_test_add_func ("/school-calendar/finds-the-term-of-a-day", test_finds_the_term_of_a_day);

  return g_test_run ();
}
