#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/** The end of a range without end: the day after the last date there is. */
#define SAM_DATE_RANGE_NO_END 2932897

/**
 * SamDateRange:
 * @start: the first day
 * @end: the day after the last, or %SAM_DATE_RANGE_NO_END
 *
 * A half-open range of days, [start, end). Ranges that follow one another share
 * a bound and do not overlap; the length is a subtraction.
 */
typedef struct
{
  SamDate start;
  SamDate end;
} SamDateRange;

/**
 * SamDateOverlap: how one range lies to another.
 * @SAM_DATE_OVERLAP_NONE: no day in common (as always where one is empty)
 * @SAM_DATE_OVERLAP_PARTLY: days in common, and each has others
 * @SAM_DATE_OVERLAP_WITHIN: the first lies in the second, which has others
 * @SAM_DATE_OVERLAP_COVERS: the second lies in the first, which has others
 * @SAM_DATE_OVERLAP_EQUAL: the same days
 */
typedef enum
{
  SAM_DATE_OVERLAP_NONE,
  SAM_DATE_OVERLAP_PARTLY,
  SAM_DATE_OVERLAP_WITHIN,
  SAM_DATE_OVERLAP_COVERS,
  SAM_DATE_OVERLAP_EQUAL,
} SamDateOverlap;

/**
 * From the inclusive dates of a record: %SAM_DATE_NONE as @first is since ever,
 * as @last without end. Empty where @last lies before @first.
 */
SamDateRange   sam_date_range_new (SamDate first, SamDate last);
gboolean       sam_date_range_is_empty (SamDateRange range);
gboolean       sam_date_range_contains (SamDateRange range, SamDate date);
/** Days in the range. */
int            sam_date_range_get_days (SamDateRange range);
SamDateOverlap sam_date_range_compare (SamDateRange a, SamDateRange b);
gboolean       sam_date_range_overlaps (SamDateRange a, SamDateRange b);
/** The days in common; empty where there are none. */
SamDateRange   sam_date_range_intersect (SamDateRange a, SamDateRange b);

G_END_DECLS
