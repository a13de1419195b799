/*
 * Values over time with their median: shares, or plain numbers. The line is
 * broken where there is nothing to tell, and nothing is said of too few points.
 */
#include "sam-chart-private.h"

#include <math.h>

#include "sam-weeks-chart.h"

/* Millimetres. */
#define HEAD_HEIGHT 4.2
#define HEAD_BASELINE 2.8
#define PLOT_HEIGHT 19.0
#define DATES_BASELINE 3.6
#define DATES_HEIGHT 5.0
#define AXIS_GAP 1.6
#define RIGHT_MARGIN 2.0
#define LARGEST_DOT 0.85
#define SMALLEST_DOT 0.45

typedef enum
{
  SHARES,
  NUMBERS,
  HALVES, /* medians: numerators are halves */
} Unit;

typedef struct
{
  SamChart       base;
  Unit           unit;
  SamChartPoint *points;
  guint          n_points;
  double         median;
  char          *median_label;
  double         from; /* of the axis */
  double         to;
  double         step;
} Run;

static char *
format_value (Run *self, SamFraction value)
{
  const SamLanguage *language = self->base.language;

  switch (self->unit)
    {
    case SHARES:
      return sam_language_format_share (language, value.numerator, value.denominator);
    case HALVES:
      return value.denominator > 0 ? sam_language_format_halves (language, value.numerator) : g_strdup ("–");
    case NUMBERS:
    default:
      return sam_language_format_integer (language, value.numerator);
    }
}

static gboolean
is_told (Run *self, guint index)
{
  return self->unit == NUMBERS || self->points[index].share.denominator > 0;
}

static double
get_value (Run *self, guint index)
{
  const SamFraction *share = &self->points[index].share;

  switch (self->unit)
    {
    case SHARES:
      return 100.0 * share->numerator / share->denominator;
    case HALVES:
      return share->numerator / 2.0;
    case NUMBERS:
    default:
      return share->numerator;
    }
}

static double
get_x (Run *self, double left, double right, guint index)
{
  SamDate first = self->points[0].date;
  SamDate last = self->points[self->n_points - 1].date;

  return left + (right - left) * (self->points[index].date - first) / MAX (1, last - first);
}

static double
get_y (Run *self, double value)
{
  double share = (value - self->from) / (self->to - self->from);

  return SAM_MM (HEAD_HEIGHT + PLOT_HEIGHT * (1 - share));
}

/* Numbers of an axis: whole steps, so whole numbers. */
static char *
format_tick (Run *self, double value)
{
  if (self->unit == SHARES)
    return sam_chart_format_percent (self->base.language, (int) lround (value));

  return sam_language_format_integer (self->base.language, llround (value));
}

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  return SAM_MM (HEAD_HEIGHT + PLOT_HEIGHT + DATES_HEIGHT);
}

static double
find_axis_width (Run *self, SamPainter *painter)
{
  double widest = 0;

  for (double value = self->from; value <= self->to + self->step / 2; value += self->step)
    {
      g_autofree char *text = format_tick (self, value);

      widest = MAX (widest, sam_painter_measure (painter, &sam_chart_axis_style, text));
    }

  return widest + SAM_MM (AXIS_GAP);
}

static void
draw_scale (Run *self, SamPainter *painter, double left, double width)
{
  for (double value = self->from; value <= self->to + self->step / 2; value += self->step)
    {
      g_autofree char *text = format_tick (self, value);
      gboolean is_foot = value <= self->from;

      sam_painter_rule (painter, left, width, get_y (self, value), is_foot ? 0.5 : 0.35, is_foot ? SAM_INK_RULE : SAM_INK_HAIR);
      sam_painter_draw_text (painter, &sam_chart_axis_style, text, left - SAM_MM (AXIS_GAP), get_y (self, value) + 2.2, 0,
                             SAM_ALIGN_RIGHT);
    }
}

static char *
format_date (Run *self, guint index)
{
  return sam_chart_format_axis_date (self->base.language, self->points[0].date, self->points[self->n_points - 1].date,
                                     self->points[index].date);
}

/* Every so many dates as have room; always the last. */
static void
draw_dates (Run *self, SamPainter *painter, double left, double right, double width)
{
  double baseline = SAM_MM (HEAD_HEIGHT + PLOT_HEIGHT + DATES_BASELINE);
  guint end = self->n_points - 1;
  double widest = 0;
  double taken = G_MAXDOUBLE;
  guint every;

  for (guint i = 0; i <= end; i++)
    {
      g_autofree char *text = format_date (self, i);

      widest = MAX (widest, sam_painter_measure (painter, &sam_chart_axis_style, text) + SAM_MM (2));
    }
  every = (guint) MAX (1, ceil (widest * end / (right - left)));
  for (guint back = 0; back <= end; back += every)
    {
      g_autofree char *text = format_date (self, end - back);
      double half = sam_painter_measure (painter, &sam_chart_axis_style, text) / 2;
      double at = CLAMP (get_x (self, left, right, end - back), half, width - half);

      /* Days need not be evenly apart. */
      if (at + half > taken)
        continue;
      sam_painter_draw_text (painter, &sam_chart_axis_style, text, at, baseline, 0, SAM_ALIGN_CENTRE);
      taken = at - half - SAM_MM (1);
    }
}

