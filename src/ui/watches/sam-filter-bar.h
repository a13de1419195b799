#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-filter.h"

G_BEGIN_DECLS

/**
 * SamFilterBar:
 *
 * The choices that narrow a list: one drop-down a key. Signal "changed": the
 * user has chosen.
 */
#define SAM_TYPE_FILTER_BAR (sam_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamFilterBar, sam_filter_bar, SAM, FILTER_BAR, AdwBin)

GtkWidget       *sam_filter_bar_new (void);
/** Shows the choices of @filter's list, and what it has chosen. */
void             sam_filter_bar_set_filter (SamFilterBar *self, SamContext *context, const SamFilter *filter);
/** What is chosen now; owned by the bar. */
const SamFilter *sam_filter_bar_get_filter (SamFilterBar *self);
/** For tests; %NULL where the list has no such choice. */
GtkDropDown     *sam_filter_bar_get_drop (SamFilterBar *self, SamFilterKey key);

G_END_DECLS
