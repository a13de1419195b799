/*
 * SamCycleState: where a cycle stands, worked out from what is recorded.
 */
#include "sam-cycle-state.h"

#include <glib/gi18n.h>

#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-session.h"

static const struct
{
  const char *name;
  const char *label;
} states[SAM_N_CYCLE_STATES] = {
  [SAM_CYCLE_STATE_NOT_BEGUN] = { "not_begun", NC_("cycle state", "Not begun") },
  [SAM_CYCLE_STATE_ASKED] = { "asked", NC_("cycle state", "Asked") },
  [SAM_CYCLE_STATE_PREPARED] = { "prepared", NC_("cycle state", "Prepared") },
  [SAM_CYCLE_STATE_OBSERVED] = { "observed", NC_("cycle state", "Observed") },
  [SAM_CYCLE_STATE_DIALOGUE_HELD] = { "dialogue_held", NC_("cycle state", "Dialogue held") },
  [SAM_CYCLE_STATE_FOLLOW_UP_DUE] = { "follow_up_due", NC_("cycle state", "Follow-up due") },
  [SAM_CYCLE_STATE_CLOSED] = { "closed", NC_("cycle state", "Closed") },
  [SAM_CYCLE_STATE_CANCELLED] = { "cancelled", NC_("cycle state", "Cancelled") },
  [SAM_CYCLE_STATE_BROKEN_OFF] = { "broken_off", NC_("cycle state", "Broken off") },
};

static const SamCycleState states_of_endings[] = {
  [SAM_CYCLE_ENDING_CLOSED] = SAM_CYCLE_STATE_CLOSED,
  [SAM_CYCLE_ENDING_CANCELLED] = SAM_CYCLE_STATE_CANCELLED,
  [SAM_CYCLE_ENDING_BROKEN_OFF] = SAM_CYCLE_STATE_BROKEN_OFF,
};

static gboolean
has_come (SamDate date, SamDate as_of)
{
  return date != SAM_DATE_NONE && date <= as_of;
}

/* The earliest day of a follow-up that is due and not done as of the day. */
static SamDate
find_due_follow_up (const SamCycleFacts *facts, SamDate as_of)
{
  SamDate earliest = SAM_DATE_NONE;

  for (guint i = 0; i < facts->n_follow_ups; i++)
    {
      const SamCycleFollowUp *follow_up = &facts->follow_ups[i];

      if (has_come (follow_up->due, as_of) && !has_come (follow_up->done, as_of)
          && (earliest == SAM_DATE_NONE || follow_up->due < earliest))
        earliest = follow_up->due;
    }

  return earliest;
}

SamCycleState
sam_cycle_state_find (const SamCycleFacts *facts, SamDate as_of, SamDate *since)
{
  SamDate due;
  SamDate day = SAM_DATE_NONE;
  SamCycleState state = SAM_CYCLE_STATE_NOT_BEGUN;

  g_return_val_if_fail (facts != NULL, SAM_CYCLE_STATE_NOT_BEGUN);

  due = find_due_follow_up (facts, as_of);
  if (has_come (facts->ended, as_of))
    {
      state = states_of_endings[facts->ending];
      day = facts->ended;
    }
  else if (has_come (facts->dialogue, as_of) && due != SAM_DATE_NONE)
    {
      state = SAM_CYCLE_STATE_FOLLOW_UP_DUE;
      day = MAX (due, facts->dialogue);
    }
  else if (has_come (facts->dialogue, as_of))
    {
      state = SAM_CYCLE_STATE_DIALOGUE_HELD;
      day = facts->dialogue;
    }
  else if (has_come (facts->observation, as_of))
    {
      state = SAM_CYCLE_STATE_OBSERVED;
      day = facts->observation;
    }
  /* A talk at which no question came up has prepared nothing yet. */
  else if (has_come (facts->talk, as_of) && has_come (facts->asked, as_of))
    {
      state = SAM_CYCLE_STATE_PREPARED;
      day = MAX (facts->talk, facts->asked);
    }
  else if (has_come (facts->asked, as_of))
    {
      state = SAM_CYCLE_STATE_ASKED;
      day = facts->asked;
    }

  if (since != NULL)
    *since = day;

  return state;
}

static void
note_earliest (SamDate *earliest, SamDate date)
{
  if (*earliest == SAM_DATE_NONE || date < *earliest)
    *earliest = date;
}

static void
note_session (SamCycleFacts *facts, SamRecord *session)
{
  SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);

  if (sam_record_get_choice (session, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
    return;

  switch (sam_record_get_choice (session, SAM_SESSION_KIND))
    {
    case SAM_SESSION_KIND_TALK_BEFORE:
      note_earliest (&facts->talk, date);
      break;
    case SAM_SESSION_KIND_OBSERVATION:
      note_earliest (&facts->observation, date);
      break;
    case SAM_SESSION_KIND_DIALOGUE:
      note_earliest (&facts->dialogue, date);
      break;
    default:
      break;
    }
}

SamCycleState
sam_cycle_state_find_for_records (SamRecord *cycle, GPtrArray *questions, GPtrArray *sessions,
                                  GPtrArray *follow_ups, SamDate as_of, SamDate *since)
{
  SamCycleFacts facts = SAM_CYCLE_FACTS_INIT;
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (SamCycleFollowUp));

  g_return_val_if_fail (SAM_IS_RECORD (cycle), SAM_CYCLE_STATE_NOT_BEGUN);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    note_earliest (&facts.asked, sam_record_get_date (g_ptr_array_index (questions, i), SAM_FOCUS_QUESTION_ASKED_DATE));
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    note_session (&facts, g_ptr_array_index (sessions, i));
  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++)
    {
      SamRecord *record = g_ptr_array_index (follow_ups, i);
      SamCycleFollowUp follow_up = { sam_record_get_date (record, SAM_FOLLOW_UP_DUE_DATE),
                                     sam_record_get_date (record, SAM_FOLLOW_UP_DONE_DATE) };

      g_array_append_val (due, follow_up);
    }
  facts.follow_ups = (const SamCycleFollowUp *) (gpointer) due->data;
  facts.n_follow_ups = due->len;

  if (sam_record_is_set (cycle, SAM_CYCLE_ENDING))
    {
      facts.ended = sam_record_get_date (cycle, SAM_CYCLE_ENDED_DATE);
      facts.ending = (SamCycleEnding) sam_record_get_choice (cycle, SAM_CYCLE_ENDING);
    }

  return sam_cycle_state_find (&facts, as_of, since);
}

const char *
sam_cycle_state_get_name (SamCycleState state)
{
  g_return_val_if_fail (state < SAM_N_CYCLE_STATES, NULL);

  return states[state].name;
}

const char *
sam_cycle_state_get_message (SamCycleState state)
{
  g_return_val_if_fail (state < SAM_N_CYCLE_STATES, NULL);

  return states[state].label;
}

const char *
sam_cycle_state_get_label (SamCycleState state)
{
  g_return_val_if_fail (state < SAM_N_CYCLE_STATES, NULL);

  return g_dpgettext2 (NULL, SAM_CYCLE_STATE_CONTEXT, states[state].label);
}

gboolean
sam_cycle_state_is_ended (SamCycleState state)
{
  return state == SAM_CYCLE_STATE_CLOSED || state == SAM_CYCLE_STATE_CANCELLED
         || state == SAM_CYCLE_STATE_BROKEN_OFF;
}
