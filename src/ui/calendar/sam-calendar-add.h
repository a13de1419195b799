#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sam_calendar_add_install:
 * @page_class: of #SamCalendarPage
 *
 * calendar.add and calendar.add-series, at the cursor of the view that is
 * shown; calendar.add-on (i, a #SamDate), calendar.add-at (ii, and minutes
 * since midnight), calendar.add-for (xi, a team and a #SamDate).
 */
void sam_calendar_add_install (GtkWidgetClass *page_class);
/** Not where the programme can only be read. */
void sam_calendar_add_set_enabled (GtkWidget *page, gboolean enabled);

G_END_DECLS
