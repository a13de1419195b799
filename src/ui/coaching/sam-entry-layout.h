#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sam_entry_layout_new:
 *
 * For a widget of two children: the first as wide as it asks for, and the
 * second beside it where it has room for a sentence, else below it.
 */
GtkLayoutManager *sam_entry_layout_new (void);

G_END_DECLS
