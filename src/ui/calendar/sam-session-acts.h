#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"

G_BEGIN_DECLS

/*
 * What can be done at once with a session that is known by its id alone: of a
 * team as of individual coaching. @origin is a widget of the window that the
 * small windows belong to and that says their toasts.
 *
 * Each returns the window that it opened, or %NULL: where the session is gone,
 * or is not to be held, moved or cancelled as it is.
 */

GtkWindow *sam_session_acts_hold (GtkWidget *origin, SamContext *context, gint64 session);
/** The same, one of several: @left of them are left after this one. See #SamSessionHold. */
GtkWindow *sam_session_acts_hold_one_of (GtkWidget *origin, SamContext *context, gint64 session, guint left);
GtkWindow *sam_session_acts_move (GtkWidget *origin, SamContext *context, gint64 session);
GtkWindow *sam_session_acts_cancel (GtkWidget *origin, SamContext *context, gint64 session);

G_END_DECLS
