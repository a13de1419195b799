/* Opening after a crash, in odd places, and what becomes of a file that is moved or damaged while it is open. */
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store-fixture.h"

#define NOBODY 65534

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  g_assert_true (g_file_set_contents_full (to, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* What a crash leaves: the file with its log, and as the case may be the log's index. */
static char *
leave_as_a_crash_does (Fixture *self, const char *folder, gboolean with_index)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  char *path = g_build_filename (folder, "Krasch.samordna", NULL);

  put_organiser (self->store, "Backa kommun");
  put_organiser (self->store, "Lunda kommun");
  for (guint i = 0; i < (with_index ? 3 : 2); i++)
    {
      g_autofree char *from = g_strconcat (self->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (path, suffixes[i], NULL);

      copy_file (from, to);
    }

  return path;
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

static void
test_recovers_all_that_was_committed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = leave_as_a_crash_does (self, self->folder, GPOINTER_TO_INT (data));
  g_autofree char *lock = fixture_build_path (self, ".Krasch.samordna.lock");
  g_autoptr (SamStore) store = NULL;

  /* The dead process' lock lies there still. */
  g_assert_true (g_file_set_contents (lock, "", 0, NULL));
  store = sam_store_open (path, &error);
  g_assert_no_error (error);
  g_assert_false (sam_store_is_read_only (store));
  g_assert_cmpuint (count (store, SAM_FAMILY_ORGANISER), ==, 2);
  g_assert_true (sam_store_check (store, &error));
  sam_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SAM_FAMILY_ORGANISER), ==, 1);
  sam_store_close (store);
  assert_nothing_beside (path);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

/* As an ordinary user: root may write anywhere. */
static void
test_a_crashed_file_that_may_only_be_read (gconstpointer data)
{
  gboolean with_index = GPOINTER_TO_INT (data);
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  SamStore *store;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  if (geteuid () == 0)
    g_assert_cmpint (setuid (NOBODY), ==, 0);

  fixture_set_up (&fixture, NULL);
  folder = fixture_build_path (&fixture, "skrivskyddad");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  path = leave_as_a_crash_does (&fixture, folder, with_index);
  g_chmod (folder, 0500);

  /* All that was saved, or words: never the file without what its log holds. */
  store = sam_store_open (path, &error);
  if (store != NULL)
    {
      g_assert_no_error (error);
      g_assert_true (sam_store_is_read_only (store));
      g_assert_nonnull (sam_store_get_notice (store));
      g_assert_cmpuint (count (store, SAM_FAMILY_ORGANISER), ==, 2);
    }
  else
    g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
  g_clear_object (&store);

  g_chmod (folder, 0700);
  fixture_tear_down (&fixture, NULL);
}

static void
test_finds_its_way_whatever_the_name (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("samordna 50 % %41 åäö #?&-XXXXXX", &error);
  g_autofree char *base = g_strconcat (name, ".samordna", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autofree char *copy = g_strconcat (folder, "/kopia ", base, NULL);
  Fixture fixture = { folder, path, NULL };
  g_autofree char *others = NULL;

  fixture.store = sam_store_create (path, &error);
  g_assert_no_error (error);
  put_organiser (fixture.store, "Backa kommun");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_reopen (&fixture);
  g_assert_cmpuint (count (fixture.store, SAM_FAMILY_ORGANISER), ==, 1);
  sam_store_save_copy (fixture.store, copy, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  sam_store_close (fixture.store);
  g_clear_object (&fixture.store);

  g_assert_cmpint (g_unlink (copy), ==, 0);
  others = fixture_list_others (&fixture);
  g_assert_cmpstr (others, ==, "");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

typedef enum
{
  REMOVED,
  RENAMED,
  REPLACED,
} Fate;

static void
test_says_when_the_file_is_gone (Fixture *self, gconstpointer data)
{
  Fate fate = (Fate) GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = fixture_build_path (self, "annat namn.samordna");
  g_autofree char *copy = fixture_build_path (self, "kopia.samordna");
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (SamStore) opened = NULL;

  put_organiser (self->store, "Backa kommun");
  if (fate == REMOVED)
    g_unlink (self->path);
  else
    g_assert_cmpint (g_rename (self->path, elsewhere), ==, 0);
  if (fate == REPLACED)
    g_assert_true (g_file_set_contents (self->path, "annat", -1, NULL));

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Lunda kommun");
  g_assert_false (sam_store_put (self->store, "Add", draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (sam_store_undo (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);

  /* Nothing is lost: it can be read, and saved elsewhere. */
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 1);
  sam_store_save_copy (self->store, copy, &error);
  g_assert_no_error (error);
  sam_store_close (self->store);

  opened = sam_store_open (fate == REMOVED ? copy : elsewhere, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (opened, SAM_FAMILY_ORGANISER), ==, 1);
  if (fate == REPLACED)
    {
      g_autofree char *contents = NULL;

      g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, "annat");
    }
}

static void
test_refuses_a_file_without_its_tables (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SamStore *store;

  g_assert_true (sam_database_execute (sam_store_get_database (self->store), data, &error));
  sam_store_close (self->store);
  store = sam_store_open (self->path, &error);
  g_assert_null (store);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
}

/* So large that its pages are not all looked at before it opens. */
static void
make_large (Fixture *self)
{
  const char *sql =
    "PRAGMA synchronous = OFF; BEGIN;"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
    "INSERT INTO milestone (id, name, due_date, done_date) "
    "SELECT i, printf ('Milstolpe %d %s', i, hex (zeroblob (150))), '2013-01-01', NULL FROM n; COMMIT";
  g_autoptr (GError) error = NULL;
  struct stat status;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kommun %u", i);

      put_organiser (self->store, name);
    }
  sam_database_execute (sam_store_get_database (self->store), sql, &error);
  g_assert_no_error (error);
  sam_store_close (self->store);
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 16 * 1024 * 1024);
}

static void
spoil_pages (const char *path, guint first, guint n, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  int fd = g_open (path, O_RDWR, 0);

  g_assert_cmpint (fd, >=, 0);
  for (guint page = first; page < first + n; page++)
    {
      guint8 noise[64];

      for (guint i = 0; i < sizeof noise; i++)
        noise[i] = (guint8) g_rand_int_range (random, 0, 256);
      /* The page's header is worst of all; its middle holds rows. */
      g_assert_cmpint (pwrite (fd, noise, sizeof noise,
                               (off_t) page * 4096 + (g_rand_boolean (random) ? 0 : g_rand_int_range (random, 8, 4000))),
                       ==, sizeof noise);
    }
  close (fd);
}

static void
assert_words (GError **error, guint *n_refused)
{
  if (*error == NULL)
    return;

  g_assert_cmpint ((*error)->domain, ==, SAM_ERROR);
  *n_refused += (*error)->code == SAM_ERROR_DAMAGED;
  g_clear_error (error);
}

static void
test_meets_damage_with_words (Fixture *self, gconstpointer data)
{
  g_autofree char *sound = fixture_build_path (self, "hel.samordna");
  guint n_opened = 0, n_refused = 0;

  make_large (self);
  copy_file (self->path, sound);

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SamStore) store = NULL;
      g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);

      copy_file (sound, self->path);
      spoil_pages (self->path, round == 0 ? 2 : 300 * round, 12 + round * 200, round);
      store = sam_store_open (self->path, &error);
      g_assert_true (store != NULL || error != NULL);
      assert_words (&error, &n_refused);
      if (store == NULL)
        continue;

      n_opened++;
      for (guint family = 0; family < SAM_N_FAMILIES; family++)
        {
          g_autoptr (GPtrArray) records = sam_store_list (store, family, &error);

          g_assert_true (records != NULL || error != NULL);
          assert_words (&error, &n_refused);
        }
      sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Ny kommun");
      g_assert_true (sam_store_put (store, "Add", draft, &error) || error != NULL);
      assert_words (&error, &n_refused);
      g_assert_true (sam_store_undo (store, &error) || error != NULL);
      assert_words (&error, &n_refused);
      g_assert_false (sam_store_check (store, &error));
      assert_words (&error, &n_refused);
    }

  g_assert_cmpuint (n_opened, >, 0);
  g_assert_cmpuint (n_refused, >, 8);
}

