/*
 * All figures as of a day as CSV, XLSX or JSON.
 */
#include "sam-figures-export.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "sam-csv-cell.h"
#include "sam-error.h"
#include "sam-figures-export-private.h"
#include "sam-private-file.h"

typedef enum
{
  FORMAT_NONE,
  FORMAT_CSV,
  FORMAT_XLSX,
  FORMAT_JSON,
} Format;

static Format
find_format (GFile *file)
{
  static const char *const ends[] = { [FORMAT_CSV] = ".csv", [FORMAT_XLSX] = ".xlsx", [FORMAT_JSON] = ".json" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : g_strdup ("");

  for (guint i = FORMAT_CSV; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (lower, ends[i]))
      return i;

  return FORMAT_NONE;
}

gboolean
sam_figures_export_check_name (GFile *file, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (find_format (file) != FORMAT_NONE)
    return TRUE;

  name = g_file_get_basename (file);
  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: a file name */
               _ ("The name of the file says in what form the figures are written, and “%s” does not. Nothing was written. "
                  "Give it a name that ends in .csv, .xlsx or .json."),
               name);

  return FALSE;
}

/* Columns */

void
sam_figure_extract_get_headings (const SamFigureExtract *self, const char *headings[SAM_FIGURE_N_COLUMNS])
{
  static const char *const names[SAM_FIGURE_N_COLUMNS] = {
    NC_ ("column of figures", "Figure"),    NC_ ("column of figures", "Title"),       NC_ ("column of figures", "Scope"),
    NC_ ("column of figures", "Organiser"), NC_ ("column of figures", "School"),      NC_ ("column of figures", "Unit code"),
    NC_ ("column of figures", "Team"),      NC_ ("column of figures", "About"),       NC_ ("column of figures", "As of"),
    NC_ ("column of figures", "Numerator"), NC_ ("column of figures", "Denominator"), NC_ ("column of figures", "Value"),
    NC_ ("column of figures", "Shown as"),  NC_ ("column of figures", "Definition"),
  };

  for (guint i = 0; i < SAM_FIGURE_N_COLUMNS; i++)
    headings[i] = sam_language_pgettext (self->language, "column of figures", names[i]);
}

static const char *
get_scope_label (SamScopeKind kind, const SamLanguage *language)
{
  static const char *const labels[] = {
    [SAM_SCOPE_PROGRAMME] = NC_ ("scope of a figure", "programme"),
    [SAM_SCOPE_ORGANISER] = NC_ ("scope of a figure", "organiser"),
    [SAM_SCOPE_SCHOOL] = NC_ ("scope of a figure", "school"),
    [SAM_SCOPE_TEAM] = NC_ ("scope of a figure", "team"),
  };

  return sam_language_pgettext (language, "scope of a figure", labels[kind]);
}

static const char *
take (GPtrArray *kept, char *text)
{
  g_ptr_array_add (kept, text);

  return text;
}

static const char *
take_number (GPtrArray *kept, gboolean is_there, gint64 number)
{
  return is_there ? take (kept, g_strdup_printf ("%" G_GINT64_FORMAT, number)) : "";
}

void
sam_figure_extract_get_cells (const SamFigureExtract *self, const SamFigureLine *line, const char *cells[SAM_FIGURE_N_COLUMNS],
                            GPtrArray *kept)
{
  const SamFigure *figure = &line->figure;
  gboolean is_shown = !figure->is_hidden;
  const char *own[SAM_FIGURE_N_COLUMNS] = {
    figure->id,
    sam_figure_get_title (figure->id, self->language),
    get_scope_label (line->scope, self->language),
    line->organiser,
    line->school,
    line->unit_code,
    line->team,
    line->about,
    take (kept, sam_date_format_iso (self->as_of)),
    take_number (kept, is_shown && figure->kind != SAM_FIGURE_MEDIAN, figure->numerator),
    take_number (kept, is_shown && sam_figure_line_has_denominator (line), figure->denominator),
    take (kept, sam_figure_line_dup_value (line)),
    take (kept, sam_figure_display (figure, self->language)),
    sam_figure_get_definition (figure->id, self->language),
  };

  for (guint i = 0; i < SAM_FIGURE_N_COLUMNS; i++)
    cells[i] = own[i] != NULL ? own[i] : "";
}

gboolean
sam_figure_column_is_number (guint column)
{
  return column >= 9 && column <= 11;
}

/* CSV */

static void
append_row (GString *text, const char *const cells[SAM_FIGURE_N_COLUMNS])
{
  for (guint i = 0; i < SAM_FIGURE_N_COLUMNS; i++)
    {
      if (i > 0)
        g_string_append_c (text, ';');
      sam_csv_cell_append (text, cells[i], sam_figure_column_is_number (i) ? SAM_CSV_CELL_VALUE : SAM_CSV_CELL_TEXT);
    }
  g_string_append (text, "\n");
}

