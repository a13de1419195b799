#include "sam-intervention.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_INTERVENTION_N_FIELDS] = {
  [SAM_INTERVENTION_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_INTERVENTION_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_INTERVENTION_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_INTERVENTION_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_order (draft, SAM_INTERVENTION_FROM_DATE, SAM_INTERVENTION_TO_DATE, problems);
}

const SamFamily sam_family_intervention = {
  .id = SAM_FAMILY_INTERVENTION,
  .name = "intervention",
  .label = N_("Intervention"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
