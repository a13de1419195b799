#pragma once

#include <adwaita.h>

#include "sam-chart.h"

G_BEGIN_DECLS

/**
 * SamChartTableWindow:
 *
 * The table behind a chart: its sentence, each number in words, and a button
 * that copies it. Modal; Escape closes.
 */
#define SAM_TYPE_CHART_TABLE_WINDOW (sam_chart_table_window_get_type ())
G_DECLARE_FINAL_TYPE (SamChartTableWindow, sam_chart_table_window, SAM, CHART_TABLE_WINDOW, AdwWindow)

/** @parent is any widget of the window that it lies over. */
void sam_chart_table_window_show (GtkWidget *parent, SamChart *chart);

G_END_DECLS
