#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*SamAfterPaintFunc) (GtkWidget *widget);

/**
 * sam_after_paint:
 *
 * Calls @func once, as soon as what @widget shows now is to be seen, and never
 * where it is gone by then. For work that keeps the program from painting.
 */
void sam_after_paint (GtkWidget *widget, SamAfterPaintFunc func);

G_END_DECLS
