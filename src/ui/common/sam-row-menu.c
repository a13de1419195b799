#include "sam-row-menu.h"

#include <glib/gi18n.h>

#include "sam-menu-button.h"

typedef struct
{
  const SamRowMenuItem *items;
  guint                 n_items;
  gint64                id;
  char                 *tooltip;
} Menu;

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_free (self->tooltip);
  g_free (self);
}

/*
 * To set a tooltip's text asks the screen where the pointer is, once for each
 * row of a list that is scrolled: it is only told when it is asked for.
 */
static gboolean
on_query_tooltip_cb (GtkWidget *button, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const Menu *menu = g_object_get_data (G_OBJECT (button), "menu");

  if (menu == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, menu->tooltip);

  return TRUE;
}

/* A page has many rows, and few of their menus are ever opened. */
static void
on_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  const Menu *menu = user_data;
  g_autoptr (GMenu) model = g_menu_new ();

  for (guint i = 0; i < menu->n_items; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(menu->items[i].label), NULL);

      g_menu_item_set_action_and_target (item, menu->items[i].action, "x", menu->id);
      g_menu_append_item (model, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (model));
}

GtkWidget *
sam_row_menu_new_reused (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_has_tooltip (button, TRUE);
  g_signal_connect (button, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);

  return button;
}

void
sam_row_menu_set (GtkWidget *button, const char *name, const SamRowMenuItem *items, guint n_items, gint64 id)
{
  Menu *menu;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  menu = g_new0 (Menu, 1);
  menu->items = items;
  menu->n_items = n_items;
  menu->id = id;
  /* Translators: a person, a team or a session whose menu this is. */
  menu->tooltip = g_strdup_printf (_("More for %s"), name);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), on_popup_cb, menu, NULL);
  g_object_set_data_full (G_OBJECT (button), "menu", menu, menu_free);
  sam_menu_button_name (button, menu->tooltip);
}

GtkWidget *
sam_row_menu_new (const char *name, const SamRowMenuItem *items, guint n_items, gint64 id)
{
  GtkWidget *button = sam_row_menu_new_reused ();

  sam_row_menu_set (button, name, items, n_items, id);

  return button;
}
