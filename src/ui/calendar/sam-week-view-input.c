/*
 * Keys and pointer of the week: the cursor, focus and what is selected.
 */
#include "sam-week-view-private.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-month-keys.h"
#include "sam-session-look.h"

typedef enum
{
  STEP_PREVIOUS_DAY,
  STEP_NEXT_DAY,
  STEP_EARLIER,
  STEP_LATER,
  STEP_FIRST_DAY,
  STEP_LAST_DAY,
  STEP_FIRST_HOUR,
  STEP_LAST_HOUR,
} Step;

static const struct
{
  guint           key;
  guint           pad_key;
  GdkModifierType modifiers; /* besides Shift, which selects */
  Step            step;
  Step            right_to_left;
} keys[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, STEP_PREVIOUS_DAY, STEP_NEXT_DAY },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, STEP_NEXT_DAY, STEP_PREVIOUS_DAY },
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, STEP_EARLIER, STEP_EARLIER },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, STEP_LATER, STEP_LATER },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, STEP_FIRST_DAY, STEP_FIRST_DAY },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, STEP_LAST_DAY, STEP_LAST_DAY },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, STEP_FIRST_HOUR, STEP_FIRST_HOUR },
  { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, STEP_LAST_HOUR, STEP_LAST_HOUR },
};

static gboolean
find_step (SamWeekView *self, guint keyval, GdkModifierType modifiers, Step *step)
{
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if ((keyval == keys[i].key || keyval == keys[i].pad_key) && modifiers == keys[i].modifiers)
        {
          *step = right_to_left ? keys[i].right_to_left : keys[i].step;
          return TRUE;
        }
    }

  return FALSE;
}

/* What stands where */

static gboolean
overlaps (SamWeekView *self, SamSessionItem *item, int from, int to)
{
  int start = sam_session_item_get_time (item);
  int minutes = sam_session_look_get_minutes (item, sam_calendar_model_get_as_of (self->model));

  return start < to && start + MAX (minutes, 1) > from;
}

/* Ids of the sessions of @date that overlap [from, to), added to @ids. */
static void
collect_ids (SamWeekView *self, SamDate date, int from, int to, GArray *ids)
{
  guint first = 0;
  guint end = 0;

  sam_week_view_get_day_items (self, date, &first, &end);
  for (guint i = first; i < end; i++)
    {
      SamSessionItem *item = g_ptr_array_index (self->items, i);
      gint64 id = sam_session_item_get_id (item);

      if (overlaps (self, item, from, to))
        g_array_append_val (ids, id);
    }
}

static GArray *
dup_ids_at_cursor (SamWeekView *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  collect_ids (self, self->date, self->time, self->time + SAM_DAY_LAYOUT_STEP, ids);

  return ids;
}

