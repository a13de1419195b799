#pragma once

#include <gio/gio.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamRegisterQuery:
 * @family: whose records
 * @where: (nullable): name of a reference, choice or flag of the family; only records that have @value there
 * @value: an id, the index of a choice, or 0 or 1
 * @by_date: (nullable): name of a date of the family, to sort by before the name
 * @newest_first: with @by_date; records without a date then stand last
 *
 * Which records a register holds, and in what order: by name in Swedish order
 * where nothing else is said.
 */
typedef struct
{
  SamFamilyId family;
  const char *where;
  gint64      value;
  const char *by_date;
  gboolean    newest_first;
} SamRegisterQuery;

/**
 * SamRegister:
 *
 * The records of a family as a #GListModel of #SamRecord that may be as long
 * as it likes. Ids are sorted, and searched for, in a thread with a connection
 * of its own; a record is read when it is asked for, and only some hundred are
 * kept. Belongs to the main thread.
 *
 * It is empty until sam_register_refresh() has been called and "loaded" has
 * come. It does not follow the store by itself: who shows it calls
 * sam_register_refresh() when the store has changed; "items-changed" then
 * comes for the rows that came or went, and none for a record that merely has
 * other values. Whoever shows rows reads them again at "loaded".
 *
 * Properties: "loading". Signal "loaded" (#GError, or %NULL): what was asked
 * for last is now in the model, or could not be read.
 */
#define SAM_TYPE_REGISTER (sam_register_get_type ())
G_DECLARE_FINAL_TYPE (SamRegister, sam_register, SAM, REGISTER, GObject)

/** The names in @query are the caller's, and static. */
SamRegister *sam_register_new (SamStore *store, const SamRegisterQuery *query);

/** Reads all anew: something has changed. */
void         sam_register_refresh (SamRegister *self);
/** The day for which people are found by their team and school; the next refresh heeds it. */
void         sam_register_set_as_of (SamRegister *self, SamDate as_of);
/**
 * Leaves those whose texts hold every word of @text, by any part: its own texts and choices, the names of what it
 * refers to, a person's team and school. Never text of individual coaching. %NULL or "" for all.
 */
void         sam_register_search (SamRegister *self, const char *text);

gboolean     sam_register_is_loading (SamRegister *self);
/** Records without the search. */
guint        sam_register_get_n_all (SamRegister *self);
gint64       sam_register_get_id (SamRegister *self, guint position);
/** Where a record stands; %G_MAXUINT where it is not among those found. */
guint        sam_register_find (SamRegister *self, gint64 id);

G_END_DECLS
