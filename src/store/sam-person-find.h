#pragma once

#include "sam-record.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * sam_person_find:
 * @named: a local code, or a name; case aside
 *
 * The person's id. Whoever is in the programme comes first; where nobody there is meant, somebody who was removed and
 * of whom the history still tells. %SAM_ERROR_NOT_FOUND where there is none, %SAM_ERROR_INVALID with the codes where
 * several have the name: then ask for a code.
 */
gint64     sam_person_find (SamStore *store, const char *named, GError **error);

/**
 * sam_person_get:
 *
 * The person's record; of somebody who was removed, as it last was. %NULL with %SAM_ERROR_NOT_FOUND where not even the
 * history knows any.
 */
SamRecord *sam_person_get (SamStore *store, gint64 person, GError **error);

G_END_DECLS
