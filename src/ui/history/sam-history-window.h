#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamHistoryWindow:
 *
 * Who changed what, and when, newest first, by day. That of the whole file can
 * be undone back to any change; what that would take back is said before it is
 * done. That of one record tells what became of it. Text of individual
 * coaching is never shown. Escape closes.
 */
#define SAM_TYPE_HISTORY_WINDOW (sam_history_window_get_type ())
G_DECLARE_FINAL_TYPE (SamHistoryWindow, sam_history_window, SAM, HISTORY_WINDOW, SamToolWindow)

/** @parent is any widget of the window. Both return the window, already shown. */
GtkWindow *sam_history_window_present (GtkWidget *parent, SamContext *context);
GtkWindow *sam_history_window_present_record (GtkWidget *parent, SamContext *context, SamFamilyId family, gint64 id);

G_END_DECLS
