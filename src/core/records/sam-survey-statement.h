#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A statement of a survey round, answered in four steps or by don't know.
 */

/** Fields of the family "survey_statement", in the order of its columns. */
enum
{
  SAM_SURVEY_STATEMENT_SURVEY_ROUND,
  SAM_SURVEY_STATEMENT_ORDINAL,
  SAM_SURVEY_STATEMENT_TEXT,
  SAM_SURVEY_STATEMENT_N_FIELDS,
};

extern const SamFamily sam_family_survey_statement;

G_END_DECLS
