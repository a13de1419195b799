/* Which sessions of a series are meant: this one, this and following, or all. */

#include "sam-series-scope.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-series-edit.h"
#include "sam-session-work.h"

typedef struct
{
  SamSeriesScopeFunc answered;
  gpointer user_data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static void
on_answer (guint answer, gpointer data)
{
  Question *self = data;

  self->answered ((SamSeriesScope) answer, self->user_data);
}

static void
ask (GtkWidget *parent, const char *heading, const char *body, gboolean is_destructive,
     SamSeriesScopeFunc answered, gpointer user_data, GDestroyNotify destroy)
{
  const char *answers[] = { _ ("_Only This"), _ ("This and _Following"), _ ("_All"), NULL };
  Question *question = g_new0 (Question, 1);

  question->answered = answered;
  question->user_data = user_data;
  question->destroy = destroy;
  sam_dialogs_ask (parent, heading, body, answers, is_destructive, on_answer, question,
                   question_free);
}

gboolean
sam_series_scope_applies (SamRecord *session)
{
  return session != NULL && sam_record_is_set (session, SAM_SESSION_SERIES)
         && sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_PLANNED;
}

gboolean
sam_series_scope_concerns (const SamDraft *session)
{
  static const guint fields[] = {
    SAM_SESSION_DATE,  SAM_SESSION_START_TIME, SAM_SESSION_PLANNED_MINUTES,
    SAM_SESSION_COACH, SAM_SESSION_PLACE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (sam_draft_is_field_changed (session, fields[i]))
        return TRUE;
    }

  return FALSE;
}

void
sam_series_scope_ask_edit (GtkWidget *parent, SamSeriesScopeFunc answered, gpointer user_data,
                           GDestroyNotify destroy)
{
  ask (parent, _ ("Edit Which Sessions?"),
       _ ("The session belongs to a series. Edited alone, it leaves the series. Sessions that were "
          "held, cancelled or moved stay as "
          "they are in any case."),
       FALSE, answered, user_data, destroy);
}

void
sam_series_scope_ask_delete (GtkWidget *parent, SamSeriesScopeFunc answered, gpointer user_data,
                             GDestroyNotify destroy)
{
  ask (parent, _ ("Delete Which Sessions?"),
       _ ("The session belongs to a series. Sessions of it that were held, cancelled or moved are "
          "not deleted."),
       TRUE, answered, user_data, destroy);
}

gboolean
sam_series_scope_delete (GtkWidget *parent, SamStore *store, SamRecord *session,
                         SamSeriesScope scope)
{
  g_autoptr (SamSeriesEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (scope == SAM_SERIES_SCOPE_THIS)
    {
      is_done = sam_session_work_delete (store, session, &error);
    }
  else
    {
      edit = sam_series_edit_new (
          store, sam_record_get_reference (session, SAM_SESSION_SERIES),
          scope == SAM_SERIES_SCOPE_FOLLOWING ? sam_record_get_id (session) : 0, &error);
      is_done = edit != NULL && sam_series_edit_delete (edit, &error);
    }
  if (!is_done)
    sam_dialogs_show_error (parent, _ ("Not deleted"), error);

  return is_done;
}
