#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * What belongs to a session that is a dialogue: what the teacher will try.
 */

/** Fields of the family "dialogue", in the order of its columns. */
enum
{
  SAM_DIALOGUE_SESSION,
  SAM_DIALOGUE_WILL_TRY,
  SAM_DIALOGUE_NOTE,
  SAM_DIALOGUE_N_FIELDS,
};

extern const SamFamily sam_family_dialogue;

G_END_DECLS
