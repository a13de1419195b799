/*
 * The steps of a cycle: which can be taken, and why another cannot.
 *
 * Each is tried as the draft that would be stored, so that there is one set of
 * rules. What the drafts leave to the order of a day's work is said here: after
 * the end nothing more is done, and there is no outcome without a dialogue.
 */
#include "sam-cycle-steps.h"

#include <glib/gi18n.h>

#include "sam-cycle-rules.h"
#include "sam-cycle.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-session-draft.h"
#include "sam-session.h"

static const char *const names[SAM_N_CYCLE_STEPS] = {
  "none", "ask", "talk", "plan", "observe", "dialogue", "outcome", "follow_up", "finish", "close", "cancel", "break_off",
  "reopen", "change_question",
};

const char *
sam_cycle_steps_get_name (SamCycleStep step)
{
  g_return_val_if_fail (step < SAM_N_CYCLE_STEPS, NULL);

  return names[step];
}

/* As drafts */

static SamDraft *
new_session (SamRecord *cycle, SamSessionKind kind, SamDate date, gboolean is_held)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, kind);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, sam_record_get_id (cycle));
  sam_draft_set_reference (draft, SAM_SESSION_COACH, sam_record_get_reference (cycle, SAM_CYCLE_COACH));
  sam_draft_set_date (draft, SAM_SESSION_DATE, date);
  /* The last minute of the day: only what is on another day can lie in the way. */
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 24 * 60 - 1);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 1);
  if (is_held)
    {
      sam_draft_set_choice (draft, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
      sam_draft_set_integer (draft, SAM_SESSION_ACTUAL_MINUTES, 1);
    }

  return draft;
}

static SamDraft *
new_ending (SamRecord *cycle, SamCycleEnding ending, SamDate date)
{
  SamDraft *draft = sam_draft_new_for_record (cycle);

  sam_draft_set_choice (draft, SAM_CYCLE_ENDING, ending);
  sam_draft_set_date (draft, SAM_CYCLE_ENDED_DATE, date);

  return draft;
}

static SamDraft *
new_draft (SamRecord *cycle, SamCycleStep step, SamDate date)
{
  switch (step)
    {
    case SAM_CYCLE_STEP_TALK:
      return new_session (cycle, SAM_SESSION_KIND_TALK_BEFORE, date, TRUE);
    case SAM_CYCLE_STEP_PLAN:
      return new_session (cycle, SAM_SESSION_KIND_OBSERVATION, date, FALSE);
    case SAM_CYCLE_STEP_OBSERVE:
      return new_session (cycle, SAM_SESSION_KIND_OBSERVATION, date, TRUE);
    case SAM_CYCLE_STEP_DIALOGUE:
      return new_session (cycle, SAM_SESSION_KIND_DIALOGUE, date, TRUE);
    case SAM_CYCLE_STEP_CLOSE:
      return new_ending (cycle, SAM_CYCLE_ENDING_CLOSED, date);
    case SAM_CYCLE_STEP_CANCEL:
      return new_ending (cycle, SAM_CYCLE_ENDING_CANCELLED, date);
    case SAM_CYCLE_STEP_BREAK_OFF:
      return new_ending (cycle, SAM_CYCLE_ENDING_BROKEN_OFF, date);
    default:
      return NULL;
    }
}

static char *
explain_draft (SamDraft *draft, SamRecordSource *source)
{
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, source);

  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level == SAM_PROBLEM_ERROR)
        return g_strdup (problem->message);
    }

  return NULL;
}

/* What no draft says */

static const char *
explain_order (SamRecordSource *source, SamRecord *cycle, SamCycleStep step)
{
  gint64 id = sam_record_get_id (cycle);
  gboolean is_observed = sam_cycle_rules_find_observed (source, id) != SAM_DATE_NONE;
  gboolean has_dialogue = sam_cycle_rules_has_dialogue (source, id);

  switch (step)
    {
    case SAM_CYCLE_STEP_ASK:
      return is_observed ? _("The lesson has already been observed. A new question belongs to a new cycle.") : NULL;
    case SAM_CYCLE_STEP_CHANGE_QUESTION:
      if (sam_cycle_rules_find_asked (source, id) == SAM_DATE_NONE)
        return _("No question has been asked yet.");
      return is_observed ? _("The question is locked, since the lesson has been observed by it.") : NULL;
    case SAM_CYCLE_STEP_TALK:
      return is_observed ? _("The lesson has been observed, so it is too late for a talk before it.") : NULL;
    case SAM_CYCLE_STEP_DIALOGUE:
      return is_observed ? NULL : _("The dialogue is about an observation. Record the observation first.");
    case SAM_CYCLE_STEP_OUTCOME:
      return has_dialogue ? NULL : _("The outcome of a question is agreed at the dialogue. Record the dialogue first.");
    case SAM_CYCLE_STEP_FOLLOW_UP:
      return has_dialogue ? NULL : _("A follow-up follows the dialogue. Record the dialogue first.");
    case SAM_CYCLE_STEP_FINISH:
      return sam_cycle_rules_has_due_follow_up (source, id) ? NULL : _("No follow-up is planned that is not done yet.");
    default:
      return NULL;
    }
}

