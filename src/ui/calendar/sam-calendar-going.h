#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sam_calendar_going_install:
 * @page_class: of #SamCalendarPage
 *
 * calendar.previous and calendar.next period, calendar.today, calendar.view (s,
 * a name of #SamCalendarStack), calendar.zoom (i, see sam_calendar_view_zoom()),
 * calendar.select-all.
 */
void sam_calendar_going_install (GtkWidgetClass *page_class);

/** Says of both arrows what they step by in @view, a name of #SamCalendarStack. */
void sam_calendar_going_name_steps (GtkWidget *previous, GtkWidget *next, const char *view);

G_END_DECLS
