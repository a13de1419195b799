/*
 * What can be done with a cycle, from question to end.
 */
#include "sam-cycle-acts.h"

#include <glib/gi18n.h>

#include "sam-cycle.h"
#include "sam-dialogs.h"
#include "sam-focus-question.h"
#include "sam-follow-up.h"
#include "sam-form-dialog.h"
#include "sam-removal.h"
#include "sam-session.h"

/* Weeks from the dialogue to the follow-up that is proposed. */
#define FOLLOW_UP_WEEKS 6

static SamRecord *
find_open_question (const SamCycleStory *story)
{
  for (guint i = 0; i < story->questions->len; i++)
    if (sam_cycle_story_get_outcome (story, story->questions->pdata[i]) == SAM_FOCUS_QUESTION_OUTCOME_OPEN)
      return story->questions->pdata[i];

  return NULL;
}

SamCycleStep
sam_cycle_acts_get_next (const SamCycleStory *story)
{
  g_return_val_if_fail (story != NULL, SAM_CYCLE_STEP_NONE);

  if (sam_record_is_set (story->cycle, SAM_CYCLE_ENDED_DATE))
    return SAM_CYCLE_STEP_NONE;
  if (story->questions->len == 0)
    return SAM_CYCLE_STEP_ASK;
  if (sam_cycle_story_get_held (story, SAM_SESSION_KIND_OBSERVATION) == NULL)
    {
      if (sam_cycle_story_get_planned (story, SAM_SESSION_KIND_OBSERVATION) != NULL)
        return SAM_CYCLE_STEP_OBSERVE;
      if (sam_cycle_story_get_held (story, SAM_SESSION_KIND_TALK_BEFORE) == NULL)
        return SAM_CYCLE_STEP_TALK;
      return SAM_CYCLE_STEP_PLAN;
    }
  if (sam_cycle_story_get_held (story, SAM_SESSION_KIND_DIALOGUE) == NULL)
    return SAM_CYCLE_STEP_DIALOGUE;
  if (find_open_question (story) != NULL)
    return SAM_CYCLE_STEP_OUTCOME;
  if (story->follow_ups->len == 0)
    return SAM_CYCLE_STEP_FOLLOW_UP;

  return sam_cycle_story_get_due (story) != NULL ? SAM_CYCLE_STEP_FINISH : SAM_CYCLE_STEP_CLOSE;
}

char *
sam_cycle_acts_get_label (const SamCycleStory *story, SamCycleStep step)
{
  switch (step)
    {
    case SAM_CYCLE_STEP_ASK:
      return g_strdup (_("Write the First Question…"));
    case SAM_CYCLE_STEP_TALK:
      return g_strdup (_("Record the Talk Before…"));
    case SAM_CYCLE_STEP_PLAN:
      return g_strdup (_("Plan the Observation…"));
    case SAM_CYCLE_STEP_OBSERVE:
      return g_strdup (_("Record the Observation…"));
    case SAM_CYCLE_STEP_DIALOGUE:
      return g_strdup (_("Record the Dialogue…"));
    case SAM_CYCLE_STEP_OUTCOME:
      /* Translators: the number of a focus question within its cycle. */
      return g_strdup_printf (_("Give Question %d an Outcome…"),
                              (int) sam_record_get_integer (find_open_question (story), SAM_FOCUS_QUESTION_ORDINAL));
    case SAM_CYCLE_STEP_FOLLOW_UP:
      return g_strdup (_("Plan a Follow-up…"));
    case SAM_CYCLE_STEP_FINISH:
      return g_strdup (_("Finish the Follow-up…"));
    case SAM_CYCLE_STEP_CLOSE:
      return g_strdup (_("Close the Cycle"));
    default:
      return NULL;
    }
}

const char *
sam_cycle_acts_get_action (SamCycleStep step)
{
  static const char *const actions[] = {
    [SAM_CYCLE_STEP_NONE] = NULL,
    [SAM_CYCLE_STEP_ASK] = "cycle.add-question",
    [SAM_CYCLE_STEP_TALK] = "cycle.hold-talk",
    [SAM_CYCLE_STEP_PLAN] = "cycle.plan-observation",
    [SAM_CYCLE_STEP_OBSERVE] = "cycle.observe",
    [SAM_CYCLE_STEP_DIALOGUE] = "cycle.hold-dialogue",
    [SAM_CYCLE_STEP_OUTCOME] = "cycle.hold-dialogue",
    [SAM_CYCLE_STEP_FOLLOW_UP] = "cycle.add-follow-up",
    [SAM_CYCLE_STEP_FINISH] = "cycle.finish-follow-up",
    [SAM_CYCLE_STEP_CLOSE] = "cycle.close",
  };

  g_return_val_if_fail (step < G_N_ELEMENTS (actions), NULL);

  return actions[step];
}

