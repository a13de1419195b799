/*
 * SamMonthView: the month grid.
 *
 * Its 42 cells, six week numbers and seven heads are made once; another month
 * only fills them anew. Cells that a short month does not need are hidden.
 */
#include "sam-month-view.h"

#include <glib/gi18n.h>

#include "sam-day-popover.h"
#include "sam-language.h"
#include "sam-month-cell.h"
#include "sam-month-keys.h"
#include "sam-month-layout.h"
#include "sam-month-parts.h"
#include "sam-month-sessions.h"
#include "sam-month-view-private.h"
#include "sam-session-picking.h"

#define N_DAYS 7
#define N_WEEKS SAM_MONTH_LAYOUT_MAX_WEEKS
#define HEAD_HEIGHT 26
#define WEEK_WIDTH 44
#define WEEK_WIDTH_NARROW 24
#define WEEKEND_WIDTH 62
#define MAX_LINES 16

struct _SamMonthView
{
  GtkWidget         parent_instance;

  SamCalendarModel *model;
  SamDate           selected;
  SamDate           first; /* Monday of the first week shown */
  int               n_weeks;
  guint             lines; /* of chips that a cell has room for */
  guint             lines_source;
  gboolean          narrow;

  GtkWidget        *corner;
  GtkWidget        *heads[N_DAYS];
  GtkWidget        *weeks[N_WEEKS];
  GtkWidget        *cells[N_WEEKS * N_DAYS];
  GtkWidget        *popover;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SamMonthView, sam_month_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAM_TYPE_CALENDAR_VIEW,
                                                      sam_month_view_iface_init))

/* Layout */

/* Left edge of a column of days, 0 to 7; 7 is the right edge of the last. */
static int
get_column_x (SamMonthView *self, int column, int width)
{
  int week_width = self->narrow ? WEEK_WIDTH_NARROW : WEEK_WIDTH;

  return week_width + sam_month_layout_get_column_x (column, width - week_width, self->narrow ? 0 : WEEKEND_WIDTH);
}

static int
get_row_y (SamMonthView *self, int row, int height)
{
  return HEAD_HEIGHT + (height - HEAD_HEIGHT) * row / self->n_weeks;
}

static gboolean
on_lines_changed_cb (gpointer data)
{
  SamMonthView *self = data;

  self->lines_source = 0;
  sam_month_view_reload (self);

  return G_SOURCE_REMOVE;
}

/* The number of chips follows from the height, the last of them without the gap below it; and widgets
 * must not change while they are laid out. */
static void
update_lines (SamMonthView *self, int row_height)
{
  int fit = sam_month_layout_count_fit (row_height - SAM_MONTH_CELL_HEAD, SAM_MONTH_CELL_CHIP,
                                        SAM_MONTH_CELL_LINE - SAM_MONTH_CELL_CHIP);
  guint lines = (guint) CLAMP (fit, 1, MAX_LINES);

  if (self->narrow || lines == self->lines)
    return;

  self->lines = lines;
  if (self->lines_source == 0)
    self->lines_source = g_idle_add (on_lines_changed_cb, self);
}

static void
sam_month_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  SamMonthView *self = SAM_MONTH_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WEEK_WIDTH_NARROW + N_DAYS * 36;
      *natural = self->narrow ? *minimum : 980;
    }
  else
    {
      *minimum = HEAD_HEIGHT + self->n_weeks * (self->narrow ? 44 : SAM_MONTH_CELL_HEAD + SAM_MONTH_CELL_LINE);
      *natural = self->narrow ? *minimum : MAX (*minimum, 600);
    }
}

