#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * The rule by which sessions of a team were planned: weekday, time, and how many
 * weeks lie between them.
 */

/** Fields of the family "series", in the order of its columns. */
enum
{
  SAM_SERIES_TEAM,
  SAM_SERIES_COACH,
  SAM_SERIES_WEEKDAY,
  SAM_SERIES_START_TIME,
  SAM_SERIES_PLANNED_MINUTES,
  SAM_SERIES_EVERY_WEEKS,
  SAM_SERIES_FROM_DATE,
  SAM_SERIES_TO_DATE,
  SAM_SERIES_PLACE,
  SAM_SERIES_N_FIELDS,
};

extern const SamFamily sam_family_series;

G_END_DECLS
