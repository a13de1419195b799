/*
 * SamSessionBatch: what is to be done with several sessions at once.
 */
#include "sam-session-batch-private.h"

#include <glib/gi18n.h>

#include "sam-date-range.h"
#include "sam-records.h"
#include "sam-school-calendar-load.h"
#include "sam-session-draft.h"

SamSessionBatchEntry *
sam_session_batch_get_entry (SamSessionBatch *self, guint index)
{
  return &g_array_index (self->entries, SamSessionBatchEntry, index);
}

void
sam_session_batch_refuse (SamSessionBatchEntry *entry, SamMoveRefusal refusal, const char *sentence)
{
  entry->move.manner = SAM_MOVE_REFUSED;
  entry->move.refusal = refusal;
  g_free (entry->refusal);
  entry->refusal = g_strdup (sentence);
}

static void
clear_entry (gpointer data)
{
  SamSessionBatchEntry *entry = data;

  g_clear_object (&entry->record);
  g_clear_pointer (&entry->refusal, g_free);
}

/* Loading */

static gint64
find_school_of_team (SamRecordSource *source, gint64 team)
{
  g_autoptr (SamRecord) record = sam_record_source_get (source, SAM_FAMILY_TEAM, team);

  return record != NULL ? sam_record_get_reference (record, SAM_TEAM_SCHOOL) : 0;
}

static gint64
find_school_of_cycle (SamRecordSource *source, gint64 id, SamDate date)
{
  g_autoptr (SamRecord) cycle = sam_record_source_get (source, SAM_FAMILY_CYCLE, id);
  g_autoptr (GPtrArray) memberships = NULL;

  if (cycle == NULL)
    return 0;

  memberships = sam_record_source_list (source, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                        sam_record_get_reference (cycle, SAM_CYCLE_TEACHER));
  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);
      SamDateRange range = sam_date_range_new (sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE),
                                               sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE));

      if (sam_date_range_contains (range, date))
        return find_school_of_team (source, sam_record_get_reference (membership, SAM_MEMBERSHIP_TEAM));
    }

  return 0;
}

static gint64
find_school (SamRecordSource *source, SamRecord *session)
{
  if (sam_record_is_set (session, SAM_SESSION_TEAM))
    return find_school_of_team (source, sam_record_get_reference (session, SAM_SESSION_TEAM));

  return find_school_of_cycle (source, sam_record_get_reference (session, SAM_SESSION_CYCLE),
                               sam_record_get_date (session, SAM_SESSION_DATE));
}

/* Kept by school: many sessions have few schools. */
static gboolean
find_calendar (SamSessionBatch *self, gint64 school, SamSchoolCalendar **calendar, GError **error)
{
  *calendar = school != 0 ? g_hash_table_lookup (self->calendars, &school) : NULL;
  if (school == 0 || *calendar != NULL)
    return TRUE;

  *calendar = sam_school_calendar_load (sam_store_get_database (self->store), school, error);
  if (*calendar == NULL)
    return FALSE;
  g_hash_table_insert (self->calendars, g_memdup2 (&school, sizeof school), *calendar);

  return TRUE;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const SamSessionBatchEntry *one = a;
  const SamSessionBatchEntry *other = b;
  SamDate dates[] = { sam_record_get_date (one->record, SAM_SESSION_DATE),
                      sam_record_get_date (other->record, SAM_SESSION_DATE) };
  int times[] = { sam_record_get_time (one->record, SAM_SESSION_START_TIME),
                  sam_record_get_time (other->record, SAM_SESSION_START_TIME) };
  gint64 ids[] = { sam_record_get_id (one->record), sam_record_get_id (other->record) };

  if (dates[0] != dates[1])
    return dates[0] < dates[1] ? -1 : 1;
  if (times[0] != times[1])
    return times[0] < times[1] ? -1 : 1;

  return ids[0] < ids[1] ? -1 : ids[0] > ids[1];
}

static gboolean
load_entries (SamSessionBatch *self, const gint64 *ids, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) problem = NULL;
      SamSessionBatchEntry entry = { .record = sam_store_get (self->store, SAM_FAMILY_SESSION, ids[i], &problem) };

      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (entry.record != NULL)
        g_array_append_val (self->entries, entry);
    }
  g_array_sort (self->entries, compare_entries);

  return TRUE;
}

static gboolean
load_sessions (SamSessionBatch *self, GError **error)
{
  SamRecordSource *source = sam_store_get_source (self->store);

  self->sessions = g_new0 (SamMoveSession, self->entries->len + 1);
  for (guint i = 0; i < self->entries->len; i++)
    {
      SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, i);
      SamMoveSession *session = &self->sessions[i];
      g_autoptr (GPtrArray) originals = NULL;

      entry->school = find_school (source, entry->record);
      session->id = sam_record_get_id (entry->record);
      session->state = (SamSessionState) sam_record_get_choice (entry->record, SAM_SESSION_STATE);
      session->team = sam_record_get_reference (entry->record, SAM_SESSION_TEAM);
      session->date = sam_record_get_date (entry->record, SAM_SESSION_DATE);
      session->time = sam_record_get_time (entry->record, SAM_SESSION_START_TIME);
      session->minutes = (int) sam_record_get_integer (entry->record, SAM_SESSION_PLANNED_MINUTES);
      originals = sam_store_list_by (self->store, SAM_FAMILY_SESSION, SAM_SESSION_REPLACEMENT, session->id, error);
      if (originals == NULL || !find_calendar (self, entry->school, &session->calendar, error))
        return FALSE;
      session->is_replacement = originals->len > 0;
    }

  return TRUE;
}