char *
sam_week_view_dup_cursor_label (SamWeekView *self)
{
  g_autofree char *date = sam_language_format_date (sam_language_get_default (), self->date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = sam_time_format (self->time);
  g_autoptr (GArray) ids = dup_ids_at_cursor (self);
  g_autofree char *sessions = NULL;

  if (ids->len == 0)
    sessions = g_strdup (_("no sessions"));
  else
    sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", ids->len), ids->len);

  return g_strdup_printf ("%s %s, %s", date, time, sessions);
}

/* Focus */

static GtkWidget *
get_cursor (SamWeekView *self)
{
  return sam_week_grid_get_cursor (self->grid);
}

static SamWeekBlock *
get_focus_block (SamWeekView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!SAM_IS_WEEK_BLOCK (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return SAM_WEEK_BLOCK (focus);
}

/* The cursor stands where the session begins that has the focus. */
static void
follow (SamWeekView *self, GtkWidget *stop)
{
  SamSessionItem *item = SAM_IS_WEEK_BLOCK (stop) ? sam_week_block_get_item (SAM_WEEK_BLOCK (stop)) : NULL;

  if (item != NULL)
    sam_week_view_set_cursor (self, sam_session_item_get_date (item), sam_session_item_get_time (item));
}

/* Days of the strip where there is one, the cursor, and the sessions on show, by day and time. */
static GPtrArray *
collect_stops (SamWeekView *self, guint *cursor)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (int i = 0; self->narrow && i < self->n_days; i++)
    g_ptr_array_add (stops, sam_week_head_get_button (SAM_WEEK_HEAD (self->head), i));
  *cursor = stops->len;
  g_ptr_array_add (stops, get_cursor (self));
  for (int i = 0; i < self->n_days; i++)
    {
      SamWeekDay *day = sam_week_grid_get_day (self->grid, i);

      if (gtk_widget_get_visible (GTK_WIDGET (day)))
        g_ptr_array_extend (stops, sam_week_day_get_stops (day), NULL, NULL);
    }

  return stops;
}

/* From the cursor, Tab goes on with the first session that begins there or later. */
static guint
find_after_cursor (SamWeekView *self, GPtrArray *stops, guint cursor)
{
  for (guint i = cursor + 1; i < stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (stops, i);
      SamSessionItem *item = SAM_IS_WEEK_BLOCK (stop) ? sam_week_block_get_item (SAM_WEEK_BLOCK (stop)) : NULL;

      if (item != NULL
          && (sam_session_item_get_date (item) > self->date
              || (sam_session_item_get_date (item) == self->date && sam_session_item_get_time (item) >= self->time)))
        return i;
    }

  return stops->len;
}

gboolean
sam_week_view_move_focus (SamWeekView *self, GtkDirectionType direction)
{
  guint cursor = 0;
  guint at = 0;
  guint to = 0;
  g_autoptr (GPtrArray) stops = collect_stops (self, &cursor);

  while (at < stops->len && !gtk_widget_is_focus (g_ptr_array_index (stops, at)))
    at++;

  if (direction == GTK_DIR_TAB_BACKWARD)
    {
      /* Before the first is nothing; the index wraps beyond the last. */
      to = at - 1;
    }
  else if (at == stops->len)
    to = 0;
  else
    to = at == cursor ? find_after_cursor (self, stops, cursor) : at + 1;

  if (to >= stops->len || !gtk_widget_grab_focus (g_ptr_array_index (stops, to)))
    return FALSE;

  follow (self, g_ptr_array_index (stops, to));
  sam_week_view_scroll_to_cursor (self);

  return TRUE;
}

/* Selecting */

static SamCalendarSelection *
get_selection (SamWeekView *self)
{
  return sam_calendar_model_get_selection (self->model);
}

/* All at once, or none where all of them were already. */
static void
toggle (SamWeekView *self, GArray *ids)
{
  SamCalendarSelection *selection = get_selection (self);
  gboolean all = TRUE;

  for (guint i = 0; i < ids->len; i++)
    all = all && sam_calendar_selection_contains (selection, g_array_index (ids, gint64, i));

  if (!all)
    sam_calendar_selection_add (selection, (const gint64 *) ids->data, ids->len);
  for (guint i = 0; all && i < ids->len; i++)
    sam_calendar_selection_toggle (selection, g_array_index (ids, gint64, i));
}

/* What overlaps the times between anchor and cursor, on the days between them. */
static void
select_to_cursor (SamWeekView *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  int from = MIN (self->anchor_time, self->time);
  int to = MAX (self->anchor_time, self->time) + SAM_DAY_LAYOUT_STEP;

  for (SamDate date = MIN (self->anchor_date, self->date); date <= MAX (self->anchor_date, self->date); date++)
    collect_ids (self, date, from, to, ids);

  sam_calendar_selection_set (get_selection (self), (const gint64 *) ids->data, ids->len);
}

static guint
find_item (SamWeekView *self, gint64 session)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (sam_session_item_get_id (g_ptr_array_index (self->items, i)) == session)
        return i;
    }

  return self->items->len;
}

/* All sessions between the one that was selected last and this one, by day and time. */
static void
select_to_session (SamWeekView *self, gint64 session, gboolean keep)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint anchor = find_item (self, self->anchor_session);
  guint here = find_item (self, session);

  if (here == self->items->len)
    return;
  if (anchor == self->items->len)
    anchor = here;

  for (guint i = MIN (anchor, here); i <= MAX (anchor, here); i++)
    {
      gint64 id = sam_session_item_get_id (g_ptr_array_index (self->items, i));

      g_array_append_val (ids, id);
    }
  if (keep)
    sam_calendar_selection_add (get_selection (self), (const gint64 *) ids->data, ids->len);
  else
    sam_calendar_selection_set (get_selection (self), (const gint64 *) ids->data, ids->len);
}

