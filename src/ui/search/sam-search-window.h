#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamSearchWindow:
 *
 * Searches the whole programme as one types: results by kind, each with the
 * text that was found. Down goes into the results, Enter opens the first or the
 * chosen one (win.show-record), Escape closes.
 */
#define SAM_TYPE_SEARCH_WINDOW (sam_search_window_get_type ())
G_DECLARE_FINAL_TYPE (SamSearchWindow, sam_search_window, SAM, SEARCH_WINDOW, SamToolWindow)

/** @parent is any widget of the window. Returns the window, already shown. */
GtkWindow *sam_search_window_present (GtkWidget *parent, SamContext *context);

G_END_DECLS
