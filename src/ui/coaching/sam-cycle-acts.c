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
#include "sam-seal.h"
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
sam_cycle_acts_get_next (const SamCycleStory *story, SamStore *store)
{
  g_return_val_if_fail (story != NULL, SAM_CYCLE_STEP_NONE);

  return sam_cycle_steps_find_next (sam_store_get_source (store), sam_record_get_id (story->cycle), story->as_of);
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
      return g_strdup (_("Observe Now…"));
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
    [SAM_CYCLE_STEP_OBSERVE] = "cycle.observe-now",
    [SAM_CYCLE_STEP_DIALOGUE] = "cycle.hold-dialogue",
    [SAM_CYCLE_STEP_OUTCOME] = "cycle.hold-dialogue",
    [SAM_CYCLE_STEP_FOLLOW_UP] = "cycle.add-follow-up",
    [SAM_CYCLE_STEP_FINISH] = "cycle.finish-follow-up",
    [SAM_CYCLE_STEP_CLOSE] = "cycle.close",
  };

  g_return_val_if_fail (step < G_N_ELEMENTS (actions), NULL);

  return actions[step];
}

char *
sam_cycle_acts_explain (const SamCycleStory *story, SamStore *store, SamCycleStep step)
{
  g_return_val_if_fail (story != NULL, NULL);

  return sam_cycle_steps_explain (sam_store_get_source (store), sam_record_get_id (story->cycle), step, story->as_of);
}

gboolean
sam_cycle_acts_refuse (GtkWidget *widget, SamContext *context, const SamCycleStory *story, SamCycleStep step)
{
  const char *headings[SAM_N_CYCLE_STEPS] = {
    [SAM_CYCLE_STEP_ASK] = _("No more questions"),
    [SAM_CYCLE_STEP_TALK] = _("No talk before"),
    [SAM_CYCLE_STEP_OBSERVE] = _("No observation yet"),
    [SAM_CYCLE_STEP_DIALOGUE] = _("No dialogue yet"),
    [SAM_CYCLE_STEP_FOLLOW_UP] = _("No follow-up yet"),
    [SAM_CYCLE_STEP_CLOSE] = _("The cycle cannot be closed yet"),
  };
  g_autofree char *refusal = sam_cycle_acts_explain (story, sam_context_get_store (context), step);

  if (refusal == NULL)
    return FALSE;

  sam_dialogs_show_message (widget, headings[step] != NULL ? headings[step] : _("This cannot be done yet"), refusal);
  return TRUE;
}

static SamDraft *
new_ending (const SamCycleStory *story, int ending, SamDate date)
{
  SamDraft *draft = sam_draft_new_for_record (story->cycle);

  sam_draft_set_choice (draft, SAM_CYCLE_ENDING, ending);
  sam_draft_set_date (draft, SAM_CYCLE_ENDED_DATE, date);

  return draft;
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

typedef struct
{
  GtkWidget  *widget; /* weak */
  SamContext *context;
  gint64      cycle;
} Removing;

static void
removing_free (Removing *self)
{
  g_clear_weak_pointer (&self->widget);
  g_object_unref (self->context);
  g_free (self);
}

static void
on_remove_cb (gpointer user_data)
{
  Removing *self = user_data;

  if (self->widget != NULL)
    sam_removal_run (self->widget, self->context, SAM_FAMILY_CYCLE, self->cycle, _("Cycle"), NC_ ("change", "Remove cycle"),
                     "cycle.break-off", NULL);
}

void
sam_cycle_acts_remove (GtkWidget *widget, SamContext *context, const SamCycleStory *story)
{
  SamStore *store = sam_context_get_store (context);
  gboolean is_sealed = sam_seal_get_status (sam_store_get_seal (store)) != SAM_SEAL_STATUS_NONE;
  g_autofree char *along = sam_removal_describe (store, SAM_FAMILY_CYCLE, sam_record_get_id (story->cycle), NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  Removing *data = g_new0 (Removing, 1);

  g_set_weak_pointer (&data->widget, widget);
  data->context = g_object_ref (context);
  data->cycle = sam_record_get_id (story->cycle);
  if (along != NULL)
    /* Translators: %s is a list such as “2 questions and 3 sessions”. */
    g_string_append_printf (body, _("It goes with %s."), along);
  if (body->len > 0)
    g_string_append_c (body, ' ');
  g_string_append (body, is_sealed
                           ? _("What teacher and coach have written in it is destroyed in this file for good: undo brings back dates and states, not the words. Backups made before still hold them.")
                           : _("What teacher and coach have written in it goes too. Undo brings it back, as the file is not sealed."));
  sam_dialogs_confirm (widget, _("Remove the cycle?"), body->str, _("_Remove"), on_remove_cb, data, (GDestroyNotify) removing_free);
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
