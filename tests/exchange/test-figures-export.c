/* All figures as a file: the same as one by one, and safe to open. */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "sam-figures-export.h"
#include "sam-fixed-figures.h"
#include "sam-new-programme.h"
#include "sam-records.h"
#include "sam-store.h"

typedef struct
{
  char     *folder;
  SamStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("samordna-figures-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "exempel.samordna", NULL);
  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  sam_store_close (self->store);
  g_clear_object (&self->store);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static SamDate
get_day (void)
{
  return sam_date_new (2012, 12, 14);
}

static char *
export (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (sam_figures_export (sam_store_get_database (self->store), get_day (), sam_language_find ("sv"), file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));

  return text;
}

/* What is computed for all schools at once is what is computed for each. */
static void
test_schools (Fixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamFigureExtract) table
      = sam_figure_extract_load (database, get_day (), sam_language_find ("sv"), SAM_FIGURE_EXTRACT_WITH_TEAMS, NULL, &error);
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < schools->len; i++)
    {
      SamRecord *school = schools->pdata[i];
      const SamScope scope = { SAM_SCOPE_SCHOOL, sam_record_get_id (school) };
      g_autoptr (GArray) figures = sam_figures_compute (database, scope, get_day (), &error);

      g_assert_no_error (error);
      for (guint j = 0; j < table->lines->len; j++)
        {
          const SamFigureLine *line = &g_array_index (table->lines, SamFigureLine, j);
          const SamFigure *alone;

          if (line->scope != SAM_SCOPE_SCHOOL || g_strcmp0 (line->unit_code, sam_record_get_text (school, SAM_SCHOOL_UNIT_CODE)) != 0)
            continue;
          alone = sam_figures_find (figures, line->figure.id);
          if (line->figure.is_hidden)
            continue;
          g_test_message ("%s %s", line->school, line->figure.id);
          g_assert_nonnull (alone);
          g_assert_cmpint (line->figure.numerator, ==, alone->numerator);
          g_assert_cmpint (line->figure.denominator, ==, alone->denominator);
          n++;
        }
    }
  g_assert_cmpuint (n, >=, 10 * 15);
}

static void
test_scopes (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamFigureExtract) table = sam_figure_extract_load (sam_store_get_database (self->store), get_day (),
                                                            sam_language_find ("sv"), SAM_FIGURE_EXTRACT_WITH_TEAMS, NULL, &error);
  guint counts[4] = { 0 };
  guint n_hidden[4] = { 0 };

  for (guint i = 0; i < table->lines->len; i++)
    {
      const SamFigureLine *line = &g_array_index (table->lines, SamFigureLine, i);

      counts[line->scope] += g_str_equal (line->figure.id, "F5") ? 1 : 0;
      g_assert_cmpint (line->organiser != NULL, ==, line->scope != SAM_SCOPE_PROGRAMME);
      g_assert_cmpint (line->school != NULL, ==, line->scope == SAM_SCOPE_SCHOOL || line->scope == SAM_SCOPE_TEAM);
      g_assert_cmpint (line->team != NULL, ==, line->scope == SAM_SCOPE_TEAM);
      /* No survey's numbers below the programme, where what is hidden could be worked out; but it is told that there are. */
      if ((g_str_has_prefix (line->figure.id, "F14") || g_str_has_prefix (line->figure.id, "F15"))
          && line->scope != SAM_SCOPE_PROGRAMME)
        {
          g_autofree char *display = sam_figure_display (&line->figure, sam_language_get_default ());

          g_assert_cmpint (line->figure.numerator, ==, 0);
          g_assert_cmpint (line->figure.denominator, ==, 0);
          n_hidden[line->scope] += g_str_equal (display, "..") && g_str_equal (line->figure.id, "F14");
        }
    }
  g_assert_cmpuint (counts[SAM_SCOPE_PROGRAMME], ==, 1);
  g_assert_cmpuint (counts[SAM_SCOPE_ORGANISER], ==, 7);
  g_assert_cmpuint (counts[SAM_SCOPE_SCHOOL], ==, 10);
  g_assert_cmpuint (counts[SAM_SCOPE_TEAM], ==, 34);
  g_assert_cmpuint (n_hidden[SAM_SCOPE_ORGANISER], ==, 7);
  g_assert_cmpuint (n_hidden[SAM_SCOPE_SCHOOL], ==, 10);
  g_assert_cmpuint (n_hidden[SAM_SCOPE_TEAM], >, 0);
}

static void
rename_school (Fixture *self, const char *name)
{
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_autoptr (SamChange) change = sam_store_begin (self->store, "Rename", NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (schools->pdata[0]);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_SCHOOL_NAME, name);
  g_assert_true (sam_change_put (change, draft, &error));
  g_assert_true (sam_change_commit (g_steal_pointer (&change), &error));
  g_assert_no_error (error);
}

