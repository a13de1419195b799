#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/**
 * SamMonthView:
 *
 * The month grid: week numbers, heads of weekdays, and a cell a day. Arrows
 * move the selected day, Page Up and Page Down the month, Home and End to the
 * week's ends; Enter opens the day's list, or adds where the day is empty.
 *
 * The month shown is that of the selected day, which is its date as a
 * #SamCalendarView. Actions of "calendar." are the page's: see sam-calendar-page.c.
 */
#define SAM_TYPE_MONTH_VIEW (sam_month_view_get_type ())
G_DECLARE_FINAL_TYPE (SamMonthView, sam_month_view, SAM, MONTH_VIEW, GtkWidget)

/** Once. */
void    sam_month_view_set_model (SamMonthView *self, SamCalendarModel *model);
SamCalendarModel *sam_month_view_get_model (SamMonthView *self);
SamDate sam_month_view_get_selected (SamMonthView *self);
void    sam_month_view_set_selected (SamMonthView *self, SamDate date);
/** Dots in place of chips. */
void    sam_month_view_set_narrow (SamMonthView *self, gboolean narrow);
/** Reads the shown month again, into the same widgets. */
void    sam_month_view_reload (SamMonthView *self);
/** The list of the whole day, in a popover. */
void    sam_month_view_open_day (SamMonthView *self, SamDate date);
/** Cell of a shown day, or %NULL. */
GtkWidget *sam_month_view_get_cell (SamMonthView *self, SamDate date);

G_END_DECLS
