/*
 * SamProgressDialog: how far long work has come.
 */
#include "sam-progress-dialog.h"

#include <glib/gi18n.h>

struct _SamProgressDialog
{
  AdwWindow       parent_instance;

  GtkLabel       *title_label;
  GtkProgressBar *bar;
  GtkLabel       *text_label;

  GCancellable   *cancellable;
};

G_DEFINE_FINAL_TYPE (SamProgressDialog, sam_progress_dialog, ADW_TYPE_WINDOW)

static void
on_cancel_cb (SamProgressDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
sam_progress_dialog_close_request (GtkWindow *window)
{
  SamProgressDialog *self = SAM_PROGRESS_DIALOG (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (sam_progress_dialog_parent_class)->close_request (window);
}

static void
sam_progress_dialog_dispose (GObject *object)
{
  SamProgressDialog *self = SAM_PROGRESS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SAM_TYPE_PROGRESS_DIALOG);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (sam_progress_dialog_parent_class)->dispose (object);
}

static void
sam_progress_dialog_class_init (SamProgressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_progress_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sam_progress_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/se/samordna/Samordna/ui/sam-progress-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SamProgressDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, SamProgressDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, SamProgressDialog, text_label);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sam_progress_dialog_init (SamProgressDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SamProgressDialog *
sam_progress_dialog_present (GtkWidget *parent, const char *title, GCancellable *cancellable)
{
  SamProgressDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && title != NULL, NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (SAM_TYPE_PROGRESS_DIALOG, "title", title, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

void
sam_progress_dialog_set (SamProgressDialog *self, double fraction, const char *text)
{
  g_return_if_fail (SAM_IS_PROGRESS_DIALOG (self));

  gtk_progress_bar_set_fraction (self->bar, CLAMP (fraction, 0, 1));
  gtk_label_set_label (self->text_label, text);
}

void
sam_progress_dialog_finish (SamProgressDialog *self)
{
  g_return_if_fail (SAM_IS_PROGRESS_DIALOG (self));

  g_clear_object (&self->cancellable);
  gtk_window_close (GTK_WINDOW (self));
}
