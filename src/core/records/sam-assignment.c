#include "sam-assignment.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_ASSIGNMENT_N_FIELDS] = {
  [SAM_ASSIGNMENT_COACH] = {
    .name = "coach", .column = "coach_id", .label = N_("Coach"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_ASSIGNMENT_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_ASSIGNMENT_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_ASSIGNMENT_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_ASSIGNMENT_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE,
  },
  [SAM_ASSIGNMENT_COMMISSIONED_BY] = {
    .name = "commissioned_by", .column = "commissioned_by", .label = N_("Commissioned by"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_ASSIGNMENT_REDUCTION_PERCENT] = {
    .name = "reduction_percent", .column = "reduction_percent", .label = N_("Reduction in duties (%)"),
    .kind = SAM_FIELD_PERCENT,
    .minimum = 0, .maximum = 100,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) school = sam_rules_get (draft, source, SAM_ASSIGNMENT_SCHOOL);

  sam_rules_check_order (draft, SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE, problems);
  sam_rules_check_is_coach (draft, source, SAM_ASSIGNMENT_COACH, problems);
  sam_rules_check_team_of_school (draft, source, SAM_ASSIGNMENT_TEAM, SAM_ASSIGNMENT_SCHOOL, problems);
  if (sam_draft_is_set (draft, SAM_ASSIGNMENT_FROM_DATE))
    sam_rules_check_within_school (school, sam_rules_get_range (draft, SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE),
                                   SAM_ASSIGNMENT_FROM_DATE, problems);
}

const SamFamily sam_family_assignment = {
  .id = SAM_FAMILY_ASSIGNMENT,
  .name = "assignment",
  .label = N_("Assignment"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
