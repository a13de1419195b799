#pragma once

#include "sam-database.h"
#include "sam-family.h"

G_BEGIN_DECLS

/**
 * SamSealOwners:
 *
 * Whose every record of individual coaching is, those too that only the history
 * knows any more: as it is now, or as it last was.
 */
typedef struct _SamSealOwners SamSealOwners;

SamSealOwners *sam_seal_owners_new (SamDatabase *database, GError **error);
void           sam_seal_owners_free (SamSealOwners *self);

/** The cycle that the record belongs to; 0 where nothing tells it. */
gint64         sam_seal_owners_find (const SamSealOwners *self, SamFamilyId family, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamSealOwners, sam_seal_owners_free)

G_END_DECLS
