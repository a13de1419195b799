#include "sam-calendar-feed-private.h"

#include <string.h>

#include "sam-database-private.h"
#include "sam-list-query.h"
#include "sam-programme.h"

/* 2020-01-01 UTC: until 2088, what is counted from here in seconds is a number that every calendar
 * can hold. */
#define EPOCH 1577836800
#define FINGERPRINT_LENGTH 32

/* What is kept of a session's event. */
typedef struct
{
  gint64 session;
  gint64 sequence;
  gint64 modified_at;
  char *fingerprint;
} Known;

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->fingerprint);
  g_free (self);
}

void
sam_calendar_told_free (gpointer data)
{
  SamCalendarTold *self = data;

  g_free (self->fingerprint);
  g_free (self->school_name);
  g_free (self->team_name);
  g_free (self);
}

static void
event_free (gpointer data)
{
  SamCalendarEvent *self = data;

  g_free (self->school_name);
  g_free (self->team_name);
  g_free (self->place);
  g_free (self->coach_name);
  g_free (self->fingerprint);
  g_free (self);
}

const char *
sam_calendar_scope_get_name (SamCalendarScopeKind kind)
{
  static const char *const names[] = { "all", "coach", "school", "team" };

  return names[kind];
}

/* What was told */

static GHashTable *
load_known (SamDatabase *database, GError **error)
{
  g_autoptr (GHashTable) known
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, known_free);
  g_autoptr (SamStatement) statement = sam_statement_new (
      database, "SELECT session_id, sequence, modified_at, fingerprint FROM calendar_event", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return NULL;
  while (sam_statement_step (statement, &found))
    {
      Known *row = g_new0 (Known, 1);

      row->session = sam_statement_get_integer (statement, 0);
      row->sequence = sam_statement_get_integer (statement, 1);
      row->modified_at = sam_statement_get_integer (statement, 2);
      row->fingerprint = sam_statement_dup_text (statement, 3);
      g_hash_table_insert (known, &row->session, row);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&known);
}

/* In the order of the columns of sql/lists/calendar-told.sql. */
static SamCalendarTold *
read_told (SamStatement *row)
{
  SamCalendarTold *self = g_new0 (SamCalendarTold, 1);
  int kind = sam_list_query_get_choice (row, 7, &sam_family_session, SAM_SESSION_KIND);

  self->session = sam_statement_get_integer (row, 0);
  self->date = sam_statement_get_date (row, 1);
  self->time = sam_time_parse (sam_statement_get_text (row, 2));
  self->minutes = (int) sam_statement_get_integer (row, 3);
  self->is_cancelled = sam_statement_get_integer (row, 4) != 0;
  self->sequence = sam_statement_get_integer (row, 5);
  self->fingerprint = sam_statement_dup_text (row, 6);
  self->kind = kind >= 0 ? (SamSessionKind) kind : SAM_SESSION_KIND_OTHER;
  self->school_id = sam_statement_get_integer (row, 8);
  self->school_name = sam_statement_dup_text (row, 9);
  self->team_id = sam_statement_get_integer (row, 10);
  self->team_name = sam_statement_dup_text (row, 11);

  return self;
}

/* By date and time; %NULL with @error. */
static GPtrArray *
load_told (SamDatabase *database, const SamCalendarScope *scope, GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (sam_calendar_told_free);
  g_autoptr (SamStatement) statement = sam_list_query_new (database, "calendar-told", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return NULL;
  sam_statement_bind_text (statement, ":scope", sam_calendar_scope_get_name (scope->kind));
  sam_statement_bind_integer (statement, ":scope_id", scope->id);
  while (sam_statement_step (statement, &found))
    g_ptr_array_add (told, read_told (statement));
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&told);
}

gint64
sam_calendar_feed_find_last_export (SamDatabase *database, const SamCalendarScope *scope, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  g_return_val_if_fail (database != NULL, 0);
  g_return_val_if_fail (scope != NULL, 0);

  statement = sam_statement_new (database, "SELECT exported_at FROM calendar_export WHERE scope = :scope AND scope_id = :scope_id",
                                 error);
  if (statement == NULL)
    return 0;
  sam_statement_bind_text (statement, ":scope", sam_calendar_scope_get_name (scope->kind));
  sam_statement_bind_integer (statement, ":scope_id", scope->id);

  return sam_statement_step (statement, error) ? sam_statement_get_integer (statement, 0) : 0;
}

