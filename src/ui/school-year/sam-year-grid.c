/*
 * SamYearGrid: twelve months of days.
 */
#include "sam-year-grid.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-wrap-box.h"
#include "sam-year-day.h"

#define N_MONTHS 12
#define N_WEEKS 6
#define N_WEEKDAYS 7
#define FIRST_MONTH 8

typedef struct
{
  GtkWidget *title;
  GtkWidget *weeks[N_WEEKS];
  SamYearDay *days[N_WEEKS][N_WEEKDAYS];
} Month;

struct _SamYearGrid
{
  GtkWidget  parent_instance;

  GtkWidget  *flow;
  Month       months[N_MONTHS];
  SamYearDay *stop; /* the one day that Tab comes to */
  int         first_year;
  SamDate    anchor; /* where the selection began */
  SamDate    head;   /* where it is */
};

enum
{
  SELECTION_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SamYearGrid, sam_year_grid, GTK_TYPE_WIDGET)

static void
show_month (SamYearGrid *self, Month *month, SamSchoolCalendar *calendar, int year, int number)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate first = sam_date_new (year, number, 1);
  SamDate monday = sam_date_get_monday (first);
  g_autofree char *title = sam_language_format_date (language, first, SAM_DATE_STYLE_MONTH);

  gtk_label_set_label (GTK_LABEL (month->title), title);
  for (guint week = 0; week < N_WEEKS; week++)
    {
      SamDate start = monday + 7 * (int) week;
      gboolean is_in_month = start + 6 >= first && (sam_date_get_month (start) == number || sam_date_get_month (start + 6) == number);
      g_autofree char *text = is_in_month ? g_strdup_printf ("%d", sam_date_get_week (start).week) : g_strdup ("");

      gtk_label_set_label (GTK_LABEL (month->weeks[week]), text);
      gtk_widget_set_visible (month->weeks[week], is_in_month);
      for (guint i = 0; i < N_WEEKDAYS; i++)
        {
          SamYearDay *cell = month->days[week][i];
          SamDate date = start + (int) i;
          gboolean is_shown = sam_date_get_month (date) == number && sam_date_get_year (date) == year;
          SamDay day;

          gtk_widget_set_visible (GTK_WIDGET (cell), is_in_month);
          if (is_shown)
            day = sam_school_calendar_get_day (calendar, date);
          sam_year_day_show (cell, is_shown ? date : SAM_DATE_NONE, is_shown ? &day : NULL);
        }
    }
}

/* Selection */

static void
update_selection (SamYearGrid *self)
{
  SamDate first = MIN (self->anchor, self->head);
  SamDate last = MAX (self->anchor, self->head);

  for (guint m = 0; m < N_MONTHS; m++)
    {
      for (guint w = 0; w < N_WEEKS; w++)
        {
          for (guint d = 0; d < N_WEEKDAYS; d++)
            {
              GtkWidget *cell = GTK_WIDGET (self->months[m].days[w][d]);
              SamDate date = sam_year_day_get_date (self->months[m].days[w][d]);

              if (date != SAM_DATE_NONE && self->anchor != SAM_DATE_NONE && date >= first && date <= last)
                gtk_widget_set_state_flags (cell, GTK_STATE_FLAG_SELECTED, FALSE);
              else
                gtk_widget_unset_state_flags (cell, GTK_STATE_FLAG_SELECTED);
            }
        }
    }
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
select_to (SamYearGrid *self, SamDate date, gboolean extends)
{
  if (date == SAM_DATE_NONE)
    return;
  if (!extends || self->anchor == SAM_DATE_NONE)
    self->anchor = date;
  self->head = date;
  update_selection (self);
}

static SamYearDay *
find_cell (SamYearGrid *self, SamDate date)
{
  for (guint m = 0; m < N_MONTHS; m++)
    {
      for (guint w = 0; w < N_WEEKS; w++)
        {
          for (guint d = 0; d < N_WEEKDAYS; d++)
            {
              if (sam_year_day_get_date (self->months[m].days[w][d]) == date)
                return self->months[m].days[w][d];
            }
        }
    }

  return NULL;
}

/* Three hundred stops on the way by Tab would be none: there is one, and arrows move it. */
static void
move_stop (SamYearGrid *self, SamYearDay *cell, gboolean takes_focus)
{
  SamYearDay *left = self->stop;

  if (cell == NULL)
    return;
  self->stop = cell;
  gtk_widget_set_focusable (GTK_WIDGET (cell), TRUE);
  if (takes_focus)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (left != NULL && left != cell)
    gtk_widget_set_focusable (GTK_WIDGET (left), FALSE);
}

/* The day below a point; SAM_DATE_NONE between days. */
static SamDate
pick (SamYearGrid *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != GTK_WIDGET (self))
    {
      if (SAM_IS_YEAR_DAY (widget))
        return sam_year_day_get_date (SAM_YEAR_DAY (widget));
      widget = gtk_widget_get_parent (widget);
    }

  return SAM_DATE_NONE;
}

static void
on_drag_begin_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  SamYearGrid *self = SAM_YEAR_GRID (user_data);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  SamDate date = pick (self, x, y);

  if (date == SAM_DATE_NONE)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  move_stop (self, find_cell (self, date), TRUE);
  select_to (self, date, (state & GDK_SHIFT_MASK) != 0);
}

