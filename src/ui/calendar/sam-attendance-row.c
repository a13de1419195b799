/*
 * SamAttendanceRow: a member of the team in a session that was held.
 */
#include "sam-attendance-row.h"

#include <glib/gi18n.h>

#include "sam-person.h"

struct _SamAttendanceRow
{
  AdwActionRow parent_instance;

  SamRecord   *member;
  SamRecord   *attendance; /* or NULL */

  GtkWidget   *status;
  GtkWidget   *minutes;
};

G_DEFINE_FINAL_TYPE (SamAttendanceRow, sam_attendance_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_STATUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
on_status_cb (SamAttendanceRow *self)
{
  const SamField *field = &sam_family_attendance.fields[SAM_ATTENDANCE_STATUS];
  SamAttendanceStatus status = sam_attendance_row_get_status (self);
  g_autofree char *label = NULL;

  if (self->member == NULL || (int) status >= (int) field->n_choices)
    return;

  /* Translators: a person's name: whether there, such as "Absent". */
  label = g_strdup_printf (C_("attendance", "%s: %s"), sam_record_get_text (self->member, SAM_PERSON_NAME),
                           sam_choice_get_label (field, (int) status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->minutes, status == SAM_ATTENDANCE_STATUS_PARTLY);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static void
sam_attendance_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STATUS)
    g_value_set_int (value, (int) sam_attendance_row_get_status (SAM_ATTENDANCE_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sam_attendance_row_dispose (GObject *object)
{
  SamAttendanceRow *self = SAM_ATTENDANCE_ROW (object);

  g_clear_object (&self->member);
  g_clear_object (&self->attendance);

  G_OBJECT_CLASS (sam_attendance_row_parent_class)->dispose (object);
}

static void
sam_attendance_row_class_init (SamAttendanceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_attendance_row_dispose;
  G_OBJECT_CLASS (klass)->get_property = sam_attendance_row_get_property;

  properties[PROP_STATUS] =
    g_param_spec_int ("status", NULL, NULL, SAM_ATTENDANCE_STATUS_PRESENT, SAM_ATTENDANCE_STATUS_NOT_RECORDED,
                      SAM_ATTENDANCE_STATUS_NOT_RECORDED, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
sam_attendance_row_init (SamAttendanceRow *self)
{
  const SamField *field = &sam_family_attendance.fields[SAM_ATTENDANCE_STATUS];
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    gtk_string_list_append (choices, sam_choice_get_label (field, (int) i));

  self->status = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);
  gtk_widget_set_valign (self->status, GTK_ALIGN_CENTER);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status), SAM_ATTENDANCE_STATUS_NOT_RECORDED);
  /* The row is the one stop among the members; Enter opens its choices. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (self->status), FALSE);

  self->minutes = gtk_spin_button_new_with_range (0, 600, 5);
  gtk_widget_set_valign (self->minutes, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->minutes, FALSE);
  gtk_widget_set_tooltip_text (self->minutes, _("Minutes"));

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->minutes);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->status);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->status);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  g_signal_connect_swapped (self->status, "notify::selected", G_CALLBACK (on_status_cb), self);
}

GtkWidget *
sam_attendance_row_new (SamRecord *member, SamRecord *attendance, int minutes)
{
  SamAttendanceRow *self = g_object_new (SAM_TYPE_ATTENDANCE_ROW, NULL);
  const char *name = sam_record_get_text (member, SAM_PERSON_NAME);
  /* Translators: a person's name. */
  g_autofree char *status_label = g_strdup_printf (_("Attendance of %s"), name);
  /* Translators: a person's name. */
  g_autofree char *minutes_label = g_strdup_printf (_("Minutes of %s"), name);

  self->member = g_object_ref (member);
  g_set_object (&self->attendance, attendance);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  status_label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  minutes_label, -1);

  on_status_cb (self);
  sam_attendance_row_set_minutes (self, minutes);
  if (attendance != NULL)
    {
      sam_attendance_row_set_status (self, (SamAttendanceStatus) sam_record_get_choice (attendance, SAM_ATTENDANCE_STATUS));
      if (sam_record_is_set (attendance, SAM_ATTENDANCE_MINUTES))
        gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes),
                                   (double) sam_record_get_integer (attendance, SAM_ATTENDANCE_MINUTES));
    }

  return GTK_WIDGET (self);
}

SamAttendanceStatus
sam_attendance_row_get_status (SamAttendanceRow *self)
{
  g_return_val_if_fail (SAM_IS_ATTENDANCE_ROW (self), SAM_ATTENDANCE_STATUS_NOT_RECORDED);

  return (SamAttendanceStatus) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->status));
}

void
sam_attendance_row_set_status (SamAttendanceRow *self, SamAttendanceStatus status)
{
  g_return_if_fail (SAM_IS_ATTENDANCE_ROW (self));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status), status);
}

void
sam_attendance_row_set_minutes (SamAttendanceRow *self, int minutes)
{
  g_return_if_fail (SAM_IS_ATTENDANCE_ROW (self));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minutes), minutes);
}

GtkWidget *
sam_attendance_row_get_minutes_input (SamAttendanceRow *self)
{
  g_return_val_if_fail (SAM_IS_ATTENDANCE_ROW (self), NULL);

  return self->minutes;
}

SamDraft *
sam_attendance_row_dup_draft (SamAttendanceRow *self)
{
  SamDraft *draft = NULL;
  SamAttendanceStatus status = SAM_ATTENDANCE_STATUS_NOT_RECORDED;

  g_return_val_if_fail (SAM_IS_ATTENDANCE_ROW (self), NULL);

  draft = self->attendance != NULL ? sam_draft_new_for_record (self->attendance)
                                   : sam_draft_new (&sam_family_attendance);
  status = sam_attendance_row_get_status (self);
  /* What is typed counts, also before the focus leaves it. */
  gtk_spin_button_update (GTK_SPIN_BUTTON (self->minutes));
  sam_draft_set_reference (draft, SAM_ATTENDANCE_PERSON, sam_record_get_id (self->member));
  sam_draft_set_choice (draft, SAM_ATTENDANCE_STATUS, (int) status);
  if (status == SAM_ATTENDANCE_STATUS_PARTLY)
    sam_draft_set_integer (draft, SAM_ATTENDANCE_MINUTES,
                           gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes)));
  else
    sam_draft_unset (draft, SAM_ATTENDANCE_MINUTES);

  return draft;
}
