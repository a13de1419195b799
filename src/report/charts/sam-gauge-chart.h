#pragma once

#include "sam-chart.h"

G_BEGIN_DECLS

/**
 * SamGaugeData:
 * @strict: minutes of observation (numerator of F12.strict)
 * @wide: talk before + observation + dialogue (numerator of F12.wide)
 * @group: minutes of group coaching (F6)
 * @total: minutes of every held session with a coach; what is neither wide nor
 *   group is follow-up and other
 * @target_percent: the share that the programme itself reads out of the
 *   mandate, or -1 where it has set none: a mandate gives words, not a number
 * @mandate: the mandate in words, or %NULL where no requirement is tied to F12
 *
 * The main emphasis: what the mandate asks for beside what is done (F12).
 */
typedef struct
{
  gint64      strict;
  gint64      wide;
  gint64      group;
  gint64      total;
  int         target_percent;
  const char *mandate;
} SamGaugeData;

/** The gauge on paper: both bars on one axis from 0 to 100 %. */
double sam_gauge_chart_get_height (void);
void   sam_gauge_chart_draw (SamPainter *painter, const SamGaugeData *data, const SamLanguage *language,
                             double x, double y, double width);

/**
 * The gauge for a narrow place: mandate, wide and strict as three bars under
 * their words. @font_size is that of the text.
 */
double sam_gauge_chart_get_compact_height (double font_size);
void   sam_gauge_chart_draw_compact (SamPainter *painter, const SamGaugeData *data, const SamLanguage *language, double width,
                                     double font_size);

/** The same as a chart: as on paper where it has the width, else compact. @data is copied, its words included. */
SamChart *sam_chart_new_gauge (const SamLanguage *language, const SamGaugeData *data);

/** What the gauge says, in one or two sentences, for assistive technology. Newly allocated. */
char  *sam_gauge_chart_describe (const SamGaugeData *data, const SamLanguage *language);
/** The words that stand for the mandate in the gauge: "at least 50 %*", or its own. Newly allocated; %NULL where there is none. */
char  *sam_gauge_chart_describe_mandate (const SamGaugeData *data, const SamLanguage *language);

G_END_DECLS
