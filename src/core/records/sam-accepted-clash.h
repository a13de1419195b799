#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A clash that the coordinator has seen and lets be, on the day that the
 * session had then. Of two sessions the first is the later.
 */

/** Fields of the family "accepted_clash", in the order of its columns. */
enum
{
  SAM_ACCEPTED_CLASH_SESSION,
  SAM_ACCEPTED_CLASH_CLASH, /* the bit of #SamClash */
  SAM_ACCEPTED_CLASH_OTHER,
  SAM_ACCEPTED_CLASH_FOR_DATE,
  SAM_ACCEPTED_CLASH_N_FIELDS,
};

extern const SamFamily sam_family_accepted_clash;

G_END_DECLS
