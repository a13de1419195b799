#pragma once

#include <adwaita.h>

#include "sam-observation-plan.h"

G_BEGIN_DECLS

/**
 * SamCockpitStart:
 *
 * The calm page before an observation begins: whose lesson and which questions,
 * subject, grade and template. Enter starts.
 *
 * Signal "start".
 */
#define SAM_TYPE_COCKPIT_START (sam_cockpit_start_get_type ())
G_DECLARE_FINAL_TYPE (SamCockpitStart, sam_cockpit_start, SAM, COCKPIT_START, AdwBin)

/** @plan: kept while the page is shown. Once. */
void        sam_cockpit_start_set_plan (SamCockpitStart *self, const SamObservationPlan *plan);
/** %NULL where nothing is written. */
char       *sam_cockpit_start_dup_subject (SamCockpitStart *self);
char       *sam_cockpit_start_dup_grade (SamCockpitStart *self);
/** The id of the template that is chosen, 0 for none. */
gint64      sam_cockpit_start_get_template (SamCockpitStart *self);
/** The button that starts. */
GtkWidget  *sam_cockpit_start_get_button (SamCockpitStart *self);

G_END_DECLS
