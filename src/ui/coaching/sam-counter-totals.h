#pragma once

#include <adwaita.h>

#include "sam-observation-draft.h"
#include "sam-template-content.h"

G_BEGIN_DECLS

/**
 * SamCounterTotals:
 *
 * How often each counter was pressed, where paper has tallies and no times: a
 * number a counter. Each is stored as one entry, see
 * sam_observation_entry_count_presses(). Signal: "edited".
 */
#define SAM_TYPE_COUNTER_TOTALS (sam_counter_totals_get_type ())
G_DECLARE_FINAL_TYPE (SamCounterTotals, sam_counter_totals, SAM, COUNTER_TOTALS, GtkBox)

/** @draft outlives the widget. Invisible while there is nothing to count. */
GtkWidget *sam_counter_totals_new (SamObservationDraft *draft);
/** A stored total; the draft's entry. */
void       sam_counter_totals_add (SamCounterTotals *self, SamDraft *entry);
/** @content: (nullable): its counters are offered, beside those that have a number already */
void       sam_counter_totals_set_template (SamCounterTotals *self, const SamTemplateContent *content);
gboolean   sam_counter_totals_is_changed (SamCounterTotals *self);
/** Makes, changes and removes entries of the draft. */
void       sam_counter_totals_apply (SamCounterTotals *self);

G_END_DECLS
