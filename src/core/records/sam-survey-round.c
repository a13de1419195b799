#include "sam-survey-round.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamChoice target_group_choices[] = {
  { "teachers", SAM_LABEL ("survey round target group", "Teachers") },
  { "coaches", SAM_LABEL ("survey round target group", "Coaches") },
  { "principals", SAM_LABEL ("survey round target group", "Principals") },
  { "organisers", SAM_LABEL ("survey round target group", "Organisers") },
};

static const SamField fields[SAM_SURVEY_ROUND_N_FIELDS] = {
  [SAM_SURVEY_ROUND_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SURVEY_ROUND_TARGET_GROUP] = {
    .name = "target_group", .column = "target_group", .label = N_("Target group"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = target_group_choices, .n_choices = G_N_ELEMENTS (target_group_choices),
    .fallback = "teachers",
  },
  [SAM_SURVEY_ROUND_OPENED_DATE] = {
    .name = "opened_date", .column = "opened_date", .label = N_("Opened"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_SURVEY_ROUND_CLOSED_DATE] = {
    .name = "closed_date", .column = "closed_date", .label = N_("Closed"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_order (draft, SAM_SURVEY_ROUND_OPENED_DATE, SAM_SURVEY_ROUND_CLOSED_DATE, problems);
}

const SamFamily sam_family_survey_round = {
  .id = SAM_FAMILY_SURVEY_ROUND,
  .name = "survey_round",
  .label = N_("Survey round"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
