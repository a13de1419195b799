#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A strand of the programme (insats): group coaching, individual coaching or one
 * of the user's own. It is mandatory only through a decision.
 */

/** Fields of the family "strand", in the order of its columns. */
enum
{
  SAM_STRAND_KIND,
  SAM_STRAND_NAME,
  SAM_STRAND_PURPOSE,
  SAM_STRAND_N_FIELDS,
};

typedef enum
{
  SAM_STRAND_KIND_GROUP,
  SAM_STRAND_KIND_INDIVIDUAL,
  SAM_STRAND_KIND_OTHER,
} SamStrandKind;

extern const SamFamily sam_family_strand;

G_END_DECLS
