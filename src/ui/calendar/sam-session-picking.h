#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/*
 * Selecting sessions in a view whose sessions are widgets of their own: Ctrl with
 * a click or with Space selects and lets go, Shift with a click selects all from
 * the last one on. A plain click stays the widget's own.
 *
 * Widgets that show a session say which; those selected carry the class
 * "selected", those that were cut "cut".
 */

/** @session: 0 for none. */
void   sam_session_picking_set_session (GtkWidget *widget, gint64 session);
/** The session that @widget or the nearest widget around it shows; 0 for none. */
gint64 sam_session_picking_get_session (GtkWidget *widget);

/** Lets sessions below @view be selected in the selection of @model, for as long as @view lives. */
void   sam_session_picking_attach (GtkWidget *view, SamCalendarModel *model);
/** Widgets below @root show other sessions than before. */
void   sam_session_picking_refresh (GtkWidget *root, SamCalendarModel *model);
/** Ids of the sessions shown below @root, in the order they stand: array of gint64. */
GArray *sam_session_picking_list (GtkWidget *root);

G_END_DECLS
