/*
 * SamDayPopover: all the sessions of a day of the month.
 */
#include "sam-day-popover.h"

#include <glib/gi18n.h>

#include "sam-day-heading.h"
#include "sam-language.h"
#include "sam-session-row.h"

struct _SamDayPopover
{
  GtkPopover parent_instance;

  SamDate    date;
  GtkWidget *heading;
  GtkWidget *week;
  GtkWidget *note;
  GtkWidget *add;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (SamDayPopover, sam_day_popover, GTK_TYPE_POPOVER)

static void
on_add_clicked_cb (SamDayPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add-on", "i", self->date);
}

static void
sam_day_popover_class_init (SamDayPopoverClass *klass)
{
}

static GtkWidget *
build_head (SamDayPopover *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->heading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  self->week = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->week, "caption");
  gtk_widget_add_css_class (self->week, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->week), 0);
  gtk_widget_set_hexpand (self->week, TRUE);
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_tooltip_text (self->add, _("Add Session…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add session on this day"), -1);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add_clicked_cb), self);

  gtk_box_append (GTK_BOX (head), self->heading);
  gtk_box_append (GTK_BOX (head), self->week);
  gtk_box_append (GTK_BOX (head), self->add);

  return head;
}

static void
sam_day_popover_init (SamDayPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_add_css_class (self->note, "secondary");

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_widget_set_size_request (box, 300, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_RIGHT);
}

GtkWidget *
sam_day_popover_new (void)
{
  return g_object_new (SAM_TYPE_DAY_POPOVER, NULL);
}

void
sam_day_popover_set_day (SamDayPopover *self, SamCalendarModel *model, SamDate date, GPtrArray *items)
{
  g_autofree char *heading = NULL;
  g_autofree char *week = NULL;
  g_autofree char *note = NULL;
  g_auto (SamCalendarDay) day = { 0, };

  g_return_if_fail (SAM_IS_DAY_POPOVER (self));

  self->date = date;
  heading = sam_day_heading_dup (date);
  week = sam_language_format_week (sam_language_get_default (), sam_date_get_week (date));
  sam_calendar_model_describe (model, date, &day);
  note = sam_calendar_day_dup_note (&day);

  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  gtk_label_set_label (GTK_LABEL (self->week), week);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  gtk_widget_set_visible (self->add,
                          sam_context_is_editable (sam_calendar_model_get_context (model)));
  sam_session_row_fill_box (GTK_BOX (self->rows), items, 0, items->len, TRUE,
                            sam_calendar_model_get_as_of (model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

void
sam_day_popover_open_at (SamDayPopover *self, GtkWidget *target)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle rectangle = { 0, };
  graphene_rect_t bounds;

  g_return_if_fail (SAM_IS_DAY_POPOVER (self));
  g_return_if_fail (GTK_IS_WIDGET (target));

  if (parent == NULL || !gtk_widget_compute_bounds (target, parent, &bounds))
    return;

  rectangle = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                               (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self));
}
