#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamChartMarkWidget:
 *
 * What can be pointed at in a chart, as a widget that draws nothing: it takes
 * the focus, and tells assistive technology its text. #SamChartView makes one
 * for each mark, and draws what is seen of it.
 */
#define SAM_TYPE_CHART_MARK_WIDGET (sam_chart_mark_widget_get_type ())
G_DECLARE_FINAL_TYPE (SamChartMarkWidget, sam_chart_mark_widget, SAM, CHART_MARK_WIDGET, GtkWidget)

GtkWidget  *sam_chart_mark_widget_new (const char *text);
const char *sam_chart_mark_widget_get_text (SamChartMarkWidget *self);

G_END_DECLS
