#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-cycle-story.h"

G_BEGIN_DECLS

/**
 * SamCycleThread:
 *
 * The thread of a cycle's questions: asked, what to look for, what was seen,
 * the dialogue, what the teacher tries, the follow-up. Where there are several
 * questions, one is looked at a time.
 */
#define SAM_TYPE_CYCLE_THREAD (sam_cycle_thread_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleThread, sam_cycle_thread, SAM, CYCLE_THREAD, AdwBin)

/** Shows the story, or nothing at all; the question that was looked at stays, where it still is. */
void       sam_cycle_thread_set_story (SamCycleThread *self, SamContext *context, const SamCycleStory *story);
/** The question that is looked at, or %NULL. Owned by the story. */
SamRecord *sam_cycle_thread_get_question (SamCycleThread *self);

G_END_DECLS
