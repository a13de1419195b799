#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Mends, for every widget below @root, what GTK 4.8 does not tell assistive
 * technology by itself:
 *
 * - Of a stack only the child on top is there, and of a revealer what it
 *   reveals; else a screen reader would read what nobody sees.
 * - A button with nothing but an icon is called by its tooltip, and follows it;
 *   one of a view switcher by its label.
 *
 * Calling it again adds the widgets that have come since.
 */
void sam_accessibility_mend (GtkWidget *root);

G_END_DECLS
