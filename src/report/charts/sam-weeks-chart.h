#pragma once

#include "sam-chart.h"

G_BEGIN_DECLS

/**
 * SamWeekBar:
 * @held: group sessions held in the week
 * @planned: all that counted as planned there (F5), held or not
 */
typedef struct
{
  SamWeek week;
  gint64  held;
  gint64  planned;
} SamWeekBar;

typedef struct
{
  const SamWeekBar *bars;
  guint             n_bars;
} SamWeeksData;

/** Group sessions week by week: held as a full bar, the rest as an outline. */
double sam_weeks_chart_get_height (void);
void   sam_weeks_chart_draw (SamPainter *painter, const SamWeeksData *data, const SamLanguage *language,
                             double x, double y, double width);

/** The place of a bar when the chart is drawn at 0, 0, as high as the plot; it has no text. */
SamChartMark sam_weeks_chart_locate (const SamWeeksData *data, guint index, double width);

/** The same as a chart; @data is copied. */
SamChart *sam_chart_new_weeks (const SamLanguage *language, const SamWeeksData *data);

/** A round step (1, 2 or 5 times a power of ten) that gives at most @n_steps up to @maximum. */
double sam_chart_step (double maximum, guint n_steps);

G_END_DECLS
