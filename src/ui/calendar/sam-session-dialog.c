/*
 * SamSessionDialog: a session in full, with what can be done with it.
 */
#include "sam-session-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-day-heading.h"
#include "sam-dialogs.h"
#include "sam-report-window.h"
#include "sam-series-dialog.h"
#include "sam-series-scope.h"
#include "sam-session-cancel.h"
#include "sam-session-facts.h"
#include "sam-session-form.h"
#include "sam-session-hold.h"
#include "sam-session-move.h"
#include "sam-session-work.h"
#include "sam-status-badge.h"

struct _SamSessionDialog
{
  AdwWindow   parent_instance;

  SamContext *context;
  gint64      id;
  SamRecord  *session;
  GtkWidget  *origin; /* weak */
  GPtrArray  *rows;   /* of GtkWidget: those of the groups, with their group as "group" */

  GtkWidget  *window_title;
  GtkWidget  *status_badge;
  GtkWidget  *facts_group;
  GtkWidget  *about_group;
  GtkWidget  *attendance_group;
  GtkWidget  *frame_group;
  GtkWidget  *attendance_list_button;
  GtkWidget  *hold_button;
  GtkWidget  *edit_series_button;
  GtkWidget  *plan_again_button;
  GtkWidget  *move_button;
  GtkWidget  *cancel_button;
};

G_DEFINE_FINAL_TYPE (SamSessionDialog, sam_session_dialog, ADW_TYPE_WINDOW)

static SamStore *
get_store (SamSessionDialog *self)
{
  return sam_context_get_store (self->context);
}

/* Contents */

static void
on_row_gone (gpointer row)
{
  GtkWidget *group = g_object_get_data (row, "sam-group");

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
}

/* Takes the rows of the list and shows the group where there are any. */
static void
fill_group (SamSessionDialog *self, GtkWidget *group, GPtrArray *rows)
{
  g_autoptr (GPtrArray) owned = rows;

  for (guint i = 0; i < owned->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (owned, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_object_set_data (G_OBJECT (row), "sam-group", group);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (group, owned->len > 0);
}

static void
update_actions (SamSessionDialog *self)
{
  gboolean editable = sam_context_is_editable (self->context);
  int state = sam_record_get_choice (self->session, SAM_SESSION_STATE);
  gboolean planned = state == SAM_SESSION_STATE_PLANNED;
  gboolean held = state == SAM_SESSION_STATE_HELD;
  gboolean cancelled = state == SAM_SESSION_STATE_CANCELLED;
  gboolean has_series = sam_record_is_set (self->session, SAM_SESSION_SERIES);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "session.edit", editable);
  gtk_widget_action_set_enabled (widget, "session.hold", editable && (planned || held));
  gtk_widget_action_set_enabled (widget, "session.move", editable && (planned || cancelled));
  gtk_widget_action_set_enabled (widget, "session.cancel", editable && planned);
  gtk_widget_action_set_enabled (widget, "session.plan-again", editable && (held || cancelled));
  gtk_widget_action_set_enabled (widget, "session.delete", editable);
  gtk_widget_action_set_enabled (widget, "session.edit-series", editable && has_series);
  gtk_widget_set_visible (self->edit_series_button, has_series);

  gtk_widget_set_visible (self->hold_button, planned || held);
  gtk_button_set_label (GTK_BUTTON (self->hold_button), held ? _("_Edit What Was Held…") : _("_Hold…"));
  gtk_widget_set_visible (self->move_button, planned || cancelled);
  gtk_widget_set_visible (self->cancel_button, planned);
  gtk_widget_set_visible (self->plan_again_button, held || cancelled);
  gtk_widget_set_visible (self->attendance_list_button, sam_record_get_reference (self->session, SAM_SESSION_TEAM) != 0);
}

static void
update (SamSessionDialog *self)
{
  SamStore *store = get_store (self);
  g_autofree char *name = sam_session_facts_dup_name (store, self->session);
  SamDate date = sam_record_get_date (self->session, SAM_SESSION_DATE);
  SamSessionState state = (SamSessionState) sam_record_get_choice (self->session, SAM_SESSION_STATE);
  g_autofree char *day = sam_day_heading_dup (date);
  g_autofree char *detail = sam_session_facts_dup_state_detail (store, self->session, sam_context_get_as_of (self->context));
  g_autofree char *attendance = sam_session_facts_dup_attendance (store, self->session);

  g_ptr_array_set_size (self->rows, 0);
  gtk_window_set_title (GTK_WINDOW (self), name);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->window_title), name);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->window_title), day);
  sam_status_badge_set_session (SAM_STATUS_BADGE (self->status_badge), state,
                                sam_session_is_overdue (state, date, sam_context_get_as_of (self->context)),
                                detail);

  fill_group (self, self->facts_group, sam_session_facts_list (store, self->session));
  fill_group (self, self->about_group, sam_session_facts_list_about (store, self->session));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->attendance_group), attendance);
  fill_group (self, self->attendance_group, sam_session_facts_list_attendance (store, self->session));
  fill_group (self, self->frame_group, sam_session_facts_list_frame (store, self->session));
  update_actions (self);
}

