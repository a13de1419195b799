#pragma once

#include <adwaita.h>

#include "sam-since.h"

G_BEGIN_DECLS

/**
 * SamSinceList:
 *
 * What has changed between two days, under its topics: figures before and now,
 * new statuses, where time was lost, rounds and milestones. What is the same is
 * named in one line. A row opens its figure or its school ("win.show-figure",
 * "win.show-record").
 */
#define SAM_TYPE_SINCE_LIST (sam_since_list_get_type ())
G_DECLARE_FINAL_TYPE (SamSinceList, sam_since_list, SAM, SINCE_LIST, AdwBin)

GtkWidget *sam_since_list_new (void);
void       sam_since_list_show (SamSinceList *self, const SamSince *since);
/** For tests: rows that are shown. */
guint      sam_since_list_get_n_rows (SamSinceList *self);

G_END_DECLS
