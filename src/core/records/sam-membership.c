#include "sam-membership.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_MEMBERSHIP_N_FIELDS] = {
  [SAM_MEMBERSHIP_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_MEMBERSHIP_PERSON] = {
    .name = "person", .column = "person_id", .label = N_("Teacher"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_MEMBERSHIP_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_MEMBERSHIP_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_membership = {
  .id = SAM_FAMILY_MEMBERSHIP,
  .name = "membership",
  .label = N_("Membership"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
