#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * What belongs to a session that is a lesson observation: subject, grade, template.
 */

/** Fields of the family "observation", in the order of its columns. */
enum
{
  SAM_OBSERVATION_SESSION,
  SAM_OBSERVATION_SUBJECT,
  SAM_OBSERVATION_GRADE,
  SAM_OBSERVATION_TEMPLATE,
  SAM_OBSERVATION_N_FIELDS,
};

extern const SamFamily sam_family_observation;

G_END_DECLS
