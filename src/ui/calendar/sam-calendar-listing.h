#pragma once

#include "sam-calendar-model.h"
#include "sam-date-range.h"
#include "sam-page.h"

G_BEGIN_DECLS

/*
 * What the calendar lists, for others: as a filter, and as a file.
 */

/** Sessions of the school, coach, kind and state that @model is narrowed to; one kind and one
 * state, or all. */
SamFilter *sam_calendar_listing_dup_filter (SamPage *page, SamCalendarModel *model);
/** Exports the sessions of a range of days; of all time where it is empty. %FALSE where there are
 * none. */
gboolean sam_calendar_listing_export (GtkWidget *widget, SamCalendarModel *model,
                                      SamDateRange range);

G_END_DECLS
