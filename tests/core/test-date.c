/* Dates, ISO weeks, terms, school years and times of day. */
#include <glib.h>

#include "sam-date.h"

static void
test_every_day_round_trips (void)
{
  SamDate first = sam_date_new (1, 1, 1);
  SamDate last = sam_date_new (9999, 12, 31);
  int year, month, day;

  g_assert_cmpint (sam_date_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (sam_date_new (2000, 3, 1), ==, 11017);

  for (SamDate date = first; date <= last; date++)
    {
      sam_date_split (date, &year, &month, &day);
      if (sam_date_new (year, month, day) != date)
        g_error ("day %d came back as another: %04d-%02d-%02d", date, year, month, day);
    }
}

/* GLib counts days by another algorithm. */
static void
test_agrees_with_glib (void)
{
  for (int year = 1600; year <= 2400; year++)
    {
      for (int month = 1; month <= 12; month++)
        {
          GDate glib_date;
          SamDate date = sam_date_new (year, month, 1);
          SamWeek week = sam_date_get_week (date);

          g_date_clear (&glib_date, 1);
          g_date_set_dmy (&glib_date, 1, (GDateMonth) month, (GDateYear) year);
          g_assert_cmpint (date, ==, (int) g_date_get_julian (&glib_date) - 719163);
          g_assert_cmpint (sam_date_get_weekday (date), ==, g_date_get_weekday (&glib_date));
          g_assert_cmpint (week.week, ==, g_date_get_iso8601_week_of_year (&glib_date));
        }
    }
}

static void
test_weeks_carry_their_iso_year (void)
{
  static const struct
  {
    const char *date;
    int year, week, weekday;
  } cases[] = {
    { "2012-01-01", 2011, 52, 7 }, { "2012-01-02", 2012, 1, 1 },  { "2012-11-12", 2012, 46, 1 },
    { "2012-12-31", 2013, 1, 1 },  { "2013-01-06", 2013, 1, 7 },  { "2026-12-31", 2026, 53, 4 },
    { "2027-01-03", 2026, 53, 7 }, { "2027-01-04", 2027, 1, 1 },  { "2020-12-31", 2020, 53, 4 },
    { "2008-12-29", 2009, 1, 1 },  { "2010-01-03", 2009, 53, 7 }, { "0001-01-01", 1, 1, 1 },
    { "9999-12-31", 9999, 52, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate date = sam_date_parse (cases[i].date);
      SamWeek week = sam_date_get_week (date);

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (week.year, ==, cases[i].year);
      g_assert_cmpint (week.week, ==, cases[i].week);
      g_assert_cmpint (sam_date_get_weekday (date), ==, cases[i].weekday);
      g_assert_cmpint (sam_date_get_weekday (sam_date_get_monday (date)), ==, 1);
      g_assert_cmpint (date - sam_date_get_monday (date), ==, cases[i].weekday - 1);
    }
}

static void
test_parses_only_strict_iso (void)
{
  static const char *const refused[] = {
    "", "2012", "2012-1-1", "2012-13-01", "2012-00-10", "2012-02-30", "2013-02-29", "1900-02-29",
    "2012-12-14 ", " 2012-12-14", "2012/12/14", "20121214", "+012-12-14", "2012-12--1", "2012-12-1x",
    "0000-01-01", "12012-12-1", "2012-04-31", "２０１２-12-14",
  };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("“%s”", refused[i]);
      g_assert_cmpint (sam_date_parse (refused[i]), ==, SAM_DATE_NONE);
    }
  g_assert_cmpint (sam_date_parse (NULL), ==, SAM_DATE_NONE);

  text = sam_date_format_iso (sam_date_parse ("2012-02-29"));
  g_assert_cmpstr (text, ==, "2012-02-29");
}

static void
test_adding_months_cuts_the_day (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2012-01-31", 1, "2012-02-29" }, { "2013-01-31", 1, "2013-02-28" }, { "2012-12-14", 1, "2013-01-14" },
    { "2012-03-31", -1, "2012-02-29" }, { "2012-01-15", -1, "2011-12-15" }, { "2012-06-30", 0, "2012-06-30" },
    { "2012-06-30", 24, "2014-06-30" }, { "2012-06-30", -18, "2010-12-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sam_date_format_iso (sam_date_add_months (sam_date_parse (cases[i].from), cases[i].months));

      g_assert_cmpstr (text, ==, cases[i].to);
    }
  g_assert_cmpint (sam_date_add_months (sam_date_new (9999, 12, 1), 1), ==, SAM_DATE_NONE);
  g_assert_cmpint (sam_date_add_months (sam_date_new (1, 1, 1), -1), ==, SAM_DATE_NONE);
}

static void
test_school_year_is_cut_at_july (void)
{
  static const struct
  {
    const char *date;
    int school_year;
    const char *label;
    const char *term;
  } cases[] = {
    { "2012-06-30", 2011, "2011/12", "2012-vt" }, { "2012-07-01", 2012, "2012/13", "2012-ht" },
    { "2012-08-01", 2012, "2012/13", "2012-ht" }, { "2012-12-31", 2012, "2012/13", "2012-ht" },
    { "2013-01-01", 2012, "2012/13", "2013-vt" }, { "1999-09-01", 1999, "1999/00", "1999-ht" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDate date = sam_date_parse (cases[i].date);
      g_autofree char *label = sam_school_year_format (sam_date_get_school_year (date));
      g_autofree char *term = sam_date_format_term (date);

      g_assert_cmpint (sam_date_get_school_year (date), ==, cases[i].school_year);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (term, ==, cases[i].term);
      g_assert_cmpint (sam_school_year_parse (label), ==, cases[i].school_year);
    }

  g_assert_cmpint (sam_school_year_parse ("2012/14"), ==, -1);
  g_assert_cmpint (sam_school_year_parse ("2012-13"), ==, -1);
  g_assert_cmpint (sam_school_year_parse (NULL), ==, -1);
}

static void
test_terms_are_read_strictly (void)
{
  static const char *const refused[] = { "", "2012", "2012-HT", "2012-xt", "ht-2012", "2012-ht ", "20a2-ht", "0000-vt" };
  int year = 0;
  gboolean is_autumn = FALSE;

  g_assert_true (sam_term_parse ("2012-ht", &year, &is_autumn));
  g_assert_cmpint (year, ==, 2012);
  g_assert_true (is_autumn);
  g_assert_true (sam_term_parse ("2013-vt", &year, &is_autumn));
  g_assert_cmpint (year, ==, 2013);
  g_assert_false (is_autumn);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (sam_term_parse (refused[i], NULL, NULL));
  g_assert_false (sam_term_parse (NULL, NULL, NULL));
}

static void
test_times_are_read_strictly (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = {
    { "00:00", 0 }, { "14:30", 870 }, { "23:59", 1439 }, { "24:00", -1 }, { "14:60", -1 }, { "9:30", -1 },
    { "14.30", -1 }, { "-1:30", -1 }, { "", -1 }, { "14:30:00", -1 }, { NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (sam_time_parse (cases[i].text), ==, cases[i].minutes);
      if (cases[i].minutes >= 0)
        {
          g_autofree char *text = sam_time_format (cases[i].minutes);

          g_assert_cmpstr (text, ==, cases[i].text);
        }
    }
}

static void
test_times_are_added_around_midnight (void)
{
  static const struct
  {
    int time;
    int minutes;
    int sum;
  } cases[] = {
    { 870, 90, 960 }, { 1380, 60, 0 }, { 1380, 90, 30 }, { 0, 3 * 1440 + 1, 1 }, { 60, -90, 1410 },
    /* The longest session that a file can hold. */
    { 900, G_MAXINT32, (900 + 127) % 1440 },
  };

  g_assert_cmpint (G_MAXINT32 % 1440, ==, 127);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sam_time_add (cases[i].time, cases[i].minutes), ==, cases[i].sum);
}

static void
test_today_can_be_set (void)
{
  g_setenv ("SAMORDNA_TODAY", "2012-12-14", TRUE);
  g_assert_cmpint (sam_date_today (), ==, sam_date_new (2012, 12, 14));

  g_setenv ("SAMORDNA_TODAY", "no day", TRUE);
  g_assert_cmpint (sam_date_today (), >, sam_date_new (2020, 1, 1));
  g_unsetenv ("SAMORDNA_TODAY");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/every-day-of-9999-years-round-trips", test_every_day_round_trips);
  g_test_add_func ("/date/agrees-with-another-algorithm", test_agrees_with_glib);
  g_test_add_func ("/date/weeks-carry-their-iso-year", test_weeks_carry_their_iso_year);
  g_test_add_func ("/date/parses-only-strict-iso", test_parses_only_strict_iso);
  g_test_add_func ("/date/adding-months-cuts-the-day", test_adding_months_cuts_the_day);
  g_test_add_func ("/date/school-year-is-cut-at-1-july", test_school_year_is_cut_at_july);
  g_test_add_func ("/date/terms-are-read-strictly", test_terms_are_read_strictly);
  g_test_add_func ("/date/times-of-day-are-read-strictly", test_times_are_read_strictly);
  g_test_add_func ("/date/times-are-added-around-midnight", test_times_are_added_around_midnight);
  g_test_add_func ("/date/today-can-be-set-for-tests", test_today_can_be_set);

  return g_test_run ();
}
