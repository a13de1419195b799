#include "sam-verified-copy.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sam-family.h"
#include "sam-file-lock.h"
#include "sam-programme-file.h"

/* While somebody else writes: then it is tried again. */
#define N_ATTEMPTS 3

gboolean
sam_verified_copy_count (SamDatabase *database, guint *counts, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", sam_family_get (i)->name);
      gint64 n = 0;

      if (!sam_database_query_integer (database, sql, &n, error))
        return FALSE;
      counts[i] = (guint) n;
    }

  return TRUE;
}

/* One moment for the counts and the copy: what others write meanwhile is in neither. */
static gboolean
copy_and_count (SamDatabase *database, const char *copy, guint *counts, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "VACUUM INTO :path", error);

  if (statement == NULL)
    return FALSE;

  for (guint attempt = 0; attempt < N_ATTEMPTS; attempt++)
    {
      gint64 before = 0;
      gint64 after = 0;

      /* It fills only what is empty; the file's mode stays. */
      if (attempt > 0 && truncate (copy, 0) != 0)
        break;
      if (!sam_database_query_integer (database, "PRAGMA data_version", &before, error)
          || !sam_verified_copy_count (database, counts, error))
        return FALSE;
      sam_statement_reset (statement);
      sam_statement_bind_text (statement, ":path", copy);
      if (!sam_statement_run (statement, error)
          || !sam_database_query_integer (database, "PRAGMA data_version", &after, error))
        return FALSE;
      if (before == after)
        return TRUE;
    }

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                       _("The programme changed all the while it was copied. Nothing was lost. Try again in a moment."));

  return FALSE;
}

static gboolean
verify (const char *copy, const guint *counts, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open (copy, SAM_DATABASE_READ_IMMUTABLE, error);
  guint found[SAM_N_FAMILIES] = { 0 };

  if (database == NULL || !sam_programme_file_check_version (database, error)
      || !sam_programme_file_check_sound (database, error) || !sam_programme_file_check_tables (database, error)
      || !sam_verified_copy_count (database, found, error))
    return FALSE;
  if (memcmp (found, counts, sizeof found) == 0)
    return TRUE;

  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_FAILED,
                       _("The copy does not hold all that the programme does, so it was removed. Nothing was lost. Try again, or choose another place."));

  return FALSE;
}

gboolean
sam_verified_copy_write (SamDatabase *database, const char *copy, GError **error)
{
  g_autoptr (GError) found = NULL;
  guint counts[SAM_N_FAMILIES] = { 0 };

  if (copy_and_count (database, copy, counts, error) && sam_programme_file_flush (copy, error))
    {
      if (verify (copy, counts, &found))
        return TRUE;
      /* In the words for a file that is opened, the copy would still be there. */
      if (g_error_matches (found, SAM_ERROR, SAM_ERROR_DAMAGED))
        g_set_error_literal (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                             _("The copy did not stand the proof, so it was removed. The programme was left as it is. "
                               "Try again, or choose another place; if that does not help, open a backup."));
      else
        g_propagate_error (error, g_steal_pointer (&found));
    }
  g_unlink (copy);

  return FALSE;
}

char *
sam_verified_copy_write_temporary (SamDatabase *database, const char *stem, const char *named, GError **error)
{
  g_autofree char *copy = sam_programme_file_create_temporary (stem, named, error);

  if (copy == NULL || !sam_verified_copy_write (database, copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/* In the place of what is there */

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0 && status_a.st_dev == status_b.st_dev
         && status_a.st_ino == status_b.st_ino;
}

static gboolean
lies_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);

  return g_file_test (beside, G_FILE_TEST_EXISTS);
}

static gboolean
refuse_itself (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, SAM_ERROR, SAM_ERROR_EXISTS,
               _("“%s” is the very file that is to be copied. It was left as it is. Choose another name."), name);

  return FALSE;
}

static gboolean
refuse_in_use (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, SAM_ERROR, SAM_ERROR_BUSY,
               _("“%s” is open, or was not closed in good order. It was left as it is. "
                 "Close it where it is open, or choose another name."), name);

  return FALSE;
}

static gboolean
write_over_locked (SamDatabase *database, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_strconcat (path, ".partial-", NULL);
  g_autofree char *partial = NULL;
  int number;

  if (lies_beside (path, "-wal") || lies_beside (path, "-journal"))
    return refuse_in_use (path, error);
  partial = sam_verified_copy_write_temporary (database, stem, path, error);
  if (partial == NULL)
    return FALSE;
  if (g_rename (partial, path) == 0)
    {
      sam_programme_file_flush (folder, NULL);
      return TRUE;
    }
  number = errno;
  g_unlink (partial);

  return sam_programme_file_refuse (path, number, error);
}

gboolean
sam_verified_copy_write_over (SamDatabase *database, const char *path, GError **error)
{
  g_autofree char *resolved = sam_programme_file_resolve (path);
  SamFileLock *lock;
  gboolean is_done;

  if (is_same_file (resolved, sam_database_get_path (database)))
    return refuse_itself (resolved, error);
  /* Only a file goes; the name is refused in the words for something that is there. */
  if (g_file_test (resolved, G_FILE_TEST_EXISTS) && !g_file_test (resolved, G_FILE_TEST_IS_REGULAR))
    return sam_programme_file_refuse (resolved, EEXIST, error);

  lock = sam_file_lock_take (resolved);
  if (lock == NULL)
    return refuse_in_use (resolved, error);
  is_done = write_over_locked (database, resolved, error);
  sam_file_lock_free (lock);

  return is_done;
}
