/*
 * SamSqueezeBin: may be narrower than its child.
 */
#include "sam-squeeze-bin.h"

/* The narrowest that any window of ours is. */
#define MINIMUM_WIDTH 360

struct _SamSqueezeBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

static void sam_squeeze_bin_buildable_init (GtkBuildableIface *iface);

static GtkBuildableIface *parent_buildable;

G_DEFINE_FINAL_TYPE_WITH_CODE (SamSqueezeBin, sam_squeeze_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, sam_squeeze_bin_buildable_init))

static int
get_child_width (SamSqueezeBin *self, int width)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (width, minimum);
}

static void
sam_squeeze_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  SamSqueezeBin *self = SAM_SQUEEZE_BIN (widget);

  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MIN (*minimum, MINIMUM_WIDTH);
    }
  else
    {
      int width = for_size >= 0 ? get_child_width (self, for_size) : -1;

      gtk_widget_measure (self->child, orientation, width, minimum, natural, NULL, NULL);
    }
}

static void
sam_squeeze_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamSqueezeBin *self = SAM_SQUEEZE_BIN (widget);
  int child_width;
  int minimum;

  if (self->child == NULL)
    return;

  child_width = get_child_width (self, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, child_width, MAX (height, minimum), -1, NULL);
}

static GtkSizeRequestMode
sam_squeeze_bin_get_request_mode (GtkWidget *widget)
{
  SamSqueezeBin *self = SAM_SQUEEZE_BIN (widget);

  return self->child != NULL ? gtk_widget_get_request_mode (self->child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
sam_squeeze_bin_dispose (GObject *object)
{
  g_clear_pointer (&SAM_SQUEEZE_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_squeeze_bin_parent_class)->dispose (object);
}

static void
sam_squeeze_bin_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  SamSqueezeBin *self = SAM_SQUEEZE_BIN (buildable);

  if (!GTK_IS_WIDGET (child) || self->child != NULL)
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }

  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
sam_squeeze_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = sam_squeeze_bin_add_child;
}

static void
sam_squeeze_bin_class_init (SamSqueezeBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_squeeze_bin_dispose;
  widget_class->measure = sam_squeeze_bin_measure;
  widget_class->size_allocate = sam_squeeze_bin_size_allocate;
  widget_class->get_request_mode = sam_squeeze_bin_get_request_mode;
}

static void
sam_squeeze_bin_init (SamSqueezeBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
