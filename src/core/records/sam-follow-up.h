#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Something to come back to after the dialogue, due on a day.
 */

/** Fields of the family "follow_up", in the order of its columns. */
enum
{
  SAM_FOLLOW_UP_CYCLE,
  SAM_FOLLOW_UP_DUE_DATE,
  SAM_FOLLOW_UP_KIND,
  SAM_FOLLOW_UP_DONE_DATE,
  SAM_FOLLOW_UP_NOTE,
  SAM_FOLLOW_UP_N_FIELDS,
};

typedef enum
{
  SAM_FOLLOW_UP_KIND_TALK,
  SAM_FOLLOW_UP_KIND_VISIT,
  SAM_FOLLOW_UP_KIND_MESSAGE,
} SamFollowUpKind;

extern const SamFamily sam_family_follow_up;

G_END_DECLS
