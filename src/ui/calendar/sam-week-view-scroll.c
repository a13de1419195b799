/*
 * What of the week is seen, and where it is now.
 */
#include "sam-week-view-private.h"

/* Now */

void
sam_week_view_update_now (SamWeekView *self)
{
  SamDate today = sam_date_today ();
  int time = sam_time_now ();
  int column = -1;

  /* A programme that is seen from a day in its past has no now. */
  if (self->model == NULL || self->first == SAM_DATE_NONE || sam_calendar_model_get_today (self->model) != today
      || !sam_day_layout_find_now (self->first, self->n_days, sam_week_grid_get_hours (self->grid), today, time, &column)
      || (self->narrow && column != sam_week_view_get_day_index (self)))
    column = -1;

  sam_week_grid_set_now (self->grid, column, time);
}

static gboolean
on_minute_cb (gpointer data)
{
  SamWeekView *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  /* Anew each time, so that it stays with the turn of the minute. */
  self->now_source = g_timeout_add_seconds ((guint) (60 - g_date_time_get_second (now)), on_minute_cb, self);
  sam_week_view_update_now (self);

  return G_SOURCE_REMOVE;
}

void
sam_week_view_start_clock (SamWeekView *self)
{
  if (self->now_source == 0)
    on_minute_cb (self);
}

void
sam_week_view_stop_clock (SamWeekView *self)
{
  g_clear_handle_id (&self->now_source, g_source_remove);
}

/* Scrolling */

static GtkAdjustment *
get_scrolling (SamWeekView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static int
get_height (SamWeekView *self)
{
  SamDayHours hours = sam_week_grid_get_hours (self->grid);

  return (hours.end - hours.first) * sam_week_grid_get_hour_height (self->grid);
}

static double
get_y (SamWeekView *self, int minutes)
{
  return sam_day_layout_get_y (sam_week_grid_get_hours (self->grid), get_height (self), minutes);
}

static void
scroll_to (SamWeekView *self, double y)
{
  GtkAdjustment *scrolling = get_scrolling (self);

  /* As it will be once the hours are laid out. */
  gtk_adjustment_set_upper (scrolling, MAX (get_height (self), gtk_adjustment_get_page_size (scrolling)));
  gtk_adjustment_set_value (scrolling, y);
}

void
sam_week_view_scroll_to_cursor (SamWeekView *self)
{
  GtkAdjustment *scrolling = get_scrolling (self);
  double top = get_y (self, self->time);
  double bottom = get_y (self, self->time + SAM_DAY_LAYOUT_STEP) + 12;

  if (top < gtk_adjustment_get_value (scrolling))
    scroll_to (self, top);
  else if (bottom > gtk_adjustment_get_value (scrolling) + gtk_adjustment_get_page_size (scrolling))
    scroll_to (self, bottom - gtk_adjustment_get_page_size (scrolling));
}

/* From eight, or from the first session where that would not be seen. */
void
sam_week_view_scroll_to_first (SamWeekView *self)
{
  double page = gtk_adjustment_get_page_size (get_scrolling (self));
  int earliest = G_MAXINT;
  double y = get_y (self, SAM_WEEK_VIEW_FIRST_TIME);
  guint first = 0;
  guint end = self->items->len;

  self->scroll_pending = page <= 0;
  if (self->narrow)
    sam_week_view_get_day_items (self, self->date, &first, &end);
  for (guint i = first; i < end; i++)
    earliest = MIN (earliest, sam_session_item_get_time (g_ptr_array_index (self->items, i)));
  if (earliest < SAM_WEEK_VIEW_FIRST_TIME || (earliest < G_MAXINT && get_y (self, earliest + 60) > y + page))
    y = get_y (self, earliest / 60 * 60);

  scroll_to (self, y);
}

static gboolean
on_scroll_cb (gpointer data)
{
  SamWeekView *self = data;

  self->scroll_source = 0;
  sam_week_view_scroll_to_first (self);

  return G_SOURCE_REMOVE;
}

/* Only once there is a height can it be told what is seen; and widgets must not change while they are laid out. */
static void
on_scrolling_changed_cb (SamWeekView *self)
{
  if (self->scroll_pending && self->scroll_source == 0 && gtk_adjustment_get_page_size (get_scrolling (self)) > 0)
    self->scroll_source = g_idle_add (on_scroll_cb, self);
}

void
sam_week_view_init_scrolling (SamWeekView *self)
{
  g_signal_connect_swapped (get_scrolling (self), "changed", G_CALLBACK (on_scrolling_changed_cb), self);
}
