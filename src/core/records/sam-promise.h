#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * Minutes of group coaching that the organiser agreed to give a team, from a day
 * to a day. Promises to a team do not overlap.
 */

/** Fields of the family "promise", in the order of its columns. */
enum
{
  SAM_PROMISE_TEAM,
  SAM_PROMISE_FROM_DATE,
  SAM_PROMISE_TO_DATE,
  SAM_PROMISE_MINUTES,
  SAM_PROMISE_AGREED_DATE,
  SAM_PROMISE_N_FIELDS,
};

extern const SamFamily sam_family_promise;

G_END_DECLS
