#pragma once

#include <gtk/gtk.h>

#include "sam-school-calendar.h"

G_BEGIN_DECLS

/**
 * SamYearGrid:
 *
 * A school year at a glance, from August to July: months with ISO weeks, each
 * day coloured and lettered by what it is. Days are selected by dragging, by
 * Shift and a click, or by arrows and Shift; Tab comes to one of them. Each day is
 * a grid cell with a name of its own for assistive technology.
 *
 * Signals: "selection-changed"; "activated" (Enter or a double click on the
 * selection).
 */
#define SAM_TYPE_YEAR_GRID (sam_year_grid_get_type ())
G_DECLARE_FINAL_TYPE (SamYearGrid, sam_year_grid, SAM, YEAR_GRID, GtkWidget)

GtkWidget *sam_year_grid_new (void);
/** Shows the school year that begins in August of @first_year. @calendar is read now, and not kept. */
void       sam_year_grid_show (SamYearGrid *self, SamSchoolCalendar *calendar, int first_year);
/** First and last day selected; %FALSE where none is. */
gboolean   sam_year_grid_get_selection (SamYearGrid *self, SamDate *first, SamDate *last);
void       sam_year_grid_select (SamYearGrid *self, SamDate first, SamDate last);

G_END_DECLS
