#include "sam-backup-plan.h"

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const SamDate *days = user_data;

  return days[*(const guint *) b] - days[*(const guint *) a];
}

static int
get_week (SamDate day)
{
  SamWeek week = sam_date_get_week (day);

  return week.year * 100 + week.week;
}

static int
get_month (SamDate day)
{
  return sam_date_get_year (day) * 100 + sam_date_get_month (day);
}

/* Keeps the newest of each period, newest periods first, until there are enough. */
static void
keep_newest (const SamDate *days, const guint *order, guint n_days, int (*get_period) (SamDate), guint n_periods,
             gboolean *is_kept)
{
  int last = G_MININT;

  for (guint i = 0; i < n_days && n_periods > 0; i++)
    {
      int period = get_period (days[order[i]]);

      if (period == last)
        continue;
      is_kept[order[i]] = TRUE;
      last = period;
      n_periods--;
    }
}

void
sam_backup_plan_keep (const SamDate *days, guint n_days, gboolean *is_kept)
{
  g_autofree guint *order = g_new (guint, n_days + 1);

  for (guint i = 0; i < n_days; i++)
    {
      order[i] = i;
      is_kept[i] = FALSE;
    }
  g_qsort_with_data (order, (int) n_days, sizeof *order, compare_newest_first, (gpointer) days);

  for (guint i = 0; i < MIN (n_days, SAM_BACKUP_N_DAILY); i++)
    is_kept[order[i]] = TRUE;
  keep_newest (days, order, n_days, get_week, SAM_BACKUP_N_WEEKLY, is_kept);
  keep_newest (days, order, n_days, get_month, SAM_BACKUP_N_MONTHLY, is_kept);
}
