#pragma once

#include <gio/gio.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamSealHit: a text of individual coaching that was found.
 * @cycle: whose it is
 * @snippet: the words around the first one that was looked for, in one line
 */
typedef struct
{
  SamFamilyId family;
  gint64      id;
  guint       field;
  gint64      cycle;
  char       *snippet;
} SamSealHit;

/**
 * SamSealSearchFilter: where to look.
 * @families: 0 for all
 * @cycles: (nullable): of gint64: only texts of these cycles; %NULL for all
 * @limit: at most so many hits are kept; 0 for all
 */
typedef struct
{
  SamFamilySet  families;
  const GArray *cycles;
  guint         limit;
} SamSealSearchFilter;

/**
 * sam_seal_search:
 * @reader: a connection that was given the seal, see sam_database_set_seal()
 * @query: words; a text is found that holds all of them, by any part of a word, case aside, å and a told apart
 * @n_found: (out) (optional): how many there are, whatever @filter keeps
 *
 * Searches what teachers and coaches wrote. Every text is opened in memory,
 * looked through and wiped; nothing is kept of it but the snippets, and nothing
 * is written anywhere. What cannot be opened is not found. Cancelling ends it
 * within a few milliseconds.
 *
 * Returns: (transfer full): array of #SamSealHit in the order of their cycles, or %NULL with @error
 */
GPtrArray *sam_seal_search (SamDatabase *reader, const char *query, const SamSealSearchFilter *filter, guint *n_found,
                            GCancellable *cancellable, GError **error);

/**
 * sam_seal_search_async:
 *
 * The same in a thread of its own. %SAM_ERROR_LOCKED where the store is locked.
 * @filter is copied.
 */
void       sam_seal_search_async (SamStore *store, const char *query, const SamSealSearchFilter *filter,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sam_seal_search_finish (SamStore *store, GAsyncResult *result, guint *n_found, GError **error);

G_END_DECLS
