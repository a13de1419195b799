/*
 * What can be done with the sessions of a cycle.
 */
#include "sam-cycle-session-acts.h"

#include <glib/gi18n.h>

#include "sam-cockpit-window.h"
#include "sam-cycle-acts.h"
#include "sam-cycle.h"
#include "sam-dialogs.h"
#include "sam-dialogue-window.h"
#include "sam-form-dialog.h"
#include "sam-observation-dialog.h"
#include "sam-removal.h"
#include "sam-session-cancel.h"
#include "sam-session-draft.h"
#include "sam-session-move.h"
#include "sam-session-work.h"
#include "sam-session.h"

#define TALK_MINUTES 20
#define DIALOGUE_MINUTES 45
#define TALK_START (15 * 60)

static const char *
get_kind_label (SamRecord *session)
{
  return sam_choice_get_label (&sam_family_session.fields[SAM_SESSION_KIND],
                               sam_record_get_choice (session, SAM_SESSION_KIND));
}

/* A talk or the like that took place. */
static void
show_held (GtkWidget *widget, SamContext *context, SamDraft *draft, const char *title)
{
  static const guint fields[] = { SAM_SESSION_DATE, SAM_SESSION_START_TIME, SAM_SESSION_ACTUAL_MINUTES,
                                  SAM_SESSION_PLACE };

  if (sam_draft_get_choice (draft, SAM_SESSION_STATE) != SAM_SESSION_STATE_HELD)
    sam_session_draft_hold (draft, (int) sam_draft_get_integer (draft, SAM_SESSION_PLANNED_MINUTES));
  sam_form_dialog_present (widget, context, draft, fields, G_N_ELEMENTS (fields), title,
                           NC_ ("change", "Record session"), _("Session recorded as held"), NULL, NULL, NULL);
}

/* A talk or the like that is to come, or that did not take place. */
static void
show_planned (GtkWidget *widget, SamContext *context, SamDraft *draft, const char *title)
{
  static const guint fields[] = { SAM_SESSION_DATE, SAM_SESSION_START_TIME, SAM_SESSION_PLANNED_MINUTES,
                                  SAM_SESSION_PLACE };
  gboolean is_new = sam_draft_get_original (draft) == NULL;

  sam_form_dialog_present (widget, context, draft, fields, G_N_ELEMENTS (fields), title,
                           is_new ? NC_ ("change", "Plan session") : NC_ ("change", "Edit session"),
                           is_new ? _("Session planned") : _("Session changed"), NULL, NULL, NULL);
}

static SamDraft *
new_talk (const SamCycleStory *story, SamDate date)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_TALK_BEFORE);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, sam_record_get_id (story->cycle));
  sam_draft_set_reference (draft, SAM_SESSION_COACH, sam_record_get_reference (story->cycle, SAM_CYCLE_COACH));
  sam_draft_set_date (draft, SAM_SESSION_DATE, date);
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, TALK_START);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, TALK_MINUTES);

  return draft;
}

void
sam_cycle_acts_hold_talk (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gboolean as_held)
{
  const SamCycleSession *planned = sam_cycle_story_get_planned (story, SAM_SESSION_KIND_TALK_BEFORE);
  SamDraft *draft = planned != NULL ? sam_draft_new_for_record (planned->session)
                                    : new_talk (story, sam_context_get_as_of (context));

  if (as_held)
    show_held (widget, context, draft, _("Talk Before"));
  else
    show_planned (widget, context, draft, _("Talk Before"));
}

void
sam_cycle_acts_observe (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gboolean as_held)
{
  SamStore *store = sam_context_get_store (context);
  const SamCycleSession *planned = sam_cycle_story_get_planned (story, SAM_SESSION_KIND_OBSERVATION);
  SamObservationDraft *draft;
  g_autoptr (GError) error = NULL;

  /* An observation without a question is refused before the form, not after it is filled in. */
  if (sam_cycle_acts_refuse (widget, context, story, as_held ? SAM_CYCLE_STEP_OBSERVE : SAM_CYCLE_STEP_PLAN))
    return;

  if (planned != NULL)
    draft = sam_observation_draft_load (store, sam_record_get_id (planned->session), &error);
  else
    draft = sam_observation_draft_new (story->cycle, sam_context_get_as_of (context));
  if (draft == NULL)
    {
      sam_dialogs_show_error (widget, _("The observation cannot be shown"), error);
      return;
    }

  sam_observation_dialog_present (widget, context, draft, story->questions, as_held);
}

/* The session that is to be observed: planned, or put into the calendar now. 0 with @error. */
static gint64
find_or_plan (SamStore *store, const SamCycleStory *story, SamDate date, GError **error)
{
  const SamCycleSession *planned = sam_cycle_story_get_planned (story, SAM_SESSION_KIND_OBSERVATION);
  g_autoptr (SamObservationDraft) draft = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (planned != NULL)
    return sam_record_get_id (planned->session);

  draft = sam_observation_draft_new (story->cycle, date);
  now = g_date_time_new_now_local ();
  sam_draft_set_time (draft->session, SAM_SESSION_START_TIME, 60 * g_date_time_get_hour (now) + g_date_time_get_minute (now));

  return sam_observation_draft_save (draft, store, error) ? sam_draft_get_id (draft->session) : 0;
}

void
sam_cycle_acts_observe_now (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  g_autoptr (GError) error = NULL;
  gint64 session;

  if (sam_cycle_acts_refuse (widget, context, story, SAM_CYCLE_STEP_OBSERVE))
    return;

  session = find_or_plan (sam_context_get_store (context), story, sam_context_get_as_of (context), &error);
  if (session != 0)
    sam_cockpit_window_present (widget, context, session);
  else
    sam_dialogs_show_error (widget, _("The observation cannot begin"), error);
}

