#pragma once

#include "sam-calendar-view.h"
#include "sam-week-grid.h"
#include "sam-week-head.h"

G_BEGIN_DECLS

/**
 * SamWeekView:
 *
 * The week: who is where. Monday to Friday, the weekend where it is used, over
 * the hours of the day; sessions at the same time side by side, and a line at
 * now. Where there is only a telephone's width, one day, chosen by a strip.
 *
 * Actions it needs of the page: "calendar.open-session" (x), "calendar.add-at" (ii: date,
 * minutes since midnight), "calendar.previous", "calendar.next", "calendar.show-problem" (s).
 */
#define SAM_TYPE_WEEK_VIEW (sam_week_view_get_type ())
G_DECLARE_FINAL_TYPE (SamWeekView, sam_week_view, SAM, WEEK_VIEW, GtkWidget)

GtkWidget    *sam_week_view_new (void);

SamWeekGrid  *sam_week_view_get_grid (SamWeekView *self);
SamWeekHead  *sam_week_view_get_head (SamWeekView *self);
/** Days on show of the week: 5, or 7 where the weekend is used. */
int           sam_week_view_get_n_days (SamWeekView *self);
/** The block of a session; %NULL where it is not shown by one. */
SamWeekBlock *sam_week_view_find_block (SamWeekView *self, gint64 session);

G_END_DECLS
