/*
 * What went on from when to when, on one axis of numbered weeks.
 */
#include "sam-chart-private.h"

#include <math.h>

/* Millimetres. */
#define HEAD_HEIGHT 4.6
#define HEAD_BASELINE 3.0
#define ROW_HEIGHT 4.2
#define BASELINE 3.0
#define BAR_HEIGHT 2.0
#define FOOT_HEIGHT 4.0
#define FOOT_BASELINE 3.2
#define GAP 2.0
#define ARROW 1.4

typedef struct
{
  SamChart      base;
  SamDate       from;
  SamDate       to;
  SamDate       as_of;
  SamChartSpan *spans; /* labels are owned */
  guint         n_spans;
} Timeline;

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  Timeline *self = (Timeline *) chart;

  return SAM_MM (HEAD_HEIGHT + self->n_spans * ROW_HEIGHT + FOOT_HEIGHT);
}

static double
find_label_width (Timeline *self, SamPainter *painter, double width)
{
  double widest = 0;

  for (guint i = 0; i < self->n_spans; i++)
    widest = MAX (widest, sam_painter_measure (painter, &sam_chart_label_style, self->spans[i].label));

  return MIN (widest + SAM_MM (GAP), width * 0.4);
}

/* Where the day begins. */
static double
get_x (Timeline *self, double left, double width, SamDate date)
{
  return left + (width - left) * (date - self->from) / (self->to - self->from + 1);
}

static void
draw_weeks (Timeline *self, SamPainter *painter, double left, double width, double bottom)
{
  double taken = left;

  sam_painter_rule (painter, 0, width, SAM_MM (HEAD_HEIGHT - 0.6), 0.5, SAM_INK_RULE);
  sam_painter_draw_text (painter, &sam_chart_axis_style, sam_language_pgettext (self->base.language, "axis", "week"), 0, SAM_MM (HEAD_BASELINE),
                         left, SAM_ALIGN_LEFT);
  for (SamDate monday = sam_date_get_monday (self->from); monday <= self->to; monday += 7)
    {
      double x = get_x (self, left, width, MAX (monday, self->from));
      double centre = (x + get_x (self, left, width, MIN (monday + 7, self->to + 1))) / 2;
      g_autofree char *number = g_strdup_printf ("%d", sam_date_get_week (monday).week);
      double half = sam_painter_measure (painter, &sam_chart_axis_style, number) / 2;

      if (centre - half < taken || centre + half > width)
        continue;
      sam_painter_line (painter, centre, SAM_MM (HEAD_HEIGHT - 0.6), centre, bottom, 0.25, SAM_INK_SHADE);
      sam_painter_draw_text (painter, &sam_chart_axis_style, number, centre, SAM_MM (HEAD_BASELINE), 0, SAM_ALIGN_CENTRE);
      taken = centre + half + SAM_MM (1.2);
    }
}

static void
draw_arrow (SamPainter *painter, double x, double y)
{
  double half = SAM_MM (BAR_HEIGHT / 2 + 0.4);
  const double corners[][2] = { { x, y - half }, { x + SAM_MM (ARROW), y }, { x, y + half } };

  sam_chart_draw_polygon (painter, SAM_INK_SECOND, corners, G_N_ELEMENTS (corners));
}

static void
draw_diamond (SamPainter *painter, double x, double y)
{
  double half = SAM_MM (1.2);
  const double corners[][2] = { { x, y - half }, { x + half, y }, { x, y + half }, { x - half, y } };

  sam_chart_draw_polygon (painter, SAM_INK_SECOND, corners, G_N_ELEMENTS (corners));
}

static void
draw_span (Timeline *self, SamPainter *painter, const SamChartSpan *span, double left, double width, double y)
{
  gboolean goes_on = span->to == SAM_DATE_NONE || span->to > self->to;
  double from = get_x (self, left, width, CLAMP (span->from, self->from, self->to));
  double to = goes_on ? width - SAM_MM (ARROW) : get_x (self, left, width, CLAMP (span->to + 1, self->from, self->to + 1));
  double centre = y + SAM_MM (ROW_HEIGHT / 2);

  sam_painter_draw_text (painter, &sam_chart_label_style, span->label, 0, y + SAM_MM (BASELINE), left - SAM_MM (1), SAM_ALIGN_LEFT);
  if (!goes_on && span->from == span->to)
    {
      draw_diamond (painter, CLAMP ((from + to) / 2, left + SAM_MM (1.2), width - SAM_MM (1.2)), centre);
      return;
    }
  from = MIN (from, width - SAM_MM (ARROW + 1));
  sam_painter_fill (painter, from, centre - SAM_MM (BAR_HEIGHT / 2), MAX (to - from, SAM_MM (0.8)), SAM_MM (BAR_HEIGHT), SAM_INK_SECOND);
  if (goes_on)
    draw_arrow (painter, to, centre);
}

