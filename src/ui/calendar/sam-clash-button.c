/*
 * SamClashButton: how many clashes there are to solve.
 */
#include "sam-clash-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sam-clash-model.h"
#include "sam-language.h"

struct _SamClashButton
{
  GtkButton parent_instance;

  GtkWidget     *content;
  SamClashModel *clashes;
};

G_DEFINE_FINAL_TYPE (SamClashButton, sam_clash_button, GTK_TYPE_BUTTON)

static void
show_count (SamClashButton *self)
{
  guint n = sam_clash_model_get_n_open (self->clashes);
  g_autofree char *number = sam_language_format_integer (sam_language_get_default (), n);
  g_autofree char *text = g_strdup_printf (ngettext ("%u clash to solve", "%u clashes to solve", n), n);

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->content), number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  /* What could not be counted is hidden: the list says why. */
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
sam_clash_button_dispose (GObject *object)
{
  g_clear_object (&SAM_CLASH_BUTTON (object)->clashes);

  G_OBJECT_CLASS (sam_clash_button_parent_class)->dispose (object);
}

static void
sam_clash_button_class_init (SamClashButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_clash_button_dispose;
}

static void
sam_clash_button_init (SamClashButton *self)
{
  self->clashes = sam_clash_model_new ();
  g_signal_connect_object (self->clashes, "changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);

  self->content = adw_button_content_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (self->content), "dialog-warning-symbolic");
  gtk_button_set_child (GTK_BUTTON (self), self->content);
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self), "clashes");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sam_clash_button_new (void)
{
  return g_object_new (SAM_TYPE_CLASH_BUTTON, NULL);
}

void
sam_clash_button_update (SamClashButton *self, SamContext *context, SamDate from, SamDate to)
{
  g_return_if_fail (SAM_IS_CLASH_BUTTON (self));

  sam_clash_model_set (self->clashes, context, from, to);
}

guint
sam_clash_button_get_n (SamClashButton *self)
{
  g_return_val_if_fail (SAM_IS_CLASH_BUTTON (self), 0);

  return sam_clash_model_get_n_open (self->clashes);
}
