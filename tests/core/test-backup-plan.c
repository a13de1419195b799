#include "sam-backup-plan.h"

/* A year with changes every day: what stays, as distances from the last day. */
static void
test_every_day (void)
{
  SamDate last = sam_date_parse ("2013-06-12"); /* a Wednesday */
  SamDate days[400];
  gboolean is_kept[400];
  guint n_kept = 0;

  for (guint i = 0; i < 400; i++)
    days[i] = last - (SamDate) i;
  sam_backup_plan_keep (days, 400, is_kept);

  for (guint i = 0; i < 7; i++)
    g_assert_true (is_kept[i]);
  /* Sundays before: 9 June is among the seven, then 2 June and 26 May. */
  g_assert_true (is_kept[last - sam_date_parse ("2013-06-02")]);
  g_assert_true (is_kept[last - sam_date_parse ("2013-05-26")]);
  g_assert_false (is_kept[last - sam_date_parse ("2013-05-19")]);
  /* The last day of each month for a year. */
  g_assert_true (is_kept[last - sam_date_parse ("2013-05-31")]);
  g_assert_true (is_kept[last - sam_date_parse ("2012-07-31")]);
  g_assert_false (is_kept[last - sam_date_parse ("2012-06-30")]);
  for (guint i = 0; i < 400; i++)
    n_kept += is_kept[i];
  g_assert_cmpuint (n_kept, ==, 7 + 2 + 11);
}

static void
test_few (void)
{
  const SamDate days[] = { sam_date_parse ("2010-01-01"), sam_date_parse ("2013-01-01"), sam_date_parse ("2011-01-01") };
  gboolean is_kept[3];

  sam_backup_plan_keep (days, 3, is_kept);
  for (guint i = 0; i < 3; i++)
    g_assert_true (is_kept[i]);
  sam_backup_plan_keep (days, 0, is_kept);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup-plan/a-year-of-days-becomes-days-weeks-and-months", test_every_day);
  g_test_add_func ("/backup-plan/few-copies-are-all-kept", test_few);

  return g_test_run ();
}
