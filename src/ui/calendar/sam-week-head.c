/*
 * SamWeekHead: what stands above the hours of a week.
 *
 * CSS node: weekhead; label.week, boxes .day with .today .marked .holiday and the
 * labels .weekday .number .note; toggle buttons .strip-day.
 */
#include "sam-week-head.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-month-parts.h"

#define N_DAYS SAM_WEEK_GRID_N_DAYS
#define HEIGHT 40
#define STRIP_HEIGHT 48
#define PADDING 8

typedef struct
{
  GtkWidget *box;
  GtkWidget *weekday;
  GtkWidget *number;
  GtkWidget *note;
  GtkWidget *button; /* in the strip */
} Day;

struct _SamWeekHead
{
  GtkWidget    parent_instance;

  SamWeekGrid *grid;
  GtkWidget   *week;
  Day          days[N_DAYS];
  int          first;
  int          end;
  int          n_days; /* in the strip */
  gboolean     narrow;
  gboolean     marking;
};

G_DEFINE_FINAL_TYPE (SamWeekHead, sam_week_head, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
allocate (SamWeekHead *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  sam_month_parts_allocate (child, x, y, width, height);
}

static void
sam_week_head_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamWeekHead *self = SAM_WEEK_HEAD (widget);
  /* As wide as the hours below, beside which a scrollbar may stand. */
  int grid_width = gtk_widget_get_width (GTK_WIDGET (self->grid));
  int top = self->narrow ? STRIP_HEIGHT : 0;
  int gutter;

  width = grid_width > 0 ? grid_width : width;
  gutter = sam_week_grid_get_day_x (self->grid, self->first, width);
  allocate (self, self->week, 0, 0, gutter, height);
  for (int i = 0; i < N_DAYS; i++)
    {
      int x = sam_week_grid_get_day_x (self->grid, i, width);
      int strip_x = gutter + (width - gutter) * i / self->n_days;

      allocate (self, self->days[i].box, x, top, sam_week_grid_get_day_x (self->grid, i + 1, width) - x, height - top);
      allocate (self, self->days[i].button, strip_x + 1, 2, gutter + (width - gutter) * (i + 1) / self->n_days - strip_x - 2,
                STRIP_HEIGHT - 4);
    }
}

static void
sam_week_head_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SamWeekHead *self = SAM_WEEK_HEAD (widget);
  int least = HEIGHT;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  for (int i = 0; i < N_DAYS; i++)
    {
      int box = 0;

      gtk_widget_measure (self->days[i].box, GTK_ORIENTATION_VERTICAL, -1, &box, NULL, NULL, NULL);
      least = MAX (least, box);
    }
  *minimum = *natural = least + (self->narrow ? STRIP_HEIGHT : 0);
}

static void
on_toggled_cb (SamWeekHead *self, GtkToggleButton *button)
{
  if (self->marking || !gtk_toggle_button_get_active (button))
    return;

  for (int i = 0; i < N_DAYS; i++)
    {
      if (self->days[i].button == GTK_WIDGET (button))
        g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0, i);
    }
}

static void
sam_week_head_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sam_week_head_parent_class)->dispose (object);
}

static void
sam_week_head_class_init (SamWeekHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_week_head_dispose;
  widget_class->measure = sam_week_head_measure;
  widget_class->size_allocate = sam_week_head_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "weekhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);

  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", SAM_TYPE_WEEK_HEAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_day (SamWeekHead *self, int index)
{
  Day *day = &self->days[index];

  day->box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "spacing", PADDING, NULL);
  gtk_widget_add_css_class (day->box, "day");
  day->weekday = add_label (day->box, "weekday");
  day->number = add_label (day->box, "number");
  gtk_widget_add_css_class (day->number, "numeric");
  day->note = add_label (day->box, "note");
  gtk_label_set_ellipsize (GTK_LABEL (day->note), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (day->note), 1);
  gtk_widget_set_hexpand (day->note, TRUE);
  gtk_widget_set_parent (day->box, GTK_WIDGET (self));

  day->button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (day->button), gtk_label_new (NULL));
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (day->button))), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (day->button, "flat");
  gtk_widget_add_css_class (day->button, "strip-day");
  if (index > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (day->button), GTK_TOGGLE_BUTTON (self->days[0].button));
  gtk_widget_set_visible (day->button, FALSE);
  g_signal_connect_swapped (day->button, "toggled", G_CALLBACK (on_toggled_cb), self);
  gtk_widget_set_parent (day->button, GTK_WIDGET (self));
}

