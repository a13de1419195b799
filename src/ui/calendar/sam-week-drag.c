/*
 * What is dragged in the week: sessions to another time, and the end of one.
 */
#include "sam-week-view-private.h"

#include "sam-session-drag.h"
#include "sam-session-look.h"

/* So near to a block's lower edge, its end is meant. */
#define EDGE 6
/* So far must the pointer go before anything is drawn. */
#define THRESHOLD 3

static SamWeekView *
get_view (GtkWidget *grid)
{
  return SAM_WEEK_VIEW (gtk_widget_get_ancestor (grid, SAM_TYPE_WEEK_VIEW));
}

static SamWeekBlock *
find_block (SamWeekView *self, double x, double y)
{
  GtkWidget *target = gtk_widget_pick (GTK_WIDGET (self->grid), x, y, GTK_PICK_DEFAULT);

  return SAM_IS_WEEK_BLOCK (target) ? SAM_WEEK_BLOCK (target) : NULL;
}

/* Sessions to another time */

/* The session is held where it was taken hold of: so many minutes below its start. */
static gint64
get_session (GtkWidget *grid, double x, double y)
{
  SamWeekView *self = get_view (grid);
  SamWeekBlock *block = self->resized == 0 ? find_block (self, x, y) : NULL;
  SamSessionItem *item = block != NULL ? sam_week_block_get_item (block) : NULL;
  int day = 0;
  int time = 0;

  if (item == NULL || !sam_week_grid_find (self->grid, x, y, &day, &time))
    return 0;

  self->dragged_below = time - sam_session_item_get_time (item);
  self->dragged_minutes = sam_week_block_get_minutes (block);

  return sam_session_item_get_id (item);
}

static gboolean
find_target (GtkWidget *grid, double x, double y, SamCalendarTarget *target)
{
  SamWeekView *self = get_view (grid);
  int day = 0;
  int time = 0;

  if (self->first == SAM_DATE_NONE || !sam_week_grid_find (self->grid, x, y, &day, &time))
    return FALSE;

  target->date = self->first + day;
  target->time = CLAMP (sam_day_layout_round (time - self->dragged_below), 0, SAM_DAY_LAYOUT_END - SAM_DAY_LAYOUT_SNAP);

  return TRUE;
}

static void
show_target (GtkWidget *grid, const SamCalendarTarget *target)
{
  SamWeekView *self = get_view (grid);

  if (self == NULL)
    return;

  if (target == NULL)
    sam_week_grid_set_drop (self->grid, -1, 0, 0);
  else
    sam_week_grid_set_drop (self->grid, target->date - self->first, target->time, self->dragged_minutes);
}

void
sam_week_view_attach_drag (SamWeekView *self)
{
  sam_session_drag_attach_source (GTK_WIDGET (self->grid), self->model, get_session);
  sam_session_drag_attach_target (GTK_WIDGET (self->grid), self->model, find_target, show_target);
}

/* The end of a session */

/* What was held is as long as it was: only what is planned can be drawn longer or shorter. */
static gboolean
is_resizable (SamWeekView *self, SamWeekBlock *block)
{
  SamContext *context = self->model != NULL ? sam_calendar_model_get_context (self->model) : NULL;

  return context != NULL && sam_context_is_editable (context)
         && sam_session_item_get_state (sam_week_block_get_item (block)) == SAM_SESSION_STATE_PLANNED;
}

static SamWeekBlock *
find_edge (SamWeekView *self, double x, double y)
{
  SamWeekBlock *block = find_block (self, x, y);
  graphene_rect_t bounds;

  if (block == NULL || !is_resizable (self, block)
      || !gtk_widget_compute_bounds (GTK_WIDGET (block), GTK_WIDGET (self->grid), &bounds))
    return NULL;

  /* A low block keeps most of its height for being taken hold of. */
  return y >= bounds.origin.y + bounds.size.height - MIN (EDGE, bounds.size.height / 4) ? block : NULL;
}

static void
on_motion_cb (SamWeekView *self, double x, double y)
{
  gboolean on_edge = self->resized != 0 || find_edge (self, x, y) != NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->grid), on_edge ? "ns-resize" : NULL);
}

static void
on_drag_begin_cb (SamWeekView *self, double x, double y, GtkGesture *gesture)
{
  SamWeekBlock *block = find_edge (self, x, y);

  if (block == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->resized = sam_session_item_get_id (sam_week_block_get_item (block));
  self->resized_minutes = -1;
  self->resized_x = x;
  self->resized_y = y;
}

/* The block of the session whose end is being drawn: other sessions may have been read since. */
static SamWeekBlock *
find_resized (SamWeekView *self)
{
  return self->resized != 0 ? sam_week_view_find_block (self, self->resized) : NULL;
}

static void
draw_end (SamWeekView *self, int minutes)
{
  SamWeekBlock *block = find_resized (self);

  self->resized_minutes = minutes;
  if (block == NULL)
    return;

  sam_week_day_draw_end (SAM_WEEK_DAY (gtk_widget_get_parent (GTK_WIDGET (block))), block, minutes);
  sam_week_grid_set_drawn_end (self->grid,
                               minutes < 0 ? -1 : sam_session_item_get_time (sam_week_block_get_item (block)) + minutes);
}

static void
on_drag_update_cb (SamWeekView *self, double offset_x, double offset_y, GtkGesture *gesture)
{
  SamWeekBlock *block = find_resized (self);
  int day = 0;
  int time = 0;

  if (block == NULL || (self->resized_minutes < 0 && ABS (offset_y) < THRESHOLD))
    return;

  /* Neither a click nor a session that is dragged away. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (sam_week_grid_find (self->grid, self->resized_x, self->resized_y + offset_y, &day, &time))
    draw_end (self, sam_day_layout_resize (sam_session_item_get_time (sam_week_block_get_item (block)), time));
}

static void
resize (SamWeekView *self, gint64 session, int minutes)
{
  SamContext *context = sam_calendar_model_get_context (self->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSessionBatch) batch = NULL;

  /* The programme has been closed while the end was drawn. */
  if (context == NULL)
    return;

  batch = sam_session_batch_load (sam_context_get_store (context), &session, 1, &error);
  if (batch == NULL)
    {
      sam_week_view_show_problem (self, error->message);
      return;
    }

  sam_session_batch_plan_resize (batch, minutes);
  sam_session_drag_finish (GTK_WIDGET (self), self->model, batch);
}

gboolean
sam_week_view_cancel_resize (SamWeekView *self)
{
  if (self->resized == 0 || self->resized_minutes < 0)
    return FALSE;

  draw_end (self, -1);
  self->resized = 0;

  return TRUE;
}

static void
on_drag_end_cb (SamWeekView *self)
{
  gint64 session = self->resized;
  int minutes = self->resized_minutes;
  SamWeekBlock *block = find_resized (self);

  draw_end (self, -1);
  self->resized = 0;
  if (block != NULL && minutes >= 0 && minutes != sam_week_block_get_minutes (block))
    resize (self, session, minutes);
}

static void
on_cancel_cb (SamWeekView *self)
{
  sam_week_view_cancel_resize (self);
  self->resized = 0;
}

void
sam_week_view_init_resize (SamWeekView *self)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_cancel_cb), self);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  gtk_widget_add_controller (grid, motion);
}
