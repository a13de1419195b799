/*
 * SamLockedBar: that, not what.
 */
#include "sam-locked-bar.h"

#include <glib/gi18n.h>

#include "sam-page.h"
#include "sam-seal-gate.h"
#include "sam-seal.h"

struct _SamLockedBar
{
  AdwBin      parent_instance;

  GtkInfoBar *bar;
  SamPage    *page; /* while rooted; the ancestor outlives its descendants */
  SamSeal    *seal;
};

G_DEFINE_FINAL_TYPE (SamLockedBar, sam_locked_bar, ADW_TYPE_BIN)

static void
update (SamLockedBar *self)
{
  gboolean is_locked = self->seal != NULL && sam_seal_get_status (self->seal) == SAM_SEAL_STATUS_LOCKED;

  gtk_widget_set_visible (GTK_WIDGET (self), is_locked);
  gtk_info_bar_set_revealed (self->bar, is_locked);
}

static void
set_seal (SamLockedBar *self, SamSeal *seal)
{
  if (self->seal != NULL)
    g_signal_handlers_disconnect_by_data (self->seal, self);
  g_set_object (&self->seal, seal);
  if (seal != NULL)
    g_signal_connect_object (seal, "notify::status", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
on_context_cb (SamLockedBar *self)
{
  SamContext *context = sam_page_get_context (self->page);

  set_seal (self, context != NULL ? sam_store_get_seal (sam_context_get_store (context)) : NULL);
}

static void
sam_locked_bar_root (GtkWidget *widget)
{
  SamLockedBar *self = SAM_LOCKED_BAR (widget);

  GTK_WIDGET_CLASS (sam_locked_bar_parent_class)->root (widget);

  self->page = (SamPage *) gtk_widget_get_ancestor (widget, SAM_TYPE_PAGE);
  if (self->page == NULL)
    return;

  g_signal_connect_object (self->page, "notify::context", G_CALLBACK (on_context_cb), self, G_CONNECT_SWAPPED);
  on_context_cb (self);
}

static void
sam_locked_bar_unroot (GtkWidget *widget)
{
  SamLockedBar *self = SAM_LOCKED_BAR (widget);

  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  self->page = NULL;
  set_seal (self, NULL);

  GTK_WIDGET_CLASS (sam_locked_bar_parent_class)->unroot (widget);
}

static void
sam_locked_bar_dispose (GObject *object)
{
  g_clear_object (&SAM_LOCKED_BAR (object)->seal);

  G_OBJECT_CLASS (sam_locked_bar_parent_class)->dispose (object);
}

static void
sam_locked_bar_class_init (SamLockedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_locked_bar_dispose;
  widget_class->root = sam_locked_bar_root;
  widget_class->unroot = sam_locked_bar_unroot;
}

static GtkWidget *
build_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  /* Translators: markup; what is in <b> is bold. */
  const char *markup = _("<b>The file is locked.</b> States, dates and counts are shown. What teacher and coach have written is sealed.");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
sam_locked_bar_init (SamLockedBar *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "system-lock-screen-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Unlock…"));

  self->bar = GTK_INFO_BAR (gtk_info_bar_new ());
  gtk_info_bar_set_message_type (self->bar, GTK_MESSAGE_INFO);
  gtk_info_bar_add_child (self->bar, icon);
  gtk_info_bar_add_child (self->bar, build_label ());
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.unlock");
  gtk_info_bar_add_action_widget (self->bar, button, GTK_RESPONSE_NONE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  update (self);
}

GtkWidget *
sam_locked_bar_new (void)
{
  return g_object_new (SAM_TYPE_LOCKED_BAR, NULL);
}
