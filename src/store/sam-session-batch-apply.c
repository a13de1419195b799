/*
 * SamSessionBatch: doing what is planned, as one change.
 */
#include "sam-session-batch-private.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-records.h"
#include "sam-session-draft.h"
#include "sam-session-rebook.h"

static gboolean
put_entry (SamSessionBatch *self, SamChange *change, guint index, GError **error)
{
  SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, index);
  g_autoptr (SamDraft) draft = NULL;

  if (entry->deed == SAM_SESSION_DEED_DELETE)
    return sam_change_remove (change, SAM_FAMILY_SESSION, self->sessions[index].id, error);

  if (entry->deed == SAM_SESSION_DEED_CANCEL)
    {
      draft = sam_draft_new_for_record (entry->record);
      sam_session_draft_cancel (draft, entry->cause);
    }
  else
    draft = sam_session_batch_new_draft (self, index);

  if (entry->move.manner == SAM_MOVE_REBOOKED ? !sam_session_rebook (self->store, change, entry->record, draft, error)
                                              : !sam_change_put (change, draft, error))
    return FALSE;
  entry->result = sam_draft_get_id (draft);

  return TRUE;
}

/* What breaks a rule is left out; anything worse gives up the whole change. */
static gboolean
refuse_or_fail (SamSessionBatchEntry *entry, GError *problem, GError **error)
{
  if (g_error_matches (problem, SAM_ERROR, SAM_ERROR_INVALID) || g_error_matches (problem, SAM_ERROR, SAM_ERROR_EXISTS)
      || g_error_matches (problem, SAM_ERROR, SAM_ERROR_IN_USE))
    {
      sam_session_batch_refuse (entry, SAM_MOVE_REFUSAL_NONE, problem->message);
      g_error_free (problem);
      return TRUE;
    }

  g_propagate_error (error, problem);
  return FALSE;
}

/* What a session prepares, as a replacement takes it; day and time stay. */
static void
take_over (SamDraft *draft, SamRecord *from)
{
  static const guint fields[] = { SAM_SESSION_KIND, SAM_SESSION_COACH, SAM_SESSION_PLANNED_MINUTES, SAM_SESSION_PLACE,
                                  SAM_SESSION_QUESTIONS, SAM_SESSION_METHOD };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const SamValue *value = sam_record_get_value (from, fields[i]);

      if (!value->is_set)
        sam_draft_unset (draft, fields[i]);
      else if (value->text != NULL)
        sam_draft_set_text (draft, fields[i], value->text);
      else if (sam_family_session.fields[fields[i]].kind == SAM_FIELD_CHOICE)
        sam_draft_set_choice (draft, fields[i], (int) value->integer);
      else if (sam_family_session.fields[fields[i]].kind == SAM_FIELD_REFERENCE)
        sam_draft_set_reference (draft, fields[i], value->integer);
      else
        sam_draft_set_integer (draft, fields[i], value->integer);
    }
}

/* The first of the row goes to where the last one leads; what each prepares, one place further. */
static gboolean
put_first_of_row (SamSessionBatch *self, SamChange *change, const guint *row, guint n, GError **error)
{
  SamSessionBatchEntry *first = sam_session_batch_get_entry (self, row[0]);
  SamSessionBatchEntry *last = sam_session_batch_get_entry (self, row[n - 1]);
  g_autoptr (SamDraft) draft = NULL;

  if (first->move.manner == SAM_MOVE_REBOOKED)
    {
      draft = sam_session_draft_new_replacement (last->record, last->move.date, last->move.time);
      if (!sam_session_rebook (self->store, change, first->record, draft, error))
        return FALSE;
    }
  else
    {
      draft = sam_draft_new_for_record (first->record);
      take_over (draft, last->record);
      sam_draft_set_date (draft, SAM_SESSION_DATE, last->move.date);
      sam_draft_set_time (draft, SAM_SESSION_START_TIME, last->move.time);
      if (!sam_change_put (change, draft, error))
        return FALSE;
    }
  last->result = sam_draft_get_id (draft);

  return TRUE;
}

/*
 * A row of sessions of one team, each landing where the next one is. A team
 * has one session at a time, of whatever state, so that those in between stay
 * and take over what the one before prepared: on every day there is the session that was
 * asked for, and the first one's own day keeps the trace of what was moved.
 */
static gboolean
put_row (SamSessionBatch *self, SamChange *change, const guint *row, guint n, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (!put_first_of_row (self, change, row, n, &problem))
    {
      if (!refuse_or_fail (sam_session_batch_get_entry (self, row[n - 1]), g_steal_pointer (&problem), error))
        return FALSE;
      for (guint i = 0; i + 1 < n; i++)
        sam_session_batch_refuse (sam_session_batch_get_entry (self, row[i]), SAM_MOVE_REFUSAL_TAKEN,
                                  sam_move_refusal_get_message (SAM_MOVE_REFUSAL_TAKEN));
      return TRUE;
    }

  for (guint i = 0; i + 1 < n; i++)
    {
      SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, row[i]);
      g_autoptr (SamDraft) draft = sam_draft_new_for_record (sam_session_batch_get_entry (self, row[i + 1])->record);

      take_over (draft, entry->record);
      if (!sam_change_put (change, draft, error))
        return FALSE;
      entry->result = sam_draft_get_id (draft);
    }

  return TRUE;
}

