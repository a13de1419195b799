#pragma once

#include "sam-database.h"
#include "sam-family.h"

G_BEGIN_DECLS

/**
 * SamErasureScope: what has to do with a person, in the records and in the
 * history.
 * @coaching: by family, ids of the rows that belong to cycles where the person is the teacher
 * @variants: (array of char *): how name and addresses, and a code too long to be another word, earlier ones too, may
 *   stand in texts
 * @codes: (array of char *): the person's code, and earlier ones
 */
typedef struct
{
  gint64      person;
  GHashTable *coaching[SAM_N_FAMILIES];
  GPtrArray  *variants;
  GPtrArray  *codes;
} SamErasureScope;

SamErasureScope *sam_erasure_scope_new (SamDatabase *database, gint64 person, GError **error);
void             sam_erasure_scope_free (SamErasureScope *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamErasureScope, sam_erasure_scope_free)

gboolean         sam_erasure_scope_has (const SamErasureScope *self, SamFamilyId family, gint64 id);

/** Whether texts of the field may be replaced in: not those that are codes by a rule of their own. */
gboolean         sam_erasure_is_free_text (const SamFamily *family, guint field);

G_END_DECLS
