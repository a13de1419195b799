#include "sam-backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "sam-backup-plan.h"
#include "sam-count-words.h"
#include "sam-database-private.h"
#include "sam-language.h"
#include "sam-programme-file.h"
#include "sam-verified-copy.h"

#define SUFFIX ".samordna"

void
sam_backup_free (SamBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/* The file's name without its suffix. */
static char *
get_stem (const char *path)
{
  char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return stem;
}

/* The name is for people who look there; the sum keeps two files of one name apart. */
char *
sam_backup_get_folder (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *stem = get_stem (whole);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s-%.8s", stem, sum);

  return g_build_filename (g_get_user_data_dir (), "samordna", "backups", name, NULL);
}

static SamBackup *
backup_new (const char *folder, const char *name, SamDate day)
{
  SamBackup *self = g_new0 (SamBackup, 1);
  GStatBuf status;

  self->path = g_build_filename (folder, name, NULL);
  self->day = day;
  if (g_stat (self->path, &status) == 0)
    self->size = status.st_size;

  return self;
}

/* A damaged file is kept with its log or journal: they too hold what was written. */
static gboolean
is_kept_aside (const char *name)
{
  return g_str_has_suffix (name, SUFFIX) || g_str_has_suffix (name, SUFFIX "-wal")
         || g_str_has_suffix (name, SUFFIX "-journal");
}

GPtrArray *
sam_backup_list_aside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = get_stem (path);
  g_autofree char *migrated = g_strconcat (stem, ".before-migration-", NULL);
  g_autofree char *restored = g_strconcat (stem, ".before-restore-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *asides = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_backup_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (is_kept_aside (name) && (g_str_has_prefix (name, migrated) || g_str_has_prefix (name, restored)))
        g_ptr_array_add (asides, backup_new (folder, name, SAM_DATE_NONE));
    }

  return asides;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return (*(SamBackup **) b)->day - (*(SamBackup **) a)->day;
}

GPtrArray *
sam_backup_list (const char *path)
{
  g_autofree char *folder = sam_backup_get_folder (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_backup_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *day = g_strndup (name, 10);
      SamDate date = sam_date_parse (day);

      if (date != SAM_DATE_NONE && g_str_equal (name + strlen (day), SUFFIX))
        g_ptr_array_add (backups, backup_new (folder, name, date));
    }
  g_ptr_array_sort (backups, compare_newest_first);

  return backups;
}

/* Counting */

gboolean
sam_backup_count (const char *path, guint *counts, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open_reader (path, error);

  return database != NULL && sam_verified_copy_count (database, counts, error);
}

static char *
describe_side (const guint *more, const guint *fewer)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (more[i] > fewer[i])
        g_ptr_array_add (words, sam_family_describe_count (i, more[i] - fewer[i]));
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);

  return sam_language_format_list (sam_language_get_default (), (const char *const *) words->pdata);
}

char *
sam_backup_describe_difference (const guint *file, const guint *copy)
{
  g_autofree char *more = describe_side (copy, file);
  g_autofree char *fewer = describe_side (file, copy);
  g_autofree char *more_text = more != NULL ? g_strdup_printf (C_("backup", "%s more"), more) : NULL;
  g_autofree char *fewer_text = fewer != NULL ? g_strdup_printf (C_("backup", "%s fewer"), fewer) : NULL;

  if (more_text != NULL && fewer_text != NULL)
    return g_strdup_printf ("%s; %s", more_text, fewer_text);
  if (more_text != NULL)
    return g_steal_pointer (&more_text);
  if (fewer_text != NULL)
    return g_steal_pointer (&fewer_text);

  return g_strdup (C_("backup", "the same numbers of records"));
}

/* Writing */

gboolean
sam_backup_write (const char *path, const char *copy, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open_reader (path, error);

  return database != NULL && sam_programme_file_create (copy, error) && sam_verified_copy_write (database, copy, error);
}

static gboolean
fail_folder (GError **error, const char *folder, int code)
{
  g_set_error (error, SAM_ERROR, code == ENOSPC ? SAM_ERROR_FULL : SAM_ERROR_FAILED,
               /* Translators: a folder, and the system's reason */
               _("Today’s backup could not be written to %1$s: %2$s. The programme itself is safe. Make room, or save a copy elsewhere."),
               folder, g_strerror (code));

  return FALSE;
}

/* When the file was last written, its write-ahead log included. */
static gint64
get_written_at (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;
  gint64 written_at = 0;

  if (g_stat (path, &status) == 0)
    written_at = status.st_mtime;
  if (g_stat (log, &status) == 0 && status.st_size > 0)
    written_at = MAX (written_at, status.st_mtime);

  return written_at;
}

static gboolean
is_up_to_date (const char *path, GPtrArray *backups)
{
  GStatBuf status;
  SamBackup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  return newest != NULL && g_stat (newest->path, &status) == 0 && status.st_mtime > get_written_at (path);
}

static void
thin_out (const char *path)
{
  g_autoptr (GPtrArray) backups = sam_backup_list (path);
  g_autofree SamDate *days = g_new (SamDate, backups->len + 1);
  g_autofree gboolean *is_kept = g_new (gboolean, backups->len + 1);

  for (guint i = 0; i < backups->len; i++)
    days[i] = ((SamBackup *) g_ptr_array_index (backups, i))->day;
  sam_backup_plan_keep (days, backups->len, is_kept);
  for (guint i = 0; i < backups->len; i++)
    {
      if (!is_kept[i])
        g_unlink (((SamBackup *) g_ptr_array_index (backups, i))->path);
    }
}

gboolean
sam_backup_roll (const char *path, SamDate today, GError **error)
{
  g_autofree char *folder = sam_backup_get_folder (path);
  g_autoptr (GPtrArray) backups = sam_backup_list (path);
  g_autofree char *day = sam_date_format_iso (today);
  g_autofree char *name = g_strconcat (day, SUFFIX, NULL);
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  g_autofree char *partial = g_strconcat (copy, ".partial", NULL);

  if (is_up_to_date (path, backups))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_folder (error, folder, errno);

  /* What an earlier try left. */
  g_unlink (partial);
  if (!sam_backup_write (path, partial, error))
    return FALSE;
  if (g_rename (partial, copy) != 0)
    {
      int code = errno;

      g_unlink (partial);
      return fail_folder (error, folder, code);
    }
  /* Only now that there is a proven one. */
  thin_out (path);

  return TRUE;
}