/* All sessions of the teams concerned: a team has one at a time only. */
static gboolean
load_slots (SamSessionBatch *self, GError **error)
{
  g_autoptr (GHashTable) teams = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      SamMoveSession *session = &self->sessions[i];
      g_autoptr (GPtrArray) on_record = NULL;

      if (session->team == 0 || !g_hash_table_add (teams, &session->team))
        continue;
      on_record = sam_store_list_by (self->store, SAM_FAMILY_SESSION, SAM_SESSION_TEAM, session->team, error);
      if (on_record == NULL)
        return FALSE;
      for (guint j = 0; j < on_record->len; j++)
        {
          SamRecord *record = g_ptr_array_index (on_record, j);
          SamMoveSlot slot = {
            .id = sam_record_get_id (record),
            .team = session->team,
            .date = sam_record_get_date (record, SAM_SESSION_DATE),
            .time = sam_record_get_time (record, SAM_SESSION_START_TIME),
            .replacement = sam_record_get_reference (record, SAM_SESSION_REPLACEMENT),
          };

          g_array_append_val (self->slots, slot);
        }
    }

  return TRUE;
}

SamSessionBatch *
sam_session_batch_load (SamStore *store, const gint64 *sessions, guint n_sessions, GError **error)
{
  g_autoptr (SamSessionBatch) self = NULL;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);
  g_return_val_if_fail (sessions != NULL || n_sessions == 0, NULL);

  self = g_new0 (SamSessionBatch, 1);
  self->store = g_object_ref (store);
  self->entries = g_array_new (FALSE, FALSE, sizeof (SamSessionBatchEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) sam_school_calendar_free);
  self->slots = g_array_new (FALSE, FALSE, sizeof (SamMoveSlot));
  if (!load_entries (self, sessions, n_sessions, error) || !load_sessions (self, error) || !load_slots (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_session_batch_free (SamSessionBatch *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->sessions, g_free);
  g_clear_pointer (&self->calendars, g_hash_table_unref);
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_object (&self->store);
  g_free (self);
}

guint
sam_session_batch_get_n (SamSessionBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

SamRecord *
sam_session_batch_get_session (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return sam_session_batch_get_entry (self, index)->record;
}

gint64
sam_session_batch_get_school (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);

  return sam_session_batch_get_entry (self, index)->school;
}

const SamMove *
sam_session_batch_get_move (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return &sam_session_batch_get_entry (self, index)->move;
}

const char *
sam_session_batch_get_refusal (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return sam_session_batch_get_entry (self, index)->refusal;
}

guint
sam_session_batch_count (SamSessionBatch *self, SamMoveManner manner)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->entries->len; i++)
    n += sam_session_batch_get_entry (self, i)->move.manner == manner;

  return n;
}

guint
sam_session_batch_count_changed (SamSessionBatch *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len - sam_session_batch_count (self, SAM_MOVE_REFUSED)
         - sam_session_batch_count (self, SAM_MOVE_STAYS);
}

SamDraft *
sam_session_batch_new_draft (SamSessionBatch *self, guint index)
{
  const SamSessionBatchEntry *entry = NULL;
  SamDraft *draft = NULL;

  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  entry = sam_session_batch_get_entry (self, index);
  if (entry->deed == SAM_SESSION_DEED_CANCEL || entry->deed == SAM_SESSION_DEED_DELETE)
    return NULL;
  if (entry->move.manner == SAM_MOVE_COPIED || entry->move.manner == SAM_MOVE_REBOOKED)
    return sam_session_draft_new_replacement (entry->record, entry->move.date, entry->move.time);

  draft = sam_draft_new_for_record (entry->record);
  sam_draft_set_date (draft, SAM_SESSION_DATE, entry->move.date);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, entry->move.time);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, entry->move.minutes);
  if (entry->deed == SAM_SESSION_DEED_COACH)
    sam_draft_set_reference (draft, SAM_SESSION_COACH, entry->coach);

  return draft;
}

gint64
sam_session_batch_get_instead_of (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);

  switch (sam_session_batch_get_entry (self, index)->move.manner)
    {
    case SAM_MOVE_IN_PLACE:
    case SAM_MOVE_REBOOKED:
      return self->sessions[index].id;
    case SAM_MOVE_REFUSED:
    case SAM_MOVE_STAYS:
    case SAM_MOVE_COPIED:
    default:
      return 0;
    }
}

GArray *
sam_session_batch_dup_results (SamSessionBatch *self)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (self != NULL, results);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const SamSessionBatchEntry *entry = sam_session_batch_get_entry (self, i);

      if (entry->result != 0 && entry->move.manner != SAM_MOVE_REFUSED)
        g_array_append_val (results, entry->result);
    }

  return results;
}

gboolean
sam_session_moves_resize (SamStore *store, gint64 session, int minutes, GError **error)
{
  g_autoptr (SamSessionBatch) batch = sam_session_batch_load (store, &session, 1, error);

  if (batch == NULL)
    return FALSE;
  if (batch->entries->len == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("The session has been removed."));
      return FALSE;
    }

  sam_session_batch_plan_resize (batch, minutes);
  if (!sam_session_batch_apply (batch, error))
    return FALSE;
  if (sam_session_batch_get_refusal (batch, 0) != NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, sam_session_batch_get_refusal (batch, 0));
      return FALSE;
    }

  return TRUE;
}
