/* Putting a backup in the place of a file: all of it or nothing, whoever else has the file and however it was left. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sam-backup.h"
#include "store-fixture.h"

/* What the file held when its copy was made, and what it holds since. */
typedef struct
{
  char *copy;
  char *before;
  char *latest;
} Versions;

static void
versions_clear (Versions *self)
{
  g_free (self->copy);
  g_free (self->before);
  g_free (self->latest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Versions, versions_clear)

static void
make_versions (Fixture *self, Versions *versions)
{
  g_autoptr (GError) error = NULL;

  versions->copy = fixture_build_path (self, "copy.samordna");
  put_organiser (self->store, "Ett");
  versions->before = dump (self->store);
  g_assert_true (sam_backup_write (self->path, versions->copy, &error));
  g_assert_no_error (error);
  put_organiser (self->store, "Två");
  versions->latest = dump (self->store);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_store_open (path, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  g_assert_null (sam_store_get_notice (store));
  found = dump (store);
  g_assert_cmpstr (found, ==, expected);
  sam_store_close (store);
}

static void
assert_nothing_beside (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);

      g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
    }
}

/* The copy takes its place, and what was there is kept, the latest work too. */
static void
restore_well (const char *path, const Versions *versions)
{
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_backup_restore (path, versions->copy, &aside, &error));
  g_assert_no_error (error);
  assert_nothing_beside (path);
  assert_holds (path, versions->before);
  assert_holds (aside, versions->latest);
}

static void
copy_file (const char *from, const char *to, const char *suffix)
{
  g_autofree char *from_path = g_strconcat (from, suffix, NULL);
  g_autofree char *to_path = g_strconcat (to, suffix, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from_path);
  g_autoptr (GFile) target = g_file_new_for_path (to_path);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_others_read (Fixture *self, gconstpointer is_idle)
{
  g_auto (Versions) versions = { 0 };
  g_autoptr (SamDatabase) reader = NULL;
  SamStatement *statement;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun;

  make_versions (self, &versions);
  reader = sam_database_open_reader (self->path, &error);
  g_assert_no_error (error);
  statement = sam_statement_new (reader, "SELECT name FROM organiser", &error);
  g_assert_no_error (error);
  g_assert_true (sam_statement_step (statement, &error));
  if (is_idle)
    sam_statement_reset (statement);
  sam_store_close (self->store);

  begun = g_get_monotonic_time ();
  g_assert_false (sam_backup_restore (self->path, versions.copy, &aside, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_assert_null (aside);
  /* The window waits with us. */
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 10 * G_USEC_PER_SEC);
  g_clear_error (&error);
  sam_statement_free (statement);
  g_clear_pointer (&reader, sam_database_close);
  assert_holds (self->path, versions.latest);
  {
    g_autofree char *others = fixture_list_others (self);

    g_assert_cmpstr (others, ==, "copy.samordna");
  }

  restore_well (self->path, &versions);
}

static void
test_open_elsewhere (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  make_versions (self, &versions);
  g_assert_false (sam_backup_restore (self->path, versions.copy, &aside, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_assert_null (aside);
  put_organiser (self->store, "Tre");
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 3);
}

/* The machine stopped: the latest work lies in the log alone. */
static void
test_log_was_left (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *crashed = fixture_build_path (self, "crashed.samordna");

  make_versions (self, &versions);
  copy_file (self->path, crashed, "");
  copy_file (self->path, crashed, "-wal");
  sam_store_close (self->store);

  restore_well (crashed, &versions);
}

/* The machine stopped in the midst of a change: the file alone is neither what was nor what was to be. */
static void
test_journal_was_left (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *crashed = fixture_build_path (self, "crashed.samordna");
  SamDatabase *database = sam_store_get_database (self->store);
  g_autoptr (GError) error = NULL;

  make_versions (self, &versions);
  g_assert_true (sam_database_execute (database, "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN IMMEDIATE;"
                                                 "UPDATE organiser SET name = name || 'x';"
                                                 "CREATE TABLE filler AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)"
                                                 " SELECT i, randomblob (1000) AS bytes FROM n;", &error));
  g_assert_no_error (error);
  copy_file (self->path, crashed, "");
  copy_file (self->path, crashed, "-journal");
  g_assert_true (sam_database_execute (database, "ROLLBACK", &error));
  sam_store_close (self->store);

  restore_well (crashed, &versions);
}

static void
write_bytes (const char *path, const char *suffix, const char *bytes)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (whole, bytes, -1, &error);
  g_assert_no_error (error);
}

static void
assert_bytes (const char *path, const char *suffix, const char *bytes)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (whole, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, bytes);
}

/* What cannot be read any more may still be of use to somebody: it is kept as it is, with all that belongs to it. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *aside = NULL;
  g_autoptr (GPtrArray) asides = NULL;
  g_autoptr (GError) error = NULL;

  make_versions (self, &versions);
  sam_store_close (self->store);
  write_bytes (self->path, "", "no database any more, and that for more than a hundred bytes: .................................................");
  write_bytes (self->path, "-wal", "a log");

  g_assert_true (sam_backup_restore (self->path, versions.copy, &aside, &error));
  g_assert_no_error (error);
  assert_nothing_beside (self->path);
  assert_holds (self->path, versions.before);
  assert_bytes (aside, "", "no database any more, and that for more than a hundred bytes: .................................................");
  assert_bytes (aside, "-wal", "a log");
  /* Who erases a person is told of both. */
  asides = sam_backup_list_aside (self->path);
  g_assert_cmpuint (asides->len, ==, 2);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  make_versions (self, &versions);
  sam_store_close (self->store);
  g_unlink (self->path);
  g_assert_true (sam_backup_restore (self->path, versions.copy, &aside, &error));
  g_assert_no_error (error);
  g_assert_null (aside);
  assert_holds (self->path, versions.before);
}

