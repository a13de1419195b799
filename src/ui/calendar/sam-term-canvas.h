#pragma once

#include "sam-term-rows.h"

G_BEGIN_DECLS

/**
 * SamTermCanvas:
 *
 * The grid of the term: scrolls in a #GtkScrolledWindow, while the weeks above,
 * the names beside and the load below stay where they are. All is drawn, and
 * of all only what is seen; the cell of the cursor is one real widget, which
 * has the focus and says in words what is there.
 *
 * CSS: termgrid, and in it termcell.
 *
 * Signals:
 * "cursor-moved": the cursor is in another cell by the user's doing
 * "activate-cell" (gint64 session): the cell of the cursor is to be opened; 0 where no session
 *   of it was pointed at
 */
#define SAM_TYPE_TERM_CANVAS (sam_term_canvas_get_type ())
G_DECLARE_FINAL_TYPE (SamTermCanvas, sam_term_canvas, SAM, TERM_CANVAS, GtkWidget)

GtkWidget *sam_term_canvas_new (void);

/** @plan: (nullable) (transfer full). The cursor keeps its team and its days where they are in the
 * new one. */
void sam_term_canvas_set_plan (SamTermCanvas *self, SamTermPlan *plan);
SamTermPlan *sam_term_canvas_get_plan (SamTermCanvas *self);
/** Rows, columns and where they are; changes with size and zoom. */
SamTermGrid *sam_term_canvas_get_grid (SamTermCanvas *self);
void sam_term_canvas_set_selection (SamTermCanvas *self, SamCalendarSelection *selection);
SamCalendarSelection *sam_term_canvas_get_selection (SamTermCanvas *self);
void sam_term_canvas_set_narrow (SamTermCanvas *self, gboolean narrow);
/** What lies under the cursor stays in sight. */
void sam_term_canvas_set_zoom (SamTermCanvas *self, SamTermZoom zoom);

SamTermCell sam_term_canvas_get_cursor (SamTermCanvas *self);
/** The days of the cursor's column; empty where there is no plan. */
SamDateRange sam_term_canvas_get_cursor_days (SamTermCanvas *self);
/** Goes to a cell and scrolls there; without "cursor-moved". */
void sam_term_canvas_set_cursor (SamTermCanvas *self, SamTermCell cell);
/** The same, by the user's doing. */
void sam_term_canvas_move_cursor (SamTermCanvas *self, SamTermCell cell);
/** The real widget of the cursor's cell. */
GtkWidget *sam_term_canvas_get_cell (SamTermCanvas *self);

/** Cells marked as a block, besides selected sessions; %NULL for none. */
void sam_term_canvas_set_block (SamTermCanvas *self, const SamTermBlock *block);
gboolean sam_term_canvas_get_block (SamTermCanvas *self, SamTermBlock *block);

/** What is seen at a point. */
SamTermArea sam_term_canvas_find_area (SamTermCanvas *self, double x, double y, SamTermCell *cell);
SamTermCell sam_term_canvas_find_nearest (SamTermCanvas *self, double x, double y);
/** The session whose mark is at a point; %NULL where there is none. */
SamSessionItem *sam_term_canvas_find_session (SamTermCanvas *self, double x, double y);
/** Where a cell is seen. */
SamTermBox sam_term_canvas_get_box (SamTermCanvas *self, SamTermCell cell);
/** Sessions of a cell: an array of @n that the plan owns. */
SamSessionItem **sam_term_canvas_get_sessions (SamTermCanvas *self, SamTermCell cell, guint *n);

/** For what handles keys and pointer. */
void sam_term_canvas_activate_cell (SamTermCanvas *self, gint64 session);

G_END_DECLS
