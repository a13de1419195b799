/*
 * Dots and bars of charts, told apart without colour.
 */
#include "sam-chart-private.h"

static void
stroke_ring (cairo_t *cr, double x, double y, double radius, double thickness)
{
  cairo_set_line_width (cr, thickness);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius - thickness / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
fill_disc (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

void
sam_chart_draw_dot (SamPainter *painter, SamChartDot dot, SamInk ink, double x, double y, double radius)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  double thickness = MAX (0.5, radius * 0.26);
  double dash = radius * 0.62;

  if (cr == NULL)
    return;

  cairo_save (cr);
  sam_painter_set_ink (painter, ink);
  switch (dot)
    {
    case SAM_CHART_DOT_FULL:
      fill_disc (cr, x, y, radius);
      break;
    case SAM_CHART_DOT_OPEN:
      stroke_ring (cr, x, y, radius, thickness);
      break;
    case SAM_CHART_DOT_GREY:
      sam_painter_set_ink (painter, SAM_INK_HAIR);
      fill_disc (cr, x, y, radius);
      sam_painter_set_ink (painter, SAM_INK_RULE);
      stroke_ring (cr, x, y, radius, thickness * 0.8);
      break;
    case SAM_CHART_DOT_DASHED:
      cairo_set_dash (cr, &dash, 1, 0);
      stroke_ring (cr, x, y, radius, thickness * 0.9);
      break;
    case SAM_CHART_DOT_CROSS:
      cairo_set_line_width (cr, thickness * 1.3);
      cairo_move_to (cr, x - radius * 0.85, y - radius * 0.85);
      cairo_line_to (cr, x + radius * 0.85, y + radius * 0.85);
      cairo_move_to (cr, x + radius * 0.85, y - radius * 0.85);
      cairo_line_to (cr, x - radius * 0.85, y + radius * 0.85);
      cairo_stroke (cr);
      break;
    default:
      break;
    }
  cairo_restore (cr);
}

static void
draw_dots (SamPainter *painter, double x, double y, double width, double height)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  double step = SAM_MM (0.75);

  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  sam_painter_set_ink (painter, SAM_INK_RULE);
  for (double top = y + step / 2; top < y + height; top += step)
    for (double left = x + step / 2; left < x + width; left += step)
      fill_disc (cr, left, top, SAM_MM (0.14));
  cairo_restore (cr);
}

SamChartFill
sam_chart_get_loss_fill (SamLoss loss, gint64 minutes)
{
  switch (loss)
    {
    case SAM_LOSS_NEVER_SCHEDULED:
      return minutes > 0 ? SAM_CHART_FILL_DOTTED : SAM_CHART_FILL_OUTLINE;
    case SAM_LOSS_MOVED_LATER:
    case SAM_LOSS_NOT_RECORDED:
      return SAM_CHART_FILL_GREY_HATCHED;
    case SAM_LOSS_SHORTER:
      return SAM_CHART_FILL_LIGHT;
    case SAM_LOSS_LONGER:
      return SAM_CHART_FILL_OUTLINE;
    default:
      return SAM_CHART_FILL_HATCHED;
    }
}

void
sam_chart_draw_bar (SamPainter *painter, SamChartFill fill, SamInk ink, double x, double y, double width, double height)
{
  if (width <= 0 || sam_painter_get_cairo (painter) == NULL)
    return;

  switch (fill)
    {
    case SAM_CHART_FILL_FULL:
      sam_painter_fill (painter, x, y, width, height, ink);
      break;
    case SAM_CHART_FILL_OUTLINE:
      sam_painter_fill (painter, x, y, width, height, SAM_INK_PAPER);
      sam_painter_outline (painter, x, y, width, height, 0.6, ink);
      break;
    case SAM_CHART_FILL_GREY:
      sam_painter_fill (painter, x, y, width, height, SAM_INK_HAIR);
      sam_painter_outline (painter, x, y, width, height, 0.4, ink);
      break;
    case SAM_CHART_FILL_HATCHED:
      sam_painter_hatch (painter, x, y, width, height, SAM_MM (1.1), 1.2, SAM_INK_INDIVIDUAL);
      sam_painter_outline (painter, x, y, width, height, 0.4, SAM_INK_INDIVIDUAL);
      break;
    case SAM_CHART_FILL_GREY_HATCHED:
      sam_painter_hatch (painter, x, y, width, height, SAM_MM (0.8), 0.7, SAM_INK_RULE);
      sam_painter_outline (painter, x, y, width, height, 0.4, SAM_INK_RULE);
      break;
    case SAM_CHART_FILL_DOTTED:
      draw_dots (painter, x, y, width, height);
      sam_painter_outline (painter, x, y, width, height, 0.4, SAM_INK_RULE);
      break;
    case SAM_CHART_FILL_LIGHT:
      sam_painter_fill (painter, x, y, width, height, SAM_INK_INDIVIDUAL_LIGHT);
      sam_painter_outline (painter, x, y, width, height, 0.4, SAM_INK_INDIVIDUAL);
      break;
    default:
      break;
    }
}

void
sam_chart_draw_polygon (SamPainter *painter, SamInk ink, const double (*corners)[2], guint n_corners)
{
  cairo_t *cr = sam_painter_get_cairo (painter);

  if (cr == NULL)
    return;

  sam_painter_set_ink (painter, ink);
  /* A text leaves its end behind. */
  cairo_new_path (cr);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (cr, corners[i][0], corners[i][1]);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
sam_chart_draw_dashes (SamPainter *painter, SamInk ink, double x1, double y1, double x2, double y2)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  static const double dashes[] = { 3, 2 };

  if (cr == NULL)
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  sam_painter_line (painter, x1, y1, x2, y2, 0.7, ink);
  cairo_restore (cr);
}

void
sam_chart_draw_dashed_frame (SamPainter *painter, SamInk ink, double x, double y, double width, double height)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  static const double dashes[] = { 1.6, 1.2 };

  if (cr == NULL)
    return;

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  sam_painter_outline (painter, x, y, width, height, 0.6, ink);
  cairo_restore (cr);
}
