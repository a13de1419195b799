/*
 * SamSpreadCell: a count as dots, a bar, a column or ticks.
 */
#include "sam-spread-cell.h"

#include "sam-style.h"

#define DOT_SIZE 10
#define DOT_PITCH 13
#define RING_WIDTH 1.5
#define MARGIN 5
#define BAR_HEIGHT 10
#define COLUMN_WIDTH 64
#define COLUMN_HEIGHT 46
#define TICK_WIDTH 4
#define TICK_HEIGHT 11
#define TICK_PITCH 6

struct _SamSpreadCell
{
  GtkWidget         parent_instance;

  SamSpreadCellMode mode;
  guint             count;
  guint             maximum;
  PangoLayout      *number; /* for bars and columns */
};

G_DEFINE_FINAL_TYPE (SamSpreadCell, sam_spread_cell, GTK_TYPE_WIDGET)

static guint
get_dots_per_line (int width)
{
  return MAX (1, (width + DOT_PITCH - DOT_SIZE) / DOT_PITCH);
}

/* A widget gets another Pango context, and font, when it moves to another place. */
static PangoLayout *
get_number (SamSpreadCell *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  char digits[16];

  if (self->number == NULL || pango_layout_get_context (self->number) != context)
    {
      g_clear_object (&self->number);
      self->number = pango_layout_new (context);
    }

  g_snprintf (digits, sizeof digits, "%u", self->count);
  pango_layout_set_text (self->number, digits, -1);
  return self->number;
}

static int
get_number_height (SamSpreadCell *self)
{
  int height = 0;

  pango_layout_get_pixel_size (get_number (self), NULL, &height);
  return height;
}

static int
get_number_width (SamSpreadCell *self)
{
  int width = 0;

  pango_layout_get_pixel_size (get_number (self), &width, NULL);
  return width;
}

static GtkSizeRequestMode
sam_spread_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (SamSpreadCell *self, int *minimum, int *natural)
{
  switch (self->mode)
    {
    case SAM_SPREAD_CELL_BAR:
      *minimum = get_number_width (self) + 2 * MARGIN;
      *natural = *minimum + 40;
      break;
    case SAM_SPREAD_CELL_COLUMN:
      *minimum = MAX (get_number_width (self), COLUMN_WIDTH / 2);
      *natural = COLUMN_WIDTH;
      break;
    case SAM_SPREAD_CELL_TICKS:
      *minimum = 24;
      *natural = 72;
      break;
    case SAM_SPREAD_CELL_DOTS:
    case SAM_SPREAD_CELL_RINGS:
    default:
      *minimum = 2 * DOT_PITCH;
      *natural = 7 * DOT_PITCH;
    }
}

static int
measure_height (SamSpreadCell *self, int width)
{
  guint per_line;

  switch (self->mode)
    {
    case SAM_SPREAD_CELL_BAR:
      return get_number_height (self);
    case SAM_SPREAD_CELL_COLUMN:
      return get_number_height (self) + COLUMN_HEIGHT;
    case SAM_SPREAD_CELL_TICKS:
      return TICK_HEIGHT;
    case SAM_SPREAD_CELL_DOTS:
    case SAM_SPREAD_CELL_RINGS:
    default:
      per_line = get_dots_per_line (width > 0 ? width : 7 * DOT_PITCH);
      return (int) MAX (1, (self->count + per_line - 1) / per_line) * DOT_PITCH;
    }
}

