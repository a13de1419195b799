#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A note in an observation: what was seen, or what the coach wonders, so many
 * seconds after the start and perhaps by one of the questions.
 */

/** Fields of the family "observation_entry", in the order of its columns. */
enum
{
  SAM_OBSERVATION_ENTRY_OBSERVATION,
  SAM_OBSERVATION_ENTRY_ORDINAL,
  SAM_OBSERVATION_ENTRY_SECONDS,
  SAM_OBSERVATION_ENTRY_FOCUS_QUESTION,
  SAM_OBSERVATION_ENTRY_KIND,
  SAM_OBSERVATION_ENTRY_TEXT,
  SAM_OBSERVATION_ENTRY_N_FIELDS,
};

typedef enum
{
  SAM_OBSERVATION_ENTRY_KIND_SEEN,
  SAM_OBSERVATION_ENTRY_KIND_WONDER,
} SamObservationEntryKind;

extern const SamFamily sam_family_observation_entry;

G_END_DECLS
