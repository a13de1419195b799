#pragma once

#include <gio/gio.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamSearchGroup: what was found of one kind.
 * @ids: (array of gint64): in their order; all of them
 */
typedef struct
{
  SamFamilyId family;
  GArray     *ids;
} SamSearchGroup;

/**
 * SamSearch:
 *
 * Searches everything in a programme that is not sealed: records whose texts
 * hold every word, by any part of a word, case aside, å and a told apart. What
 * is searched in is read into memory when it is first needed, in a thread with
 * a connection of its own, and again after a change; nothing of it is written
 * anywhere. Text of individual coaching is never read. Belongs to the main
 * thread.
 *
 * Signal "found" (#GError, or %NULL): the answer to what was asked for last is
 * there, or could not be had.
 */
#define SAM_TYPE_SEARCH (sam_search_get_type ())
G_DECLARE_FINAL_TYPE (SamSearch, sam_search, SAM, SEARCH, GObject)

SamSearch *sam_search_new (SamStore *store);
/** @as_of: the day for which people are found by their team and school. "" finds nothing. */
void       sam_search_ask (SamSearch *self, const char *text, SamDate as_of);
/** (array of #SamSearchGroup): in a fixed order; groups without anything found are left out. Owned by the search. */
GPtrArray *sam_search_get_groups (SamSearch *self);

/** Which kinds are searched, ended by %SAM_N_FAMILIES. */
const SamFamilyId *sam_search_get_families (void);

G_END_DECLS
