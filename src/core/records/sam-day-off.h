#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Days without lessons: a break (lov) or a study day (studiedag), set for the
 * programme, an organiser or a school.
 */

/** Fields of the family "day_off", in the order of its columns. */
enum
{
  SAM_DAY_OFF_KIND,
  SAM_DAY_OFF_NAME,
  SAM_DAY_OFF_ORGANISER,
  SAM_DAY_OFF_SCHOOL,
  SAM_DAY_OFF_FROM_DATE,
  SAM_DAY_OFF_TO_DATE,
  SAM_DAY_OFF_N_FIELDS,
};

typedef enum
{
  SAM_DAY_OFF_KIND_BREAK,
  SAM_DAY_OFF_KIND_STUDY_DAY,
} SamDayOffKind;

extern const SamFamily sam_family_day_off;

G_END_DECLS
