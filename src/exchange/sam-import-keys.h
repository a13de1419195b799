#pragma once

#include "sam-import-world.h"

G_BEGIN_DECLS

/**
 * SamImportKnown: a record that a row can find or refer to.
 * @id: 0 for a row that was refused; what refers to it is then passed over in silence
 */
typedef struct
{
  gint64 id;
} SamImportKnown;

/**
 * SamImportKeys: every record of the programme by its natural key, so that no
 * row costs a query.
 */
typedef struct _SamImportKeys SamImportKeys;

SamImportKeys  *sam_import_keys_new (SamImportWorld *world);
void            sam_import_keys_free (SamImportKeys *self);

/** Reads the records of a family; again does nothing. */
gboolean        sam_import_keys_load (SamImportKeys *self, SamFamilyId family, GError **error);
/** Owned by the keys; %NULL where there is none. */
SamImportKnown *sam_import_keys_find (SamImportKeys *self, SamFamilyId family, const char *key);
void            sam_import_keys_add (SamImportKeys *self, SamFamilyId family, const char *key, gint64 id);
guint           sam_import_keys_get_n (SamImportKeys *self, SamFamilyId family);

/**
 * The natural key of a record as one string.
 * @values: the family's values; references by id
 */
char *sam_import_key_format (const SamFamily *family, const SamValue *const *values);
char *sam_import_key_format_draft (const SamDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportKeys, sam_import_keys_free)

G_END_DECLS
