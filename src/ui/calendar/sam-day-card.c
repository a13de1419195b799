/*
 * SamDayCard: a day as heading and card.
 */
#include "sam-day-card.h"

#include <glib/gi18n.h>

#include "sam-day-heading.h"
#include "sam-language.h"
#include "sam-session-row.h"

struct _SamDayCard
{
  GtkBox     parent_instance;

  SamDate    date;
  GtkWidget *heading;
  GtkWidget *badge;
  GtkWidget *note;
  GtkWidget *week;
  GtkWidget *card;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (SamDayCard, sam_day_card, GTK_TYPE_BOX)

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
sam_day_card_class_init (SamDayCardClass *klass)
{
}

static void
sam_day_card_init (SamDayCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "day-card");

  self->heading = add_label (head, "heading");
  self->badge = add_label (head, "today-badge");
  gtk_label_set_ellipsize (GTK_LABEL (self->badge), PANGO_ELLIPSIZE_NONE);
  self->note = add_label (head, "caption");
  gtk_widget_add_css_class (self->note, "secondary");
  gtk_widget_set_hexpand (self->note, TRUE);
  self->week = add_label (head, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (self->week), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (self->week, "secondary");
  gtk_box_append (GTK_BOX (self), head);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "session-card");
  gtk_widget_set_overflow (self->card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self), self->card);

  self->nothing = gtk_label_new (_("No sessions this day"));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "secondary");
  gtk_box_append (GTK_BOX (self), self->nothing);
}

GtkWidget *
sam_day_card_new (void)
{
  return g_object_new (SAM_TYPE_DAY_CARD, NULL);
}

void
sam_day_card_set_day (SamDayCard *self, SamCalendarModel *model, SamDate date, GPtrArray *items,
                      guint first, guint n)
{
  const SamLanguage *language = sam_language_get_default ();
  SamDate as_of = SAM_DATE_NONE;
  g_auto (SamCalendarDay) day = { 0, };
  g_autofree char *heading = NULL;
  g_autofree char *note = NULL;
  g_autofree char *week = NULL;

  g_return_if_fail (SAM_IS_DAY_CARD (self));
  g_return_if_fail (SAM_IS_CALENDAR_MODEL (model));

  self->date = date;
  as_of = sam_calendar_model_get_as_of (model);
  sam_calendar_model_describe (model, date, &day);
  heading = sam_day_heading_dup (date);
  note = sam_calendar_day_dup_note (&day);
  week = sam_language_format_week (language, sam_date_get_week (date));

  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  gtk_label_set_label (GTK_LABEL (self->badge), sam_day_heading_get_badge (date, as_of));
  gtk_widget_set_visible (self->badge, date == as_of);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  if (day.is_public)
    gtk_widget_add_css_class (self->note, "holiday-name");
  else
    gtk_widget_remove_css_class (self->note, "holiday-name");
  gtk_label_set_label (GTK_LABEL (self->week), week);

  sam_session_row_fill_box (GTK_BOX (self->card), items, first, n, FALSE, as_of);
  gtk_widget_set_visible (self->card, n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

SamDate
sam_day_card_get_date (SamDayCard *self)
{
  g_return_val_if_fail (SAM_IS_DAY_CARD (self), SAM_DATE_NONE);

  return self->date;
}
