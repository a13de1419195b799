#pragma once

#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * SamCycleStep:
 *
 * What can be done with a cycle, in the order in which it is usually done.
 *
 * @SAM_CYCLE_STEP_ASK: record a question of the teacher's
 * @SAM_CYCLE_STEP_TALK: record the talk before
 * @SAM_CYCLE_STEP_PLAN: plan the observation
 * @SAM_CYCLE_STEP_OBSERVE: record the observation
 * @SAM_CYCLE_STEP_DIALOGUE: record the dialogue
 * @SAM_CYCLE_STEP_OUTCOME: give a question its outcome
 * @SAM_CYCLE_STEP_FOLLOW_UP: plan a follow-up
 * @SAM_CYCLE_STEP_FINISH: record that a follow-up is done
 * @SAM_CYCLE_STEP_CLOSE: end it, after the dialogue
 * @SAM_CYCLE_STEP_CANCEL: end it before the observation
 * @SAM_CYCLE_STEP_BREAK_OFF: end it after the observation
 * @SAM_CYCLE_STEP_REOPEN: take back its ending
 * @SAM_CYCLE_STEP_CHANGE_QUESTION: change the words of a question
 */
typedef enum
{
  SAM_CYCLE_STEP_NONE,
  SAM_CYCLE_STEP_ASK,
  SAM_CYCLE_STEP_TALK,
  SAM_CYCLE_STEP_PLAN,
  SAM_CYCLE_STEP_OBSERVE,
  SAM_CYCLE_STEP_DIALOGUE,
  SAM_CYCLE_STEP_OUTCOME,
  SAM_CYCLE_STEP_FOLLOW_UP,
  SAM_CYCLE_STEP_FINISH,
  SAM_CYCLE_STEP_CLOSE,
  SAM_CYCLE_STEP_CANCEL,
  SAM_CYCLE_STEP_BREAK_OFF,
  SAM_CYCLE_STEP_REOPEN,
  SAM_CYCLE_STEP_CHANGE_QUESTION,
  SAM_N_CYCLE_STEPS,
} SamCycleStep;

/**
 * sam_cycle_steps_explain:
 * @cycle: its id in @source
 * @date: the day on which the step would be taken
 *
 * Why a step cannot be taken (yet), as a sentence, translated; %NULL where it
 * can. The order of question, observation, dialogue and ending is the drafts'
 * rules (sam_draft_validate()), which refuse the same for whoever stores it.
 */
char        *sam_cycle_steps_explain (SamRecordSource *source, gint64 cycle, SamCycleStep step, SamDate date);
/** The one step that is next; %SAM_CYCLE_STEP_NONE once the cycle has ended. What is dated after @date does not count. */
SamCycleStep sam_cycle_steps_find_next (SamRecordSource *source, gint64 cycle, SamDate date);
/** A word for tests and logs, such as "observe". */
const char  *sam_cycle_steps_get_name (SamCycleStep step);

G_END_DECLS
