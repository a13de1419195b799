/*
 * SamStatusMark: the shapes of statuses.
 */
#include "sam-status-mark.h"

#include <math.h>

SamStatusMark
sam_status_mark_for_status (SamStrandStatusStatus status)
{
  switch (status)
    {
    case SAM_STRAND_STATUS_STATUS_UNDER_WAY:
      return SAM_STATUS_MARK_DISC;
    case SAM_STRAND_STATUS_STATUS_FINISHED:
      return SAM_STATUS_MARK_FINISHED;
    case SAM_STRAND_STATUS_STATUS_PAUSED:
      return SAM_STATUS_MARK_PAUSED;
    case SAM_STRAND_STATUS_STATUS_ABOUT_TO_START:
      return SAM_STATUS_MARK_HALF_DISC;
    case SAM_STRAND_STATUS_STATUS_PLANNED:
      return SAM_STATUS_MARK_RING;
    case SAM_STRAND_STATUS_STATUS_NOT_PLANNED:
    default:
      return SAM_STATUS_MARK_DASH;
    }
}

static void
draw_disc (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr, double x, double y, double radius, double thickness)
{
  cairo_set_line_width (cr, thickness);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius - thickness / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
}

void
sam_status_mark_draw (SamPainter *painter, SamStatusMark mark, SamInk ink, double x, double y, double radius)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  double thickness = MAX (0.6, radius * 0.24);

  sam_painter_set_ink (painter, ink);
  switch (mark)
    {
    case SAM_STATUS_MARK_DISC:
      draw_disc (cr, x, y, radius);
      break;
    case SAM_STATUS_MARK_FINISHED:
      draw_disc (cr, x, y, radius);
      sam_painter_set_ink (painter, SAM_INK_PAPER);
      cairo_set_line_width (cr, thickness);
      cairo_move_to (cr, x - radius * 0.45, y + radius * 0.05);
      cairo_line_to (cr, x - radius * 0.1, y + radius * 0.4);
      cairo_line_to (cr, x + radius * 0.5, y - radius * 0.4);
      cairo_stroke (cr);
      break;
    case SAM_STATUS_MARK_PAUSED:
      cairo_rectangle (cr, x - radius * 0.75, y - radius * 0.85, radius * 0.5, radius * 1.7);
      cairo_rectangle (cr, x + radius * 0.25, y - radius * 0.85, radius * 0.5, radius * 1.7);
      cairo_fill (cr);
      break;
    case SAM_STATUS_MARK_HALF_DISC:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, G_PI / 2, 3 * G_PI / 2);
      cairo_close_path (cr);
      cairo_fill (cr);
      draw_ring (cr, x, y, radius, thickness);
      break;
    case SAM_STATUS_MARK_RING:
      draw_ring (cr, x, y, radius, thickness);
      break;
    case SAM_STATUS_MARK_DASH:
      cairo_set_line_width (cr, thickness);
      cairo_move_to (cr, x - radius * 0.8, y);
      cairo_line_to (cr, x + radius * 0.8, y);
      cairo_stroke (cr);
      break;
    case SAM_STATUS_MARK_NONE:
    default:
      break;
    }
}

guint
sam_status_mark_fit (guint n_marks, double width, double widest, double *pitch, guint *n_rows)
{
  const double narrowest = SAM_MM (1.8);
  guint most = floor (width / narrowest);
  guint a_row;

  *pitch = 0;
  *n_rows = 0;
  if (n_marks == 0 || n_marks > 2 * most)
    return 0;

  *n_rows = n_marks > most * 3 / 4 && n_marks > 6 ? 2 : 1;
  a_row = (n_marks + *n_rows - 1) / *n_rows;
  *pitch = MIN (widest, width / a_row);

  return a_row;
}
