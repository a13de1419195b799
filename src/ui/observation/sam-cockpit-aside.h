#pragma once

#include <gtk/gtk.h>

#include "sam-cockpit-sampling.h"
#include "sam-template-content.h"

G_BEGIN_DECLS

/**
 * SamCockpitAside:
 *
 * What an observer glances at: the focus questions with what to look for, the
 * template's prompts, its counters and events, and the time until the next
 * reading. In a narrow window only what is pressed, in rows.
 *
 * Signal "act" (int act, uint argument): a #SamCockpitAct.
 */
#define SAM_TYPE_COCKPIT_ASIDE (sam_cockpit_aside_get_type ())
G_DECLARE_FINAL_TYPE (SamCockpitAside, sam_cockpit_aside, SAM, COCKPIT_ASIDE, GtkBox)

/**
 * sam_cockpit_aside_set_lesson:
 * @questions: array of #SamRecord, the cycle's
 * @content: (nullable): of the template
 *
 * Once.
 */
void sam_cockpit_aside_set_lesson (SamCockpitAside *self, GPtrArray *questions, const SamTemplateContent *content);
/** @counter: from 1. */
void sam_cockpit_aside_set_total (SamCockpitAside *self, guint counter, guint total);
/** @until_next: milliseconds. */
void sam_cockpit_aside_set_cue (SamCockpitAside *self, SamCockpitCue cue, gint64 until_next);
void sam_cockpit_aside_set_narrow (SamCockpitAside *self, gboolean is_narrow);

G_END_DECLS
