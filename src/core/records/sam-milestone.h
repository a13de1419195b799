#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Something that is to be done by a day.
 */

/** Fields of the family "milestone", in the order of its columns. */
enum
{
  SAM_MILESTONE_NAME,
  SAM_MILESTONE_DUE_DATE,
  SAM_MILESTONE_DONE_DATE,
  SAM_MILESTONE_N_FIELDS,
};

extern const SamFamily sam_family_milestone;

G_END_DECLS
