/*
 * SamDayPicker: a month to pick a day in.
 */
#include "sam-day-picker.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-month-layout.h"

#define DAYS 7

struct _SamDayPicker
{
  GtkWidget  parent_instance;

  GtkWidget *title;
  GtkWidget *weeks[SAM_MONTH_LAYOUT_MAX_WEEKS];
  GtkWidget *rows[SAM_MONTH_LAYOUT_MAX_WEEKS];
  GtkWidget *days[SAM_MONTH_LAYOUT_MAX_WEEKS][DAYS];
  SamDate    date;
  SamDate    cursor; /* the day that has the focus, or would have it; its month is shown */
};

G_DEFINE_FINAL_TYPE (SamDayPicker, sam_day_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS,
};

enum
{
  PICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_day (SamDayPicker *self, GtkWidget *button, SamDate day, gboolean in_month)
{
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  gtk_widget_set_sensitive (button, day != SAM_DATE_NONE);
  if (day == SAM_DATE_NONE)
    {
      gtk_button_set_label (GTK_BUTTON (button), "");
      return;
    }

  name = sam_language_format_date (sam_language_get_default (), day, SAM_DATE_STYLE_WEEKDAY_YEAR);
  number = g_strdup_printf ("%d", sam_date_get_day (day));
  gtk_button_set_label (GTK_BUTTON (button), number);
  /* One day at a time is reached by Tab; the arrows reach the others. */
  gtk_widget_set_focusable (button, day == self->cursor);
  set_css_class (button, "outside", !in_month);
  set_css_class (button, "today", day == sam_date_today ());
  set_css_class (button, "selected", day == self->date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED, day == self->date, -1);
}

static void
show_month (SamDayPicker *self)
{
  int year = sam_date_get_year (self->cursor);
  int month = sam_date_get_month (self->cursor);
  int n_weeks = sam_month_layout_n_weeks (year, month);
  g_autofree char *title =
    sam_language_format_date (sam_language_get_default (), self->cursor, SAM_DATE_STYLE_MONTH);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  for (int row = 0; row < SAM_MONTH_LAYOUT_MAX_WEEKS; row++)
    {
      g_autofree char *number = NULL;

      /* Hidden rows keep their room, so that the buttons above never move under the pointer. */
      gtk_widget_set_opacity (self->rows[row], row < n_weeks ? 1 : 0);
      gtk_widget_set_sensitive (self->rows[row], row < n_weeks);
      if (row >= n_weeks)
        continue;

      number = g_strdup_printf ("%d", sam_month_layout_get_week (year, month, row).week);
      gtk_label_set_label (GTK_LABEL (self->weeks[row]), number);
      for (int column = 0; column < DAYS; column++)
        {
          SamDate day = sam_month_layout_get_day (year, month, row, column);

          show_day (self, self->days[row][column], day, sam_month_layout_is_in_month (year, month, day));
        }
    }
}

static void
move_cursor (SamDayPicker *self, SamDate day)
{
  /* Beyond the days that there are, the cursor stays. */
  if (day < sam_date_new (1, 1, 1) || day > sam_date_new (9999, 12, 31))
    return;

  self->cursor = day;
  show_month (self);
}

static void
on_earlier_cb (SamDayPicker *self)
{
  move_cursor (self, sam_date_add_months (self->cursor, -1));
}

static void
on_later_cb (SamDayPicker *self)
{
  move_cursor (self, sam_date_add_months (self->cursor, 1));
}

static void
on_day_clicked_cb (SamDayPicker *self, GtkWidget *button)
{
  int row = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "cell")) / DAYS;
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "cell")) % DAYS;
  SamDate day = sam_month_layout_get_day (sam_date_get_year (self->cursor), sam_date_get_month (self->cursor), row,
                                          column);

  if (day == SAM_DATE_NONE)
    return;

  sam_day_picker_set_date (self, day);
  g_signal_emit (self, signals[PICKED], 0);
}

static gboolean
on_key_cb (SamDayPicker *self, guint key, guint code, GdkModifierType state)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int months = (state & GDK_SHIFT_MASK) != 0 ? 12 : 1;
  SamDate day = self->cursor;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      day -= forward;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      day += forward;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      day -= DAYS;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      day += DAYS;
      break;
    case GDK_KEY_Home:
      day = sam_date_get_monday (day);
      break;
    case GDK_KEY_End:
      day = sam_date_get_monday (day) + DAYS - 1;
      break;
    case GDK_KEY_Page_Up:
      day = sam_date_add_months (day, -months);
      break;
    case GDK_KEY_Page_Down:
      day = sam_date_add_months (day, months);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  move_cursor (self, day);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static gboolean
sam_day_picker_grab_focus (GtkWidget *widget)
{
  SamDayPicker *self = SAM_DAY_PICKER (widget);
  GtkWidget *button = sam_day_picker_get_button (self, self->cursor);

  return button != NULL && gtk_widget_grab_focus (button);
}