static void
sam_month_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamMonthView *self = SAM_MONTH_VIEW (widget);

  sam_month_parts_allocate (self->corner, 0, 0, get_column_x (self, 0, width), HEAD_HEIGHT);
  for (int column = 0; column < N_DAYS; column++)
    {
      int x = get_column_x (self, column, width);

      sam_month_parts_allocate (self->heads[column], x, 0, get_column_x (self, column + 1, width) - x, HEAD_HEIGHT);
    }
  for (int row = 0; row < self->n_weeks; row++)
    {
      int y = get_row_y (self, row, height);
      int row_height = get_row_y (self, row + 1, height) - y;

      sam_month_parts_allocate (self->weeks[row], 0, y, get_column_x (self, 0, width), row_height);
      for (int column = 0; column < N_DAYS; column++)
        {
          int x = get_column_x (self, column, width);

          sam_month_parts_allocate (self->cells[row * N_DAYS + column], x, y,
                    get_column_x (self, column + 1, width) - x, row_height);
        }
    }
  update_lines (self, (height - HEAD_HEIGHT) / self->n_weeks);

  gtk_popover_present (GTK_POPOVER (self->popover));
}

/* Contents */

static void
update_heads (SamMonthView *self)
{
  const SamLanguage *language = sam_language_get_default ();

  /* Translators: head of the column of week numbers; very short. */
  gtk_label_set_label (GTK_LABEL (self->corner), C_("week column", "wk"));
  for (int i = 0; i < N_DAYS; i++)
    {
      gboolean full = !self->narrow && i < 5;
      g_autofree char *short_name = sam_language_format_weekday (language, i + 1, full);
      g_autofree char *name = sam_language_format_weekday (language, i + 1, TRUE);

      gtk_label_set_label (GTK_LABEL (self->heads[i]), short_name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->heads[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
    }
}

static void
update_weeks (SamMonthView *self)
{
  for (int row = 0; row < N_WEEKS; row++)
    {
      SamWeek week = sam_date_get_week (self->first + row * N_DAYS);
      g_autofree char *text = g_strdup_printf ("%d", week.week);
      g_autofree char *label = sam_language_format_week (sam_language_get_default (), week);

      gtk_label_set_label (GTK_LABEL (self->weeks[row]), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->weeks[row]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
      gtk_widget_set_visible (self->weeks[row], row < self->n_weeks);
    }
}

static SamMonthCellFlags
get_flags (SamMonthView *self, SamDate date)
{
  SamMonthCellFlags flags = 0;

  if (!sam_month_layout_is_in_month (sam_date_get_year (self->selected), sam_date_get_month (self->selected),
                                     date))
    flags |= SAM_MONTH_CELL_OUTSIDE;
  if (date == sam_calendar_model_get_as_of (self->model))
    flags |= SAM_MONTH_CELL_TODAY;
  if (date == self->selected)
    flags |= SAM_MONTH_CELL_SELECTED;
  if (self->narrow)
    flags |= SAM_MONTH_CELL_DOTS;

  return flags;
}

static void
update_cells (SamMonthView *self, GPtrArray *items)
{
  guint first = 0;

  for (int i = 0; i < N_WEEKS * N_DAYS; i++)
    {
      SamDate date = self->first + i;
      gboolean shown = i < self->n_weeks * N_DAYS;

      gtk_widget_set_visible (self->cells[i], shown);
      if (shown)
        {
          g_auto (SamCalendarDay) day = { 0, };
          guint n = sam_session_items_count_day (items, &first, date);

          sam_calendar_model_describe (self->model, date, &day);
          sam_month_cell_bind (SAM_MONTH_CELL (self->cells[i]), &day, items, first, n, self->lines,
                               sam_calendar_model_get_as_of (self->model), get_flags (self, date));
          first += n;
        }
    }
}

static void
show_problem (SamMonthView *self, GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-problem", "s", error->message);
}

void
sam_month_view_reload (SamMonthView *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  int year = 0;
  int month = 0;

  g_return_if_fail (SAM_IS_MONTH_VIEW (self));

  if (self->model == NULL || sam_calendar_model_get_context (self->model) == NULL
      || self->selected == SAM_DATE_NONE)
    return;

  year = sam_date_get_year (self->selected);
  month = sam_date_get_month (self->selected);
  self->first = sam_month_layout_first_day (year, month);
  self->n_weeks = sam_month_layout_n_weeks (year, month);

  items = sam_calendar_model_list (self->model, self->first, self->first + self->n_weeks * N_DAYS,
                                   &error);
  if (items == NULL)
    {
      show_problem (self, error);
      items = g_ptr_array_new ();
    }

  update_weeks (self);
  update_cells (self, items);
  sam_session_picking_refresh (GTK_WIDGET (self), self->model);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
sam_month_view_get_cell (SamMonthView *self, SamDate date)
{
  g_return_val_if_fail (SAM_IS_MONTH_VIEW (self), NULL);

  if (date < self->first || date >= self->first + self->n_weeks * N_DAYS)
    return NULL;

  return self->cells[date - self->first];
}

void
sam_month_view_open_day (SamMonthView *self, SamDate date)
{
  SamMonthCell *cell = (SamMonthCell *) sam_month_view_get_cell (self, date);
  GtkWidget *target = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_MONTH_VIEW (self));

  if (cell == NULL || self->model == NULL)
    return;

  items = sam_calendar_model_list (self->model, date, date + 1, &error);
  if (items == NULL)
    {
      show_problem (self, error);
      return;
    }

  target = gtk_widget_get_visible (sam_month_cell_get_more (cell)) ? sam_month_cell_get_more (cell)
                                                                  : GTK_WIDGET (cell);
  sam_day_popover_set_day (SAM_DAY_POPOVER (self->popover), self->model, date, items);
  sam_day_popover_open_at (SAM_DAY_POPOVER (self->popover), target);
}

/* Keys and pointer */

static void
on_more_cb (SamMonthView *self, SamMonthCell *cell)
{
  sam_month_view_open_day (self, sam_month_cell_get_date (cell));
}

static void
select_and_focus (SamMonthView *self, SamDate date)
{
  GtkWidget *cell = NULL;

  sam_month_view_set_selected (self, date);
  cell = sam_month_view_get_cell (self, self->selected);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

/* Where one was before the list of the day came up. */
static void
on_popover_closed_cb (SamMonthView *self)
{
  GtkWidget *cell = sam_month_view_get_cell (self, self->selected);

  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
activate_day (SamMonthView *self)
{
  SamMonthCell *cell = (SamMonthCell *) sam_month_view_get_cell (self, self->selected);

  if (cell == NULL)
    return;

  if (sam_month_cell_get_n_sessions (cell) > 0 && !self->narrow)
    sam_month_view_open_day (self, self->selected);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add-on", "i", self->selected);
}

/* What is typed and pressed in the popover reaches its parent too, and is not meant for it. */
static gboolean
is_in_popover (SamMonthView *self)
{
  return gtk_widget_get_visible (self->popover);
}

static gboolean
on_key_pressed_cb (SamMonthView *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  SamMonthStep step;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || self->selected == SAM_DATE_NONE
      || is_in_popover (self))
    return GDK_EVENT_PROPAGATE;

  if (sam_month_keys_is_enter (keyval))
    activate_day (self);
  else if (sam_month_keys_find_step (keyval, right_to_left, &step))
    select_and_focus (self, sam_month_layout_step (self->selected, step));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Tab can bring the focus to another day, or to a chip in it: that day is then the selected one. */
static void
on_cell_focus_cb (SamMonthView *self, GtkEventController *focus)
{
  SamDate date = sam_month_cell_get_date (SAM_MONTH_CELL (gtk_event_controller_get_widget (focus)));

  if (date != self->selected
      && sam_month_layout_is_in_month (sam_date_get_year (self->selected),
                                       sam_date_get_month (self->selected), date))
    sam_month_view_set_selected (self, date);
}

/* Tab comes to the selected day, through what is in it, and on to what follows the month: not to 42 days. */
static gboolean
sam_month_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SamMonthView *self = SAM_MONTH_VIEW (widget);
  GtkWidget *within = gtk_widget_get_focus_child (widget);
  GtkWidget *cell = sam_month_view_get_cell (self, self->selected);

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || within == self->popover)
    return GTK_WIDGET_CLASS (sam_month_view_parent_class)->focus (widget, direction);

  return cell != NULL && gtk_widget_child_focus (within != NULL ? within : cell, direction);
}

static void
on_pressed_cb (SamMonthView *self, int n_press, double x, double y)
{
  GtkWidget *target = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = target == NULL ? NULL : gtk_widget_get_ancestor (target, SAM_TYPE_MONTH_CELL);

  if (cell == NULL || is_in_popover (self))
    return;

  sam_calendar_selection_clear (sam_calendar_model_get_selection (self->model));
  select_and_focus (self, sam_month_cell_get_date (SAM_MONTH_CELL (cell)));
  if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add-on", "i", self->selected);
}

/* Type */

static void
sam_month_view_dispose (GObject *object)
{
  SamMonthView *self = SAM_MONTH_VIEW (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->lines_source, g_source_remove);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sam_month_view_parent_class)->dispose (object);
}

static void
sam_month_view_class_init (SamMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_month_view_dispose;
  widget_class->measure = sam_month_view_measure;
  widget_class->size_allocate = sam_month_view_size_allocate;
  widget_class->focus = sam_month_view_focus;

  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static GtkWidget *
add_cell (SamMonthView *self)
{
  GtkWidget *cell = sam_month_cell_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (cell, "more", G_CALLBACK (on_more_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_cell_focus_cb), self);
  gtk_widget_add_controller (cell, focus);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));

  return cell;
}

static void
add_controllers (SamMonthView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
sam_month_view_init (SamMonthView *self)
{
  self->selected = SAM_DATE_NONE;
  self->n_weeks = N_WEEKS;
  self->lines = 4;

  self->corner = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "head");
  for (int i = 0; i < N_DAYS; i++)
    self->heads[i] = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "head");
  for (int row = 0; row < N_WEEKS; row++)
    {
      self->weeks[row] = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_ROW_HEADER, "week");
      gtk_label_set_yalign (GTK_LABEL (self->weeks[row]), 0);
      gtk_widget_add_css_class (self->weeks[row], "numeric");
      for (int column = 0; column < N_DAYS; column++)
        self->cells[row * N_DAYS + column] = add_cell (self);
    }

  self->popover = sam_day_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_popover_closed_cb), self);

  update_heads (self);
  add_controllers (self);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("view", "Month"), -1);
}

