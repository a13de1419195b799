#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Binds the keys of the calendar's actions ("calendar.view" …) to a page's class. They do nothing while something is typed. */
void sam_calendar_keys_add (GtkWidgetClass *widget_class);

/** Lets the keys to views, today and a date work wherever the focus is in the window, while @page is shown. */
void sam_calendar_keys_follow (GtkWidget *page);

G_END_DECLS