char *
sam_cycle_steps_explain (SamRecordSource *source, gint64 cycle, SamCycleStep step, SamDate date)
{
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (SamDraft) draft = NULL;
  const char *order;
  gboolean is_ended;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (step < SAM_N_CYCLE_STEPS, NULL);

  record = sam_record_source_get (source, SAM_FAMILY_CYCLE, cycle);
  if (record == NULL)
    return NULL;

  is_ended = sam_record_is_set (record, SAM_CYCLE_ENDING);
  if (step == SAM_CYCLE_STEP_REOPEN)
    return is_ended ? NULL : g_strdup (_("The cycle has not ended."));
  if (is_ended)
    return g_strdup (_("The cycle has ended. Reopen it first."));

  order = explain_order (source, record, step);
  if (order != NULL)
    return g_strdup (order);
  draft = new_draft (record, step, date);

  return draft != NULL ? explain_draft (draft, source) : NULL;
}

/* The next one */

/* Whether a session of the kind was held by the day; or, not held, is planned. */
static gboolean
has_session (GPtrArray *sessions, SamSessionKind kind, SamSessionState state, SamDate date)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = sessions->pdata[i];

      if (sam_record_get_choice (session, SAM_SESSION_KIND) == (int) kind
          && sam_session_get_state_on ((SamSessionState) sam_record_get_choice (session, SAM_SESSION_STATE),
                                       sam_record_get_date (session, SAM_SESSION_DATE), date) == state)
        return TRUE;
    }

  return FALSE;
}

static SamCycleStep
find_after_dialogue (SamRecordSource *source, gint64 cycle, SamDate date)
{
  g_autoptr (GPtrArray) follow_ups = NULL;

  if (sam_cycle_rules_count_open (source, cycle) > 0)
    return SAM_CYCLE_STEP_OUTCOME;
  follow_ups = sam_record_source_list (source, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, cycle);
  if (follow_ups->len == 0)
    return SAM_CYCLE_STEP_FOLLOW_UP;
  for (guint i = 0; i < follow_ups->len; i++)
    {
      SamDate done = sam_record_get_date (follow_ups->pdata[i], SAM_FOLLOW_UP_DONE_DATE);

      if (done == SAM_DATE_NONE || done > date)
        return SAM_CYCLE_STEP_FINISH;
    }

  return SAM_CYCLE_STEP_CLOSE;
}

SamCycleStep
sam_cycle_steps_find_next (SamRecordSource *source, gint64 cycle, SamDate date)
{
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  g_return_val_if_fail (source != NULL, SAM_CYCLE_STEP_NONE);

  record = sam_record_source_get (source, SAM_FAMILY_CYCLE, cycle);
  if (record == NULL || sam_record_is_set (record, SAM_CYCLE_ENDING))
    return SAM_CYCLE_STEP_NONE;
  if (sam_cycle_rules_find_asked (source, cycle) == SAM_DATE_NONE)
    return SAM_CYCLE_STEP_ASK;

  sessions = sam_record_source_list (source, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, cycle);
  if (!has_session (sessions, SAM_SESSION_KIND_OBSERVATION, SAM_SESSION_STATE_HELD, date))
    {
      if (has_session (sessions, SAM_SESSION_KIND_OBSERVATION, SAM_SESSION_STATE_PLANNED, date))
        return SAM_CYCLE_STEP_OBSERVE;

      return has_session (sessions, SAM_SESSION_KIND_TALK_BEFORE, SAM_SESSION_STATE_HELD, date) ? SAM_CYCLE_STEP_PLAN
                                                                                                : SAM_CYCLE_STEP_TALK;
    }
  if (!has_session (sessions, SAM_SESSION_KIND_DIALOGUE, SAM_SESSION_STATE_HELD, date))
    return SAM_CYCLE_STEP_DIALOGUE;

  return find_after_dialogue (source, cycle, date);
}
