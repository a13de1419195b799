#pragma once

#include "sam-calendar-model.h"
#include "sam-page.h"

G_BEGIN_DECLS

/*
 * What the calendar lists, for others: as a filter, and as a file.
 */

/** Sessions of the school and the coach that @model is narrowed to. */
SamFilter *sam_calendar_listing_dup_filter (SamPage *page, SamCalendarModel *model);
/** Exports the sessions of the month that @month lies in; of all time where it is %SAM_DATE_NONE. %FALSE where
 *  there are none. */
gboolean   sam_calendar_listing_export (GtkWidget *widget, SamCalendarModel *model, SamDate month);

G_END_DECLS
