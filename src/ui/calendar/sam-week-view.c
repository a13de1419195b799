/*
 * SamWeekView: the week.
 *
 * Head, hours and days are made once; another week fills them anew. Keys and
 * pointer are in sam-week-view-input.c, what is dragged in sam-week-drag.c.
 */
#include "sam-week-view-private.h"

#include <glib/gi18n.h>

#include "sam-day-popover.h"
#include "sam-language.h"
#include "sam-month-parts.h"
#include "sam-session-look.h"

#define N_DAYS SAM_WEEK_GRID_N_DAYS
#define USUAL_ZOOM 1

static const int hour_heights[] = { 44, 66, 99, 132 };

static void sam_week_view_init_iface (SamCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SamWeekView, sam_week_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAM_TYPE_CALENDAR_VIEW, sam_week_view_init_iface))

int
sam_week_view_get_day_index (SamWeekView *self)
{
  return sam_date_get_weekday (self->date) - 1;
}

void
sam_week_view_show_problem (SamWeekView *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-problem", "s", text);
}

void
sam_week_view_get_day_items (SamWeekView *self, SamDate date, guint *first, guint *end)
{
  int index = date - self->first;

  *first = *end = 0;
  if (index < 0 || index >= N_DAYS)
    return;

  *first = self->starts[index];
  *end = self->starts[index + 1];
}

/* Contents */

/* The hours of all that is read, and of the cursor. */
static void
update_hours (SamWeekView *self)
{
  SamDayHours hours = sam_day_layout_get_usual_hours ();

  for (guint i = 0; i < self->items->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->items, i);

      hours = sam_day_layout_widen_hours (hours, sam_session_item_get_time (item),
                                          sam_session_look_get_minutes (item, sam_calendar_model_get_as_of (self->model)));
    }

  sam_week_grid_set_hours (self->grid, sam_day_layout_widen_hours (hours, self->time, SAM_DAY_LAYOUT_STEP));
}

static void
count_days (SamWeekView *self)
{
  guint n_sessions[N_DAYS];
  guint first = 0;

  for (int i = 0; i < N_DAYS; i++)
    {
      n_sessions[i] = sam_session_items_count_day (self->items, &first, self->first + i);
      self->starts[i] = first;
      first += n_sessions[i];
    }
  self->starts[N_DAYS] = first;
  self->n_days = sam_day_layout_count_days (n_sessions, sam_week_view_get_day_index (self));
}

/* Days on show: all of them, or the marked one. */
static void
bind_days (SamWeekView *self)
{
  SamDate as_of = sam_calendar_model_get_as_of (self->model);

  for (int i = 0; i < self->n_days; i++)
    {
      g_auto (SamCalendarDay) day = { 0, };
      guint n = self->starts[i + 1] - self->starts[i];

      sam_calendar_model_describe (self->model, self->first + i, &day);
      sam_week_head_bind_day (SAM_WEEK_HEAD (self->head), i, &day, n, day.date == as_of);
      if (!self->narrow || i == sam_week_view_get_day_index (self))
        sam_week_day_bind (sam_week_grid_get_day (self->grid, i), self->model, &day, self->items, self->starts[i], n);
    }
}

static void
update_cursor (SamWeekView *self)
{
  g_autofree char *label = sam_week_view_dup_cursor_label (self);

  sam_week_grid_set_cursor (self->grid, sam_week_view_get_day_index (self), self->time, label);
}

static void
mark (SamWeekView *self)
{
  int index = sam_week_view_get_day_index (self);
  int first = self->narrow ? index : 0;
  int end = self->narrow ? index + 1 : self->n_days;

  sam_week_grid_set_days (self->grid, first, end);
  sam_week_head_set_days (SAM_WEEK_HEAD (self->head), first, end, self->n_days, index);
  update_hours (self);
  update_cursor (self);
  sam_week_view_update_now (self);
}

static gboolean
is_ready (SamWeekView *self)
{
  return self->model != NULL && sam_calendar_model_get_context (self->model) != NULL && self->date != SAM_DATE_NONE;
}

static void
sam_week_view_reload (SamCalendarView *view)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_ready (self))
    return;

  self->first = sam_date_get_monday (self->date);
  items = sam_calendar_model_list (self->model, self->first, self->first + N_DAYS, &error);
  if (items == NULL)
    {
      sam_week_view_show_problem (self, error->message);
      items = g_ptr_array_new_with_free_func (g_object_unref);
    }
  g_ptr_array_unref (self->items);
  self->items = g_steal_pointer (&items);

  count_days (self);
  sam_week_head_bind_week (SAM_WEEK_HEAD (self->head), self->first);
  bind_days (self);
  mark (self);
}

/* View */

static void
sam_week_view_show_date (SamCalendarView *view, SamDate date)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);
  SamDate old = self->date;

  if (date == old && self->first != SAM_DATE_NONE)
    return;

  self->date = date;
  if (!is_ready (self))
    return;

  if (self->first != sam_date_get_monday (date))
    {
      sam_week_view_reload (view);
      sam_week_view_scroll_to_first (self);
      return;
    }

  /* A weekend that is not used is shown once its day is marked. */
  if (self->narrow || sam_week_view_get_day_index (self) >= self->n_days)
    {
      self->n_days = MAX (self->n_days, sam_week_view_get_day_index (self) < 5 ? 5 : N_DAYS);
      bind_days (self);
    }
  mark (self);
  if (self->narrow)
    sam_week_view_scroll_to_first (self);
}

