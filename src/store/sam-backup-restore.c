/*
 * Putting a backup in the place of the file.
 *
 * SQLite finds a log or a journal by its name alone: one that outlived its file
 * is applied to whatever lies there next, and destroys it. So the file must be
 * whole by itself, and stay so, before another takes its place:
 *
 *  1. The lock: no window of ours opens the file for writing meanwhile.
 *  2. The backup is copied beside the file, under a name of its own, and proven;
 *     what it told calendars is then no longer taken for the last word.
 *  3. What a crash left is recovered, the log is emptied and done away with, and
 *     the file is held alone; while anybody has it open, we stop here.
 *  4. What is there is kept aside.
 *  5. Leftovers go. Only a file that is too damaged for step 3 has any, and
 *     they were kept with it.
 *  6. The copy is renamed over the file, which lets go of what step 3 held.
 *
 * Killed before 6, the file is what it was, and nothing beside it is needed (a
 * damaged one is whole aside); killed after, it is the copy. There is no time
 * between, and none when there is a log to be applied to the wrong file. What
 * can be left over is a copy under its own name, which the next restore removes.
 */
#include "sam-backup-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sam-calendar-feed.h"
#include "sam-database-private.h"
#include "sam-file-lock.h"
#include "sam-programme-file.h"
#include "sam-verified-copy.h"

#define SUFFIX ".samordna"
/* Somebody who only looks into the file is waited for. */
#define WAIT_MS 2000
#define WAIT_STEP_MS 50

/* A file, and all that may belong to it. The index (-shm) holds nothing of its own. */
static const char *const parts[] = { "", "-wal", "-journal" };

static gboolean
refuse_busy (GError **error)
{
  g_set_error_literal (error, SAM_ERROR, SAM_ERROR_BUSY,
                       _("The programme is still open in another window or program, so the backup was not put in place. "
                         "Nothing was changed. Close it there, then try again."));

  return FALSE;
}

static gboolean
refuse_place (int number, GError **error)
{
  g_set_error (error, SAM_ERROR, number == ENOSPC ? SAM_ERROR_FULL : SAM_ERROR_FAILED,
               _("The backup could not be put in place: %s. Nothing was changed."), g_strerror (number));

  return FALSE;
}

char *
sam_backup_get_restoring_prefix (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_strconcat (".", base, ".restoring-", NULL);
}

static char *
get_partial_stem (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = sam_backup_get_restoring_prefix (path);

  return g_build_filename (folder, name, NULL);
}

/* Under the lock nobody writes one: they were left by those who were killed. */
static void
remove_partials (const char *stem)
{
  g_autofree char *folder = g_path_get_dirname (stem);
  g_autofree char *prefix = g_path_get_basename (stem);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *partial = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, prefix))
        g_unlink (partial);
    }
}

static gboolean
has_part (const char *path, const char *part)
{
  g_autofree char *whole = g_strconcat (path, part, NULL);

  return g_file_test (whole, G_FILE_TEST_EXISTS);
}

static gboolean
has_any_part (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (has_part (path, parts[i]))
        return TRUE;
    }

  return FALSE;
}

/* Step 3 */

/* Leaving WAL takes the file from everybody who has it open, be they at work or not. */
static gboolean
try_to_hold (SamDatabase *database, GError **error)
{
  gint64 n_tables = 0;
  gint64 is_busy = 0;

  /* To read anything recovers first what was cut off. */
  return sam_database_query_integer (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error)
         && sam_database_query_integer (database, "PRAGMA wal_checkpoint (TRUNCATE)", &is_busy, error)
         && (is_busy == 0 || sam_database_fail (database, SQLITE_BUSY, error))
         && sam_database_execute (database, "PRAGMA journal_mode = DELETE", error)
         /* Kept beyond the transaction, until the connection is closed. */
         && sam_database_execute (database, "PRAGMA main.locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT", error);
}

