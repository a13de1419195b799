#pragma once

#include <gtk/gtk.h>

#include "sam-school-calendar.h"

G_BEGIN_DECLS

/**
 * SamYearDay:
 *
 * A day of the year grid: its number, coloured and lettered by what it is. A
 * grid cell that can have the focus, which a GtkLabel cannot.
 */
#define SAM_TYPE_YEAR_DAY (sam_year_day_get_type ())
G_DECLARE_FINAL_TYPE (SamYearDay, sam_year_day, SAM, YEAR_DAY, GtkWidget)

GtkWidget *sam_year_day_new (void);
/** @date %SAM_DATE_NONE with @day %NULL for a place in the month that has no day. */
void       sam_year_day_show (SamYearDay *self, SamDate date, const SamDay *day);
SamDate    sam_year_day_get_date (SamYearDay *self);

/** The letter of a kind of day, as the legend says it: "B" for a break; "" for none. */
const char *sam_year_day_get_letter (SamDayKind kind);

G_END_DECLS
