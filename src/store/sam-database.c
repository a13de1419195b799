#include "sam-database-private.h"

#include <glib/gi18n.h>

#include "sam-name-order.h"
#include "sam-programme-file.h"
#include "sam-seal-ways.h"
#include "sam-veil-private.h"

/*
 * One connection. It sets up what SQLite leaves off by default (foreign keys,
 * the order of names), keeps a small cache of prepared statements, and turns
 * result codes into words.
 */
struct _SamDatabase
{
  sqlite3    *handle;
  char       *path;
  /* SQL to an idle sqlite3_stmt; the key belongs to the statement. */
  GHashTable *idle;
  int         last_code;
  char       *last_message;
  SamSeal    *seal;
  SamVeil     veil;
  SamSchoolDays *school_days;
  GHashTable *remembered; /* (nullable): name to gint64 */
  SamDatabaseVersion remembered_version;
};

/* Enough for every statement of a page; more means SQL that is built anew each time. */
#define MAX_IDLE 96
#define BUSY_TIMEOUT_MS 2000

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

gboolean
sam_database_fail (SamDatabase *self, int code, GError **error)
{
  self->last_code = code;
  g_free (self->last_message);
  self->last_message = g_strdup (sqlite3_errmsg (self->handle));

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, SAM_ERROR, SAM_ERROR_FULL,
                   _("The disk is full, so this could not be saved. What was saved before is safe. "
                     "Free some space or save a copy on another disk, then try again."));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, SAM_ERROR, SAM_ERROR_BUSY,
                   _("Another program is using the file, so this could not be done. Nothing was changed. "
                     "Wait a moment and try again."));
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY,
                   _("The file may only be read, so nothing was changed. "
                     "Save a copy where you may write, and work in the copy."));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                   _("The file is damaged, so this could not be done. "
                     "Close it, keep a copy of it, and open a backup."));
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   _("The values do not fit together, so nothing was changed. Check them and try again."));
      break;
    case SQLITE_CANTOPEN:
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("The file could not be opened. Check that it is still there and that you may read it."));
      break;
    case SQLITE_IOERR:
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   _("The disk did not answer as it should, so this could not be done. What was saved before is safe. "
                     "Check the disk or the network, or save a copy elsewhere, then try again."));
      break;
    default:
      g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                   /* Translators: %s is the database's own message, in English. */
                   _("This could not be done, and nothing was changed. Try again; if it happens again, "
                     "close the programme and open it anew. (%s)"), self->last_message);
      break;
    }

  return FALSE;
}

static gboolean
set_up (SamDatabase *self, GError **error)
{
  int code;

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  /* A crafted file must not run anything by its schema. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  code = sqlite3_create_collation_v2 (self->handle, SAM_COLLATION, SQLITE_UTF8, NULL,
                                      sam_name_order_compare, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_collation_v2 (self->handle, SAM_TEAM_COLLATION, SQLITE_UTF8, NULL,
                                        sam_name_order_compare_teams, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_exec (self->handle,
                         "PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;"
                         /* A damaged page is found when it is met. */
                         "PRAGMA cell_size_check = ON;",
                         NULL, NULL, NULL);

  return code == SQLITE_OK || sam_database_fail (self, code, error);
}

