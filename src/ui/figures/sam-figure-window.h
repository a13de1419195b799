#pragma once

#include "sam-figures.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamFigureWindow:
 *
 * A figure opened: its definition in words, numerator and denominator, its
 * course over time, the same of each school in alphabetical order, and the very
 * rows that it was counted from. A row leads to the record where it lives. What
 * it is of can be chosen anew. Names no person.
 */
#define SAM_TYPE_FIGURE_WINDOW (sam_figure_window_get_type ())
G_DECLARE_FINAL_TYPE (SamFigureWindow, sam_figure_window, SAM, FIGURE_WINDOW, SamToolWindow)

/**
 * @origin: any widget of the window that it is opened from
 * @id: of a figure or a part, such as "F18.lost.clash"; where there is none of that name, nothing opens
 * @scope: where the figure has no meaning there, the programme is taken
 *
 * Returns: (nullable): the window
 */
GtkWindow *sam_figure_window_present (GtkWidget *origin, SamContext *context, const char *id, SamScope scope);

/** For tests: whether everything has been read. */
gboolean sam_figure_window_is_loaded (SamFigureWindow *self);

G_END_DECLS
