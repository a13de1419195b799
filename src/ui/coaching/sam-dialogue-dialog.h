#pragma once

#include "sam-dialogue-draft.h"
#include "sam-sheet.h"

G_BEGIN_DECLS

/**
 * sam_dialogue_dialog_present:
 * @draft: (transfer full):
 * @as_held: whether "Held" is on from the start
 *
 * A sheet for a dialogue: when, an outcome for each question, and what the
 * teacher will try. Stored as one change. Already shown.
 */
SamSheet *sam_dialogue_dialog_present (GtkWidget *parent, SamContext *context, SamDialogueDraft *draft,
                                       gboolean as_held);

G_END_DECLS
