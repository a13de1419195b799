/*
 * SamSessionChip: a session in a day of the month.
 *
 * Hundreds of them are on screen at once, so they are built in code and reused.
 */
#include "sam-session-chip.h"

#include "sam-calendar-actions.h"
#include "sam-session-look.h"

/* What a chip of 150 pixels has room for after icon and time. */
#define LETTERS 14

struct _SamSessionChip
{
  GtkButton       parent_instance;

  SamSessionItem *item;

  int              n_press; /* of the pointer; 0 where a key is pressed */
  GdkModifierType  modifiers;

  GtkWidget      *icon;
  GtkWidget      *time;
  GtkWidget      *title;
};

G_DEFINE_FINAL_TYPE (SamSessionChip, sam_session_chip, GTK_TYPE_BUTTON)

static void
select_item (SamSessionChip *self, SamCalendarSelect how)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select-session", "(xi)",
                              sam_session_item_get_id (self->item), (int) how);
}

/* One click selects, two open; by a key it opens at once. */
static void
sam_session_chip_clicked (GtkButton *button)
{
  SamSessionChip *self = SAM_SESSION_CHIP (button);
  int n_press = self->n_press;

  self->n_press = 0;
  if (self->item == NULL)
    return;

  if (n_press == 1)
    select_item (self, sam_calendar_select_from_modifiers (self->modifiers));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-session", "x",
                                sam_session_item_get_id (self->item));
}

static void
on_pressed_cb (SamSessionChip *self, int n_press, double x, double y, GtkGesture *click)
{
  self->n_press = n_press;
  self->modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
}

/* Space selects, as it does in a list; Enter opens. */
static gboolean
on_space_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  SamSessionChip *self = SAM_SESSION_CHIP (widget);

  if (self->item == NULL)
    return GDK_EVENT_PROPAGATE;

  select_item (self, SAM_CALENDAR_SELECT_TOGGLE);

  return GDK_EVENT_STOP;
}

static void
sam_session_chip_dispose (GObject *object)
{
  SamSessionChip *self = SAM_SESSION_CHIP (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (sam_session_chip_parent_class)->dispose (object);
}

static void
sam_session_chip_class_init (SamSessionChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_session_chip_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = sam_session_chip_clicked;

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_space, 0, on_space_cb, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_KP_Space, 0, on_space_cb, NULL);
}

static void
sam_session_chip_init (SamSessionChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkGesture *click = gtk_gesture_click_new ();

  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 12);

  self->time = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_widget_add_css_class (self->time, "time");

  self->title = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "title");

  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->time);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_button_set_child (GTK_BUTTON (self), box);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_data (click, "pressed", G_CALLBACK (on_pressed_cb), self, NULL, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_widget_add_css_class (GTK_WIDGET (self), "session-chip");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
sam_session_chip_new (void)
{
  return g_object_new (SAM_TYPE_SESSION_CHIP, NULL);
}

void
sam_session_chip_set_item (SamSessionChip *self, SamSessionItem *item, SamDate as_of)
{
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  SamStyle style;

  g_return_if_fail (SAM_IS_SESSION_CHIP (self));
  g_return_if_fail (SAM_IS_SESSION_ITEM (item));

  g_set_object (&self->item, item);

  style = sam_session_look_get_style (item, as_of);
  time = sam_time_format (sam_session_item_get_time (item));
  title = sam_session_look_dup_short (item, LETTERS);
  description = sam_session_look_dup_description (item, as_of);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  gtk_label_set_label (GTK_LABEL (self->time), time);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  sam_session_look_apply (GTK_WIDGET (self), style);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

void
sam_session_chip_set_marks (SamSessionChip *self, gboolean selected, gboolean cut)
{
  g_return_if_fail (SAM_IS_SESSION_CHIP (self));

  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  if (cut)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cut");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cut");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

SamSessionItem *
sam_session_chip_get_item (SamSessionChip *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_CHIP (self), NULL);

  return self->item;
}
