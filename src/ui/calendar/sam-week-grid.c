/*
 * SamWeekGrid: the hours of a week.
 *
 * CSS node: weekgrid; labels .hour, weekday nodes, weekcursor, label.now-time
 * and the boxes .now-line and .now-dot.
 */
#include "sam-week-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sam-month-parts.h"
#include "sam-style.h"

#define N_HOURS 24
#define GUTTER 52
#define GUTTER_NARROW 44
#define HOUR_HEIGHT 66
#define LABEL_HEIGHT 18
#define DOT 10
#define LINE 2
/* So that the first hour's number is not cut. */
#define TOP (LABEL_HEIGHT / 2)

struct _SamWeekGrid
{
  GtkWidget   parent_instance;

  SamDayHours hours;
  int         hour_height;
  int         first_day;
  int         end_day;
  gboolean    narrow;

  GtkWidget  *labels[N_HOURS];
  GtkWidget  *days[SAM_WEEK_GRID_N_DAYS];

  GtkWidget  *cursor;
  int         cursor_day;
  int         cursor_time;

  GtkWidget  *drop;
  int         drop_day;
  int         drop_time;
  int         drop_minutes;

  GtkWidget  *end_label;
  int         end_time; /* -1 where no end is being drawn */

  GtkWidget  *now_label;
  GtkWidget  *now_line;
  GtkWidget  *now_dot;
  int         now_day;
  int         now_time;
};

G_DEFINE_FINAL_TYPE (SamWeekGrid, sam_week_grid, GTK_TYPE_WIDGET)

/* Layout */

static int
get_gutter (SamWeekGrid *self)
{
  return self->narrow ? GUTTER_NARROW : GUTTER;
}

int
sam_week_grid_get_day_x (SamWeekGrid *self, int index, int width)
{
  int gutter;

  g_return_val_if_fail (SAM_IS_WEEK_GRID (self), 0);

  gutter = get_gutter (self);

  return gutter + sam_day_layout_get_day_x (self->first_day, self->end_day, index, width - gutter);
}

/* Of the hours. What there is below them stays empty: a bar that comes or goes below must not move what is pointed at. */
static int
get_height (SamWeekGrid *self)
{
  return (self->hours.end - self->hours.first) * self->hour_height;
}

static int
get_y (SamWeekGrid *self, int minutes)
{
  return TOP + (int) sam_day_layout_get_y (self->hours, get_height (self), minutes);
}

/* Left edges are those of a script from left to right; here they are mirrored where it goes the other way. */
static void
allocate (SamWeekGrid *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  sam_month_parts_allocate (child, x, y, width, height);
}

static void
allocate_slot (SamWeekGrid *self, GtkWidget *child, int day, int time, int minutes, int width)
{
  int x = sam_week_grid_get_day_x (self, day, width);
  int y = get_y (self, time);

  allocate (self, child, x + 2, y + 1, sam_week_grid_get_day_x (self, day + 1, width) - x - 4,
            get_y (self, MIN (time + minutes, SAM_DAY_LAYOUT_END)) - y - 1);
}

static void
allocate_now (SamWeekGrid *self, int width)
{
  int x = sam_week_grid_get_day_x (self, self->now_day, width);
  int y = get_y (self, self->now_time);

  allocate (self, self->now_label, 2, y - LABEL_HEIGHT / 2, get_gutter (self) - 4, LABEL_HEIGHT);
  allocate (self, self->now_line, x, y - LINE / 2, sam_week_grid_get_day_x (self, self->now_day + 1, width) - x, LINE);
  allocate (self, self->now_dot, x - DOT / 2, y - DOT / 2, DOT, DOT);
}

static void
sam_week_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamWeekGrid *self = SAM_WEEK_GRID (widget);

  for (int hour = 0; hour < N_HOURS; hour++)
    allocate (self, self->labels[hour], 0, get_y (self, hour * 60) - LABEL_HEIGHT / 2, get_gutter (self) - 8, LABEL_HEIGHT);
  for (int i = 0; i < SAM_WEEK_GRID_N_DAYS; i++)
    {
      int x = sam_week_grid_get_day_x (self, i, width);

      allocate (self, self->days[i], x, TOP, sam_week_grid_get_day_x (self, i + 1, width) - x, height - TOP);
    }
  allocate_slot (self, self->cursor, self->cursor_day, self->cursor_time, SAM_DAY_LAYOUT_STEP, width);
  if (self->now_day >= 0)
    allocate_now (self, width);
  if (self->drop_day >= 0)
    allocate_slot (self, self->drop, self->drop_day, self->drop_time, self->drop_minutes, width);
  if (self->end_time >= 0)
    allocate (self, self->end_label, 2, get_y (self, self->end_time) - LABEL_HEIGHT / 2, get_gutter (self) - 4, LABEL_HEIGHT);
}

