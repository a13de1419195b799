#include "sam-session-acts.h"

#include <glib/gi18n.h>

#include "sam-cycle-session-acts.h"
#include "sam-dialogs.h"
#include "sam-session-cancel.h"
#include "sam-session-hold.h"
#include "sam-session-move.h"

static SamRecord *
get_session (GtkWidget *origin, SamContext *context, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SamRecord *session = NULL;

  if (!sam_context_is_editable (context))
    return NULL;

  session = sam_store_get (sam_context_get_store (context), SAM_FAMILY_SESSION, id, &error);
  if (error != NULL)
    sam_dialogs_show_error (origin, _ ("The session could not be read"), error);

  return session;
}

static gboolean
is_in_state (SamRecord *session, SamSessionState one, SamSessionState other)
{
  int state = sam_record_get_choice (session, SAM_SESSION_STATE);

  return state == (int) one || state == (int) other;
}

/* The window over that of @origin that has come last. */
static GtkWindow *
find_over (GtkWidget *origin)
{
  GtkRoot *root = gtk_widget_get_root (origin);
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (GTK_IS_WINDOW (root) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (root)
          && gtk_widget_get_visible (l->data))
        return l->data;
    }

  return NULL;
}

/* What is asked after a talk, an observation or a dialogue is the cycle's matter. */
static GtkWindow *
hold_of_cycle (GtkWidget *origin, SamContext *context, SamRecord *session)
{
  g_autoptr (GError) error = NULL;
  SamCycleStory *story = sam_cycle_story_load (
      sam_context_get_store (context), sam_record_get_reference (session, SAM_SESSION_CYCLE),
      sam_context_get_as_of (context), &error);

  if (error != NULL)
    sam_dialogs_show_error (origin, _ ("The session could not be read"), error);
  if (story == NULL)
    return NULL;

  sam_cycle_acts_hold_session (origin, context, story, sam_record_get_id (session));
  sam_cycle_story_free (story);

  return find_over (origin);
}

static GtkWindow *
hold (GtkWidget *origin, SamContext *context, gint64 id, gboolean is_one_of, guint left)
{
  g_autoptr (SamRecord) session = get_session (origin, context, id);

  if (session == NULL || !is_in_state (session, SAM_SESSION_STATE_PLANNED, SAM_SESSION_STATE_HELD))
    return NULL;
  if (sam_record_is_set (session, SAM_SESSION_CYCLE))
    return hold_of_cycle (origin, context, session);

  return is_one_of ? sam_session_hold_present_one_of (origin, context, session, left)
                   : sam_session_hold_present (origin, context, session);
}

GtkWindow *
sam_session_acts_hold (GtkWidget *origin, SamContext *context, gint64 session)
{
  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  return hold (origin, context, session, FALSE, 0);
}

GtkWindow *
sam_session_acts_hold_one_of (GtkWidget *origin, SamContext *context, gint64 session, guint left)
{
  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  return hold (origin, context, session, TRUE, left);
}

GtkWindow *
sam_session_acts_move (GtkWidget *origin, SamContext *context, gint64 id)
{
  g_autoptr (SamRecord) session = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  session = get_session (origin, context, id);
  if (session == NULL
      || !is_in_state (session, SAM_SESSION_STATE_PLANNED, SAM_SESSION_STATE_CANCELLED))
    return NULL;

  return sam_session_move_present (origin, context, session);
}

GtkWindow *
sam_session_acts_cancel (GtkWidget *origin, SamContext *context, gint64 id)
{
  g_autoptr (SamRecord) session = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  session = get_session (origin, context, id);
  if (session == NULL
      || !is_in_state (session, SAM_SESSION_STATE_PLANNED, SAM_SESSION_STATE_PLANNED))
    return NULL;

  return sam_session_cancel_present (origin, context, session);
}
