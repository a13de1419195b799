/* Killed in the middle, and a disk that is full: all of it is there, or nothing. */
#define _GNU_SOURCE /* memmem */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sam-erasure.h"
#include "sam-records.h"
#include "teacher-fixture.h"

#define N_PEOPLE 2000
#define N_TRIES 24

/* Works on a file in a process that the system ends once a file of it grows beyond @limit bytes; TRUE where it was ended. */
static gboolean
dies (const char *path, goffset limit, gboolean (*work) (SamStore *store, gpointer data), gpointer data)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      const struct rlimit size = { (rlim_t) limit, (rlim_t) limit };
      const struct rlimit none = { 0, 0 };
      SamStore *store = sam_store_open (path, NULL);

      setrlimit (RLIMIT_CORE, &none);
      setrlimit (RLIMIT_FSIZE, &size);
      _exit (store != NULL && work (store, data) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return WIFSIGNALED (status);
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
erase (SamStore *store, gpointer data)
{
  return sam_store_erase_person (store, *(gint64 *) data, SAM_ERASURE_ALL, NULL);
}

static gboolean
holds_any (const char *path, GPtrArray *words)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < words->len; i++)
    {
      if (memmem (bytes, length, words->pdata[i], strlen (words->pdata[i])) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Killed anywhere: as before, or erased; and what is erased leaves no word once the file has been opened again. */
static void
test_killed_erasure (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = teacher_fixture_collect_words (self->store, self->teacher);
  GStatBuf status;
  guint n_killed = 0, n_erased = 0, n_as_before = 0;

  sam_store_close (self->store);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);

  for (guint i = 0; i <= 24; i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s/killed-%u.samordna", self->base.folder, i);
      g_autoptr (GFile) from = g_file_new_for_path (self->path);
      g_autoptr (GFile) to = g_file_new_for_path (copy);
      g_autoptr (SamStore) store = NULL;
      g_autoptr (SamRecord) person = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
      n_killed += dies (copy, status.st_size * i * i / 400, erase, &self->teacher);
      store = sam_store_open (copy, &error);
      g_assert_no_error (error);
      g_assert_true (sam_store_check (store, &error));
      person = sam_store_get (store, SAM_FAMILY_PERSON, self->teacher, NULL);
      sam_store_close (store);
      if (g_str_has_prefix (sam_record_get_text (person, SAM_PERSON_NAME), "Erased person"))
        {
          n_erased++;
          g_assert_false (holds_any (copy, words));
        }
      else
        {
          n_as_before++;
          g_assert_true (holds_any (copy, words));
        }
    }
  g_test_message ("%u killed, %u erased, %u as before", n_killed, n_erased, n_as_before);
  g_assert_cmpuint (n_as_before, >, 0);
  g_assert_cmpuint (n_erased, >, 0);
  /* Some were ended after the transaction: the file finished what was left. */
  g_assert_cmpuint (n_killed, >, n_as_before);
}

/* A school, and a table of people who are not in it yet. */
static void
set_up_import (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GString) people = g_string_new ("code;name;is_teacher;is_coach\n");

  import_fixture_set_up (self, data);
  import_fixture_write_school (self);
  import_fixture_run_well (self);
  for (guint i = 0; i < N_PEOPLE; i++)
    g_string_append_printf (people, "N%u;Lärare Nummer %u;1;0\n", i, i);
  import_fixture_write (self, "person.csv", people->str, -1);
}

static gboolean
import (SamStore *store, gpointer data)
{
  ImportFixture *self = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamImportResult) result = NULL;

  g_ptr_array_add (files, g_file_new_for_path (self->csv));
  result = sam_import_run (store, files, FALSE, NULL);

  return result != NULL && result->refusals->len == 0;
}

static void
test_killed_import (ImportFixture *self, gconstpointer data)
{
  g_autofree char *whole = g_build_filename (self->folder, "whole.samordna", NULL);
  guint n_before = import_fixture_count (self, SAM_FAMILY_PERSON);
  guint n_killed = 0, n_imported = 0, n_as_before = 0;
  g_autoptr (SamStore) imported = NULL;
  GStatBuf status;

  /* How large it grows where nothing ends it. */
  sam_store_close (self->store);
  copy_file (self->path, whole);
  imported = sam_store_open (whole, NULL);
  g_assert_true (import (imported, self));
  sam_store_close (imported);
  g_assert_cmpint (g_stat (whole, &status), ==, 0);

  for (guint i = 0; i <= N_TRIES; i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s/killed-%u.samordna", self->folder, i);
      g_autoptr (SamStore) store = NULL;
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GError) error = NULL;

      copy_file (self->path, copy);
      n_killed += dies (copy, status.st_size * i / (N_TRIES * 2 / 3), import, self);
      store = sam_store_open (copy, &error);
      g_assert_no_error (error);
      g_assert_true (sam_store_check (store, &error));
      people = sam_store_list (store, SAM_FAMILY_PERSON, &error);
      g_assert_no_error (error);
      sam_store_close (store);
      if (people->len == n_before)
        n_as_before++;
      else if (people->len == n_before + N_PEOPLE)
        n_imported++;
      else
        g_error ("%u people came in of %u", people->len - n_before, N_PEOPLE);
    }
  g_test_message ("%u killed, %u imported, %u as before", n_killed, n_imported, n_as_before);
  g_assert_cmpuint (n_killed, >, 0);
  g_assert_cmpuint (n_as_before, >, 0);
  g_assert_cmpuint (n_imported, >, 0);
}

/* SQLite takes a file that may not grow for a disk that is full. */
static void
test_full_disk (ImportFixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->store);
  g_autofree char *before = import_fixture_dump (self);
  g_autofree char *label = g_strdup (sam_store_get_undo_label (self->store));
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_database_execute (database, "PRAGMA max_page_count = 1", &error));
  g_assert_no_error (error);
  g_ptr_array_add (files, g_file_new_for_path (self->csv));
  result = sam_import_run (self->store, files, FALSE, &error);
  g_assert_null (result);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  g_clear_error (&error);

  after = import_fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, label);
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);

  /* With space again, the same import goes through. */
  g_assert_true (sam_database_execute (database, "PRAGMA max_page_count = 1073741823", &error));
  g_assert_true (import (self->store, self));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/interrupted/an-erasure-is-whole-or-not-at-all-when-killed", TeacherFixture, NULL, teacher_fixture_set_up,
              test_killed_erasure, teacher_fixture_tear_down);
  g_test_add ("/interrupted/an-import-is-whole-or-not-at-all-when-killed", ImportFixture, NULL, set_up_import,
              test_killed_import, import_fixture_tear_down);
  g_test_add ("/interrupted/a-full-disk-leaves-all-as-it-was", ImportFixture, NULL, set_up_import, test_full_disk,
              import_fixture_tear_down);

  return g_test_run ();
}
