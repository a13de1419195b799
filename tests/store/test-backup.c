#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
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

static void
replace_file (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, &error));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) length, &error));
}

static char *
list_days (Fixture *self)
{
  g_autoptr (GPtrArray) backups = sam_backup_list (self->path);
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *day = sam_date_format_iso (((SamBackup *) g_ptr_array_index (backups, i))->day);

      g_string_append_printf (days, "%s%s", i > 0 ? " " : "", day);
    }

  return g_string_free (g_steal_pointer (&days), FALSE);
}

static void
roll_on (Fixture *self, const char *day, const char *expected)
{
  g_autofree char *days = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_backup_roll (self->path, sam_date_parse (day), &error));
  g_assert_no_error (error);
  days = list_days (self);
  g_assert_cmpstr (days, ==, expected);
}

/* The clock was wrong once: the copies of those days stay, and stop nothing. */
static void
test_future (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  put_organiser (self->store, "Ett");
  for (SamDate day = sam_date_parse ("2031-01-01"); day < sam_date_parse ("2031-01-10"); day++)
    {
      g_autofree char *name = sam_date_format_iso (day);

      put_organiser (self->store, name);
      g_assert_true (sam_backup_roll (self->path, day, NULL));
    }
  backups = sam_backup_list (self->path);
  for (guint i = 0; i < backups->len; i++)
    {
      SamBackup *backup = g_ptr_array_index (backups, i);

      if (backup->day < sam_date_parse ("2031-01-08"))
        g_unlink (backup->path);
      else
        make_old (backup->path, sam_date_parse ("2035-01-01"));
    }

  for (SamDate day = sam_date_parse ("2012-10-01"); day < sam_date_parse ("2012-10-11"); day++)
    {
      g_autofree char *name = sam_date_format_iso (day);
      g_autofree char *days = NULL;

      put_organiser (self->store, name);
      g_assert_true (sam_backup_roll (self->path, day, NULL));
      days = list_days (self);
      g_assert_true (g_str_has_prefix (days, "2031-01-09 2031-01-08 2012-10-"));
      g_assert_true (g_str_has_prefix (days + strlen ("2031-01-09 2031-01-08 "), name));
    }
  roll_on (self, "2012-10-11", "2031-01-09 2031-01-08 2012-10-10 2012-10-09 2012-10-08 2012-10-07 2012-10-06 2012-10-05 2012-10-04");
  empty_backups (self);
}

/* What the file holds decides, not what its date says. */
static void
test_older_file (Fixture *self, gconstpointer data)
{
  g_autofree char *older = fixture_build_path (self, "older.samordna");

  put_organiser (self->store, "Ett");
  roll_on (self, "2012-10-01", "2012-10-01");
  g_assert_true (sam_backup_write (self->path, older, NULL));
  put_organiser (self->store, "Två");
  roll_on (self, "2012-10-02", "2012-10-02 2012-10-01");
  sam_store_close (self->store);
  roll_on (self, "2012-10-03", "2012-10-02 2012-10-01");

  replace_file (older, self->path);
  make_old (self->path, sam_date_parse ("2012-10-01"));
  roll_on (self, "2012-10-04", "2012-10-04 2012-10-02 2012-10-01");
  empty_backups (self);
}

/* Undo and redo leave the numbers of records and of changes as they were, or bring them back. */
static void
test_every_state (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("Nummer %u", i);
      g_autofree char *code = g_strdup_printf ("%08u", 10000000 + i);

      put_school (self->store, put_organiser (self->store, name), name, code);
    }
  roll_on (self, "2012-10-01", "2012-10-01");
  fixture_reopen (self);
  roll_on (self, "2012-10-02", "2012-10-01");
  g_assert_true (sam_store_undo (self->store, NULL));
  roll_on (self, "2012-10-03", "2012-10-03 2012-10-01");
  g_assert_true (sam_store_redo (self->store, NULL));
  roll_on (self, "2012-10-04", "2012-10-04 2012-10-03 2012-10-01");
  roll_on (self, "2012-10-05", "2012-10-04 2012-10-03 2012-10-01");
  empty_backups (self);
}

static gpointer
roll_in_thread (gpointer path)
{
  GError *error = NULL;

  sam_backup_roll (path, sam_date_parse ("2012-10-01"), &error);

  return error;
}

static void
test_two_at_once (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Nummer %u", i);
      GThread *threads[4];
      g_autoptr (GPtrArray) backups = NULL;
      guint counts[SAM_N_FAMILIES];

      put_organiser (self->store, name);
      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        threads[j] = g_thread_new ("roll", roll_in_thread, self->path);
      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        {
          g_autoptr (GError) error = g_thread_join (threads[j]);

          g_assert_no_error (error);
        }
      backups = sam_backup_list (self->path);
      g_assert_cmpuint (backups->len, ==, 1);
      g_assert_true (sam_backup_count (((SamBackup *) g_ptr_array_index (backups, 0))->path, counts, NULL));
      g_assert_cmpuint (counts[SAM_FAMILY_ORGANISER], ==, i + 1);
    }
  /* And the folder holds nothing else. */
  empty_backups (self);
  {
    g_autofree char *folder = sam_backup_get_folder (self->path);

    g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  }
}

/* What was cut off goes after a day; what somebody is writing now, and what is no work of ours, stays. */
static void
test_leftovers (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = sam_backup_get_folder (self->path);
  g_autofree char *left = g_build_filename (folder, ".partial-AbCd12", NULL);
  g_autofree char *fresh = g_build_filename (folder, ".partial-AbCd13", NULL);
  g_autofree char *other = g_build_filename (folder, "2012-10-01.samordna.partial", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (left, "left", -1, NULL));
  g_assert_true (g_file_set_contents (fresh, "fresh", -1, NULL));
  g_assert_true (g_file_set_contents (other, "other", -1, NULL));
  make_old (left, sam_date_parse ("2012-10-01"));
  roll_on (self, "2012-10-01", "2012-10-01");
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_unlink (fresh);
  g_unlink (other);
  empty_backups (self);
}

