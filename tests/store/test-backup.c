#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "sam-backup.h"
#include "store-fixture.h"

/* The user's data lie in the fixture's folder: set by main(), since GLib reads it once. */
static char *data_folder;

static void
empty_backups (Fixture *self)
{
  g_autoptr (GPtrArray) backups = sam_backup_list (self->path);
  g_autofree char *folder = sam_backup_get_folder (self->path);

  for (guint i = 0; i < backups->len; i++)
    g_unlink (((SamBackup *) g_ptr_array_index (backups, i))->path);
  g_rmdir (folder);
}

static void
test_verified_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "copy.samordna");
  g_autoptr (SamStore) opened = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  put_school (self->store, put_organiser (self->store, "Backa kommun"), "Backaskolan", "12345678");
  before = dump (self->store);
  g_assert_true (sam_backup_write (self->path, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  opened = sam_store_open (copy, &error);
  g_assert_no_error (error);
  after = dump (opened);
  g_assert_cmpstr (before, ==, after);
  sam_store_close (opened);

  g_assert_false (sam_backup_write (self->path, copy, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_unlink (copy);
}

static void
make_old (const char *path, SamDate day)
{
  struct utimbuf times = { (time_t) day * 86400, (time_t) day * 86400 };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
test_one_a_day (Fixture *self, gconstpointer data)
{
  SamDate first = sam_date_parse ("2012-10-01");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  for (SamDate day = first; day < first + 60; day++)
    {
      g_autofree char *name = sam_date_format_iso (day);
      g_autoptr (GPtrArray) now = NULL;

      put_organiser (self->store, name);
      for (guint i = 0; i < 2; i++)
        g_assert_true (sam_backup_roll (self->path, day, &error));
      g_assert_no_error (error);
      now = sam_backup_list (self->path);
      g_assert_cmpint (((SamBackup *) g_ptr_array_index (now, 0))->day, ==, day);
      make_old (((SamBackup *) g_ptr_array_index (now, 0))->path, day);
    }
  backups = sam_backup_list (self->path);
  /* The last seven, two weeks before, and the ends of October and of November's seven. */
  g_assert_cmpuint (backups->len, ==, 10);
  empty_backups (self);
}

static void
test_nothing_new (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Ett");
  sam_store_close (self->store);
  make_old (self->path, sam_date_parse ("2012-10-01"));
  g_assert_true (sam_backup_roll (self->path, sam_date_parse ("2012-10-01"), &error));
  g_assert_true (sam_backup_roll (self->path, sam_date_parse ("2012-10-02"), &error));
  g_assert_no_error (error);
  backups = sam_backup_list (self->path);
  g_assert_cmpuint (backups->len, ==, 1);
  empty_backups (self);
}

static void
test_difference (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "copy.samordna");
  guint before[SAM_N_FAMILIES];
  guint after[SAM_N_FAMILIES];
  g_autofree char *fewer = NULL;
  g_autofree char *same = NULL;
  g_autoptr (GError) error = NULL;
  gint64 school = put_school (self->store, put_organiser (self->store, "Backa kommun"), "Backaskolan", "12345678");

  g_assert_true (sam_backup_write (self->path, copy, &error));
  put_team (self->store, school, "Lag 1");
  put_team (self->store, school, "Lag 2");
  g_assert_true (sam_backup_count (self->path, after, &error));
  g_assert_true (sam_backup_count (copy, before, &error));
  fewer = sam_backup_describe_difference (after, before);
  same = sam_backup_describe_difference (after, after);
  g_assert_cmpstr (fewer, ==, "2 teams fewer");
  g_assert_cmpstr (same, ==, "the same numbers of records");
  g_unlink (copy);
}

/* A copy that nobody can open is none. */
static void
test_saved_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "copy.samordna");
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Ett");
  g_assert_true (sam_store_save_copy (self->store, copy, &error));
  g_assert_no_error (error);
  g_unlink (copy);

  g_assert_true (sam_database_execute (sam_store_get_database (self->store),
                                       "ALTER TABLE organiser RENAME COLUMN kind TO sort", &error));
  g_assert_false (sam_store_save_copy (self->store, copy, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  int status;

  data_folder = g_dir_make_tmp ("samordna-data-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/backup/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("is-verified-and-overwrites-nothing", test_verified_copy);
  ADD ("is-one-a-day-and-old-ones-go", test_one_a_day);
  ADD ("is-not-made-where-nothing-is-new", test_nothing_new);
  ADD ("tells-what-differs-in-counts", test_difference);
  ADD ("saved-elsewhere-is-verified-too", test_saved_copy);

  status = g_test_run ();
  for (guint i = 0; i < 3; i++)
    {
      static const char *const parts[] = { "samordna/backups", "samordna", "" };
      g_autofree char *folder = g_build_filename (data_folder, parts[i], NULL);

      g_rmdir (folder);
    }
  g_free (data_folder);

  return status;
}