static void
draw_median (Run *self, SamPainter *painter, double left, double width)
{
  const SamTextStyle style = { 6.5, FALSE, SAM_INK_GROUP };
  double y = get_y (self, self->median);
  double taken = sam_painter_draw_text (painter, &style, self->median_label, width, SAM_MM (HEAD_BASELINE), 0, SAM_ALIGN_RIGHT);

  sam_chart_draw_dashes (painter, SAM_INK_GROUP, left, y, width, y);
  sam_chart_draw_dashes (painter, SAM_INK_GROUP, width - taken - SAM_MM (9), SAM_MM (HEAD_BASELINE - 0.8),
                         width - taken - SAM_MM (1.5), SAM_MM (HEAD_BASELINE - 0.8));
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Run *self = (Run *) chart;
  SamPainter *painter = sketch->painter;
  double left = find_axis_width (self, painter) + SAM_MM (LARGEST_DOT);
  double right = width - SAM_MM (RIGHT_MARGIN);
  double pitch = (right - left) / MAX (1, self->n_points - 1);
  double radius = CLAMP (pitch * 0.3, SAM_MM (SMALLEST_DOT), SAM_MM (LARGEST_DOT));
  double reach = SAM_MM (1.6);
  guint mark = 0;

  draw_scale (self, painter, left, width);
  draw_dates (self, painter, left, right, width);
  draw_median (self, painter, left, width);
  for (guint i = 0; i + 1 < self->n_points; i++)
    if (is_told (self, i) && is_told (self, i + 1))
      sam_painter_line (painter, get_x (self, left, right, i), get_y (self, get_value (self, i)),
                        get_x (self, left, right, i + 1), get_y (self, get_value (self, i + 1)), 0.6, SAM_INK_RULE);
  for (guint i = 0; i < self->n_points; i++)
    {
      double x = get_x (self, left, right, i);

      if (!is_told (self, i))
        continue;
      sam_chart_draw_dot (painter, SAM_CHART_DOT_FULL, SAM_INK_TEXT, x, get_y (self, get_value (self, i)), radius);
      sam_chart_sketch_mark (sketch, chart, mark++, x - reach, get_y (self, get_value (self, i)) - reach, 2 * reach, 2 * reach);
    }
}

static void
clear (SamChart *chart)
{
  Run *self = (Run *) chart;

  g_free (self->points);
  g_free (self->median_label);
}

/* Indices of what is told, by value. */
static int
compare_points (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Run *self = user_data;
  double x = get_value (self, *(const guint *) a);
  double y = get_value (self, *(const guint *) b);

  return (x > y) - (x < y);
}

static GArray *
sort_points (Run *self)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_points; i++)
    if (is_told (self, i))
      g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_points, self);

  return sorted;
}

/* The median in words; where it lies between two values, their mean, exact for what is shown. */
static char *
find_median (Run *self, GArray *sorted)
{
  guint low = g_array_index (sorted, guint, (sorted->len - 1) / 2);
  guint high = g_array_index (sorted, guint, sorted->len / 2);
  const SamFraction *a = &self->points[low].share;
  const SamFraction *b = &self->points[high].share;

  self->median = (get_value (self, low) + get_value (self, high)) / 2;
  if (low == high)
    return format_value (self, *a);
  if (self->unit == SHARES)
    return sam_language_format_share (self->base.language, a->numerator * b->denominator + b->numerator * a->denominator,
                                      2 * a->denominator * b->denominator);
  if (self->unit == NUMBERS)
    return sam_language_format_halves (self->base.language, a->numerator + b->numerator);

  /* A quarter of their sum, in tenths. */
  return sam_language_format_tenths (self->base.language, ((a->numerator + b->numerator) * 10 + 2) / 4);
}

static void
set_axis (Run *self, GArray *sorted, int axis_from)
{
  double lowest = get_value (self, g_array_index (sorted, guint, 0));
  double highest = get_value (self, g_array_index (sorted, guint, sorted->len - 1));

  if (self->unit == SHARES)
    {
      self->from = CLAMP (axis_from, 0, 90);
      while (self->from > 0 && self->from > lowest)
        self->from = MAX (0, floor ((self->from - 1) / 25) * 25);
      self->to = MAX (100, ceil (highest / 10) * 10);
      self->step = sam_chart_step (self->to - self->from, 4);
      /* Quarters of the whole, and halves of the upper half. */
      if (self->to == 100)
        self->step = (100 - self->from) / (self->from == 0 || self->from == 50 ? 2 : 1);
      else
        self->to = self->from + ceil ((self->to - self->from) / self->step) * self->step;
      return;
    }

  self->from = MIN (0, lowest);
  self->step = sam_chart_step (MAX (1, highest - self->from), 4);
  self->from = floor (self->from / self->step) * self->step;
  self->to = MAX (1, ceil (highest / self->step)) * self->step;
}

