#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamClashWindow:
 *
 * The clashes of some days, by day, each with its reason and with what can be
 * done about it: open the session, move it, choose another coach, cancel it,
 * or let the clash be. The list shrinks as they are solved, and says so when
 * none is left. It follows the store.
 *
 * Keys on a row: Enter opens, M moves, C chooses a coach, L lets it be.
 */
#define SAM_TYPE_CLASH_WINDOW (sam_clash_window_get_type ())
G_DECLARE_FINAL_TYPE (SamClashWindow, sam_clash_window, SAM, CLASH_WINDOW, SamToolWindow)

/**
 * sam_clash_window_present:
 * @origin: any widget of the window that it belongs to
 * @from: the first day, %SAM_DATE_NONE for the beginning
 * @to: the day after the last, %SAM_DATE_NONE for the end; see sam_clash_range_for()
 */
GtkWindow  *sam_clash_window_present (GtkWidget *origin, SamContext *context, SamDate from, SamDate to);
/** Of #SamClashEntry, in order. */
GListModel *sam_clash_window_get_entries (SamClashWindow *self);
/** Whether the clashes have been looked for. */
gboolean    sam_clash_window_is_ready (SamClashWindow *self);

G_END_DECLS
