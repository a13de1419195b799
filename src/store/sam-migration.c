#include "sam-migration.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "config.h"
#include "sam-programme-file.h"

#define SCHEMA_PATH RESOURCE_PATH "/sql/schema/"
#define FILE_SUFFIX ".samordna"
#define MAX_COPIES 1000

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* File names in order, NULL-terminated. */
static char **
list_migrations (void)
{
  char **names = g_resource_enumerate_children (sam_database_get_resource (), SCHEMA_PATH,
                                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  return names;
}

static guint
get_number (const char *name)
{
  return (guint) g_ascii_strtoull (name, NULL, 10);
}

guint
sam_migration_get_latest (void)
{
  static gsize latest = 0;

  if (g_once_init_enter (&latest))
    {
      g_auto (GStrv) names = list_migrations ();

      g_once_init_leave (&latest, get_number (names[g_strv_length (names) - 1]));
    }

  return (guint) latest;
}

static gboolean
run_one (SamDatabase *database, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PATH, name, NULL);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %u", get_number (name));
  g_autoptr (GBytes) sql = g_resource_lookup_data (sam_database_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL || !sam_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (sam_database_execute (database, g_bytes_get_data (sql, NULL), error) &&
      sam_database_execute (database, version, error) &&
      sam_database_execute (database, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    sam_database_execute (database, "ROLLBACK", NULL);

  return FALSE;
}

gboolean
sam_migration_run (SamDatabase *database, GError **error)
{
  g_auto (GStrv) names = list_migrations ();
  gint64 version = 0;

  if (!sam_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (get_number (names[i]) > version && !run_one (database, names[i], error))
        return FALSE;
    }

  return TRUE;
}

static char *
make_copy_file (const char *path, GError **error)
{
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, FILE_SUFFIX))
    stem[strlen (stem) - strlen (FILE_SUFFIX)] = '\0';

  for (guint i = 1; i < MAX_COPIES; i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s.before-migration-%u" FILE_SUFFIX, stem, i);
      g_autoptr (GError) found = NULL;

      if (sam_programme_file_create (copy, &found))
        return g_steal_pointer (&copy);
      if (!g_error_matches (found, SAM_ERROR, SAM_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return NULL;
        }
    }

  g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
               _("The file must be brought up to date, and there are too many older copies beside it. "
                 "Nothing was changed. Move the copies away and try again."));

  return NULL;
}

static gboolean
copy_pages (SamDatabase *from, const char *to_path, GError **error)
{
  g_autoptr (SamDatabase) to = sam_database_open (to_path, SAM_DATABASE_READ_WRITE, error);
  sqlite3_backup *backup;
  int code;

  if (to == NULL)
    return FALSE;

  backup = sqlite3_backup_init (sam_database_get_handle (to), "main", sam_database_get_handle (from), "main");
  if (backup == NULL)
    return sam_database_fail (to, sqlite3_errcode (sam_database_get_handle (to)), error);

  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);

  return code == SQLITE_OK || sam_database_fail (to, code, error);
}

char *
sam_migration_copy_aside (SamDatabase *database, GError **error)
{
  g_autofree char *copy = make_copy_file (sam_database_get_path (database), error);

  if (copy == NULL)
    return NULL;
  if (!copy_pages (database, copy, error))
    {
      g_unlink (copy);
      return NULL;
    }

  return g_steal_pointer (&copy);
}
