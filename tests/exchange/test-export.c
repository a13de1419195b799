#include <glib/gstdio.h>
#include <string.h>

#include "import-fixture.h"
#include "sam-csv-guard.h"
#include "sam-export.h"
#include "sam-new-programme.h"
#include "sam-records.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static char *
read_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *all = g_string_new (NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (child, &text, NULL, NULL));
      g_string_append_printf (all, "== %s\n%s", (const char *) g_ptr_array_index (names, i), text);
    }

  return g_string_free (all, FALSE);
}

static char *
export (ImportFixture *fixture, SamStore *store, const char *name, SamExportFlags flags)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_export_folder (sam_store_get_database (store), folder, flags, NULL, &error));
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

/* Out, in, and out again. */
static void
assert_round_trip (ImportFixture *fixture, SamStore *store)
{
  g_autofree char *first = export (fixture, store, "first", SAM_EXPORT_ALL);
  g_autofree char *second = NULL;
  g_autofree char *before = read_folder (first);
  g_autofree char *after = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "again.samordna", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) again = sam_store_create (path, &error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamImportResult) result = NULL;

  g_ptr_array_add (files, g_file_new_for_path (first));
  result = sam_import_run (again, files, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < result->refusals->len; i++)
    {
      g_autofree char *text = sam_import_refusal_format (g_ptr_array_index (result->refusals, i));

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (result->refusals->len, ==, 0);
  second = export (fixture, again, "second", SAM_EXPORT_ALL);
  after = read_folder (second);
  /* Too long to be shown. */
  g_assert_true (g_str_equal (before, after));
  sam_store_close (again);
}

static void
test_example (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "example.samordna", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) example = sam_example_create (path, &error);

  g_assert_no_error (error);
  assert_round_trip (fixture, example);
  sam_store_close (example);
}

static void
set_text (SamStore *store, SamFamilyId family, guint field, const char *text)
{
  g_autoptr (GPtrArray) records = sam_store_list (store, family, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (g_ptr_array_index (records, 0));
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, field, text);
  g_assert_true (sam_store_put (store, "Edit", draft, &error));
  g_assert_no_error (error);
}

static void
test_nasty_texts (ImportFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "=1+1", "'=1", "''+", "-5", "@x", "a;b,c\"d\"|e\tf", "rad ett\nrad två", "\"", "åäö ÅÄÖ é 😀", "00123",
    "'", "''", "'a", "\\", "# inte en kommentar", "NULL", "2012-09-03", "ja",
  };
  g_autoptr (GString) long_text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append (long_text, "lång ");
  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *first = g_build_filename (fixture->folder, "first", NULL);
      g_autofree char *folder = g_strdup_printf ("%s/round-%u", fixture->folder, i);

      set_text (fixture->store, SAM_FAMILY_PROGRAMME, SAM_PROGRAMME_AIM, texts[i]);
      set_text (fixture->store, SAM_FAMILY_PERSON, SAM_PERSON_PHONE, texts[i]);
      set_text (fixture->store, SAM_FAMILY_ORGANISER, SAM_ORGANISER_NAME, texts[i]);
      assert_round_trip (fixture, fixture->store);
      /* Room for the next. */
      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      for (guint j = 0; j < 3; j++)
        {
          static const char *const names[] = { "first", "second", "again.samordna" };
          g_autofree char *from = g_build_filename (fixture->folder, names[j], NULL);
          g_autofree char *to = g_build_filename (folder, names[j], NULL);

          g_assert_cmpint (g_rename (from, to), ==, 0);
        }
    }
  set_text (fixture->store, SAM_FAMILY_PROGRAMME, SAM_PROGRAMME_AIM, long_text->str);
  assert_round_trip (fixture, fixture->store);
}

static void
test_guard (void)
{
  static const struct
  {
    const char *text;
    const char *guarded;
  } cases[] = {
    { "=SUM(A1)", "'=SUM(A1)" }, { "+46", "'+46" }, { "-", "'-" }, { "@a", "'@a" }, { "'=a", "''=a" },
    { "text", "text" },          { "'text", "'text" }, { "", "" },  { "'", "'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = sam_csv_guard_add (cases[i].text);

      g_assert_cmpstr (guarded, ==, cases[i].guarded);
      g_assert_cmpstr (sam_csv_guard_remove (guarded), ==, cases[i].text);
    }
}

static void
test_without_coaching_text (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "example.samordna", NULL);
  g_autoptr (SamStore) example = sam_example_create (path, NULL);
  g_autoptr (GPtrArray) questions = sam_store_list (example, SAM_FAMILY_FOCUS_QUESTION, NULL);
  g_autofree char *folder = export (fixture, example, "out", SAM_EXPORT_WITHOUT_COACHING_TEXT);
  g_autofree char *all = read_folder (folder);

  g_assert_cmpuint (questions->len, >, 0);
  for (guint i = 0; i < questions->len; i++)
    g_assert_null (strstr (all, sam_record_get_text (g_ptr_array_index (questions, i), SAM_FOCUS_QUESTION_TEXT)));
  sam_store_close (example);
}

