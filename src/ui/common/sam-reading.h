#pragma once

#include "sam-context.h"

G_BEGIN_DECLS

/** Reads from a connection of its own; %NULL with @error. @wish is what was asked for. */
typedef gpointer (*SamReadingFunc) (SamDatabase *database, SamDate as_of, gconstpointer wish, GError **error);

/**
 * sam_reading_begin:
 * @owner: a #GObject, kept until @done has been called
 * @wish: copied; of @wish_size bytes without pointers of its own to free
 * @result_free: frees what @read gives
 * @done: in the main thread; takes the result by sam_reading_finish()
 *
 * Reads the programme as of its day in another thread, so that the window never waits.
 */
void          sam_reading_begin (gpointer owner, SamContext *context, SamReadingFunc read, gconstpointer wish, gsize wish_size,
                                 GDestroyNotify result_free, GAsyncReadyCallback done);
/** What was read; %NULL with @error. */
gpointer      sam_reading_finish (GAsyncResult *result, GError **error);
/** What was asked for. */
gconstpointer sam_reading_get_wish (GAsyncResult *result);

G_END_DECLS