SamDatabase *
sam_database_open (const char *path, SamDatabaseMode mode, GError **error)
{
  g_autoptr (SamDatabase) self = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *uri = NULL;
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  int code;

  g_return_val_if_fail (path != NULL, NULL);

  escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
  uri = g_strdup_printf ("file:%s%s", escaped, mode == SAM_DATABASE_READ_IMMUTABLE ? "?immutable=1" : "");
  flags |= mode == SAM_DATABASE_READ_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;

  self = g_new0 (SamDatabase, 1);
  self->path = g_strdup (path);
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  code = sqlite3_open_v2 (uri, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      sam_database_fail (self, code, error);
      return NULL;
    }
  if (!set_up (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

SamDatabase *
sam_database_open_reader (const char *path, GError **error)
{
  g_autoptr (SamDatabase) self = NULL;
  SamFileHeader header;

  g_return_val_if_fail (path != NULL, NULL);

  if (!sam_programme_file_read_header (path, &header, error))
    return NULL;

  self = sam_database_open (path, sam_programme_file_get_reading_mode (path, &header), error);
  if (self == NULL || !sam_programme_file_check_version (self, error))
    return NULL;
  if (sam_veil_find (path) != SAM_VEIL_NONE && !sam_veil_hang (self, sam_veil_find (path), error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sam_database_close (SamDatabase *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->idle, g_hash_table_unref);
  sqlite3_close_v2 (self->handle);
  g_clear_pointer (&self->school_days, sam_school_days_free);
  g_clear_pointer (&self->remembered, g_hash_table_unref);
  g_clear_object (&self->seal);
  g_free (self->path);
  g_free (self->last_message);
  g_free (self);
}

void
sam_database_set_seal (SamDatabase *self, SamSeal *seal)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (seal == NULL || SAM_IS_SEAL (seal));

  g_set_object (&self->seal, seal);
}

SamSeal *
sam_database_get_seal (SamDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Who sees no names reads no text either. */
  return self->veil == SAM_VEIL_NONE ? self->seal : NULL;
}

gboolean
sam_database_is_locked (SamDatabase *self)
{
  SamSeal *seal = sam_database_get_seal (self);

  if (seal != NULL)
    return sam_seal_get_status (seal) == SAM_SEAL_STATUS_LOCKED;

  return sam_seal_ways_read (self, NULL, NULL);
}

SamVeil
sam_database_get_veil (SamDatabase *self)
{
  g_return_val_if_fail (self != NULL, SAM_VEIL_NONE);

  return self->veil;
}

void
sam_database_note_veil (SamDatabase *self, SamVeil veil)
{
  self->veil = veil;
}

const char *
sam_database_get_path (SamDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

sqlite3 *
sam_database_get_handle (SamDatabase *self)
{
  return self->handle;
}

SamSchoolDays *
sam_database_get_school_days (SamDatabase *self)
{
  return self->school_days;
}

void
sam_database_take_school_days (SamDatabase *self, SamSchoolDays *days)
{
  self->school_days = days;
}

gboolean
sam_database_read_version (SamDatabase *self, SamDatabaseVersion *version, GError **error)
{
  version->own = sqlite3_total_changes64 (self->handle);

  return sam_database_query_integer (self, "PRAGMA data_version", &version->others, error);
}

gboolean
sam_database_recall (SamDatabase *self, const char *name, gint64 *number)
{
  SamDatabaseVersion now;
  const gint64 *found;

  g_return_val_if_fail (self != NULL && name != NULL && number != NULL, FALSE);

  if (self->remembered == NULL)
    self->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!sam_database_read_version (self, &now, NULL))
    now = (SamDatabaseVersion) { -1, -1 };
  if (now.others != self->remembered_version.others || now.own != self->remembered_version.own)
    g_hash_table_remove_all (self->remembered);
  self->remembered_version = now;

  found = g_hash_table_lookup (self->remembered, name);
  if (found != NULL)
    *number = *found;

  return found != NULL;
}

void
sam_database_remember (SamDatabase *self, const char *name, gint64 number)
{
  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (self->remembered != NULL);

  /* Of a file whose version cannot be told, nothing is. */
  if (self->remembered_version.others >= 0)
    g_hash_table_replace (self->remembered, g_strdup (name), g_memdup2 (&number, sizeof number));
}

int
sam_database_get_last_code (SamDatabase *self)
{
  return self->last_code;
}

const char *
sam_database_get_last_message (SamDatabase *self)
{
  return self->last_message != NULL ? self->last_message : "";
}

gboolean
sam_database_hold (SamDatabase *self, GError **error)
{
  return sam_database_execute (self, "BEGIN", error);
}

gboolean
sam_database_execute (SamDatabase *self, const char *sql, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || sam_database_fail (self, code, error);
}

gboolean
sam_database_query_integer (SamDatabase *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (self, sql, error);
  g_autoptr (GError) step_error = NULL;

  *value = 0;
  if (statement == NULL)
    return FALSE;
  if (sam_statement_step (statement, &step_error))
    *value = sam_statement_get_integer (statement, 0);
  if (step_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&step_error));
      return FALSE;
    }

  return TRUE;
}

char *
sam_database_query_text (SamDatabase *self, const char *sql, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (self, sql, error);

  if (statement == NULL || !sam_statement_step (statement, error))
    return NULL;

  return sam_statement_dup_text (statement, 0);
}

sqlite3_stmt *
sam_database_take_cached (SamDatabase *self, const char *sql)
{
  gpointer statement = NULL;

  g_hash_table_steal_extended (self->idle, sql, NULL, &statement);

  return statement;
}

void
sam_database_give_back (SamDatabase *self, sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  if (g_hash_table_contains (self->idle, sql))
    {
      sqlite3_finalize (statement);
      return;
    }
  if (g_hash_table_size (self->idle) >= MAX_IDLE)
    g_hash_table_remove_all (self->idle);
  g_hash_table_insert (self->idle, (gpointer) sql, statement);
}
