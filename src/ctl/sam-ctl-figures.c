/* samordnactl figures FILE [--as-of DATE] [--school CODE] [--language sv|en] [--json] */

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-ctl-figures-output.h"
#include "sam-figures.h"

static void
print_json (GArray *figures, const SamLanguage *language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);
      g_autofree char *display = sam_figure_display (figure, language);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, figure->id);
      json_builder_set_member_name (builder, "numerator");
      json_builder_add_int_value (builder, figure->numerator);
      json_builder_set_member_name (builder, "denominator");
      if (figure->kind == SAM_FIGURE_SHARE)
        json_builder_add_int_value (builder, figure->denominator);
      else
        json_builder_add_null_value (builder);
      json_builder_set_member_name (builder, "display");
      json_builder_add_string_value (builder, display);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

typedef struct
{
  const char *id;
  const char *title;
  char       *display;
  char       *counts; /* "10 / 10", or "" for a number alone */
} Line;

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->display);
  g_free (line->counts);
}

static int
width (const char *text)
{
  return (int) g_utf8_strlen (text, -1);
}

static void
print_padded (const char *text, int columns, gboolean is_right)
{
  int padding = MAX (0, columns - width (text));

  if (is_right)
    printf ("%*s%s", padding, "", text);
  else
    printf ("%s%*s", text, padding, "");
}

static void
print_table (GArray *figures, const SamLanguage *language)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  int id_width = 0, title_width = 0, display_width = 0, counts_width = 0;

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);
      Line line = { .id = figure->id, .title = sam_figure_get_title (figure->id, language) };

      line.display = sam_figure_display (figure, language);
      line.counts = figure->kind == SAM_FIGURE_SHARE
                      ? g_strdup_printf ("%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT, figure->numerator, figure->denominator)
                      : g_strdup ("");
      id_width = MAX (id_width, width (line.id));
      title_width = MAX (title_width, width (line.title));
      display_width = MAX (display_width, width (line.display));
      counts_width = MAX (counts_width, width (line.counts));
      g_array_append_val (lines, line);
    }

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      print_padded (line->id, id_width, FALSE);
      fputs ("  ", stdout);
      print_padded (line->title, title_width, FALSE);
      fputs ("  ", stdout);
      print_padded (line->display, display_width, TRUE);
      if (*line->counts != '\0')
        {
          fputs ("  ", stdout);
          print_padded (line->counts, counts_width, TRUE);
        }
      putchar ('\n');
    }
}

static SamCtlStatus
show_figures (SamStore *store, const char *school, SamDate as_of, gboolean is_json)
{
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;
  const SamLanguage *language = sam_language_get_default ();
  g_autoptr (GArray) figures = NULL;
  g_autoptr (GError) error = NULL;

  if (school != NULL)
    {
      scope.kind = SAM_SCOPE_SCHOOL;
      scope.id = sam_ctl_find_school (store, school, &error);
      if (scope.id == 0)
        return sam_ctl_fail (error);
    }

  figures = sam_figures_compute (sam_store_get_database (store), scope, as_of, &error);
  if (figures == NULL)
    return sam_ctl_fail (error);

  if (is_json)
    {
      print_json (figures, language);
      return SAM_CTL_DONE;
    }

  g_autofree char *date = sam_language_format_date (language, as_of, SAM_DATE_STYLE_LONG);

  /* Translators: a date */
  printf (_("As of %s\n"), date);
  print_table (figures, language);

  return SAM_CTL_DONE;
}

SamCtlStatus
sam_ctl_figures_run (int argc, char **argv)
{
  g_autofree char *as_of_text = NULL;
  g_autofree char *school = NULL;
  g_autofree char *output = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text, N_("The day that the figures are computed as of"), "DATE" },
    { "school", 0, 0, G_OPTION_ARG_STRING, &school, N_("Only the school with this unit code"), "CODE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("A file for all figures of all scopes: CSV, XLSX or JSON"), "OUT.csv" },
    { NULL },
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (SamStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SamDate as_of = 0;
  SamCtlStatus status;

  if (!sam_ctl_parse (argc, argv, "FILE", entries, &arguments))
    return SAM_CTL_USAGE;
  if (g_strv_length (arguments) != 1)
    return sam_ctl_usage (_("“figures” takes the name of one file."));
  if (output != NULL && (school != NULL || is_json))
    return sam_ctl_usage (_("--output writes all figures of all scopes: leave --school and --json out."));
  if (!sam_ctl_parse_date ("--as-of", as_of_text, 0, &as_of))
    return SAM_CTL_USAGE;

  store = sam_store_open (arguments[0], &error);
  if (store == NULL)
    return sam_ctl_fail (error);

  if (as_of_text == NULL)
    as_of = sam_store_get_opening_date (store);
  status = output != NULL ? sam_ctl_figures_write (store, as_of, output) : show_figures (store, school, as_of, is_json);
  sam_store_close (store);

  return status;
}
