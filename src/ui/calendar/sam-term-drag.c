#include "sam-term-drag.h"

#include "sam-session-drag.h"
#include "sam-term-plan.h"

static gint64
get_session (GtkWidget *canvas, double x, double y)
{
  SamSessionItem *session = sam_term_canvas_find_session (SAM_TERM_CANVAS (canvas), x, y);

  return session != NULL ? sam_session_item_get_id (session) : 0;
}

gboolean
sam_term_drag_find_target (SamTermCanvas *canvas, SamTermCell cell, SamCalendarTarget *target)
{
  SamTermPlan *plan = sam_term_canvas_get_plan (canvas);
  SamTermGrid *grid = sam_term_canvas_get_grid (canvas);

  if (plan == NULL || cell.row < 0 || cell.column < 0
      || cell.row >= (int) sam_term_plan_get_n_rows (plan)
      || cell.column >= sam_term_grid_get_n_columns (grid))
    return FALSE;

  *target = (SamCalendarTarget){
    .date = sam_term_grid_get_days (grid, cell.column).start,
    .time = -1,
    .team = sam_term_plan_get_row (plan, (guint) cell.row)->team,
    .whole_week = sam_term_grid_get_columns_per_week (grid) == 1,
  };

  return TRUE;
}

static gboolean
find_place (GtkWidget *canvas, double x, double y, SamCalendarTarget *target)
{
  SamTermCell cell = { -1, -1 };

  return sam_term_canvas_find_area (SAM_TERM_CANVAS (canvas), x, y, &cell) == SAM_TERM_AREA_CELLS
         && sam_term_drag_find_target (SAM_TERM_CANVAS (canvas), cell, target);
}

static int
find_row (SamTermPlan *plan, gint64 team)
{
  for (guint i = 0; i < sam_term_plan_get_n_rows (plan); i++)
    {
      if (sam_term_plan_get_row (plan, i)->team == team)
        return (int) i;
    }

  return -1;
}

static void
show_place (GtkWidget *widget, const SamCalendarTarget *target)
{
  SamTermCanvas *canvas = SAM_TERM_CANVAS (widget);
  SamTermPlan *plan = sam_term_canvas_get_plan (canvas);
  int row = target != NULL && plan != NULL ? find_row (plan, target->team) : -1;
  int column
      = row >= 0 ? sam_term_grid_find_column (sam_term_canvas_get_grid (canvas), target->date) : -1;
  SamTermBlock block = { row, row + 1, column, column + 1 };

  sam_term_canvas_set_block (canvas, column >= 0 ? &block : NULL);
}

void
sam_term_drag_attach (SamTermCanvas *canvas, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_TERM_CANVAS (canvas));

  sam_session_drag_attach_source (GTK_WIDGET (canvas), model, get_session);
  sam_session_drag_attach_target (GTK_WIDGET (canvas), model, find_place, show_place);
}
