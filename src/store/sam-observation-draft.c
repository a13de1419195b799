/*
 * SamObservationDraft: session, observation and entries, edited and stored together.
 */
#include "sam-observation-draft.h"

#include <glib/gi18n.h>

#include "sam-cockpit-entry.h"
#include "sam-cycle.h"
#include "sam-observation-entry.h"
#include "sam-observation.h"
#include "sam-session.h"

/* A Swedish lesson's usual length, and the hour that most begin. */
#define USUAL_MINUTES 60
#define USUAL_START (9 * 60)

static SamObservationDraft *
draft_alloc (void)
{
  SamObservationDraft *self = g_new0 (SamObservationDraft, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_draft_free);
  self->removed = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

SamObservationDraft *
sam_observation_draft_new (SamRecord *cycle, SamDate date)
{
  SamObservationDraft *self;

  g_return_val_if_fail (SAM_IS_RECORD (cycle), NULL);

  self = draft_alloc ();
  self->session = sam_draft_new (&sam_family_session);
  self->observation = sam_draft_new (&sam_family_observation);
  sam_draft_set_choice (self->session, SAM_SESSION_KIND, SAM_SESSION_KIND_OBSERVATION);
  sam_draft_set_reference (self->session, SAM_SESSION_CYCLE, sam_record_get_id (cycle));
  sam_draft_set_reference (self->session, SAM_SESSION_COACH,
                           sam_record_get_reference (cycle, SAM_CYCLE_COACH));
  sam_draft_set_date (self->session, SAM_SESSION_DATE, date);
  sam_draft_set_time (self->session, SAM_SESSION_START_TIME, USUAL_START);
  sam_draft_set_integer (self->session, SAM_SESSION_PLANNED_MINUTES, USUAL_MINUTES);

  return self;
}

static gboolean
load_entries (SamObservationDraft *self, SamStore *store, gint64 observation_id, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  entries = sam_store_list_by (store, SAM_FAMILY_OBSERVATION_ENTRY,
                               SAM_OBSERVATION_ENTRY_OBSERVATION, observation_id, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, sam_draft_new_for_record (entries->pdata[i]));

  return TRUE;
}

SamObservationDraft *
sam_observation_draft_load (SamStore *store, gint64 session_id, GError **error)
{
  g_autoptr (SamObservationDraft) self = NULL;
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (GPtrArray) observations = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  session = sam_store_get (store, SAM_FAMILY_SESSION, session_id, error);
  if (session == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                             _("This observation is no longer in the programme."));
      return NULL;
    }
  observations = sam_store_list_by (store, SAM_FAMILY_OBSERVATION, SAM_OBSERVATION_SESSION,
                                    session_id, error);
  if (observations == NULL)
    return NULL;

  self = draft_alloc ();
  self->session = sam_draft_new_for_record (session);
  if (observations->len == 0)
    {
      self->observation = sam_draft_new (&sam_family_observation);
      sam_draft_set_reference (self->observation, SAM_OBSERVATION_SESSION, session_id);
      return g_steal_pointer (&self);
    }

  self->observation = sam_draft_new_for_record (observations->pdata[0]);
  if (!load_entries (self, store, sam_record_get_id (observations->pdata[0]), error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_observation_draft_free (SamObservationDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->session, sam_draft_free);
  g_clear_pointer (&self->observation, sam_draft_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_array_unref);
  g_free (self);
}

SamDraft *
sam_observation_draft_add_entry (SamObservationDraft *self)
{
  SamDraft *entry;
  gint64 last = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    last = MAX (last, sam_draft_get_integer (self->entries->pdata[i], SAM_OBSERVATION_ENTRY_ORDINAL));

  entry = sam_draft_new (&sam_family_observation_entry);
  sam_draft_set_integer (entry, SAM_OBSERVATION_ENTRY_ORDINAL, last + 1);
  sam_draft_set_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS, 0);
  g_ptr_array_add (self->entries, entry);

  return entry;
}

void
sam_observation_draft_remove_entry (SamObservationDraft *self, SamDraft *entry)
{
  gint64 id;

  g_return_if_fail (self != NULL);
  g_return_if_fail (entry != NULL);

  id = sam_draft_get_id (entry);
  if (id != 0)
    g_array_append_val (self->removed, id);
  g_ptr_array_remove (self->entries, entry);
}

void
sam_observation_draft_set_held (SamObservationDraft *self, int minutes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (minutes >= 0);

  if (minutes > 0)
    {
      sam_draft_set_choice (self->session, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
      sam_draft_set_integer (self->session, SAM_SESSION_ACTUAL_MINUTES, minutes);
    }
  else
    {
      sam_draft_set_choice (self->session, SAM_SESSION_STATE, SAM_SESSION_STATE_PLANNED);
      sam_draft_unset (self->session, SAM_SESSION_ACTUAL_MINUTES);
    }
}

static gboolean
put_entries (SamObservationDraft *self, SamChange *change, GError **error)
{
  gint64 observation = sam_draft_get_id (self->observation);

  for (guint i = 0; i < self->removed->len; i++)
    if (!sam_change_remove (change, SAM_FAMILY_OBSERVATION_ENTRY,
                            g_array_index (self->removed, gint64, i), error))
      return FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      SamDraft *entry = self->entries->pdata[i];

      if (sam_draft_get_id (entry) == 0 && !sam_draft_is_set (entry, SAM_OBSERVATION_ENTRY_TEXT)
          && sam_observation_entry_kind_needs_words (sam_draft_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND)))
        continue;

      sam_draft_set_reference (entry, SAM_OBSERVATION_ENTRY_OBSERVATION, observation);
      if (!sam_change_put (change, entry, error))
        return FALSE;
    }

  return TRUE;
}

/* What a failed change inserted is rolled back; the drafts must forget its ids. */
static void
forget_new_ids (SamObservationDraft *self)
{
  if (sam_draft_get_original (self->session) == NULL)
    sam_draft_set_id (self->session, 0);
  if (sam_draft_get_original (self->observation) == NULL)
    sam_draft_set_id (self->observation, 0);
  for (guint i = 0; i < self->entries->len; i++)
    if (sam_draft_get_original (self->entries->pdata[i]) == NULL)
      sam_draft_set_id (self->entries->pdata[i], 0);
}

gboolean
sam_observation_draft_put (SamObservationDraft *self, SamChange *change, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  if (!sam_change_put (change, self->session, error))
    return FALSE;

  sam_draft_set_reference (self->observation, SAM_OBSERVATION_SESSION,
                           sam_draft_get_id (self->session));
  return sam_change_put (change, self->observation, error) && put_entries (self, change, error);
}

gboolean
sam_observation_draft_save (SamObservationDraft *self, SamStore *store, GError **error)
{
  g_autoptr (SamChange) change = NULL;
  gboolean is_held;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  is_held = sam_draft_get_choice (self->session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
  change = sam_store_begin (store,
                            is_held ? NC_ ("change", "Record observation")
                                    : NC_ ("change", "Plan observation"),
                            error);
  if (change == NULL)
    return FALSE;

  if (!sam_observation_draft_put (self, change, error)
      || !sam_change_commit (g_steal_pointer (&change), error))
    {
      forget_new_ids (self);
      return FALSE;
    }

  return TRUE;
}