static void
sam_spread_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  SamSpreadCell *self = SAM_SPREAD_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static void
draw_dots (SamSpreadCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, int width, int height)
{
  guint per_line = get_dots_per_line (width);
  guint n_lines = (self->count + per_line - 1) / per_line;
  float top = (height - (int) n_lines * DOT_PITCH) / 2.0f + (DOT_PITCH - DOT_SIZE) / 2.0f;

  for (guint i = 0; i < self->count; i++)
    {
      GskRoundedRect dot;
      graphene_rect_t bounds = GRAPHENE_RECT_INIT ((i % per_line) * DOT_PITCH,
                                                   top + (i / per_line) * DOT_PITCH, DOT_SIZE,
                                                   DOT_SIZE);

      gsk_rounded_rect_init_from_rect (&dot, &bounds, DOT_SIZE / 2.0f);
      if (self->mode == SAM_SPREAD_CELL_RINGS)
        {
          const float widths[4] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
          const GdkRGBA colors[4] = { *color, *color, *color, *color };

          gtk_snapshot_append_border (snapshot, &dot, widths, colors);
          continue;
        }

      gtk_snapshot_push_rounded_clip (snapshot, &dot);
      gtk_snapshot_append_color (snapshot, color, &bounds);
      gtk_snapshot_pop (snapshot);
    }
}

static void
draw_number (SamSpreadCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, get_number (self), color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_bar (SamSpreadCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, int width, int height)
{
  float left = get_number_width (self) + MARGIN;
  float length = (width - left - MARGIN) * self->count / MAX (1u, self->maximum);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (left, (height - BAR_HEIGHT) / 2.0f, length,
                                               BAR_HEIGHT);

  draw_number (self, snapshot, color, 0, (height - get_number_height (self)) / 2.0f);
  if (length > 0)
    gtk_snapshot_append_color (snapshot, color, &bounds);
}

static void
draw_column (SamSpreadCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, int width, int height)
{
  /* Nothing is still a line to stand on. */
  float length = MAX (2.0f, (float) COLUMN_HEIGHT * self->count / MAX (1u, self->maximum));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, height - length, MIN (width, COLUMN_WIDTH), length);

  draw_number (self, snapshot, color, 0, height - length - get_number_height (self));
  gtk_snapshot_append_color (snapshot, color, &bounds);
}

static void
draw_ticks (SamSpreadCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, int width, int height)
{
  /* Many sessions stand closer together, and always within the column. */
  float pitch = MIN ((float) TICK_PITCH, (float) width / MAX (1u, self->count));
  GdkRGBA faint = *color;

  faint.alpha *= 0.45f;
  for (guint i = 0; i < self->count; i++)
    gtk_snapshot_append_color (snapshot, &faint,
                               &GRAPHENE_RECT_INIT (i * pitch, (height - TICK_HEIGHT) / 2.0f,
                                                    MIN ((float) TICK_WIDTH, pitch * 0.7f),
                                                    TICK_HEIGHT));
}

static void
sam_spread_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamSpreadCell *self = SAM_SPREAD_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA color;

  sam_style_lookup_color (widget, "window_fg_color", &color);
  switch (self->mode)
    {
    case SAM_SPREAD_CELL_BAR:
      draw_bar (self, snapshot, &color, width, height);
      break;
    case SAM_SPREAD_CELL_COLUMN:
      draw_column (self, snapshot, &color, width, height);
      break;
    case SAM_SPREAD_CELL_TICKS:
      draw_ticks (self, snapshot, &color, width, height);
      break;
    case SAM_SPREAD_CELL_DOTS:
    case SAM_SPREAD_CELL_RINGS:
    default:
      draw_dots (self, snapshot, &color, width, height);
    }
}

static void
sam_spread_cell_dispose (GObject *object)
{
  SamSpreadCell *self = SAM_SPREAD_CELL (object);

  g_clear_object (&self->number);

  G_OBJECT_CLASS (sam_spread_cell_parent_class)->dispose (object);
}

static void
sam_spread_cell_class_init (SamSpreadCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_spread_cell_dispose;
  widget_class->get_request_mode = sam_spread_cell_get_request_mode;
  widget_class->measure = sam_spread_cell_measure;
  widget_class->snapshot = sam_spread_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "spreadcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sam_spread_cell_init (SamSpreadCell *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
sam_spread_cell_new (void)
{
  return g_object_new (SAM_TYPE_SPREAD_CELL, NULL);
}

void
sam_spread_cell_set (SamSpreadCell *self, SamSpreadCellMode mode, guint count, guint maximum)
{
  g_return_if_fail (SAM_IS_SPREAD_CELL (self));

  self->mode = mode;
  self->count = count;
  self->maximum = maximum;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
