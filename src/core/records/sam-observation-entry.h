#pragma once

#include "sam-family.h"
#include "sam-record.h"

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

/**
 * sam_observation_entry_count_presses:
 *
 * How often a counter was pressed: 1 for a press with its own stamp. A count taken from paper
 * has no times: it is one note of the kind count, at 0, whose text is the number and nothing
 * else, and this returns the number. 0 for other kinds, and where the number is sealed.
 */
int      sam_observation_entry_count_presses (SamRecord *entry);
/** Whether the note is such a number of presses without times of their own. */
gboolean sam_observation_entry_is_total (SamRecord *entry);
/** The number in a text that is nothing else, 1 to 9999; 0 otherwise. */
int      sam_observation_entry_parse_total (const char *text);

G_END_DECLS
