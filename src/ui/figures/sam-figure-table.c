/*
 * Tables behind a figure.
 */
#include "sam-figure-table.h"

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer is_numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_INT (is_numeric) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), GPOINTER_TO_INT (is_numeric) ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_INT (is_numeric))
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

GtkWidget *
sam_figure_table_new (const char *label, GtkColumnView **view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *table = gtk_column_view_new (NULL);

  gtk_column_view_set_single_click_activate (GTK_COLUMN_VIEW (table), TRUE);
  gtk_widget_add_css_class (table, "figure-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), table);
  *view = GTK_COLUMN_VIEW (table);

  return scroller;
}

void
sam_figure_table_add_column (GtkColumnView *view, const char *title, GCallback bind, gpointer data, gboolean is_numeric, gboolean expands)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (is_numeric));
  g_signal_connect (factory, "bind", bind, data);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, expands);
  gtk_column_view_append_column (view, column);
}

void
sam_figure_table_set_model (GtkColumnView *view, GListModel *model)
{
  g_autoptr (GtkNoSelection) selection = model != NULL ? gtk_no_selection_new (model) : NULL;

  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}

void
sam_figure_table_show_column (GtkColumnView *view, guint column, gboolean is_shown)
{
  g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  gtk_column_view_column_set_visible (found, is_shown);
}
