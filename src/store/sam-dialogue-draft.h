#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamDialogueDraft:
 * @session: of kind dialogue
 * @dialogue: what the teacher will try
 * @questions: array of #SamDraft, the cycle's questions with their outcomes
 *
 * A dialogue with the outcome of each question, as one value and one change.
 */
typedef struct
{
  SamDraft  *session;
  SamDraft  *dialogue;
  GPtrArray *questions;
} SamDialogueDraft;

/**
 * @session_id: the dialogue to edit or to record as held; 0 for a new one of
 * the cycle, by its coach, on @date.
 */
SamDialogueDraft *sam_dialogue_draft_load (SamStore *store, SamRecord *cycle, gint64 session_id,
                                           SamDate date, GError **error);
void              sam_dialogue_draft_free (SamDialogueDraft *self);

gboolean sam_dialogue_draft_save (SamDialogueDraft *self, SamStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamDialogueDraft, sam_dialogue_draft_free)

G_END_DECLS
