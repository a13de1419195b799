#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-cycle-story.h"

G_BEGIN_DECLS

/**
 * SamCycleAside:
 *
 * Beside a cycle's thread: its sessions, the clock from observation to
 * dialogue, the teacher's other cycles, the next step, and why the cycle
 * cannot be closed yet.
 */
#define SAM_TYPE_CYCLE_ASIDE (sam_cycle_aside_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleAside, sam_cycle_aside, SAM, CYCLE_ASIDE, AdwBin)

void sam_cycle_aside_set_story (SamCycleAside *self, SamContext *context, const SamCycleStory *story);

G_END_DECLS
