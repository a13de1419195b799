/*
 * The main emphasis as a chart, with its table and marks.
 */
#include "sam-chart-private.h"
#include "sam-gauge-chart.h"

/* As it is drawn on paper, in millimetres. */
#define LEAST_WIDTH 110.0
#define LABEL_WIDTH 42.0
#define BAND_TOP 1.0
#define BAR_TOP 16.6
#define BAR_HEIGHT 6.0
/* Lines of the compact one, in its text size. */
#define COMPACT_SIZE 8.0
#define COMPACT_ROW 2.95

typedef struct
{
  SamChart     base;
  SamGaugeData data; /* its words are owned */
} Gauge;

static gboolean
is_wide (Gauge *self, double width)
{
  return self->data.total > 0 && width >= SAM_MM (LEAST_WIDTH);
}

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  return is_wide ((Gauge *) chart, width) ? sam_gauge_chart_get_height () : sam_gauge_chart_get_compact_height (COMPACT_SIZE);
}

/* A part of the bar of all coach time, from one number of minutes to another. */
static void
mark_part (Gauge *self, SamChartSketch *sketch, guint index, gint64 from, gint64 to, double width)
{
  double left = SAM_MM (LABEL_WIDTH);
  double unit = (width - left) / self->data.total;

  sam_chart_sketch_mark (sketch, &self->base, index, MIN (left + from * unit, width - 1), SAM_MM (BAR_TOP), MAX (1, (to - from) * unit),
                         SAM_MM (BAR_HEIGHT));
}

static void
draw_wide (Gauge *self, SamChartSketch *sketch, double width)
{
  const SamGaugeData *data = &self->data;

  sam_gauge_chart_draw (sketch->painter, data, self->base.language, 0, 0, width);
  sam_chart_sketch_mark (sketch, &self->base, 0, SAM_MM (LABEL_WIDTH), SAM_MM (BAND_TOP), width - SAM_MM (LABEL_WIDTH), SAM_MM (BAR_HEIGHT));
  mark_part (self, sketch, 1, 0, data->strict, width);
  mark_part (self, sketch, 2, 0, data->wide, width);
  mark_part (self, sketch, 3, data->total - data->group, data->total, width);
  mark_part (self, sketch, 4, data->wide, data->total - data->group, width);
}

/* What has no bar of its own there is told between the bars. */
static void
draw_compact (Gauge *self, SamChartSketch *sketch, double width)
{
  double row = COMPACT_SIZE * COMPACT_ROW;
  double height = COMPACT_SIZE * 2.1;

  sam_gauge_chart_draw_compact (sketch->painter, &self->data, self->base.language, width, COMPACT_SIZE);
  sam_chart_sketch_mark (sketch, &self->base, 0, 0, 0, width, height);
  sam_chart_sketch_mark (sketch, &self->base, 1, 0, 2 * row, width, height);
  sam_chart_sketch_mark (sketch, &self->base, 2, 0, row, width, height);
  for (guint i = 3; i < 5; i++)
    sam_chart_sketch_mark (sketch, &self->base, i, 0, 0, width, sam_gauge_chart_get_compact_height (COMPACT_SIZE));
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Gauge *self = (Gauge *) chart;

  if (is_wide (self, width))
    draw_wide (self, sketch, width);
  else
    draw_compact (self, sketch, width);
}

static void
clear (SamChart *chart)
{
  g_free ((char *) ((Gauge *) chart)->data.mandate);
}

static void
add_part (Gauge *self, const char *label, gint64 minutes)
{
  const SamLanguage *language = self->base.language;
  g_autofree char *text = sam_language_format_minutes (language, minutes);
  g_autofree char *share = sam_language_format_share (language, minutes, self->data.total);

  sam_chart_add_cell (&self->base, label);
  sam_chart_add_number (&self->base, minutes);
  sam_chart_add_cell (&self->base, share);
  /* Translators: a kind of coach time, minutes, share of all coach time */
  sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_pgettext (language, "part of a chart", "%s: %s, %s"), label, text, share));
}

static void
add_mandate (Gauge *self)
{
  const SamLanguage *language = self->base.language;
  g_autofree char *words = sam_gauge_chart_describe_mandate (&self->data, language);
  const char *told = words != NULL ? words : sam_language_gettext (language, "no requirement recorded");

  sam_chart_add_cell (&self->base, sam_language_gettext (language, "The mandate"));
  sam_chart_add_cell (&self->base, "");
  sam_chart_add_cell (&self->base, told);
  /* Translators: what the mandate says */
  sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_gettext (language, "The mandate: %s"), told));
}

SamChart *
sam_chart_new_gauge (const SamLanguage *language, const SamGaugeData *data)
{
  static const SamChartKind kind = { sizeof (Gauge), measure, draw, clear, FALSE };
  Gauge *self;

  g_return_val_if_fail (language != NULL && data != NULL, NULL);

  self = sam_chart_new (&kind, language);
  self->data = *data;
  self->data.mandate = g_strdup (data->mandate);
  sam_chart_take_sentence (&self->base, sam_gauge_chart_describe (data, language));
  self->base.is_empty = data->total == 0 && data->mandate == NULL && data->target_percent < 0;

  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Main emphasis"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Minutes"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Share"));
  add_mandate (self);
  add_part (self, sam_language_gettext (language, "Strict: observation"), data->strict);
  add_part (self, sam_language_gettext (language, "Wide: talk before, observation and dialogue"), data->wide);
  add_part (self, sam_language_pgettext (language, "coach time", "Group coaching"), data->group);
  add_part (self, sam_language_pgettext (language, "coach time", "Follow-up and other"), data->total - data->wide - data->group);
  sam_chart_add_cell (&self->base, sam_language_gettext (language, "All coach time"));
  sam_chart_add_number (&self->base, data->total);
  sam_chart_add_cell (&self->base, "");

  return &self->base;
}
