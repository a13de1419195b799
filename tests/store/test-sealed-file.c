/* A whole file and its seal: set up late, erased from, checked, searched, and what backups still hold. */
#include <glib/gstdio.h>
#include <string.h>

#include "coaching-fixture.h"
#include "sam-attachment.h"
#include "sam-backup-plain.h"
#include "sam-erasure.h"
#include "sam-records.h"
#include "sam-seal-search.h"
#include "sam-test-folder.h"

#define QUESTION SAM_FAMILY_FOCUS_QUESTION, "C1Q", SAM_FOCUS_QUESTION_TEXT
#define ENTRY    SAM_FAMILY_OBSERVATION_ENTRY, "C1E1", SAM_OBSERVATION_ENTRY_TEXT
#define OTHERS   SAM_FAMILY_OBSERVATION_ENTRY, "C2E1", SAM_OBSERVATION_ENTRY_TEXT

static void
assert_reads (SamTestProgramme *p, SamFamilyId family, const char *label, guint field, const char *expected)
{
  g_autofree char *text = coaching_read (p, family, label, field);

  g_assert_cmpstr (text, ==, expected);
}

static char *
get_folder (SamTestProgramme *p)
{
  return g_path_get_dirname (sam_store_get_path (sam_test_programme_get_store (p)));
}

static guint
count_undone (SamStore *store)
{
  guint n = 0;

  while (sam_store_undo (store, NULL))
    n++;

  return n;
}

static void
test_set_up_later (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED_LATER);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *folder = get_folder (p);
  g_autoptr (GError) error = NULL;
  guint n;

  assert_reads (p, QUESTION, "Kvastskaft");
  assert_reads (p, ENTRY, "skymningsljus");
  coaching_assert_hidden (folder);
  g_assert_true (sam_store_check (store, &error));

  /* All the way back and forth: history and records know each other again. */
  n = count_undone (store);
  g_assert_cmpuint (n, ==, 16);
  while (n-- > 0)
    g_assert_true (sam_store_redo (store, NULL));
  assert_reads (p, QUESTION, "Kvastskaft");
  assert_reads (p, ENTRY, "skymningsljus");
  coaching_assert_hidden (folder);

  sam_seal_lock (sam_store_get_seal (store));
  g_assert_true (sam_store_check (store, &error));
  assert_reads (p, QUESTION, "[locked]");
  sam_store_close (store);
  coaching_assert_hidden (folder);
}

/* Moved while all was plain: undone later, the text is where it came from, under the key of where it was. */
static void
test_moved_before (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_PLAIN);
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamRecord) session = sam_store_get (store, SAM_FAMILY_SESSION, sam_test_programme_get_id (p, "C1O"), NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (session);
  g_autoptr (GError) error = NULL;

  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, sam_test_programme_get_id (p, "C2"));
  sam_store_put (store, "Test", draft, &error);
  g_assert_no_error (error);
  coaching_seal (store);
  g_assert_true (sam_store_undo (store, &error));
  assert_reads (p, ENTRY, "skymningsljus");
  sam_store_check (store, &error);
  g_assert_no_error (error);
  sam_seal_lock (sam_store_get_seal (store));
  sam_store_check (store, &error);
  g_assert_no_error (error);
}

static void
test_interrupted (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_PLAIN);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *path = g_strdup (sam_store_get_path (store));
  g_autofree char *folder = get_folder (p);
  g_autoptr (SamDatabase) reader = sam_database_open_reader (path, NULL);
  g_autoptr (SamStatement) reading = sam_statement_new (reader, "SELECT id FROM person", NULL);
  g_autoptr (SamStore) again = NULL;
  g_autoptr (GError) error = NULL;

  /* A reader holds the log as it was, so that it cannot be emptied now. */
  g_assert_true (sam_statement_step (reading, NULL));
  coaching_seal (store);
  g_clear_pointer (&reading, sam_statement_free);
  g_clear_pointer (&reader, sam_database_close);
  sam_store_close (store);

  again = sam_store_open (path, &error);
  g_assert_no_error (error);
  coaching_assert_hidden (folder);
  sam_store_close (again);
  coaching_assert_hidden (folder);
}