void
sam_week_view_set_cursor (SamWeekView *self, SamDate date, int time)
{
  SamDate old = self->date;
  gboolean moves = date != old || time != self->time;

  self->time = time;
  if (date != old)
    sam_week_view_show_date (SAM_CALENDAR_VIEW (self), date);
  else if (is_ready (self))
    mark (self);

  if (moves)
    sam_calendar_view_emit_date_changed (SAM_CALENDAR_VIEW (self));
}

static SamDate
sam_week_view_get_date (SamCalendarView *view)
{
  return SAM_WEEK_VIEW (view)->date;
}

static SamDate
sam_week_view_step (SamCalendarView *view, SamDate date, int steps)
{
  gint64 to = (gint64) date + 7 * (gint64) steps;

  return to < sam_date_new (1, 1, 1) || to > sam_date_new (9999, 12, 31) ? date : (SamDate) to;
}

static SamDateRange
sam_week_view_get_range (SamCalendarView *view)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);
  SamDate first = self->date != SAM_DATE_NONE ? sam_date_get_monday (self->date) : 0;

  return (SamDateRange) { first, self->date != SAM_DATE_NONE ? first + self->n_days : first };
}

static char *
sam_week_view_dup_title (SamCalendarView *view)
{
  SamDateRange range = sam_week_view_get_range (view);

  if (SAM_WEEK_VIEW (view)->date == SAM_DATE_NONE)
    return g_strdup ("");

  return sam_language_format_date_span (sam_language_get_default (), range.start, range.end - 1,
                                        SAM_WEEK_VIEW (view)->narrow);
}

static void
sam_week_view_get_target (SamCalendarView *view, SamCalendarTarget *target)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);

  *target = (SamCalendarTarget) { .date = self->date, .time = self->time };
}

static void
sam_week_view_set_narrow (SamCalendarView *view, gboolean narrow)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  sam_week_head_set_narrow (SAM_WEEK_HEAD (self->head), narrow);
  sam_week_grid_set_narrow (self->grid, narrow);
  sam_week_view_reload (view);
}

static void
sam_week_view_select_all (SamCalendarView *view)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->items->len; i++)
    {
      gint64 id = sam_session_item_get_id (g_ptr_array_index (self->items, i));

      g_array_append_val (ids, id);
    }
  sam_calendar_selection_set (sam_calendar_model_get_selection (self->model), (const gint64 *) ids->data, ids->len);
}

static void
sam_week_view_zoom (SamCalendarView *view, int direction)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);
  int zoom = direction == 0 ? USUAL_ZOOM : (int) self->zoom + direction;

  self->zoom = (guint) CLAMP (zoom, 0, (int) G_N_ELEMENTS (hour_heights) - 1);
  sam_week_grid_set_hour_height (self->grid, hour_heights[self->zoom]);
}

static void
on_selection_changed_cb (SamWeekView *self)
{
  if (self->first == SAM_DATE_NONE)
    return;

  for (int i = 0; i < self->n_days; i++)
    {
      if (!self->narrow || i == sam_week_view_get_day_index (self))
        sam_week_day_update_selection (sam_week_grid_get_day (self->grid, i));
    }
}

static void
drop_model (SamWeekView *self)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (sam_calendar_model_get_selection (self->model), self);
  g_clear_object (&self->model);
}

static void
sam_week_view_set_model (SamCalendarView *view, SamCalendarModel *model)
{
  SamWeekView *self = SAM_WEEK_VIEW (view);

  if (self->model == model)
    return;

  drop_model (self);
  g_set_object (&self->model, model);
  if (model != NULL)
    {
      g_signal_connect_swapped (sam_calendar_model_get_selection (model), "changed", G_CALLBACK (on_selection_changed_cb),
                                self);
      sam_week_view_attach_drag (self);
    }
}

static void
sam_week_view_init_iface (SamCalendarViewInterface *iface)
{
  iface->set_model = sam_week_view_set_model;
  iface->show_date = sam_week_view_show_date;
  iface->get_date = sam_week_view_get_date;
  iface->step = sam_week_view_step;
  iface->dup_title = sam_week_view_dup_title;
  iface->get_range = sam_week_view_get_range;
  iface->get_target = sam_week_view_get_target;
  iface->reload = sam_week_view_reload;
  iface->set_narrow = sam_week_view_set_narrow;
  iface->select_all = sam_week_view_select_all;
  iface->zoom = sam_week_view_zoom;
}

/* Type */

static void
on_day_chosen_cb (SamWeekView *self, int index)
{
  sam_week_view_set_cursor (self, self->first + index, self->time);
}