static void
test_never_overwrites (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->csv, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  g_assert_false (sam_export_folder (sam_store_get_database (fixture->store), folder, SAM_EXPORT_ALL, NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
}

/* An independent program reads the cells as what they are. */
static void
test_workbook (ImportFixture *fixture, gconstpointer data)
{
  static const char script[] =
      "import sys, datetime, openpyxl\n"
      "book = openpyxl.load_workbook(sys.argv[1])\n"
      "sheet = book['School']\n"
      "heads = [cell.value for cell in sheet[1]]\n"
      "row = dict(zip(heads, [cell.value for cell in sheet[2]]))\n"
      "assert row['School unit code'] == '11223344', row\n"
      "assert row['Number of pupils'] == 120, row\n"
      "assert row['Joined'] == datetime.datetime(2012, 8, 1), row\n"
      "assert row['Name'] == 'Åsskolan', row\n"
      "assert sheet.freeze_panes == 'A2' and sheet.auto_filter.ref, sheet\n";
  g_autofree char *path = g_build_filename (fixture->folder, "book.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSubprocess) python = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  g_assert_true (sam_export_workbook (sam_store_get_database (fixture->store), file, SAM_EXPORT_ALL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  python = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "/usr/bin/python3", "-c", script, path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (python, NULL, &error));
  g_assert_no_error (error);
}

/* Runs Python on the workbook, with the length in units of UTF-16 of what the programme's aim is there. */
static int
measure_aim (const char *path)
{
  static const char script[] =
      "import sys, openpyxl\n"
      "sheet = openpyxl.load_workbook(sys.argv[1])['Programme']\n"
      "heads = [cell.value for cell in sheet[1]]\n"
      "print(len(sheet[2][heads.index('Aim')].value.encode('utf-16-le')) // 2)\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) python = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/usr/bin/python3", "-c",
                                                     script, path, NULL);
  g_autofree char *out = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (python, NULL, NULL, &out, NULL, &error));
  g_assert_no_error (error);

  return (int) g_ascii_strtoll (out, NULL, 10);
}

static void
test_cut_texts (ImportFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *letter;
    guint       n;
    gboolean    is_cut;
  } cases[] = {
    { "å", 32767, FALSE },
    { "å", 32768, TRUE },
    { "😀", 16383, FALSE },
    { "😀", 16384, TRUE }, /* two units each */
  };

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.xlsx", fixture->folder, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *notice = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < cases[i].n; j++)
        g_string_append (text, cases[i].letter);
      set_text (fixture->store, SAM_FAMILY_PROGRAMME, SAM_PROGRAMME_AIM, text->str);
      sam_export_workbook (sam_store_get_database (fixture->store), file, SAM_EXPORT_ALL, &notice, &error);
      g_assert_no_error (error);
      g_assert_true ((notice != NULL) == cases[i].is_cut);
      if (notice != NULL)
        g_assert_nonnull (strstr (notice, "“Programme”, row 2, “Aim”"));
      g_assert_cmpint (measure_aim (path), >=, 32766);
      g_assert_cmpint (measure_aim (path), <=, 32767);
    }
}

/* A workbook of a list without rows has its headings. */
static void
test_empty_list (ImportFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.xlsx", fixture->folder, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      sam_export_list (sam_store_get_database (fixture->store), i, NULL, SAM_EXPORT_XLSX, SAM_EXPORT_ALL, file, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_list (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "people.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  g_assert_true (sam_export_list (sam_store_get_database (fixture->store), SAM_FAMILY_PERSON, NULL, SAM_EXPORT_CSV, SAM_EXPORT_ALL,
                                  file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfLocal code;Name;E-mail;Phone;Teacher;Coach\n"));
  g_assert_nonnull (strstr (text, "\nT1;Åsa Ek;;;yes;no\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/no-cell-is-a-formula", test_guard);
#define ADD(path, func) \
  g_test_add ("/export/" path, ImportFixture, NULL, import_fixture_set_up, func, import_fixture_tear_down)
  ADD ("the-example-comes-back-as-it-was", test_example);
  ADD ("so-do-nasty-texts", test_nasty_texts);
  ADD ("leaves-coaching-text-out-when-asked", test_without_coaching_text);
  ADD ("never-overwrites", test_never_overwrites);
  ADD ("a-workbook-has-typed-cells", test_workbook);
  ADD ("a-workbook-says-which-texts-it-cuts", test_cut_texts);
  ADD ("a-list-is-for-people", test_list);
  ADD ("a-list-without-rows-is-a-workbook-too", test_empty_list);

  return g_test_run ();
}
