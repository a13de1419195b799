#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Days on which a person is away, both ends counted. There is no field for the
 * reason, and there must be none: it would be health data.
 */

/** Fields of the family "away", in the order of its columns. */
enum
{
  SAM_AWAY_PERSON,
  SAM_AWAY_FROM_DATE,
  SAM_AWAY_TO_DATE,
  SAM_AWAY_N_FIELDS,
};

extern const SamFamily sam_family_away;

G_END_DECLS
