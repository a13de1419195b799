/*
 * SamNotice: what the window has to say, below the header bar of a page.
 */
#include "sam-notice.h"

#include <glib/gi18n.h>

struct _SamNotice
{
  AdwBin      parent_instance;

  GtkInfoBar *bar;
  GtkLabel   *label;
  GtkWidget  *button; /* while names are hidden */
  GBinding   *binding;
  GBinding   *button_binding;
};

G_DEFINE_FINAL_TYPE (SamNotice, sam_notice, ADW_TYPE_BIN)

static void
on_label_cb (SamNotice *self)
{
  const char *text = gtk_label_get_label (self->label);
  gboolean has_text = text != NULL && *text != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self), has_text);
  gtk_info_bar_set_revealed (self->bar, has_text);
}

static void
sam_notice_root (GtkWidget *widget)
{
  SamNotice *self = SAM_NOTICE (widget);
  GObject *root;

  GTK_WIDGET_CLASS (sam_notice_parent_class)->root (widget);

  root = G_OBJECT (gtk_widget_get_root (widget));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "notice") != NULL)
    self->binding = g_object_bind_property (root, "notice", self->label, "label", G_BINDING_SYNC_CREATE);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "veiled") != NULL)
    self->button_binding = g_object_bind_property (root, "veiled", self->button, "visible", G_BINDING_SYNC_CREATE);
}

static void
sam_notice_unroot (GtkWidget *widget)
{
  g_clear_pointer (&SAM_NOTICE (widget)->binding, g_binding_unbind);
  g_clear_pointer (&SAM_NOTICE (widget)->button_binding, g_binding_unbind);

  GTK_WIDGET_CLASS (sam_notice_parent_class)->unroot (widget);
}

static void
sam_notice_class_init (SamNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = sam_notice_root;
  widget_class->unroot = sam_notice_unroot;
}

static void
sam_notice_init (SamNotice *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);

  self->bar = GTK_INFO_BAR (gtk_info_bar_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_info_bar_set_message_type (self->bar, GTK_MESSAGE_WARNING);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_info_bar_add_child (self->bar, icon);
  gtk_info_bar_add_child (self->bar, GTK_WIDGET (self->label));
  self->button = gtk_button_new_with_mnemonic (_("_Show Everything"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.unveil");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  gtk_info_bar_add_child (self->bar, self->button);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));

  g_signal_connect_object (self->label, "notify::label", G_CALLBACK (on_label_cb), self, G_CONNECT_SWAPPED);
  on_label_cb (self);
}

GtkWidget *
sam_notice_new (void)
{
  return g_object_new (SAM_TYPE_NOTICE, NULL);
}
