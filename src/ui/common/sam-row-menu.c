#include "sam-row-menu.h"

#include <glib/gi18n.h>

#include "sam-menu-button.h"

GtkWidget *
sam_row_menu_new (const char *name, const SamRowMenuItem *items, guint n_items, gint64 id)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: a person, a team or a session whose menu this is. */
  g_autofree char *tooltip = g_strdup_printf (_("More for %s"), name);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "x", id);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  sam_menu_button_name (button, tooltip);

  return button;
}