static char *
to_csv (const SamFigureExtract *self)
{
  /* As all lists for people: with the mark by which spreadsheets know UTF-8. */
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");
  const char *cells[SAM_FIGURE_N_COLUMNS];

  sam_figure_extract_get_headings (self, cells);
  append_row (text, cells);
  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

      sam_figure_extract_get_cells (self, &g_array_index (self->lines, SamFigureLine, i), cells, kept);
      append_row (text, cells);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* JSON */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, gboolean is_there, gint64 number)
{
  json_builder_set_member_name (builder, name);
  if (is_there)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/* A median is told in halves of a day: its value has the half. */
static void
add_line (JsonBuilder *builder, const SamFigureExtract *self, const SamFigureLine *line)
{
  const SamFigure *figure = &line->figure;
  g_autofree char *value = sam_figure_line_dup_value (line);
  g_autofree char *display = sam_figure_display (figure, self->language);

  json_builder_begin_object (builder);
  add_text (builder, "id", figure->id);
  add_text (builder, "scope", sam_scope_kind_get_word (line->scope));
  add_text (builder, "organiser", line->organiser);
  add_text (builder, "school", line->school);
  add_text (builder, "unit_code", line->unit_code);
  add_text (builder, "team", line->team);
  add_text (builder, "about", line->about);
  add_number (builder, "numerator", !figure->is_hidden && figure->kind != SAM_FIGURE_MEDIAN, figure->numerator);
  add_number (builder, "denominator", !figure->is_hidden && sam_figure_line_has_denominator (line), figure->denominator);
  json_builder_set_member_name (builder, "value");
  if (*value != '\0')
    json_builder_add_double_value (builder, g_ascii_strtod (value, NULL));
  else
    json_builder_add_null_value (builder);
  add_text (builder, "display", display);
  json_builder_end_object (builder);
}

/* Each definition once, in the order in which the figures come. */
static void
add_definitions (JsonBuilder *builder, const SamFigureExtract *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  json_builder_set_member_name (builder, "definitions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *id = g_array_index (self->lines, SamFigureLine, i).figure.id;

      if (!g_hash_table_add (told, (gpointer) id))
        continue;
      json_builder_begin_object (builder);
      add_text (builder, "id", id);
      add_text (builder, "title", sam_figure_get_title (id, self->language));
      add_text (builder, "definition", sam_figure_get_definition (id, self->language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
sam_figure_extract_to_json (const SamFigureExtract *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *as_of = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  as_of = sam_date_format_iso (self->as_of);
  json_builder_begin_object (builder);
  add_text (builder, "as_of", as_of);
  add_text (builder, "language", sam_language_get_code (self->language));
  add_definitions (builder, self);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->lines->len; i++)
    add_line (builder, self, &g_array_index (self->lines, SamFigureLine, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, NULL);
}

/* The file */

static gboolean
write_workbook (const SamFigureExtract *table, const char *path, GError **error)
{
  g_autofree char *partial = sam_private_file_begin (path, SAM_PRIVATE_FILE_REPLACE, error);

  if (partial == NULL)
    return FALSE;
  if (sam_figure_extract_write_workbook (table, partial, error))
    return sam_private_file_finish (partial, path, SAM_PRIVATE_FILE_REPLACE, error);
  g_remove (partial);

  return FALSE;
}

static gboolean
write_text (char *text, const char *path, GError **error)
{
  g_autofree char *owned = text;

  return sam_private_file_write (path, owned, SAM_PRIVATE_FILE_REPLACE, error);
}

gboolean
sam_figures_export (SamDatabase *database, SamDate as_of, const SamLanguage *language, GFile *file, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (SamFigureExtract) table = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (database != NULL && language != NULL && as_of != SAM_DATE_NONE, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!sam_figures_export_check_name (file, error))
    return FALSE;
  path = sam_private_file_dup_path (file, error);
  if (path == NULL)
    return FALSE;
  table = sam_figure_extract_load (database, as_of, language, SAM_FIGURE_EXTRACT_WITH_TEAMS, cancellable, error);
  if (table == NULL)
    return FALSE;

  switch (find_format (file))
    {
    case FORMAT_XLSX:
      return write_workbook (table, path, error);
    case FORMAT_JSON:
      return write_text (sam_figure_extract_to_json (table), path, error);
    case FORMAT_CSV:
    case FORMAT_NONE:
    default:
      return write_text (to_csv (table), path, error);
    }
}
