/* The arithmetic of a month's grid. */
#include <glib.h>

#include "sam-month-layout.h"

static void
test_grid (void)
{
  static const struct
  {
    int year, month;
    const char *first_day;
    int n_weeks;
    int first_iso_year, first_week, last_iso_year, last_week;
  } cases[] = {
    { 2012, 12, "2012-11-26", 6, 2012, 48, 2013, 1 },
    { 2013, 1, "2012-12-31", 5, 2013, 1, 2013, 5 },
    { 2012, 1, "2011-12-26", 6, 2011, 52, 2012, 5 },
    { 2010, 2, "2010-02-01", 4, 2010, 5, 2010, 8 }, /* from a Monday, four weeks */
    { 2012, 2, "2012-01-30", 5, 2012, 5, 2012, 9 },
    { 2026, 12, "2026-11-30", 5, 2026, 49, 2026, 53 },
    { 2012, 9, "2012-08-27", 5, 2012, 35, 2012, 39 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int year = cases[i].year;
      int month = cases[i].month;
      SamWeek first, last;

      g_test_message ("%d-%02d", year, month);
      g_assert_cmpint (sam_month_layout_first_day (year, month), ==, sam_date_parse (cases[i].first_day));
      g_assert_cmpint (sam_month_layout_n_weeks (year, month), ==, cases[i].n_weeks);

      first = sam_month_layout_get_week (year, month, 0);
      last = sam_month_layout_get_week (year, month, cases[i].n_weeks - 1);
      g_assert_cmpint (first.year, ==, cases[i].first_iso_year);
      g_assert_cmpint (first.week, ==, cases[i].first_week);
      g_assert_cmpint (last.year, ==, cases[i].last_iso_year);
      g_assert_cmpint (last.week, ==, cases[i].last_week);
    }
}

static void
test_every_day_has_one_cell (void)
{
  for (int year = 2000; year <= 2030; year++)
    {
      for (int month = 1; month <= 12; month++)
        {
          int n_weeks = sam_month_layout_n_weeks (year, month);
          int n_in_month = 0;

          g_assert_cmpint (n_weeks, >=, 4);
          g_assert_cmpint (n_weeks, <=, SAM_MONTH_LAYOUT_MAX_WEEKS);
          for (int row = 0; row < n_weeks; row++)
            {
              for (int column = 0; column < 7; column++)
                {
                  SamDate date = sam_month_layout_get_day (year, month, row, column);
                  int found_row = -1, found_column = -1;

                  g_assert_cmpint (sam_date_get_weekday (date), ==, column + 1);
                  g_assert_true (sam_month_layout_find_cell (year, month, date, &found_row, &found_column));
                  g_assert_cmpint (found_row, ==, row);
                  g_assert_cmpint (found_column, ==, column);
                  n_in_month += sam_month_layout_is_in_month (year, month, date) ? 1 : 0;
                }
            }
          g_assert_cmpint (n_in_month, ==, sam_date_days_in_month (year, month));
        }
    }

  g_assert_false (sam_month_layout_find_cell (2012, 12, sam_date_new (2012, 11, 25), NULL, NULL));
  g_assert_false (sam_month_layout_find_cell (2012, 12, sam_date_new (2013, 1, 7), NULL, NULL));
  g_assert_cmpint (sam_month_layout_get_day (9999, 12, 4, 6), ==, SAM_DATE_NONE);
}

static void
test_chips (void)
{
  static const struct
  {
    int n_sessions, n_fit, n_visible, n_hidden;
  } cases[] = {
    { 0, 3, 0, 0 }, { 1, 3, 1, 0 }, { 3, 3, 3, 0 }, { 4, 3, 2, 2 }, { 20, 3, 2, 18 },
    { 2, 1, 0, 2 }, { 1, 1, 1, 0 }, { 5, 0, 0, 5 }, { 0, 0, 0, 0 }, { 5, -1, 0, 5 },
  };
  static const struct
  {
    int height, chip, spacing, n_fit;
  } fits[] = {
    { 60, 20, 0, 3 }, { 59, 20, 0, 2 }, { 64, 20, 2, 3 }, { 63, 20, 2, 2 }, { 0, 20, 2, 0 }, { -40, 20, 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int n_hidden = -1;

      g_test_message ("%d sessions where %d fit", cases[i].n_sessions, cases[i].n_fit);
      g_assert_cmpint (sam_month_layout_visible_chips (cases[i].n_sessions, cases[i].n_fit, &n_hidden), ==,
                       cases[i].n_visible);
      g_assert_cmpint (n_hidden, ==, cases[i].n_hidden);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    g_assert_cmpint (sam_month_layout_count_fit (fits[i].height, fits[i].chip, fits[i].spacing), ==, fits[i].n_fit);
}

static void
test_columns (void)
{
  static const struct
  {
    int width, weekend, monday, tuesday, saturday, sunday, end;
  } cases[] = {
    { 936, 62, 0, 162, 812, 874, 936 }, /* as in a window of 1200 */
    { 336, 0, 0, 48, 240, 288, 336 },   /* narrow */
    { 140, 62, 0, 20, 100, 120, 140 },  /* too small for weekends of their own width */
    { 0, 62, 0, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width = cases[i].width;
      int weekend = cases[i].weekend;

      g_assert_cmpint (sam_month_layout_get_column_x (0, width, weekend), ==, cases[i].monday);
      g_assert_cmpint (sam_month_layout_get_column_x (1, width, weekend), ==, cases[i].tuesday);
      g_assert_cmpint (sam_month_layout_get_column_x (5, width, weekend), ==, cases[i].saturday);
      g_assert_cmpint (sam_month_layout_get_column_x (6, width, weekend), ==, cases[i].sunday);
      g_assert_cmpint (sam_month_layout_get_column_x (7, width, weekend), ==, cases[i].end);
    }
}

static void
test_steps (void)
{
  static const struct
  {
    const char *from;
    SamMonthStep step;
    const char *to;
  } cases[] = {
    { "2012-12-14", SAM_MONTH_STEP_PREVIOUS_DAY, "2012-12-13" },
    { "2012-12-31", SAM_MONTH_STEP_NEXT_DAY, "2013-01-01" },
    { "2012-12-03", SAM_MONTH_STEP_PREVIOUS_WEEK, "2012-11-26" },
    { "2012-12-14", SAM_MONTH_STEP_NEXT_WEEK, "2012-12-21" },
    { "2012-03-31", SAM_MONTH_STEP_PREVIOUS_MONTH, "2012-02-29" },
    { "2013-01-31", SAM_MONTH_STEP_NEXT_MONTH, "2013-02-28" },
    { "2012-12-14", SAM_MONTH_STEP_FIRST_OF_WEEK, "2012-12-10" },
    { "2012-12-14", SAM_MONTH_STEP_LAST_OF_WEEK, "2012-12-16" },
    { "9999-12-31", SAM_MONTH_STEP_NEXT_DAY, "9999-12-31" },
    { "9999-12-31", SAM_MONTH_STEP_NEXT_MONTH, "9999-12-31" },
    { "0001-01-01", SAM_MONTH_STEP_PREVIOUS_WEEK, "0001-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sam_month_layout_step (sam_date_parse (cases[i].from), cases[i].step), ==,
                     sam_date_parse (cases[i].to));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/month-layout/starts-on-the-monday-with-its-iso-week", test_grid);
  g_test_add_func ("/month-layout/every-day-has-one-cell", test_every_day_has_one_cell);
  g_test_add_func ("/month-layout/hides-only-what-does-not-fit", test_chips);
  g_test_add_func ("/month-layout/weekends-are-narrower-where-there-is-room", test_columns);
  g_test_add_func ("/month-layout/steps-within-the-dates-there-are", test_steps);

  return g_test_run ();
}
