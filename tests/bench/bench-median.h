#pragma once

#include <glib.h>
#include <stdlib.h>

static inline int
bench_compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/** @values are sorted in place. */
static inline double
bench_median (double *values, gsize n)
{
  qsort (values, n, sizeof (double), bench_compare_doubles);

  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}