static void
show_dialogue (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  g_autoptr (GError) error = NULL;
  SamDialogueDraft *draft;

  draft = sam_dialogue_draft_load (sam_context_get_store (context), story->cycle, id,
                                   sam_context_get_as_of (context), &error);
  if (draft == NULL)
    {
      sam_dialogs_show_error (widget, _("The dialogue cannot be shown"), error);
      return;
    }

  sam_dialogue_window_present (widget, context, story, draft);
}

static SamDraft *
new_dialogue (const SamCycleStory *story, SamDate date)
{
  SamDraft *draft = new_talk (story, date);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_DIALOGUE);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, DIALOGUE_MINUTES);

  return draft;
}

void
sam_cycle_acts_plan_dialogue (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  const SamCycleSession *planned = sam_cycle_story_get_planned (story, SAM_SESSION_KIND_DIALOGUE);

  show_planned (widget, context, planned != NULL ? sam_draft_new_for_record (planned->session)
                                                 : new_dialogue (story, sam_context_get_as_of (context)),
                _("Dialogue"));
}

void
sam_cycle_acts_hold_dialogue (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  const SamCycleSession *session = sam_cycle_story_get_held (story, SAM_SESSION_KIND_DIALOGUE);

  if (session == NULL && sam_cycle_acts_refuse (widget, context, story, SAM_CYCLE_STEP_DIALOGUE))
    return;
  if (session == NULL)
    session = sam_cycle_story_get_planned (story, SAM_SESSION_KIND_DIALOGUE);

  show_dialogue (widget, context, story, session != NULL ? sam_record_get_id (session->session) : 0);
}

static const SamCycleSession *
find_session (const SamCycleStory *story, gint64 id)
{
  for (guint i = 0; i < story->sessions->len; i++)
    {
      const SamCycleSession *session = story->sessions->pdata[i];

      if (sam_record_get_id (session->session) == id)
        return session;
    }

  return NULL;
}

static void
show_observation (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id, gboolean as_held)
{
  g_autoptr (GError) error = NULL;
  SamObservationDraft *draft = sam_observation_draft_load (sam_context_get_store (context), id, &error);

  if (draft == NULL)
    sam_dialogs_show_error (widget, _("The observation cannot be shown"), error);
  else
    sam_observation_dialog_present (widget, context, draft, story->questions, as_held);
}

static void
show_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, SamRecord *session, gboolean as_held)
{
  int state = sam_record_get_choice (session, SAM_SESSION_STATE);
  int kind = sam_record_get_choice (session, SAM_SESSION_KIND);
  gboolean takes_place = state == SAM_SESSION_STATE_HELD || state == SAM_SESSION_STATE_PLANNED;

  if (takes_place && kind == SAM_SESSION_KIND_OBSERVATION)
    show_observation (widget, context, story, sam_record_get_id (session), as_held);
  else if (kind == SAM_SESSION_KIND_DIALOGUE && (as_held || state == SAM_SESSION_STATE_HELD))
    show_dialogue (widget, context, story, sam_record_get_id (session));
  else if (as_held || state == SAM_SESSION_STATE_HELD)
    show_held (widget, context, sam_draft_new_for_record (session), get_kind_label (session));
  else
    show_planned (widget, context, sam_draft_new_for_record (session), get_kind_label (session));
}

void
sam_cycle_acts_edit_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  const SamCycleSession *session = find_session (story, id);

  if (session != NULL)
    show_session (widget, context, story, session->session, FALSE);
}

void
sam_cycle_acts_hold_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  const SamCycleSession *session = find_session (story, id);

  if (session != NULL)
    show_session (widget, context, story, session->session, TRUE);
}

void
sam_cycle_acts_move_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  const SamCycleSession *session = find_session (story, id);

  if (session != NULL)
    sam_session_move_present (widget, context, session->session);
}

void
sam_cycle_acts_cancel_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  const SamCycleSession *session = find_session (story, id);

  if (session != NULL)
    sam_session_cancel_present (widget, context, session->session);
}

void
sam_cycle_acts_plan_session_again (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  const SamCycleSession *session = find_session (story, id);
  g_autoptr (GError) error = NULL;

  if (session == NULL)
    return;

  if (sam_session_work_plan_again (sam_context_get_store (context), session->session, &error))
    gtk_widget_activate_action (widget, "win.toast-done", "s", _("Session planned again"));
  else
    sam_dialogs_show_error (widget, _("The session cannot be planned again"), error);
}

void
sam_cycle_acts_remove_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  const SamCycleSession *session = find_session (story, id);
  SamStore *store = sam_context_get_store (context);
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *along = NULL;
  g_autofree char *toast = NULL;
  const char *kind;

  if (session == NULL)
    return;

  /* The story is read anew while the change is made. */
  record = g_object_ref (session->session);
  kind = get_kind_label (record);
  along = sam_removal_describe (store, SAM_FAMILY_SESSION, id, &error);
  if (error != NULL || !sam_session_work_delete (store, record, &error))
    {
      sam_dialogs_show_error (widget, _("The session cannot be removed"), error);
      return;
    }

  toast = along != NULL ? g_strdup_printf (_("%s removed, with %s"), kind, along) : g_strdup_printf (_("%s removed"), kind);
  gtk_widget_activate_action (widget, "win.toast-done", "s", toast);
}
