#pragma once

#include <gtk/gtk.h>

#include "sam-calendar-selection.h"
#include "sam-page.h"

G_BEGIN_DECLS

/*
 * What the calendar does with sessions that have been.
 */

/**
 * Opens the window that records as held the session that has the focus, or
 * else the only one that is selected. Where its day is still to come, or it is
 * cancelled or moved, the page's toast says so; %FALSE where there is none.
 */
gboolean sam_calendar_after_hold (SamPage *page, SamCalendarSelection *selection);
/** Shows what is to be followed up of what the page is narrowed to. */
void     sam_calendar_after_follow_up (SamPage *page);

G_END_DECLS
