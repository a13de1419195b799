#include "sam-away.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_AWAY_N_FIELDS] = {
  [SAM_AWAY_PERSON] = {
    .name = "person", .column = "person_id", .label = N_("Person"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_AWAY_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_AWAY_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_order (draft, SAM_AWAY_FROM_DATE, SAM_AWAY_TO_DATE, problems);
}

const SamFamily sam_family_away = {
  .id = SAM_FAMILY_AWAY,
  .name = "away",
  .label = N_("Days away"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