static const char *
find_error (SamProblems *problems)
{
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level == SAM_PROBLEM_ERROR)
        return problem->message;
    }

  return NULL;
}

char *
sam_cycle_acts_explain (SamDraft *draft, SamStore *store)
{
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, sam_store_get_source (store));

  return g_strdup (find_error (problems));
}

static SamDraft *
new_ending (const SamCycleStory *story, int ending, SamDate date)
{
  SamDraft *draft = sam_draft_new_for_record (story->cycle);

  sam_draft_set_choice (draft, SAM_CYCLE_ENDING, ending);
  sam_draft_set_date (draft, SAM_CYCLE_ENDED_DATE, date);

  return draft;
}

char *
sam_cycle_acts_explain_close (const SamCycleStory *story, SamStore *store, SamDate as_of)
{
  g_autoptr (SamDraft) draft = new_ending (story, SAM_CYCLE_ENDING_CLOSED, as_of);

  return sam_cycle_acts_explain (draft, store);
}

void
sam_cycle_acts_edit_cycle (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  static const guint fields[] = { SAM_CYCLE_TEACHER, SAM_CYCLE_COACH, SAM_CYCLE_TERM };

  sam_form_dialog_present (widget, context, sam_draft_new_for_record (story->cycle), fields, G_N_ELEMENTS (fields),
                           _("Edit Cycle"), NC_ ("change", "Edit cycle"), _("Cycle changed"), NULL, NULL, NULL);
}

void
sam_cycle_acts_add_question (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  static const guint fields[] = { SAM_FOCUS_QUESTION_ASKED_DATE, SAM_FOCUS_QUESTION_TEXT,
                                  SAM_FOCUS_QUESTION_LOOK_FOR };
  SamDraft *draft = sam_draft_new (&sam_family_focus_question);
  gint64 last = 0;

  for (guint i = 0; i < story->questions->len; i++)
    last = MAX (last, sam_record_get_integer (story->questions->pdata[i], SAM_FOCUS_QUESTION_ORDINAL));
  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, sam_record_get_id (story->cycle));
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, last + 1);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_context_get_as_of (context));
  sam_form_dialog_present (widget, context, draft, fields, G_N_ELEMENTS (fields), _("New Question"),
                           NC_ ("change", "Add question"), _("Question added"), NULL, NULL, NULL);
}

void
sam_cycle_acts_edit_question (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  static const guint fields[] = { SAM_FOCUS_QUESTION_ASKED_DATE, SAM_FOCUS_QUESTION_TEXT,
                                  SAM_FOCUS_QUESTION_LOOK_FOR };

  for (guint i = 0; i < story->questions->len; i++)
    if (sam_record_get_id (story->questions->pdata[i]) == id)
      sam_form_dialog_present (widget, context, sam_draft_new_for_record (story->questions->pdata[i]), fields,
                               G_N_ELEMENTS (fields), _("Edit Question"), NC_ ("change", "Edit question"),
                               _("Question changed"), NULL, NULL, NULL);
}

void
sam_cycle_acts_remove_question (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  if (sam_cycle_story_get_observed (story) != SAM_DATE_NONE)
    {
      sam_dialogs_show_message (widget, _("The question cannot be removed"),
                                _("The question is locked, since the lesson has been observed by it."));
      return;
    }

  sam_removal_run (widget, context, SAM_FAMILY_FOCUS_QUESTION, id, _("Question"), NC_ ("change", "Remove question"),
                   NULL, NULL);
}