static gboolean
load_last_export (SamCalendarFeed *self, SamDatabase *database, GError **error)
{
  g_autoptr (GError) found = NULL;

  if (!sam_database_query_integer (database, "SELECT COALESCE (MIN (id), 0) FROM programme", &self->programme, error))
    return FALSE;
  self->last_export = sam_calendar_feed_find_last_export (database, &self->scope, &found);
  if (found == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&found));

  return FALSE;
}

/* What is to be told */

static char *
compute_fingerprint (const SamCalendarEvent *event)
{
  g_autofree char *times = g_strdup_printf ("%d %d %d %d %d", event->kind, event->date, event->time,
                                            event->minutes, event->is_cancelled);
  const char *texts[]
      = { times, event->school_name, event->team_name, event->place, event->coach_name };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = texts[i] != NULL ? texts[i] : "";

      /* With the NUL, so that no text runs into the next. */
      g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
    }

  return g_strndup (g_checksum_get_string (checksum), FINGERPRINT_LENGTH);
}

static SamCalendarEvent *
event_new_for_item (SamSessionItem *item)
{
  SamCalendarEvent *self = g_new0 (SamCalendarEvent, 1);
  SamSessionState state = sam_session_item_get_state (item);

  self->session = sam_session_item_get_id (item);
  self->kind = sam_session_item_get_kind (item);
  self->date = sam_session_item_get_date (item);
  self->time = sam_session_item_get_time (item);
  self->minutes = sam_session_item_get_planned_minutes (item);
  self->school_id = sam_session_item_get_school_id (item);
  self->school_name = g_strdup (sam_session_item_get_school_name (item));
  self->team_id = sam_session_item_get_team_id (item);
  self->team_name = g_strdup (sam_session_item_get_team_name (item));
  /* In a room of one's own, or by a coach's name, a teacher can be known. */
  if (self->team_id != 0)
    {
      self->place = g_strdup (sam_session_item_get_place (item));
      self->coach_name = g_strdup (sam_session_item_get_coach_name (item));
    }
  self->is_cancelled = state == SAM_SESSION_STATE_CANCELLED || state == SAM_SESSION_STATE_MOVED;
  self->replacement = sam_session_item_get_replacement_id (item);
  self->fingerprint = compute_fingerprint (self);

  return self;
}

/* At the time that was told: it is found there. */
static SamCalendarEvent *
event_new_withdrawn (const SamCalendarTold *told)
{
  SamCalendarEvent *self = g_new0 (SamCalendarEvent, 1);

  self->session = told->session;
  self->kind = told->kind;
  self->date = told->date;
  self->time = told->time;
  self->minutes = told->minutes;
  self->school_id = told->school_id;
  self->school_name = g_strdup (told->school_name);
  self->team_id = told->team_id;
  self->team_name = g_strdup (told->team_name);
  self->is_cancelled = TRUE;
  self->is_withdrawn = TRUE;
  self->fingerprint = g_strdup (SAM_CALENDAR_WITHDRAWN);

  return self;
}

static void
raise_sequence (const SamCalendarFeed *self, SamCalendarEvent *event, gint64 above)
{
  event->sequence = MAX (above + 1, self->moment - EPOCH);
  event->modified_at = self->moment;
  event->is_raised = TRUE;
}

/*
 * The number goes up where anything is told that differs from what was told
 * last, of the session as such or to this scope.
 */
static void
number (const SamCalendarFeed *self, SamCalendarEvent *event, const Known *known,
        const SamCalendarTold *told)
{
  gint64 known_sequence = known != NULL ? known->sequence : -1;
  gint64 highest = MAX (known_sequence, told != NULL ? told->sequence : -1);
  gboolean is_known
      = known != NULL
        && (event->is_withdrawn || g_strcmp0 (known->fingerprint, event->fingerprint) == 0);
  gboolean is_told_anew = told != NULL && g_strcmp0 (told->fingerprint, event->fingerprint) != 0;

  event->is_retold = told == NULL || is_told_anew;
  if (is_told_anew && is_known && known_sequence > told->sequence && !event->is_withdrawn)
    is_told_anew = FALSE;
  if (!is_known || is_told_anew)
    {
      raise_sequence (self, event, highest);
      return;
    }

  /* Withdrawn before: the same again. */
  event->sequence = event->is_withdrawn ? told->sequence : known_sequence;
  event->modified_at = known->modified_at;
  if (told != NULL && told->sequence != event->sequence)
    event->is_retold = TRUE;
}

