#pragma once

#include <gio/gio.h>

#include "sam-clash-finder.h"
#include "sam-store.h"

G_BEGIN_DECLS

/** sam_clash_finder_list() of the days [from, to) in a thread, with a connection of its own. */
void       sam_clash_list_async (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
/** Array of #SamClashItem, or %NULL with @error. */
GPtrArray *sam_clash_list_finish (GAsyncResult *result, GError **error);

G_END_DECLS
