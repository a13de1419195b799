#pragma once

#include "sam-session-task.h"
#include "sam-session.h"

G_BEGIN_DECLS

/** SamSessionCancel: cancels a session, and asks why. */
#define SAM_TYPE_SESSION_CANCEL (sam_session_cancel_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionCancel, sam_session_cancel, SAM, SESSION_CANCEL, SamSessionTask)

GtkWindow *sam_session_cancel_present (GtkWidget *origin, SamContext *context, SamRecord *session);

/** For tests. */
GtkWidget *sam_session_cancel_get_choice (SamSessionCancel *self, SamSessionCause cause);

G_END_DECLS
