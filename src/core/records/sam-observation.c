#include "sam-observation.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_OBSERVATION_N_FIELDS] = {
  [SAM_OBSERVATION_SESSION] = {
    .name = "session", .column = "session_id", .label = N_("Session"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SESSION,
  },
  [SAM_OBSERVATION_SUBJECT] = {
    .name = "subject", .column = "subject", .label = N_("Subject"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_OBSERVATION_GRADE] = {
    .name = "grade", .column = "grade", .label = N_("Grade"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_OBSERVATION_TEMPLATE] = {
    .name = "template", .column = "template_id", .label = N_("Template"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_TEMPLATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_observation = {
  .id = SAM_FAMILY_OBSERVATION,
  .name = "observation",
  .label = N_("Observation"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