static void
sam_week_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SamWeekGrid *self = SAM_WEEK_GRID (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_gutter (self) + (self->end_day - self->first_day) * 44;
      *natural = self->narrow ? *minimum : 980;
    }
  else
    *minimum = *natural = TOP + get_height (self);
}

/* Lines at the full hours, under all that stands on them. */
static void
sam_week_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SamWeekGrid *self = SAM_WEEK_GRID (widget);
  int width = gtk_widget_get_width (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;

  sam_style_get_color (widget, &color);
  color.alpha *= 0.12f;
  for (int hour = self->hours.first; hour <= self->hours.end; hour++)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) (right_to_left ? 0 : get_gutter (self)), (float) get_y (self, hour * 60),
                                                    (float) (width - get_gutter (self)), 1));

  GTK_WIDGET_CLASS (sam_week_grid_parent_class)->snapshot (widget, snapshot);
}

/* Type */

static void
sam_week_grid_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sam_week_grid_parent_class)->dispose (object);
}

static void
sam_week_grid_class_init (SamWeekGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_week_grid_dispose;
  widget_class->measure = sam_week_grid_measure;
  widget_class->size_allocate = sam_week_grid_size_allocate;
  widget_class->snapshot = sam_week_grid_snapshot;
  gtk_widget_class_set_css_name (widget_class, "weekgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
update_visible (SamWeekGrid *self)
{
  for (int hour = 0; hour < N_HOURS; hour++)
    gtk_widget_set_visible (self->labels[hour], hour >= self->hours.first && hour < self->hours.end);
  for (int i = 0; i < SAM_WEEK_GRID_N_DAYS; i++)
    gtk_widget_set_visible (self->days[i], i >= self->first_day && i < self->end_day);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
add_mark (SamWeekGrid *self, const char *style)
{
  GtkWidget *mark = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, style);
  gtk_widget_set_can_target (mark, FALSE);
  gtk_widget_set_visible (mark, FALSE);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));

  return mark;
}

/* A time in the gutter, over that of the hour. */
static GtkWidget *
add_time (SamWeekGrid *self, const char *style)
{
  GtkWidget *label = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_LABEL, style);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_visible (label, FALSE);

  return label;
}

static void
sam_week_grid_init (SamWeekGrid *self)
{
  self->hours = sam_day_layout_get_usual_hours ();
  self->hour_height = HOUR_HEIGHT;
  self->end_day = SAM_WEEK_GRID_N_DAYS;
  self->now_day = -1;
  self->drop_day = -1;
  self->end_time = -1;

  for (int hour = 0; hour < N_HOURS; hour++)
    {
      g_autofree char *text = sam_time_format (hour * 60);

      self->labels[hour] = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_ROW_HEADER, "hour");
      gtk_label_set_label (GTK_LABEL (self->labels[hour]), text);
      gtk_label_set_ellipsize (GTK_LABEL (self->labels[hour]), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_xalign (GTK_LABEL (self->labels[hour]), 1);
      gtk_widget_add_css_class (self->labels[hour], "numeric");
    }
  for (int i = 0; i < SAM_WEEK_GRID_N_DAYS; i++)
    {
      self->days[i] = sam_week_day_new ();
      sam_week_day_set_hours (SAM_WEEK_DAY (self->days[i]), self->hours, self->hour_height);
      gtk_widget_set_parent (self->days[i], GTK_WIDGET (self));
    }

  self->cursor = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, "css-name", "weekcursor",
                               "focusable", TRUE, "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->cursor, GTK_WIDGET (self));

  self->drop = add_mark (self, "drop");
  self->now_line = add_mark (self, "now-line");
  self->now_dot = add_mark (self, "now-dot");
  self->now_label = add_time (self, "now-time");
  self->end_label = add_time (self, "end-time");

  update_visible (self);
}

GtkWidget *
sam_week_grid_new (void)
{
  return g_object_new (SAM_TYPE_WEEK_GRID, NULL);
}

