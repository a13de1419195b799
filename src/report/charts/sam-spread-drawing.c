/*
 * How a spread of answers looks.
 */
#include "sam-spread-private.h"

#include <math.h>

/* Millimetres. */
#define PITCH 1.75
#define RADIUS 0.68
#define HEAD_HEIGHT 4.3
#define HEAD_LEADING 2.7
#define ROW_HEIGHT 4.4
#define BASELINE 3.1
#define BAR_HEIGHT 1.6
#define GAP 1.6
#define TOTAL_GAP 1.0
#define STATEMENT_GAP 1.0
#define WORDS_GAP 1.2
/* Narrower than this, the names stand above the answers. */
#define NARROW 75.0

static const SamTextStyle statement_style = { 7, FALSE, SAM_INK_SECOND };
static const SamTextStyle reason_style = { 7, FALSE, SAM_INK_SECOND };

typedef struct
{
  double label;
  double aside; /* right edge */
  double drop;  /* of the answers below the names */
  double columns[SAM_SPREAD_N_COLUMNS + 1];
} Places;

/* Each column has room for the longest word of its head, and its share of the rest. */
static void
place_columns (SamSpread *self, SamPainter *painter, Places *places, double width)
{
  /* Don't know and no answer hold less, as a rule. */
  static const double shares[SAM_SPREAD_N_COLUMNS] = { 1, 1, 1.1, 1.1, 0.6, 0.9 };
  double least[SAM_SPREAD_N_COLUMNS] = { 0 };
  double left = width - places->columns[0];
  double sum = 0;

  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    {
      g_auto (GStrv) words = g_strsplit (sam_spread_get_head (self->base.language, i), " ", -1);

      for (char **word = words; *word != NULL; word++)
        least[i] = MAX (least[i], sam_painter_measure (painter, &sam_chart_axis_style, *word) + SAM_MM (1.4));
      left -= least[i];
      sum += shares[i];
    }
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    places->columns[i + 1]
        = places->columns[i] + (left > 0 ? least[i] + left * shares[i] / sum : (width - places->columns[0]) * shares[i] / sum);
}

static Places
find_places (SamSpread *self, SamPainter *painter, double width)
{
  double labels = 0;
  double asides = 0;
  Places places = { 0 };

  for (guint i = 0; i < self->n_rows; i++)
    {
      labels = MAX (labels, sam_painter_measure (painter, self->rows[i].is_total ? &sam_chart_strong_style : &sam_chart_label_style,
                                                 self->rows[i].label));
      if (self->rows[i].aside != NULL)
        asides = MAX (asides, sam_painter_measure (painter, &sam_chart_axis_style, self->rows[i].aside));
    }
  if (width < SAM_MM (NARROW))
    {
      places.label = width - asides - SAM_MM (GAP);
      places.aside = width;
      places.drop = SAM_MM (BASELINE + 0.8);
    }
  else
    {
      places.label = MIN (labels, width * 0.28);
      places.aside = places.label + (asides > 0 ? asides + SAM_MM (GAP) : 0);
      places.columns[0] = places.aside + SAM_MM (GAP);
    }
  place_columns (self, painter, &places, width);

  return places;
}

static guint
count_per_row (const Places *places, guint column)
{
  return (guint) MAX (1, floor ((places->columns[column + 1] - places->columns[column] - SAM_MM (0.8)) / SAM_MM (PITCH)));
}

static double
get_row_height (SamSpread *self, const SamSpreadRow *row, const Places *places)
{
  guint most = 1;

  if (row->is_hidden || row->has_bars)
    return places->drop + SAM_MM (ROW_HEIGHT + (row->has_bars ? BAR_HEIGHT : 0) + (row->is_total ? TOTAL_GAP : 0));

  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    most = MAX (most, (guint) (row->counts[i] + count_per_row (places, i) - 1) / count_per_row (places, i));

  return places->drop + MAX (SAM_MM (ROW_HEIGHT), SAM_MM (1.9) + most * SAM_MM (PITCH)) + (row->is_total ? SAM_MM (TOTAL_GAP) : 0);
}

