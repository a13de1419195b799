/*
 * SamRangeCell: two shares and how sure they are.
 */
#include "sam-range-cell.h"

#include "sam-style.h"

enum
{
  LINE_HEIGHT = 22,
  MIN_WIDTH = 80,
  NATURAL_WIDTH = 260,
  MARK = 9,
};

struct _SamRangeCell
{
  GtkWidget   parent_instance;

  SamFraction shares[SAM_SURVEY_N_COMPARED];
};

G_DEFINE_FINAL_TYPE (SamRangeCell, sam_range_cell, GTK_TYPE_WIDGET)

static void
sam_range_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = SAM_SURVEY_N_COMPARED * LINE_HEIGHT;
}

static void
draw_axis (GtkSnapshot *snapshot, const GdkRGBA *color, float left, float width, float height)
{
  GdkRGBA faint = *color;

  faint.alpha *= 0.25f;
  for (int percent = 0; percent <= 100; percent += 25)
    gtk_snapshot_append_color (snapshot, &faint,
                               &GRAPHENE_RECT_INIT (left + width * percent / 100.0f, 0, percent % 50 == 0 ? 1 : 0.5f, height));
}

/* A square on its tip. */
static void
draw_mark (GtkSnapshot *snapshot, const GdkRGBA *color, const GdkRGBA *ground, float x, float y, gboolean is_hollow)
{
  const graphene_rect_t outer = GRAPHENE_RECT_INIT (-MARK / 2.0f, -MARK / 2.0f, MARK, MARK);
  const graphene_rect_t inner = GRAPHENE_RECT_INIT (-MARK / 2.0f + 2, -MARK / 2.0f + 2, MARK - 4, MARK - 4);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, color, &outer);
  if (is_hollow)
    gtk_snapshot_append_color (snapshot, ground, &inner);
  gtk_snapshot_restore (snapshot);
}

static void
sam_range_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamRangeCell *self = SAM_RANGE_CELL (widget);
  float left = MARK / 2.0f, width = gtk_widget_get_width (widget) - MARK;
  float line_height = (float) gtk_widget_get_height (widget) / SAM_SURVEY_N_COMPARED;
  GdkRGBA color, ground;

  sam_style_lookup_color (widget, "window_fg_color", &color);
  sam_style_lookup_color (widget, "window_bg_color", &ground);
  draw_axis (snapshot, &color, left, width, gtk_widget_get_height (widget));

  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    {
      const SamFraction *share = &self->shares[round];
      SamInterval interval = sam_statistics_wilson (share->numerator, share->denominator);
      float y = (round + 0.5f) * line_height;

      if (share->denominator == 0)
        continue;
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (left + width * (float) interval.low, y - 1,
                                                      width * (float) (interval.high - interval.low), 2));
      for (guint end = 0; end < 2; end++)
        gtk_snapshot_append_color (snapshot, &color,
                                   &GRAPHENE_RECT_INIT (left + width * (float) (end == 0 ? interval.low : interval.high) - 0.5f,
                                                        y - 4, 1, 8));
      draw_mark (snapshot, &color, &ground, left + width * (float) share->numerator / (float) share->denominator, y, round == 0);
    }
}

static void
sam_range_cell_class_init (SamRangeCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = sam_range_cell_measure;
  widget_class->snapshot = sam_range_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "rangecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sam_range_cell_init (SamRangeCell *self)
{
}

GtkWidget *
sam_range_cell_new (void)
{
  return g_object_new (SAM_TYPE_RANGE_CELL, NULL);
}

void
sam_range_cell_set (SamRangeCell *self, const SamFraction shares[SAM_SURVEY_N_COMPARED])
{
  g_return_if_fail (SAM_IS_RANGE_CELL (self));

  for (guint round = 0; round < SAM_SURVEY_N_COMPARED; round++)
    self->shares[round] = shares[round];
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
