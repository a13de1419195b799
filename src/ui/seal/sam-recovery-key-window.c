/*
 * SamRecoveryKeyWindow: a new recovery key.
 */
#include "config.h"

#include "sam-recovery-key-window.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-recovery-key-view.h"

struct _SamRecoveryKeyWindow
{
  SamToolWindow       parent_instance;

  SamRecoveryKeyView *view;
  GtkWidget          *done_button;
};

G_DEFINE_FINAL_TYPE (SamRecoveryKeyWindow, sam_recovery_key_window, SAM_TYPE_TOOL_WINDOW)

static void
on_put_away_cb (SamRecoveryKeyWindow *self)
{
  gtk_widget_set_sensitive (self->done_button, sam_recovery_key_view_is_put_away (self->view));
}

static void
on_done_cb (SamRecoveryKeyWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_anyway (gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (data));
}

void
sam_recovery_key_window_ask (GtkWindow *window)
{
  sam_dialogs_confirm (GTK_WIDGET (window), _("Close without the recovery key?"),
                       _("It is not shown again. If the passphrase is forgotten, nobody can read the texts. A new recovery key "
                         "can be made as long as the file is unlocked."),
                       _("_Close"), close_anyway, g_object_ref (window), g_object_unref);
}

static gboolean
sam_recovery_key_window_close_request (GtkWindow *window)
{
  if (sam_recovery_key_view_is_put_away (SAM_RECOVERY_KEY_WINDOW (window)->view))
    return GTK_WINDOW_CLASS (sam_recovery_key_window_parent_class)->close_request (window);

  sam_recovery_key_window_ask (window);

  return GDK_EVENT_STOP;
}

static void
sam_recovery_key_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_RECOVERY_KEY_WINDOW);

  G_OBJECT_CLASS (sam_recovery_key_window_parent_class)->dispose (object);
}

static void
sam_recovery_key_window_class_init (SamRecoveryKeyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_recovery_key_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sam_recovery_key_window_close_request;

  g_type_ensure (SAM_TYPE_RECOVERY_KEY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-recovery-key-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamRecoveryKeyWindow, view);
  gtk_widget_class_bind_template_child (widget_class, SamRecoveryKeyWindow, done_button);
  gtk_widget_class_bind_template_callback (widget_class, on_put_away_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_recovery_key_window_init (SamRecoveryKeyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
sam_recovery_key_window_present (GtkWidget *parent, SamContext *context, char *key)
{
  SamRecoveryKeyWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_RECOVERY_KEY_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 480, 460);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_recovery_key_view_take_key (self->view, context, key);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
