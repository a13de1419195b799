/*
 * SamMenuButton: the window's main menu, wherever a header bar needs it.
 */
#include "sam-menu-button.h"

#include <glib/gi18n.h>

#include "sam-page.h"

struct _SamMenuButton
{
  AdwBin     parent_instance;

  GtkWidget *button;
  SamPage   *page; /* while rooted; the ancestor outlives its descendants */
  gulong     narrow_handler;
};

G_DEFINE_FINAL_TYPE (SamMenuButton, sam_menu_button, ADW_TYPE_BIN)

static void
update (SamMenuButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->page == NULL || sam_page_is_narrow (self->page));
}

static void
on_map_cb (SamMenuButton *self)
{
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->button), TRUE);
}

/* F10 opens the primary button: only one that can be seen may be it. */
static void
on_unmap_cb (SamMenuButton *self)
{
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->button), FALSE);
}

/* A menu is some thirty widgets, and a window has several of these buttons: built when first opened. */
static void
on_popup_cb (GtkMenuButton *button, gpointer data)
{
  GObject *root = G_OBJECT (gtk_widget_get_root (GTK_WIDGET (button)));
  g_autoptr (GMenuModel) menu = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "menu-model") == NULL)
    return;

  g_object_get (root, "menu-model", &menu, NULL);
  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
sam_menu_button_root (GtkWidget *widget)
{
  SamMenuButton *self = SAM_MENU_BUTTON (widget);

  GTK_WIDGET_CLASS (sam_menu_button_parent_class)->root (widget);

  self->page = (SamPage *) gtk_widget_get_ancestor (widget, SAM_TYPE_PAGE);
  if (self->page != NULL)
    self->narrow_handler =
      g_signal_connect_swapped (self->page, "notify::narrow", G_CALLBACK (update), self);
  update (self);
}

static void
sam_menu_button_unroot (GtkWidget *widget)
{
  SamMenuButton *self = SAM_MENU_BUTTON (widget);

  if (self->page != NULL)
    g_clear_signal_handler (&self->narrow_handler, self->page);
  self->page = NULL;

  GTK_WIDGET_CLASS (sam_menu_button_parent_class)->unroot (widget);
}

static void
sam_menu_button_class_init (SamMenuButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = sam_menu_button_root;
  widget_class->unroot = sam_menu_button_unroot;
}

static void
sam_menu_button_init (SamMenuButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "open-menu-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("Main Menu"));
  sam_menu_button_name (self->button, _("Main Menu"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup_cb, NULL, NULL);
  adw_bin_set_child (ADW_BIN (self), self->button);

  g_signal_connect_object (self->button, "map", G_CALLBACK (on_map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->button, "unmap", G_CALLBACK (on_unmap_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sam_menu_button_new (void)
{
  return g_object_new (SAM_TYPE_MENU_BUTTON, NULL);
}

void
sam_menu_button_name (GtkWidget *menu_button, const char *name)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (menu_button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
