#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Mends, for every widget below @root, what GTK 4.8 does not tell assistive
 * technology by itself:
 *
 * - A button with nothing but an icon is called by its tooltip, and follows it;
 *   one of a view switcher by its label.
 * - A button with a mnemonic is called by its label without the underscore.
 *
 * Calling it again adds the widgets that have come since.
 */
void sam_accessibility_mend (GtkWidget *root);

G_END_DECLS
