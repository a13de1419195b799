#pragma once

#include "sam-calendar-view.h"
#include "sam-session-batch.h"

G_BEGIN_DECLS

/*
 * Dragging sessions to another day, time or week, in whatever view. Beside the
 * pointer stands where they would land, what becomes of them and what they
 * clash with, before they are let go; with Ctrl they are copied. What is
 * selected goes along with the session that was taken hold of. A drop is one change, and a toast
 * names it with Undo beside it.
 *
 * A view attaches once to itself, or to whatever widget holds its sessions.
 */

/** The session at a point of @widget; 0 for none. */
typedef gint64 (*SamSessionDragGet) (GtkWidget *widget, double x, double y);
/** Where what is dropped at a point of @widget lands; %FALSE where nothing can. */
typedef gboolean (*SamSessionDragWhere) (GtkWidget *widget, double x, double y, SamCalendarTarget *target);
/** Marks the place where it would land; %NULL for none any more. */
typedef void (*SamSessionDragShow) (GtkWidget *widget, const SamCalendarTarget *target);

void sam_session_drag_attach_source (GtkWidget *widget, SamCalendarModel *model, SamSessionDragGet get_session);
/** @show: (nullable). */
void sam_session_drag_attach_target (GtkWidget *widget, SamCalendarModel *model, SamSessionDragWhere where,
                                     SamSessionDragShow show);

/** Whether sessions are being dragged. */
gboolean sam_session_drag_is_active (void);
/** What stands beside the pointer now, for tests; newly allocated, %NULL where nothing is dragged. */
char    *sam_session_drag_dup_text (void);

/**
 * sam_session_drag_finish:
 * @widget: within the calendar's page
 * @batch: planned
 *
 * Applies, selects what was moved or copied, and says what happened. For all
 * ways by which sessions are moved.
 *
 * Returns: whether anything was done
 */
gboolean sam_session_drag_finish (GtkWidget *widget, SamCalendarModel *model, SamSessionBatch *batch);

G_END_DECLS