/* Acts */

static void
open_session (SamWeekView *self, gint64 session)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-session", "x", session);
}

static void
add_at_cursor (SamWeekView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add-at", "(ii)", self->date, self->time);
}

/* Where one session is, it opens; of several, none is more meant than the others: the focus goes to the first. */
static void
activate_cursor (SamWeekView *self)
{
  g_autoptr (GArray) ids = dup_ids_at_cursor (self);
  SamWeekBlock *block = NULL;

  for (guint i = 0; i < ids->len && block == NULL; i++)
    block = sam_week_view_find_block (self, g_array_index (ids, gint64, i));

  if (ids->len == 0)
    add_at_cursor (self);
  else if (ids->len == 1 || block == NULL)
    open_session (self, g_array_index (ids, gint64, 0));
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (block));
      follow (self, GTK_WIDGET (block));
    }
}

static void
activate (SamWeekView *self)
{
  SamWeekBlock *block = get_focus_block (self);

  if (block != NULL)
    open_session (self, sam_session_item_get_id (sam_week_block_get_item (block)));
  else
    activate_cursor (self);
}

static void
toggle_at_focus (SamWeekView *self)
{
  SamWeekBlock *block = get_focus_block (self);
  g_autoptr (GArray) ids = NULL;

  if (block == NULL)
    ids = dup_ids_at_cursor (self);
  else
    {
      gint64 id = sam_session_item_get_id (sam_week_block_get_item (block));

      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (ids, id);
      self->anchor_session = id;
    }
  toggle (self, ids);
}

static gboolean
give_up (SamWeekView *self)
{
  if (sam_week_view_cancel_resize (self))
    return GDK_EVENT_STOP;
  if (sam_calendar_selection_get_n (get_selection (self)) == 0)
    return GDK_EVENT_PROPAGATE;

  sam_calendar_selection_clear (get_selection (self));

  return GDK_EVENT_STOP;
}

/* Keys */

static SamDate
get_week_day (SamWeekView *self, int index)
{
  return sam_date_get_monday (self->date) + index;
}

static void
move_cursor (SamWeekView *self, Step step)
{
  SamDayHours hours = sam_week_grid_get_hours (self->grid);
  SamDate date = self->date;
  int time = self->time;

  switch (step)
    {
    case STEP_PREVIOUS_DAY:
      date = sam_day_layout_step_day (date, -1, self->n_days);
      break;
    case STEP_NEXT_DAY:
      date = sam_day_layout_step_day (date, 1, self->n_days);
      break;
    case STEP_EARLIER:
      time = sam_day_layout_step_time (time, -1);
      break;
    case STEP_LATER:
      time = sam_day_layout_step_time (time, 1);
      break;
    case STEP_FIRST_DAY:
      date = get_week_day (self, 0);
      break;
    case STEP_LAST_DAY:
      date = get_week_day (self, self->n_days - 1);
      break;
    case STEP_FIRST_HOUR:
      time = hours.first * 60;
      break;
    case STEP_LAST_HOUR:
    default:
      time = hours.end * 60 - SAM_DAY_LAYOUT_STEP;
      break;
    }

  sam_week_view_set_cursor (self, date, time);
  gtk_widget_grab_focus (get_cursor (self));
  sam_week_view_scroll_to_cursor (self);
}

/* With Shift, from where it was pressed first. */
static void
move_and_select (SamWeekView *self, Step step, gboolean extend)
{
  if (extend && self->anchor_date == SAM_DATE_NONE)
    {
      self->anchor_date = self->date;
      self->anchor_time = self->time;
    }
  move_cursor (self, step);
  if (extend)
    select_to_cursor (self);
  else
    self->anchor_date = SAM_DATE_NONE;
}

