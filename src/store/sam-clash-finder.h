#pragma once

#include "sam-clash-item.h"
#include "sam-database.h"
#include "sam-draft.h"
#include "sam-session-list.h"

G_BEGIN_DECLS

/**
 * SamClashFinder:
 *
 * All that decides what clashes on the days [from, to), as the file was when the
 * finder was made: make a new one after a change. It keeps nothing of the
 * database, which may close. For one thread at a time.
 */
typedef struct _SamClashFinder SamClashFinder;

/**
 * sam_clash_finder_new:
 * @from: the first day, %SAM_DATE_NONE for the beginning
 * @to: the day after the last, %SAM_DATE_NONE for the end
 *
 * Reads what bears on the days. A day or two is quick enough for the main
 * thread; for a term use a reader in a thread of its own.
 *
 * Returns: %NULL with @error
 */
SamClashFinder *sam_clash_finder_new (SamDatabase *database, SamDate from, SamDate to, GError **error);
void            sam_clash_finder_free (SamClashFinder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamClashFinder, sam_clash_finder_free)

/** Whether a session on that day can be checked: it lies in [from, to). */
gboolean sam_clash_finder_covers (SamClashFinder *self, SamDate date);

/**
 * sam_clash_finder_check:
 * @slot: a session as it would be, on a day in [from, to); its own stored self is left out by its id
 * @without: (array length=n_without) (nullable): ids of sessions that will not be there then
 *
 * What it would clash with. Nothing is read, so it is quick enough for every
 * step of a drag.
 *
 * Returns: array of #SamClashItem, never %NULL
 */
GPtrArray *sam_clash_finder_check (SamClashFinder *self, const SamClashSlot *slot, const gint64 *without,
                                   guint n_without);
/** The kinds that sam_clash_finder_check() would find, as flags: cheaper, for what is only marked. */
SamClash   sam_clash_finder_check_kinds (SamClashFinder *self, const SamClashSlot *slot, const gint64 *without,
                                         guint n_without);
/** Adds a session that is not stored, so that several that are planned together are checked against one another. */
void       sam_clash_finder_add (SamClashFinder *self, const SamClashSlot *slot);

/**
 * sam_clash_finder_list:
 *
 * All clashes of the days, each pair once, in the order of time, those that are
 * let be among them (sam_clash_item_is_accepted()): array of #SamClashItem.
 */
GPtrArray *sam_clash_finder_list (SamClashFinder *self);

/** Fills a slot from a session's draft: coach, team or teacher, school, time. */
void sam_clash_slot_from_draft (SamClashSlot *slot, SamClashFinder *finder, const SamDraft *session);
void sam_clash_slot_from_record (SamClashSlot *slot, SamClashFinder *finder, SamRecord *session);
/** An item knows all that a slot holds. */
void sam_clash_slot_from_item (SamClashSlot *slot, SamSessionItem *session);

G_END_DECLS
