#pragma once

#include "sam-language.h"
#include "sam-painter.h"

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

/** A round step (1, 2 or 5 times a power of ten) that gives at most @n_steps up to @maximum. */
double sam_chart_step (double maximum, guint n_steps);

G_END_DECLS
