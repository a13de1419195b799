#pragma once

#include <adwaita.h>

#include "sam-cycle-story.h"
#include "sam-context.h"
#include "sam-dialogue-draft.h"

G_BEGIN_DECLS

/**
 * SamDialogueWindow:
 *
 * A dialogue, question by question, and what comes of it: a window of its own,
 * by keyboard alone. F5 to F8 (or Ctrl+1 to Ctrl+4) give the question its
 * outcome, Ctrl+Page Down and Ctrl+Page Up go on and back, Ctrl+Return saves
 * all of it as one change. Closed with what is not saved, it asks.
 */
#define SAM_TYPE_DIALOGUE_WINDOW (sam_dialogue_window_get_type ())
G_DECLARE_FINAL_TYPE (SamDialogueWindow, sam_dialogue_window, SAM, DIALOGUE_WINDOW, AdwWindow)

/**
 * sam_dialogue_window_present:
 * @parent: any widget of the window
 * @story: borrowed for the call
 * @draft: (transfer full): becomes held, where it is not
 */
GtkWindow *sam_dialogue_window_present (GtkWidget *parent, SamContext *context, const SamCycleStory *story,
                                        SamDialogueDraft *draft);

G_END_DECLS
