#pragma once

#include <adwaita.h>

#include "sam-calendar-view.h"

G_BEGIN_DECLS

/**
 * SamCalendarStack:
 *
 * The calendar's views, of which one is shown: month, week, agenda and term.
 * Week and term are made when they are first looked at. What changes while a
 * view is hidden it reads when it is next shown.
 *
 * Signal "view-changed": another view is shown.
 * Signal "date-changed": the user went to another day within the view.
 */
#define SAM_TYPE_CALENDAR_STACK (sam_calendar_stack_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarStack, sam_calendar_stack, SAM, CALENDAR_STACK, AdwBin)

void sam_calendar_stack_set_model (SamCalendarStack *self, SamCalendarModel *model);
/** For view switchers. */
AdwViewStack *sam_calendar_stack_get_stack (SamCalendarStack *self);
/** The view that is shown. */
SamCalendarView *sam_calendar_stack_get_view (SamCalendarStack *self);
/** "month", "week", "agenda" or "term". */
const char *sam_calendar_stack_get_name (SamCalendarStack *self);
void sam_calendar_stack_set_name (SamCalendarStack *self, const char *name);
/** The view of that name, made if it was not; %NULL where there is no such view. */
SamCalendarView *sam_calendar_stack_find (SamCalendarStack *self, const char *name);

/** The day that all views are at; the one that is shown goes there at once. */
void sam_calendar_stack_show_date (SamCalendarStack *self, SamDate date);
SamDate sam_calendar_stack_get_date (SamCalendarStack *self);
/** What any view shows is out of date. */
void sam_calendar_stack_reload (SamCalendarStack *self);
void sam_calendar_stack_set_narrow (SamCalendarStack *self, gboolean narrow);

G_END_DECLS
