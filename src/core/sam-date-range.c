#include "sam-date-range.h"

SamDateRange
sam_date_range_new (SamDate first, SamDate last)
{
  SamDateRange range;

  range.start = first == SAM_DATE_NONE ? sam_date_new (1, 1, 1) : first;
  range.end = last == SAM_DATE_NONE ? SAM_DATE_RANGE_NO_END : last + 1;
  if (range.end < range.start)
    range.end = range.start;

  return range;
}

gboolean
sam_date_range_is_empty (SamDateRange range)
{
  return range.end <= range.start;
}

gboolean
sam_date_range_contains (SamDateRange range, SamDate date)
{
  return date >= range.start && date < range.end;
}

int
sam_date_range_get_days (SamDateRange range)
{
  return MAX (range.end - range.start, 0);
}

SamDateOverlap
sam_date_range_compare (SamDateRange a, SamDateRange b)
{
  if (sam_date_range_is_empty (a) || sam_date_range_is_empty (b) || a.end <= b.start || b.end <= a.start)
    return SAM_DATE_OVERLAP_NONE;

  if (a.start == b.start && a.end == b.end)
    return SAM_DATE_OVERLAP_EQUAL;
  if (a.start >= b.start && a.end <= b.end)
    return SAM_DATE_OVERLAP_WITHIN;
  if (a.start <= b.start && a.end >= b.end)
    return SAM_DATE_OVERLAP_COVERS;

  return SAM_DATE_OVERLAP_PARTLY;
}

gboolean
sam_date_range_overlaps (SamDateRange a, SamDateRange b)
{
  return sam_date_range_compare (a, b) != SAM_DATE_OVERLAP_NONE;
}

SamDateRange
sam_date_range_intersect (SamDateRange a, SamDateRange b)
{
  SamDateRange common = { MAX (a.start, b.start), MIN (a.end, b.end) };

  if (common.end < common.start)
    common.end = common.start;

  return common;
}
