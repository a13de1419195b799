#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A round of the reception survey, to one group of people.
 */

/** Fields of the family "survey_round", in the order of its columns. */
enum
{
  SAM_SURVEY_ROUND_NAME,
  SAM_SURVEY_ROUND_TARGET_GROUP,
  SAM_SURVEY_ROUND_OPENED_DATE,
  SAM_SURVEY_ROUND_CLOSED_DATE,
  SAM_SURVEY_ROUND_N_FIELDS,
};

typedef enum
{
  SAM_SURVEY_ROUND_TARGET_GROUP_TEACHERS,
  SAM_SURVEY_ROUND_TARGET_GROUP_COACHES,
  SAM_SURVEY_ROUND_TARGET_GROUP_PRINCIPALS,
  SAM_SURVEY_ROUND_TARGET_GROUP_ORGANISERS,
} SamSurveyRoundTargetGroup;

extern const SamFamily sam_family_survey_round;

G_END_DECLS
