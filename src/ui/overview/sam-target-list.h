#pragma once

#include <adwaita.h>

#include "sam-overview-data.h"

G_BEGIN_DECLS

/**
 * SamTargetList:
 *
 * Figures against what requirements ask for, of those that have no key figure:
 * each by an icon, a word, and its value. A row opens the figure.
 */
#define SAM_TYPE_TARGET_LIST (sam_target_list_get_type ())
G_DECLARE_FINAL_TYPE (SamTargetList, sam_target_list, SAM, TARGET_LIST, AdwBin)

GtkWidget *sam_target_list_new (void);
/** @shown: ids that are shown elsewhere, NULL-terminated. Returns how many rows there are. */
guint      sam_target_list_set_data (SamTargetList *self, const SamOverviewData *data, const char *const *shown);

G_END_DECLS
