#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A team of teachers (arbetslag) of a school, from a day to a day.
 */

/** Fields of the family "team", in the order of its columns. */
enum
{
  SAM_TEAM_SCHOOL,
  SAM_TEAM_NAME,
  SAM_TEAM_FROM_DATE,
  SAM_TEAM_TO_DATE,
  SAM_TEAM_N_FIELDS,
};

extern const SamFamily sam_family_team;

G_END_DECLS
