#pragma once

#include "sam-record.h"

G_BEGIN_DECLS

/*
 * How far a requirement was judged to be met, on a day and on what basis.
 */

/** Fields of the family "requirement_judgement", in the order of its columns. */
enum
{
  SAM_REQUIREMENT_JUDGEMENT_REQUIREMENT,
  SAM_REQUIREMENT_JUDGEMENT_DATE,
  SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT,
  SAM_REQUIREMENT_JUDGEMENT_BASIS,
  SAM_REQUIREMENT_JUDGEMENT_N_FIELDS,
};

typedef enum
{
  SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_MET,
  SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_PARTLY,
  SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_NOT_MET,
  SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_NOT_JUDGED,
} SamRequirementJudgementJudgement;

extern const SamFamily sam_family_requirement_judgement;

/** How a requirement is judged on the day @as_of: the last of its judgements by then, owned by @judgements, or %NULL. */
SamRecord *sam_requirement_judgement_find_latest (GPtrArray *judgements, SamDate as_of);

G_END_DECLS
