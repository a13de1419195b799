#pragma once

#include <adwaita.h>

#include "sam-draft.h"

G_BEGIN_DECLS

/**
 * SamDialogueQuestion:
 *
 * One question of a dialogue: on the left the question, what was to be looked
 * for and what was seen; on the right its outcome, in the teacher's words.
 * Signal "edited".
 */
#define SAM_TYPE_DIALOGUE_QUESTION (sam_dialogue_question_get_type ())
G_DECLARE_FINAL_TYPE (SamDialogueQuestion, sam_dialogue_question, SAM, DIALOGUE_QUESTION, AdwBin)

/**
 * sam_dialogue_question_new:
 * @question: of a stored question; it outlives the page
 * @entries: (element-type SamRecord): of the observation
 */
GtkWidget *sam_dialogue_question_new (SamDraft *question, GPtrArray *entries);
/** @outcome: a #SamFocusQuestionOutcome */
void       sam_dialogue_question_set_outcome (SamDialogueQuestion *self, int outcome);
void       sam_dialogue_question_set_narrow (SamDialogueQuestion *self, gboolean narrow);

G_END_DECLS
