/* What leaves a sealed file, and what comes into it: no word of individual coaching stands anywhere in the clear. */
#include <glib/gstdio.h>
#include <string.h>

#include "coaching-fixture.h"
#include "sam-backup.h"
#include "sam-export.h"
#include "sam-history.h"
#include "sam-import.h"
#include "sam-person-export.h"
#include "sam-test-folder.h"

static char *
build (SamTestProgramme *p, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (sam_store_get_path (sam_test_programme_get_store (p)));

  return g_build_filename (folder, name, NULL);
}

static void
export_to (SamTestProgramme *p, const char *name, guint n_left_out)
{
  g_autofree char *path = build (p, name);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *notice = NULL;
  g_autofree char *expected = g_strdup_printf ("%u sealed texts", n_left_out);
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_export_folder (sam_test_programme_get_database (p), folder, SAM_EXPORT_ALL, &notice, &error));
  g_assert_no_error (error);
  if (n_left_out > 0)
    g_assert_true (g_str_has_prefix (notice, expected));
  else
    g_assert_null (notice);
}

static gboolean
holds_word (const char *text)
{
  for (guint i = 0; coaching_words[i] != NULL; i++)
    {
      if (strstr (text, coaching_words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
assert_history_hidden (SamTestProgramme *p)
{
  SamDatabase *database = sam_test_programme_get_database (p);
  g_autoptr (GPtrArray) entries = sam_history_list (database, 0, 100, NULL);

  g_assert_cmpuint (entries->len, >, 10);
  for (guint i = 0; i < entries->len; i++)
    {
      const SamHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (SamHistoryStory) story = sam_history_read (database, entry->seq, 100, NULL);

      for (guint j = 0; j < story->lines->len; j++)
        g_assert_false (holds_word (g_ptr_array_index (story->lines, j)));
    }
}

static void
test_whole_life (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *folder = build (p, ".");
  g_autofree char *copy = build (p, "copy.samordna");
  g_autofree char *backups = sam_backup_get_folder (sam_store_get_path (store));
  g_autoptr (GError) error = NULL;

  /* Unlocked. */
  for (guint i = 0; i < 5; i++)
    g_assert_true (sam_store_undo (store, NULL));
  for (guint i = 0; i < 5; i++)
    g_assert_true (sam_store_redo (store, NULL));
  assert_history_hidden (p);
  g_assert_true (sam_backup_roll (sam_store_get_path (store), sam_date_new (2012, 11, 5), &error));
  g_assert_true (sam_store_save_copy (store, copy, &error));
  coaching_assert_hidden (folder);
  coaching_assert_hidden (backups);

  /* Locked: every page and export works, without the words. */
  sam_seal_lock (sam_store_get_seal (store));
  assert_history_hidden (p);
  export_to (p, "locked", 14);
  coaching_assert_hidden (folder);

  sam_store_close (store);
  coaching_assert_hidden (folder);
  coaching_assert_hidden (backups);

  /* The copy is as sealed as the file, and opens by the same passphrase. */
  {
    g_autoptr (SamStore) copied = sam_store_open (copy, &error);

    g_assert_no_error (error);
    g_assert_cmpint (sam_seal_get_status (sam_store_get_seal (copied)), ==, SAM_SEAL_STATUS_LOCKED);
    coaching_unlock (copied);
    g_assert_true (sam_store_check (copied, &error));
    sam_store_close (copied);
  }
}

static void
test_export_unlocked (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  g_autofree char *path = build (p, "open/focus_question.csv");
  g_autofree char *text = NULL;

  export_to (p, "open", 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Kvastskaft"));
}

static SamImportResult *
import (SamTestProgramme *p, const char *text)
{
  g_autofree char *path = build (p, "follow_up.csv");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  SamImportResult *result;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  result = sam_import_run (sam_test_programme_get_store (p), files, FALSE, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return result;
}

static void
test_import (void)
{
  static const char row[] = "teacher;cycle;due_date;kind;note\nALM-01;1;2013-01-10;talk;vattenkanna\n";
  static const char without[] = "teacher;cycle;due_date;kind;note\nALM-01;1;2013-01-11;talk;\n";
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  g_autofree char *folder = build (p, ".");

  sam_seal_lock (sam_store_get_seal (store));
  {
    g_autoptr (SamImportResult) refused = import (p, row);
    g_autoptr (SamImportResult) taken = import (p, without);
    const SamImportRefusal *refusal = g_ptr_array_index (refused->refusals, 0);

    g_assert_cmpuint (refused->refusals->len, ==, 1);
    g_assert_nonnull (strstr (refusal->reason, "locked"));
    g_assert_cmpuint (taken->n_new[SAM_FAMILY_FOLLOW_UP], ==, 1);
  }

  coaching_unlock (store);
  {
    g_autoptr (SamImportResult) taken = import (p, row);
    g_autoptr (SamImportResult) again = import (p, row);

    g_assert_cmpuint (taken->n_new[SAM_FAMILY_FOLLOW_UP], ==, 1);
    /* What is there is opened, and found to be the same. */
    g_assert_cmpuint (again->n_unchanged[SAM_FAMILY_FOLLOW_UP], ==, 1);
  }
  coaching_assert_hidden (folder);
}

static void
test_person (void)
{
  g_autoptr (SamTestProgramme) p = coaching_new (COACHING_SEALED);
  SamStore *store = sam_test_programme_get_store (p);
  gint64 maria = sam_test_programme_get_id (p, "Maria");
  g_autoptr (SamPersonData) open = sam_person_data_new (store, maria, NULL);
  g_autofree char *told = sam_person_data_to_json (store, open);
  g_autoptr (SamPersonData) locked = NULL;
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (strstr (told, "Kvastskaft"));
  sam_seal_lock (sam_store_get_seal (store));
  locked = sam_person_data_new (store, maria, NULL);
  json = sam_person_data_to_json (store, locked);
  text = sam_person_data_to_text (store, locked);
  g_assert_false (holds_word (json));
  g_assert_false (holds_word (text));
  g_assert_nonnull (strstr (json, "\"sealed\" : \"locked\""));
  g_assert_cmpuint (locked->n_sealed, ==, 14);
}

int
main (int argc, char **argv)
{
  /* GLib's own way to part the folders of tests (G_TEST_OPTION_ISOLATE_DIRS) never frees their names. */
  g_autofree char *data_folder = g_dir_make_tmp ("samordna-data-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", data_folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sealed-exchange/no-word-stands-anywhere-in-a-whole-life", test_whole_life);
  g_test_add_func ("/sealed-exchange/export-of-an-unlocked-file-is-whole", test_export_unlocked);
  g_test_add_func ("/sealed-exchange/import-puts-no-text-into-a-locked-file", test_import);
  g_test_add_func ("/sealed-exchange/person-is-told-what-is-locked", test_person);

  status = g_test_run ();
  sam_test_folder_remove (data_folder);

  return status;
}
