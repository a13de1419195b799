/*
 * No report, list or picture takes the place of a programme.
 */
#include "sam-programme-guard.h"

#include <glib/gi18n.h>
#include <sqlite3.h>
#include <string.h>

#include "sam-error.h"
#include "sam-programme-file.h"

#define MAGIC "SQLite format 3"

/*
 * Read the way SQLite reads: to open and close the file by itself would let go
 * of all locks that this process has on it, and an open programme would stand
 * without protection.
 */
static gboolean
is_database (const char *path)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = NULL;
  sqlite3_filename name;
  char bytes[sizeof MAGIC] = { 0 };
  gboolean is_found = FALSE;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;

  file = g_malloc0 (vfs->szOsFile);
  name = sqlite3_create_filename (path, "", "", 0, NULL);
  if (vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL) == SQLITE_OK)
    is_found = file->pMethods->xRead (file, bytes, sizeof bytes, 0) == SQLITE_OK && memcmp (bytes, MAGIC, sizeof bytes) == 0;
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);

  return is_found;
}

/* The log, the journal or the shared memory of one. */
static gboolean
belongs_to_database (const char *path)
{
  static const char *const ends[] = { "-wal", "-journal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (path, ends[i]))
      {
        g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ends[i]));

        return is_database (stem);
      }

  return FALSE;
}

gboolean
sam_programme_guard_check (const char *path, GError **error)
{
  g_autofree char *resolved = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  resolved = sam_programme_file_resolve (path);
  /* What lies beside a programme is known by its name alone, and must not be read. */
  if (!belongs_to_database (path) && !belongs_to_database (resolved) && !is_database (resolved))
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
               /* Translators: the name of a file */
               _("“%s” is a programme or another database, or belongs to one. Nothing was written, and it is as it was. "
                 "Choose another name."), name);

  return FALSE;
}
