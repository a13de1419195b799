#include <stdio.h>
#include <string.h>

#include "sam-error.h"
#include "sam-import-table-private.h"

static SamImportTable *
read_text (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  SamImportTable *table = sam_import_table_new_for_text (name, text, &error);

  g_assert_no_error (error);

  return table;
}

static const char *
get_target (SamImportTable *table, guint column)
{
  int target = sam_import_table_get_column_target (table, column);

  return target == SAM_IMPORT_NOT_TAKEN
             ? ""
             : sam_import_subject_get_target (sam_import_table_get_subject (table), (guint) target)->name;
}

static void
test_guesses (void)
{
  static const struct
  {
    const char *name;
    const char *header;
    const char *subject; /* NULL: it cannot be told */
    const char *targets[6];
  } cases[] = {
    { "larare.csv", "Namn;Skola;Arbetslag;E-post", "people", { "person.name", "school", "team", "person.email" } },
    { "staff.csv", "First name,Last name,School,Team,Start date", "people",
      { "person.first_name", "person.last_name", "school", "team", "membership.from_date" } },
    { "skolor.csv", "Skola;Skolenhetskod;Huvudman;Kommun;Rektor;Antal elever", "schools",
      { "school.name", "school.unit_code", "organiser.name", "school.municipality", "school.principal_name", "school.pupils" } },
    { "membership.csv", "school;team;person;from_date;to_date", "membership",
      { "school", "team", "person", "from_date", "to_date" } },
    { "milstolpar.csv", "name;due_date;done_date", "milestone", { "name", "due_date", "done_date" } },
    { "annat.csv", "Färg;Form", NULL, { "", "" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].header, "\na;b;c;d;e;f\n", NULL);
      g_autoptr (SamImportTable) table = read_text (cases[i].name, text);
      const SamImportSubject *subject = sam_import_table_get_subject (table);

      g_test_message ("%s", cases[i].header);
      g_assert_cmpstr (subject != NULL ? sam_import_subject_get_name (subject) : NULL, ==, cases[i].subject);
      for (guint j = 0; j < 6 && cases[i].targets[j] != NULL; j++)
        g_assert_cmpstr (get_target (table, j), ==, cases[i].targets[j]);
    }
}

static void
test_pasted_cells (void)
{
  g_autoptr (SamImportTable) table = read_text ("Pasted", "Namn\tSkola\nAnna Berg\tEkskolan\n");

  g_assert_cmpint (sam_import_table_get_separator (table), ==, SAM_IMPORT_SEPARATOR_TAB);
  g_assert_cmpuint (sam_import_table_get_n_rows (table), ==, 1);
  g_assert_cmpstr (sam_import_table_get_cell (table, 0, 1), ==, "Ekskolan");
}

