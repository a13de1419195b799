#pragma once

#include <gtk/gtk.h>

#include "sam-chart.h"

G_BEGIN_DECLS

/** Pixels for a point of a chart's design, so that its labels are as large as the text of @widget. */
double sam_chart_look_get_scale (GtkWidget *widget);
/** In the colours of the moment: light, dark, with high contrast. */
void   sam_chart_look_draw (GtkWidget *widget, cairo_t *cr, SamChart *chart, double width, double scale);
/** The ring of the keyboard around a mark. */
void   sam_chart_look_draw_focus (GtkWidget *widget, cairo_t *cr, const SamChartMark *mark);
/** Draws @widget again when the colours of the desktop change. */
void   sam_chart_look_follow (GtkWidget *widget);

G_END_DECLS