static void
draw_as_of (Timeline *self, SamPainter *painter, double left, double width, double bottom)
{
  double x = get_x (self, left, width, self->as_of + 1);
  const char *words = sam_language_pgettext (self->base.language, "axis", "as of");
  double half = sam_painter_measure (painter, &sam_chart_axis_style, words) / 2;

  if (self->as_of < self->from || self->as_of > self->to)
    return;

  sam_painter_line (painter, x, SAM_MM (HEAD_HEIGHT - 0.6), x, bottom, 0.8, SAM_INK_TEXT);
  sam_painter_draw_text (painter, &sam_chart_axis_style, words, MIN (x, width - half), bottom + SAM_MM (FOOT_BASELINE - 0.4), 0,
                         SAM_ALIGN_CENTRE);
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Timeline *self = (Timeline *) chart;
  SamPainter *painter = sketch->painter;
  double left = find_label_width (self, painter, width);
  double bottom = SAM_MM (HEAD_HEIGHT + self->n_spans * ROW_HEIGHT);

  draw_weeks (self, painter, left, width, bottom);
  for (guint i = 0; i < self->n_spans; i++)
    {
      double y = SAM_MM (HEAD_HEIGHT + i * ROW_HEIGHT);

      draw_span (self, painter, &self->spans[i], left, width, y);
      sam_chart_sketch_mark (sketch, chart, i, 0, y, width, SAM_MM (ROW_HEIGHT));
    }
  draw_as_of (self, painter, left, width, bottom);
}

static void
clear (SamChart *chart)
{
  Timeline *self = (Timeline *) chart;

  for (guint i = 0; i < self->n_spans; i++)
    g_free ((char *) self->spans[i].label);
  g_free (self->spans);
}

static void
add_span (Timeline *self, const SamChartSpan *span)
{
  const SamLanguage *language = self->base.language;
  g_autofree char *from = sam_language_format_date (language, span->from, SAM_DATE_STYLE_MEDIUM);
  g_autofree char *to = span->to != SAM_DATE_NONE ? sam_language_format_date (language, span->to, SAM_DATE_STYLE_MEDIUM) : NULL;

  sam_chart_add_cell (&self->base, span->label);
  sam_chart_add_cell (&self->base, from);
  sam_chart_add_cell (&self->base, to != NULL ? to : sam_language_pgettext (language, "intervention", "goes on"));
  if (to == NULL)
    /* Translators: what was begun, and when */
    sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_gettext (language, "%s: since %s"), span->label, from));
  else if (span->to == span->from)
    sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_pgettext (language, "day of a chart", "%s: %s"), span->label, from));
  else
    /* Translators: what went on, from when, to when */
    sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_gettext (language, "%s: %s to %s"), span->label, from, to));
}

static char *
describe (Timeline *self)
{
  const SamLanguage *language = self->base.language;
  g_autofree char *day = sam_language_format_date (language, self->as_of, SAM_DATE_STYLE_MEDIUM);
  guint n_running = 0;

  for (guint i = 0; i < self->n_spans; i++)
    n_running += self->spans[i].from <= self->as_of && (self->spans[i].to == SAM_DATE_NONE || self->spans[i].to >= self->as_of);

  /* Translators: a number of interventions, how many of them go on, a day */
  return g_strdup_printf (sam_language_ngettext (language, "%u intervention; %u under way on %s.", "%u interventions; %u under way on %s.",
                                                 self->n_spans),
                          self->n_spans, n_running, day);
}

SamChart *
sam_chart_new_timeline (const SamLanguage *language, SamDate from, SamDate to, SamDate as_of, const SamChartSpan *spans, guint n_spans)
{
  static const SamChartKind kind = { sizeof (Timeline), measure, draw, clear, FALSE };
  Timeline *self;

  g_return_val_if_fail (language != NULL && from <= to && (spans != NULL || n_spans == 0), NULL);

  self = sam_chart_new (&kind, language);
  self->from = from;
  self->to = to;
  self->as_of = as_of;
  self->spans = g_new0 (SamChartSpan, n_spans);
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Intervention"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "From"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "To"));

  for (guint i = 0; i < n_spans; i++)
    {
      SamChartSpan *span = &self->spans[self->n_spans];

      /* What was over before, or comes after, has no place on the axis. */
      if (spans[i].from > to || (spans[i].to != SAM_DATE_NONE && spans[i].to < from))
        continue;
      *span = spans[i];
      span->label = g_strdup (spans[i].label);
      add_span (self, span);
      self->n_spans++;
    }
  if (self->n_spans == 0)
    sam_chart_take_empty (&self->base, g_strdup (sam_language_gettext (language, "No other intervention is recorded for this time.")));
  else
    sam_chart_take_sentence (&self->base, describe (self));

  return &self->base;
}
