#pragma once

#include "sam-agenda-view.h"
#include "sam-calendar-filters.h"
#include "sam-calendar-stack.h"
#include "sam-month-view.h"
#include "sam-page.h"

G_BEGIN_DECLS

/**
 * SamCalendarPage:
 *
 * The place "Calendar": month, week, agenda or term. Its actions, for what is
 * in it: calendar.add, calendar.add-series, calendar.add-on (i, a #SamDate), calendar.add-at (ii, and
 * minutes since midnight), calendar.add-for (xi, a team and a #SamDate),
 * calendar.open-session (x), calendar.previous, calendar.next, calendar.today, calendar.go-to,
 * calendar.view (s: a name of #SamCalendarStack), calendar.zoom (i),
 * calendar.select-all, calendar.show-problem (s).
 */
#define SAM_TYPE_CALENDAR_PAGE (sam_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarPage, sam_calendar_page, SAM, CALENDAR_PAGE, SamPage)

/** For tests. */
SamMonthView       *sam_calendar_page_get_month_view (SamCalendarPage *self);
SamAgendaView      *sam_calendar_page_get_agenda_view (SamCalendarPage *self);
SamCalendarFilters *sam_calendar_page_get_filters (SamCalendarPage *self);
GtkEditable *sam_calendar_page_get_search_entry (SamCalendarPage *self);
/** "month", "week", "agenda" or "term". */
const char *sam_calendar_page_get_view (SamCalendarPage *self);
void sam_calendar_page_set_view (SamCalendarPage *self, const char *name);
SamCalendarStack *sam_calendar_page_get_stack (SamCalendarPage *self);
SamCalendarModel *sam_calendar_page_get_model (SamCalendarPage *self);

G_END_DECLS
