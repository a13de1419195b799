/*
 * SamDateRow: a date in a form.
 */
#include "sam-date-row.h"

#include <glib/gi18n.h>

#include "sam-date-text.h"
#include "sam-day-picker.h"
#include "sam-menu-button.h"

struct _SamDateRow
{
  AdwEntryRow   parent_instance;

  SamDayPicker *picker;
  SamDate       date;
  SamDate       nearby; /* where no year is typed, the nearest such day is meant */
  gboolean      setting; /* our own text, not the user's */
  gboolean      is_end;
};

G_DEFINE_FINAL_TYPE (SamDateRow, sam_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_text (SamDateRow *self)
{
  g_autofree char *text = NULL;

  if (self->date != SAM_DATE_NONE)
    text = sam_language_format_date (sam_language_get_default (), self->date, SAM_DATE_STYLE_MEDIUM);

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
  self->setting = FALSE;
}

/* A number alone is a date half typed, and no week. */
static SamDate
read_text (SamDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  SamDate date = sam_date_text_parse (text, self->nearby);
  SamDate monday = SAM_DATE_NONE;

  while (*text == ' ')
    text++;
  if (date != SAM_DATE_NONE || g_ascii_isdigit (*text))
    return date;

  monday = sam_week_text_parse (text, self->nearby);

  return monday != SAM_DATE_NONE && self->is_end ? monday + 4 : monday;
}

static void
on_changed_cb (SamDateRow *self)
{
  SamDate date;

  if (self->setting)
    return;

  date = read_text (self);
  if (date != self->date)
    self->date = date;
  /* Notified at every edit: whoever listens also wants to know of what cannot be read. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/* On leaving, a date that was understood is shown as it was understood. */
static void
on_focus_left_cb (SamDateRow *self)
{
  if (self->date != SAM_DATE_NONE)
    show_text (self);
}

static void
on_popover_shown_cb (SamDateRow *self)
{
  sam_day_picker_set_date (self->picker, self->date != SAM_DATE_NONE ? self->date : self->nearby);
}

static void
on_day_picked_cb (SamDateRow *self)
{
  sam_date_row_set_date (self, sam_day_picker_get_date (self->picker));
}

static void
sam_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      g_value_set_int (value, SAM_DATE_ROW (object)->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      sam_date_row_set_date (SAM_DATE_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sam_date_row_class_init (SamDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sam_date_row_get_property;
  object_class->set_property = sam_date_row_set_property;

  properties[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, SAM_DATE_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sam_date_row_init (SamDateRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *popover;

  self->date = SAM_DATE_NONE;
  self->nearby = SAM_DATE_NONE;
  self->picker = SAM_DAY_PICKER (sam_day_picker_new_popover (&popover));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Pick a Date"));
  sam_menu_button_name (button, _("Pick a Date"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);

  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_popover_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_day_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed_cb), NULL);
}

GtkWidget *
sam_date_row_new (const char *title)
{
  return g_object_new (SAM_TYPE_DATE_ROW, "title", title, NULL);
}

SamDate
sam_date_row_get_date (SamDateRow *self)
{
  g_return_val_if_fail (SAM_IS_DATE_ROW (self), SAM_DATE_NONE);

  return self->date;
}

void
sam_date_row_set_date (SamDateRow *self, SamDate date)
{
  g_return_if_fail (SAM_IS_DATE_ROW (self));

  if (self->date == date)
    return;

  self->date = date;
  if (date != SAM_DATE_NONE)
    self->nearby = date;
  show_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

void
sam_date_row_set_nearby (SamDateRow *self, SamDate nearby)
{
  g_return_if_fail (SAM_IS_DATE_ROW (self));

  self->nearby = nearby;
}

gboolean
sam_date_row_is_unreadable (SamDateRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (SAM_IS_DATE_ROW (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  return self->date == SAM_DATE_NONE && *text != '\0';
}

void
sam_date_row_set_is_end (SamDateRow *self, gboolean is_end)
{
  g_return_if_fail (SAM_IS_DATE_ROW (self));

  self->is_end = is_end;
}
