#include "sam-empty-state.h"

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
    {
      GtkWidget *button = gtk_button_new_with_label (button_label);

      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "pill");
      gtk_widget_add_css_class (button, "suggested-action");
      if (action_target != NULL)
        gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), action_target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
      adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
    }

  return page;
}
