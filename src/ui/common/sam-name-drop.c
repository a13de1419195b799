#include "sam-name-drop.h"

static void
on_list_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_button_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkLabel *label;

  on_list_setup_cb (factory, item);
  label = GTK_LABEL (gtk_list_item_get_child (item));
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (label, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "min-chars")));
  gtk_label_set_max_width_chars (label, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "max-chars")));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
}

void
sam_name_drop_set_up (GtkDropDown *drop, int min_chars, int max_chars)
{
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_return_if_fail (GTK_IS_DROP_DOWN (drop));

  g_object_set_data (G_OBJECT (button), "min-chars", GINT_TO_POINTER (min_chars));
  g_object_set_data (G_OBJECT (button), "max-chars", GINT_TO_POINTER (max_chars));
  g_signal_connect (button, "setup", G_CALLBACK (on_button_setup_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (on_list_setup_cb), NULL);
  g_signal_connect (list, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_factory (drop, button);
  gtk_drop_down_set_list_factory (drop, list);
  /* What its search looks in. */
  gtk_drop_down_set_expression (drop, expression);
  gtk_expression_unref (expression);
}
