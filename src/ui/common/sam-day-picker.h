#pragma once

#include <gtk/gtk.h>

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamDayPicker:
 *
 * A month to pick a day in, in the language of the window; GtkCalendar speaks
 * that of the process's locale, which may be another. Property "date" (int, a
 * #SamDate), signal "picked" when the user has chosen a day.
 *
 * Keys: arrows move by days and weeks, Home and End within the week, Page Up
 * and Page Down by months, with Shift by years; Enter or Space picks.
 *
 * CSS: one node, daypicker, with row.days, label.head, label.week and
 * button.day, which carries .outside, .today and .selected.
 */
#define SAM_TYPE_DAY_PICKER (sam_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (SamDayPicker, sam_day_picker, SAM, DAY_PICKER, GtkWidget)

GtkWidget *sam_day_picker_new (void);
SamDate    sam_day_picker_get_date (SamDayPicker *self);
/** Selects the day and shows its month; %SAM_DATE_NONE selects none and shows today's. */
void       sam_day_picker_set_date (SamDayPicker *self, SamDate date);
/** The button of a day that is shown; %NULL for another. */
GtkWidget *sam_day_picker_get_button (SamDayPicker *self, SamDate date);

/**
 * sam_day_picker_new_popover:
 * @out_popover: (out): a popover with the picker, which closes once a day is
 *   picked and takes the focus to its day when opened
 */
GtkWidget *sam_day_picker_new_popover (GtkWidget **out_popover);

G_END_DECLS
