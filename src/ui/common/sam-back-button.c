/*
 * SamBackButton: the way back, in the header bar of a page.
 */
#include "sam-back-button.h"

#include <glib/gi18n.h>

#include "sam-page.h"

struct _SamBackButton
{
  AdwBin   parent_instance;

  SamPage *page; /* while rooted; the ancestor outlives its descendants */
  gulong   narrow_handler;
  gboolean inner;
};

G_DEFINE_FINAL_TYPE (SamBackButton, sam_back_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_INNER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update (SamBackButton *self)
{
  gboolean narrow = self->page != NULL && sam_page_is_narrow (self->page);

  gtk_widget_set_visible (GTK_WIDGET (self), narrow || self->inner);
}

static void
sam_back_button_root (GtkWidget *widget)
{
  SamBackButton *self = SAM_BACK_BUTTON (widget);

  GTK_WIDGET_CLASS (sam_back_button_parent_class)->root (widget);

  self->page = (SamPage *) gtk_widget_get_ancestor (widget, SAM_TYPE_PAGE);
  if (self->page != NULL)
    self->narrow_handler =
      g_signal_connect_swapped (self->page, "notify::narrow", G_CALLBACK (update), self);
  update (self);
}

static void
sam_back_button_unroot (GtkWidget *widget)
{
  SamBackButton *self = SAM_BACK_BUTTON (widget);

  if (self->page != NULL)
    g_clear_signal_handler (&self->narrow_handler, self->page);
  self->page = NULL;

  GTK_WIDGET_CLASS (sam_back_button_parent_class)->unroot (widget);
}

static void
sam_back_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_INNER:
      g_value_set_boolean (value, sam_back_button_get_inner (SAM_BACK_BUTTON (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_back_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_INNER:
      sam_back_button_set_inner (SAM_BACK_BUTTON (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_back_button_class_init (SamBackButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sam_back_button_get_property;
  object_class->set_property = sam_back_button_set_property;
  widget_class->root = sam_back_button_root;
  widget_class->unroot = sam_back_button_unroot;

  properties[PROP_INNER] =
    g_param_spec_boolean ("inner", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_back_button_init (SamBackButton *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_set_tooltip_text (button, _("Back"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.back");
  adw_bin_set_child (ADW_BIN (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sam_back_button_new (void)
{
  return g_object_new (SAM_TYPE_BACK_BUTTON, NULL);
}

gboolean
sam_back_button_get_inner (SamBackButton *self)
{
  g_return_val_if_fail (SAM_IS_BACK_BUTTON (self), FALSE);

  return self->inner;
}

void
sam_back_button_set_inner (SamBackButton *self, gboolean inner)
{
  g_return_if_fail (SAM_IS_BACK_BUTTON (self));

  inner = !!inner;
  if (self->inner == inner)
    return;

  self->inner = inner;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INNER]);
}
