/* Public holidays, by the vectors of the domain and of older and later years. */
#include <glib.h>

#include "sam-holidays.h"

static void
test_easter (void)
{
  static const char *const sundays[] = {
    "1991-03-31", "2000-04-23", "2012-04-08", "2013-03-31", "2026-04-05",
    /* The earliest and the latest there can be, and the two that the simple algorithm misses. */
    "1818-03-22", "2038-04-25", "1954-04-18", "1981-04-19",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sundays); i++)
    {
      SamDate sunday = sam_date_parse (sundays[i]);

      g_test_message ("%s", sundays[i]);
      g_assert_cmpint (sam_holiday_get_easter (sam_date_get_year (sunday)), ==, sunday);
    }
  for (int year = 1583; year <= 9999; year++)
    g_assert_cmpint (sam_date_get_weekday (sam_holiday_get_easter (year)), ==, 7);
}

static void
test_named_days (void)
{
  static const struct
  {
    const char *date;
    SamHoliday holiday;
  } cases[] = {
    { "2013-01-01", SAM_HOLIDAY_NEW_YEARS_DAY },
    { "2013-01-06", SAM_HOLIDAY_EPIPHANY },
    { "2013-03-28", SAM_HOLIDAY_NONE },
    { "2013-03-29", SAM_HOLIDAY_GOOD_FRIDAY },
    { "2013-03-30", SAM_HOLIDAY_NONE },
    { "2013-03-31", SAM_HOLIDAY_EASTER_SUNDAY },
    { "2013-04-01", SAM_HOLIDAY_EASTER_MONDAY },
    { "2013-05-01", SAM_HOLIDAY_MAY_DAY },
    { "2013-05-09", SAM_HOLIDAY_ASCENSION_DAY },
    { "2013-05-19", SAM_HOLIDAY_WHIT_SUNDAY },
    { "2013-05-20", SAM_HOLIDAY_NONE },
    { "2004-05-31", SAM_HOLIDAY_WHIT_MONDAY },
    { "2005-05-16", SAM_HOLIDAY_NONE },
    { "2004-06-06", SAM_HOLIDAY_NONE },
    { "2005-06-06", SAM_HOLIDAY_NATIONAL_DAY },
    { "2013-06-06", SAM_HOLIDAY_NATIONAL_DAY },
    { "2012-06-22", SAM_HOLIDAY_MIDSUMMER_EVE },
    { "2012-06-23", SAM_HOLIDAY_MIDSUMMER_DAY },
    { "2013-06-22", SAM_HOLIDAY_MIDSUMMER_DAY },
    { "2026-06-20", SAM_HOLIDAY_MIDSUMMER_DAY },
    { "2026-06-19", SAM_HOLIDAY_MIDSUMMER_EVE },
    { "2026-06-27", SAM_HOLIDAY_NONE },
    { "2021-06-26", SAM_HOLIDAY_MIDSUMMER_DAY },
    { "2012-11-03", SAM_HOLIDAY_ALL_SAINTS_DAY },
    { "2013-11-02", SAM_HOLIDAY_ALL_SAINTS_DAY },
    { "2026-10-31", SAM_HOLIDAY_ALL_SAINTS_DAY },
    { "2021-11-06", SAM_HOLIDAY_ALL_SAINTS_DAY },
    { "2012-11-10", SAM_HOLIDAY_NONE },
    { "2012-12-24", SAM_HOLIDAY_CHRISTMAS_EVE },
    { "2012-12-25", SAM_HOLIDAY_CHRISTMAS_DAY },
    { "2012-12-26", SAM_HOLIDAY_BOXING_DAY },
    { "2012-12-31", SAM_HOLIDAY_NEW_YEARS_EVE },
    { "2012-12-16", SAM_HOLIDAY_NONE }, /* a plain Sunday */
    { "2008-05-01", SAM_HOLIDAY_ASCENSION_DAY }, /* also the first of May */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (sam_holiday_find (sam_date_parse (cases[i].date)), ==, cases[i].holiday);
    }
}

static void
test_kinds_and_names (void)
{
  g_assert_false (sam_holiday_is_public (SAM_HOLIDAY_NONE));
  g_assert_null (sam_holiday_get_label (SAM_HOLIDAY_NONE));
  for (int holiday = SAM_HOLIDAY_NONE + 1; holiday < SAM_N_HOLIDAYS; holiday++)
    {
      gboolean is_eve = holiday == SAM_HOLIDAY_MIDSUMMER_EVE || holiday == SAM_HOLIDAY_CHRISTMAS_EVE
                        || holiday == SAM_HOLIDAY_NEW_YEARS_EVE;

      g_assert_nonnull (sam_holiday_get_name ((SamHoliday) holiday));
      g_assert_cmpint (sam_holiday_is_public ((SamHoliday) holiday), ==, !is_eve);
    }
}

/* Each public holiday but Whit Monday falls once in every year, save when two share a day. */
static void
test_once_a_year (void)
{
  for (int year = 2005; year <= 2100; year++)
    {
      int count = 0;

      for (SamDate date = sam_date_new (year, 1, 1); date <= sam_date_new (year, 12, 31); date++)
        count += sam_holiday_is_public (sam_holiday_find (date)) ? 1 : 0;
      g_assert_cmpint (count, >=, 12);
      g_assert_cmpint (count, <=, 13);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays/easter-by-the-computus", test_easter);
  g_test_add_func ("/holidays/named-days-of-many-years", test_named_days);
  g_test_add_func ("/holidays/eves-are-free-only-by-custom", test_kinds_and_names);
  g_test_add_func ("/holidays/thirteen-a-year", test_once_a_year);

  return g_test_run ();
}
