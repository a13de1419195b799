#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A cycle of individual coaching: a teacher's questions, an observation and a
 * dialogue on them. Its state is never stored; see sam-cycle-state.h.
 */

/** Fields of the family "cycle", in the order of its columns. */
enum
{
  SAM_CYCLE_TEACHER,
  SAM_CYCLE_ORDINAL,
  SAM_CYCLE_COACH,
  SAM_CYCLE_TERM,
  SAM_CYCLE_ENDED_DATE,
  SAM_CYCLE_ENDING,
  SAM_CYCLE_N_FIELDS,
};

typedef enum
{
  SAM_CYCLE_ENDING_CLOSED,
  SAM_CYCLE_ENDING_CANCELLED,
  SAM_CYCLE_ENDING_BROKEN_OFF,
} SamCycleEnding;

extern const SamFamily sam_family_cycle;

G_END_DECLS
