/*
 * Medians and intervals.
 */
#include "sam-statistics.h"

#include <math.h>

static int
compare_values (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

SamFraction
sam_statistics_median (const gint64 *values, guint n_values)
{
  g_autoptr (GArray) sorted = NULL;
  const gint64 *data;

  g_return_val_if_fail (values != NULL || n_values == 0, ((SamFraction) { 0, 0 }));

  if (n_values == 0)
    return (SamFraction) { 0, 0 };

  sorted = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_values);
  g_array_append_vals (sorted, values, n_values);
  g_array_sort (sorted, compare_values);
  data = (const gint64 *) sorted->data;

  if (n_values % 2 == 1)
    return (SamFraction) { data[n_values / 2], 1 };

  return (SamFraction) { data[n_values / 2 - 1] + data[n_values / 2], 2 };
}

SamInterval
sam_statistics_wilson (gint64 numerator, gint64 denominator)
{
  const double z = 1.959963984540054;
  double n, p, centre, half, scale;

  g_return_val_if_fail (numerator >= 0 && numerator <= denominator, ((SamInterval) { 0, 1 }));

  if (denominator == 0)
    return (SamInterval) { 0, 1 };

  n = (double) denominator;
  p = (double) numerator / n;
  scale = 1 + z * z / n;
  centre = (p + z * z / (2 * n)) / scale;
  half = z * sqrt (p * (1 - p) / n + z * z / (4 * n * n)) / scale;

  /* At the ends the formula gives 0 and 1 but for the last bit. */
  return (SamInterval) {
    numerator == 0 ? 0 : MAX (centre - half, 0),
    numerator == denominator ? 1 : MIN (centre + half, 1),
  };
}
