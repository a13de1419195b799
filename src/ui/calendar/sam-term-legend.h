#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A line that says what the marks of the term mean, each with its icon and word. */
GtkWidget *sam_term_legend_new (void);

G_END_DECLS
