#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-model.h"

G_BEGIN_DECLS

/**
 * SamCalendarFilters:
 *
 * Two drop-downs that narrow the calendar to a school and a coach.
 */
#define SAM_TYPE_CALENDAR_FILTERS (sam_calendar_filters_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarFilters, sam_calendar_filters, SAM, CALENDAR_FILTERS, GtkBox)

void sam_calendar_filters_set_model (SamCalendarFilters *self, SamCalendarModel *model);
/** Reads schools and coaches again, and keeps what is chosen where it is still there. */
void sam_calendar_filters_reload (SamCalendarFilters *self);
/** For tests. */
GtkDropDown *sam_calendar_filters_get_school_drop (SamCalendarFilters *self);
GtkDropDown *sam_calendar_filters_get_coach_drop (SamCalendarFilters *self);

G_END_DECLS
