/*
 * What stands where there is nothing yet.
 */
#include "sam-empty-state.h"

#include <glib/gi18n.h>

static void
append_button (GtkWidget *page, const char *label, const char *action_name, GVariant *action_target, gboolean suggested)
{
  GtkWidget *box = adw_status_page_get_child (ADW_STATUS_PAGE (page));
  GtkWidget *button = gtk_button_new_with_label (label);

  if (box == NULL)
    {
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
      gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
      adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
    }

  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  if (action_target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), action_target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
sam_empty_state_new (const char *icon_name,
                     const char *title,
                     const char *description,
                     const char *button_label,
                     const char *action_name,
                     GVariant   *action_target)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_set_vexpand (page, TRUE);

  if (button_label != NULL)
    append_button (page, button_label, action_name, action_target, TRUE);

  return page;
}

void
sam_empty_state_add_import (GtkWidget *empty_state)
{
  g_return_if_fail (ADW_IS_STATUS_PAGE (empty_state));

  append_button (empty_state, _("Import…"), "win.import", NULL, FALSE);
}