static void
test_without_header (void)
{
  g_autoptr (SamImportTable) table = read_text ("x.csv", "Anna Berg;anna@example.org\nEva Ek;eva@example.org\n");

  g_assert_false (sam_import_table_get_has_header (table));
  g_assert_cmpuint (sam_import_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (sam_import_table_get_cell (table, 0, 0), ==, "Anna Berg");
  sam_import_table_set_has_header (table, TRUE);
  g_assert_cmpuint (sam_import_table_get_n_rows (table), ==, 1);
}

static void
test_set_otherwise (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamImportTable) table = read_text ("x.csv", "Namn;Skola;Annat\nAnna;Ek;a@b.se\n");
  const SamImportSubject *people = sam_import_subject_find ("people");

  g_assert_true (sam_import_table_get_subject (table) == people);
  sam_import_table_set_column_target (table, 2, sam_import_subject_find_target (people, "person.email"));
  g_assert_cmpstr (get_target (table, 2), ==, "person.email");
  g_assert_true (sam_import_table_check_columns (table, &error));
  g_assert_no_error (error);

  sam_import_table_set_column_target (table, 1, sam_import_subject_find_target (people, "person.email"));
  g_assert_false (sam_import_table_check_columns (table, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
}

static void
test_mapping (void)
{
  static const char *const mappings[] = {
    "{\"subject\": \"people\", \"columns\": {\"Vem\": \"person.name\", \"Var\": \"school\", \"Annat\": \"\", \"Finns ej\": \"team\"}}",
    "subject=people,Vem=person.name,Var=school,Annat=",
  };
  static const char *const bad[] = { "{", "[]", "subject=schol", "Vem", "subject=people,Vem=person.nam" };

  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    {
      g_autoptr (SamImportTable) table = read_text ("x.csv", "Vem;Var;Annat\nAnna;Ek;a\n");
      g_autoptr (GError) error = NULL;

      g_assert_true (sam_import_table_apply_mapping (table, mappings[i], &error));
      g_assert_no_error (error);
      g_assert_cmpstr (get_target (table, 0), ==, "person.name");
      g_assert_cmpstr (get_target (table, 1), ==, "school");
      g_assert_cmpstr (get_target (table, 2), ==, "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (SamImportTable) table = read_text ("x.csv", "Vem;Var;Annat\nAnna;Ek;a\n");
      g_autoptr (GError) error = NULL;

      g_assert_false (sam_import_table_apply_mapping (table, bad[i], &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
    }
}

static void
test_refused_columns (void)
{
  g_autoptr (SamImportTable) table =
      read_text ("x.csv", "Namn;Personnummer;Frånvaroorsak;Nr;Lön\nAnna;x;sjuk;19900101-0017;1\nEva;y;vab;900101-0017;2\n");

  g_assert_null (sam_import_table_get_column_refusal (table, 0));
  for (guint i = 1; i < 5; i++)
    {
      g_assert_nonnull (sam_import_table_get_column_refusal (table, i));
      sam_import_table_set_column_target (table, i, 0);
      g_assert_cmpint (sam_import_table_get_column_target (table, i), ==, SAM_IMPORT_NOT_TAKEN);
    }
}

static void
test_what_is_no_table (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
  } cases[] = {
    { "PK\x03\x04workbook", 12 }, { "\xd0\xcf\x11\xe0workbook", 12 }, { "%PDF-1.7", 8 }, { "\x89PNG\r\n", 6 },
  };
  g_autofree char *folder = g_dir_make_tmp ("samordna-table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, cases[i].bytes, (gssize) cases[i].length, NULL);
      g_assert_null (sam_import_table_read (file, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
    }

  g_file_delete (file, NULL, NULL);
  g_assert_null (sam_import_table_read (file, NULL));
  g_assert_cmpint (remove (folder), ==, 0);
}

static void
test_broken_tables (void)
{
  static const char *const cases[] = { "", "\n\n", "Namn;Skola\n\"Anna;Ek\n", "Namn;Skola\n\"An\"na;Ek\n" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamImportTable) table = read_text ("x.csv", cases[i]);

      g_assert_nonnull (sam_import_table_get_problem (table));
    }
}

/* A text that stops being one once it has been decoded: nothing beyond what was read is looked at. */
static void
test_broken_encodings (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
  } cases[] = {
    { "\xff\xfeN\0a\0\0\0;\0", 10 }, { "Nam\xff\0;Skola", 11 }, { "\xff\xfeN\0a", 5 }, { "\xef\xbb\xbfNam\xc3", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, cases[i].length);
      g_autoptr (SamImportTable) table = sam_import_table_new_for_bytes ("x.csv", NULL, bytes, NULL);

      g_assert_nonnull (table);
      for (guint encoding = 0; encoding < SAM_IMPORT_N_ENCODINGS; encoding++)
        sam_import_table_set_encoding (table, (SamImportEncoding) encoding);
      sam_import_table_set_encoding (table, SAM_IMPORT_ENCODING_UTF_8);
      g_assert_nonnull (sam_import_table_get_problem (table));
    }
}

/* A file that holds nothing, and says that it is two gigabytes. */
static void
test_two_gigabytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("samordna-table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "big.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileIOStream) stream = g_file_create_readwrite (file, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), G_GINT64_CONSTANT (2) << 30, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (sam_import_table_read (file, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "128"));
  g_file_delete (file, NULL, NULL);
  g_assert_cmpint (remove (folder), ==, 0);
}

static SamImportTable *
read_wide (guint n_columns)
{
  g_autoptr (GString) text = g_string_new ("Namn;Skola\nAnna;Ek\n");

  for (guint i = 1; i < n_columns; i++)
    g_string_append_c (text, ';');
  g_string_append (text, "x\nEva;Ek\n");

  return read_text ("x.csv", text->str);
}

/* One row of separators must not decide how much everything else costs. */
static void
test_too_wide (void)
{
  g_autoptr (SamImportTable) wide = read_wide (1000);
  g_autoptr (SamImportTable) too_wide = read_wide (1001);
  g_autoptr (SamImportTable) far_too_wide = read_wide (100 * 1000);

  g_assert_null (sam_import_table_get_problem (wide));
  g_assert_cmpuint (sam_import_table_get_n_columns (wide), ==, 1000);
  g_assert_nonnull (strstr (sam_import_table_get_problem (too_wide), "x.csv:3:"));
  g_assert_nonnull (strstr (sam_import_table_get_problem (too_wide), "1000 columns"));
  g_assert_cmpuint (sam_import_table_get_n_columns (too_wide), ==, 2);
  g_assert_nonnull (sam_import_table_get_problem (far_too_wide));
}

static void
test_names_of_columns (void)
{
  static const struct
  {
    const char *header;
    const char *twice; /* NULL: no name is */
  } cases[] = {
    { "Namn;Skola;a;b;c", NULL },
    { "Namn;Skola;a;b;a", "“a”" },
    { "Namn;Skola;a;A", NULL },
    { "Namn;Skola;c;b;b;c", "“b”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].header, "\nAnna;Ek\n", NULL);
      g_autoptr (SamImportTable) table = read_text ("x.csv", text);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].header);
      g_assert_true (sam_import_table_check_columns (table, &error) == (cases[i].twice == NULL));
      if (cases[i].twice != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].twice));
    }
}

