#include "sam-week-drag.h"

#include "sam-day-layout.h"
#include "sam-session-drag.h"
#include "sam-week-block.h"
#include "sam-week-view-private.h"

/* Minutes from a session's start to where it was taken hold of: it stays below the pointer. */
static const char offset_key[] = "sam-drag-offset";
static const char drop_key[] = "sam-drop-day";

static SamWeekView *
get_view (GtkWidget *grid)
{
  return SAM_WEEK_VIEW (gtk_widget_get_ancestor (grid, SAM_TYPE_WEEK_VIEW));
}

static gint64
get_session (GtkWidget *grid, double x, double y)
{
  GtkWidget *target = gtk_widget_pick (grid, x, y, GTK_PICK_DEFAULT);
  GtkWidget *block = target != NULL ? gtk_widget_get_ancestor (target, SAM_TYPE_WEEK_BLOCK) : NULL;
  SamSessionItem *item = block != NULL ? sam_week_block_get_item (SAM_WEEK_BLOCK (block)) : NULL;
  int day = 0;
  int time = 0;

  if (item == NULL || !sam_week_grid_find (SAM_WEEK_GRID (grid), x, y, &day, &time))
    return 0;

  g_object_set_data (G_OBJECT (grid), offset_key, GINT_TO_POINTER (time - sam_session_item_get_time (item)));

  return sam_session_item_get_id (item);
}

static gboolean
find_place (GtkWidget *grid, double x, double y, SamCalendarTarget *target)
{
  SamWeekView *view = get_view (grid);
  int offset = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (grid), offset_key));
  int day = 0;
  int time = 0;

  if (view->first == SAM_DATE_NONE || !sam_week_grid_find (SAM_WEEK_GRID (grid), x, y, &day, &time))
    return FALSE;

  *target = (SamCalendarTarget) {
    .date = view->first + day,
    .time = CLAMP (sam_day_layout_round (time - offset), 0, SAM_DAY_LAYOUT_END - SAM_DAY_LAYOUT_SNAP),
  };

  return TRUE;
}

static void
show_place (GtkWidget *grid, const SamCalendarTarget *target)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (grid), drop_key);
  GtkWidget *day = NULL;

  if (target != NULL)
    day = GTK_WIDGET (sam_week_grid_get_day (SAM_WEEK_GRID (grid), target->date - get_view (grid)->first));
  if (before == day)
    return;

  if (before != NULL)
    gtk_widget_remove_css_class (before, "drop");
  if (day != NULL)
    gtk_widget_add_css_class (day, "drop");
  g_object_set_data (G_OBJECT (grid), drop_key, day);
}

void
sam_week_drag_attach (SamWeekView *view)
{
  g_return_if_fail (SAM_IS_WEEK_VIEW (view));

  sam_session_drag_attach_source (GTK_WIDGET (view->grid), view->model, get_session);
  sam_session_drag_attach_target (GTK_WIDGET (view->grid), view->model, find_place, show_place);
}
