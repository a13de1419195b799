/*
 * The acts of a cycle's page, by their names.
 */
#include "sam-cycle-act.h"

#include <glib/gi18n.h>

#include "sam-cycle-dialog.h"
#include "sam-cycle-session-acts.h"
#include "sam-cycle.h"
#include "sam-removal.h"
#include "sam-session.h"

static void
plan_talk (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_hold_talk (widget, context, story, FALSE);
}

static void
hold_talk (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_hold_talk (widget, context, story, TRUE);
}

static void
plan_observation (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_observe (widget, context, story, FALSE);
}

static void
record_observation (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_observe (widget, context, story, TRUE);
}

static void
close_cycle (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_end (widget, context, story, SAM_CYCLE_ENDING_CLOSED);
}

static void
cancel_cycle (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_end (widget, context, story, SAM_CYCLE_ENDING_CANCELLED);
}

static void
break_off (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  sam_cycle_acts_end (widget, context, story, SAM_CYCLE_ENDING_BROKEN_OFF);
}

static void
remove_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  sam_removal_run (widget, context, SAM_FAMILY_FOLLOW_UP, id, _("Follow-up"), NC_ ("change", "Remove follow-up"), NULL, NULL);
}

static const SamCycleAct acts[] = {
  { "cycle.add-question", SAM_CYCLE_STEP_ASK, TRUE, sam_cycle_acts_add_question },
  { "cycle.plan-talk", SAM_CYCLE_STEP_TALK, FALSE, plan_talk },
  { "cycle.hold-talk", SAM_CYCLE_STEP_TALK, FALSE, hold_talk },
  { "cycle.plan-observation", SAM_CYCLE_STEP_PLAN, FALSE, plan_observation },
  { "cycle.observe-now", SAM_CYCLE_STEP_OBSERVE, TRUE, sam_cycle_acts_observe_now },
  { "cycle.observe", SAM_CYCLE_STEP_OBSERVE, TRUE, record_observation },
  { "cycle.plan-dialogue", SAM_CYCLE_STEP_NONE, FALSE, sam_cycle_acts_plan_dialogue },
  { "cycle.hold-dialogue", SAM_CYCLE_STEP_DIALOGUE, TRUE, sam_cycle_acts_hold_dialogue },
  { "cycle.add-follow-up", SAM_CYCLE_STEP_FOLLOW_UP, TRUE, sam_cycle_acts_add_follow_up },
  { "cycle.finish-follow-up", SAM_CYCLE_STEP_NONE, TRUE, sam_cycle_acts_finish_follow_up },
  { "cycle.close", SAM_CYCLE_STEP_CLOSE, FALSE, close_cycle },
  { "cycle.cancel", SAM_CYCLE_STEP_CANCEL, FALSE, cancel_cycle },
  { "cycle.break-off", SAM_CYCLE_STEP_BREAK_OFF, FALSE, break_off },
  { "cycle.reopen", SAM_CYCLE_STEP_REOPEN, FALSE, sam_cycle_acts_reopen },
  { "cycle.edit", SAM_CYCLE_STEP_NONE, FALSE, sam_cycle_acts_edit_cycle },
  { "cycle.remove", SAM_CYCLE_STEP_NONE, FALSE, sam_cycle_acts_remove },
};

static const SamCycleRecordAct record_acts[] = {
  { "cycle.edit-question", TRUE, sam_cycle_acts_edit_question },
  { "cycle.remove-question", FALSE, sam_cycle_acts_remove_question },
  { "cycle.edit-session", TRUE, sam_cycle_acts_edit_session },
  { "cycle.hold-session", TRUE, sam_cycle_acts_hold_session },
  { "cycle.move-session", FALSE, sam_cycle_acts_move_session },
  { "cycle.cancel-session", FALSE, sam_cycle_acts_cancel_session },
  { "cycle.plan-session-again", FALSE, sam_cycle_acts_plan_session_again },
  { "cycle.remove-session", FALSE, sam_cycle_acts_remove_session },
  { "cycle.edit-follow-up", TRUE, sam_cycle_acts_edit_follow_up },
  { "cycle.remove-follow-up", FALSE, remove_follow_up },
};

const SamCycleAct *
sam_cycle_act_list (guint *n)
{
  *n = G_N_ELEMENTS (acts);

  return acts;
}

const SamCycleRecordAct *
sam_cycle_act_list_of_records (guint *n)
{
  *n = G_N_ELEMENTS (record_acts);

  return record_acts;
}

const SamCycleAct *
sam_cycle_act_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, name))
      return &acts[i];

  return NULL;
}

const SamCycleRecordAct *
sam_cycle_act_find_of_record (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (record_acts); i++)
    if (g_str_equal (record_acts[i].name, name))
      return &record_acts[i];

  return NULL;
}

gboolean
sam_cycle_act_session_is_sealed (const SamCycleStory *story, gint64 id)
{
  for (guint i = 0; i < story->sessions->len; i++)
    {
      SamRecord *session = ((SamCycleSession *) story->sessions->pdata[i])->session;
      int kind = sam_record_get_choice (session, SAM_SESSION_KIND);

      if (sam_record_get_id (session) == id)
        return kind == SAM_SESSION_KIND_OBSERVATION || kind == SAM_SESSION_KIND_DIALOGUE;
    }

  /* No session: a question or a follow-up, which has words of its own. */
  return TRUE;
}