static void
add_rows (Run *self)
{
  const SamLanguage *language = self->base.language;

  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Day"));
  sam_chart_add_column (&self->base, self->unit == SHARES ? sam_language_pgettext (language, "column of a chart’s table", "Share")
                                                          : sam_language_pgettext (language, "column of a chart’s table", "Number"));
  if (self->unit == SHARES)
    sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Of these"));
  for (guint i = 0; i < self->n_points; i++)
    {
      g_autofree char *day = sam_language_format_date (language, self->points[i].date, SAM_DATE_STYLE_MEDIUM);
      g_autofree char *value = format_value (self, self->points[i].share);
      g_autofree char *parts = self->unit == SHARES ? sam_chart_format_of (language, self->points[i].share) : NULL;

      sam_chart_add_cell (&self->base, day);
      sam_chart_add_cell (&self->base, value);
      if (parts != NULL)
        sam_chart_add_cell (&self->base, parts);
      if (!is_told (self, i))
        continue;
      sam_chart_take_mark (&self->base, parts != NULL ? g_strdup_printf ("%s: %s, %s", day, value, parts)
                                                      : g_strdup_printf ("%s: %s", day, value));
    }
}

static void
add_last_row (Run *self, const char *label, const char *value)
{
  sam_chart_add_cell (&self->base, label);
  sam_chart_add_cell (&self->base, value);
  if (self->unit == SHARES)
    sam_chart_add_cell (&self->base, "");
}

static void
describe (Run *self, const char *what, GArray *sorted, const char *median)
{
  const SamLanguage *language = self->base.language;
  const SamChartPoint *first = &self->points[0];
  const SamChartPoint *last = &self->points[self->n_points - 1];
  g_autofree char *from = sam_language_format_date (language, first->date, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *to = sam_language_format_date (language, last->date, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *lowest = format_value (self, self->points[g_array_index (sorted, guint, 0)].share);
  g_autofree char *highest = format_value (self, self->points[g_array_index (sorted, guint, sorted->len - 1)].share);

  /* Translators: a figure’s name, its first and last day, its median, lowest and highest value */
  g_autofree char *course = g_strdup_printf (sam_language_gettext (language, "%s, %s to %s: median %s, lowest %s, highest %s."),
                                             what, from, to, median, lowest, highest);
  g_autofree char *start = self->from != 0 ? format_tick (self, self->from) : NULL;
  /* Translators: where the axis of a chart begins, such as 50% */
  g_autofree char *note = start != NULL ? g_strdup_printf (sam_language_gettext (language, "The axis begins at %s, not at 0."), start)
                                        : NULL;

  sam_chart_take_sentence (&self->base, note != NULL ? g_strdup_printf ("%s %s", course, note) : g_steal_pointer (&course));
}

static SamChart *
create (const SamLanguage *language, Unit unit, const char *what, const SamChartPoint *points, guint n_points, int axis_from)
{
  static const SamChartKind kind = { sizeof (Run), measure, draw, clear, FALSE };
  Run *self;
  g_autoptr (GArray) sorted = NULL;
  g_autofree char *median = NULL;

  g_return_val_if_fail (language != NULL && what != NULL && (points != NULL || n_points == 0), NULL);

  self = sam_chart_new (&kind, language);
  self->unit = unit;
  self->points = g_memdup2 (points, n_points * sizeof (SamChartPoint));
  self->n_points = n_points;
  add_rows (self);

  sorted = sort_points (self);
  if (sorted->len < SAM_CHART_FEWEST_POINTS)
    {
      sam_chart_take_empty (
          &self->base,
          /* Translators: a figure’s name, then how often it could be told, fewer than five times */
          g_strdup_printf (sam_language_ngettext (language, "%s: too little to say yet, %u point in time.",
                                                  "%s: too little to say yet, %u points in time.", sorted->len),
                           what, sorted->len));
      return &self->base;
    }

  median = find_median (self, sorted);
  set_axis (self, sorted, axis_from);
  self->median_label = sam_chart_format_labelled (sam_language_pgettext (language, "chart", "median"), median);
  add_last_row (self, sam_language_pgettext (language, "column of a chart’s table", "Median"), median);
  describe (self, what, sorted, median);

  return &self->base;
}

SamChart *
sam_chart_new_run (const SamLanguage *language, const char *what, const SamChartPoint *points, guint n_points, int axis_from)
{
  return create (language, SHARES, what, points, n_points, axis_from);
}

SamChart *
sam_chart_new_course (const SamLanguage *language, const char *what, const SamChartPoint *points, guint n_points)
{
  return create (language, NUMBERS, what, points, n_points, 0);
}

SamChart *
sam_chart_new_course_of_halves (const SamLanguage *language, const char *what, const SamChartPoint *points, guint n_points)
{
  return create (language, HALVES, what, points, n_points, 0);
}
