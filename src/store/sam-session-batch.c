/*
 * SamSessionBatch: what is to be done with several sessions at once.
 */
#include "sam-session-batch.h"

#include <glib/gi18n.h>

#include "sam-change-label.h"
#include "sam-date-range.h"
#include "sam-records.h"
#include "sam-school-calendar-load.h"
#include "sam-session-draft.h"
#include "sam-session-rebook.h"

typedef enum
{
  DEED_NONE,
  DEED_MOVE,
  DEED_COPY,
  DEED_RESIZE,
  DEED_CANCEL,
  DEED_COACH,
  DEED_DELETE,
} Deed;

typedef struct
{
  SamRecord *record;
  gint64     school;
  SamMove    move;
  char      *refusal;
  gint64     result;
} Entry;

struct _SamSessionBatch
{
  SamStore       *store;
  GArray         *entries;
  SamMoveSession *sessions; /* of the same order */
  GHashTable     *calendars;
  GArray         *slots; /* of SamMoveSlot: all that is on record for their teams */
  Deed            deed;
  SamSessionCause cause;
  gint64          coach;
};

static Entry *
get_entry (SamSessionBatch *self, guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

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
  const Entry *one = a;
  const Entry *other = b;
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
      Entry entry = { .record = sam_store_get (self->store, SAM_FAMILY_SESSION, ids[i], &problem) };

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
      Entry *entry = get_entry (self, i);
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
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
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

  return get_entry (self, index)->record;
}

gint64
sam_session_batch_get_school (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);

  return get_entry (self, index)->school;
}

/* Planning */

static void
refuse (Entry *entry, SamMoveRefusal refusal, const char *sentence)
{
  entry->move.manner = SAM_MOVE_REFUSED;
  entry->move.refusal = refusal;
  g_free (entry->refusal);
  entry->refusal = g_strdup (sentence);
}

static void
take_moves (SamSessionBatch *self, SamMove *moves, Deed deed)
{
  sam_session_moves_settle (self->sessions, self->entries->len, (const SamMoveSlot *) self->slots->data,
                            self->slots->len, moves);
  self->deed = deed;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      entry->move = moves[i];
      entry->result = 0;
      g_free (entry->refusal);
      entry->refusal = g_strdup (sam_move_refusal_get_message (moves[i].refusal));
    }
}

static guint
find_index (SamSessionBatch *self, gint64 id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      if (self->sessions[i].id == id)
        return i;
    }

  return 0;
}

void
sam_session_batch_plan_to (SamSessionBatch *self, gint64 first, const SamMoveTarget *target, SamMoveVerb verb,
                           SamDate as_of)
{
  g_autofree SamMove *moves = NULL;

  g_return_if_fail (self != NULL);

  if (self->entries->len == 0)
    return;

  moves = g_new0 (SamMove, self->entries->len);
  sam_session_moves_plan_to (self->sessions, self->entries->len, find_index (self, first), target, verb, as_of, moves);
  take_moves (self, moves, verb == SAM_MOVE_VERB_COPY ? DEED_COPY : DEED_MOVE);
}

void
sam_session_batch_plan_by (SamSessionBatch *self, int days, SamMoveVerb verb, SamDate as_of)
{
  g_autofree SamMove *moves = NULL;

  g_return_if_fail (self != NULL);

  moves = g_new0 (SamMove, self->entries->len + 1);
  sam_session_moves_plan_by (self->sessions, self->entries->len, days, verb, as_of, moves);
  take_moves (self, moves, verb == SAM_MOVE_VERB_COPY ? DEED_COPY : DEED_MOVE);
}

void
sam_session_batch_plan_resize (SamSessionBatch *self, int minutes)
{
  g_autofree SamMove *moves = NULL;

  g_return_if_fail (self != NULL);

  moves = g_new0 (SamMove, self->entries->len + 1);
  for (guint i = 0; i < self->entries->len; i++)
    moves[i] = sam_session_moves_plan_resize (&self->sessions[i], minutes);
  take_moves (self, moves, DEED_RESIZE);
}

