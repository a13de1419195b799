/*
 * How many cycles are in each state, a dot each (F10).
 */
#include "sam-chart-private.h"

#include <math.h>
#include <string.h>

/* Millimetres. */
#define PITCH 2.3
#define RADIUS 0.95
#define COUNT_HEIGHT 4.4
#define COUNT_BASELINE 3.2
#define BARS_HEIGHT 10.0
#define RULE_GAP 1.2
#define LABEL_LEADING 2.8
#define LABEL_TOP 3.4
#define ROW_HEIGHT 4.2
#define ROW_BASELINE 3.0
#define GAP 2.0

static const SamTextStyle label_style = { 6.5, FALSE, SAM_INK_TEXT };

typedef struct
{
  SamChart base;
  GStrv    labels;
  gint64  *counts;
  guint    n_states;
  gint64   most;
  gboolean has_bars;
} States;

/* Side by side where the words have room, else one below the other. */
static gboolean
has_columns (States *self, SamPainter *painter, double width)
{
  double slot = width / self->n_states - SAM_MM (1);

  for (guint i = 0; i < self->n_states; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (self->labels[i], " -", -1);

      for (char **word = words; *word != NULL; word++)
        if (sam_painter_measure (painter, &label_style, *word) > slot)
          return FALSE;
    }

  return TRUE;
}

/* The words of a label in as few lines as they fit in. Newly allocated. */
static GStrv
break_label (SamPainter *painter, const char *label, double room)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      gsize before = line->len;

      g_string_append_printf (line, "%s%s", before > 0 ? " " : "", *word);
      if (before == 0 || sam_painter_measure (painter, &label_style, line->str) <= room)
        continue;
      g_string_truncate (line, before);
      g_strv_builder_add (lines, line->str);
      g_string_assign (line, *word);
    }
  g_strv_builder_add (lines, line->str);

  return g_strv_builder_end (lines);
}

static guint
count_lines (SamPainter *painter, const char *label, double room)
{
  g_auto (GStrv) lines = break_label (painter, label, room);

  return g_strv_length (lines);
}

static guint
count_per_row (double room)
{
  return (guint) MAX (1, floor (room / SAM_MM (PITCH)));
}

static guint
count_dot_rows (gint64 count, guint per_row)
{
  return (guint) ((count + per_row - 1) / per_row);
}

static double
get_dots_height (States *self, double room)
{
  if (self->has_bars)
    return SAM_MM (BARS_HEIGHT);

  return MAX (1, count_dot_rows (self->most, count_per_row (room))) * SAM_MM (PITCH);
}

static double
find_label_width (States *self, SamPainter *painter, double width)
{
  double widest = 0;

  for (guint i = 0; i < self->n_states; i++)
    widest = MAX (widest, sam_painter_measure (painter, &sam_chart_label_style, self->labels[i]));

  return MIN (widest + SAM_MM (GAP), width * 0.5);
}

static double
get_row_height (States *self, guint index, double room)
{
  guint n_rows = self->has_bars ? 1 : count_dot_rows (self->counts[index], count_per_row (room));

  return MAX (SAM_MM (ROW_HEIGHT), n_rows * SAM_MM (PITCH) + SAM_MM (1.2));
}

static double
get_rows_room (States *self, SamPainter *painter, double width)
{
  return width - find_label_width (self, painter, width) - SAM_MM (8);
}

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  States *self = (States *) chart;
  double slot = width / self->n_states;
  double height = 0;
  guint most_lines = 1;

  if (!has_columns (self, painter, width))
    {
      for (guint i = 0; i < self->n_states; i++)
        height += get_row_height (self, i, get_rows_room (self, painter, width));
      return height;
    }

  for (guint i = 0; i < self->n_states; i++)
    most_lines = MAX (most_lines, count_lines (painter, self->labels[i], slot - SAM_MM (1)));

  return SAM_MM (COUNT_HEIGHT) + get_dots_height (self, slot * 0.85) + SAM_MM (RULE_GAP + LABEL_TOP + most_lines * LABEL_LEADING);
}

static void
draw_dots (SamPainter *painter, gint64 count, double x, double y, guint per_row)
{
  for (gint64 i = 0; i < count; i++)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_FULL, SAM_INK_INDIVIDUAL, x + SAM_MM (PITCH) * (i % per_row + 0.5),
                        y + SAM_MM (PITCH) * (i / per_row + 0.5), SAM_MM (RADIUS));
}

static void
draw_column (States *self, SamPainter *painter, guint index, double slot, double dots)
{
  double centre = slot * (index + 0.5);
  guint per_row = (guint) CLAMP (self->counts[index], 1, (gint64) count_per_row (slot * 0.85));
  g_autofree char *number = sam_language_format_integer (self->base.language, self->counts[index]);
  double rule = SAM_MM (COUNT_HEIGHT) + dots + SAM_MM (RULE_GAP);
  double bar = SAM_MM (BARS_HEIGHT) * self->counts[index] / MAX (1, self->most);
  g_auto (GStrv) lines = break_label (painter, self->labels[index], slot - SAM_MM (1));

  sam_painter_draw_text (painter, &sam_chart_strong_style, number, centre, SAM_MM (COUNT_BASELINE), 0, SAM_ALIGN_CENTRE);
  if (self->has_bars)
    sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_INDIVIDUAL, centre - slot * 0.3, rule - SAM_MM (RULE_GAP) - bar, slot * 0.6, bar);
  else
    draw_dots (painter, self->counts[index], centre - per_row * SAM_MM (PITCH) / 2, SAM_MM (COUNT_HEIGHT), per_row);

  for (guint i = 0; lines[i] != NULL; i++)
    sam_painter_draw_text (painter, &label_style, lines[i], centre, rule + SAM_MM (LABEL_TOP + i * LABEL_LEADING), 0, SAM_ALIGN_CENTRE);
}

