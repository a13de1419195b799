/*
 * SamToolWindow: what the windows for one job have in common.
 */
#include "sam-tool-window.h"

#include <glib/gi18n.h>

#include "sam-toasts.h"

typedef struct
{
  SamContext      *context;
  AdwToastOverlay *overlay;
  gboolean         is_undo_disabled;
} SamToolWindowPrivate;

static void sam_tool_window_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (SamToolWindow, sam_tool_window, ADW_TYPE_WINDOW,
                                  G_ADD_PRIVATE (SamToolWindow)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, sam_tool_window_buildable_init))

static GtkBuildableIface *parent_buildable_iface;

static SamStore *
get_store (SamToolWindow *self)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);

  return priv->context != NULL ? sam_context_get_store (priv->context) : NULL;
}

/* Toasts and undo */

static void
on_toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (SAM_TOOL_WINDOW (widget));
  gboolean is_done = g_str_equal (action, "win.toast-done");

  sam_toasts_show (priv->overlay, g_variant_get_string (parameter, NULL), is_done ? _("Undo") : NULL,
                   is_done ? "win.undo" : NULL);
}

static void
on_undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (SAM_TOOL_WINDOW (widget));

  if (g_str_equal (action, "win.undo"))
    sam_toasts_undo (priv->overlay, get_store (SAM_TOOL_WINDOW (widget)));
  else
    sam_toasts_redo (priv->overlay, get_store (SAM_TOOL_WINDOW (widget)));
}

static void
update_undo (SamToolWindow *self)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);
  SamStore *store = get_store (self);
  gboolean can_change = store != NULL && !sam_store_is_read_only (store) && !priv->is_undo_disabled;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_change && sam_store_get_undo_label (store) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_change && sam_store_get_redo_label (store) != NULL);
}

void
sam_tool_window_set_undo_enabled (SamToolWindow *self, gboolean enabled)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);

  g_return_if_fail (SAM_IS_TOOL_WINDOW (self));

  priv->is_undo_disabled = !enabled;
  update_undo (self);
}

/* Escape */

static void
sam_tool_window_leave (SamToolWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SAM_TOOL_WINDOW_GET_CLASS (widget)->leave (SAM_TOOL_WINDOW (widget));

  return GDK_EVENT_STOP;
}

/* Content */

void
sam_tool_window_set_content (SamToolWindow *self, GtkWidget *content)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);

  g_return_if_fail (SAM_IS_TOOL_WINDOW (self));

  adw_toast_overlay_set_child (priv->overlay, content);
}

static void
sam_tool_window_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (type == NULL && GTK_IS_WIDGET (child))
    sam_tool_window_set_content (SAM_TOOL_WINDOW (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
sam_tool_window_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = sam_tool_window_add_child;
}

/* Type */

/* A task may hold what is left of the window for longer than its parent lasts, which GTK 4.8 would look at again. */
static void
sam_tool_window_unrealize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sam_tool_window_parent_class)->unrealize (widget);

  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
sam_tool_window_dispose (GObject *object)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (SAM_TOOL_WINDOW (object));

  g_clear_object (&priv->context);

  G_OBJECT_CLASS (sam_tool_window_parent_class)->dispose (object);
}

static void
sam_tool_window_class_init (SamToolWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_tool_window_dispose;
  widget_class->unrealize = sam_tool_window_unrealize;
  klass->leave = sam_tool_window_leave;

  gtk_widget_class_install_action (widget_class, "win.toast", "s", on_toast_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-done", "s", on_toast_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
sam_tool_window_init (SamToolWindow *self)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);

  priv->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (priv->overlay));
  gtk_widget_set_size_request (GTK_WIDGET (self), SAM_TOOL_WINDOW_MIN_WIDTH, SAM_TOOL_WINDOW_MIN_HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  update_undo (self);
}

void
sam_tool_window_attach (SamToolWindow *self, GtkWidget *parent, SamContext *context, int width, int height)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);
  SamStore *store;
  GtkRoot *root;

  g_return_if_fail (SAM_IS_TOOL_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (SAM_IS_CONTEXT (context));

  root = gtk_widget_get_root (parent);
  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      /* Not shown yet, it has no width that says anything. */
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        width = CLAMP (gtk_widget_get_width (GTK_WIDGET (root)), SAM_TOOL_WINDOW_MIN_WIDTH, width);
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);

  priv->context = g_object_ref (context);
  store = sam_context_get_store (context);
  g_signal_connect_object (store, "notify::undo-label", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::redo-label", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  update_undo (self);
}

SamContext *
sam_tool_window_get_context (SamToolWindow *self)
{
  SamToolWindowPrivate *priv = sam_tool_window_get_instance_private (self);

  g_return_val_if_fail (SAM_IS_TOOL_WINDOW (self), NULL);

  return priv->context;
}