/* Reads the session again; closes where it is gone. */
static void
reload (SamSessionDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) session = sam_store_get (get_store (self), SAM_FAMILY_SESSION, self->id, &error);

  if (error != NULL)
    sam_dialogs_show_error (GTK_WIDGET (self), _("The session could not be read"), error);
  if (session == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  g_set_object (&self->session, session);
  update (self);
}

static void
on_context_changed_cb (SamSessionDialog *self, guint64 families)
{
  const SamFamilySet shown = SAM_FAMILY_SET (SAM_FAMILY_SESSION) | SAM_FAMILY_SET (SAM_FAMILY_ATTENDANCE)
                             | SAM_FAMILY_SET (SAM_FAMILY_PERSON) | SAM_FAMILY_SET (SAM_FAMILY_MEMBERSHIP)
                             | SAM_FAMILY_SET (SAM_FAMILY_TEAM) | SAM_FAMILY_SET (SAM_FAMILY_SCHOOL);

  if ((families & shown) != 0)
    reload (self);
}

/* Actions */

static void
say_done (SamSessionDialog *self, const char *text)
{
  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", text);
}

/* The small windows belong to this one, but toasts are said in the main window. */
static void
put_above (SamSessionDialog *self, GtkWindow *window)
{
  gtk_window_set_transient_for (window, GTK_WINDOW (self));
}

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  put_above (self, sam_session_form_present (self->origin, self->context, self->session));
}

/* Of group coaching; who comes to individual coaching is no list. */
static void
on_attendance_list (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);
  SamReportOptions options = {
    .as_of = sam_context_get_as_of (self->context),
    .date = sam_record_get_date (self->session, SAM_SESSION_DATE),
    .session = self->id,
  };

  if (sam_record_get_reference (self->session, SAM_SESSION_TEAM) != 0)
    put_above (self, sam_report_window_present (self->origin, self->context, sam_report_kinds_find ("attendance-list"), &options));
}

static void
on_hold (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  put_above (self, sam_session_hold_present (self->origin, self->context, self->session));
}

static void
on_move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  put_above (self, sam_session_move_present (self->origin, self->context, self->session));
}

static void
on_cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  put_above (self, sam_session_cancel_present (self->origin, self->context, self->session));
}

static void
on_plan_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!sam_session_work_plan_again (get_store (self), self->session, &error))
    sam_dialogs_show_error (widget, _("Not saved"), error);
  else
    say_done (self, _("Session planned again"));
}

static void
delete_in_scope (SamSeriesScope scope, gpointer data)
{
  g_autoptr (SamSessionDialog) self = g_object_ref (data);

  if (sam_series_scope_delete (GTK_WIDGET (self), get_store (self), self->session, scope))
    say_done (self, scope == SAM_SERIES_SCOPE_THIS ? _("Session deleted") : _("Sessions of the series deleted"));
}

static void
on_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  if (sam_series_scope_applies (self->session))
    sam_series_scope_ask_delete (widget, delete_in_scope, g_object_ref (self), g_object_unref);
  else
    delete_in_scope (SAM_SERIES_SCOPE_THIS, self);
}