static void
on_more_cb (SamWeekView *self, GtkWidget *button, SamWeekDay *day)
{
  SamDate date = sam_week_day_get_date (day);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  items = sam_calendar_model_list (self->model, date, date + 1, &error);
  if (items == NULL)
    {
      sam_week_view_show_problem (self, error->message);
      return;
    }

  sam_day_popover_set_day (SAM_DAY_POPOVER (self->popover), self->model, date, items);
  sam_day_popover_open_at (SAM_DAY_POPOVER (self->popover), button);
}

static void
sam_week_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sam_week_view_parent_class)->map (widget);

  sam_week_view_start_clock (SAM_WEEK_VIEW (widget));
}

static void
sam_week_view_unmap (GtkWidget *widget)
{
  sam_week_view_stop_clock (SAM_WEEK_VIEW (widget));

  GTK_WIDGET_CLASS (sam_week_view_parent_class)->unmap (widget);
}

static void
sam_week_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SamWeekView *self = SAM_WEEK_VIEW (widget);
  int head_minimum = 0;
  int head_natural = 0;

  gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->head, orientation, -1, &head_minimum, &head_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum += head_minimum;
  *natural += head_natural;
}

static void
sam_week_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamWeekView *self = SAM_WEEK_VIEW (widget);
  int head = 0;

  gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, -1, &head, NULL, NULL, NULL);
  sam_month_parts_allocate (self->scroller, 0, head, width, MAX (height - head, 0));
  /* After the hours, whose width it follows. */
  sam_month_parts_allocate (self->head, 0, 0, width, head);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static gboolean
sam_week_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SamWeekView *self = SAM_WEEK_VIEW (widget);

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
      || gtk_widget_get_focus_child (widget) == self->popover)
    return GTK_WIDGET_CLASS (sam_week_view_parent_class)->focus (widget, direction);

  return sam_week_view_move_focus (self, direction);
}

static gboolean
sam_week_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (sam_week_grid_get_cursor (SAM_WEEK_VIEW (widget)->grid));
}

static void
sam_week_view_dispose (GObject *object)
{
  SamWeekView *self = SAM_WEEK_VIEW (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  sam_week_view_stop_clock (self);
  drop_model (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sam_week_view_parent_class)->dispose (object);
}

static void
sam_week_view_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_WEEK_VIEW (object)->items);

  G_OBJECT_CLASS (sam_week_view_parent_class)->finalize (object);
}

static void
sam_week_view_class_init (SamWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_week_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sam_week_view_finalize;
  widget_class->measure = sam_week_view_measure;
  widget_class->size_allocate = sam_week_view_size_allocate;
  widget_class->focus = sam_week_view_focus;
  widget_class->grab_focus = sam_week_view_grab_focus;
  widget_class->map = sam_week_view_map;
  widget_class->unmap = sam_week_view_unmap;
  gtk_widget_class_set_css_name (widget_class, "weekview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sam_week_view_init (SamWeekView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->date = SAM_DATE_NONE;
  self->first = SAM_DATE_NONE;
  self->time = SAM_WEEK_VIEW_FIRST_TIME;
  self->n_days = 5;
  self->zoom = USUAL_ZOOM;
  self->anchor_date = SAM_DATE_NONE;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);

  self->grid = SAM_WEEK_GRID (sam_week_grid_new ());
  self->head = sam_week_head_new (self->grid);
  gtk_widget_set_parent (self->head, widget);
  g_signal_connect_swapped (self->head, "day-chosen", G_CALLBACK (on_day_chosen_cb), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  /* Keys scroll by themselves; what the pointer takes hold of must not go away below it. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))),
                                    FALSE);
  gtk_widget_set_parent (self->scroller, widget);
  sam_week_view_init_scrolling (self);

  self->popover = sam_day_popover_new ();
  gtk_widget_set_parent (self->popover, widget);
  for (int i = 0; i < N_DAYS; i++)
    g_signal_connect_object (sam_week_grid_get_day (self->grid, i), "more", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);

  sam_week_view_init_input (self);
  sam_week_view_init_resize (self);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("view", "Week"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("view", "Week"), -1);
}

GtkWidget *
sam_week_view_new (void)
{
  return g_object_new (SAM_TYPE_WEEK_VIEW, NULL);
}

SamWeekGrid *
sam_week_view_get_grid (SamWeekView *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_VIEW (self), NULL);

  return self->grid;
}

SamWeekHead *
sam_week_view_get_head (SamWeekView *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_VIEW (self), NULL);

  return SAM_WEEK_HEAD (self->head);
}

int
sam_week_view_get_n_days (SamWeekView *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_VIEW (self), 0);

  return self->n_days;
}

SamWeekBlock *
sam_week_view_find_block (SamWeekView *self, gint64 session)
{
  g_return_val_if_fail (SAM_IS_WEEK_VIEW (self), NULL);

  for (int i = 0; i < self->n_days; i++)
    {
      SamWeekDay *day = sam_week_grid_get_day (self->grid, i);
      SamWeekBlock *block = gtk_widget_get_visible (GTK_WIDGET (day)) ? sam_week_day_find_block (day, session) : NULL;

      if (block != NULL)
        return block;
    }

  return NULL;
}
