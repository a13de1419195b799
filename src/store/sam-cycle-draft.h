#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamCycleDraft:
 *
 * A new cycle with its first question, as one value: a cycle without a
 * question has no state, so both are stored in one change.
 */
typedef struct
{
  SamDraft *cycle;
  SamDraft *question;
} SamCycleDraft;

/** @as_of gives the term and the day that the question was asked. */
SamCycleDraft *sam_cycle_draft_new (SamDate as_of);
void           sam_cycle_draft_free (SamCycleDraft *self);

/** Gives the cycle the number that follows the teacher's last one, then stores both. */
gboolean sam_cycle_draft_save (SamCycleDraft *self, SamStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCycleDraft, sam_cycle_draft_free)

G_END_DECLS