static gboolean
on_key_pressed_cb (SamWeekView *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;
  Step step;

  if (self->model == NULL || self->first == SAM_DATE_NONE || gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;

  if (find_step (self, keyval, modifiers & ~GDK_SHIFT_MASK, &step))
    {
      move_and_select (self, step, shift);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  if (sam_month_keys_is_enter (keyval))
    activate (self);
  else if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    toggle_at_focus (self);
  else if (keyval == GDK_KEY_Escape)
    return give_up (self);
  /* The scrolled window below would take them for itself. */
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.previous", NULL);
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.next", NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Pointer */

static void
press_block (SamWeekView *self, SamWeekBlock *block, int n_press, GdkModifierType modifiers)
{
  gint64 id = sam_session_item_get_id (sam_week_block_get_item (block));
  SamCalendarSelection *selection = get_selection (self);

  gtk_widget_grab_focus (GTK_WIDGET (block));
  follow (self, GTK_WIDGET (block));
  self->select_on_release = FALSE;
  if (n_press == 2)
    open_session (self, id);
  else if ((modifiers & GDK_SHIFT_MASK) != 0)
    {
      select_to_session (self, id, (modifiers & GDK_CONTROL_MASK) != 0);
      return;
    }
  else if ((modifiers & GDK_CONTROL_MASK) != 0)
    sam_calendar_selection_toggle (selection, id);
  /* One of several may be about to be dragged, with the others. */
  else if (sam_calendar_selection_contains (selection, id))
    self->select_on_release = TRUE;
  else
    sam_calendar_selection_set (selection, &id, 1);
  self->anchor_session = id;
}

static void
press_slot (SamWeekView *self, int day, int time, int n_press, GdkModifierType modifiers)
{
  int at = MIN (sam_day_layout_floor (time), SAM_DAY_LAYOUT_END - SAM_DAY_LAYOUT_SNAP);

  if ((modifiers & GDK_SHIFT_MASK) != 0 && self->anchor_date == SAM_DATE_NONE)
    {
      self->anchor_date = self->date;
      self->anchor_time = self->time;
    }
  sam_week_view_set_cursor (self, get_week_day (self, day), at);
  gtk_widget_grab_focus (get_cursor (self));

  if ((modifiers & GDK_SHIFT_MASK) != 0)
    {
      select_to_cursor (self);
      return;
    }
  self->anchor_date = SAM_DATE_NONE;
  if ((modifiers & GDK_CONTROL_MASK) == 0)
    sam_calendar_selection_clear (get_selection (self));
  if (n_press == 2)
    add_at_cursor (self);
}

static void
on_pressed_cb (SamWeekView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkWidget *target = gtk_widget_pick (grid, x, y, GTK_PICK_DEFAULT);
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int day = 0;
  int time = 0;

  if (self->model == NULL || self->first == SAM_DATE_NONE || target == NULL
      || gtk_widget_get_ancestor (target, GTK_TYPE_BUTTON) != NULL)
    return;

  if (SAM_IS_WEEK_BLOCK (target))
    press_block (self, SAM_WEEK_BLOCK (target), n_press, modifiers);
  else if (sam_week_grid_find (self->grid, x, y, &day, &time))
    press_slot (self, day, time, n_press, modifiers);
}

/* No drag came of it: the one that was pressed is meant. */
static void
on_released_cb (SamWeekView *self)
{
  if (self->select_on_release)
    sam_calendar_selection_set (get_selection (self), &self->anchor_session, 1);
  self->select_on_release = FALSE;
}

/* One day is shown at a time: the next is beside it. */
static void
on_swipe_cb (SamWeekView *self, double velocity_x, double velocity_y)
{
  gboolean forward = (velocity_x < 0) == (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL);

  if (self->narrow && self->first != SAM_DATE_NONE && ABS (velocity_x) > 2 * ABS (velocity_y))
    sam_week_view_set_cursor (self, sam_day_layout_step_day (self->date, forward ? 1 : -1, self->n_days), self->time);
}

static void
on_popover_closed_cb (SamWeekView *self)
{
  gtk_widget_grab_focus (get_cursor (self));
}

void
sam_week_view_init_input (SamWeekView *self)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkEventController *keys_controller = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  g_signal_connect_swapped (keys_controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (grid, keys_controller);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (swipe), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (on_swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));

  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_popover_closed_cb), self);
}
