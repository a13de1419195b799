#pragma once

#include "sam-calendar-view.h"

G_BEGIN_DECLS

/** The month as one of the calendar's views. */
void sam_month_view_iface_init (SamCalendarViewInterface *iface);

G_END_DECLS
