#include "sam-survey-drop.h"

static void
on_drop_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (wraps))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
    }
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_drop_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer wraps)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
make_factory (gboolean wraps)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_drop_setup_cb), GINT_TO_POINTER (wraps));
  g_signal_connect (factory, "bind", G_CALLBACK (on_drop_bind_cb), GINT_TO_POINTER (wraps));
  return factory;
}

/* A statement is a whole sentence: cut in the button, and in full in the list. */
void
sam_survey_drop_set_up (GtkDropDown *drop)
{
  g_autoptr (GtkListItemFactory) button = make_factory (FALSE);
  g_autoptr (GtkListItemFactory) list = make_factory (TRUE);

  gtk_drop_down_set_factory (drop, button);
  gtk_drop_down_set_list_factory (drop, list);
}

static gboolean
offers (GtkDropDown *drop, GPtrArray *records, guint field)
{
  GListModel *model = gtk_drop_down_get_model (drop);

  if (!GTK_IS_STRING_LIST (model) || g_list_model_get_n_items (model) != records->len)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i), sam_record_get_text (records->pdata[i], field)) != 0)
      return FALSE;

  return TRUE;
}

/* A list in which something is just being chosen stays as it is: GTK does not end its choosing otherwise. */
void
sam_survey_drop_fill (GtkDropDown *drop, GPtrArray *records, guint field, int selected)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < records->len; i++)
    gtk_string_list_append (model, sam_record_get_text (records->pdata[i], field));

  if (!offers (drop, records, field))
    gtk_drop_down_set_model (drop, G_LIST_MODEL (model));
  if (selected >= 0)
    gtk_drop_down_set_selected (drop, (guint) selected);
  gtk_widget_set_visible (GTK_WIDGET (drop), records->len > 0);
}
