#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A question that the teacher has about the own teaching, by which the lesson is
 * observed. It is locked once observed; each gets an outcome in the dialogue.
 */

/** Fields of the family "focus_question", in the order of its columns. */
enum
{
  SAM_FOCUS_QUESTION_CYCLE,
  SAM_FOCUS_QUESTION_ORDINAL,
  SAM_FOCUS_QUESTION_ASKED_DATE,
  SAM_FOCUS_QUESTION_TEXT,
  SAM_FOCUS_QUESTION_LOOK_FOR,
  SAM_FOCUS_QUESTION_OUTCOME,
  SAM_FOCUS_QUESTION_OUTCOME_NOTE,
  SAM_FOCUS_QUESTION_N_FIELDS,
};

typedef enum
{
  SAM_FOCUS_QUESTION_OUTCOME_OPEN,
  SAM_FOCUS_QUESTION_OUTCOME_ANSWERED,
  SAM_FOCUS_QUESTION_OUTCOME_PARTLY,
  SAM_FOCUS_QUESTION_OUTCOME_RESTING,
} SamFocusQuestionOutcome;

extern const SamFamily sam_family_focus_question;

G_END_DECLS
