/*
 * Promised time as one bar in the row of a table.
 */
#include "sam-promise-bar.h"

#include "sam-chart-private.h"

/* In the order of the legend: what can be told apart without colour stands together. */
static const SamChartFill order[] = {
  SAM_CHART_FILL_DOTTED,
  SAM_CHART_FILL_HATCHED,
  SAM_CHART_FILL_GREY_HATCHED,
  SAM_CHART_FILL_LIGHT,
};

static gint64
sum_losses (const SamLostTime *time, SamChartFill fill)
{
  gint64 minutes = 0;

  for (SamLoss loss = 0; loss < SAM_N_LOSSES; loss++)
    if (loss != SAM_LOSS_LONGER && time->minutes[loss] > 0
        && sam_chart_get_loss_fill (loss, time->minutes[loss]) == fill)
      minutes += time->minutes[loss];

  return minutes;
}

void
sam_promise_bar_draw (SamPainter *painter, const SamLostTime *time, double x, double y, double width, double height)
{
  gint64 all = MAX (time->given, 0);
  double at = x;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    all += sum_losses (time, order[i]);
  all = MAX (all, MAX (time->promised, 1));

  sam_painter_fill (painter, x, y, width, height, SAM_INK_PAPER);
  sam_chart_draw_bar (painter, SAM_CHART_FILL_FULL, SAM_INK_GROUP, at, y, width * time->given / all, height);
  at += width * time->given / all;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      double part = width * sum_losses (time, order[i]) / all;

      sam_chart_draw_bar (painter, order[i], SAM_INK_TEXT, at, y, part, height);
      at += part;
    }
  sam_painter_outline (painter, x, y, width, height, 0.4, SAM_INK_RULE);
}
