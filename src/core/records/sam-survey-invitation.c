#include "sam-survey-invitation.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_SURVEY_INVITATION_N_FIELDS] = {
  [SAM_SURVEY_INVITATION_SURVEY_ROUND] = {
    .name = "survey_round", .column = "survey_round_id", .label = N_("Survey round"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SURVEY_ROUND,
  },
  [SAM_SURVEY_INVITATION_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_SURVEY_INVITATION_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_SURVEY_INVITATION_INVITED] = {
    .name = "invited", .column = "invited", .label = N_("Invited"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_team_of_school (draft, source, SAM_SURVEY_INVITATION_TEAM, SAM_SURVEY_INVITATION_SCHOOL, problems);
}

const SamFamily sam_family_survey_invitation = {
  .id = SAM_FAMILY_SURVEY_INVITATION,
  .name = "survey_invitation",
  .label = N_("Number of invited"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