static void
test_check (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_store_check (store, &error));
  g_assert_true (sam_database_execute (sam_store_get_database (store),
                                       "UPDATE observation_entry SET text = substr (text, 1, length (text) - 1) WHERE text IS NOT NULL", &error));
  g_assert_false (sam_store_check (store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "2 sealed texts"));
  assert_reads (p, QUESTION, "Kvastskaft");

  /* Moved to another row: the same bytes, in the wrong place. */
  g_clear_error (&error);
  g_assert_true (sam_database_execute (sam_store_get_database (store),
                                       "UPDATE focus_question SET look_for = text", &error));
  g_assert_false (sam_store_check (store, &error));
  g_assert_nonnull (strstr (error->message, "4 sealed texts"));
}

/* In the cycle of somebody else. */
static void
attach (SamTestProgramme *p, const char *name)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("Tavla", -1, NULL);
  g_autoptr (GError) error = NULL;

  sam_attachment_add (sam_test_programme_get_database (p), sam_test_programme_get_id (p, "C2"), 0, name, "image/png", stream, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_attached (SamTestProgramme *p, const char *name)
{
  g_autoptr (GPtrArray) list = sam_attachment_list (sam_test_programme_get_database (p), sam_test_programme_get_id (p, "C2"),
                                                    SAM_ATTACHMENT_LIST_KEPT, NULL);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((SamAttachment *) list->pdata[0])->name, ==, name);
}

