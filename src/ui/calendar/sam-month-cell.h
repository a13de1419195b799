#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

typedef enum
{
  SAM_MONTH_CELL_OUTSIDE = 1 << 0, /* a day of the month before or after */
  SAM_MONTH_CELL_TODAY = 1 << 1,   /* the day that everything is seen from */
  SAM_MONTH_CELL_SELECTED = 1 << 2,
  SAM_MONTH_CELL_DOTS = 1 << 3,    /* narrow: sessions are dots */
} SamMonthCellFlags;

/**
 * SamMonthCell:
 *
 * A day of the month: its number, what the calendar says of it, as many
 * sessions as there is room for, and "+n" for the rest. Reused, never rebuilt.
 *
 * Signal "more": the button "+n" was pressed.
 */
#define SAM_TYPE_MONTH_CELL (sam_month_cell_get_type ())
G_DECLARE_FINAL_TYPE (SamMonthCell, sam_month_cell, SAM, MONTH_CELL, GtkWidget)

/** Height of the number, of a chip, and of a chip with its gap, in pixels. */
#define SAM_MONTH_CELL_HEAD 25
#define SAM_MONTH_CELL_CHIP 20
#define SAM_MONTH_CELL_LINE 22

GtkWidget *sam_month_cell_new (void);
/** Shows sessions [@first, @first + @n) of @items in at most @lines lines. */
void       sam_month_cell_bind (SamMonthCell *self, const SamCalendarDay *day, GPtrArray *items,
                                guint first, guint n, guint lines, SamDate as_of,
                                SamMonthCellFlags flags);
void       sam_month_cell_set_selected (SamMonthCell *self, gboolean selected);
SamDate    sam_month_cell_get_date (SamMonthCell *self);
guint      sam_month_cell_get_n_sessions (SamMonthCell *self);
/** The button "+n", for the popover to point at. */
GtkWidget *sam_month_cell_get_more (SamMonthCell *self);

G_END_DECLS
