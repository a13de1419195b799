#include "sam-backup-private.h"

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
/* How the name begins while a copy is being written. */
#define PARTIAL ".partial-"
#define LEFTOVER_SECONDS (24 * 60 * 60)

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

static void
add_kept_aside (GPtrArray *asides, const char *folder, const char *stem)
{
  g_autofree char *migrated = g_strconcat (stem, ".before-migration-", NULL);
  g_autofree char *restored = g_strconcat (stem, ".before-restore-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (is_kept_aside (name) && (g_str_has_prefix (name, migrated) || g_str_has_prefix (name, restored)))
        g_ptr_array_add (asides, backup_new (folder, name, SAM_DATE_NONE));
    }
}

/* Copies that are not in place yet, or were left by those who were killed: each may be whole. */
static void
add_partials (GPtrArray *asides, const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, prefix))
        g_ptr_array_add (asides, backup_new (folder, name, SAM_DATE_NONE));
    }
}

GPtrArray *
sam_backup_list_aside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = get_stem (path);
  g_autofree char *restoring = sam_backup_get_restoring_prefix (path);
  g_autofree char *backups = sam_backup_get_folder (path);
  GPtrArray *asides = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_backup_free);

  add_kept_aside (asides, folder, stem);
  add_partials (asides, folder, restoring);
  add_partials (asides, backups, PARTIAL);

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

gboolean
sam_backup_write_over (const char *path, const char *copy, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open_reader (path, error);

  return database != NULL && sam_verified_copy_write_over (database, copy, error);
}

char *
sam_backup_hold (const char *path, const char *copy, GError **error)
{
  g_autofree char *folder = sam_backup_get_folder (path);
  g_autofree char *stem = g_build_filename (folder, PARTIAL, NULL);
  g_autoptr (SamDatabase) database = sam_database_open_reader (copy, error);

  return database != NULL ? sam_verified_copy_write_temporary (database, stem, stem, error) : NULL;
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

/* What was left by those who were killed. What is younger, somebody may be writing now. */
static void
remove_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      /* Dates that lie in the future are no better. */
      if (g_str_has_prefix (name, PARTIAL) && g_stat (path, &status) == 0
          && ABS (now - (gint64) status.st_mtime) > LEFTOVER_SECONDS)
        g_unlink (path);
    }
}

/* The newest that was not made while the clock was wrong; %NULL where there is none. */
static const SamBackup *
find_newest (GPtrArray *backups, SamDate today)
{
  for (guint i = 0; i < backups->len; i++)
    {
      const SamBackup *backup = g_ptr_array_index (backups, i);

      if (backup->day <= today)
        return backup;
    }

  return NULL;
}

/* Dates of files tell nothing: they are copied, and clocks are set. Two copies of the same contents are the same bytes. */
static gboolean
holds_the_same (const char *a, const char *b)
{
  g_autoptr (GMappedFile) map_a = g_mapped_file_new (a, FALSE, NULL);
  g_autoptr (GMappedFile) map_b = g_mapped_file_new (b, FALSE, NULL);

  return map_a != NULL && map_b != NULL && g_mapped_file_get_length (map_a) == g_mapped_file_get_length (map_b)
         && memcmp (g_mapped_file_get_contents (map_a), g_mapped_file_get_contents (map_b),
                    g_mapped_file_get_length (map_a)) == 0;
}

/* Copies from the future neither go nor take the place of others: their day comes. */
static void
thin_out (const char *path, SamDate today)
{
  g_autoptr (GPtrArray) backups = sam_backup_list (path);
  g_autofree SamDate *days = g_new (SamDate, backups->len + 1);
  g_autofree gboolean *is_kept = g_new (gboolean, backups->len + 1);
  guint first = 0;

  while (first < backups->len && ((SamBackup *) g_ptr_array_index (backups, first))->day > today)
    first++;
  for (guint i = first; i < backups->len; i++)
    days[i - first] = ((SamBackup *) g_ptr_array_index (backups, i))->day;
  sam_backup_plan_keep (days, backups->len - first, is_kept);
  for (guint i = first; i < backups->len; i++)
    {
      if (!is_kept[i - first])
        g_unlink (((SamBackup *) g_ptr_array_index (backups, i))->path);
    }
}

static gboolean
put_in_folder (const char *partial, const char *folder, SamDate today, GError **error)
{
  g_autofree char *day = sam_date_format_iso (today);
  g_autofree char *name = g_strconcat (day, SUFFIX, NULL);
  g_autofree char *copy = g_build_filename (folder, name, NULL);

  if (g_rename (partial, copy) != 0)
    return fail_folder (error, folder, errno);
  sam_programme_file_flush (folder, NULL);

  return TRUE;
}

gboolean
sam_backup_roll (const char *path, SamDate today, GError **error)
{
  g_autofree char *folder = sam_backup_get_folder (path);
  g_autofree char *stem = g_build_filename (folder, PARTIAL, NULL);
  g_autofree char *partial = NULL;
  g_autoptr (SamDatabase) database = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  const SamBackup *newest;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_folder (error, folder, errno);
  remove_leftovers (folder);

  database = sam_database_open_reader (path, error);
  if (database == NULL)
    return FALSE;
  partial = sam_verified_copy_write_temporary (database, stem, stem, error);
  if (partial == NULL)
    return FALSE;

  backups = sam_backup_list (path);
  newest = find_newest (backups, today);
  if (newest != NULL && holds_the_same (partial, newest->path))
    {
      g_unlink (partial);
      return TRUE;
    }
  if (!put_in_folder (partial, folder, today, error))
    {
      g_unlink (partial);
      return FALSE;
    }
  /* Only now that there is a proven one. */
  thin_out (path, today);

  return TRUE;
}