static GHashTable *
index_told (GPtrArray *told)
{
  GHashTable *by_session = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < told->len; i++)
    {
      SamCalendarTold *row = g_ptr_array_index (told, i);

      g_hash_table_insert (by_session, &row->session, row);
    }

  return by_session;
}

static void
add_withdrawn (SamCalendarFeed *self, GPtrArray *told)
{
  g_autoptr (GHashTable) present = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_present = self->events->len;

  for (guint i = 0; i < n_present; i++)
    g_hash_table_add (present,
                      &((SamCalendarEvent *) g_ptr_array_index (self->events, i))->session);
  for (guint i = 0; i < told->len; i++)
    {
      const SamCalendarTold *row = g_ptr_array_index (told, i);

      if (!g_hash_table_contains (present, &row->session))
        g_ptr_array_add (self->events, event_new_withdrawn (row));
    }
}

static gboolean
fill (SamCalendarFeed *self, SamDatabase *database, GError **error)
{
  const SamSessionFilter filter = {
    .school = self->scope.kind == SAM_CALENDAR_SCOPE_SCHOOL ? self->scope.id : 0,
    .coach = self->scope.kind == SAM_CALENDAR_SCOPE_COACH ? self->scope.id : 0,
    .team = self->scope.kind == SAM_CALENDAR_SCOPE_TEAM ? self->scope.id : 0,
  };
  g_autoptr (GPtrArray) items
      = sam_session_list_range (database, &filter, SAM_DATE_NONE, SAM_DATE_NONE, error);
  g_autoptr (GHashTable) known = items != NULL ? load_known (database, error) : NULL;
  g_autoptr (GPtrArray) told = known != NULL ? load_told (database, &self->scope, error) : NULL;
  g_autoptr (GHashTable) by_session = NULL;

  if (told == NULL || !load_last_export (self, database, error))
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->events, event_new_for_item (g_ptr_array_index (items, i)));
  add_withdrawn (self, told);
  by_session = index_told (told);
  for (guint i = 0; i < self->events->len; i++)
    {
      SamCalendarEvent *event = g_ptr_array_index (self->events, i);

      number (self, event, g_hash_table_lookup (known, &event->session),
              g_hash_table_lookup (by_session, &event->session));
    }
  sam_calendar_feed_find_changes (self, by_session);

  return TRUE;
}

SamCalendarFeed *
sam_calendar_feed_new (SamDatabase *database, const SamCalendarScope *scope, GError **error)
{
  g_autoptr (SamCalendarFeed) self = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (scope != NULL, NULL);
  g_return_val_if_fail ((scope->kind == SAM_CALENDAR_SCOPE_ALL) == (scope->id == 0), NULL);

  self = g_new0 (SamCalendarFeed, 1);
  self->scope = *scope;
  self->moment = g_get_real_time () / G_USEC_PER_SEC;
  self->events = g_ptr_array_new_with_free_func (event_free);

  return fill (self, database, error) ? g_steal_pointer (&self) : NULL;
}

void
sam_calendar_feed_free (SamCalendarFeed *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->events);
  g_free (self);
}

const SamCalendarScope *
sam_calendar_feed_get_scope (const SamCalendarFeed *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->scope;
}

gint64
sam_calendar_feed_get_programme (const SamCalendarFeed *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->programme;
}

GPtrArray *
sam_calendar_feed_get_events (const SamCalendarFeed *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->events;
}

gint64
sam_calendar_feed_get_last_export (const SamCalendarFeed *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->last_export;
}

gint64
sam_calendar_feed_get_moment (const SamCalendarFeed *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->moment;
}

guint
sam_calendar_feed_count (const SamCalendarFeed *self, SamCalendarChange change)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->events->len; i++)
    n += ((const SamCalendarEvent *) g_ptr_array_index (self->events, i))->change == change;

  return n;
}
