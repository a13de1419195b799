#pragma once

#include "sam-week-view.h"

G_BEGIN_DECLS

/** Sessions of the week are dragged to another day and time, in steps of a quarter of an hour. Once, with the view's model. */
void sam_week_drag_attach (SamWeekView *view);

G_END_DECLS
