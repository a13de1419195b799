#include "sam-team.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_TEAM_N_FIELDS] = {
  [SAM_TEAM_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_TEAM_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_TEAM_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_TEAM_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) school = sam_rules_get (draft, source, SAM_TEAM_SCHOOL);

  sam_rules_check_order (draft, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE, problems);
  if (sam_draft_is_set (draft, SAM_TEAM_FROM_DATE))
    sam_rules_check_within_school (school, sam_rules_get_range (draft, SAM_TEAM_FROM_DATE, SAM_TEAM_TO_DATE),
                                   SAM_TEAM_FROM_DATE, problems);
}

const SamFamily sam_family_team = {
  .id = SAM_FAMILY_TEAM,
  .name = "team",
  .label = N_("Team"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
