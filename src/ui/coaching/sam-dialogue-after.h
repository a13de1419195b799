#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-dialogue-draft.h"

G_BEGIN_DECLS

/**
 * SamDialogueAfter:
 *
 * The end of a dialogue: what the teacher will try, the next date with what it
 * would clash with, and when the dialogue was. Signal "edited".
 */
#define SAM_TYPE_DIALOGUE_AFTER (sam_dialogue_after_get_type ())
G_DECLARE_FINAL_TYPE (SamDialogueAfter, sam_dialogue_after, SAM, DIALOGUE_AFTER, AdwBin)

/** @draft outlives the page. */
GtkWidget *sam_dialogue_after_new (SamContext *context, SamDialogueDraft *draft);
/** Says at each row what is wrong with it. */
void       sam_dialogue_after_validate (SamDialogueAfter *self);

G_END_DECLS