void
sam_month_view_set_model (SamMonthView *self, SamCalendarModel *model)
{
  g_return_if_fail (SAM_IS_MONTH_VIEW (self));

  g_return_if_fail (self->model == NULL);

  g_set_object (&self->model, model);
  sam_session_picking_attach (GTK_WIDGET (self), model);
  sam_month_sessions_attach (self, model);
}

SamCalendarModel *
sam_month_view_get_model (SamMonthView *self)
{
  g_return_val_if_fail (SAM_IS_MONTH_VIEW (self), NULL);

  return self->model;
}

SamDate
sam_month_view_get_selected (SamMonthView *self)
{
  g_return_val_if_fail (SAM_IS_MONTH_VIEW (self), SAM_DATE_NONE);

  return self->selected;
}

static void
move_selection (SamMonthView *self, SamDate date)
{
  GtkWidget *old = sam_month_view_get_cell (self, self->selected);
  GtkWidget *new = sam_month_view_get_cell (self, date);

  self->selected = date;
  if (old != NULL)
    sam_month_cell_set_selected (SAM_MONTH_CELL (old), FALSE);
  if (new != NULL)
    sam_month_cell_set_selected (SAM_MONTH_CELL (new), TRUE);
}

void
sam_month_view_set_selected (SamMonthView *self, SamDate date)
{
  SamDate old = SAM_DATE_NONE;

  g_return_if_fail (SAM_IS_MONTH_VIEW (self));

  old = self->selected;
  if (old == date)
    return;

  if (old != SAM_DATE_NONE
      && sam_month_layout_is_in_month (sam_date_get_year (old), sam_date_get_month (old), date))
    move_selection (self, date);
  else
    {
      self->selected = date;
      sam_month_view_reload (self);
    }
  sam_calendar_view_emit_date_changed (SAM_CALENDAR_VIEW (self));
}

void
sam_month_view_set_narrow (SamMonthView *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_MONTH_VIEW (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_vexpand (GTK_WIDGET (self), !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  update_heads (self);
  sam_month_view_reload (self);
}
