#pragma once

#include <adwaita.h>

#include "sam-context.h"

G_BEGIN_DECLS

/**
 * SamSessionDialog:
 *
 * A session in full, with what can be done with it. Its actions: session.edit,
 * session.attendance-list, session.hold, session.move, session.cancel, session.plan-again,
 * session.delete, session.edit-series, session.open (x). It follows the store: after a change, an
 * undo or a redo it shows what the session is now, and closes where it is gone.
 */
#define SAM_TYPE_SESSION_DIALOG (sam_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SamSessionDialog, sam_session_dialog, SAM, SESSION_DIALOG, AdwWindow)

/** @origin: a widget of the window; toasts are said there. */
GtkWindow *sam_session_dialog_present (GtkWidget *origin, SamContext *context, gint64 session);
gint64     sam_session_dialog_get_session (SamSessionDialog *self);

G_END_DECLS
