/* Keeping what calendars were told, beside the journal. */
#include "sam-calendar-feed-private.h"

#include "sam-store-private.h"

static const char event_sql[]
    = "INSERT INTO calendar_event (session_id, sequence, fingerprint, modified_at, kind, "
      "school_id, team_id) "
      "VALUES (:session, :sequence, :fingerprint, :modified_at, :kind, :school, :team) "
      "ON CONFLICT (session_id) DO UPDATE SET sequence = :sequence, fingerprint = :fingerprint, "
      "modified_at = :modified_at, "
      "kind = :kind, school_id = :school, team_id = :team";

/* Whoever else is told of it hears the same as before, with the higher number. */
static const char withdrawn_sql[] = "UPDATE calendar_event SET sequence = :sequence, modified_at = "
                                    ":modified_at WHERE session_id = :session";

static const char told_sql[] = "INSERT OR REPLACE INTO calendar_told "
                               "(scope, scope_id, session_id, date, start_time, minutes, "
                               "is_cancelled, sequence, fingerprint) "
                               "VALUES (:scope, :scope_id, :session, :date, :time, :minutes, "
                               ":is_cancelled, :sequence, :fingerprint)";

static void
bind_id (SamStatement *statement, const char *name, gint64 id)
{
  if (id != 0)
    sam_statement_bind_integer (statement, name, id);
  else
    sam_statement_bind_null (statement, name);
}

static gboolean
put_event (SamStatement *statement, const SamCalendarEvent *event, GError **error)
{
  sam_statement_reset (statement);
  sam_statement_bind_integer (statement, ":session", event->session);
  sam_statement_bind_integer (statement, ":sequence", event->sequence);
  sam_statement_bind_text (statement, ":fingerprint", event->fingerprint);
  sam_statement_bind_integer (statement, ":modified_at", event->modified_at);
  sam_statement_bind_text (statement, ":kind",
                           sam_family_session.fields[SAM_SESSION_KIND].choices[event->kind].name);
  bind_id (statement, ":school", event->school_id);
  bind_id (statement, ":team", event->team_id);

  return sam_statement_run (statement, error);
}

static gboolean
put_told (SamStatement *statement, const SamCalendarScope *scope, const SamCalendarEvent *event,
          GError **error)
{
  g_autofree char *time = sam_time_format (event->time);

  sam_statement_reset (statement);
  sam_statement_bind_text (statement, ":scope", sam_calendar_scope_get_name (scope->kind));
  sam_statement_bind_integer (statement, ":scope_id", scope->id);
  sam_statement_bind_integer (statement, ":session", event->session);
  sam_statement_bind_date (statement, ":date", event->date);
  sam_statement_bind_text (statement, ":time", time);
  sam_statement_bind_integer (statement, ":minutes", event->minutes);
  sam_statement_bind_integer (statement, ":is_cancelled", event->is_cancelled);
  sam_statement_bind_integer (statement, ":sequence", event->sequence);
  sam_statement_bind_text (statement, ":fingerprint", event->fingerprint);

  return sam_statement_run (statement, error);
}

static gboolean
put_export (const SamCalendarFeed *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement
      = sam_statement_new (database,
                           "INSERT OR REPLACE INTO calendar_export (scope, scope_id, exported_at) "
                           "VALUES (:scope, :scope_id, :exported_at)",
                           error);

  if (statement == NULL)
    return FALSE;
  sam_statement_bind_text (statement, ":scope", sam_calendar_scope_get_name (self->scope.kind));
  sam_statement_bind_integer (statement, ":scope_id", self->scope.id);
  sam_statement_bind_integer (statement, ":exported_at", self->moment);

  return sam_statement_run (statement, error);
}

static gboolean
put_all (const SamCalendarFeed *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) put = sam_statement_new (database, event_sql, error);
  g_autoptr (SamStatement) withdraw
      = put != NULL ? sam_statement_new (database, withdrawn_sql, error) : NULL;
  g_autoptr (SamStatement) tell
      = withdraw != NULL ? sam_statement_new (database, told_sql, error) : NULL;

  if (tell == NULL)
    return FALSE;
  for (guint i = 0; i < self->events->len; i++)
    {
      const SamCalendarEvent *event = g_ptr_array_index (self->events, i);

      if (event->is_raised && !put_event (event->is_withdrawn ? withdraw : put, event, error))
        return FALSE;
      if (event->is_retold && !put_told (tell, &self->scope, event, error))
        return FALSE;
    }

  return put_export (self, database, error);
}

gboolean
sam_calendar_feed_record (const SamCalendarFeed *self, SamStore *store, SamCalendarFeedFunc publish,
                          gpointer user_data, GError **error)
{
  SamDatabase *database;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (SAM_IS_STORE (store), FALSE);

  if (!sam_store_require_writable (store, error))
    return FALSE;

  database = store->database;
  is_done = sam_database_execute (database, "BEGIN IMMEDIATE", error)
            && put_all (self, database, error) && (publish == NULL || publish (user_data, error))
            && sam_database_execute (database, "COMMIT", error);
  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    sam_database_execute (database, "ROLLBACK", NULL);

  return is_done;
}

gboolean
sam_calendar_feed_doubt (const char *path, GError **error)
{
  g_autoptr (SamDatabase) database = NULL;
  gint64 n_tables = 0;

  g_return_val_if_fail (path != NULL, FALSE);

  database = sam_database_open (path, SAM_DATABASE_READ_WRITE, error);

  return database != NULL
         && sam_database_query_integer (database, "SELECT count(*) FROM sqlite_schema WHERE name = 'calendar_event'", &n_tables,
                                        error)
         && (n_tables == 0 || sam_database_execute (database, "UPDATE calendar_event SET fingerprint = ''", error));
}

gboolean
sam_calendar_feed_forget_person (SamDatabase *database, gint64 person, GError **error)
{
  static const char *const tables[] = { "calendar_export", "calendar_told" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "DELETE FROM %s WHERE scope = 'coach' AND scope_id = :person", tables[i]);
      g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);

      if (statement == NULL)
        return FALSE;
      sam_statement_bind_integer (statement, ":person", person);
      if (!sam_statement_run (statement, error))
        return FALSE;
    }

  return sam_database_execute (
      database,
      "UPDATE calendar_event SET fingerprint = ''; "
      "UPDATE calendar_told SET fingerprint = '' WHERE fingerprint <> '" SAM_CALENDAR_WITHDRAWN "'",
      error);
}
