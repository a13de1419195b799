#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-cycle-steps.h"
#include "sam-cycle-story.h"

G_BEGIN_DECLS

/**
 * What can be done with a cycle. Each act opens a form, or stores one change
 * and says so in a toast with Undo. What the rules do not allow is said in
 * words; the rules themselves are the drafts' (sam_draft_validate()).
 */

/** The one next step of a cycle, as of the story's day. */
SamCycleStep sam_cycle_acts_get_next (const SamCycleStory *story, SamStore *store);
/** Label of the step's button, and its action on the cycle's page. */
char        *sam_cycle_acts_get_label (const SamCycleStory *story, SamCycleStep step);
const char  *sam_cycle_acts_get_action (SamCycleStep step);
/** Why a step cannot be taken on the story's day, in words; %NULL where it can. */
char        *sam_cycle_acts_explain (const SamCycleStory *story, SamStore *store, SamCycleStep step);
/** Shows why a step cannot be taken; %FALSE, and nothing shown, where it can. */
gboolean     sam_cycle_acts_refuse (GtkWidget *widget, SamContext *context, const SamCycleStory *story, SamCycleStep step);

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
/** Asks first: the words are destroyed for good, and undo brings back dates and states only. */
void sam_cycle_acts_remove (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
void sam_cycle_acts_reopen (GtkWidget *widget, SamContext *context, const SamCycleStory *story);

G_END_DECLS
