#pragma once

#include "sam-month-view.h"

G_BEGIN_DECLS

/* Sessions of the month are dragged to another day. */

/** Once, with the view's model. */
void sam_month_sessions_attach (SamMonthView *view, SamCalendarModel *model);

G_END_DECLS
