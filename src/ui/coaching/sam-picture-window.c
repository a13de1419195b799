/*
 * SamPictureWindow: a sealed picture, shown from memory.
 */
#include "sam-picture-window.h"

#include <glib/gi18n.h>

#include "config.h"

#define WIDTH  900
#define HEIGHT 700

struct _SamPictureWindow
{
  SamToolWindow    parent_instance;

  AdwWindowTitle  *window_title;
  GtkPicture      *picture;
  GtkToggleButton *size_button;
};

G_DEFINE_FINAL_TYPE (SamPictureWindow, sam_picture_window, SAM_TYPE_TOOL_WINDOW)

static void
on_size_cb (SamPictureWindow *self)
{
  gtk_picture_set_can_shrink (self->picture, !gtk_toggle_button_get_active (self->size_button));
}

static gboolean
on_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  SamPictureWindow *self = SAM_PICTURE_WINDOW (widget);

  gtk_toggle_button_set_active (self->size_button, !gtk_toggle_button_get_active (self->size_button));

  return TRUE;
}

static void
on_status_cb (SamPictureWindow *self, GParamSpec *pspec, SamSeal *seal)
{
  if (sam_seal_get_status (seal) != SAM_SEAL_STATUS_UNLOCKED)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
sam_picture_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SAM_TYPE_PICTURE_WINDOW);

  G_OBJECT_CLASS (sam_picture_window_parent_class)->dispose (object);
}

static void
sam_picture_window_class_init (SamPictureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_picture_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-picture-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamPictureWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamPictureWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, SamPictureWindow, size_button);
  gtk_widget_class_bind_template_callback (widget_class, on_size_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, on_key_cb, NULL);
}

static void
sam_picture_window_init (SamPictureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sam_picture_window_present (GtkWidget *parent, SamContext *context, const char *name, GdkTexture *texture)
{
  SamPictureWindow *self;
  const char *title = name != NULL ? name : _("Attachment");

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (SAM_IS_CONTEXT (context));
  g_return_if_fail (GDK_IS_TEXTURE (texture));

  /* The name is sealed: the window's own title, which the desktop shows in its lists, does not hold it. */
  self = g_object_new (SAM_TYPE_PICTURE_WINDOW, NULL);
  adw_window_title_set_title (self->window_title, title);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->picture, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* Locking takes away what shows sealed things. */
  g_signal_connect_object (sam_store_get_seal (sam_context_get_store (context)), "notify::status", G_CALLBACK (on_status_cb),
                           self, G_CONNECT_SWAPPED);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self));
}
