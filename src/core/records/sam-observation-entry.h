#pragma once

#include "sam-family.h"

G_BEGIN_DECLS

/*
 * A note in an observation: what was seen, wondered or said, what happened or was counted,
 * so long after the start (whole seconds and thousandths) and perhaps by one of the questions.
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
  SAM_OBSERVATION_ENTRY_THOUSANDTHS,
  SAM_OBSERVATION_ENTRY_LABEL,
  SAM_OBSERVATION_ENTRY_N_FIELDS,
};

typedef enum
{
  SAM_OBSERVATION_ENTRY_KIND_SEEN,
  SAM_OBSERVATION_ENTRY_KIND_WONDER,
  SAM_OBSERVATION_ENTRY_KIND_QUOTE,
  SAM_OBSERVATION_ENTRY_KIND_EVENT,
  SAM_OBSERVATION_ENTRY_KIND_COUNT,
  SAM_OBSERVATION_ENTRY_KIND_SAMPLE,
} SamObservationEntryKind;

extern const SamFamily sam_family_observation_entry;

G_END_DECLS
