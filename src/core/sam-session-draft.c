#include "sam-session-draft.h"

static void
set_state (SamDraft *draft, SamSessionState state)
{
  g_return_if_fail (draft != NULL && sam_draft_get_family (draft) == &sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_STATE, state);
  sam_draft_unset (draft, SAM_SESSION_ACTUAL_MINUTES);
  sam_draft_unset (draft, SAM_SESSION_CAUSE);
  sam_draft_unset (draft, SAM_SESSION_REPLACEMENT);
}

void
sam_session_draft_hold (SamDraft *draft, int actual_minutes)
{
  set_state (draft, SAM_SESSION_STATE_HELD);
  sam_draft_set_integer (draft, SAM_SESSION_ACTUAL_MINUTES, actual_minutes);
}

void
sam_session_draft_cancel (SamDraft *draft, SamSessionCause cause)
{
  set_state (draft, SAM_SESSION_STATE_CANCELLED);
  sam_draft_set_choice (draft, SAM_SESSION_CAUSE, cause);
}

void
sam_session_draft_plan_again (SamDraft *draft)
{
  set_state (draft, SAM_SESSION_STATE_PLANNED);
}

void
sam_session_draft_move (SamDraft *draft, gint64 replacement)
{
  g_return_if_fail (replacement != 0);

  set_state (draft, SAM_SESSION_STATE_MOVED);
  sam_draft_set_reference (draft, SAM_SESSION_REPLACEMENT, replacement);
}

SamDraft *
sam_session_draft_new_replacement (SamRecord *original, SamDate date, int time)
{
  static const guint references[] = { SAM_SESSION_TEAM, SAM_SESSION_CYCLE, SAM_SESSION_COACH };
  static const guint texts[] = { SAM_SESSION_PLACE, SAM_SESSION_QUESTIONS, SAM_SESSION_METHOD };
  SamDraft *draft = NULL;

  g_return_val_if_fail (original != NULL, NULL);
  g_return_val_if_fail (sam_record_get_family (original) == &sam_family_session, NULL);

  draft = sam_draft_new (&sam_family_session);
  sam_draft_set_choice (draft, SAM_SESSION_KIND, sam_record_get_choice (original, SAM_SESSION_KIND));
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      if (sam_record_is_set (original, references[i]))
        sam_draft_set_reference (draft, references[i],
                                 sam_record_get_reference (original, references[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sam_draft_set_text (draft, texts[i], sam_record_get_text (original, texts[i]));
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES,
                         sam_record_get_integer (original, SAM_SESSION_PLANNED_MINUTES));
  sam_draft_set_date (draft, SAM_SESSION_DATE, date);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, time);

  return draft;
}

SamSessionState
sam_session_get_state_on (SamSessionState state, SamDate date, SamDate as_of)
{
  return state == SAM_SESSION_STATE_HELD && date > as_of ? SAM_SESSION_STATE_PLANNED : state;
}

gboolean
sam_session_is_overdue (SamSessionState state, SamDate date, SamDate as_of)
{
  return state == SAM_SESSION_STATE_PLANNED && date < as_of;
}
