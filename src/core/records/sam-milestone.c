#include "sam-milestone.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_MILESTONE_N_FIELDS] = {
  [SAM_MILESTONE_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_MILESTONE_DUE_DATE] = {
    .name = "due_date", .column = "due_date", .label = N_("Due"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_MILESTONE_DONE_DATE] = {
    .name = "done_date", .column = "done_date", .label = N_("Done"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_not_future (draft, SAM_MILESTONE_DONE_DATE, problems);
}

const SamFamily sam_family_milestone = {
  .id = SAM_FAMILY_MILESTONE,
  .name = "milestone",
  .label = N_("Milestone"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
