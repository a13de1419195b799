/*
 * Group sessions week by week as a chart, with its table and marks.
 */
#include "sam-chart-private.h"
#include "sam-weeks-chart.h"

typedef struct
{
  SamChart     base;
  SamWeeksData data; /* its bars are owned */
} Weeks;

static double
measure (SamChart *chart, SamPainter *painter, double width)
{
  return sam_weeks_chart_get_height ();
}

static void
draw (SamChart *chart, SamChartSketch *sketch, double width)
{
  Weeks *self = (Weeks *) chart;

  sam_weeks_chart_draw (sketch->painter, &self->data, chart->language, 0, 0, width);
  for (guint i = 0; i < self->data.n_bars; i++)
    {
      SamChartMark place = sam_weeks_chart_locate (&self->data, i, width);

      sam_chart_sketch_mark (sketch, chart, i, place.x, place.y, place.width, place.height);
    }
}

static void
clear (SamChart *chart)
{
  g_free ((SamWeekBar *) ((Weeks *) chart)->data.bars);
}

SamChart *
sam_chart_new_weeks (const SamLanguage *language, const SamWeeksData *data)
{
  static const SamChartKind kind = { sizeof (Weeks), measure, draw, clear, FALSE };
  Weeks *self;
  SamFraction all = { 0, 0 };
  g_autofree char *of = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (language != NULL && data != NULL, NULL);

  self = sam_chart_new (&kind, language);
  self->data = (SamWeeksData) { g_memdup2 (data->bars, data->n_bars * sizeof (SamWeekBar)), data->n_bars };
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Week"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Held"));
  sam_chart_add_column (&self->base, sam_language_pgettext (language, "column of a chart’s table", "Planned"));
  for (guint i = 0; i < data->n_bars; i++)
    {
      const SamWeekBar *bar = &data->bars[i];
      g_autofree char *week = sam_language_format_week (language, bar->week);
      g_autofree char *parts = sam_chart_format_of (language, (SamFraction) { bar->held, bar->planned });

      sam_chart_take_cell (&self->base, g_strdup_printf ("%s, %d", week, bar->week.year));
      sam_chart_add_number (&self->base, bar->held);
      sam_chart_add_number (&self->base, bar->planned);
      /* Translators: a week, then “12 of 13” */
      sam_chart_take_mark (&self->base, g_strdup_printf (sam_language_gettext (language, "%s: %s held"), week, parts));
      all.numerator += bar->held;
      all.denominator += bar->planned;
    }
  if (all.denominator == 0)
    {
      sam_chart_take_empty (&self->base, g_strdup (sam_language_gettext (language, "No group session is planned up to this day.")));
      return &self->base;
    }

  of = sam_chart_format_of (language, all);
  first = sam_language_format_week (language, data->bars[0].week);
  last = sam_language_format_week (language, data->bars[data->n_bars - 1].week);
  sam_chart_take_sentence (
      &self->base,
      /* Translators: “194 of 220”, the first and the last week */
      g_strdup_printf (sam_language_gettext (language, "%s planned group sessions were held, %s to %s."), of, first, last));

  return &self->base;
}
