/*
 * SamDialogueDraft: dialogue and outcomes, edited and stored together.
 */
#include "sam-dialogue-draft.h"

#include <glib/gi18n.h>

#include "sam-cycle.h"
#include "sam-dialogue.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-session.h"

#define USUAL_MINUTES 45
#define USUAL_START (15 * 60)
#define FOLLOW_UP_WEEKS 6
#define FOLLOW_UP_MINUTES 20

static SamDraft *
new_session (SamRecord *cycle, SamSessionKind kind, SamDate date)
{
  SamDraft *session = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (session, SAM_SESSION_KIND, kind);
  sam_draft_set_reference (session, SAM_SESSION_CYCLE, sam_record_get_id (cycle));
  sam_draft_set_reference (session, SAM_SESSION_COACH,
                           sam_record_get_reference (cycle, SAM_CYCLE_COACH));
  sam_draft_set_date (session, SAM_SESSION_DATE, date);
  sam_draft_set_time (session, SAM_SESSION_START_TIME, USUAL_START);
  sam_draft_set_integer (session, SAM_SESSION_PLANNED_MINUTES,
                         kind == SAM_SESSION_KIND_DIALOGUE ? USUAL_MINUTES : FOLLOW_UP_MINUTES);

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

/* The first that is not done; NULL where there is none, FALSE only on errors. */
static gboolean
find_follow_up (SamStore *store, gint64 cycle, SamRecord **found, GError **error)
{
  g_autoptr (GPtrArray) follow_ups = sam_store_list_by (store, SAM_FAMILY_FOLLOW_UP, SAM_FOLLOW_UP_CYCLE, cycle, error);
  SamRecord *first = NULL;

  if (follow_ups == NULL)
    return FALSE;

  for (guint i = 0; i < follow_ups->len; i++)
    {
      SamRecord *record = follow_ups->pdata[i];

      if (!sam_record_is_set (record, SAM_FOLLOW_UP_DONE_DATE)
          && (first == NULL
              || sam_record_get_date (record, SAM_FOLLOW_UP_DUE_DATE) < sam_record_get_date (first, SAM_FOLLOW_UP_DUE_DATE)))
        first = record;
    }
  if (first != NULL)
    *found = g_object_ref (first);

  return TRUE;
}

/* The planned session of kind follow-up on the day that the follow-up is due. */
static gboolean
find_appointment (SamStore *store, gint64 cycle, SamDate due, SamRecord **found, GError **error)
{
  g_autoptr (GPtrArray) sessions = sam_store_list_by (store, SAM_FAMILY_SESSION, SAM_SESSION_CYCLE, cycle, error);

  if (sessions == NULL)
    return FALSE;

  for (guint i = 0; i < sessions->len && *found == NULL; i++)
    {
      SamRecord *record = sessions->pdata[i];

      if (sam_record_get_choice (record, SAM_SESSION_KIND) == SAM_SESSION_KIND_FOLLOW_UP
          && sam_record_get_choice (record, SAM_SESSION_STATE) == SAM_SESSION_STATE_PLANNED
          && sam_record_get_date (record, SAM_SESSION_DATE) == due)
        *found = g_object_ref (record);
    }

  return TRUE;
}

static gboolean
load_follow_up (SamDialogueDraft *self, SamStore *store, SamRecord *cycle, SamDate date, GError **error)
{
  gint64 id = sam_record_get_id (cycle);
  g_autoptr (SamRecord) follow_up = NULL;
  g_autoptr (SamRecord) appointment = NULL;

  if (!find_follow_up (store, id, &follow_up, error))
    return FALSE;

  self->has_follow_up = follow_up != NULL;
  if (follow_up == NULL)
    {
      self->follow_up = sam_draft_new (&sam_family_follow_up);
      sam_draft_set_reference (self->follow_up, SAM_FOLLOW_UP_CYCLE, id);
      self->appointment = new_session (cycle, SAM_SESSION_KIND_FOLLOW_UP, date);
      sam_dialogue_draft_set_follow_up_date (self, date + 7 * FOLLOW_UP_WEEKS);
      return TRUE;
    }

  self->follow_up = sam_draft_new_for_record (follow_up);
  date = sam_record_get_date (follow_up, SAM_FOLLOW_UP_DUE_DATE);
  if (!find_appointment (store, id, date, &appointment, error))
    return FALSE;
  self->appointment = appointment != NULL ? sam_draft_new_for_record (appointment)
                                          : new_session (cycle, SAM_SESSION_KIND_FOLLOW_UP, date);

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
    self->session = new_session (cycle, SAM_SESSION_KIND_DIALOGUE, date);
  else if (!load_stored (self, store, session_id, error))
    return NULL;
  if (self->dialogue == NULL)
    self->dialogue = sam_draft_new (&sam_family_dialogue);

  if (!load_follow_up (self, store, cycle, sam_draft_get_date (self->session, SAM_SESSION_DATE), error))
    return NULL;

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
  g_clear_pointer (&self->follow_up, sam_draft_free);
  g_clear_pointer (&self->appointment, sam_draft_free);
  g_free (self);
}

void
sam_dialogue_draft_set_follow_up_date (SamDialogueDraft *self, SamDate date)
{
  g_return_if_fail (self != NULL);

  if (date != SAM_DATE_NONE)
    {
      sam_draft_set_date (self->follow_up, SAM_FOLLOW_UP_DUE_DATE, date);
      sam_draft_set_date (self->appointment, SAM_SESSION_DATE, date);
    }
  else
    {
      sam_draft_unset (self->follow_up, SAM_FOLLOW_UP_DUE_DATE);
      sam_draft_unset (self->appointment, SAM_SESSION_DATE);
    }
}

gboolean
sam_dialogue_draft_has_appointment (const SamDialogueDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_follow_up && sam_draft_get_choice (self->follow_up, SAM_FOLLOW_UP_KIND) != SAM_FOLLOW_UP_KIND_MESSAGE;
}

/* A new one is put; a stored one only where it was changed. */
static gboolean
put_follow_up (SamDialogueDraft *self, SamChange *change, GError **error)
{
  gint64 appointment = sam_draft_get_id (self->appointment);

  if (!self->has_follow_up)
    return TRUE;
  if (sam_draft_is_changed (self->follow_up) && !sam_change_put (change, self->follow_up, error))
    return FALSE;
  if (sam_dialogue_draft_has_appointment (self))
    return !sam_draft_is_changed (self->appointment) || sam_change_put (change, self->appointment, error);

  /* A message takes nobody's time: what was planned for it goes. */
  return appointment == 0 || sam_change_remove (change, SAM_FAMILY_SESSION, appointment, error);
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

  return put_follow_up (self, change, error);
}

/* What a failed change inserted is rolled back; the drafts must forget its ids. */
static void
forget_new_ids (SamDialogueDraft *self)
{
  SamDraft *drafts[] = { self->session, self->dialogue, self->follow_up, self->appointment };

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    if (sam_draft_get_original (drafts[i]) == NULL)
      sam_draft_set_id (drafts[i], 0);
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
      forget_new_ids (self);
      return FALSE;
    }

  return TRUE;
}
