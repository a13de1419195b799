/*
 * Group sessions week by week.
 */
#include "sam-weeks-chart.h"

#include <math.h>

/* Millimetres from the top. */
#define PLOT_TOP 2.0
#define PLOT_HEIGHT 26.0
#define WEEK_BASELINE 31.4
#define YEAR_BASELINE 34.6
#define LEGEND_BASELINE 40.0
#define HEIGHT 41.0
#define AXIS_WIDTH 8.5

static const SamTextStyle axis_style = { 6.5, FALSE, SAM_INK_SECOND };
static const SamTextStyle legend_style = { 7, FALSE, SAM_INK_TEXT };

double
sam_chart_step (double maximum, guint n_steps)
{
  double least = maximum / n_steps;
  double power = pow (10, floor (log10 (MAX (least, 1))));

  for (; ; power *= 10)
    {
      if (power >= least)
        return power;
      if (2 * power >= least)
        return 2 * power;
      if (5 * power >= least)
        return 5 * power;
    }
}

double
sam_weeks_chart_get_height (void)
{
  return SAM_MM (HEIGHT);
}

static double
get_slot (const SamWeeksData *data, double width)
{
  return MIN (SAM_MM (12), (width - SAM_MM (AXIS_WIDTH)) / MAX (1, data->n_bars));
}

SamChartMark
sam_weeks_chart_locate (const SamWeeksData *data, guint index, double width)
{
  double slot = get_slot (data, width);

  return (SamChartMark) { SAM_MM (AXIS_WIDTH) + slot * index, SAM_MM (PLOT_TOP), slot, SAM_MM (PLOT_HEIGHT), NULL };
}

static double
draw_legend_item (SamPainter *painter, const char *text, gboolean is_full, double x, double baseline, double right)
{
  double side = SAM_MM (2.2);

  if (is_full)
    sam_painter_fill (painter, x, baseline - side, side, side, SAM_INK_GROUP);
  else
    sam_painter_outline (painter, x, baseline - side, side, side, 0.5, SAM_INK_GROUP);
  x += side + SAM_MM (1.4);

  return x + sam_painter_draw_text (painter, &legend_style, text, x, baseline, MAX (1, right - x), SAM_ALIGN_LEFT) + SAM_MM (4);
}

static void
draw_legend (SamPainter *painter, const SamLanguage *language, double left, double x, double baseline, double right)
{
  const char *held = sam_language_pgettext (language, "group sessions", "held");
  const char *planned = sam_language_pgettext (language, "group sessions", "planned but not held");
  double room = sam_painter_measure (painter, &legend_style, held) + sam_painter_measure (painter, &legend_style, planned) + SAM_MM (12);

  /* From under the axis, or from the edge where there is little room. */
  left = draw_legend_item (painter, held, TRUE, left + room <= right ? left : x, baseline, right);
  draw_legend_item (painter, planned, FALSE, left, baseline, right);
}

static void
draw_scale (SamPainter        *painter,
            const SamLanguage *language,
            double             maximum,
            double             step,
            double             x,
            double             y,
            double             width)
{
  double plot = SAM_MM (PLOT_HEIGHT);

  for (double value = 0; value <= maximum; value += step)
    {
      double at = y + plot - plot * value / maximum;
      g_autofree char *text = sam_language_format_integer (language, value);

      sam_painter_rule (painter, x, x + width, at, value == 0 ? 0.5 : 0.35, value == 0 ? SAM_INK_RULE : SAM_INK_HAIR);
      sam_painter_draw_text (painter, &axis_style, text, x - SAM_MM (1.6), at + 2.2, 0, SAM_ALIGN_RIGHT);
    }
}

void
sam_weeks_chart_draw (SamPainter         *painter,
                      const SamWeeksData *data,
                      const SamLanguage  *language,
                      double              x,
                      double              y,
                      double              width)
{
  double left = x + SAM_MM (AXIS_WIDTH);
  double slot = get_slot (data, width);
  double bar = slot * 0.62;
  double plot = SAM_MM (PLOT_HEIGHT);
  double top = y + SAM_MM (PLOT_TOP);
  double maximum = 1;
  double step;
  /* Week numbers thin out evenly rather than run into one another. */
  guint every = MAX (1, (guint) ceil (SAM_MM (4.4) / slot));

  for (guint i = 0; i < data->n_bars; i++)
    maximum = MAX (maximum, data->bars[i].planned);

  /* The axis ends on a round number, above the highest bar. */
  step = sam_chart_step (maximum, 4);
  maximum = ceil (maximum / step) * step;

  draw_scale (painter, language, maximum, step, left, top, width - SAM_MM (AXIS_WIDTH));
  for (guint i = 0; i < data->n_bars; i++)
    {
      const SamWeekBar *week = &data->bars[i];
      double centre = left + slot * (i + 0.5);
      double held = plot * week->held / maximum;
      double planned = plot * week->planned / maximum;

      if (planned > 0)
        {
          sam_painter_fill (painter, centre - bar / 2, top + plot - planned, bar, planned, SAM_INK_PAPER);
          sam_painter_outline (painter, centre - bar / 2, top + plot - planned, bar, planned, 0.5, SAM_INK_GROUP);
        }
      if (held > 0)
        sam_painter_fill (painter, centre - bar / 2, top + plot - held, bar, held, SAM_INK_GROUP);

      if (i % every == 0)
        {
          g_autofree char *number = g_strdup_printf ("%d", week->week.week);

          sam_painter_draw_text (painter, &axis_style, number, centre, y + SAM_MM (WEEK_BASELINE), 0, SAM_ALIGN_CENTRE);
        }
      if (i == 0 || data->bars[i - 1].week.year != week->week.year)
        {
          g_autofree char *year = g_strdup_printf ("%d", week->week.year);
          gboolean has_room = i > 0 || data->n_bars < 3
                              || data->bars[MIN (data->n_bars, 3) - 1].week.year == week->week.year;

          if (has_room)
            sam_painter_draw_text (painter, &axis_style, year, centre - bar / 2, y + SAM_MM (YEAR_BASELINE), 0, SAM_ALIGN_LEFT);
        }
    }
  sam_painter_draw_text (painter, &axis_style, sam_language_pgettext (language, "axis", "week"),
                         left - SAM_MM (1.6), y + SAM_MM (WEEK_BASELINE), 0, SAM_ALIGN_RIGHT);

  draw_legend (painter, language, left, x, y + SAM_MM (LEGEND_BASELINE), x + width);
}
