/*
 * The cells of the term's grid: that of the cursor, marked ones, and what lies
 * where.
 */
#include "sam-term-canvas-private.h"

/* The cursor */

SamTermCell
sam_term_canvas_get_cursor (SamTermCanvas *self)
{
  SamTermCell none = { 0, 0 };

  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), none);

  return self->cursor;
}

SamDateRange
sam_term_canvas_get_cursor_days (SamTermCanvas *self)
{
  SamDateRange none = { 0, 0 };

  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), none);

  return self->plan != NULL ? sam_term_grid_get_days (self->grid, self->cursor.column) : none;
}

void
sam_term_canvas_set_cursor (SamTermCanvas *self, SamTermCell cell)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  self->cursor = cell;
  sam_term_canvas_clamp_cursor (self);
  sam_term_canvas_describe_cell (self);
  sam_term_canvas_update_cell_state (self);
  self->to_be_seen = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sam_term_canvas_move_cursor (SamTermCanvas *self, SamTermCell cell)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  sam_term_canvas_set_cursor (self, cell);
  gtk_widget_grab_focus (self->cell);
  g_signal_emit_by_name (self, "cursor-moved");
}

GtkWidget *
sam_term_canvas_get_cell (SamTermCanvas *self)
{
  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), NULL);

  return self->cell;
}

void
sam_term_canvas_set_block (SamTermCanvas *self, const SamTermBlock *block)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  self->has_block = block != NULL;
  if (block != NULL)
    self->block = *block;
  sam_term_canvas_update_cell_state (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
sam_term_canvas_get_block (SamTermCanvas *self, SamTermBlock *block)
{
  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self) && block != NULL, FALSE);

  *block = self->block;

  return self->has_block;
}

void
sam_term_canvas_activate_cell (SamTermCanvas *self, gint64 session)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (self));

  g_signal_emit_by_name (self, "activate-cell", session);
}

/* What is where */

SamTermArea
sam_term_canvas_find_area (SamTermCanvas *self, double x, double y, SamTermCell *cell)
{
  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self) && cell != NULL, SAM_TERM_AREA_NONE);

  *cell = (SamTermCell){ -1, -1 };
  if (self->plan == NULL)
    return SAM_TERM_AREA_NONE;

  return sam_term_grid_find_area (
      self->grid, (int) x, (int) y, sam_term_canvas_get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
      sam_term_canvas_get_scroll (self, GTK_ORIENTATION_VERTICAL), cell);
}

SamTermCell
sam_term_canvas_find_nearest (SamTermCanvas *self, double x, double y)
{
  SamTermCell none = { 0, 0 };

  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), none);

  return sam_term_grid_find_nearest (self->grid, (int) x, (int) y,
                                     sam_term_canvas_get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
                                     sam_term_canvas_get_scroll (self, GTK_ORIENTATION_VERTICAL));
}

SamTermBox
sam_term_canvas_get_box (SamTermCanvas *self, SamTermCell cell)
{
  SamTermBox none = { 0, 0, 0, 0 };

  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self), none);

  return sam_term_grid_get_box (self->grid, cell,
                                sam_term_canvas_get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
                                sam_term_canvas_get_scroll (self, GTK_ORIENTATION_VERTICAL));
}

SamSessionItem **
sam_term_canvas_get_sessions (SamTermCanvas *self, SamTermCell cell, guint *n)
{
  SamDateRange days;

  g_return_val_if_fail (SAM_IS_TERM_CANVAS (self) && n != NULL, NULL);

  *n = 0;
  if (self->plan == NULL || cell.row < 0 || cell.row >= (int) sam_term_plan_get_n_rows (self->plan)
      || cell.column < 0 || cell.column >= sam_term_grid_get_n_columns (self->grid))
    return NULL;

  days = sam_term_grid_get_days (self->grid, cell.column);

  return sam_term_plan_get_sessions (self->plan, (guint) cell.row, days.start, days.end, n);
}

SamSessionItem *
sam_term_canvas_find_session (SamTermCanvas *self, double x, double y)
{
  SamTermCell cell;
  SamTermBox box;
  guint n = 0;
  SamSessionItem **items = NULL;
  int index;

  if (sam_term_canvas_find_area (self, x, y, &cell) != SAM_TERM_AREA_CELLS)
    return NULL;

  items = sam_term_canvas_get_sessions (self, cell, &n);
  box = sam_term_canvas_get_box (self, cell);
  /* One alone has the whole cell. */
  index = n == 1 ? 0
                 : sam_term_find_mark (n, box.width - 1, sam_term_look_get_mark_size (self->look),
                                       (int) x - box.x);

  return index >= 0 ? items[index] : NULL;
}
