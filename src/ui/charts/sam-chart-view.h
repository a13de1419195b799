#pragma once

#include <gtk/gtk.h>

#include "sam-chart.h"

G_BEGIN_DECLS

/**
 * SamChartView:
 *
 * A chart on screen, painted by report/ as on paper, in the text size and the
 * colours of its place; as high as the chart asks for at its width.
 *
 * For assistive technology it is an image with the chart's sentence as its
 * label; each mark is a child with its text, and takes the focus: one stop for
 * Tab, then the arrow keys, Home and End. Pointing at a mark shows its text.
 * A small button shows the table behind the chart; the context menu also copies
 * and saves it (Ctrl+C and Ctrl+Shift+C copy picture and table).
 *
 * CSS node: chartview, with the button and, for the mark that has the focus, a label.chart-tip.
 */
#define SAM_TYPE_CHART_VIEW (sam_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SamChartView, sam_chart_view, SAM, CHART_VIEW, GtkWidget)

GtkWidget *sam_chart_view_new (void);
/** @chart may be %NULL: then the view is empty, and hidden. */
void       sam_chart_view_set_chart (SamChartView *self, SamChart *chart);
/** %NULL where there is none. */
SamChart  *sam_chart_view_get_chart (SamChartView *self);
/** Pixels on screen of a point of the chart's design. */
double     sam_chart_view_get_scale (SamChartView *self);

G_END_DECLS
