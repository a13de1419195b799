#pragma once

#include "sam-chart-view.h"

G_BEGIN_DECLS

/** What can be done with a chart, as actions of the class: chart.copy-picture, chart.copy-table, chart.save-svg, chart.save-png
 * and chart.show-table. */
void        sam_chart_acts_install (GtkWidgetClass *view_class);
/** The menu of them. */
GMenuModel *sam_chart_acts_create_menu (void);
/** None of them where there is no chart. */
void        sam_chart_acts_update (SamChartView *view);

/** The table as text, with tabs between the cells; safe to paste into a spreadsheet. Newly allocated. */
char       *sam_chart_acts_dup_text (SamChart *chart);
/** The same as a table of HTML. Newly allocated. */
char       *sam_chart_acts_dup_html (SamChart *chart);
/** Puts both on the clipboard of @widget. */
void        sam_chart_acts_copy_table (GtkWidget *widget, SamChart *chart);

G_END_DECLS