static void
draw_columns (States *self, SamChartSketch *sketch, double width)
{
  SamPainter *painter = sketch->painter;
  double slot = width / self->n_states;
  double dots = get_dots_height (self, slot * 0.85);
  double height = measure (&self->base, painter, width);
  double rule = SAM_MM (COUNT_HEIGHT) + dots + SAM_MM (RULE_GAP);

  sam_painter_rule (painter, 0, width, rule, 0.5, SAM_INK_RULE);
  for (guint i = 0; i < self->n_states; i++)
    {
      draw_column (self, painter, i, slot, dots);
      /* From one to the next, as far as the state goes. */
      if (i > 0)
        {
          sam_painter_line (painter, slot * i - SAM_MM (0.8), rule - SAM_MM (0.9), slot * i, rule, 0.5, SAM_INK_RULE);
          sam_painter_line (painter, slot * i - SAM_MM (0.8), rule + SAM_MM (0.9), slot * i, rule, 0.5, SAM_INK_RULE);
        }
      sam_chart_sketch_mark (sketch, &self->base, i, slot * i, 0, slot, height);
    }
}

static void
draw_rows (States *self, SamChartSketch *sketch, double width)
{
  SamPainter *painter = sketch->painter;
  double left = find_label_width (self, painter, width);
  double room = get_rows_room (self, painter, width);
  double y = 0;

  for (guint i = 0; i < self->n_states; i++)
    {
      double height = get_row_height (self, i, room);
      g_autofree char *number = sam_language_format_integer (self->base.language, self->counts[i]);

      sam_painter_draw_text (painter, &sam_chart_label_style, self->labels[i], 0, y + SAM_MM (ROW_BASELINE), left - SAM_MM (1), SAM_ALIGN_LEFT);
      sam_painter_draw_text (painter, &sam_chart_strong_style, number, width, y + SAM_MM (ROW_BASELINE), 0, SAM_ALIGN_RIGHT);
      if (self->has_bars)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_INDIVIDUAL, left, y + SAM_MM (0.8),
                            room * self->counts[i] / MAX (1, self->most), SAM_MM (2.6));
      else
        draw_dots (painter, self->counts[i], left, y + SAM_MM (0.8), count_per_row (room));
      sam_chart_sketch_mark (sketch, &self->base, i, 0, y, width, height);
      y += height;
    }
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  States *self = (States *) chart;

  if (has_columns (self, sketch->painter, width))
    draw_columns (self, sketch, width);
  else
    draw_rows (self, sketch, width);
}

static void
clear (SamChart *chart)
{
  States *self = (States *) chart;

  g_strfreev (self->labels);
  g_free (self->counts);
}

SamChart *
sam_chart_new_states (const SamLanguage *language, const char *const *labels, const gint64 *counts, guint n_states)
{
  static const SamChartKind kind = { sizeof (States), measure, draw, clear, FALSE };
  States *self;
  gint64 total = 0;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (language != NULL && labels != NULL && counts != NULL && n_states > 0, NULL);

  self = sam_chart_new (&kind, language);
  self->labels = g_new0 (char *, n_states + 1);
  self->counts = g_memdup2 (counts, n_states * sizeof (gint64));
  self->n_states = n_states;
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "State"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Cycles"));
  for (guint i = 0; i < n_states; i++)
    {
      g_autofree char *text = sam_language_format_integer (language, counts[i]);

      self->labels[i] = g_strdup (labels[i]);
      self->most = MAX (self->most, counts[i]);
      total += counts[i];
      sam_chart_add_cell (&self->base, labels[i]);
      sam_chart_add_cell (&self->base, text);
      /* Translators: a state of cycles, how many */
      sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_ngettext (language, "%s: %s cycle", "%s: %s cycles", (gulong) counts[i]),
                                                         labels[i], text));
      g_ptr_array_add (parts, sam_chart_format_labelled (text, labels[i]));
    }
  self->has_bars = self->most > SAM_CHART_MOST_DOTS;
  if (total == 0)
    {
      sam_chart_take_empty (&self->base, g_strdup (sam_language_gettext (language, "No cycle of individual coaching has begun.")));
      return &self->base;
    }

  g_ptr_array_add (parts, NULL);
  list = sam_language_format_list (language, (const char *const *) parts->pdata);
  number = sam_language_format_integer (language, total);
  /* Translators: a number of cycles, then “1 asked, 2 observed and 3 closed” */
  sam_chart_take_sentence (&self->base, g_strdup_printf (sam_language_ngettext (language, "%s cycle: %s.", "%s cycles: %s.", (gulong) total),
                                                         number, list));
  sam_chart_add_cell (&self->base, sam_language_pgettext (language, "column of a chart’s table", "All"));
  sam_chart_add_cell (&self->base, number);

  return &self->base;
}
