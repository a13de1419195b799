#pragma once

#include "sam-clash-finder.h"
#include "sam-series-plan.h"

G_BEGIN_DECLS

/**
 * sam_series_clashes_set:
 * @slot: a session of the series; its date is not looked at
 * @without: (array length=n_without) (nullable): ids of sessions that the plan takes the place of
 *
 * Tells the plan what each of its sessions would clash with, on its date and
 * on the day that it is moved to. What the plan knows by itself (days off, the
 * coach's own days) is not said twice.
 */
void sam_series_clashes_set (SamSeriesPlan *plan, SamClashFinder *finder, const SamClashSlot *slot,
                             const gint64 *without, guint n_without);

G_END_DECLS
