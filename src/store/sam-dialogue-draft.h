#pragma once

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamDialogueDraft:
 * @session: of kind dialogue
 * @dialogue: what the teacher will try
 * @questions: array of #SamDraft, the cycle's questions with their outcomes
 * @has_follow_up: whether a next date is agreed, which @follow_up and @appointment hold
 * @follow_up: what is due: the cycle's first one that is not done, or a new one
 * @appointment: its session of kind follow-up, in the calendar; not stored for a message
 *
 * A dialogue with the outcome of each question and the next date, as one value
 * and one change.
 */
typedef struct
{
  SamDraft  *session;
  SamDraft  *dialogue;
  GPtrArray *questions;
  gboolean   has_follow_up;
  SamDraft  *follow_up;
  SamDraft  *appointment;
} SamDialogueDraft;

/**
 * @session_id: the dialogue to edit or to record as held; 0 for a new one of
 * the cycle, by its coach, on @date.
 */
SamDialogueDraft *sam_dialogue_draft_load (SamStore *store, SamRecord *cycle, gint64 session_id,
                                           SamDate date, GError **error);
void              sam_dialogue_draft_free (SamDialogueDraft *self);

/** The day of the follow-up, for both of its drafts; %SAM_DATE_NONE for none yet. */
void     sam_dialogue_draft_set_follow_up_date (SamDialogueDraft *self, SamDate date);
/** Whether the follow-up takes a session in the calendar: a message does not. */
gboolean sam_dialogue_draft_has_appointment (const SamDialogueDraft *self);

gboolean sam_dialogue_draft_save (SamDialogueDraft *self, SamStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamDialogueDraft, sam_dialogue_draft_free)

G_END_DECLS