static double
measure_statement (SamSpread *self, SamPainter *painter, double width)
{
  return sam_painter_count_lines (painter, &statement_style, self->statement, 0, width) * SAM_CHART_LEADING + SAM_MM (STATEMENT_GAP);
}

static double
get_head_room (const Places *places, guint column)
{
  return places->columns[column + 1] - places->columns[column] - SAM_MM (1.2);
}

/* Two lines where one head needs them. */
static double
get_head_height (SamSpread *self, SamPainter *painter, const Places *places)
{
  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    if (sam_painter_measure (painter, &sam_chart_axis_style, sam_spread_get_head (self->base.language, i)) > get_head_room (places, i))
      return SAM_MM (HEAD_HEIGHT + HEAD_LEADING);

  return SAM_MM (HEAD_HEIGHT);
}

double
sam_spread_measure (SamChart *chart, SamPainter *painter, double width)
{
  SamSpread *self = (SamSpread *) chart;
  Places places = find_places (self, painter, width);
  double height = measure_statement (self, painter, width) + get_head_height (self, painter, &places);

  for (guint i = 0; i < self->n_rows; i++)
    height += get_row_height (self, &self->rows[i], &places);

  return height + SAM_MM (WORDS_GAP) + sam_chart_measure_sentence (painter, self->words, width);
}

static double
draw_head (SamSpread *self, SamPainter *painter, const Places *places, double y, double width)
{
  double height = get_head_height (self, painter, places);

  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    {
      const char *head = sam_spread_get_head (self->base.language, i);
      double room = get_head_room (places, i);
      guint n_lines = sam_painter_count_lines (painter, &sam_chart_axis_style, head, 0, room);
      double baseline = y + height - SAM_MM (1.6);

      /* Two lines where they are needed, the last on the rule. */
      if (n_lines == 2)
        sam_painter_draw_paragraph (painter, &sam_chart_axis_style, head, 0, places->columns[i], baseline - SAM_MM (HEAD_LEADING), room,
                                    SAM_MM (HEAD_LEADING));
      else
        sam_painter_draw_text (painter, &sam_chart_axis_style, head, places->columns[i], baseline, room, SAM_ALIGN_LEFT);
    }
  sam_painter_rule (painter, 0, width, y + height - SAM_MM (0.5), 0.5, SAM_INK_RULE);

  return height;
}

static void
draw_step (SamPainter *painter, guint column, double x, double y)
{
  if (column < SAM_SPREAD_N_LOWER)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_OPEN, SAM_INK_TEXT, x, y, SAM_MM (RADIUS));
  else if (column < SAM_SPREAD_UPPER_END)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_FULL, SAM_INK_GROUP, x, y, SAM_MM (RADIUS));
  else if (column < SAM_SPREAD_N_STEPS)
    sam_chart_draw_dot (painter, SAM_CHART_DOT_GREY, SAM_INK_RULE, x, y, SAM_MM (RADIUS));
  else
    sam_chart_draw_dot (painter, SAM_CHART_DOT_DASHED, SAM_INK_RULE, x, y, SAM_MM (RADIUS));
}

static void
draw_dots (SamPainter *painter, const SamSpreadRow *row, const Places *places, double y)
{
  for (guint column = 0; column < SAM_SPREAD_N_COLUMNS; column++)
    {
      guint per_row = count_per_row (places, column);

      for (gint64 i = 0; i < row->counts[column]; i++)
        draw_step (painter, column, places->columns[column] + SAM_MM (PITCH) * (i % per_row + 0.5),
                   y + SAM_MM (1.2) + SAM_MM (PITCH) * (i / per_row + 0.5));
    }
}