/* What stays at its time: only what is planned can be changed. */
static void
plan_in_place (SamSessionBatch *self, Deed deed)
{
  self->deed = deed;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);
      const SamMoveSession *session = &self->sessions[i];

      entry->result = 0;
      g_clear_pointer (&entry->refusal, g_free);
      entry->move = (SamMove) { .manner = SAM_MOVE_IN_PLACE, .date = session->date, .time = session->time,
                                .minutes = session->minutes, .next = -1 };
      if (session->state == SAM_SESSION_STATE_HELD)
        refuse (entry, SAM_MOVE_REFUSAL_HELD, _("It has been held and stays as it is."));
      else if (session->state == SAM_SESSION_STATE_CANCELLED)
        refuse (entry, SAM_MOVE_REFUSAL_CANCELLED, _("It is cancelled already."));
      else if (session->state == SAM_SESSION_STATE_MOVED)
        refuse (entry, SAM_MOVE_REFUSAL_MOVED, _("It was moved already. Choose the session that took its place."));
    }
}

void
sam_session_batch_plan_cancel (SamSessionBatch *self, SamSessionCause cause)
{
  g_return_if_fail (self != NULL);

  plan_in_place (self, DEED_CANCEL);
  self->cause = cause;
}

void
sam_session_batch_plan_coach (SamSessionBatch *self, gint64 coach)
{
  g_autoptr (SamRecord) person = NULL;

  g_return_if_fail (self != NULL);

  plan_in_place (self, DEED_COACH);
  self->coach = coach;
  person = sam_record_source_get (sam_store_get_source (self->store), SAM_FAMILY_PERSON, coach);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      if (entry->move.manner == SAM_MOVE_IN_PLACE
          && sam_record_get_reference (entry->record, SAM_SESSION_COACH) == coach)
        entry->move.manner = SAM_MOVE_STAYS;
      else if (entry->move.manner == SAM_MOVE_IN_PLACE
               && (person == NULL || !sam_record_get_flag (person, SAM_PERSON_IS_COACH)))
        refuse (entry, SAM_MOVE_REFUSAL_NONE, _("Only a coach can take it over."));
    }
}

void
sam_session_batch_plan_delete (SamSessionBatch *self, SamDate as_of)
{
  g_return_if_fail (self != NULL);

  plan_in_place (self, DEED_DELETE);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);
      const SamMoveSession *session = &self->sessions[i];

      if (entry->move.manner == SAM_MOVE_IN_PLACE
          && (session->is_replacement || session->date < as_of
              || !sam_session_moves_is_before_term (session->calendar, session->date, as_of)))
        refuse (entry, SAM_MOVE_REFUSAL_PAST, _("Its term has begun: cancel it, so that it can be seen what became of it."));
    }
}

const SamMove *
sam_session_batch_get_move (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return &get_entry (self, index)->move;
}

const char *
sam_session_batch_get_refusal (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  return get_entry (self, index)->refusal;
}

guint
sam_session_batch_count (SamSessionBatch *self, SamMoveManner manner)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->entries->len; i++)
    n += get_entry (self, i)->move.manner == manner;

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
  const Entry *entry = NULL;
  SamDraft *draft = NULL;

  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);

  entry = get_entry (self, index);
  if (self->deed == DEED_CANCEL || self->deed == DEED_DELETE)
    return NULL;
  if (entry->move.manner == SAM_MOVE_COPIED || entry->move.manner == SAM_MOVE_REBOOKED)
    return sam_session_draft_new_replacement (entry->record, entry->move.date, entry->move.time);

  draft = sam_draft_new_for_record (entry->record);
  sam_draft_set_date (draft, SAM_SESSION_DATE, entry->move.date);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, entry->move.time);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, entry->move.minutes);
  if (self->deed == DEED_COACH)
    sam_draft_set_reference (draft, SAM_SESSION_COACH, self->coach);

  return draft;
}

gint64
sam_session_batch_get_instead_of (SamSessionBatch *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);

  switch (get_entry (self, index)->move.manner)
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

/* Doing it */

