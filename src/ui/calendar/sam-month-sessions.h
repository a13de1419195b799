#pragma once

#include "sam-month-view.h"

G_BEGIN_DECLS

/*
 * What can be done with the sessions of a month where they are: they are
 * selected, marked as cut, and dragged to another day.
 */

/** Once, with the view's model. */
void sam_month_sessions_attach (SamMonthView *view, SamCalendarModel *model);
/** After the days were filled anew. */
void sam_month_sessions_update (SamMonthView *view, SamCalendarModel *model);

G_END_DECLS
