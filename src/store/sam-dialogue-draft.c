/*
 * SamDialogueDraft: dialogue and outcomes, edited and stored together.
 */
#include "sam-dialogue-draft.h"

#include <glib/gi18n.h>

#include "sam-cycle.h"
#include "sam-dialogue.h"
#include "sam-focus-question.h"
#include "sam-session.h"

#define USUAL_MINUTES 45
#define USUAL_START (15 * 60)

static SamDraft *
new_session (SamRecord *cycle, SamDate date)
{
  SamDraft *session = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (session, SAM_SESSION_KIND, SAM_SESSION_KIND_DIALOGUE);
  sam_draft_set_reference (session, SAM_SESSION_CYCLE, sam_record_get_id (cycle));
  sam_draft_set_reference (session, SAM_SESSION_COACH,
                           sam_record_get_reference (cycle, SAM_CYCLE_COACH));
  sam_draft_set_date (session, SAM_SESSION_DATE, date);
  sam_draft_set_time (session, SAM_SESSION_START_TIME, USUAL_START);
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES, USUAL_MINUTES);

  return session;
}

static gboolean
load_stored (SamDialogueDraft *self, SamStore *store, gint64 session_id, GError **error)
{
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (GPtrArray) dialogues = NULL;

  session = sam_store_get (store, SAM_FAMILY_SESSION, session_id, error);
  if (session == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                             _("This dialogue is no longer in the programme."));
      return FALSE;
    }
  self->session = sam_draft_new_for_record (session);

  dialogues = sam_store_list_by (store, SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_SESSION, session_id, error);
  if (dialogues == NULL)
    return FALSE;
  if (dialogues->len > 0)
    self->dialogue = sam_draft_new_for_record (dialogues->pdata[0]);

  return TRUE;
}

SamDialogueDraft *
sam_dialogue_draft_load (SamStore *store, SamRecord *cycle, gint64 session_id, SamDate date,
                         GError **error)
{
  g_autoptr (SamDialogueDraft) self = g_new0 (SamDialogueDraft, 1);
  g_autoptr (GPtrArray) questions = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (SAM_IS_RECORD (cycle), NULL);

  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_draft_free);
  if (session_id == 0)
    self->session = new_session (cycle, date);
  else if (!load_stored (self, store, session_id, error))
    return NULL;
  if (self->dialogue == NULL)
    self->dialogue = sam_draft_new (&sam_family_dialogue);

  questions = sam_store_list_by (store, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE,
                                 sam_record_get_id (cycle), error);
  if (questions == NULL)
    return NULL;
  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (self->questions, sam_draft_new_for_record (questions->pdata[i]));

  return g_steal_pointer (&self);
}

void
sam_dialogue_draft_free (SamDialogueDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->session, sam_draft_free);
  g_clear_pointer (&self->dialogue, sam_draft_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_free (self);
}

static gboolean
put_all (SamDialogueDraft *self, SamChange *change, GError **error)
{
  if (!sam_change_put (change, self->session, error))
    return FALSE;

  sam_draft_set_reference (self->dialogue, SAM_DIALOGUE_SESSION, sam_draft_get_id (self->session));
  if (!sam_change_put (change, self->dialogue, error))
    return FALSE;

  for (guint i = 0; i < self->questions->len; i++)
    if (sam_draft_is_changed (self->questions->pdata[i])
        && !sam_change_put (change, self->questions->pdata[i], error))
      return FALSE;

  return TRUE;
}

gboolean
sam_dialogue_draft_save (SamDialogueDraft *self, SamStore *store, GError **error)
{
  g_autoptr (SamChange) change = NULL;
  gboolean is_held;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  is_held = sam_draft_get_choice (self->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
  change = sam_store_begin (store,
                            is_held ? NC_ ("change", "Record dialogue") : NC_ ("change", "Plan dialogue"),
                            error);
  if (change == NULL)
    return FALSE;

  if (!put_all (self, change, error) || !sam_change_commit (g_steal_pointer (&change), error))
    {
      /* Rolled back: what was inserted must be inserted again. */
      if (sam_draft_get_original (self->session) == NULL)
        sam_draft_set_id (self->session, 0);
      if (sam_draft_get_original (self->dialogue) == NULL)
        sam_draft_set_id (self->dialogue, 0);
      return FALSE;
    }

  return TRUE;
}
