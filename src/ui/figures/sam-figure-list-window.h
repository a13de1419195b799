#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamFigureListWindow:
 *
 * All figures of the programme as of the day, in their order, with what each
 * is now. A row opens the figure.
 */
#define SAM_TYPE_FIGURE_LIST_WINDOW (sam_figure_list_window_get_type ())
G_DECLARE_FINAL_TYPE (SamFigureListWindow, sam_figure_list_window, SAM, FIGURE_LIST_WINDOW, SamToolWindow)

/** @origin: any widget of the window that it is opened from. */
GtkWindow *sam_figure_list_window_present (GtkWidget *origin, SamContext *context);

G_END_DECLS