static void
sam_day_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    g_value_set_int (value, SAM_DAY_PICKER (object)->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_day_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    sam_day_picker_set_date (SAM_DAY_PICKER (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_day_picker_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sam_day_picker_parent_class)->dispose (object);
}

static void
sam_day_picker_class_init (SamDayPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_day_picker_dispose;
  object_class->get_property = sam_day_picker_get_property;
  object_class->set_property = sam_day_picker_set_property;
  widget_class->grab_focus = sam_day_picker_grab_focus;

  properties[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, SAM_DATE_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "daypicker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
build_arrow (SamDayPicker *self, const char *icon_name, const char *tooltip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);

  return button;
}

static void
build_header (SamDayPicker *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (header), build_arrow (self, "go-previous-symbolic", _("Previous Month"),
                                                 G_CALLBACK (on_earlier_cb)));
  gtk_box_append (GTK_BOX (header), self->title);
  gtk_box_append (GTK_BOX (header), build_arrow (self, "go-next-symbolic", _("Next Month"),
                                                 G_CALLBACK (on_later_cb)));
  gtk_widget_set_parent (header, GTK_WIDGET (self));
}

static GtkWidget *
build_head_row (void)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "homogeneous", TRUE, NULL);
  /* Over the numbers of the weeks. */
  GtkWidget *corner = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (row), corner);
  for (int day = 1; day <= DAYS; day++)
    {
      g_autofree char *name = sam_language_format_weekday (sam_language_get_default (), day, FALSE);
      g_autofree char *full = sam_language_format_weekday (sam_language_get_default (), day, TRUE);
      GtkWidget *label =
        g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "label", name, NULL);

      gtk_widget_add_css_class (label, "head");
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
      gtk_box_append (GTK_BOX (row), label);
    }

  return row;
}

static GtkWidget *
build_week_row (SamDayPicker *self, int row)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "homogeneous", TRUE, NULL);

  self->weeks[row] = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, NULL);
  gtk_widget_add_css_class (self->weeks[row], "week");
  gtk_box_append (GTK_BOX (box), self->weeks[row]);
  for (int column = 0; column < DAYS; column++)
    {
      GtkWidget *day = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);

      gtk_widget_add_css_class (day, "flat");
      gtk_widget_add_css_class (day, "day");
      g_object_set_data (G_OBJECT (day), "cell", GINT_TO_POINTER (row * DAYS + column));
      g_signal_connect_swapped (day, "clicked", G_CALLBACK (on_day_clicked_cb), self);
      self->days[row][column] = day;
      gtk_box_append (GTK_BOX (box), day);
    }

  return box;
}

static void
sam_day_picker_init (SamDayPicker *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *grid = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, "orientation",
                                  GTK_ORIENTATION_VERTICAL, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->date = SAM_DATE_NONE;
  self->cursor = sam_date_today ();

  build_header (self);
  gtk_box_append (GTK_BOX (grid), build_head_row ());
  for (int row = 0; row < SAM_MONTH_LAYOUT_MAX_WEEKS; row++)
    {
      self->rows[row] = build_week_row (self, row);
      gtk_box_append (GTK_BOX (grid), self->rows[row]);
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);
  gtk_widget_set_parent (grid, GTK_WIDGET (self));

  /* Before the box moves the focus by itself; the arrows of the header keep their own keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (grid, keys);
  show_month (self);
}

GtkWidget *
sam_day_picker_new (void)
{
  return g_object_new (SAM_TYPE_DAY_PICKER, NULL);
}

SamDate
sam_day_picker_get_date (SamDayPicker *self)
{
  g_return_val_if_fail (SAM_IS_DAY_PICKER (self), SAM_DATE_NONE);

  return self->date;
}

void
sam_day_picker_set_date (SamDayPicker *self, SamDate date)
{
  gboolean changed = FALSE;

  g_return_if_fail (SAM_IS_DAY_PICKER (self));

  changed = self->date != date;
  self->date = date;
  self->cursor = date != SAM_DATE_NONE ? date : sam_date_today ();
  show_month (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

GtkWidget *
sam_day_picker_get_button (SamDayPicker *self, SamDate date)
{
  int row;
  int column;

  g_return_val_if_fail (SAM_IS_DAY_PICKER (self), NULL);

  if (!sam_month_layout_find_cell (sam_date_get_year (self->cursor), sam_date_get_month (self->cursor), date, &row,
                                   &column))
    return NULL;

  return self->days[row][column];
}

static void
on_picked_cb (GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

static void
on_popover_mapped_cb (GtkWidget *picker)
{
  gtk_widget_grab_focus (picker);
}

GtkWidget *
sam_day_picker_new_popover (GtkWidget **out_popover)
{
  GtkWidget *picker = sam_day_picker_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), picker);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a Date"), -1);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked_cb), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (on_popover_mapped_cb), picker, G_CONNECT_SWAPPED);
  *out_popover = popover;

  return picker;
}
