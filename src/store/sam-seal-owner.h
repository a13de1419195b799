#pragma once

#include "sam-database.h"
#include "sam-draft.h"

G_BEGIN_DECLS

/*
 * The cycle that a text of individual coaching belongs to: under its key it is
 * sealed, and with that key it goes.
 */

/**
 * The field by which a record of the family belongs to its cycle, at once or by what it refers to: the cycle of
 * a question, the session of a dialogue, the observation of an entry …; -1 where it belongs to none.
 */
int      sam_seal_owner_get_field (SamFamilyId family);

/**
 * sam_seal_owner_find:
 * @reference: what the field of sam_seal_owner_get_field() refers to
 * @cycle: (out): 0 where there is no such record
 */
gboolean sam_seal_owner_find (SamDatabase *database, SamFamilyId family, gint64 reference, gint64 *cycle, GError **error);

/** The cycle of what the draft says, which may be another than that of the row as it stands. */
gboolean sam_seal_owner_find_of_draft (SamDatabase *database, const SamDraft *draft, gint64 *cycle, GError **error);

/**
 * sam_seal_owner_follow:
 *
 * After a record has been put: seals anew, under the key of the cycle that they
 * belong to now, the texts of the record and of all that belongs to it. What is
 * broken, or whose key was destroyed, keeps its bytes. %SAM_ERROR_LOCKED where
 * there is such a text and it cannot be opened now.
 */
gboolean sam_seal_owner_follow (SamDatabase *database, SamFamilyId family, gint64 id, GError **error);

G_END_DECLS
