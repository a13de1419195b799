/*
 * SamYearGrid: twelve months of days.
 */
#include "sam-year-grid.h"

#include <glib/gi18n.h>

#include "sam-language.h"

#define N_MONTHS 12
#define N_WEEKS 6
#define N_WEEKDAYS 7
#define FIRST_MONTH 8

typedef struct
{
  GtkWidget *title;
  GtkWidget *weeks[N_WEEKS];
  GtkWidget *days[N_WEEKS][N_WEEKDAYS];
} Month;

struct _SamYearGrid
{
  GtkWidget  parent_instance;

  GtkWidget *flow;
  Month      months[N_MONTHS];
  int        first_year;
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

/* What a day looks like */

static const char *const css_classes[SAM_N_DAY_KINDS] = {
  [SAM_DAY_KIND_PUBLIC_HOLIDAY] = "public-holiday",
  [SAM_DAY_KIND_WEEKEND] = "weekend",
  [SAM_DAY_KIND_OUTSIDE_TERM] = "outside-term",
  [SAM_DAY_KIND_BREAK] = "break",
  [SAM_DAY_KIND_STUDY_DAY] = "study-day",
  [SAM_DAY_KIND_SCHOOL_DAY] = "school-day",
};

const char *
sam_year_grid_get_letter (SamDayKind kind)
{
  switch (kind)
    {
    case SAM_DAY_KIND_PUBLIC_HOLIDAY:
      return C_("letter of a public holiday", "H");
    case SAM_DAY_KIND_BREAK:
      return C_("letter of a break", "B");
    case SAM_DAY_KIND_STUDY_DAY:
      return C_("letter of a study day", "S");
    default:
      return "";
    }
}

static SamDate
get_date (GtkWidget *cell)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (cell), "date"));
}

/* "Monday 29 October, week 44: Autumn break" */
static char *
describe_day (SamDate date, const SamDay *day)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *text = sam_language_format_date (language, date, SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *week = sam_language_format_week (language, sam_date_get_week (date));
  const char *name = sam_day_get_label (day);

  return g_strdup_printf ("%s, %s: %s", text, week, name != NULL ? name : sam_day_kind_get_label (day->kind));
}

static void
dress (GtkWidget *cell, SamDate date, const SamDay *day)
{
  const char *letter = sam_year_grid_get_letter (day->kind);
  g_autofree char *text = NULL;
  g_autofree char *name = describe_day (date, day);

  for (guint i = 0; i < SAM_N_DAY_KINDS; i++)
    gtk_widget_remove_css_class (cell, css_classes[i]);
  gtk_widget_add_css_class (cell, css_classes[day->kind]);
  text = *letter != '\0' ? g_strdup_printf ("%d<span size=\"x-small\"> %s</span>", sam_date_get_day (date), letter)
                         : g_strdup_printf ("%d", sam_date_get_day (date));
  gtk_label_set_markup (GTK_LABEL (cell), text);
  gtk_widget_set_tooltip_text (cell, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

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
          GtkWidget *cell = month->days[week][i];
          SamDate date = start + (int) i;
          gboolean is_shown = sam_date_get_month (date) == number && sam_date_get_year (date) == year;
          SamDay day;

          gtk_widget_set_visible (cell, is_in_month);
          gtk_widget_set_opacity (cell, is_shown ? 1.0 : 0.0);
          gtk_widget_set_focusable (cell, is_shown);
          g_object_set_data (G_OBJECT (cell), "date", GINT_TO_POINTER (is_shown ? date : SAM_DATE_NONE));
          if (!is_shown)
            continue;
          day = sam_school_calendar_get_day (calendar, date);
          dress (cell, date, &day);
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
              GtkWidget *cell = self->months[m].days[w][d];
              SamDate date = get_date (cell);

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

static GtkWidget *
find_cell (SamYearGrid *self, SamDate date)
{
  for (guint m = 0; m < N_MONTHS; m++)
    {
      for (guint w = 0; w < N_WEEKS; w++)
        {
          for (guint d = 0; d < N_WEEKDAYS; d++)
            {
              if (get_date (self->months[m].days[w][d]) == date)
                return self->months[m].days[w][d];
            }
        }
    }

  return NULL;
}

/* The day below a point; SAM_DATE_NONE between days. */
static SamDate
pick (SamYearGrid *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != GTK_WIDGET (self))
    {
      if (g_object_get_data (G_OBJECT (widget), "is-day") != NULL)
        return get_date (widget);
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
  gtk_widget_grab_focus (find_cell (self, date));
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
      GtkWidget *cell;

      if (moves[i].key != key || self->head == SAM_DATE_NONE)
        continue;
      cell = find_cell (self, self->head + moves[i].days);
      if (cell == NULL)
        return TRUE;
      gtk_widget_grab_focus (cell);
      select_to (self, get_date (cell), (state & GDK_SHIFT_MASK) != 0);
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
    select_to (self, get_date (cell), FALSE);
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  if (n_press == 2)
    g_signal_emit (user_data, signals[ACTIVATED], 0);
}

/* Building */

static GtkWidget *
new_cell (SamYearGrid *self)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (cell, "year-day");
  gtk_widget_add_css_class (cell, "numeric");
  g_object_set_data (G_OBJECT (cell), "is-day", cell);
  g_object_set_data (G_OBJECT (cell), "date", GINT_TO_POINTER (SAM_DATE_NONE));
  g_signal_connect (focus, "enter", G_CALLBACK (on_cell_focus_cb), self);
  gtk_widget_add_controller (cell, focus);

  return cell;
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
      gtk_grid_attach (GTK_GRID (grid), month->weeks[week], 0, week + 2, 1, 1);
      for (int i = 0; i < N_WEEKDAYS; i++)
        {
          month->days[week][i] = new_cell (self);
          gtk_grid_attach (GTK_GRID (grid), month->days[week][i], i + 1, week + 2, 1, 1);
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
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 24);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 24);
  for (guint i = 0; i < N_MONTHS; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), build_month (self, &self->months[i]));
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_insert (GTK_FLOW_BOX (self->flow), child, -1);
    }
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
