/*
 * SamSessionChip: a session in a day of the month.
 *
 * Hundreds of them are on screen at once, so they are built in code and reused.
 */
#include "sam-session-chip.h"

#include "sam-session-look.h"
#include "sam-session-picking.h"

/* What a chip of 150 pixels has room for after icon and time. */
#define LETTERS 14

struct _SamSessionChip
{
  GtkButton       parent_instance;

  SamSessionItem *item;
  SamDate         as_of;

  GtkWidget      *icon;
  GtkWidget      *time;
  GtkWidget      *title;
};

G_DEFINE_FINAL_TYPE (SamSessionChip, sam_session_chip, GTK_TYPE_BUTTON)

static void
sam_session_chip_clicked (GtkButton *button)
{
  SamSessionChip *self = SAM_SESSION_CHIP (button);

  if (self->item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-session", "x",
                                sam_session_item_get_id (self->item));
}

/* Only when it is asked for: setting a text anew at each chip of each month costs a tenth of the month. */
static gboolean
sam_session_chip_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SamSessionChip *self = SAM_SESSION_CHIP (widget);
  g_autofree char *description = NULL;

  if (self->item == NULL)
    return FALSE;

  description = sam_session_look_dup_description (self->item, self->as_of);
  gtk_tooltip_set_text (tooltip, description);

  return TRUE;
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
  GTK_WIDGET_CLASS (klass)->query_tooltip = sam_session_chip_query_tooltip;
  G_OBJECT_CLASS (klass)->dispose = sam_session_chip_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = sam_session_chip_clicked;
}

static void
sam_session_chip_init (SamSessionChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

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

  gtk_widget_add_css_class (GTK_WIDGET (self), "session-chip");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
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
  self->as_of = as_of;
  sam_session_picking_set_session (GTK_WIDGET (self), sam_session_item_get_id (item));

  style = sam_session_look_get_style (item, as_of);
  time = sam_time_format (sam_session_item_get_time (item));
  title = sam_session_look_dup_short (item, LETTERS);
  description = sam_session_look_dup_description (item, as_of);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), style.icon_name);
  gtk_label_set_label (GTK_LABEL (self->time), time);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  sam_session_look_apply (GTK_WIDGET (self), style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

SamSessionItem *
sam_session_chip_get_item (SamSessionChip *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_CHIP (self), NULL);

  return self->item;
}
