#pragma once

#include "sam-cycle-story.h"
#include "sam-disclosure.h"

G_BEGIN_DECLS

/** The parts of a cycle's page that have text of teacher and coach: what can be copied, each by itself. */
typedef enum
{
  SAM_CYCLE_PART_QUESTION,
  SAM_CYCLE_PART_LOOK_FOR,
  SAM_CYCLE_PART_EVIDENCE,
  SAM_CYCLE_PART_DIALOGUE,
  SAM_CYCLE_PART_WILL_TRY,
  SAM_CYCLE_PART_FOLLOW_UP,
  SAM_CYCLE_N_PARTS,
} SamCyclePart;

/** What can be read of a part as it stood on the story's day; %NULL where nothing can. Newly allocated. */
char                *sam_cycle_parts_dup_text (const SamCycleStory *story, SamRecord *question, SamCyclePart part);
/** What the disclosure log calls it. */
SamDisclosureSubject sam_cycle_parts_get_subject (SamCyclePart part);

G_END_DECLS