SamWeekDay *
sam_week_grid_get_day (SamWeekGrid *self, int index)
{
  g_return_val_if_fail (SAM_IS_WEEK_GRID (self), NULL);
  g_return_val_if_fail (index >= 0 && index < SAM_WEEK_GRID_N_DAYS, NULL);

  return SAM_WEEK_DAY (self->days[index]);
}

void
sam_week_grid_set_days (SamWeekGrid *self, int first, int end)
{
  g_return_if_fail (SAM_IS_WEEK_GRID (self));
  g_return_if_fail (first >= 0 && first < end && end <= SAM_WEEK_GRID_N_DAYS);

  if (self->first_day == first && self->end_day == end)
    return;

  self->first_day = first;
  self->end_day = end;
  update_visible (self);
}

void
sam_week_grid_set_hours (SamWeekGrid *self, SamDayHours hours)
{
  g_return_if_fail (SAM_IS_WEEK_GRID (self));
  g_return_if_fail (hours.end > hours.first);

  if (self->hours.first == hours.first && self->hours.end == hours.end)
    return;

  self->hours = hours;
  for (int i = 0; i < SAM_WEEK_GRID_N_DAYS; i++)
    sam_week_day_set_hours (SAM_WEEK_DAY (self->days[i]), hours, self->hour_height);
  update_visible (self);
}

SamDayHours
sam_week_grid_get_hours (SamWeekGrid *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_GRID (self), ((SamDayHours) { 0, 24 }));

  return self->hours;
}

void
sam_week_grid_set_hour_height (SamWeekGrid *self, int height)
{
  g_return_if_fail (SAM_IS_WEEK_GRID (self));

  self->hour_height = height;
  for (int i = 0; i < SAM_WEEK_GRID_N_DAYS; i++)
    sam_week_day_set_hours (SAM_WEEK_DAY (self->days[i]), self->hours, height);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
sam_week_grid_get_hour_height (SamWeekGrid *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_GRID (self), HOUR_HEIGHT);

  return self->hour_height;
}

void
sam_week_grid_set_narrow (SamWeekGrid *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_WEEK_GRID (self));

  self->narrow = !!narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sam_week_grid_set_cursor (SamWeekGrid *self, int day, int time, const char *label)
{
  g_return_if_fail (SAM_IS_WEEK_GRID (self));

  self->cursor_day = day;
  self->cursor_time = time;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursor), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
sam_week_grid_get_cursor (SamWeekGrid *self)
{
  g_return_val_if_fail (SAM_IS_WEEK_GRID (self), NULL);

  return self->cursor;
}

void
sam_week_grid_set_now (SamWeekGrid *self, int day, int time)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (SAM_IS_WEEK_GRID (self));

  self->now_day = day;
  self->now_time = time;
  gtk_widget_set_visible (self->now_line, day >= 0);
  gtk_widget_set_visible (self->now_dot, day >= 0);
  gtk_widget_set_visible (self->now_label, day >= 0);
  if (day < 0)
    return;

  text = sam_time_format (time);
  /* Translators: the time that it is, at the line of now in the week. */
  label = g_strdup_printf (_("Now: %s"), text);
  gtk_label_set_label (GTK_LABEL (self->now_label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->now_label), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sam_week_grid_set_drop (SamWeekGrid *self, int day, int time, int minutes)
{
  g_return_if_fail (SAM_IS_WEEK_GRID (self));

  self->drop_day = day;
  self->drop_time = time;
  self->drop_minutes = MAX (minutes, SAM_DAY_LAYOUT_SNAP);
  gtk_widget_set_visible (self->drop, day >= 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sam_week_grid_set_drawn_end (SamWeekGrid *self, int time)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SAM_IS_WEEK_GRID (self));

  self->end_time = time;
  gtk_widget_set_visible (self->end_label, time >= 0);
  if (time < 0)
    return;

  text = sam_time_format (time % SAM_DAY_LAYOUT_END);
  gtk_label_set_label (GTK_LABEL (self->end_label), text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
sam_week_grid_find (SamWeekGrid *self, double x, double y, int *day, int *time)
{
  int width;

  g_return_val_if_fail (SAM_IS_WEEK_GRID (self), FALSE);

  width = gtk_widget_get_width (GTK_WIDGET (self));
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;
  if (x < get_gutter (self) || x >= width)
    return FALSE;

  for (*day = self->first_day; *day < self->end_day - 1; (*day)++)
    {
      if (x < sam_week_grid_get_day_x (self, *day + 1, width))
        break;
    }
  *time = sam_day_layout_get_minutes (self->hours, get_height (self), y - TOP);

  return TRUE;
}
