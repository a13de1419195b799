/*
 * SamFollowUpRow: a session that is to be followed up.
 */
#include "sam-follow-up-row.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-session-look.h"

struct _SamFollowUpRow
{
  GtkBox parent_instance;

  GtkWidget *title;
  GtkWidget *day;
  GtkWidget *detail;
  GtkWidget *hold_button;
  GtkWidget *move_button;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (SamFollowUpRow, sam_follow_up_row, GTK_TYPE_BOX)

static GtkWidget *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, css_class);
    }
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
add_button (SamFollowUpRow *self, GtkWidget *button, const char *tooltip)
{
  gtk_widget_set_tooltip_text (button, tooltip);
  /* The row is the one stop, and has a key for each of them. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), button);

  return button;
}

static void
sam_follow_up_row_class_init (SamFollowUpRowClass *klass)
{
}

static void
sam_follow_up_row_init (SamFollowUpRow *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "follow-up-row");
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  self->title = add_label (names, NULL);
  self->day = add_label (names, "numeric");
  self->detail = add_label (names, "secondary");
  gtk_box_append (GTK_BOX (self), names);

  self->hold_button
      = add_button (self, gtk_button_new_with_label (_ ("Hold…")), _ ("Hold (Enter)"));
  self->move_button
      = add_button (self, gtk_button_new_from_icon_name ("sam-moved-symbolic"), _ ("Move (M)"));
  self->cancel_button = add_button (self, gtk_button_new_from_icon_name ("sam-cancelled-symbolic"),
                                    _ ("Cancel (C)"));
}

GtkWidget *
sam_follow_up_row_new (void)
{
  return g_object_new (SAM_TYPE_FOLLOW_UP_ROW, NULL);
}

/* @name: (transfer full): */
static void
set_action (GtkWidget *button, const char *action, gint64 session, char *name)
{
  /* The target first: an action without one is another action. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", session);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

void
sam_follow_up_row_set_item (SamFollowUpRow *self, SamSessionItem *item, SamDate as_of)
{
  gint64 id = sam_session_item_get_id (item);
  g_autofree char *title = sam_session_look_dup_title (item);
  g_autofree char *detail = sam_session_look_dup_detail (item);
  g_autofree char *day = sam_language_format_date (
      sam_language_get_default (), sam_session_item_get_date (item), SAM_DATE_STYLE_WEEKDAY);
  g_autofree char *time = sam_time_format (sam_session_item_get_time (item));
  g_autofree char *day_and_time = g_strdup_printf ("%s %s", day, time);
  g_autofree char *description = sam_session_look_dup_description (item, as_of);

  g_return_if_fail (SAM_IS_FOLLOW_UP_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->day), day_and_time);
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  /* Translators: a session: school and team, date and time. */
  set_action (self->hold_button, "follow-up.hold", id,
              g_strdup_printf (_ ("Hold %s"), description));
  /* Translators: a session: school and team, date and time. */
  set_action (self->move_button, "follow-up.move", id,
              g_strdup_printf (_ ("Move %s"), description));
  /* Translators: a session: school and team, date and time. */
  set_action (self->cancel_button, "follow-up.cancel", id,
              g_strdup_printf (_ ("Cancel %s"), description));
}
