#include "sam-survey-count.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_SURVEY_COUNT_N_FIELDS] = {
  [SAM_SURVEY_COUNT_SURVEY_STATEMENT] = {
    .name = "survey_statement", .column = "survey_statement_id", .label = N_("Statement"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SURVEY_STATEMENT,
  },
  [SAM_SURVEY_COUNT_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_SURVEY_COUNT_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_SURVEY_COUNT_STEP_1] = {
    .name = "step_1", .column = "step_1", .label = N_("Disagree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_STEP_2] = {
    .name = "step_2", .column = "step_2", .label = N_("Partly disagree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_STEP_3] = {
    .name = "step_3", .column = "step_3", .label = N_("Partly agree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_STEP_4] = {
    .name = "step_4", .column = "step_4", .label = N_("Agree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_DONT_KNOW] = {
    .name = "dont_know", .column = "dont_know", .label = N_("Don’t know"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_survey_count = {
  .id = SAM_FAMILY_SURVEY_COUNT,
  .name = "survey_count",
  .label = N_("Survey count"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