/* What spreadsheets have above a table is no row of it. */
static void
test_titles (void)
{
  static const char *const texts[] = {
    "Lärarlista ht 2026;;\nNamn;Skola;Arbetslag\nAnna Ek;Åsskolan;Blå\n",
    "sep=;\nNamn;Skola;Arbetslag\nAnna Ek;Åsskolan;Blå\n",
    "Lärarlista\n\nUppdaterad 17 augusti\nNamn;Skola;Arbetslag\nAnna Ek;Åsskolan;Blå\n",
    /* More columns than most rows fill. */
    "Lärarlista\nNamn;Skola;Arbetslag;Telefon;E-post;Kod\nAnna Ek;Åsskolan;Blå\nBo Alm;Åsskolan\n",
  };
  g_autoptr (SamImportTable) column = read_text ("x.csv", "Namn\nAnna Ek\nBo Alm\n");
  static const char *const odd[] = { "Namn\nAnna Ek\nAlm;Bo\nEva Alm\nPer Holst\n", "Namn\nAnna Ek\nEva Alm\nAlm;Bo\n",
                                     "Namn\nAnna Ek\nEva Alm\nPer Holst\nAlm;Bo\nQuist;Petra\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SamImportTable) table = read_text ("larare.csv", texts[i]);

      g_test_message ("%s", texts[i]);
      g_assert_null (sam_import_table_get_problem (table));
      g_assert_cmpuint (sam_import_table_get_n_columns (table), >=, 3);
      g_assert_cmpstr (sam_import_table_get_column_name (table, 2), ==, "Arbetslag");
      g_assert_cmpstr (sam_import_table_get_cell (table, 0, 0), ==, "Anna Ek");
      g_assert_nonnull (sam_import_table_get_subject (table));
    }
  g_assert_cmpstr (sam_import_table_get_column_name (column, 0), ==, "Namn");
  /* A comma too many in one row makes no table of two columns. */
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (SamImportTable) table = read_text ("x.csv", odd[i]);

      g_test_message ("%s", odd[i]);
      g_assert_cmpstr (sam_import_table_get_column_name (table, 0), ==, "Namn");
      g_assert_cmpuint (sam_import_table_get_n_rows (table), >=, 3);
    }
}

/* A plan may be reading the old sheet: it stays as it was, and no cell is read a second time. */
static void
test_same_cells (void)
{
  g_autoptr (SamImportTable) table = read_text ("larare.csv", "Namn;Skola;Arbetslag\nAnna Ek;Åsskolan;Blå\n");
  SamImportSheet *before = sam_import_table_ref_sheet (table);
  SamImportSheet *between;
  SamImportSheet *after;

  sam_import_table_set_column_target (table, 2, SAM_IMPORT_NOT_TAKEN);
  between = sam_import_table_ref_sheet (table);
  sam_import_table_set_subject (table, sam_import_subject_find ("schools"));
  after = sam_import_table_ref_sheet (table);

  g_assert_true (before != between && between != after);
  g_assert_true (before->file == between->file && between->file == after->file);
  g_assert_cmpint (before->targets[2], !=, SAM_IMPORT_NOT_TAKEN);
  g_assert_cmpint (between->targets[2], ==, SAM_IMPORT_NOT_TAKEN);
  g_assert_cmpstr (sam_import_subject_get_name (before->subject), ==, "people");
  g_assert_cmpstr (sam_import_subject_get_name (after->subject), ==, "schools");

  /* Whoever is the last to go takes the cells along. */
  sam_import_sheet_unref (before);
  sam_import_sheet_unref (between);
  g_assert_cmpstr (sam_import_table_get_cell (table, 0, 0), ==, "Anna Ek");
  sam_import_sheet_unref (after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-table/the-header-tells-what-it-is-about", test_guesses);
  g_test_add_func ("/import-table/a-title-above-the-table-is-passed-over", test_titles);
  g_test_add_func ("/import-table/pasted-cells-are-a-table", test_pasted_cells);
  g_test_add_func ("/import-table/a-first-row-of-people-is-no-header", test_without_header);
  g_test_add_func ("/import-table/what-was-guessed-can-be-set-otherwise", test_set_otherwise);
  g_test_add_func ("/import-table/what-a-column-says-is-set-without-reading-again", test_same_cells);
  g_test_add_func ("/import-table/a-mapping-says-it-in-words", test_mapping);
  g_test_add_func ("/import-table/what-must-never-come-in-is-refused", test_refused_columns);
  g_test_add_func ("/import-table/what-is-no-table-is-refused-in-words", test_what_is_no_table);
  g_test_add_func ("/import-table/a-broken-table-has-a-problem", test_broken_tables);
  g_test_add_func ("/import-table/a-broken-encoding-has-a-problem", test_broken_encodings);
  g_test_add_func ("/import-table/two-gigabytes-are-not-read", test_two_gigabytes);
  g_test_add_func ("/import-table/a-table-has-at-most-a-thousand-columns", test_too_wide);
  g_test_add_func ("/import-table/no-two-columns-have-one-name", test_names_of_columns);

  return g_test_run ();
}
