#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A measure of results, kept as context only: the product never calls a change an
 * effect.
 */

/** Fields of the family "indicator", in the order of its columns. */
enum
{
  SAM_INDICATOR_NAME,
  SAM_INDICATOR_UNIT,
  SAM_INDICATOR_SOURCE,
  SAM_INDICATOR_N_FIELDS,
};

extern const SamFamily sam_family_indicator;

G_END_DECLS
