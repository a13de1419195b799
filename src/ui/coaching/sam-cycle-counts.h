#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamCycleCounts:
 *
 * How many cycles stand in each state, per school and in all: what one sees of
 * individual coaching who gets aggregates only.
 */
#define SAM_TYPE_CYCLE_COUNTS (sam_cycle_counts_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleCounts, sam_cycle_counts, SAM, CYCLE_COUNTS, AdwBin)

/** @cycles: array of #SamCycleItem, borrowed for the call. */
void sam_cycle_counts_set_cycles (SamCycleCounts *self, GPtrArray *cycles);

G_END_DECLS
