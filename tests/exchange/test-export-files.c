/* Where an export comes to lie, and who can read it. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import-fixture.h"
#include "sam-export.h"
#include "sam-private-file.h"

/* Every test here runs on a file system that knows no modes, such as a USB stick's: GLib calls this one. */
__attribute__ ((visibility ("default"))) int
chmod (const char *path, mode_t mode)
{
  errno = EPERM;

  return -1;
}

static gboolean knows_links = TRUE;

/* Nor does it know links, where a test says so. */
__attribute__ ((visibility ("default"))) int
link (const char *from, const char *to)
{
  if (knows_links)
    return linkat (AT_FDCWD, from, AT_FDCWD, to, 0);
  errno = EPERM;

  return -1;
}

static void
set_up (ImportFixture *fixture, gconstpointer data)
{
  import_fixture_set_up (fixture, data);
  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
}

static GFile *
get_file (ImportFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* Exports by what the name says: a list where it begins so, else the programme. */
static gboolean
export_as (ImportFixture *fixture, GFile *file, SamExportFlags flags, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  gboolean is_workbook = g_str_has_suffix (name, ".xlsx");

  if (g_str_has_prefix (name, "list"))
    return sam_export_list (sam_store_get_database (fixture->store), SAM_FAMILY_PERSON, NULL,
                            is_workbook ? SAM_EXPORT_XLSX : SAM_EXPORT_CSV, flags, file, NULL, error);
  if (is_workbook)
    return sam_export_workbook (sam_store_get_database (fixture->store), file, flags, NULL, error);

  return sam_export_folder (sam_store_get_database (fixture->store), file, flags, NULL, error);
}

static gboolean
export (ImportFixture *fixture, GFile *file, GError **error)
{
  return export_as (fixture, file, SAM_EXPORT_ALL, error);
}

static const char *const names[] = { "list.csv", "list.xlsx", "all.xlsx", "all" };

static guint
count_children (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* Whatever the umask allows: what is written is never open to others, and no mode has to be mended afterwards. */
static void
test_private_without_modes (ImportFixture *fixture, gconstpointer data)
{
  mode_t before = umask (0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, names[i]);
      g_autoptr (GError) error = NULL;
      GStatBuf status;

      g_test_message ("%s", names[i]);
      export (fixture, file, &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0077, ==, 0);
    }
  umask (before);
}

/* What was there goes as a whole, and only where it is a file. */
static void
test_replaces_in_one_step (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "page.html", NULL);
  guint n_before = count_children (fixture->folder);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (path, "Before", -1, NULL));
  g_assert_false (sam_private_file_write (path, "Now", SAM_PRIVATE_FILE_NEW, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_clear_error (&error);
  sam_private_file_write (path, "Now", SAM_PRIVATE_FILE_REPLACE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Now");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_false (sam_private_file_write (fixture->csv, "Now", SAM_PRIVATE_FILE_REPLACE, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_assert_cmpuint (count_children (fixture->folder), ==, n_before + 1);
}

/* Where somebody has said so: a file goes, and what was there before is whole until then. */
static void
test_replaces_where_asked (ImportFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, names[i]);
      gboolean is_folder = g_str_equal (names[i], "all");
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", names[i]);
      g_assert_true (g_file_set_contents (g_file_peek_path (file), "Before", -1, NULL));
      /* A folder is no file's heir. */
      g_assert_cmpint (export_as (fixture, file, SAM_EXPORT_REPLACE, &error), ==, !is_folder);
      g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
      if (is_folder)
        {
          g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
          g_assert_cmpstr (text, ==, "Before");
        }
      else
        {
          g_assert_no_error (error);
          g_assert_cmpstr (text, !=, "Before");
        }
    }
}

static void
test_somebodys_partial (ImportFixture *fixture, gconstpointer data)
{
  guint n_before = count_children (fixture->folder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".partial", NULL);
      g_autoptr (GFile) theirs = get_file (fixture, name);
      g_autoptr (GFile) file = get_file (fixture, names[i]);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (g_file_peek_path (theirs), "Theirs", -1, NULL));
      export (fixture, file, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (g_file_peek_path (theirs), &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "Theirs");
    }
  g_assert_cmpuint (count_children (fixture->folder), ==, n_before + 2 * G_N_ELEMENTS (names));
}

static void
assert_what_is_there_stays (ImportFixture *fixture)
{
  guint n_before = count_children (fixture->folder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, names[i]);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (g_file_peek_path (file), "Theirs", -1, NULL));
      g_assert_false (export (fixture, file, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
      g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "Theirs");
    }
  g_assert_cmpuint (count_children (fixture->folder), ==, n_before + G_N_ELEMENTS (names));
}

static void
test_what_is_there_stays (ImportFixture *fixture, gconstpointer data)
{
  assert_what_is_there_stays (fixture);
}

/* There the place is taken by a rename, which asks first. */
static void
test_without_links (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.csv", NULL);
  guint n_before = count_children (fixture->folder);
  g_autoptr (GError) error = NULL;

  knows_links = FALSE;
  sam_private_file_write (path, "Now", SAM_PRIVATE_FILE_NEW, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_children (fixture->folder), ==, n_before + 1);
  assert_what_is_there_stays (fixture);
  knows_links = TRUE;
}

/* No file may grow beyond some bytes, as on a disk that is full. */
static void
test_failure_leaves_nothing (ImportFixture *fixture, gconstpointer data)
{
  guint n_before = count_children (fixture->folder);
  struct rlimit before;
  struct rlimit limit;

  getrlimit (RLIMIT_FSIZE, &before);
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, names[i]);
      g_autoptr (GError) error = NULL;
      gboolean is_done;

      limit = before;
      limit.rlim_cur = 20;
      setrlimit (RLIMIT_FSIZE, &limit);
      is_done = export (fixture, file, &error);
      setrlimit (RLIMIT_FSIZE, &before);
      g_test_message ("%s: %s", names[i], error != NULL ? error->message : "");
      g_assert_false (is_done);
      g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
    }
  g_assert_cmpuint (count_children (fixture->folder), ==, n_before);
}

static void
test_not_on_this_computer (ImportFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *uri = g_strconcat ("sftp://example.org/", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_uri (uri);
      g_autoptr (GError) error = NULL;

      g_assert_false (export (fixture, file, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "on this computer"));
    }
}

static void
test_closed (ImportFixture *fixture, gconstpointer data)
{
  sam_store_close (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = get_file (fixture, names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (export (fixture, file, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "closed"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/export-files/" path, ImportFixture, NULL, set_up, func, import_fixture_tear_down)
  ADD ("are-private-where-no-mode-can-be-set", test_private_without_modes);
  ADD ("take-a-files-place-in-one-step", test_replaces_in_one_step);
  ADD ("replace-a-file-where-somebody-says-so", test_replaces_where_asked);
  ADD ("leave-somebodys-own-partial-file-alone", test_somebodys_partial);
  ADD ("leave-what-is-there-as-it-is", test_what_is_there_stays);
  ADD ("come-to-their-place-where-there-are-no-links", test_without_links);
  ADD ("leave-nothing-behind-where-they-fail", test_failure_leaves_nothing);
  ADD ("lie-on-this-computer", test_not_on_this_computer);
  ADD ("need-a-programme-that-is-open", test_closed);

  return g_test_run ();
}
