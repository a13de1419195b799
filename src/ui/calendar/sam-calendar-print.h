#pragma once

#include "sam-calendar-model.h"
#include "sam-report-kinds.h"

G_BEGIN_DECLS

/**
 * sam_calendar_find_report:
 * @view: "month", "week", "term" or "agenda"
 * @options: (out): school and coach of the filters, and the period round @date
 *
 * The report that is on paper what a view of the calendar shows: of the agenda
 * it is the coach's schedule where one coach is shown, else the week.
 */
const SamReportKind *sam_calendar_find_report (const char *view, SamCalendarModel *model, SamDate date,
                                               SamReportOptions *options);
/**
 * sam_calendar_print:
 * @origin: a widget of the calendar
 *
 * Shows that report in a window of its own, to be printed or saved there.
 * %FALSE where there is no programme.
 */
gboolean             sam_calendar_print (GtkWidget *origin, const char *view, SamCalendarModel *model, SamDate date);

G_END_DECLS
