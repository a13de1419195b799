/* Half-open ranges of days: every way that two can lie to one another. */
#include <glib.h>

#include "sam-date-range.h"

static void
test_overlap (void)
{
  static const struct
  {
    int a_start, a_end, b_start, b_end;
    SamDateOverlap expected;
    int days_in_common;
  } cases[] = {
    { 10, 20, 30, 40, SAM_DATE_OVERLAP_NONE, 0 },    /* before */
    { 10, 20, 20, 30, SAM_DATE_OVERLAP_NONE, 0 },    /* just before */
    { 10, 20, 19, 30, SAM_DATE_OVERLAP_PARTLY, 1 },  /* the last day */
    { 10, 20, 15, 30, SAM_DATE_OVERLAP_PARTLY, 5 },
    { 10, 20, 10, 20, SAM_DATE_OVERLAP_EQUAL, 10 },
    { 10, 20, 10, 30, SAM_DATE_OVERLAP_WITHIN, 10 }, /* same start */
    { 10, 20, 5, 20, SAM_DATE_OVERLAP_WITHIN, 10 },  /* same end */
    { 10, 20, 5, 30, SAM_DATE_OVERLAP_WITHIN, 10 },
    { 10, 20, 10, 15, SAM_DATE_OVERLAP_COVERS, 5 },
    { 10, 20, 15, 20, SAM_DATE_OVERLAP_COVERS, 5 },
    { 10, 20, 12, 18, SAM_DATE_OVERLAP_COVERS, 6 },
    { 10, 20, 5, 15, SAM_DATE_OVERLAP_PARTLY, 5 },
    { 10, 20, 5, 10, SAM_DATE_OVERLAP_NONE, 0 },     /* just after */
    { 10, 20, 12, 12, SAM_DATE_OVERLAP_NONE, 0 },    /* empty */
    { 12, 12, 10, 20, SAM_DATE_OVERLAP_NONE, 0 },
    { 12, 12, 12, 12, SAM_DATE_OVERLAP_NONE, 0 },
  };
  static const SamDateOverlap mirrored[] = {
    [SAM_DATE_OVERLAP_NONE] = SAM_DATE_OVERLAP_NONE,     [SAM_DATE_OVERLAP_PARTLY] = SAM_DATE_OVERLAP_PARTLY,
    [SAM_DATE_OVERLAP_WITHIN] = SAM_DATE_OVERLAP_COVERS, [SAM_DATE_OVERLAP_COVERS] = SAM_DATE_OVERLAP_WITHIN,
    [SAM_DATE_OVERLAP_EQUAL] = SAM_DATE_OVERLAP_EQUAL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDateRange a = { cases[i].a_start, cases[i].a_end };
      SamDateRange b = { cases[i].b_start, cases[i].b_end };

      g_test_message ("[%d, %d) and [%d, %d)", a.start, a.end, b.start, b.end);
      g_assert_cmpint (sam_date_range_compare (a, b), ==, cases[i].expected);
      g_assert_cmpint (sam_date_range_compare (b, a), ==, mirrored[cases[i].expected]);
      g_assert_cmpint (sam_date_range_overlaps (a, b), ==, cases[i].days_in_common > 0);
      g_assert_cmpint (sam_date_range_get_days (sam_date_range_intersect (a, b)), ==, cases[i].days_in_common);
      g_assert_cmpint (sam_date_range_get_days (sam_date_range_intersect (b, a)), ==, cases[i].days_in_common);
    }
}

static void
test_from_inclusive_dates (void)
{
  SamDate first = sam_date_new (2012, 8, 13);
  SamDate last = sam_date_new (2012, 12, 21);
  SamDateRange term = sam_date_range_new (first, last);
  SamDateRange open = sam_date_range_new (first, SAM_DATE_NONE);
  SamDateRange ever = sam_date_range_new (SAM_DATE_NONE, SAM_DATE_NONE);

  g_assert_true (sam_date_range_contains (term, first));
  g_assert_true (sam_date_range_contains (term, last));
  g_assert_false (sam_date_range_contains (term, first - 1));
  g_assert_false (sam_date_range_contains (term, last + 1));
  g_assert_cmpint (sam_date_range_get_days (term), ==, 131);

  g_assert_true (sam_date_range_contains (open, sam_date_new (9999, 12, 31)));
  g_assert_false (sam_date_range_contains (open, first - 1));
  g_assert_cmpint (sam_date_range_compare (term, open), ==, SAM_DATE_OVERLAP_WITHIN);
  g_assert_true (sam_date_range_contains (ever, sam_date_new (1, 1, 1)));
  g_assert_cmpint (ever.end, ==, sam_date_new (9999, 12, 31) + 1);

  g_assert_true (sam_date_range_is_empty (sam_date_range_new (last, first)));
  g_assert_cmpint (sam_date_range_get_days (sam_date_range_new (last, last)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-range/overlaps-in-every-way", test_overlap);
  g_test_add_func ("/date-range/is-made-of-inclusive-dates", test_from_inclusive_dates);

  return g_test_run ();
}
