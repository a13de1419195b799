#pragma once

#include "sam-session-task.h"

G_BEGIN_DECLS

/** SamSessionMove: moves a session to another day and time, as a new session. */
#define SAM_TYPE_SESSION_MOVE (sam_session_move_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionMove, sam_session_move, SAM, SESSION_MOVE, SamSessionTask)

GtkWindow *sam_session_move_present (GtkWidget *origin, SamContext *context, SamRecord *session);

G_END_DECLS
