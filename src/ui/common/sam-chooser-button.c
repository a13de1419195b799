/*
 * SamChooserButton: what is chosen, and opens the popover that chooses.
 */
#include "sam-chooser-button.h"

#include <glib/gi18n.h>

#include "sam-menu-button.h"

struct _SamChooserButton
{
  AdwBin     parent_instance;

  GtkWidget *button;
  GtkWidget *chosen_label;
  char      *label;
};

G_DEFINE_FINAL_TYPE (SamChooserButton, sam_chooser_button, ADW_TYPE_BIN)

static void
sam_chooser_button_finalize (GObject *object)
{
  g_free (SAM_CHOOSER_BUTTON (object)->label);

  G_OBJECT_CLASS (sam_chooser_button_parent_class)->finalize (object);
}

static void
sam_chooser_button_class_init (SamChooserButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_chooser_button_finalize;
}

static void
sam_chooser_button_init (SamChooserButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->chosen_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->chosen_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->chosen_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->chosen_label), 20);
  gtk_widget_set_hexpand (self->chosen_label, TRUE);
  gtk_box_append (GTK_BOX (box), self->chosen_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "chooser");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
sam_chooser_button_new (const char *label, GtkPopover *popover)
{
  SamChooserButton *self;

  g_return_val_if_fail (GTK_IS_POPOVER (popover), NULL);

  self = g_object_new (SAM_TYPE_CHOOSER_BUTTON, NULL);
  self->label = g_strdup (label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (popover));
  sam_chooser_button_show (self, NULL);

  return GTK_WIDGET (self);
}

void
sam_chooser_button_show (SamChooserButton *self, const char *chosen)
{
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_CHOOSER_BUTTON (self));

  gtk_label_set_label (GTK_LABEL (self->chosen_label), chosen != NULL ? chosen : "");
  /* Translators: a field and what is chosen in it, such as "Coach: Annika Lund" */
  name = g_strdup_printf (_("%s: %s"), self->label, chosen != NULL ? chosen : "");
  sam_menu_button_name (self->button, name);
}

void
sam_chooser_button_popup (SamChooserButton *self)
{
  g_return_if_fail (SAM_IS_CHOOSER_BUTTON (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
