#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A weekday on which a coach coaches. A coach for whom no weekday is recorded
 * can be planned on every one of them.
 */

/** Fields of the family "coach_day", in the order of its columns. */
enum
{
  SAM_COACH_DAY_COACH,
  SAM_COACH_DAY_WEEKDAY,
  SAM_COACH_DAY_N_FIELDS,
};

extern const SamFamily sam_family_coach_day;

G_END_DECLS
