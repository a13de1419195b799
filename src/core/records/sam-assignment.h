#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A coach's work at a school or for one of its teams: by whose commission, and
 * with what reduction in duties.
 */

/** Fields of the family "assignment", in the order of its columns. */
enum
{
  SAM_ASSIGNMENT_COACH,
  SAM_ASSIGNMENT_SCHOOL,
  SAM_ASSIGNMENT_TEAM,
  SAM_ASSIGNMENT_FROM_DATE,
  SAM_ASSIGNMENT_TO_DATE,
  SAM_ASSIGNMENT_COMMISSIONED_BY,
  SAM_ASSIGNMENT_REDUCTION_PERCENT,
  SAM_ASSIGNMENT_N_FIELDS,
};

extern const SamFamily sam_family_assignment;

G_END_DECLS
