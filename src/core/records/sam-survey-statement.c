#include "sam-survey-statement.h"

#include <glib/gi18n.h>

static const SamField fields[SAM_SURVEY_STATEMENT_N_FIELDS] = {
  [SAM_SURVEY_STATEMENT_SURVEY_ROUND] = {
    .name = "survey_round", .column = "survey_round_id", .label = N_("Survey round"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SURVEY_ROUND,
  },
  [SAM_SURVEY_STATEMENT_ORDINAL] = {
    .name = "ordinal", .column = "ordinal", .label = N_("Number"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_SURVEY_STATEMENT_TEXT] = {
    .name = "text", .column = "text", .label = N_("Statement"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED,
  },
};

const SamFamily sam_family_survey_statement = {
  .id = SAM_FAMILY_SURVEY_STATEMENT,
  .name = "survey_statement",
  .label = N_("Statement"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
