#include "sam-observation-entry.h"

#include <glib/gi18n.h>

static const SamChoice kind_choices[] = {
  { "seen", SAM_LABEL ("observation entry kind", "Seen") },
  { "wonder", SAM_LABEL ("observation entry kind", "Wonder") },
};

static const SamField fields[SAM_OBSERVATION_ENTRY_N_FIELDS] = {
  [SAM_OBSERVATION_ENTRY_OBSERVATION] = {
    .name = "observation", .column = "observation_id", .label = N_("Observation"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_OBSERVATION,
  },
  [SAM_OBSERVATION_ENTRY_ORDINAL] = {
    .name = "ordinal", .column = "ordinal", .label = N_("Number"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_OBSERVATION_ENTRY_SECONDS] = {
    .name = "seconds", .column = "seconds", .label = N_("Seconds since start"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
  },
  [SAM_OBSERVATION_ENTRY_FOCUS_QUESTION] = {
    .name = "focus_question", .column = "focus_question_id", .label = N_("Question"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_FOCUS_QUESTION,
  },
  [SAM_OBSERVATION_ENTRY_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
    .fallback = "seen",
  },
  [SAM_OBSERVATION_ENTRY_TEXT] = {
    .name = "text", .column = "text", .label = N_("Text"),
    .kind = SAM_FIELD_SEALABLE, .flags = SAM_FIELD_REQUIRED,
  },
};

const SamFamily sam_family_observation_entry = {
  .id = SAM_FAMILY_OBSERVATION_ENTRY,
  .name = "observation_entry",
  .label = N_("Observation entry"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
