#pragma once

#include "sam-cycle.h"
#include "sam-record.h"

G_BEGIN_DECLS

/**
 * SamCycleState:
 *
 * Where a cycle of individual coaching stands. It is never stored: it follows
 * from what is recorded, each fact dated by the event, so that a cycle has a
 * state as of any day.
 *
 * @SAM_CYCLE_STATE_NOT_BEGUN: no question is asked yet
 * @SAM_CYCLE_STATE_FOLLOW_UP_DUE: a follow-up's day has come and it is not done
 * @SAM_CYCLE_STATE_CANCELLED: ended before the observation
 * @SAM_CYCLE_STATE_BROKEN_OFF: ended after it
 */
typedef enum
{
  SAM_CYCLE_STATE_NOT_BEGUN,
  SAM_CYCLE_STATE_ASKED,
  SAM_CYCLE_STATE_PREPARED,
  SAM_CYCLE_STATE_OBSERVED,
  SAM_CYCLE_STATE_DIALOGUE_HELD,
  SAM_CYCLE_STATE_FOLLOW_UP_DUE,
  SAM_CYCLE_STATE_CLOSED,
  SAM_CYCLE_STATE_CANCELLED,
  SAM_CYCLE_STATE_BROKEN_OFF,
  SAM_N_CYCLE_STATES,
} SamCycleState;

/** When a follow-up is due, and when it was done or %SAM_DATE_NONE. */
typedef struct
{
  SamDate due;
  SamDate done;
} SamCycleFollowUp;

/**
 * SamCycleFacts:
 * @asked: when the first question was asked
 * @talk: the first talk before that was held
 * @observation: the first observation that was held
 * @dialogue: the first dialogue that was held
 * @ended: when the cycle ended, by @ending
 *
 * The dates that decide the state, each %SAM_DATE_NONE where there is none.
 */
typedef struct
{
  SamDate                 asked;
  SamDate                 talk;
  SamDate                 observation;
  SamDate                 dialogue;
  const SamCycleFollowUp *follow_ups;
  guint                   n_follow_ups;
  SamDate                 ended;
  SamCycleEnding          ending;
} SamCycleFacts;

#define SAM_CYCLE_FACTS_INIT                                                                \
  {                                                                                         \
    SAM_DATE_NONE, SAM_DATE_NONE, SAM_DATE_NONE, SAM_DATE_NONE, NULL, 0, SAM_DATE_NONE,     \
      SAM_CYCLE_ENDING_CLOSED                                                               \
  }

/**
 * sam_cycle_state_find:
 * @since: (out) (optional): the day that brought the state, %SAM_DATE_NONE before a cycle has begun
 *
 * The state as of a day. Facts dated later do not count.
 */
SamCycleState sam_cycle_state_find (const SamCycleFacts *facts, SamDate as_of, SamDate *since);

/**
 * sam_cycle_state_find_for_records:
 * @questions: (element-type SamRecord): the cycle's focus questions
 * @sessions: (element-type SamRecord): the cycle's sessions, of any state
 * @follow_ups: (element-type SamRecord): the cycle's follow-ups
 */
SamCycleState sam_cycle_state_find_for_records (SamRecord *cycle, GPtrArray *questions, GPtrArray *sessions,
                                                GPtrArray *follow_ups, SamDate as_of, SamDate *since);

/** A word for files and filters, such as "dialogue_held". */
const char *sam_cycle_state_get_name (SamCycleState state);
/** The context in the catalogue of the states' labels. */
#define SAM_CYCLE_STATE_CONTEXT "cycle state"
/** The message id of the label in that context, for reports in a language of their own. */
const char *sam_cycle_state_get_message (SamCycleState state);
/** The state in the language of the program. */
const char *sam_cycle_state_get_label (SamCycleState state);
/** Closed, cancelled or broken off: nothing more is expected. */
gboolean    sam_cycle_state_is_ended (SamCycleState state);

G_END_DECLS
