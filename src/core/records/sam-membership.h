#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A teacher in a team, from a day to a day. Memberships of the same teacher in
 * the same team do not overlap.
 */

/** Fields of the family "membership", in the order of its columns. */
enum
{
  SAM_MEMBERSHIP_TEAM,
  SAM_MEMBERSHIP_PERSON,
  SAM_MEMBERSHIP_FROM_DATE,
  SAM_MEMBERSHIP_TO_DATE,
  SAM_MEMBERSHIP_N_FIELDS,
};

extern const SamFamily sam_family_membership;

G_END_DECLS
