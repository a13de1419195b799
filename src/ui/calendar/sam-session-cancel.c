/*
 * SamSessionCancel: cancels a session, and asks why.
 */
#include "sam-session-cancel.h"

#include <glib/gi18n.h>

#include "sam-record-label.h"
#include "sam-session-work.h"

struct _SamSessionCancel
{
  SamSessionTask parent_instance;
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

GtkWindow *
sam_session_cancel_present (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  SamSessionTask *self = g_object_new (SAM_TYPE_SESSION_CANCEL, NULL);
  SamDraft *draft = sam_draft_new_for_record (session);
  g_autofree char *label = sam_record_dup_label (sam_context_get_store (context), session);
  GtkWidget *group = NULL;

  /* The likeliest cause first; the row offers the others. */
  sam_session_draft_cancel (draft, SAM_SESSION_CAUSE_COACH_UNAVAILABLE);
  sam_session_task_set_up (self, origin, context, draft, _("Cancel Session"), _("Cancel _Session"));
  sam_session_task_set_destructive (self);
  sam_session_task_set_subtitle (self, label);
  gtk_window_set_default_size (GTK_WINDOW (self), 400, 240);

  group = sam_session_task_add_group (self, NULL);
  sam_session_task_add_field (self, group, SAM_SESSION_CAUSE);
  sam_session_task_show (self);

  return GTK_WINDOW (self);
}
