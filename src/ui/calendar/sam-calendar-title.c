/*
 * SamCalendarTitle: the period on show, and the way to another.
 */
#include "sam-calendar-title.h"

#include <glib/gi18n.h>

#include "sam-date-text.h"
#include "sam-day-picker.h"
#include "sam-menu-button.h"

struct _SamCalendarTitle
{
  GtkWidget parent_instance;

  SamDate date;
  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *icon;
  GtkWidget *popover;
  GtkWidget *entry;
  SamDayPicker *picker;
};

G_DEFINE_FINAL_TYPE (SamCalendarTitle, sam_calendar_title, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
pick (SamCalendarTitle *self, SamDate date)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, date);
}

static void
on_picked_cb (SamCalendarTitle *self)
{
  pick (self, sam_day_picker_get_date (self->picker));
}

/* A number alone is a week: a date has two parts at least. */
static SamDate
read_entry (SamCalendarTitle *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  SamDate date = sam_week_text_parse (text, self->date);

  return date != SAM_DATE_NONE ? date : sam_date_text_parse (text, self->date);
}

static void
on_entry_changed_cb (SamCalendarTitle *self)
{
  SamDate date = read_entry (self);

  gtk_widget_remove_css_class (self->entry, "error");
  if (date != SAM_DATE_NONE)
    sam_day_picker_set_date (self->picker, date);
}

static void
on_entry_activate_cb (SamCalendarTitle *self)
{
  SamDate date = read_entry (self);

  if (date != SAM_DATE_NONE)
    pick (self, date);
  else
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_error_bell (self->entry);
    }
}

static void
on_shown_cb (SamCalendarTitle *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  sam_day_picker_set_date (self->picker, self->date);
  gtk_widget_grab_focus (self->entry);
}

static void
build_popover (SamCalendarTitle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = gtk_entry_new ();
  /* Translators: what can be typed to go somewhere in the calendar; as examples. */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("“week 46” or “14 Dec”"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Date or week to go to"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_entry_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activate_cb), self);
  gtk_box_append (GTK_BOX (box), self->entry);

  self->picker = SAM_DAY_PICKER (sam_day_picker_new ());
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (on_picked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (on_shown_cb), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
}

/* Made when it is first opened. */
static void
on_create_popup_cb (GtkMenuButton *button, gpointer data)
{
  SamCalendarTitle *self = data;

  if (self->popover == NULL)
    build_popover (self);
}

static void
sam_calendar_title_dispose (GObject *object)
{
  SamCalendarTitle *self = SAM_CALENDAR_TITLE (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (sam_calendar_title_parent_class)->dispose (object);
}

static void
sam_calendar_title_class_init (SamCalendarTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_calendar_title_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", SAM_TYPE_CALENDAR_TITLE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sam_calendar_title_init (SamCalendarTitle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->date = SAM_DATE_NONE;
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "title-4");

  self->icon = gtk_image_new_from_icon_name ("x-office-calendar-symbolic");
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_widget_set_tooltip_text (self->button, _ ("Go to Date or Week"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_create_popup_cb, self,
                                         NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
sam_calendar_title_set (SamCalendarTitle *self, const char *title, SamDate date)
{
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_CALENDAR_TITLE (self));

  self->date = date;
  gtk_label_set_label (GTK_LABEL (self->label), title);
  /* Translators: the period that the calendar shows, such as "December 2012". */
  name = g_strdup_printf (_ ("%s, go to another date or week"), title);
  sam_menu_button_name (self->button, name);
}

void
sam_calendar_title_set_compact (SamCalendarTitle *self, gboolean compact)
{
  g_return_if_fail (SAM_IS_CALENDAR_TITLE (self));

  gtk_widget_set_visible (self->label, !compact);
  gtk_widget_set_visible (self->icon, compact);
}

void
sam_calendar_title_popup (SamCalendarTitle *self)
{
  g_return_if_fail (SAM_IS_CALENDAR_TITLE (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

GtkEditable *
sam_calendar_title_get_entry (SamCalendarTitle *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_TITLE (self), NULL);

  if (self->popover == NULL)
    build_popover (self);

  return GTK_EDITABLE (self->entry);
}