void
sam_cycle_acts_add_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  static const guint fields[] = { SAM_FOLLOW_UP_DUE_DATE, SAM_FOLLOW_UP_KIND, SAM_FOLLOW_UP_NOTE };
  SamDraft *draft = sam_draft_new (&sam_family_follow_up);

  sam_draft_set_reference (draft, SAM_FOLLOW_UP_CYCLE, sam_record_get_id (story->cycle));
  sam_draft_set_date (draft, SAM_FOLLOW_UP_DUE_DATE, sam_context_get_as_of (context) + 7 * FOLLOW_UP_WEEKS);
  sam_form_dialog_present (widget, context, draft, fields, G_N_ELEMENTS (fields), _("New Follow-up"),
                           NC_ ("change", "Add follow-up"), _("Follow-up added"), NULL, NULL, NULL);
}

void
sam_cycle_acts_edit_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id)
{
  static const guint fields[] = { SAM_FOLLOW_UP_DUE_DATE, SAM_FOLLOW_UP_KIND, SAM_FOLLOW_UP_DONE_DATE,
                                  SAM_FOLLOW_UP_NOTE };

  for (guint i = 0; i < story->follow_ups->len; i++)
    if (sam_record_get_id (story->follow_ups->pdata[i]) == id)
      sam_form_dialog_present (widget, context, sam_draft_new_for_record (story->follow_ups->pdata[i]), fields,
                               G_N_ELEMENTS (fields), _("Edit Follow-up"), NC_ ("change", "Edit follow-up"),
                               _("Follow-up changed"), NULL, NULL, NULL);
}

void
sam_cycle_acts_finish_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  static const guint fields[] = { SAM_FOLLOW_UP_DONE_DATE, SAM_FOLLOW_UP_NOTE };
  SamRecord *due = sam_cycle_story_get_due (story);
  SamDraft *draft;

  if (due == NULL)
    {
      sam_cycle_acts_add_follow_up (widget, context, story);
      return;
    }

  draft = sam_draft_new_for_record (due);
  /* What was done after the day looked at keeps its own day. */
  if (!sam_draft_is_set (draft, SAM_FOLLOW_UP_DONE_DATE))
    sam_draft_set_date (draft, SAM_FOLLOW_UP_DONE_DATE, sam_context_get_as_of (context));
  sam_form_dialog_present (widget, context, draft, fields, G_N_ELEMENTS (fields), _("Finish Follow-up"),
                           NC_ ("change", "Finish follow-up"), _("Follow-up finished"), NULL, NULL, NULL);
}

void
sam_cycle_acts_end (GtkWidget *widget, SamContext *context, const SamCycleStory *story, int ending)
{
  static const char *const labels[] = {
    [SAM_CYCLE_ENDING_CLOSED] = NC_ ("change", "Close cycle"),
    [SAM_CYCLE_ENDING_CANCELLED] = NC_ ("change", "Cancel cycle"),
    [SAM_CYCLE_ENDING_BROKEN_OFF] = NC_ ("change", "Break off cycle"),
  };
  const char *toasts[] = {
    [SAM_CYCLE_ENDING_CLOSED] = _("Cycle closed"),
    [SAM_CYCLE_ENDING_CANCELLED] = _("Cycle cancelled"),
    [SAM_CYCLE_ENDING_BROKEN_OFF] = _("Cycle broken off"),
  };
  const char *refusals[] = {
    [SAM_CYCLE_ENDING_CLOSED] = _("The cycle cannot be closed yet"),
    [SAM_CYCLE_ENDING_CANCELLED] = _("The cycle cannot be cancelled"),
    [SAM_CYCLE_ENDING_BROKEN_OFF] = _("The cycle cannot be broken off"),
  };
  g_autoptr (SamDraft) draft = new_ending (story, ending, sam_context_get_as_of (context));
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ending >= 0 && ending < (int) G_N_ELEMENTS (labels));

  if (sam_store_put (sam_context_get_store (context), labels[ending], draft, &error))
    gtk_widget_activate_action (widget, "win.toast-done", "s", toasts[ending]);
  else
    sam_dialogs_show_error (widget, refusals[ending], error);
}

void
sam_cycle_acts_reopen (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (story->cycle);
  g_autoptr (GError) error = NULL;

  sam_draft_unset (draft, SAM_CYCLE_ENDING);
  sam_draft_unset (draft, SAM_CYCLE_ENDED_DATE);
  if (sam_store_put (sam_context_get_store (context), NC_ ("change", "Reopen cycle"), draft, &error))
    gtk_widget_activate_action (widget, "win.toast-done", "s", _("Cycle reopened"));
  else
    sam_dialogs_show_error (widget, _("The cycle cannot be reopened"), error);
}
