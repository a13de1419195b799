/*
 * SamSessionHold: records that a session was held.
 */
#include "sam-session-hold.h"

#include <glib/gi18n.h>

#include "sam-attendance-row.h"
#include "sam-record-label.h"
#include "sam-session-advice.h"
#include "sam-session-work.h"

struct _SamSessionHold
{
  SamSessionTask parent_instance;

  gboolean       was_held;
  int            minutes; /* as last given to the rows */
  GPtrArray     *rows;    /* of SamAttendanceRow */
  char          *before;  /* who was there as the window came up */
  GtkWidget     *all_present_button;
};

G_DEFINE_FINAL_TYPE (SamSessionHold, sam_session_hold, SAM_TYPE_SESSION_TASK)

static gboolean
sam_session_hold_save (SamSessionTask *task, GError **error)
{
  SamSessionHold *self = SAM_SESSION_HOLD (task);
  g_autoptr (GPtrArray) attendance = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_draft_free);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (attendance, sam_attendance_row_dup_draft (g_ptr_array_index (self->rows, i)));

  return sam_session_work_hold (sam_session_task_get_store (task), sam_session_task_get_draft (task),
                                attendance, error);
}

static char *
sam_session_hold_dup_toast (SamSessionTask *task)
{
  return g_strdup (SAM_SESSION_HOLD (task)->was_held ? _("Session changed") : _("Session recorded as held"));
}

/* Whoever came for a part came for some of the session's minutes: start from all of them. */
static void
sam_session_hold_edited (SamSessionTask *task)
{
  SamSessionHold *self = SAM_SESSION_HOLD (task);
  int minutes = (int) sam_draft_get_integer (sam_session_task_get_draft (task), SAM_SESSION_ACTUAL_MINUTES);

  if (minutes == self->minutes)
    return;

  self->minutes = minutes;
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamAttendanceRow *row = g_ptr_array_index (self->rows, i);

      if (sam_attendance_row_get_status (row) != SAM_ATTENDANCE_STATUS_PARTLY)
        sam_attendance_row_set_minutes (row, minutes);
    }
}

static char *
dup_attendance (SamSessionHold *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (SamDraft) draft = sam_attendance_row_dup_draft (g_ptr_array_index (self->rows, i));

      g_string_append_printf (text, "%d %d;", sam_draft_get_choice (draft, SAM_ATTENDANCE_STATUS),
                              (int) sam_draft_get_integer (draft, SAM_ATTENDANCE_MINUTES));
    }

  return g_string_free (text, FALSE);
}

static gboolean
sam_session_hold_is_changed (SamSessionTask *task)
{
  g_autofree char *now = dup_attendance (SAM_SESSION_HOLD (task));

  return g_strcmp0 (SAM_SESSION_HOLD (task)->before, now) != 0;
}

static void
on_all_present_cb (SamSessionHold *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    sam_attendance_row_set_status (g_ptr_array_index (self->rows, i), SAM_ATTENDANCE_STATUS_PRESENT);
}

static void
sam_session_hold_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_SESSION_HOLD (object)->rows);
  g_free (SAM_SESSION_HOLD (object)->before);

  G_OBJECT_CLASS (sam_session_hold_parent_class)->finalize (object);
}

static void
sam_session_hold_class_init (SamSessionHoldClass *klass)
{
  SamSessionTaskClass *task_class = SAM_SESSION_TASK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sam_session_hold_finalize;
  task_class->edited = sam_session_hold_edited;
  task_class->save = sam_session_hold_save;
  task_class->dup_toast = sam_session_hold_dup_toast;
  task_class->is_changed = sam_session_hold_is_changed;
}

static void
sam_session_hold_init (SamSessionHold *self)
{
  self->rows = g_ptr_array_new ();
}

static SamRecord *
find_attendance (GPtrArray *stored, gint64 person)
{
  for (guint i = 0; stored != NULL && i < stored->len; i++)
    {
      SamRecord *attendance = g_ptr_array_index (stored, i);

      if (sam_record_get_reference (attendance, SAM_ATTENDANCE_PERSON) == person)
        return attendance;
    }

  return NULL;
}

static void
add_attendance (SamSessionHold *self, SamRecord *session)
{
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamStore *store = sam_session_task_get_store (task);
  SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);
  g_autoptr (GPtrArray) members =
    sam_session_advice_list_members (store, sam_record_get_reference (session, SAM_SESSION_TEAM), date, NULL);
  g_autoptr (GPtrArray) stored = sam_store_list_by (store, SAM_FAMILY_ATTENDANCE, SAM_ATTENDANCE_SESSION,
                                                    sam_record_get_id (session), NULL);
  GtkWidget *group = sam_session_task_add_group (task, _("Attendance"));

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      SamRecord *member = g_ptr_array_index (members, i);
      GtkWidget *row = sam_attendance_row_new (member, find_attendance (stored, sam_record_get_id (member)),
                                               self->minutes);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  if (self->rows->len == 0)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                             _("The team has no members on this day. Add them under Schools."));
      return;
    }

  self->all_present_button = gtk_button_new_with_mnemonic (_("All _Present"));
  gtk_widget_add_css_class (self->all_present_button, "flat");
  gtk_widget_set_valign (self->all_present_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->all_present_button, "clicked", G_CALLBACK (on_all_present_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), self->all_present_button);
}

GtkWindow *
sam_session_hold_present (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  SamSessionHold *self = g_object_new (SAM_TYPE_SESSION_HOLD, NULL);
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamDraft *draft = sam_draft_new_for_record (session);
  g_autofree char *label = sam_record_dup_label (sam_context_get_store (context), session);
  GtkWidget *group = NULL;

  self->was_held = sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_HELD;
  self->minutes = (int) sam_record_get_integer (session, self->was_held ? SAM_SESSION_ACTUAL_MINUTES
                                                                        : SAM_SESSION_PLANNED_MINUTES);
  sam_session_draft_hold (draft, self->minutes);
  sam_session_task_set_up (task, origin, context, draft,
                           self->was_held ? _("Edit What Was Held") : _("Hold Session"), _("_Save"));
  sam_session_task_set_subtitle (task, label);

  group = sam_session_task_add_group (task, NULL);
  sam_session_task_add_field (task, group, SAM_SESSION_ACTUAL_MINUTES);
  sam_session_task_add_field (task, group, SAM_SESSION_COACH);
  if (sam_record_is_set (session, SAM_SESSION_TEAM))
    {
      sam_session_task_add_field (task, group, SAM_SESSION_QUESTIONS);
      add_attendance (self, session);
    }
  sam_session_task_show (task);
  self->before = dup_attendance (self);

  return GTK_WINDOW (self);
}

GtkWidget *
sam_session_hold_get_all_present_button (SamSessionHold *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_HOLD (self), NULL);

  return self->all_present_button;
}

GPtrArray *
sam_session_hold_get_rows (SamSessionHold *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_HOLD (self), NULL);

  return self->rows;
}
