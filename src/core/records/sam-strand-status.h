#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * An entry in the dated log of how far a strand has come at a school, or in a
 * team. The status of a day is the last entry until then; that of a school and
 * those of its teams are never derived from one another.
 */

/** Fields of the family "strand_status", in the order of its columns. */
enum
{
  SAM_STRAND_STATUS_STRAND,
  SAM_STRAND_STATUS_SCHOOL,
  SAM_STRAND_STATUS_TEAM,
  SAM_STRAND_STATUS_DATE,
  SAM_STRAND_STATUS_STATUS,
  SAM_STRAND_STATUS_PLANNED_TERM,
  SAM_STRAND_STATUS_N_FIELDS,
};

typedef enum
{
  SAM_STRAND_STATUS_STATUS_NOT_PLANNED,
  SAM_STRAND_STATUS_STATUS_PLANNED,
  SAM_STRAND_STATUS_STATUS_ABOUT_TO_START,
  SAM_STRAND_STATUS_STATUS_UNDER_WAY,
  SAM_STRAND_STATUS_STATUS_PAUSED,
  SAM_STRAND_STATUS_STATUS_FINISHED,
} SamStrandStatusStatus;

extern const SamFamily sam_family_strand_status;

G_END_DECLS