/* A copy that has rotted is refused, and the file stays. */
static void
test_rotten (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *aside = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *others = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  make_versions (self, &versions);
  sam_store_close (self->store);
  g_assert_true (g_file_get_contents (versions.copy, &bytes, &length, &error));
  memset (bytes + length / 2, 0xff, length / 4);
  g_assert_true (g_file_set_contents (versions.copy, bytes, (gssize) length, &error));
  g_assert_false (sam_backup_restore (self->path, versions.copy, &aside, &error));
  g_assert_nonnull (error);
  g_assert_null (aside);
  assert_holds (self->path, versions.latest);
  others = fixture_list_others (self);
  g_assert_cmpstr (others, ==, "copy.samordna");
}

/* Killed after ever longer times: the file is what it was or what the copy is, and the next restore tidies up. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  g_auto (Versions) versions = { 0 };
  g_autofree char *crashed = fixture_build_path (self, "crashed.samordna");
  g_autofree char *wal = g_strconcat (crashed, "-wal", NULL);
  g_autofree char *before_wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *others = NULL;

  make_versions (self, &versions);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (SamStore) store = NULL;
      g_autofree char *found = NULL;
      g_autoptr (GError) error = NULL;
      pid_t child;

      g_unlink (crashed);
      g_unlink (wal);
      copy_file (self->path, crashed, "");
      copy_file (self->path, crashed, "-wal");
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          g_autofree char *aside = NULL;

          _exit (sam_backup_restore (crashed, versions.copy, &aside, NULL) ? 0 : 1);
        }
      g_usleep (i * 1500);
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);

      store = sam_store_open (crashed, &error);
      g_assert_no_error (error);
      found = dump (store);
      g_assert_true (g_str_equal (found, versions.before) || g_str_equal (found, versions.latest));
      sam_store_close (store);
    }
  g_unlink (crashed);
  copy_file (self->path, crashed, "");
  copy_file (self->path, crashed, "-wal");
  sam_store_close (self->store);
  restore_well (crashed, &versions);
  others = fixture_list_others (self);
  g_assert_null (strstr (others, ".restoring-"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, func) g_test_add ("/restore/" path, Fixture, data, fixture_set_up, func, fixture_tear_down)
  ADD ("is-refused-while-another-reads-and-changes-nothing", NULL, test_others_read);
  ADD ("is-refused-while-another-has-it-open-and-changes-nothing", GINT_TO_POINTER (1), test_others_read);
  ADD ("is-refused-where-it-is-open-for-writing", NULL, test_open_elsewhere);
  ADD ("keeps-what-lies-in-the-log-of-a-machine-that-stopped", NULL, test_log_was_left);
  ADD ("takes-back-a-change-that-was-cut-off", NULL, test_journal_was_left);
  ADD ("keeps-a-damaged-file-with-all-that-belongs-to-it", NULL, test_damaged);
  ADD ("puts-a-copy-where-there-is-no-file", NULL, test_missing);
  ADD ("of-a-copy-that-has-rotted-is-refused", NULL, test_rotten);
  ADD ("that-is-killed-leaves-one-or-the-other", NULL, test_killed);

  return g_test_run ();
}
