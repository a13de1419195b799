/* How samordnactl figures prints: as a table, or as JSON. */

#include "sam-ctl-figures-print.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sam-records.h"

static gboolean
is_of_coach (const SamFigure *figure)
{
  return figure->record != 0 && g_str_equal (figure->id, "F19");
}

/* The coach or the statement that a figure is about; NULL without error where it is about none. */
static char *
dup_subject (const SamCtlFigures *self, const SamFigure *figure, GError **error)
{
  g_autoptr (SamRecord) record = NULL;
  gboolean is_coach = is_of_coach (figure);

  if (figure->record == 0)
    return NULL;

  record = sam_store_get (self->store, is_coach ? SAM_FAMILY_PERSON : SAM_FAMILY_SURVEY_STATEMENT, figure->record, error);
  if (record == NULL)
    return NULL;

  return g_strdup (sam_record_get_text (record, is_coach ? SAM_PERSON_NAME : SAM_SURVEY_STATEMENT_TEXT));
}

/* The same figure as of another day; NULL where there was none. */
static const SamFigure *
find_same (GArray *figures, const SamFigure *wanted)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);

      if (figure->id == wanted->id && figure->record == wanted->record)
        return figure;
    }

  return NULL;
}

static void
add_numbers (JsonBuilder *builder, const SamFigure *figure, const SamLanguage *language)
{
  g_autofree char *display = sam_figure_display (figure, language);
  gboolean is_median = figure->kind == SAM_FIGURE_MEDIAN;

  json_builder_set_member_name (builder, "numerator");
  if (figure->is_hidden || (is_median && figure->denominator == 0))
    json_builder_add_null_value (builder);
  else if (is_median && figure->numerator % 2 != 0)
    json_builder_add_double_value (builder, (double) figure->numerator / 2);
  else
    json_builder_add_int_value (builder, is_median ? figure->numerator / 2 : figure->numerator);

  json_builder_set_member_name (builder, "denominator");
  if (!figure->is_hidden && (is_median || figure->kind == SAM_FIGURE_SHARE))
    json_builder_add_int_value (builder, figure->denominator);
  else
    json_builder_add_null_value (builder);

  json_builder_set_member_name (builder, "display");
  json_builder_add_string_value (builder, display);
}

static void
add_series (const SamCtlFigures *self, JsonBuilder *builder, const SamFigure *figure)
{
  json_builder_set_member_name (builder, "series");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->days->len; i++)
    {
      const SamFigure *then = find_same (self->course->pdata[i], figure);
      g_autofree char *date = sam_date_format_iso (g_array_index (self->days, SamDate, i));

      if (then == NULL)
        continue;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "date");
      json_builder_add_string_value (builder, date);
      add_numbers (builder, then, self->language);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
add_figure (const SamCtlFigures *self, JsonBuilder *builder, const SamFigure *figure, GError **error)
{
  GError *record_error = NULL;
  g_autofree char *subject = dup_subject (self, figure, &record_error);

  if (record_error != NULL)
    {
      g_propagate_error (error, record_error);
      return FALSE;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, figure->id);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, sam_figure_get_title (figure->id, self->language));
  if (subject != NULL)
    {
      json_builder_set_member_name (builder, is_of_coach (figure) ? "coach" : "statement");
      json_builder_add_string_value (builder, subject);
    }
  add_numbers (builder, figure, self->language);
  if (self->days != NULL)
    add_series (self, builder, figure);
  json_builder_end_object (builder);

  return TRUE;
}

gboolean
sam_ctl_figures_print_json (const SamCtlFigures *self, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->figures->len; i++)
    if (!add_figure (self, builder, &g_array_index (self->figures, SamFigure, i), error))
      return FALSE;
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);

  return TRUE;
}

typedef struct
{
  const char *id;
  char       *title;
  char       *display;
  char       *counts; /* "10 / 10", or "" for a number alone */
} Line;

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->title);
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

/* A median is of school days; what it says in figures alone elsewhere needs its unit here. */
static char *
dup_display (const SamFigure *figure, const SamLanguage *language)
{
  g_autofree char *display = sam_figure_display (figure, language);

  if (figure->kind != SAM_FIGURE_MEDIAN || figure->is_hidden || figure->denominator == 0)
    return g_steal_pointer (&display);

  /* In halves: "1.5 school days". */
  return g_strdup_printf (sam_language_ngettext (language, "%s school day", "%s school days", figure->numerator == 2 ? 1 : 2), display);
}

/* Of what: F12, F18 and F19 are shares of minutes. */
static char *
dup_counts (const SamFigure *figure, const SamLanguage *language)
{
  gboolean is_minutes = g_str_has_prefix (figure->id, "F12") || g_str_equal (figure->id, "F18") || g_str_equal (figure->id, "F19");
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;

  if (figure->kind != SAM_FIGURE_SHARE || figure->is_hidden)
    return g_strdup ("");

  numerator = sam_language_format_integer (language, figure->numerator);
  denominator = is_minutes ? sam_language_format_minutes (language, figure->denominator)
                           : sam_language_format_integer (language, figure->denominator);

  return g_strdup_printf ("%s / %s", numerator, denominator);
}

/* Takes @title. */
static void
add_line (GArray *lines, const SamFigure *figure, char *title, const SamLanguage *language)
{
  Line line = { .id = figure->id, .title = title, .display = dup_display (figure, language),
                .counts = dup_counts (figure, language) };

  g_array_append_val (lines, line);
}

static void
print_lines (GArray *lines)
{
  int id_width = 0, title_width = 0, display_width = 0, counts_width = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      id_width = MAX (id_width, width (line->id));
      title_width = MAX (title_width, width (line->title));
      display_width = MAX (display_width, width (line->display));
      counts_width = MAX (counts_width, width (line->counts));
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

/* The days of a figure's course, as lines under its own. */
static void
add_course (const SamCtlFigures *self, GArray *lines, const SamFigure *figure)
{
  for (guint i = 0; self->days != NULL && i < self->days->len; i++)
    {
      const SamFigure *then = find_same (self->course->pdata[i], figure);
      g_autofree char *date = sam_date_format_iso (g_array_index (self->days, SamDate, i));

      if (then != NULL)
        add_line (lines, then, g_strconcat ("  ", date, NULL), self->language);
    }
}

gboolean
sam_ctl_figures_print_table (const SamCtlFigures *self, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autofree char *date = sam_language_format_date (self->language, self->as_of, SAM_DATE_STYLE_LONG);

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (self->figures, SamFigure, i);
      const char *title = sam_figure_get_title (figure->id, self->language);
      GError *record_error = NULL;
      g_autofree char *subject = dup_subject (self, figure, &record_error);

      if (record_error != NULL)
        {
          g_propagate_error (error, record_error);
          return FALSE;
        }
      add_line (lines, figure, subject != NULL ? g_strdup_printf ("%s: %s", title, subject) : g_strdup (title),
                self->language);
      add_course (self, lines, figure);
    }

  /* Translators: a date */
  printf (_("As of %s\n"), date);
  print_lines (lines);

  return TRUE;
}
