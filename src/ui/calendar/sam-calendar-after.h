#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What the calendar does with sessions that have been.
 */

/**
 * sam_calendar_after_install:
 * @page_class: of #SamCalendarPage
 *
 * calendar.hold opens the window that records as held the session that has the
 * focus, or else the only one that is selected. Where its day is still to come,
 * or it is cancelled or moved, the page's toast says so.
 *
 * calendar.follow-up shows what is to be followed up of what the page is
 * narrowed to.
 */
void sam_calendar_after_install (GtkWidgetClass *page_class);

G_END_DECLS
