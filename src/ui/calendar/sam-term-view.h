#pragma once

#include "sam-calendar-view.h"

G_BEGIN_DECLS

/**
 * SamTermView:
 *
 * The term: teams by school down, weeks across, each team's sessions in their
 * weeks among the days off of its school, and what was given of what was
 * promised beside them.
 *
 * Arrows go from cell to cell, Home and End along the row, with Ctrl to the
 * first and the last cell; Shift marks a block of cells, Space adds a cell to
 * the selection or takes it out, Enter opens a session or adds one. Zoomed in
 * to the month, columns are days.
 *
 * Its target (sam_calendar_view_get_target()) is the Monday of the week under
 * the cursor, and says whole_week: a pasted session keeps its weekday.
 * Where columns are days, it is the day itself.
 */
#define SAM_TYPE_TERM_VIEW (sam_term_view_get_type ())
G_DECLARE_FINAL_TYPE (SamTermView, sam_term_view, SAM, TERM_VIEW, GtkWidget)

GtkWidget *sam_term_view_new (void);

/** The grid, of type SamTermCanvas: for tests, and for who drags to it. */
GtkWidget *sam_term_view_get_canvas (SamTermView *self);

G_END_DECLS
