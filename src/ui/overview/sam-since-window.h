#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamSinceWindow:
 *
 * What has changed since a former day, such as that of the last meeting: chosen
 * by hand or from those that are near, shown as a list, printed as the agenda
 * of the next meeting ("since.print", Ctrl+P). The day is remembered for each
 * programme. A figure opens on top; a record is shown where it lives, and the
 * window goes.
 */
#define SAM_TYPE_SINCE_WINDOW (sam_since_window_get_type ())
G_DECLARE_FINAL_TYPE (SamSinceWindow, sam_since_window, SAM, SINCE_WINDOW, SamToolWindow)

/** @origin: any widget of the window that it is opened from. */
GtkWindow *sam_since_window_present (GtkWidget *origin, SamContext *context);

/** For tests: whether what is shown is of the day chosen. */
gboolean   sam_since_window_is_loaded (SamSinceWindow *self);

G_END_DECLS
