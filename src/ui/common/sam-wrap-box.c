/*
 * SamWrapBox: children in as many columns as there is room for.
 */
#include "sam-wrap-box.h"

struct _SamWrapBox
{
  GtkWidget parent_instance;

  int       column_spacing;
  int       row_spacing;
  guint     max_columns;
  gboolean  homogeneous;
};

enum
{
  PROP_0,
  PROP_COLUMN_SPACING,
  PROP_ROW_SPACING,
  PROP_MAX_COLUMNS,
  PROP_HOMOGENEOUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SamWrapBox, sam_wrap_box, GTK_TYPE_WIDGET)

/* Columns */

static GPtrArray *
list_visible (SamWrapBox *self)
{
  GPtrArray *children = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        g_ptr_array_add (children, child);
    }

  return children;
}

/* Widths that @n columns want; how much it is with the space between them. */
static int
fill_widths (SamWrapBox *self, GPtrArray *children, guint n, int *widths)
{
  int total = (int) (n - 1) * self->column_spacing;
  int widest = 0;

  for (guint i = 0; i < n; i++)
    widths[i] = 0;
  for (guint i = 0; i < children->len; i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (children, i), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      widths[i % n] = MAX (widths[i % n], natural);
      widest = MAX (widest, natural);
    }
  for (guint i = 0; i < n; i++)
    {
      if (self->homogeneous)
        widths[i] = widest;
      total += widths[i];
    }

  return total;
}

/* As many columns as fit into @width, at least one, with the widths that they then get. */
static guint
choose_columns (SamWrapBox *self, GPtrArray *children, int width, int *widths)
{
  guint n = CLAMP (children->len, 1, self->max_columns);
  int total = fill_widths (self, children, n, widths);

  while (n > 1 && total > width)
    total = fill_widths (self, children, --n, widths);

  if (n == 1 && total > width)
    widths[0] = width;
  else if (self->homogeneous)
    for (guint i = 0; i < n; i++)
      widths[i] = (width - (int) (n - 1) * self->column_spacing) / (int) n;

  return n;
}

static int
measure_row (GPtrArray *children, guint first, guint n, const int *widths)
{
  int height = 0;

  for (guint i = first; i < MIN (first + n, children->len); i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (children, i), GTK_ORIENTATION_VERTICAL, widths[i - first], NULL, &natural, NULL,
                          NULL);
      height = MAX (height, natural);
    }

  return height;
}

/* Layout */

static void
measure_widths (SamWrapBox *self, GPtrArray *children, int *minimum, int *natural)
{
  g_autofree int *widths = g_new (int, self->max_columns);

  *minimum = 0;
  for (guint i = 0; i < children->len; i++)
    {
      int child;

      gtk_widget_measure (g_ptr_array_index (children, i), GTK_ORIENTATION_HORIZONTAL, -1, &child, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child);
    }
  *natural = fill_widths (self, children, CLAMP (children->len, 1, self->max_columns), widths);
}

static void
sam_wrap_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  SamWrapBox *self = SAM_WRAP_BOX (widget);
  g_autoptr (GPtrArray) children = list_visible (self);
  g_autofree int *widths = g_new (int, self->max_columns);
  int narrow, wide;
  guint n;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (children->len == 0)
    return;

  measure_widths (self, children, &narrow, &wide);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrow;
      *natural = wide;
      return;
    }

  n = choose_columns (self, children, for_size >= 0 ? MAX (for_size, narrow) : wide, widths);
  for (guint first = 0; first < children->len; first += n)
    *natural += measure_row (children, first, n, widths) + (first > 0 ? self->row_spacing : 0);
  *minimum = *natural;
}

static void
sam_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamWrapBox *self = SAM_WRAP_BOX (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GPtrArray) children = list_visible (self);
  g_autofree int *widths = g_new (int, self->max_columns);
  guint n = choose_columns (self, children, width, widths);
  int y = 0;

  for (guint first = 0; first < children->len; first += n)
    {
      int row_height = measure_row (children, first, n, widths);
      int x = 0;

      for (guint i = first; i < MIN (first + n, children->len); i++)
        {
          const GtkAllocation place = { is_rtl ? width - x - widths[i - first] : x, y, widths[i - first], row_height };

          gtk_widget_size_allocate (g_ptr_array_index (children, i), &place, -1);
          x += widths[i - first] + self->column_spacing;
        }
      y += row_height + self->row_spacing;
    }
}

static GtkSizeRequestMode
sam_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The object */

static void
sam_wrap_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SamWrapBox *self = SAM_WRAP_BOX (object);

  switch (id)
    {
    case PROP_COLUMN_SPACING:
      g_value_set_int (value, self->column_spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    case PROP_MAX_COLUMNS:
      g_value_set_uint (value, self->max_columns);
      break;
    case PROP_HOMOGENEOUS:
      g_value_set_boolean (value, self->homogeneous);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_wrap_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SamWrapBox *self = SAM_WRAP_BOX (object);

  switch (id)
    {
    case PROP_COLUMN_SPACING:
      self->column_spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_uint (value);
      break;
    case PROP_HOMOGENEOUS:
      self->homogeneous = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sam_wrap_box_dispose (GObject *object)
{
  sam_wrap_box_remove_all (SAM_WRAP_BOX (object));

  G_OBJECT_CLASS (sam_wrap_box_parent_class)->dispose (object);
}

static void
sam_wrap_box_class_init (SamWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sam_wrap_box_dispose;
  object_class->get_property = sam_wrap_box_get_property;
  object_class->set_property = sam_wrap_box_set_property;
  widget_class->measure = sam_wrap_box_measure;
  widget_class->size_allocate = sam_wrap_box_size_allocate;
  widget_class->get_request_mode = sam_wrap_box_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_COLUMN_SPACING] = g_param_spec_int ("column-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_MAX_COLUMNS] = g_param_spec_uint ("max-columns", NULL, NULL, 1, 1000, 7, flags);
  properties[PROP_HOMOGENEOUS] = g_param_spec_boolean ("homogeneous", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_wrap_box_init (SamWrapBox *self)
{
  self->max_columns = 7;
}

GtkWidget *
sam_wrap_box_new (void)
{
  return g_object_new (SAM_TYPE_WRAP_BOX, NULL);
}

void
sam_wrap_box_append (SamWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (SAM_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
sam_wrap_box_remove_all (SamWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (SAM_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
