#pragma once

#include "sam-clash-finder.h"
#include "sam-store.h"

G_BEGIN_DECLS

/** Makes a finder for the days [from, to) in a thread of its own, on a reader: for a term, which
 * can be much. */
void sam_clash_task_start (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
/** The finder, or %NULL with @error. */
SamClashFinder *sam_clash_task_finish (GAsyncResult *result, GError **error);

G_END_DECLS
