#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Anything else that starts or stops at a school, so that nobody mistakes its
 * effect for that of the coaching.
 */

/** Fields of the family "intervention", in the order of its columns. */
enum
{
  SAM_INTERVENTION_SCHOOL,
  SAM_INTERVENTION_NAME,
  SAM_INTERVENTION_FROM_DATE,
  SAM_INTERVENTION_TO_DATE,
  SAM_INTERVENTION_N_FIELDS,
};

extern const SamFamily sam_family_intervention;

G_END_DECLS
