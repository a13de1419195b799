#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-cycle-story.h"

G_BEGIN_DECLS

/**
 * What can be done with a cycle. Each act opens a form, or stores one change
 * and says so in a toast with Undo. What the rules do not allow is said in
 * words; the rules themselves are the drafts' (sam_draft_validate()).
 */

/** The one next step of a cycle. */
typedef enum
{
  SAM_CYCLE_STEP_NONE,
  SAM_CYCLE_STEP_ASK,
  SAM_CYCLE_STEP_TALK,
  SAM_CYCLE_STEP_PLAN,
  SAM_CYCLE_STEP_OBSERVE,
  SAM_CYCLE_STEP_DIALOGUE,
  SAM_CYCLE_STEP_OUTCOME,
  SAM_CYCLE_STEP_FOLLOW_UP,
  SAM_CYCLE_STEP_FINISH,
  SAM_CYCLE_STEP_CLOSE,
} SamCycleStep;

SamCycleStep sam_cycle_acts_get_next (const SamCycleStory *story);
/** Label of the step's button, and its action on the cycle's page. */
char        *sam_cycle_acts_get_label (const SamCycleStory *story, SamCycleStep step);
const char  *sam_cycle_acts_get_action (SamCycleStep step);
/** The rules' own words on why a draft cannot be stored; %NULL where it can. */
char        *sam_cycle_acts_explain (SamDraft *draft, SamStore *store);
/** Why the cycle cannot be closed as of a day, in words; %NULL where it can. */
char        *sam_cycle_acts_explain_close (const SamCycleStory *story, SamStore *store, SamDate as_of);

void sam_cycle_acts_edit_cycle (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
void sam_cycle_acts_add_question (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
void sam_cycle_acts_edit_question (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
/** Locked once the lesson is observed: refused in words. */
void sam_cycle_acts_remove_question (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
void sam_cycle_acts_add_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
void sam_cycle_acts_edit_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
void sam_cycle_acts_finish_follow_up (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
/** @ending: a #SamCycleEnding. */
void sam_cycle_acts_end (GtkWidget *widget, SamContext *context, const SamCycleStory *story, int ending);
void sam_cycle_acts_reopen (GtkWidget *widget, SamContext *context, const SamCycleStory *story);

G_END_DECLS
