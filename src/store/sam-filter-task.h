#pragma once

#include <gio/gio.h>

#include "sam-filter-query.h"
#include "sam-store.h"

G_BEGIN_DECLS

/** sam_filter_find() and sam_filter_find_missing() in a thread, with a connection of its own. @filter is copied. */
void       sam_filter_find_async (SamStore *store, const SamFilter *filter, SamDate as_of, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sam_filter_find_finish (GAsyncResult *result, guint *missing, GError **error);

G_END_DECLS