static void
test_erasing (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *folder = get_folder (p);
  g_autoptr (GError) error = NULL;

  attach (p, "Rosmarie vid tavlan.png");

  sam_seal_lock (sam_store_get_seal (store));
  g_assert_false (sam_store_erase_person (store, sam_test_programme_get_id (p, "Maria"), SAM_ERASURE_ALL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
  g_clear_error (&error);

  coaching_unlock (store);
  assert_reads (p, QUESTION, "Kvastskaft");
  g_assert_true (sam_store_erase_person (store, sam_test_programme_get_id (p, "Maria"), SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  assert_reads (p, QUESTION, "–");
  assert_reads (p, SAM_FAMILY_OBSERVATION_ENTRY, "C1E2", SAM_OBSERVATION_ENTRY_TEXT, "[empty]");
  assert_reads (p, OTHERS, "Hos:[…]");
  assert_attached (p, "[…] vid tavlan.png");
  g_assert_true (sam_store_check (store, &error));

  /* Nothing of it comes back, and everything else still does. */
  g_assert_cmpuint (count_undone (store), ==, 16);
  while (sam_store_redo (store, NULL))
    continue;
  assert_reads (p, OTHERS, "Hos:[…]");
  assert_reads (p, QUESTION, "–");
  coaching_assert_hidden (folder);
}

static void
test_erasing_without_key (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GError) error = NULL;

  sam_seal_lock (sam_store_get_seal (store));
  g_assert_true (sam_store_erase_person (store, sam_test_programme_get_id (p, "Maria"), SAM_ERASURE_KEEP_SEALED, &error));
  g_assert_no_error (error);
  assert_reads (p, QUESTION, "–");
  coaching_unlock (store);
  assert_reads (p, OTHERS, "Hos:Rosmarie");
}

static void
test_backups (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_PLAIN);
  SamStore *store = sam_test_programme_get_store (p);
  const char *path = sam_store_get_path (store);
  g_autofree char *folder = get_folder (p);
  g_autofree char *rolling = sam_backup_get_folder (path);
  g_autoptr (GPtrArray) plain = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_backup_roll (path, sam_date_new (2012, 11, 5), &error));
  coaching_seal (store);
  g_assert_true (sam_backup_roll (path, sam_date_new (2012, 11, 6), &error));
  plain = sam_backup_list_plain (path);
  g_assert_cmpuint (plain->len, ==, 1);
  g_assert_cmpint (((SamBackup *) g_ptr_array_index (plain, 0))->day, ==, sam_date_new (2012, 11, 5));
  g_assert_true (sam_backup_remove (plain, &error));
  left = sam_backup_list_plain (path);
  g_assert_cmpuint (left->len, ==, 0);
  kept = sam_backup_list (path);
  g_assert_cmpuint (kept->len, ==, 1);
  coaching_assert_hidden (folder);
  coaching_assert_hidden (rolling);
}

/* What is no record: notes of a lesson that is going on, and attachments. */
static void
test_backups_of_what_is_no_record (void)
{
  static const char *const statements[] = {
    "INSERT INTO running_observation (session_id, cycle_id, started_at) VALUES (1, 1, 0);"
    "INSERT INTO running_entry (session_id, ordinal, stamp, kind, text) VALUES (1, 1, 0, 'seen', X'0141');",
    "INSERT INTO attachment (id, cycle_id, name, media_type, size, added_date) VALUES (1, 1, X'0141', 'image/png', 0, '2012-11-05')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
      SamStore *store = sam_test_programme_get_store (p);
      g_autoptr (GPtrArray) none = NULL;
      g_autoptr (GPtrArray) plain = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (sam_backup_roll (sam_store_get_path (store), sam_date_new (2012, 11, 5), &error));
      none = sam_backup_list_plain (sam_store_get_path (store));
      g_assert_cmpuint (none->len, ==, 0);
      g_assert_true (sam_database_execute (sam_store_get_database (store), statements[i], &error));
      g_assert_true (sam_backup_roll (sam_store_get_path (store), sam_date_new (2012, 11, 6), &error));
      plain = sam_backup_list_plain (sam_store_get_path (store));
      g_assert_cmpuint (plain->len, ==, 1);
    }
}

static GPtrArray *
search (SamStore *store, const char *query, const SamSealSearchFilter *filter)
{
  g_autoptr (SamDatabase) reader = sam_database_open_reader (sam_store_get_path (store), NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *hits;

  sam_database_set_seal (reader, sam_store_get_seal (store));
  hits = sam_seal_search (reader, query, filter, NULL, NULL, &error);
  if (hits == NULL)
    g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);

  return hits;
}

static void
test_searching (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  gint64 other = sam_test_programme_get_id (p, "C2");
  g_autoptr (GArray) cycles = g_array_new (FALSE, FALSE, sizeof (gint64));
  const SamSealSearchFilter of_other = { .cycles = cycles };
  static const struct
  {
    const char *query;
    guint n;
  } cases[] = {
    { "TALLKOTTE", 1 }, { "gräshoppa tall", 1 }, { "grashoppa", 0 }, { "mar hos", 1 }, { "me", 1 }, { "", 0 }, { "  ", 0 }, { "Blå", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hits = search (store, cases[i].query, NULL);

      g_assert_cmpuint (hits->len, ==, cases[i].n);
    }

  g_array_append_val (cycles, other);
  {
    g_autoptr (GPtrArray) hits = search (store, "tallkotte", &of_other);
    g_autoptr (GPtrArray) found = search (store, "ROSM", &of_other);
    const SamSealHit *hit = g_ptr_array_index (found, 0);

    g_assert_cmpuint (hits->len, ==, 0);
    g_assert_cmpint (hit->cycle, ==, other);
    g_assert_cmpint (hit->id, ==, sam_test_programme_get_id (p, "C2E1"));
    g_assert_cmpstr (hit->snippet, ==, "Hos:Rosmarie");
  }

  sam_seal_lock (sam_store_get_seal (store));
  g_assert_null (search (store, "tallkotte", NULL));
}

int
main (int argc, char **argv)
{
  /* GLib's own way to part the folders of tests (G_TEST_OPTION_ISOLATE_DIRS) never frees their names. */
  g_autofree char *data_folder = g_dir_make_tmp ("samordna-data-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sealed-file/that-was-sealed-late-holds-no-word-and-undoes-all", test_set_up_later);
  g_test_add_func ("/sealed-file/is-sound-where-a-move-from-before-its-seal-is-undone", test_moved_before);
  g_test_add_func ("/sealed-file/is-cleaned-at-the-next-opening-where-a-reader-was-in-the-way", test_interrupted);
  g_test_add_func ("/sealed-file/tells-which-texts-are-not-what-was-written", test_check);
  g_test_add_func ("/sealed-file/erases-names-from-others-texts-while-unlocked", test_erasing);
  g_test_add_func ("/sealed-file/erases-a-person-without-the-key-where-asked", test_erasing_without_key);
  g_test_add_func ("/sealed-file/tells-which-backups-are-plain", test_backups);
  g_test_add_func ("/sealed-file/tells-of-backups-with-plain-notes-of-a-lesson-and-attachments", test_backups_of_what_is_no_record);
  g_test_add_func ("/sealed-file/is-searched-while-unlocked", test_searching);

  status = g_test_run ();
  sam_test_folder_remove (data_folder);

  return status;
}
