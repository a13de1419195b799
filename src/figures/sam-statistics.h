#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** An exact fraction; denominator 0 where there is nothing to tell. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} SamFraction;

/**
 * sam_statistics_median:
 * @values: whole numbers in any order; not changed
 *
 * The median as a fraction: the mean of the middle two where there is an even
 * number of values. 0/0 where there are none.
 */
SamFraction sam_statistics_median (const gint64 *values, guint n_values);

/**
 * SamInterval: shares from 0 to 1.
 */
typedef struct
{
  double low;
  double high;
} SamInterval;

/**
 * sam_statistics_wilson:
 *
 * The 95 % score interval of a share of people (E. B. Wilson, Probable
 * Inference, JASA 22, 1927, 209–212), with z = 1.959964. It stays within 0 and 1 and is of use
 * for small groups. 6 of 9 gives 35 to 88 %. 0 to 1 for a denominator of 0.
 */
SamInterval sam_statistics_wilson (gint64 numerator, gint64 denominator);

G_END_DECLS