#define ADD(name, data, function) \
  g_test_add ("/open-after/" name, Fixture, data, fixture_set_up, function, fixture_tear_down)

/* Somebody copies the one file that a programme is, while it is open. */
static void
test_the_one_file_holds_all (Fixture *self, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (self->folder, "Kopia.samordna", NULL);
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GPtrArray) organisers = NULL;
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Backa kommun");
  put_organiser (self->store, "Lunda kommun");
  g_assert_true (sam_store_settle (self->store));
  copy_file (self->path, copy);

  store = sam_store_open (copy, &error);
  g_assert_no_error (error);
  organisers = sam_store_list (store, SAM_FAMILY_ORGANISER, &error);
  g_assert_cmpuint (organisers->len, ==, 2);
  sam_store_close (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-copy-of-the-one-file-holds-all", NULL, test_the_one_file_holds_all);
  ADD ("a-crash/recovers-all-that-was-committed", GINT_TO_POINTER (TRUE), test_recovers_all_that_was_committed);
  ADD ("a-crash/recovers-without-the-index-of-the-log", GINT_TO_POINTER (FALSE), test_recovers_all_that_was_committed);
  g_test_add_data_func ("/open-after/a-crash/where-only-reading-is-allowed", GINT_TO_POINTER (TRUE),
                        test_a_crashed_file_that_may_only_be_read);
  g_test_add_data_func ("/open-after/a-crash/where-only-reading-is-allowed-and-the-index-is-lost",
                        GINT_TO_POINTER (FALSE), test_a_crashed_file_that_may_only_be_read);
  g_test_add_data_func ("/open-after/names/with-spaces", "Handledning 2012", test_finds_its_way_whatever_the_name);
  g_test_add_data_func ("/open-after/names/with-swedish-letters", "Åäö", test_finds_its_way_whatever_the_name);
  g_test_add_data_func ("/open-after/names/with-a-percent-sign", "100 % %2F", test_finds_its_way_whatever_the_name);
  g_test_add_data_func ("/open-after/names/like-an-address", "file:a?mode=ro#b", test_finds_its_way_whatever_the_name);
  ADD ("says-when-the-file-is/removed", GINT_TO_POINTER (REMOVED), test_says_when_the_file_is_gone);
  ADD ("says-when-the-file-is/renamed", GINT_TO_POINTER (RENAMED), test_says_when_the_file_is_gone);
  ADD ("says-when-the-file-is/replaced", GINT_TO_POINTER (REPLACED), test_says_when_the_file_is_gone);
  ADD ("refuses-a-file-without/a-table", "DROP TABLE watch", test_refuses_a_file_without_its_tables);
  ADD ("refuses-a-file-without/a-column", "ALTER TABLE indicator DROP COLUMN unit",
       test_refuses_a_file_without_its_tables);
  ADD ("meets-damage-with-words", NULL, test_meets_damage_with_words);

  return g_test_run ();
}