static void
test_csv (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  rename_school (self, "=HYPERLINK(\"http://x\")");
  text = export (self, "nyckeltal.csv");
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfNyckeltal;Namn;Omfattning;Huvudman;Skola;Skolenhetskod;"));
  g_assert_nonnull (strstr (text, "\nF5;Genomförda tillfällen;program;;;;;;2012-12-14;210;236;0.8898;"));
  /* A name that would be a formula is text. */
  g_assert_nonnull (strstr (text, ";\"'=HYPERLINK"));
  g_assert_null (strstr (text, ";=HYPERLINK"));
  g_assert_null (strstr (text, ";\"=HYPERLINK"));
}

static void
test_json (Fixture *self, gconstpointer data)
{
  g_autofree char *text = export (self, "nyckeltal.JSON");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *figure;

  g_assert_true (json_parser_load_from_data (parser, text, -1, &error));
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "as_of"), ==, "2012-12-14");
  figure = json_array_get_object_element (json_object_get_array_member (root, "figures"), 0);
  g_assert_cmpstr (json_object_get_string_member (figure, "id"), ==, "F1");
  g_assert_cmpint (json_object_get_int_member (figure, "numerator"), ==, 10);
  g_assert_cmpint (json_object_get_int_member (figure, "denominator"), ==, 10);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "definitions")), >=, 20);
}

static void
test_workbook (Fixture *self, gconstpointer data)
{
  g_autofree char *text = export (self, "nyckeltal.xlsx");

  g_assert_true (g_str_has_prefix (text, "PK"));
}

static void
test_values (void)
{
  static const struct
  {
    SamFigure   figure;
    const char *value;
  } cases[] = {
    { { "F5", SAM_FIGURE_SHARE, 0, 210, 236, FALSE }, "0.8898" },
    { { "F5", SAM_FIGURE_SHARE, 0, 1, 3, FALSE }, "0.3333" },
    { { "F5", SAM_FIGURE_SHARE, 0, 2, 3, FALSE }, "0.6667" },
    { { "F5", SAM_FIGURE_SHARE, 0, 99999, 100000, FALSE }, "1.0000" },
    { { "F18", SAM_FIGURE_SHARE, 0, 5, 4, FALSE }, "1.2500" },
    { { "F5", SAM_FIGURE_SHARE, 0, 0, 0, FALSE }, "" },
    { { "F14", SAM_FIGURE_SHARE, 0, 0, 0, TRUE }, "" },
    { { "F9", SAM_FIGURE_MEDIAN, 0, 21, 7, FALSE }, "10.5" },
    { { "F9", SAM_FIGURE_MEDIAN, 0, 20, 7, FALSE }, "10" },
    { { "F9", SAM_FIGURE_MEDIAN, 0, 0, 0, FALSE }, "" },
    { { "F6", SAM_FIGURE_MINUTES, 0, 375, 0, FALSE }, "375" },
    { { "F18.lost.shorter", SAM_FIGURE_MINUTES, 0, -12, 0, FALSE }, "-12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SamFigureLine line = { .figure = cases[i].figure };
      g_autofree char *value = sam_figure_line_dup_value (&line);

      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

static void
test_refuses (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "nyckeltal", "nyckeltal.ods", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (self->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (sam_figures_export (sam_store_get_database (self->store), get_day (), sam_language_find ("en"), file, NULL, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
      g_assert_false (g_file_query_exists (file, NULL));
    }
}

/* Not as it was written, and still no number of anybody's is made up. */
static void
test_reads_what_is_no_figure (void)
{
  static const struct { const char *json; int n; } cases[] = {
    { "", -1 },
    { "[]", -1 },
    { "{}", -1 },
    { "{\"definitions\": 1, \"figures\": []}", -1 },
    { "{\"definitions\": [], \"figures\": {}}", -1 },
    { "{\"definitions\": [], \"figures\": [null, 1, [], {}, {\"scope\": null}, {\"scope\": 7}]}", 0 },
    { "{\"definitions\": [null, {\"id\": null}], \"figures\": [{\"scope\": \"programme\", \"id\": null, \"display\": 3}]}", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) figures = sam_fixed_figures_read (cases[i].json, &error);

      g_test_message ("%s", cases[i].json);
      if (cases[i].n < 0)
        g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
      else
        g_assert_no_error (error);
      g_assert_cmpint (figures != NULL ? (int) figures->len : -1, ==, cases[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/figures-export/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("says of each school what is computed of it alone", test_schools);
  ADD ("tells of the programme, organisers, schools and teams, and of surveys only the whole", test_scopes);
  ADD ("writes CSV that is no formula anywhere", test_csv);
  ADD ("writes JSON with each definition once", test_json);
  ADD ("writes a workbook", test_workbook);
  ADD ("refuses a name that says no form", test_refuses);
  g_test_add_func ("/figures-export/gives shares as decimals of one, and nothing where there is nothing", test_values);
  g_test_add_func ("/figures-export/reads what is no figure without harm", test_reads_what_is_no_figure);

  return g_test_run ();
}
