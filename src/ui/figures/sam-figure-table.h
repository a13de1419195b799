#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * A table of labels that may be as long as it likes: a column view right in its
 * scrolled window. @label is its name for assistive technology.
 */
GtkWidget     *sam_figure_table_new (const char *label, GtkColumnView **view);
/**
 * @bind: of a #GtkSignalListItemFactory, with @data; the item's child is a #GtkLabel
 * @is_numeric: digits below one another, at the right
 * @expands: takes what room is left
 */
void           sam_figure_table_add_column (GtkColumnView *view, const char *title, GCallback bind, gpointer data, gboolean is_numeric,
                                            gboolean expands);
/** %NULL empties it. Takes @model. */
void           sam_figure_table_set_model (GtkColumnView *view, GListModel *model);
/** Hides a column where there is no room for it. */
void           sam_figure_table_show_column (GtkColumnView *view, guint column, gboolean is_shown);

G_END_DECLS
