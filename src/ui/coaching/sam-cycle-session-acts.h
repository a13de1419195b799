#pragma once

#include <gtk/gtk.h>

#include "sam-context.h"
#include "sam-cycle-story.h"

G_BEGIN_DECLS

/**
 * What can be done with the sessions of a cycle: talk before, observation,
 * dialogue, follow-up. @id is a session of the story.
 */

void sam_cycle_acts_hold_talk (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gboolean as_held);
void sam_cycle_acts_observe (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gboolean as_held);
void sam_cycle_acts_plan_dialogue (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
/** The cockpit, for the observation that is planned; where none is, one is planned first. */
void sam_cycle_acts_observe_now (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
/** The dialogue’s own window; also for one that was held, whose questions get an outcome later. */
void sam_cycle_acts_hold_dialogue (GtkWidget *widget, SamContext *context, const SamCycleStory *story);
void sam_cycle_acts_edit_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
void sam_cycle_acts_remove_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
void sam_cycle_acts_hold_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
/** To another day, as in the calendar. */
void sam_cycle_acts_move_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
/** With a cause, as in the calendar. */
void sam_cycle_acts_cancel_session (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);
/** Held or cancelled by mistake. */
void sam_cycle_acts_plan_session_again (GtkWidget *widget, SamContext *context, const SamCycleStory *story, gint64 id);

G_END_DECLS
