#include "sam-month-sessions.h"

#include "sam-month-cell.h"
#include "sam-session-drag.h"
#include "sam-session-picking.h"

static const char drop_key[] = "sam-drop-cell";

static gint64
get_session (GtkWidget *view, double x, double y)
{
  return sam_session_picking_get_session (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT));
}

static gboolean
find_place (GtkWidget *view, double x, double y, SamCalendarTarget *target)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, SAM_TYPE_MONTH_CELL) : NULL;

  if (cell == NULL)
    return FALSE;

  *target = (SamCalendarTarget) { .date = sam_month_cell_get_date (SAM_MONTH_CELL (cell)), .time = -1 };

  return TRUE;
}

static void
show_place (GtkWidget *view, const SamCalendarTarget *target)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (view), drop_key);
  GtkWidget *cell = target != NULL ? sam_month_view_get_cell (SAM_MONTH_VIEW (view), target->date) : NULL;

  if (before == cell)
    return;

  if (before != NULL)
    gtk_widget_remove_css_class (before, "drop");
  if (cell != NULL)
    gtk_widget_add_css_class (cell, "drop");
  g_object_set_data (G_OBJECT (view), drop_key, cell);
}

void
sam_month_sessions_attach (SamMonthView *view, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_MONTH_VIEW (view));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));

  sam_session_drag_attach_source (GTK_WIDGET (view), model, get_session);
  sam_session_drag_attach_target (GTK_WIDGET (view), model, find_place, show_place);
}