static void
on_drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer user_data)
{
  SamYearGrid *self = SAM_YEAR_GRID (user_data);
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  select_to (self, pick (self, x + dx, y + dy), TRUE);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  static const struct
  {
    guint key;
    int   days;
  } moves[] = {
    { GDK_KEY_Left, -1 }, { GDK_KEY_Right, 1 }, { GDK_KEY_Up, -7 }, { GDK_KEY_Down, 7 },
    { GDK_KEY_Page_Up, -28 }, { GDK_KEY_Page_Down, 28 },
  };
  SamYearGrid *self = SAM_YEAR_GRID (user_data);

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      g_signal_emit (self, signals[ACTIVATED], 0);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      SamYearDay *cell;

      if (moves[i].key != key || self->stop == NULL)
        continue;
      cell = find_cell (self, sam_year_day_get_date (self->stop) + moves[i].days);
      if (cell == NULL)
        return TRUE;
      move_stop (self, cell, TRUE);
      select_to (self, sam_year_day_get_date (cell), (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    }

  return FALSE;
}

/* Coming by Tab, the day that has the focus is the selection. */
static void
on_cell_focus_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  SamYearGrid *self = SAM_YEAR_GRID (user_data);
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (self->anchor == SAM_DATE_NONE)
    select_to (self, sam_year_day_get_date (SAM_YEAR_DAY (cell)), FALSE);
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  if (n_press == 2)
    g_signal_emit (user_data, signals[ACTIVATED], 0);
}

/* Building */

static SamYearDay *
new_cell (SamYearGrid *self)
{
  GtkWidget *cell = sam_year_day_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (on_cell_focus_cb), self);
  gtk_widget_add_controller (cell, focus);

  return SAM_YEAR_DAY (cell);
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");

  return label;
}

static GtkWidget *
build_month (SamYearGrid *self, Month *month)
{
  GtkWidget *grid = gtk_grid_new ();

  month->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (month->title), 0);
  gtk_widget_add_css_class (month->title, "heading");
  gtk_widget_set_margin_bottom (month->title, 6);
  gtk_grid_attach (GTK_GRID (grid), month->title, 0, 0, N_WEEKDAYS + 1, 1);
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *weekday = sam_language_format_weekday (sam_language_get_default (), i + 1, FALSE);

      gtk_grid_attach (GTK_GRID (grid), new_heading (weekday), i + 1, 1, 1, 1);
    }
  for (int week = 0; week < N_WEEKS; week++)
    {
      month->weeks[week] = new_heading (NULL);
      gtk_widget_add_css_class (month->weeks[week], "numeric");
      /* Months with weeks of one digit stand in line with the others. */
      gtk_label_set_width_chars (GTK_LABEL (month->weeks[week]), 2);
      gtk_label_set_xalign (GTK_LABEL (month->weeks[week]), 1);
      gtk_grid_attach (GTK_GRID (grid), month->weeks[week], 0, week + 2, 1, 1);
      for (int i = 0; i < N_WEEKDAYS; i++)
        {
          month->days[week][i] = new_cell (self);
          gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (month->days[week][i]), i + 1, week + 2, 1, 1);
        }
    }
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (grid, GTK_ALIGN_START);

  return grid;
}

static void
sam_year_grid_dispose (GObject *object)
{
  g_clear_pointer (&SAM_YEAR_GRID (object)->flow, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_year_grid_parent_class)->dispose (object);
}

static void
sam_year_grid_class_init (SamYearGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_year_grid_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "yeargrid");

  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", SAM_TYPE_YEAR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", SAM_TYPE_YEAR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
sam_year_grid_init (SamYearGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->anchor = SAM_DATE_NONE;
  self->head = SAM_DATE_NONE;
  self->flow = g_object_new (SAM_TYPE_WRAP_BOX, "column-spacing", 24, "row-spacing", 24, "max-columns", 4, "homogeneous", TRUE,
                             NULL);
  for (guint i = 0; i < N_MONTHS; i++)
    sam_wrap_box_append (SAM_WRAP_BOX (self->flow), build_month (self, &self->months[i]));
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sam_year_grid_new (void)
{
  return g_object_new (SAM_TYPE_YEAR_GRID, NULL);
}

void
sam_year_grid_show (SamYearGrid *self, SamSchoolCalendar *calendar, int first_year)
{
  g_return_if_fail (SAM_IS_YEAR_GRID (self));
  g_return_if_fail (calendar != NULL);

  if (first_year != self->first_year)
    self->anchor = self->head = SAM_DATE_NONE;
  self->first_year = first_year;
  for (int i = 0; i < N_MONTHS; i++)
    {
      int month = (FIRST_MONTH + i - 1) % N_MONTHS + 1;

      show_month (self, &self->months[i], calendar, month >= FIRST_MONTH ? first_year : first_year + 1, month);
    }
  if (self->stop == NULL || sam_year_day_get_date (self->stop) == SAM_DATE_NONE)
    move_stop (self, find_cell (self, sam_date_new (first_year, FIRST_MONTH, 1)), FALSE);
  update_selection (self);
}

gboolean
sam_year_grid_get_selection (SamYearGrid *self, SamDate *first, SamDate *last)
{
  g_return_val_if_fail (SAM_IS_YEAR_GRID (self), FALSE);

  if (self->anchor == SAM_DATE_NONE)
    return FALSE;
  *first = MIN (self->anchor, self->head);
  *last = MAX (self->anchor, self->head);

  return TRUE;
}

void
sam_year_grid_select (SamYearGrid *self, SamDate first, SamDate last)
{
  g_return_if_fail (SAM_IS_YEAR_GRID (self));

  self->anchor = first;
  self->head = last;
  update_selection (self);
}
