#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * The one programme of the file: what it is for, who owns it, when it runs, and
 * how far it has come.
 */

/** Fields of the family "programme", in the order of its columns. */
enum
{
  SAM_PROGRAMME_NAME,
  SAM_PROGRAMME_OWNER,
  SAM_PROGRAMME_AIM,
  SAM_PROGRAMME_START_DATE,
  SAM_PROGRAMME_END_DATE,
  SAM_PROGRAMME_STATUS,
  SAM_PROGRAMME_OPENS_AS_OF_DATE,
  SAM_PROGRAMME_FICTITIOUS,
  SAM_PROGRAMME_N_FIELDS,
};

typedef enum
{
  SAM_PROGRAMME_STATUS_PLANNED,
  SAM_PROGRAMME_STATUS_UNDER_WAY,
  SAM_PROGRAMME_STATUS_ENDED,
} SamProgrammeStatus;

extern const SamFamily sam_family_programme;

G_END_DECLS
