#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * How many answered a statement by each step, in a school or a team. Respondents
 * are never recorded.
 */

/** Fields of the family "survey_count", in the order of its columns. */
enum
{
  SAM_SURVEY_COUNT_SURVEY_STATEMENT,
  SAM_SURVEY_COUNT_SCHOOL,
  SAM_SURVEY_COUNT_TEAM,
  SAM_SURVEY_COUNT_STEP_1,
  SAM_SURVEY_COUNT_STEP_2,
  SAM_SURVEY_COUNT_STEP_3,
  SAM_SURVEY_COUNT_STEP_4,
  SAM_SURVEY_COUNT_DONT_KNOW,
  SAM_SURVEY_COUNT_N_FIELDS,
};

extern const SamFamily sam_family_survey_count;

G_END_DECLS
