/*
 * SamSessionCancel: cancels a session, and asks why.
 */
#include "sam-session-cancel.h"

#include <glib/gi18n.h>

#include "sam-record-label.h"
#include "sam-session-work.h"

#define N_CAUSES (SAM_SESSION_CAUSE_OTHER + 1)

struct _SamSessionCancel
{
  SamSessionTask parent_instance;

  GtkWidget     *choices[N_CAUSES]; /* of GtkCheckButton */
};

G_DEFINE_FINAL_TYPE (SamSessionCancel, sam_session_cancel, SAM_TYPE_SESSION_TASK)

static gboolean
sam_session_cancel_save (SamSessionTask *task, GError **error)
{
  SamDraft *draft = sam_session_task_get_draft (task);

  return sam_session_work_cancel (sam_session_task_get_store (task), sam_draft_get_original (draft),
                                  (SamSessionCause) sam_draft_get_choice (draft, SAM_SESSION_CAUSE),
                                  error);
}

static char *
sam_session_cancel_dup_toast (SamSessionTask *task)
{
  return g_strdup (_("Session cancelled"));
}

static void
sam_session_cancel_class_init (SamSessionCancelClass *klass)
{
  SamSessionTaskClass *task_class = SAM_SESSION_TASK_CLASS (klass);

  task_class->save = sam_session_cancel_save;
  task_class->dup_toast = sam_session_cancel_dup_toast;
}

static void
sam_session_cancel_init (SamSessionCancel *self)
{
}

static void
on_toggled_cb (SamSessionCancel *self, GtkCheckButton *choice)
{
  SamDraft *draft = sam_session_task_get_draft (SAM_SESSION_TASK (self));

  for (int i = 0; i < N_CAUSES; i++)
    {
      if (self->choices[i] == GTK_WIDGET (choice) && gtk_check_button_get_active (choice))
        {
          sam_draft_set_choice (draft, SAM_SESSION_CAUSE, i);
          sam_session_task_edited (SAM_SESSION_TASK (self));
        }
    }
}

/* All causes stand open: one look, one click. */
static void
add_causes (SamSessionCancel *self, const char *session)
{
  const SamField *field = &sam_family_session.fields[SAM_SESSION_CAUSE];
  SamDraft *draft = sam_session_task_get_draft (SAM_SESSION_TASK (self));
  GtkWidget *group = sam_session_task_add_group (SAM_SESSION_TASK (self), _("Why is it cancelled?"));
  g_autofree char *description = g_markup_escape_text (session, -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);

  for (int i = 0; i < N_CAUSES; i++)
    {
      const char *label = sam_choice_get_label (field, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *choice = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

      gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), i > 0 ? GTK_CHECK_BUTTON (self->choices[0]) : NULL);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (choice),
                                   i == sam_draft_get_choice (draft, SAM_SESSION_CAUSE));
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      self->choices[i] = choice;
    }
  for (int i = 0; i < N_CAUSES; i++)
    g_signal_connect_object (self->choices[i], "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
}

GtkWindow *
sam_session_cancel_present (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  SamSessionTask *self = g_object_new (SAM_TYPE_SESSION_CANCEL, NULL);
  SamDraft *draft = sam_draft_new_for_record (session);
  g_autofree char *label = sam_record_dup_label (sam_context_get_store (context), session);

  /* The likeliest cause; it is changed by one click. */
  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_COACH_UNAVAILABLE);
  sam_session_task_set_up (self, origin, context, draft, _("Cancel Session"), _("Cancel _Session"));
  sam_session_task_set_destructive (self);
  gtk_window_set_default_size (GTK_WINDOW (self), 400, 460);
  add_causes (SAM_SESSION_CANCEL (self), label);
  sam_session_task_show (self);
  gtk_widget_grab_focus (SAM_SESSION_CANCEL (self)->choices[sam_draft_get_choice (draft, SAM_SESSION_CAUSE)]);

  return GTK_WINDOW (self);
}

GtkWidget *
sam_session_cancel_get_choice (SamSessionCancel *self, SamSessionCause cause)
{
  g_return_val_if_fail (SAM_IS_SESSION_CANCEL (self), NULL);

  return self->choices[cause];
}
