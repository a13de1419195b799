#include "sam-month-sessions.h"

#include "sam-month-cell.h"
#include "sam-session-chip.h"
#include "sam-session-drag.h"

static const char drop_key[] = "sam-drop-cell";

static GtkWidget *
find_at (GtkWidget *view, double x, double y, GType type)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  return picked != NULL ? gtk_widget_get_ancestor (picked, type) : NULL;
}

static gint64
get_session (GtkWidget *view, double x, double y)
{
  GtkWidget *chip = find_at (view, x, y, SAM_TYPE_SESSION_CHIP);
  SamSessionItem *item = chip != NULL ? sam_session_chip_get_item (SAM_SESSION_CHIP (chip)) : NULL;

  return item != NULL ? sam_session_item_get_id (item) : 0;
}

static gboolean
find_place (GtkWidget *view, double x, double y, SamCalendarTarget *target)
{
  GtkWidget *cell = find_at (view, x, y, SAM_TYPE_MONTH_CELL);

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
sam_month_sessions_update (SamMonthView *view, SamCalendarModel *model)
{
  SamCalendarSelection *selection = sam_calendar_model_get_selection (model);

  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (view)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      if (!SAM_IS_MONTH_CELL (cell))
        continue;
      for (GtkWidget *chip = gtk_widget_get_first_child (cell); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
        {
          SamSessionItem *item = SAM_IS_SESSION_CHIP (chip) ? sam_session_chip_get_item (SAM_SESSION_CHIP (chip)) : NULL;

          if (item != NULL)
            sam_session_chip_set_marks (SAM_SESSION_CHIP (chip),
                                        sam_calendar_selection_contains (selection, sam_session_item_get_id (item)),
                                        sam_calendar_selection_is_cut (selection, sam_session_item_get_id (item)));
        }
    }
}

static void
on_selection_changed_cb (SamCalendarSelection *selection, SamMonthView *view)
{
  sam_month_sessions_update (view, g_object_get_data (G_OBJECT (view), "sam-model"));
}

void
sam_month_sessions_attach (SamMonthView *view, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_MONTH_VIEW (view));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));

  g_object_set_data_full (G_OBJECT (view), "sam-model", g_object_ref (model), g_object_unref);
  g_signal_connect_object (sam_calendar_model_get_selection (model), "changed", G_CALLBACK (on_selection_changed_cb),
                           view, 0);
  sam_session_drag_attach_source (GTK_WIDGET (view), model, get_session);
  sam_session_drag_attach_target (GTK_WIDGET (view), model, find_place, show_place);
}