static void
on_edit_series (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);
  GtkWindow *window = sam_series_dialog_present_edit (self->origin, self->context,
                                                      sam_record_get_reference (self->session, SAM_SESSION_SERIES), 0, NULL);

  if (window != NULL)
    put_above (self, window);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  self->id = g_variant_get_int64 (parameter);
  reload (self);
}

/* The toast and its button are below this window: undo and redo are to be had from here as well. */
static void
on_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (widget);

  if (self->origin != NULL)
    gtk_widget_activate_action (self->origin, g_str_equal (name, "session.undo") ? "win.undo" : "win.redo", NULL);
}

/* Type */

static void
sam_session_dialog_dispose (GObject *object)
{
  SamSessionDialog *self = SAM_SESSION_DIALOG (object);

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_ptr_array_set_free_func (self->rows, NULL);
  g_clear_object (&self->context);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_session_dialog_parent_class)->dispose (object);
}

static void
sam_session_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SAM_SESSION_DIALOG (object)->rows);

  G_OBJECT_CLASS (sam_session_dialog_parent_class)->finalize (object);
}

static void
sam_session_dialog_class_init (SamSessionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_session_dialog_dispose;
  object_class->finalize = sam_session_dialog_finalize;

  g_type_ensure (SAM_TYPE_STATUS_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, status_badge);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, facts_group);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, about_group);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, attendance_group);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, frame_group);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, attendance_list_button);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, hold_button);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, edit_series_button);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, plan_again_button);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, move_button);
  gtk_widget_class_bind_template_child (widget_class, SamSessionDialog, cancel_button);

  gtk_widget_class_install_action (widget_class, "session.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "session.attendance-list", NULL, on_attendance_list);
  gtk_widget_class_install_action (widget_class, "session.hold", NULL, on_hold);
  gtk_widget_class_install_action (widget_class, "session.move", NULL, on_move);
  gtk_widget_class_install_action (widget_class, "session.cancel", NULL, on_cancel);
  gtk_widget_class_install_action (widget_class, "session.plan-again", NULL, on_plan_again);
  gtk_widget_class_install_action (widget_class, "session.delete", NULL, on_delete);
  gtk_widget_class_install_action (widget_class, "session.edit-series", NULL, on_edit_series);
  gtk_widget_class_install_action (widget_class, "session.open", "x", on_open);
  gtk_widget_class_install_action (widget_class, "session.undo", NULL, on_step);
  gtk_widget_class_install_action (widget_class, "session.redo", NULL, on_step);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "session.delete", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "session.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "session.redo",
                                       NULL);
}

static void
sam_session_dialog_init (SamSessionDialog *self)
{
  self->rows = g_ptr_array_new_with_free_func (on_row_gone);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
sam_session_dialog_present (GtkWidget *origin, SamContext *context, gint64 session)
{
  SamSessionDialog *self = NULL;
  GtkRoot *root = gtk_widget_get_root (origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SESSION, session, &error);

  if (record == NULL)
    {
      if (error != NULL)
        sam_dialogs_show_error (origin, _("The session could not be read"), error);
      return NULL;
    }

  self = g_object_new (SAM_TYPE_SESSION_DIALOG, NULL);
  self->context = g_object_ref (context);
  self->id = session;
  self->session = g_steal_pointer (&record);
  g_set_weak_pointer (&self->origin, origin);
  g_signal_connect_object (context, "changed", G_CALLBACK (on_context_changed_cb), self, G_CONNECT_SWAPPED);
  if (GTK_IS_WINDOW (root))
    {
      int width = gtk_widget_get_width (GTK_WIDGET (root));
      int height = gtk_widget_get_height (GTK_WIDGET (root));

      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (width > 0 && height > 0)
        gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width, 340, 480), CLAMP (height, 360, 620));
    }
  update (self);
  sam_accessibility_mend (GTK_WIDGET (self));
  /* What one opens it for, by far the most often: Enter fills it in. */
  if (gtk_widget_get_visible (self->hold_button) && sam_context_is_editable (context))
    gtk_window_set_focus (GTK_WINDOW (self), self->hold_button);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

gint64
sam_session_dialog_get_session (SamSessionDialog *self)
{
  g_return_val_if_fail (SAM_IS_SESSION_DIALOG (self), 0);

  return self->id;
}
