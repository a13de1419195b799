#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store-fixture.h"

#define NOBODY 65534

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
assert_single_file (Fixture *self)
{
  g_autofree char *others = fixture_list_others (self);

  g_assert_cmpstr (others, ==, "");
}

static void
test_creates_a_file_for_its_owner_alone (Fixture *self, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (self->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Backa kommun");
  g_assert_cmphex (get_mode (self->path), ==, 0600);
  g_assert_cmphex (get_mode (wal), ==, 0600);
  g_assert_cmphex (get_mode (shm), ==, 0600);
  g_assert_null (sam_store_get_notice (self->store));
  g_assert_false (sam_store_is_read_only (self->store));
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);

  sam_store_close (self->store);
  assert_single_file (self);
}

static void
test_refuses_to_write_over_a_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sam_store_create (self->path, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
}

static void
test_refuses_everything_once_closed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sam_store_close (self->store);
  sam_store_close (self->store);
  g_assert_null (sam_store_list (self->store, SAM_FAMILY_SCHOOL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (sam_store_begin (self->store, "Add", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_null (sam_store_get_database (self->store));
}

/* What is written into the file to spoil it. */
typedef struct
{
  const char *name;
  gssize      offset;
  const char *bytes;
  gsize       length;
  gssize      new_length;
  SamError    code;
} Refusal;

static const Refusal refusals[] = {
  { "no-sqlite-file", 0, "Kära läsare", 12, -1, SAM_ERROR_NOT_A_PROGRAMME },
  { "empty-file", 0, "", 0, 0, SAM_ERROR_NOT_A_PROGRAMME },
  { "header-cut-short", 0, "", 0, 60, SAM_ERROR_NOT_A_PROGRAMME },
  { "file-of-another-program", 68, "\0\0\0\1", 4, -1, SAM_ERROR_NOT_A_PROGRAMME },
  { "version-99", 60, "\0\0\0\143", 4, -1, SAM_ERROR_NEWER },
  { "version-below-zero", 60, "\377\377\377\377", 4, -1, SAM_ERROR_NEWER },
  { "cut-in-the-middle", 0, "", 0, 40000, SAM_ERROR_DAMAGED },
  { "cut-to-one-page", 0, "", 0, 4096, SAM_ERROR_DAMAGED },
  { "page-size-garbage", 16, "\007\007", 2, -1, SAM_ERROR_DAMAGED },
  { "schema-garbage", 100, "\1\2\3\4\5\6\7\10\11\12\13\14", 12, -1, SAM_ERROR_DAMAGED },
  { "page-garbage", 5 * 4096, "\1\2\3\4\5\6\7\10\11\12\13\14", 12, -1, SAM_ERROR_DAMAGED },
};

static void
spoil (const char *path, const Refusal *refusal)
{
  int fd = g_open (path, O_RDWR, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, refusal->bytes, refusal->length, refusal->offset), ==, refusal->length);
  if (refusal->new_length >= 0)
    g_assert_cmpint (ftruncate (fd, refusal->new_length), ==, 0);
  close (fd);
}

static void
test_refuses_and_leaves_untouched (Fixture *self, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Backa kommun");
  sam_store_close (self->store);
  spoil (self->path, refusal);

  g_assert_true (g_file_get_contents (self->path, &before, &n_before, NULL));
  g_assert_null (sam_store_open (self->path, &error));
  g_assert_error (error, SAM_ERROR, (int) refusal->code);
  g_assert_true (g_file_get_contents (self->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmphex (get_mode (self->path), ==, 0600);
  assert_single_file (self);
}

static void
test_refuses_what_is_no_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = fixture_build_path (self, "saknas.samordna");
  g_autofree char *pipe = fixture_build_path (self, "rör.samordna");

  g_assert_null (sam_store_open (missing, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_null (sam_store_open (self->folder, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_A_PROGRAMME);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (sam_store_open (pipe, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_A_PROGRAMME);
}

/* As an ordinary user: root may write anything. */
static void
test_opens_what_may_only_be_read (void)
{
  const struct
  {
    guint file_mode, folder_mode;
  } cases[] = { { 0400, 0700 }, { 0600, 0500 } };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  if (geteuid () == 0)
    g_assert_cmpint (setuid (NOBODY), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (GError) error = NULL;
      g_autoptr (SamStore) store = NULL;
      g_autofree char *copy = g_strconcat (g_get_tmp_dir (), "/samordna-kopia-XXXXXX", NULL);
      g_autofree char *copy_path = NULL;

      fixture_set_up (&fixture, NULL);
      put_organiser (fixture.store, "Backa kommun");
      sam_store_close (fixture.store);
      g_chmod (fixture.path, cases[i].file_mode);
      g_chmod (fixture.folder, cases[i].folder_mode);

      store = sam_store_open (fixture.path, &error);
      g_assert_no_error (error);
      g_assert_true (sam_store_is_read_only (store));
      g_assert_nonnull (sam_store_get_notice (store));
      g_assert_cmpuint (count (store, SAM_FAMILY_ORGANISER), ==, 1);
      g_assert_null (sam_store_begin (store, "Add", &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
      g_clear_error (&error);
      g_assert_null (sam_store_get_undo_label (store));
      assert_single_file (&fixture);

      /* The way out that the notice names. */
      g_assert_nonnull (g_mkdtemp (copy));
      copy_path = g_build_filename (copy, "kopia.samordna", NULL);
      sam_store_save_copy (store, copy_path, &error);
      g_assert_no_error (error);
      g_assert_cmphex (get_mode (copy_path), ==, 0600);
      g_unlink (copy_path);
      g_rmdir (copy);

      sam_store_close (store);
      fixture_tear_down (&fixture, NULL);
    }
}

static void
test_the_second_to_open_may_only_read (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) second = NULL;

  put_organiser (self->store, "Backa kommun");
  second = sam_store_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (second));
  g_assert_nonnull (sam_store_get_notice (second));
  g_assert_cmpuint (count (second, SAM_FAMILY_ORGANISER), ==, 1);

  /* It sees what the first one commits. */
  put_organiser (self->store, "Lunda kommun");
  g_assert_cmpuint (count (second, SAM_FAMILY_ORGANISER), ==, 2);
  g_assert_null (sam_store_begin (second, "Add", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
  g_clear_error (&error);

  sam_store_close (second);
  fixture_reopen (self);
  g_assert_false (sam_store_is_read_only (self->store));
  sam_store_close (self->store);
  assert_single_file (self);
}

static void
test_a_link_leads_to_the_same_lock (Fixture *self, gconstpointer data)
{
  g_autofree char *link_path = fixture_build_path (self, "genväg.samordna");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) second = NULL;

  g_assert_cmpint (symlink (self->path, link_path), ==, 0);
  second = sam_store_open (link_path, &error);
  g_assert_no_error (error);
  g_assert_true (sam_store_is_read_only (second));
}

/* Runs in a process of its own; writes a byte when ready and then writes records until it is killed. */
static G_GNUC_NORETURN void
write_until_killed (const char *path, int ready)
{
  SamStore *store = sam_store_open (path, NULL);

  for (guint i = 0; store != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kommun %u", i);
      g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);

      sam_draft_set_text (draft, SAM_ORGANISER_NAME, name);
      if (!sam_store_put (store, "Add", draft, NULL) || (i == 3 && write (ready, "!", 1) != 1))
        break;
    }
  _exit (1);
}

static pid_t
start_writer (Fixture *self)
{
  int ends[2];
  char byte = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    write_until_killed (self->path, ends[1]);
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);

  return child;
}

static void
test_a_kill_in_mid_write_leaves_a_sound_file (Fixture *self, gconstpointer data)
{
  sam_store_close (self->store);

  for (guint round = 0; round < 5; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamStore) second = NULL;
      guint n_before, n_after;
      pid_t child;

      if (g_file_test (self->path, G_FILE_TEST_EXISTS))
        g_unlink (self->path);
      g_clear_object (&self->store);
      self->store = sam_store_create (self->path, &error);
      g_assert_no_error (error);
      sam_store_close (self->store);

      child = start_writer (self);
      /* While it writes, others read. */
      second = sam_store_open (self->path, &error);
      g_assert_no_error (error);
      g_assert_true (sam_store_is_read_only (second));
      n_before = count (second, SAM_FAMILY_ORGANISER);
      g_assert_cmpuint (n_before, >=, 4);
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      sam_store_close (second);

      /* The lock died with it, and what was committed is there. */
      fixture_reopen (self);
      g_assert_false (sam_store_is_read_only (self->store));
      n_after = count (self->store, SAM_FAMILY_ORGANISER);
      g_assert_cmpuint (n_after, >=, n_before);
      g_assert_true (sam_store_check (self->store, &error));
      g_assert_no_error (error);
      sam_store_close (self->store);
      assert_single_file (self);
    }
}

static void
test_a_reader_leaves_nothing_behind (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) while_open = NULL;
  g_autoptr (SamDatabase) while_closed = NULL;
  g_autoptr (SamStatement) statement = NULL;

  put_organiser (self->store, "Backa kommun");
  while_open = sam_database_open_reader (self->path, &error);
  g_assert_no_error (error);
  statement = sam_statement_new (while_open, "SELECT name FROM organiser", &error);
  g_assert_true (sam_statement_step (statement, &error));
  g_assert_cmpstr (sam_statement_get_text (statement, 0), ==, "Backa kommun");
  g_assert_false (sam_database_execute (while_open, "DELETE FROM organiser", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_pointer (&statement, sam_statement_free);
  g_clear_pointer (&while_open, sam_database_close);

  sam_store_close (self->store);
  while_closed = sam_database_open_reader (self->path, &error);
  g_assert_no_error (error);
  g_clear_pointer (&while_closed, sam_database_close);
  assert_single_file (self);
}

static gboolean
is_locked_for_others (const char *path)
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

      _exit (fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status) == 1;
}

/* The locks of a process on a file go with the first descriptor that it closes: others would take away the log. */
static void
test_a_reader_leaves_the_locks_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (SamDatabase) reader = NULL;

  put_organiser (self->store, "Backa kommun");
  g_assert_true (is_locked_for_others (self->path));
  reader = sam_database_open_reader (self->path, NULL);
  g_assert_nonnull (reader);
  g_assert_true (is_locked_for_others (self->path));
  g_clear_pointer (&reader, sam_database_close);
  g_assert_true (is_locked_for_others (self->path));
}

/* A file as it is before the first migration: our application_id, and nothing in it. */
static void
make_version_0 (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  const char *sql = "PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON; PRAGMA user_version = 0;";

  g_assert_true (sam_database_execute (sam_store_get_database (self->store), sql, &error));
  for (int i = SAM_N_FAMILIES - 1; i >= 0; i--)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TABLE %s", sam_family_get (i)->name);

      g_assert_true (sam_database_execute (sam_store_get_database (self->store), drop, &error));
      g_assert_no_error (error);
    }
  g_assert_true (sam_database_execute (sam_store_get_database (self->store),
                                       "DROP TABLE calendar_event; DROP TABLE calendar_export; DROP TABLE calendar_told; "
                                       "DROP TABLE attachment_piece; DROP TABLE attachment; DROP TABLE disclosure; DROP TABLE fixed_report; DROP TABLE running_entry; "
                                       "DROP TABLE running_observation; DROP TABLE seal_key; DROP TABLE seal_slot; "
                                       "DROP TABLE cycle_key; DROP TABLE journal; DROP TABLE journal_record; DROP TABLE pending_work; "
                                       "CREATE TABLE trace (text TEXT); INSERT INTO trace VALUES ('från version 0')",
                                       &error));
  g_assert_no_error (error);
  sam_store_close (self->store);
}

static char *
read_trace (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (path, &error);
  g_autoptr (SamStatement) statement = NULL;

  g_assert_no_error (error);
  statement = sam_statement_new (database, "SELECT text FROM trace", &error);
  g_assert_no_error (error);
  g_assert_true (sam_statement_step (statement, &error));

  return sam_statement_dup_text (statement, 0);
}

static void
test_an_older_file_is_copied_aside_and_brought_up_to_date (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "Handledning för lärande.before-migration-1.samordna");
  g_autofree char *trace = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  make_version_0 (self);
  fixture_reopen (self);
  g_assert_false (sam_store_is_read_only (self->store));
  put_organiser (self->store, "Backa kommun");
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
  trace = read_trace (self->path);
  g_assert_cmpstr (trace, ==, "från version 0");

  g_assert_cmphex (get_mode (copy), ==, 0600);
  kept = read_trace (copy);
  g_assert_cmpstr (kept, ==, "från version 0");

  /* Once up to date, it is not copied again. */
  fixture_reopen (self);
  {
    g_autofree char *again = fixture_build_path (self, "Handledning för lärande.before-migration-2.samordna");

    g_assert_false (g_file_test (again, G_FILE_TEST_EXISTS));
  }
}

/* A file from before the planning of terms: what it holds stays, and what is new can be asked for. */
static void
test_a_file_without_a_calendar_to_plan_is_brought_up_to_date (Fixture *self, gconstpointer data)
{
  static const char *const tables[] = { "away", "coach_day", "calendar_event", "calendar_export", "calendar_told", "accepted_clash",
                                        "seal_key", "seal_slot", "running_observation", "running_entry", "attachment",
                                        "attachment_piece", "disclosure", "fixed_report" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) organisers = NULL;

  put_organiser (self->store, "Backa kommun");
  for (guint i = G_N_ELEMENTS (tables); i > 0; i--)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TABLE %s", tables[i - 1]);

      g_assert_true (sam_database_execute (sam_store_get_database (self->store), drop, &error));
    }
  g_assert_true (sam_database_execute (sam_store_get_database (self->store),
                                       "DROP INDEX session_by_team; PRAGMA user_version = 2", &error));
  fixture_reopen (self);

  g_assert_false (sam_store_is_read_only (self->store));
  organisers = sam_store_list (self->store, SAM_FAMILY_ORGANISER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (organisers->len, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *ask = g_strdup_printf ("SELECT count(*) FROM %s", tables[i]);
      g_autoptr (SamStatement) statement = sam_statement_new (sam_store_get_database (self->store), ask, &error);

      g_assert_no_error (error);
      g_assert_true (sam_statement_step (statement, &error));
      g_assert_cmpint (sam_statement_get_integer (statement, 0), ==, 0);
    }
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
}

static void
test_a_wal_file_that_was_copied_alone_is_read (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = fixture_build_path (self, "kopia.samordna");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = NULL;
  gsize length;

  /* Checkpointed, but still marked as WAL: what a file manager copies from under an open programme. */
  put_organiser (self->store, "Backa kommun");
  g_assert_true (sam_database_execute (sam_store_get_database (self->store), "PRAGMA wal_checkpoint (TRUNCATE)", &error));
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
  store = sam_store_open (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SAM_FAMILY_ORGANISER), ==, 1);
  put_organiser (store, "Lunda kommun");
}

#define ADD(name, function) g_test_add ("/open/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("creates-a-file-for-its-owner-alone", test_creates_a_file_for_its_owner_alone);
  ADD ("refuses-to-write-over-a-file", test_refuses_to_write_over_a_file);
  ADD ("refuses-everything-once-closed", test_refuses_everything_once_closed);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strdup_printf ("/open/refuses-and-leaves-untouched/%s", refusals[i].name);

      g_test_add (name, Fixture, &refusals[i], fixture_set_up, test_refuses_and_leaves_untouched, fixture_tear_down);
    }
  ADD ("refuses-what-is-no-file", test_refuses_what_is_no_file);
  g_test_add_func ("/open/opens-what-may-only-be-read", test_opens_what_may_only_be_read);
  ADD ("the-second-to-open-may-only-read", test_the_second_to_open_may_only_read);
  ADD ("a-link-leads-to-the-same-lock", test_a_link_leads_to_the_same_lock);
  ADD ("a-kill-in-mid-write-leaves-a-sound-file", test_a_kill_in_mid_write_leaves_a_sound_file);
  ADD ("a-reader-leaves-nothing-behind", test_a_reader_leaves_nothing_behind);
  ADD ("a-reader-leaves-the-locks-alone", test_a_reader_leaves_the_locks_alone);
  ADD ("an-older-file-is-copied-aside-and-brought-up-to-date", test_an_older_file_is_copied_aside_and_brought_up_to_date);
  ADD ("a-file-without-a-calendar-to-plan-is-brought-up-to-date", test_a_file_without_a_calendar_to_plan_is_brought_up_to_date);
  ADD ("a-wal-file-that-was-copied-alone-is-read", test_a_wal_file_that_was_copied_alone_is_read);

  return g_test_run ();
}
