#include "sam-list-export.h"

void
sam_list_export (GtkWidget *widget, SamFamilyId family, GListModel *list, gint64 (*get_id) (gpointer item))
{
  GVariantBuilder ids;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_LIST_MODEL (list));

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_variant_builder_add (&ids, "x", get_id (item));
    }
  gtk_widget_activate_action (widget, "win.export-list", "(umax)", (guint32) family, &ids);
}

void
sam_list_export_array (GtkWidget *widget, SamFamilyId family, GPtrArray *list, gint64 (*get_id) (gpointer item))
{
  GVariantBuilder ids;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (list != NULL);

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < list->len; i++)
    g_variant_builder_add (&ids, "x", get_id (g_ptr_array_index (list, i)));
  gtk_widget_activate_action (widget, "win.export-list", "(umax)", (guint32) family, &ids);
}
