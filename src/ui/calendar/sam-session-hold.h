#pragma once

#include "sam-session-task.h"

G_BEGIN_DECLS

/**
 * SamSessionHold:
 *
 * Records that a session was held: by whom, for how long, who was there, on
 * what questions, what is tried next, and whether what coaching needs was
 * there. Serves also to correct what was recorded. Where one session of
 * several is recorded after the other, it offers to skip it, move or cancel
 * it: signal "instead" (int, a #SamSessionHoldInstead).
 */
#define SAM_TYPE_SESSION_HOLD (sam_session_hold_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionHold, sam_session_hold, SAM, SESSION_HOLD, SamSessionTask)

typedef enum
{
  SAM_SESSION_HOLD_SKIP,
  SAM_SESSION_HOLD_MOVE,
  SAM_SESSION_HOLD_CANCEL,
} SamSessionHoldInstead;

GtkWindow *sam_session_hold_present (GtkWidget *origin, SamContext *context, SamRecord *session);
/** The same, one of several: @left of them are left after this one. */
GtkWindow *sam_session_hold_present_one_of (GtkWidget *origin, SamContext *context, SamRecord *session, guint left);

/** For tests. */
GtkWidget *sam_session_hold_get_all_present_button (SamSessionHold *self);
/** Rows of members, in order of name: array of #SamAttendanceRow. Owned by the window. */
GPtrArray *sam_session_hold_get_rows (SamSessionHold *self);
/** #SamFrameFactors; %NULL where the session has no team. */
GtkWidget *sam_session_hold_get_frame_factors (SamSessionHold *self);

G_END_DECLS
