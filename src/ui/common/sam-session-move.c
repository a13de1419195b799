/*
 * SamSessionMove: moves a session to another day and time.
 *
 * The draft is that of the replacement, so that what is wrong or warned of is
 * said of the new day.
 */
#include "sam-session-move.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-record-label.h"
#include "sam-session-work.h"

struct _SamSessionMove
{
  SamSessionTask parent_instance;

  SamRecord     *session;
};

G_DEFINE_FINAL_TYPE (SamSessionMove, sam_session_move, SAM_TYPE_SESSION_TASK)

static gboolean
sam_session_move_save (SamSessionTask *task, GError **error)
{
  SamSessionMove *self = SAM_SESSION_MOVE (task);
  SamDraft *draft = sam_session_task_get_draft (task);
  SamDate date = sam_draft_get_date (draft, SAM_SESSION_DATE);
  int time = sam_draft_get_time (draft, SAM_SESSION_START_TIME);

  if (date == sam_record_get_date (self->session, SAM_SESSION_DATE)
      && time == sam_record_get_time (self->session, SAM_SESSION_START_TIME))
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID,
                           _("This is the day and time that the session already has. Choose another, or cancel."));
      return FALSE;
    }

  return sam_session_work_move (sam_session_task_get_store (task), self->session, date, time, NULL, error);
}

static char *
sam_session_move_dup_toast (SamSessionTask *task)
{
  SamDate date = sam_draft_get_date (sam_session_task_get_draft (task), SAM_SESSION_DATE);
  g_autofree char *text = sam_language_format_date (sam_language_get_default (), date,
                                                    SAM_DATE_STYLE_WEEKDAY);

  /* Translators: a day such as "Tuesday 4 December". */
  return g_strdup_printf (_("Session moved to %s"), text);
}

static void
sam_session_move_dispose (GObject *object)
{
  g_clear_object (&SAM_SESSION_MOVE (object)->session);

  G_OBJECT_CLASS (sam_session_move_parent_class)->dispose (object);
}

static void
sam_session_move_class_init (SamSessionMoveClass *klass)
{
  SamSessionTaskClass *task_class = SAM_SESSION_TASK_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_session_move_dispose;
  task_class->save = sam_session_move_save;
  task_class->dup_toast = sam_session_move_dup_toast;
}

static void
sam_session_move_init (SamSessionMove *self)
{
}

GtkWindow *
sam_session_move_present (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  SamSessionMove *self = g_object_new (SAM_TYPE_SESSION_MOVE, NULL);
  SamSessionTask *task = SAM_SESSION_TASK (self);
  SamDate date = sam_record_get_date (session, SAM_SESSION_DATE);
  int time = sam_record_get_time (session, SAM_SESSION_START_TIME);
  g_autofree char *label = sam_record_dup_label (sam_context_get_store (context), session);
  GtkWidget *group = NULL;

  self->session = g_object_ref (session);
  /* A week later is what a move mostly means. */
  sam_session_task_set_up (task, origin, context,
                           sam_session_draft_new_replacement (session, date + 7, time),
                           _("Move Session"), _("_Move"));
  sam_session_task_set_subtitle (task, label);
  sam_session_task_set_instead_of (task, sam_record_get_id (session));
  gtk_window_set_default_size (GTK_WINDOW (self), 400, 320);

  group = sam_session_task_add_group (task, NULL);
  sam_session_task_add_field (task, group, SAM_SESSION_DATE);
  sam_session_task_add_field (task, group, SAM_SESSION_START_TIME);
  sam_session_task_show (task);

  return GTK_WINDOW (self);
}
