#pragma once

#include "sam-session-task.h"

G_BEGIN_DECLS

/**
 * SamSessionHold:
 *
 * Records that a session was held: by whom, for how long, who was there, and
 * on what questions. Serves also to correct what was recorded.
 */
#define SAM_TYPE_SESSION_HOLD (sam_session_hold_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionHold, sam_session_hold, SAM, SESSION_HOLD, SamSessionTask)

GtkWindow *sam_session_hold_present (GtkWidget *origin, SamContext *context, SamRecord *session);

/** For tests. */
GtkWidget *sam_session_hold_get_all_present_button (SamSessionHold *self);
/** Rows of members, in order of name: array of #SamAttendanceRow. Owned by the window. */
GPtrArray *sam_session_hold_get_rows (SamSessionHold *self);

G_END_DECLS
