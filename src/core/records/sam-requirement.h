#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * What is asked of the programme, by whom, and the figure that it is seen by, if
 * there is one.
 */

/** Fields of the family "requirement", in the order of its columns. */
enum
{
  SAM_REQUIREMENT_NAME,
  SAM_REQUIREMENT_TEXT,
  SAM_REQUIREMENT_SOURCE,
  SAM_REQUIREMENT_FIGURE,
  SAM_REQUIREMENT_TARGET_PERCENT,
  SAM_REQUIREMENT_N_FIELDS,
};

extern const SamFamily sam_family_requirement;

G_END_DECLS