static gboolean
put_entry (SamSessionBatch *self, SamChange *change, guint index, GError **error)
{
  Entry *entry = get_entry (self, index);
  g_autoptr (SamDraft) draft = NULL;

  if (self->deed == DEED_DELETE)
    return sam_change_remove (change, SAM_FAMILY_SESSION, self->sessions[index].id, error);

  if (self->deed == DEED_CANCEL)
    {
      draft = sam_draft_new_for_record (entry->record);
      sam_session_draft_cancel (draft, self->cause);
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
refuse_or_fail (Entry *entry, GError *problem, GError **error)
{
  if (g_error_matches (problem, SAM_ERROR, SAM_ERROR_INVALID) || g_error_matches (problem, SAM_ERROR, SAM_ERROR_EXISTS)
      || g_error_matches (problem, SAM_ERROR, SAM_ERROR_IN_USE))
    {
      refuse (entry, SAM_MOVE_REFUSAL_NONE, problem->message);
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
  Entry *first = get_entry (self, row[0]);
  Entry *last = get_entry (self, row[n - 1]);
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
      if (!refuse_or_fail (get_entry (self, row[n - 1]), g_steal_pointer (&problem), error))
        return FALSE;
      for (guint i = 0; i + 1 < n; i++)
        refuse (get_entry (self, row[i]), SAM_MOVE_REFUSAL_TAKEN, sam_move_refusal_get_message (SAM_MOVE_REFUSAL_TAKEN));
      return TRUE;
    }

  for (guint i = 0; i + 1 < n; i++)
    {
      Entry *entry = get_entry (self, row[i]);
      g_autoptr (SamDraft) draft = sam_draft_new_for_record (get_entry (self, row[i + 1])->record);

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
          && !refuse_or_fail (get_entry (self, row[i - 1]), g_steal_pointer (&problem), error))
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
  for (int i = (int) first; i >= 0; i = get_entry (self, (guint) i)->move.next)
    {
      guint index = (guint) i;

      if (row->len > 0 && get_entry (self, index)->move.manner == SAM_MOVE_REBOOKED)
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
      int next = get_entry (self, i)->move.next;

      if (next >= 0)
        follows[next] = TRUE;
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      SamMoveManner manner = get_entry (self, i)->move.manner;
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
new_label (Deed deed, guint n)
{
  switch (deed)
    {
    case DEED_COPY:
      return n == 1 ? g_strdup (NC_ ("change", "Copy session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Copy %u session", "Copy %u sessions"), n);
    case DEED_RESIZE:
      return n == 1 ? g_strdup (NC_ ("change", "Change length of session"))
                    : sam_change_label_new_counted (
                      SAM_PLURAL ("Change length of %u session", "Change length of %u sessions"), n);
    case DEED_CANCEL:
      return n == 1 ? g_strdup (NC_ ("change", "Cancel session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Cancel %u session", "Cancel %u sessions"), n);
    case DEED_COACH:
      return n == 1 ? g_strdup (NC_ ("change", "Change coach of session"))
                    : sam_change_label_new_counted (
                      SAM_PLURAL ("Change coach of %u session", "Change coach of %u sessions"), n);
    case DEED_DELETE:
      return n == 1 ? g_strdup (NC_ ("change", "Delete session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Delete %u session", "Delete %u sessions"), n);
    case DEED_MOVE:
    case DEED_NONE:
    default:
      return n == 1 ? g_strdup (NC_ ("change", "Move session"))
                    : sam_change_label_new_counted (SAM_PLURAL ("Move %u session", "Move %u sessions"), n);
    }
}

gboolean
sam_session_batch_apply (SamSessionBatch *self, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *final = NULL;
  g_autoptr (SamChange) change = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL && self->deed != DEED_NONE, FALSE);

  n = sam_session_batch_count_changed (self);
  if (n == 0)
    return TRUE;

  label = new_label (self->deed, n);
  change = sam_store_begin (self->store, label, error);
  if (change == NULL || !put_entries (self, change, error))
    return FALSE;

  /* Fewer than were planned, where rules had something against it. */
  final = new_label (self->deed, MAX (1, sam_session_batch_count_changed (self)));
  sam_change_set_label (change, final);

  return sam_change_commit (g_steal_pointer (&change), error);
}

GArray *
sam_session_batch_dup_results (SamSessionBatch *self)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (self != NULL, results);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

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