/* Each may hold everybody: who erases a person is told of all of them. */
static void
test_leftovers_are_told (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = sam_backup_get_folder (self->path);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_strdup_printf (".%s.restoring-AbCd12", base);
  g_autofree char *partial = g_build_filename (folder, ".partial-AbCd12", NULL);
  g_autofree char *restoring = fixture_build_path (self, name);
  g_autofree char *other = fixture_build_path (self, ".other.samordna.restoring-AbCd12");
  g_autoptr (GPtrArray) asides = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (partial, "left", -1, NULL));
  g_assert_true (g_file_set_contents (restoring, "left", -1, NULL));
  g_assert_true (g_file_set_contents (other, "another's", -1, NULL));
  asides = sam_backup_list_aside (self->path);
  g_assert_cmpuint (asides->len, ==, 2);
  g_assert_cmpstr (((SamBackup *) g_ptr_array_index (asides, 0))->path, ==, restoring);
  g_assert_cmpstr (((SamBackup *) g_ptr_array_index (asides, 1))->path, ==, partial);
  g_unlink (partial);
  g_unlink (restoring);
  g_unlink (other);
  empty_backups (self);
}

/* Whoever puts one back closes the programme first, which makes another in its place. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *held = NULL;
  g_autofree char *refused = NULL;
  g_autoptr (GError) error = NULL;
  guint counts[SAM_N_FAMILIES];

  put_organiser (self->store, "Ett");
  roll_on (self, "2012-10-01", "2012-10-01");
  backups = sam_backup_list (self->path);
  held = sam_backup_hold (self->path, ((SamBackup *) g_ptr_array_index (backups, 0))->path, &error);
  g_assert_no_error (error);
  put_organiser (self->store, "Två");
  roll_on (self, "2012-10-01", "2012-10-01");
  g_assert_true (sam_backup_count (held, counts, NULL));
  g_assert_cmpuint (counts[SAM_FAMILY_ORGANISER], ==, 1);
  g_assert_cmpint (g_unlink (held), ==, 0);

  g_assert_true (g_file_set_contents (((SamBackup *) g_ptr_array_index (backups, 0))->path, "rotten", -1, NULL));
  refused = sam_backup_hold (self->path, ((SamBackup *) g_ptr_array_index (backups, 0))->path, &error);
  g_assert_null (refused);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_A_PROGRAMME);
  empty_backups (self);
}

static void
assert_refused (SamStore *store, const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_store_save_copy_over (store, path, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, SAM_ERROR, code);
}

/* What is there goes when the copy is proven; never the programme itself, nor one that somebody has open. */
static void
test_saved_over (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "copy.samordna");
  g_autofree char *link_path = fixture_build_path (self, "link.samordna");
  g_autofree char *log = g_strconcat (copy, "-wal", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *others = NULL;
  g_autoptr (SamStore) opened = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  put_organiser (self->store, "Ett");
  g_assert_true (sam_store_save_copy_over (self->store, copy, &error));
  g_assert_no_error (error);
  put_organiser (self->store, "Två");
  expected = dump (self->store);
  g_assert_true (sam_store_save_copy_over (self->store, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  opened = sam_store_open (copy, &error);
  g_assert_no_error (error);
  found = dump (opened);
  g_assert_cmpstr (found, ==, expected);

  assert_refused (self->store, copy, SAM_ERROR_BUSY);
  assert_refused (opened, self->path, SAM_ERROR_BUSY);
  sam_store_close (opened);
  assert_refused (self->store, self->path, SAM_ERROR_EXISTS);
  g_assert_cmpint (symlink (self->path, link_path), ==, 0);
  assert_refused (self->store, link_path, SAM_ERROR_EXISTS);
  assert_refused (self->store, self->folder, SAM_ERROR_EXISTS);
  g_assert_true (g_file_set_contents (log, "a log", -1, NULL));
  assert_refused (self->store, copy, SAM_ERROR_BUSY);
  g_unlink (log);
  g_unlink (link_path);

  g_assert_true (sam_backup_write_over (self->path, copy, &error));
  g_assert_no_error (error);
  g_assert_false (sam_backup_write_over (copy, copy, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_unlink (copy);
  sam_store_close (self->store);
  others = fixture_list_others (self);
  g_assert_cmpstr (others, ==, "");
}

/* Whatever it is made under at first, it is told by the name that was chosen. */
static void
test_says_the_chosen_name (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "gone/chosen.samordna");
  g_autoptr (GError) error = NULL;

  g_assert_false (sam_store_save_copy_over (self->store, copy, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“chosen.samordna”"));
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
  ADD ("from-the-future-stops-no-other", test_future);
  ADD ("is-made-of-an-older-file-put-in-place", test_older_file);
  ADD ("is-made-of-every-state", test_every_state);
  ADD ("can-be-made-by-two-at-once", test_two_at_once);
  ADD ("that-was-cut-off-goes-after-a-day", test_leftovers);
  ADD ("that-was-cut-off-is-told-of", test_leftovers_are_told);
  ADD ("that-is-held-is-neither-replaced-nor-removed", test_held);
  ADD ("saved-over-a-file-takes-its-place-in-one-step", test_saved_over);
  ADD ("a-copy-that-cannot-be-saved-is-told-by-its-name", test_says_the_chosen_name);
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
