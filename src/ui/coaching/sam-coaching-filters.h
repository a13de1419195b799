#pragma once

#include <adwaita.h>

#include "sam-board-item.h"
#include "sam-filter.h"

G_BEGIN_DECLS

/**
 * SamCoachingFilters:
 *
 * What narrows all views of the place "Coaching" alike: school, coach, term,
 * and those who wait for their dialogue past the target. Signal "changed".
 */
#define SAM_TYPE_COACHING_FILTERS (sam_coaching_filters_get_type ())
G_DECLARE_FINAL_TYPE (SamCoachingFilters, sam_coaching_filters, SAM, COACHING_FILTERS, AdwBin)

/** Offers what occurs in @items (array of #SamBoardItem), and keeps what was chosen; at first that is the term of @as_of. */
void        sam_coaching_filters_set_items (SamCoachingFilters *self, GPtrArray *items, SamDate as_of);
/** Another programme: at the next items the term of the day is chosen. */
void        sam_coaching_filters_reset (SamCoachingFilters *self);
/** Those of @items that are asked for, in their order: array of #SamBoardItem, borrowed. */
GPtrArray  *sam_coaching_filters_list (SamCoachingFilters *self, GPtrArray *items);
/** What is shown, in words: "12 cycles in 2 schools". */
void        sam_coaching_filters_set_summary (SamCoachingFilters *self, const char *summary);
void        sam_coaching_filters_set_narrow (SamCoachingFilters *self, gboolean narrow);

/** Ids of what is chosen; 0 for all. */
gint64      sam_coaching_filters_get_school (SamCoachingFilters *self);
gint64      sam_coaching_filters_get_coach (SamCoachingFilters *self);
/** "" for all. */
const char *sam_coaching_filters_get_term (SamCoachingFilters *self);
gboolean    sam_coaching_filters_get_waiting (SamCoachingFilters *self);
void        sam_coaching_filters_set_waiting (SamCoachingFilters *self, gboolean waiting);

G_END_DECLS
