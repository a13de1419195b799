#include "sam-accessibility.h"

#include <adwaita.h>

#include "sam-menu-button.h"

static const char mended_key[] = "sam-accessibility-mended";

static gboolean
is_icon_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget)));

  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) != NULL;
}

static void
name_by_tooltip (GtkWidget *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (button);

  if (tooltip == NULL)
    return;

  if (GTK_IS_MENU_BUTTON (button))
    sam_menu_button_name (button, tooltip);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

/* Its words are in a stack, for wide and narrow. */
static gboolean
is_switcher_button (GtkWidget *widget)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && ADW_IS_VIEW_SWITCHER (gtk_widget_get_parent (widget));
}

/* Its name would be read with and without the underscore: "_Save Save". */
static gboolean
is_mnemonic_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget))
         && gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

static char *
strip_mnemonic (const char *label)
{
  GString *stripped = g_string_new (label);

  g_string_replace (stripped, "_", "", 1);

  return g_string_free (stripped, FALSE);
}

static void
name_by_label (GtkWidget *button)
{
  g_autofree char *label = NULL;
  gboolean has_mnemonic = FALSE;

  g_object_get (button, "label", &label, "use-underline", &has_mnemonic, NULL);
  if (label == NULL)
    return;

  if (has_mnemonic)
    {
      g_autofree char *stripped = strip_mnemonic (label);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, stripped, -1);
    }
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
is_new (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), mended_key) != NULL)
    return FALSE;

  g_object_set_data (G_OBJECT (widget), mended_key, widget);
  return TRUE;
}

void
sam_accessibility_mend (GtkWidget *root)
{
  if (is_icon_button (root) && is_new (root))
    {
      g_signal_connect (root, "notify::tooltip-text", G_CALLBACK (name_by_tooltip), NULL);
      name_by_tooltip (root);
    }
  else if ((is_switcher_button (root) || is_mnemonic_button (root)) && is_new (root))
    {
      g_signal_connect (root, "notify::label", G_CALLBACK (name_by_label), NULL);
      name_by_label (root);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sam_accessibility_mend (child);
}