static void
sam_week_head_init (SamWeekHead *self)
{
  self->end = N_DAYS;
  self->n_days = N_DAYS;
  self->week = sam_month_parts_add_label (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_ROW_HEADER, "week");
  gtk_label_set_ellipsize (GTK_LABEL (self->week), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_yalign (GTK_LABEL (self->week), 1);
  gtk_label_set_xalign (GTK_LABEL (self->week), 1);
  gtk_widget_add_css_class (self->week, "numeric");
  for (int i = 0; i < N_DAYS; i++)
    add_day (self, i);
}

GtkWidget *
sam_week_head_new (SamWeekGrid *grid)
{
  SamWeekHead *self = g_object_new (SAM_TYPE_WEEK_HEAD, NULL);

  self->grid = grid;

  return GTK_WIDGET (self);
}

void
sam_week_head_bind_week (SamWeekHead *self, SamDate first)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (SAM_IS_WEEK_HEAD (self));

  /* Translators: a week's number in the narrow corner of the week: "wk 50". */
  text = g_strdup_printf (C_("week", "wk %d"), sam_date_get_week (first).week);
  label = sam_language_format_week (sam_language_get_default (), sam_date_get_week (first));
  gtk_label_set_label (GTK_LABEL (self->week), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->week), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
sam_week_head_bind_day (SamWeekHead *self, int index, const SamCalendarDay *day, guint n_sessions, gboolean today)
{
  const SamLanguage *language = sam_language_get_default ();
  g_autofree char *note = NULL;
  g_autofree char *weekday = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *date = NULL;
  g_autofree char *sessions = NULL;
  g_autofree char *label = NULL;
  g_autofree char *number = NULL;
  g_autofree char *strip = NULL;
  Day *of_day = NULL;

  g_return_if_fail (SAM_IS_WEEK_HEAD (self));
  g_return_if_fail (index >= 0 && index < N_DAYS);

  of_day = &self->days[index];
  note = sam_calendar_day_dup_note (day);
  /* Days of the weekend are narrow. */
  weekday = sam_language_format_weekday (language, index + 1, index < 5 || self->narrow);
  brief = sam_language_format_weekday (language, index + 1, FALSE);
  date = sam_language_format_date (language, day->date, SAM_DATE_STYLE_WEEKDAY);
  number = g_strdup_printf ("%d", sam_date_get_day (day->date));
  sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
  /* A dot below a day that has sessions, as in the month where that is narrow. */
  strip = g_strdup_printf ("%s\n%s%s", brief, number, n_sessions > 0 ? " •" : "");

  gtk_label_set_label (GTK_LABEL (of_day->weekday), weekday);
  gtk_label_set_label (GTK_LABEL (of_day->number), number);
  gtk_label_set_label (GTK_LABEL (of_day->note), note != NULL ? note : "");
  gtk_widget_set_tooltip_text (of_day->box, note);
  set_class (of_day->box, "today", today);
  set_class (of_day->box, "holiday", day->is_public);
  label = g_strjoin (", ", date, note, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (of_day->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (of_day->button))), strip);
  set_class (of_day->button, "today", today);
  g_free (label);
  label = g_strjoin (", ", date, n_sessions > 0 ? sessions : _("no sessions"), note, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (of_day->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
sam_week_head_set_days (SamWeekHead *self, int first, int end, int n_days, int marked)
{
  g_return_if_fail (SAM_IS_WEEK_HEAD (self));
  g_return_if_fail (n_days > 0);

  self->first = first;
  self->end = end;
  self->n_days = n_days;
  self->marking = TRUE;
  for (int i = 0; i < N_DAYS; i++)
    {
      gtk_widget_set_visible (self->days[i].box, i >= first && i < end);
      gtk_widget_set_visible (self->days[i].button, self->narrow && i < n_days);
      set_class (self->days[i].box, "marked", i == marked);
      if (i == marked)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->days[i].button), TRUE);
    }
  self->marking = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sam_week_head_set_narrow (SamWeekHead *self, gboolean narrow)
{
  g_return_if_fail (SAM_IS_WEEK_HEAD (self));

  self->narrow = !!narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
sam_week_head_get_day (SamWeekHead *self, int index)
{
  g_return_val_if_fail (SAM_IS_WEEK_HEAD (self), NULL);
  g_return_val_if_fail (index >= 0 && index < N_DAYS, NULL);

  return self->days[index].box;
}

GtkWidget *
sam_week_head_get_button (SamWeekHead *self, int index)
{
  g_return_val_if_fail (SAM_IS_WEEK_HEAD (self), NULL);
  g_return_val_if_fail (index >= 0 && index < N_DAYS, NULL);

  return self->days[index].button;
}
