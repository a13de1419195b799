#pragma once

#include "sam-filter.h"
#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamFollowUpWindow:
 *
 * Sessions that are past but still only planned, the oldest first. Each is
 * held, moved or cancelled in place; once one has been held, the next opens at
 * once, until none is left or one is left as it is. It follows the store, and
 * says so where all is recorded.
 *
 * Keys on a row: Enter or H holds, M moves, C cancels. Actions with a session
 * (x): follow-up.hold, follow-up.move, follow-up.cancel.
 */
#define SAM_TYPE_FOLLOW_UP_WINDOW (sam_follow_up_window_get_type ())
G_DECLARE_FINAL_TYPE (SamFollowUpWindow, sam_follow_up_window, SAM, FOLLOW_UP_WINDOW, SamToolWindow)

/**
 * sam_follow_up_window_present:
 * @origin: any widget of the window that it belongs to
 * @filter: (nullable): of sessions; lets only some of them through
 */
GtkWindow  *sam_follow_up_window_present (GtkWidget *origin, SamContext *context, const SamFilter *filter);
/** #SamSessionItem, in order. */
GListModel *sam_follow_up_window_get_sessions (SamFollowUpWindow *self);

G_END_DECLS
