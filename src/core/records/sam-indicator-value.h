#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * An indicator's value for a school and a school year. A share keeps its
 * denominator; a plain number has none.
 */

/** Fields of the family "indicator_value", in the order of its columns. */
enum
{
  SAM_INDICATOR_VALUE_INDICATOR,
  SAM_INDICATOR_VALUE_SCHOOL,
  SAM_INDICATOR_VALUE_SCHOOL_YEAR,
  SAM_INDICATOR_VALUE_NUMERATOR,
  SAM_INDICATOR_VALUE_DENOMINATOR,
  SAM_INDICATOR_VALUE_N_FIELDS,
};

extern const SamFamily sam_family_indicator_value;

G_END_DECLS
