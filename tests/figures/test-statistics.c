/*
 * Medians, Wilson intervals and suppression: pure, by tables.
 */
#include "sam-statistics.h"
#include "sam-suppression.h"

#include <math.h>

static void
test_medians (void)
{
  static const struct
  {
    gint64      values[5];
    guint       n;
    SamFraction median;
  } cases[] = {
    { { 0 }, 0, { 0, 0 } },          { { 7 }, 1, { 7, 1 } },
    { { 9, 1, 5 }, 3, { 5, 1 } },    { { 3, 1, 2, 10 }, 4, { 5, 2 } },
    { { 4, 4 }, 2, { 8, 2 } },       { { -2, 0, 0, 11, 12 }, 5, { 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamFraction median = sam_statistics_median (cases[i].values, cases[i].n);

      g_assert_cmpint (median.numerator, ==, cases[i].median.numerator);
      g_assert_cmpint (median.denominator, ==, cases[i].median.denominator);
    }
}

static void
test_wilson_intervals (void)
{
  /* Per mille, rounded; by R's prop.test (…, correct = FALSE). */
  static const struct
  {
    gint64 numerator;
    gint64 denominator;
    int    low;
    int    high;
  } cases[] = {
    { 6, 9, 354, 879 },     { 0, 10, 0, 278 },  { 10, 10, 722, 1000 },
    { 160, 234, 622, 740 }, { 1, 2, 95, 905 },  { 0, 0, 0, 1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamInterval interval = sam_statistics_wilson (cases[i].numerator, cases[i].denominator);

      g_assert_cmpint (lround (interval.low * 1000), ==, cases[i].low);
      g_assert_cmpint (lround (interval.high * 1000), ==, cases[i].high);
    }
}

static void
test_suppresses_few_people (void)
{
  static const struct
  {
    const char        *what;
    guint              n;
    SamSuppressionCell cells[4];
    const char        *hidden; /* one letter a cell: x hidden, . shown */
  } cases[] = {
    { "nothing to hide", 3, { { "A", 5 }, { "B", 6 }, { "C", 30 } }, "..." },
    { "the smallest other goes too", 3, { { "A", 4 }, { "B", 9 }, { "C", 6 } }, "x.x" },
    { "of equals the first by name", 4, { { "Å", 6 }, { "Z", 6 }, { "A", 3 }, { "Ä", 6 } }, ".xx." },
    { "two hidden protect each other", 3, { { "A", 4 }, { "B", 3 }, { "C", 8 } }, "xx." },
    { "unless together they are few as well", 3, { { "A", 1 }, { "B", 2 }, { "C", 8 } }, "xxx" },
    { "nobody is fewer than five", 3, { { "A", 0 }, { "B", 9 }, { "C", 8 } }, "x.x" },
    { "alone", 1, { { "A", 2 } }, "x" },
    { "exactly five", 2, { { "A", 5 }, { "B", 4 } }, "xx" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamSuppressionCell cells[4];
      char hidden[5] = "";

      for (guint j = 0; j < cases[i].n; j++)
        cells[j] = cases[i].cells[j];
      sam_suppression_apply (cells, cases[i].n);
      for (guint j = 0; j < cases[i].n; j++)
        hidden[j] = cells[j].hidden ? 'x' : '.';

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (hidden, ==, cases[i].hidden);
    }

  sam_suppression_apply (NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statistics/median-is-the-mean-of-the-middle-two", test_medians);
  g_test_add_func ("/statistics/wilson-interval-of-a-share", test_wilson_intervals);
  g_test_add_func ("/suppression/hides-few-people-and-what-would-tell-them", test_suppresses_few_people);

  return g_test_run ();
}
