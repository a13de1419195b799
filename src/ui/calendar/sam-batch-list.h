#pragma once

#include <adwaita.h>

#include "sam-move-clashes.h"

G_BEGIN_DECLS

/**
 * SamBatchList:
 *
 * The sessions of a batch, a row each: which, what becomes of it, and what it
 * would clash with. Its rows are made once and filled anew when it is planned otherwise.
 */
#define SAM_TYPE_BATCH_LIST (sam_batch_list_get_type ())
G_DECLARE_FINAL_TYPE (SamBatchList, sam_batch_list, SAM, BATCH_LIST, AdwBin)

/** @batch and @store outlive it. */
GtkWidget *sam_batch_list_new (SamStore *store, SamSessionBatch *batch);
/** Shows what is planned now. @shows_place: whether sessions go to another day or time. */
void       sam_batch_list_update (SamBatchList *self, SamMoveClashes *clashes, gboolean shows_place);
/** A widget at the end of a session's row, such as a choice. */
void       sam_batch_list_add_suffix (SamBatchList *self, guint index, GtkWidget *suffix);
/** What stands in a session's row, below its name; for tests. */
const char *sam_batch_list_get_detail (SamBatchList *self, guint index);

G_END_DECLS
