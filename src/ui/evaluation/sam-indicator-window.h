#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamIndicatorWindow:
 *
 * The values of an indicator, a row for each school and a column for each
 * school year, beside what else began or ended there: context, and never a
 * proof of an effect. Schools stand by name.
 */
#define SAM_TYPE_INDICATOR_WINDOW (sam_indicator_window_get_type ())
G_DECLARE_FINAL_TYPE (SamIndicatorWindow, sam_indicator_window, SAM, INDICATOR_WINDOW, SamToolWindow)

/** %NULL where it could not be read, which has been said. */
GtkWindow *sam_indicator_window_present (GtkWidget *origin, SamContext *context, gint64 indicator);

G_END_DECLS
