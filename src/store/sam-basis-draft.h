#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamBasisDraft:
 *
 * A basis entry with what it cites: one value, one change. A conclusion cites
 * at least one piece of evidence or one consultation.
 */
typedef struct _SamBasisDraft SamBasisDraft;

/** @basis: (transfer full): of the family "basis"; one that is stored comes with its citations. */
SamBasisDraft *sam_basis_draft_new (SamStore *store, SamDraft *basis, GError **error);
void           sam_basis_draft_free (SamBasisDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamBasisDraft, sam_basis_draft_free)

/** Owned by @self; to be edited. */
SamDraft *sam_basis_draft_get_basis (SamBasisDraft *self);

/** Whether an entry of this kind may cite @other. */
gboolean  sam_basis_draft_can_cite (SamBasisDraft *self, SamRecord *other);
gboolean  sam_basis_draft_is_cited (SamBasisDraft *self, gint64 id);
void      sam_basis_draft_set_cited (SamBasisDraft *self, gint64 id, gboolean is_cited);
/** Whether it cites others than when it was made. */
gboolean  sam_basis_draft_is_citing_changed (SamBasisDraft *self);

/** What is wrong with the citations, in words; %NULL where they are good. Static. */
const char *sam_basis_draft_find_problem (SamBasisDraft *self);

/** Citations that its kind does not have are left out. @label: message id of the change. */
gboolean  sam_basis_draft_save (SamBasisDraft *self, const char *label, GError **error);

G_END_DECLS
