#pragma once

#include <gtk/gtk.h>

/** Presses Tab until the focus comes round again; it must move each time. How many stops there are. */
guint tab_through (GtkWidget *window);