/* A connection that holds the file alone; %NULL with @error. */
static SamDatabase *
hold (const char *path, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open (path, SAM_DATABASE_READ_WRITE, error);

  if (database != NULL)
    {
      /* Of a damaged file the log is kept too: closing must not write it back, nor take it away. */
      sqlite3_db_config (sam_database_get_handle (database), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
      /* Not every step waits by itself, so we do. */
      sqlite3_busy_timeout (sam_database_get_handle (database), 0);
    }
  for (guint waited = 0; database != NULL; waited += WAIT_STEP_MS)
    {
      g_autoptr (GError) found = NULL;

      if (try_to_hold (database, &found))
        return g_steal_pointer (&database);
      if (!g_error_matches (found, SAM_ERROR, SAM_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return NULL;
        }
      if (waited >= WAIT_MS)
        break;
      g_usleep (WAIT_STEP_MS * 1000);
    }
  if (database != NULL)
    refuse_busy (error);

  return NULL;
}

/* Step 4 */

static char *
make_aside_path (const char *path)
{
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  for (guint i = 1;; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.before-restore-%u" SUFFIX, stem, i);

      if (!has_any_part (aside))
        return g_steal_pointer (&aside);
    }
}

/* A proven copy, which has its name only when it is whole. */
static gboolean
keep_copy (SamDatabase *database, const char *stem, const char *aside, GError **error)
{
  g_autofree char *partial = sam_verified_copy_write_temporary (database, stem, aside, error);

  if (partial == NULL)
    return FALSE;
  /* The name is taken first: renaming would overwrite somebody else's file. */
  if (sam_programme_file_create (aside, error))
    {
      if (g_rename (partial, aside) == 0)
        return TRUE;
      refuse_place (errno, error);
      g_unlink (aside);
    }
  g_unlink (partial);

  return FALSE;
}

/* As it was, where the rest could not be done. */
static void
put_back (const char *path, const char *aside)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (aside, parts[i], NULL);
      g_autofree char *to = g_strconcat (path, parts[i], NULL);

      if (has_part (path, parts[i]))
        g_unlink (from);
      else if (has_part (aside, parts[i]))
        g_rename (from, to);
    }
}

/* The very file with what belongs to it, where it is too damaged, or the disk too full, for a copy. */
static gboolean
keep_parts (const char *path, const char *aside, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (path, parts[i], NULL);
      g_autofree char *to = g_strconcat (aside, parts[i], NULL);

      /* A second name, so that it stays in its place; where the disk has none, it is found aside. */
      if (has_part (path, parts[i]) && link (from, to) != 0 && g_rename (from, to) != 0)
        {
          refuse_place (errno, error);
          put_back (path, aside);
          return FALSE;
        }
    }

  return TRUE;
}

/* Steps 3 and 4: @database holds the file until it is closed. */
static gboolean
keep_aside (const char *path, const char *stem, SamDatabase **database, const char *aside, GError **error)
{
  g_autoptr (GError) found = NULL;
  SamFileHeader header;

  if (has_part (path, ""))
    {
      /* SQLite takes away the log of a file that is empty: with the header proven first, it is kept. */
      if (sam_programme_file_read_header (path, &header, &found))
        *database = hold (path, &found);
      if (*database != NULL && keep_copy (*database, stem, aside, NULL))
        return TRUE;
      if (*database == NULL && !g_error_matches (found, SAM_ERROR, SAM_ERROR_DAMAGED)
          && !g_error_matches (found, SAM_ERROR, SAM_ERROR_NOT_A_PROGRAMME))
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return FALSE;
        }
    }

  return keep_parts (path, aside, error);
}

/* Steps 5 and 6 */

static gboolean
put_in_place (const char *partial, const char *path, GError **error)
{
  static const char *const leftovers[] = { "-wal", "-shm", "-journal" };
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_autofree char *leftover = g_strconcat (path, leftovers[i], NULL);

      if (g_unlink (leftover) != 0 && errno != ENOENT)
        return refuse_place (errno, error);
    }
  /* Gone for good before there is a file that they could be applied to. */
  sam_programme_file_flush (folder, NULL);
  if (g_rename (partial, path) != 0)
    return refuse_place (errno, error);
  sam_programme_file_flush (folder, NULL);

  return TRUE;
}

static gboolean
restore_locked (const char *path, const char *copy, char **aside, GError **error)
{
  g_autofree char *stem = get_partial_stem (path);
  g_autofree char *kept = make_aside_path (path);
  g_autofree char *partial = NULL;
  g_autoptr (SamDatabase) source = NULL;
  g_autoptr (SamDatabase) database = NULL;

  remove_partials (stem);
  /* The copy is proven again: it may have lain long. */
  source = sam_database_open_reader (copy, error);
  if (source != NULL)
    partial = sam_verified_copy_write_temporary (source, stem, path, error);
  if (partial == NULL)
    return FALSE;

  if (!sam_calendar_feed_doubt (partial, error) || !keep_aside (path, stem, &database, kept, error))
    {
      g_unlink (partial);
      return FALSE;
    }
  if (!put_in_place (partial, path, error))
    {
      put_back (path, kept);
      g_unlink (partial);
      return FALSE;
    }
  *aside = has_part (kept, "") ? g_steal_pointer (&kept) : NULL;

  return TRUE;
}

gboolean
sam_backup_restore (const char *path, const char *copy, char **aside, GError **error)
{
  SamFileLock *lock;
  gboolean is_done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (copy != NULL, FALSE);
  g_return_val_if_fail (aside != NULL, FALSE);

  lock = sam_file_lock_take (path);
  if (lock == NULL)
    return refuse_busy (error);
  is_done = restore_locked (path, copy, aside, error);
  sam_file_lock_free (lock);

  return is_done;
}
