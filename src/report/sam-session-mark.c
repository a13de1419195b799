/*
 * SamSessionMark: the shapes of sessions.
 */
#include "sam-session-mark.h"

SamSessionMark
sam_session_mark_for_state (SamSessionState state, gboolean is_overdue)
{
  switch (state)
    {
    case SAM_SESSION_STATE_HELD:
      return SAM_SESSION_MARK_HELD;
    case SAM_SESSION_STATE_CANCELLED:
      return SAM_SESSION_MARK_CANCELLED;
    case SAM_SESSION_STATE_MOVED:
      return SAM_SESSION_MARK_MOVED;
    case SAM_SESSION_STATE_PLANNED:
    default:
      return is_overdue ? SAM_SESSION_MARK_UNRECORDED : SAM_SESSION_MARK_PLANNED;
    }
}

SamSessionMark
sam_session_mark_for_item (SamSessionItem *item, SamDate as_of)
{
  SamSessionState state = sam_session_item_get_state_on (item, as_of);

  if (state == SAM_SESSION_STATE_CANCELLED || state == SAM_SESSION_STATE_MOVED)
    return sam_session_mark_for_state (state, FALSE);

  switch (sam_session_item_get_kind (item))
    {
    case SAM_SESSION_KIND_TALK_BEFORE:
      return SAM_SESSION_MARK_TALK_BEFORE;
    case SAM_SESSION_KIND_OBSERVATION:
      return SAM_SESSION_MARK_OBSERVATION;
    case SAM_SESSION_KIND_DIALOGUE:
      return SAM_SESSION_MARK_DIALOGUE;
    case SAM_SESSION_KIND_FOLLOW_UP:
      return SAM_SESSION_MARK_FOLLOW_UP;
    case SAM_SESSION_KIND_OTHER:
      return SAM_SESSION_MARK_OTHER;
    case SAM_SESSION_KIND_GROUP:
    default:
      return sam_session_mark_for_state (state, sam_session_item_is_overdue (item, as_of));
    }
}

static SamInk
get_ink (SamSessionMark mark)
{
  switch (mark)
    {
    case SAM_SESSION_MARK_HELD:
    case SAM_SESSION_MARK_PLANNED:
    case SAM_SESSION_MARK_UNRECORDED:
      return SAM_INK_GROUP;
    case SAM_SESSION_MARK_MOVED:
    case SAM_SESSION_MARK_OTHER:
      return SAM_INK_SECOND;
    default:
      return SAM_INK_INDIVIDUAL;
    }
}

static void
draw_circle (cairo_t *cr, double x, double y, double radius, gboolean is_full, double thickness)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, is_full ? radius : radius - thickness / 2, 0, 2 * G_PI);
  if (is_full)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

/* A square; as a diamond it stands on a corner. */
static void
draw_square (cairo_t *cr, double x, double y, double half, gboolean is_diamond, gboolean is_full)
{
  if (is_diamond)
    {
      half *= 1.25;
      cairo_move_to (cr, x, y - half);
      cairo_line_to (cr, x + half, y);
      cairo_line_to (cr, x, y + half);
      cairo_line_to (cr, x - half, y);
      cairo_close_path (cr);
    }
  else
    {
      cairo_rectangle (cr, x - half, y - half, 2 * half, 2 * half);
    }
  if (is_full)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_triangle (cairo_t *cr, double x, double y, double radius, gboolean is_full)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y + radius * 0.8);
  cairo_line_to (cr, x - radius, y + radius * 0.8);
  cairo_close_path (cr);
  if (is_full)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x - radius, y - radius);
  cairo_line_to (cr, x + radius, y + radius);
  cairo_move_to (cr, x + radius, y - radius);
  cairo_line_to (cr, x - radius, y + radius);
  cairo_stroke (cr);
}

static void
draw_arrow (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x - radius, y);
  cairo_line_to (cr, x + radius * 0.5, y);
  cairo_stroke (cr);
  cairo_move_to (cr, x + radius * 1.1, y);
  cairo_line_to (cr, x + radius * 0.1, y - radius * 0.7);
  cairo_line_to (cr, x + radius * 0.1, y + radius * 0.7);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_unrecorded (SamPainter *painter, double x, double y, double radius, double thickness)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  SamTextStyle style = { radius * 1.9, TRUE, SAM_INK_GROUP };
  double dash = radius * 0.55;

  cairo_set_dash (cr, &dash, 1, 0);
  draw_circle (cr, x, y, radius * 1.15, FALSE, thickness);
  cairo_set_dash (cr, NULL, 0, 0);
  sam_painter_draw_text (painter, &style, "?", x, y + radius * 0.68, 0, SAM_ALIGN_CENTRE);
}

void
sam_session_mark_draw (SamPainter *painter, SamSessionMark mark, double x, double y, double radius)
{
  cairo_t *cr = sam_painter_get_cairo (painter);
  double thickness = MAX (0.5, radius * 0.28);

  if (mark == SAM_SESSION_MARK_NONE)
    return;

  cairo_save (cr);
  sam_painter_set_ink (painter, get_ink (mark));
  cairo_set_line_width (cr, thickness);
  switch (mark)
    {
    case SAM_SESSION_MARK_HELD:
    case SAM_SESSION_MARK_PLANNED:
      draw_circle (cr, x, y, radius, mark == SAM_SESSION_MARK_HELD, thickness);
      break;
    case SAM_SESSION_MARK_CANCELLED:
      draw_cross (cr, x, y, radius * 0.9);
      break;
    case SAM_SESSION_MARK_MOVED:
      draw_arrow (cr, x, y, radius);
      break;
    case SAM_SESSION_MARK_UNRECORDED:
      draw_unrecorded (painter, x, y, radius, thickness);
      break;
    case SAM_SESSION_MARK_TALK_BEFORE:
    case SAM_SESSION_MARK_OBSERVATION:
      draw_square (cr, x, y, radius * 0.85, FALSE, mark == SAM_SESSION_MARK_OBSERVATION);
      break;
    case SAM_SESSION_MARK_DIALOGUE:
    case SAM_SESSION_MARK_FOLLOW_UP:
      draw_square (cr, x, y, radius * 0.9, TRUE, mark == SAM_SESSION_MARK_DIALOGUE);
      break;
    case SAM_SESSION_MARK_OTHER:
    case SAM_SESSION_MARK_WARNING:
      draw_triangle (cr, x, y, radius, mark == SAM_SESSION_MARK_WARNING);
      break;
    case SAM_SESSION_MARK_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}