/* From the last on, so that each leaves its place before it is taken. */
static gboolean
put_one_by_one (SamSessionBatch *self, SamChange *change, const guint *row, guint n, GError **error)
{
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (GError) problem = NULL;

      if (!put_entry (self, change, row[i - 1], &problem)
          && !refuse_or_fail (sam_session_batch_get_entry (self, row[i - 1]), g_steal_pointer (&problem), error))
        return FALSE;
    }

  return TRUE;
}

/* Those that land where the next one is, from the first; a session that nobody follows is a row of its own. */
static GArray *
list_row (SamSessionBatch *self, guint first, gboolean *keeps_places)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (guint));

  *keeps_places = FALSE;
  for (int i = (int) first; i >= 0; i = sam_session_batch_get_entry (self, (guint) i)->move.next)
    {
      guint index = (guint) i;

      if (row->len > 0 && sam_session_batch_get_entry (self, index)->move.manner == SAM_MOVE_REBOOKED)
        *keeps_places = TRUE;
      g_array_append_val (row, index);
    }

  return row;
}

static gboolean
put_entries (SamSessionBatch *self, SamChange *change, GError **error)
{
  g_autofree gboolean *follows = g_new0 (gboolean, self->entries->len + 1);

  for (guint i = 0; i < self->entries->len; i++)
    {
      int next = sam_session_batch_get_entry (self, i)->move.next;

      if (next >= 0)
        follows[next] = TRUE;
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      SamMoveManner manner = sam_session_batch_get_entry (self, i)->move.manner;
      gboolean keeps_places = FALSE;
      g_autoptr (GArray) row = NULL;

      if (follows[i] || manner == SAM_MOVE_REFUSED || manner == SAM_MOVE_STAYS)
        continue;
      row = list_row (self, i, &keeps_places);
      if (keeps_places ? !put_row (self, change, (const guint *) row->data, row->len, error)
                       : !put_one_by_one (self, change, (const guint *) row->data, row->len, error))
        return FALSE;
    }

  return TRUE;
}

/* A label by the number that was done. */
static char *
new_label (SamSessionDeed deed, guint n)
{
  switch (deed)
    {
    case SAM_SESSION_DEED_COPY:
      return n == 1 ? g_strdup (NC_ ("change", "Copy session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Copy %u session", "Copy %u sessions"), n);
    case SAM_SESSION_DEED_RESIZE:
      return n == 1 ? g_strdup (NC_ ("change", "Change length of session"))
                    : sam_change_label_new_counted (
                      SAM_PLURAL ("Change length of %u session", "Change length of %u sessions"), n);
    case SAM_SESSION_DEED_CANCEL:
      return n == 1 ? g_strdup (NC_ ("change", "Cancel session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Cancel %u session", "Cancel %u sessions"), n);
    case SAM_SESSION_DEED_COACH:
      return n == 1 ? g_strdup (NC_ ("change", "Change coach of session"))
                    : sam_change_label_new_counted (
                      SAM_PLURAL ("Change coach of %u session", "Change coach of %u sessions"), n);
    case SAM_SESSION_DEED_DELETE:
      return n == 1 ? g_strdup (NC_ ("change", "Delete session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Delete %u session", "Delete %u sessions"), n);
    case SAM_SESSION_DEED_NONE:
      return n == 1 ? g_strdup (NC_ ("change", "Edit session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Edit %u session", "Edit %u sessions"), n);
    case SAM_SESSION_DEED_MOVE:
    default:
      return n == 1 ? g_strdup (NC_ ("change", "Move session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Move %u session", "Move %u sessions"), n);
    }
}

/* What is done with those that are changed; SAM_SESSION_DEED_NONE where it is not one and the same. */
static SamSessionDeed
get_deed (SamSessionBatch *self)
{
  SamSessionDeed deed = SAM_SESSION_DEED_NONE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, i);

      if (entry->move.manner == SAM_MOVE_REFUSED || entry->move.manner == SAM_MOVE_STAYS)
        continue;
      if (deed != SAM_SESSION_DEED_NONE && deed != entry->deed)
        return SAM_SESSION_DEED_NONE;
      deed = entry->deed;
    }

  return deed;
}

static gboolean
put_drafts (SamChange *change, GPtrArray *drafts, GError **error)
{
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      if (!sam_change_put (change, g_ptr_array_index (drafts, i), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_session_batch_apply_with (SamSessionBatch *self, const char *label, GPtrArray *drafts, GError **error)
{
  g_autoptr (SamChange) change = NULL;

  g_return_val_if_fail (self != NULL && label != NULL, FALSE);

  change = sam_store_begin (self->store, label, error);

  return change != NULL && put_drafts (change, drafts, error) && put_entries (self, change, error)
         && sam_change_commit (g_steal_pointer (&change), error);
}

gboolean
sam_session_batch_apply (SamSessionBatch *self, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *final = NULL;
  g_autoptr (SamChange) change = NULL;
  SamSessionDeed deed = SAM_SESSION_DEED_NONE;
  guint n = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  n = sam_session_batch_count_changed (self);
  if (n == 0)
    return TRUE;

  deed = get_deed (self);
  label = new_label (deed, n);
  change = sam_store_begin (self->store, label, error);
  if (change == NULL || !put_entries (self, change, error))
    return FALSE;

  /* Fewer than were planned, where rules had something against it. */
  final = new_label (deed, MAX (1, sam_session_batch_count_changed (self)));
  sam_change_set_label (change, final);

  return sam_change_commit (g_steal_pointer (&change), error);
}