/* Length of one answer, the same in all columns and rows; the total, apart, has its own. */
static double
find_unit (SamSpread *self, gboolean is_total, const Places *places)
{
  double narrowest = G_MAXDOUBLE;
  gint64 most = 1;

  for (guint i = 0; i < SAM_SPREAD_N_COLUMNS; i++)
    narrowest = MIN (narrowest, places->columns[i + 1] - places->columns[i] - SAM_MM (GAP));
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].has_bars && self->rows[i].is_total == is_total)
      most = MAX (most, self->rows[i].most);

  return narrowest / most;
}

static void
draw_bars (SamSpread *self, SamPainter *painter, const SamSpreadRow *row, const Places *places, double y)
{
  double unit = find_unit (self, row->is_total, places);

  for (guint column = 0; column < SAM_SPREAD_N_COLUMNS; column++)
    {
      g_autofree char *number = sam_language_format_integer (self->base.language, row->counts[column]);
      double x = places->columns[column];
      double top = y + SAM_MM (BASELINE + 0.8);
      double length = row->counts[column] * unit;

      if (column == SAM_SPREAD_N_STEPS && !row->is_missing_known)
        continue;
      sam_painter_draw_text (painter, &sam_chart_strong_style, number, x, y + SAM_MM (BASELINE), 0, SAM_ALIGN_LEFT);
      if (row->counts[column] == 0)
        continue;
      if (column < SAM_SPREAD_N_LOWER)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_OUTLINE, SAM_INK_TEXT, x, top, MAX (length, 1), SAM_MM (BAR_HEIGHT));
      else if (column < SAM_SPREAD_UPPER_END)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_GROUP, x, top, length, SAM_MM (BAR_HEIGHT));
      else if (column < SAM_SPREAD_N_STEPS)
        sam_chart_draw_bar (painter, SAM_CHART_FILL_GREY, SAM_INK_RULE, x, top, MAX (length, 1), SAM_MM (BAR_HEIGHT));
      else
        sam_chart_draw_dashed_frame (painter, SAM_INK_RULE, x, top, MAX (length, 1), SAM_MM (BAR_HEIGHT));
    }
}

static void
draw_row (SamSpread *self, SamPainter *painter, const SamSpreadRow *row, const Places *places, double y, double width)
{
  const SamTextStyle *style = row->is_total ? &sam_chart_strong_style : &sam_chart_label_style;

  if (row->is_total)
    {
      sam_painter_rule (painter, 0, width, y + SAM_MM (TOTAL_GAP / 2), 0.5, SAM_INK_RULE);
      y += SAM_MM (TOTAL_GAP);
    }
  sam_painter_draw_text (painter, style, row->label, 0, y + SAM_MM (BASELINE), places->label, SAM_ALIGN_LEFT);
  if (row->aside != NULL)
    sam_painter_draw_text (painter, &sam_chart_axis_style, row->aside, places->aside, y + SAM_MM (BASELINE), 0, SAM_ALIGN_RIGHT);

  y += places->drop;
  if (row->is_hidden)
    sam_painter_draw_text (painter, &reason_style, row->reason, places->columns[0], y + SAM_MM (BASELINE), width - places->columns[0],
                           SAM_ALIGN_LEFT);
  else if (row->has_bars)
    draw_bars (self, painter, row, places, y);
  else
    draw_dots (painter, row, places, y);
}

void
sam_spread_draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  SamSpread *self = (SamSpread *) chart;
  SamPainter *painter = sketch->painter;
  Places places = find_places (self, painter, width);
  double y = measure_statement (self, painter, width);

  sam_painter_draw_paragraph (painter, &statement_style, self->statement, 0, 0, SAM_MM (2.4), width, SAM_CHART_LEADING);
  y += draw_head (self, painter, &places, y, width);
  for (guint i = 0; i < self->n_rows; i++)
    {
      double height = get_row_height (self, &self->rows[i], &places);

      draw_row (self, painter, &self->rows[i], &places, y, width);
      sam_chart_sketch_mark (sketch, chart, i, 0, y, width, height);
      y += height;
    }
  sam_chart_draw_sentence (painter, self->words, 0, y + SAM_MM (WORDS_GAP), width);
}
