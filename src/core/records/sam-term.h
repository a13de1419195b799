#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * The first and last day of a term, set for the programme, an organiser or a
 * school. Neither organiser nor school: for the whole programme.
 */

/** Fields of the family "term", in the order of its columns. */
enum
{
  SAM_TERM_TERM,
  SAM_TERM_ORGANISER,
  SAM_TERM_SCHOOL,
  SAM_TERM_FROM_DATE,
  SAM_TERM_TO_DATE,
  SAM_TERM_N_FIELDS,
};

extern const SamFamily sam_family_term;

G_END_DECLS
