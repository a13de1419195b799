#pragma once

#include <gio/gio.h>

#include "sam-clash-finder.h"
#include "sam-store.h"

G_BEGIN_DECLS

/* Clashes of many sessions, found beside the main thread, with a connection of their own. */

/** Makes a finder for the days [from, to): for a term, which can be much. */
void            sam_clash_task_start (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/** The finder, or %NULL with @error. */
SamClashFinder *sam_clash_task_finish (GAsyncResult *result, GError **error);

/** sam_clash_finder_list() of the days [from, to). */
void            sam_clash_list_async (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/** Array of #SamClashItem, or %NULL with @error. */
GPtrArray      *sam_clash_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
