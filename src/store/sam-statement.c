#include "sam-database-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "sam-date-range.h"
#include "sam-sql-resources.h"

/* Bounds that are compared with dates, and that no record can have as a date. */
#define BEFORE_EVERY_DATE "0000-00-00"
#define AFTER_EVERY_DATE  "9999-99-99"

struct _SamStatement
{
  SamDatabase  *database;
  sqlite3_stmt *handle;
};

SamDatabase *
sam_statement_get_database (SamStatement *self)
{
  return self->database;
}

SamStatement *
sam_statement_new (SamDatabase *database, const char *sql, GError **error)
{
  SamStatement *self;
  sqlite3_stmt *handle;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  handle = sam_database_take_cached (database, sql);
  if (handle == NULL)
    {
      int code = sqlite3_prepare_v3 (sam_database_get_handle (database), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                     &handle, NULL);

      if (code != SQLITE_OK)
        {
          sam_database_fail (database, code, error);
          return NULL;
        }
    }

  self = g_new0 (SamStatement, 1);
  self->database = database;
  self->handle = handle;

  return self;
}

/* Held for good: a reader's thread may be at work while the program ends, when the
 * resource's own destructor has already taken it away. */
GResource *
sam_database_get_resource (void)
{
  static GResource *resource = NULL;

  if (g_once_init_enter (&resource))
    g_once_init_leave (&resource, g_resource_ref (sam_sql_get_resource ()));

  return resource;
}

/* GResource ends every file with a NUL that is not counted. */
static GBytes *
look_up (const char *path, GError **error)
{
  return g_resource_lookup_data (sam_database_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

SamStatement *
sam_statement_new_within (SamDatabase *database, const char *before, const char *outer, const char *path, GError **error)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) inner = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (outer != NULL && path != NULL, NULL);

  inner = look_up (path, error);
  if (inner == NULL)
    return NULL;
  if (before != NULL)
    {
      first = look_up (before, error);
      if (first == NULL)
        return NULL;
    }

  parts = g_strsplit (outer, "%s", 2);
  g_return_val_if_fail (g_strv_length (parts) == 2, NULL);
  sql = g_strconcat (first != NULL ? g_bytes_get_data (first, NULL) : "", parts[0], g_bytes_get_data (inner, NULL),
                     parts[1], NULL);

  return sam_statement_new (database, sql, error);
}

SamStatement *
sam_statement_new_from_resource (SamDatabase *database, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = look_up (path, error);
  if (bytes == NULL)
    return NULL;

  return sam_statement_new (database, g_bytes_get_data (bytes, NULL), error);
}

void
sam_statement_free (SamStatement *self)
{
  if (self == NULL)
    return;

  sam_database_give_back (self->database, self->handle);
  g_free (self);
}

static int
find_parameter (SamStatement *self, const char *name)
{
  return sqlite3_bind_parameter_index (self->handle, name);
}

void
sam_statement_bind_integer (SamStatement *self, const char *name, gint64 value)
{
  int index = find_parameter (self, name);

  if (index > 0)
    sqlite3_bind_int64 (self->handle, index, value);
}

void
sam_statement_bind_text (SamStatement *self, const char *name, const char *value)
{
  int index = find_parameter (self, name);

  if (index > 0)
    sqlite3_bind_text (self->handle, index, value, -1, SQLITE_TRANSIENT);
}

void
sam_statement_bind_blob (SamStatement *self, const char *name, gconstpointer data, gsize length)
{
  int index = find_parameter (self, name);

  if (index > 0)
    sqlite3_bind_blob64 (self->handle, index, data, length, SQLITE_TRANSIENT);
}

void
sam_statement_bind_null (SamStatement *self, const char *name)
{
  int index = find_parameter (self, name);

  if (index > 0)
    sqlite3_bind_null (self->handle, index);
}

void
sam_statement_bind_date (SamStatement *self, const char *name, gint32 date)
{
  g_autofree char *text = NULL;

  if (date == SAM_DATE_NONE)
    {
      sam_statement_bind_text (self, name, NULL);
      return;
    }

  if (date < sam_date_new (1, 1, 1))
    text = g_strdup (BEFORE_EVERY_DATE);
  else if (date >= SAM_DATE_RANGE_NO_END)
    text = g_strdup (AFTER_EVERY_DATE);
  else
    text = sam_date_format_iso (date);
  sam_statement_bind_text (self, name, text);
}

gboolean
sam_statement_step (SamStatement *self, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    sam_database_fail (self->database, code, error);

  return FALSE;
}

gboolean
sam_statement_run (SamStatement *self, GError **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  do
    code = sqlite3_step (self->handle);
  while (code == SQLITE_ROW);

  if (code != SQLITE_DONE)
    sam_database_fail (self->database, code, error);
  sqlite3_reset (self->handle);

  return code == SQLITE_DONE;
}

void
sam_statement_reset (SamStatement *self)
{
  sqlite3_reset (self->handle);
}

gboolean
sam_statement_is_null (SamStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
sam_statement_get_integer (SamStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
sam_statement_get_text (SamStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

char *
sam_statement_dup_text (SamStatement *self, int column)
{
  return g_strdup (sam_statement_get_text (self, column));
}

gconstpointer
sam_statement_get_blob (SamStatement *self, int column, gsize *length)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *length = sqlite3_column_bytes (self->handle, column);

  return data;
}

gint32
sam_statement_get_date (SamStatement *self, int column)
{
  const char *text = sam_statement_get_text (self, column);

  return text != NULL ? sam_date_parse (text) : SAM_DATE_NONE;
}
