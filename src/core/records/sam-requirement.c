#include "sam-requirement.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_REQUIREMENT_N_FIELDS] = {
  [SAM_REQUIREMENT_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_REQUIREMENT_TEXT] = {
    .name = "text", .column = "text", .label = N_("Text"),
    .kind = SAM_FIELD_LINES, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_REQUIREMENT_SOURCE] = {
    .name = "source", .column = "source", .label = N_("Source"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_REQUIREMENT_FIGURE] = {
    .name = "figure", .column = "figure", .label = N_("Figure"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_REQUIREMENT_TARGET_PERCENT] = {
    .name = "target_percent", .column = "target_percent", .label = N_("Target share"),
    .kind = SAM_FIELD_PERCENT,
    .minimum = 0, .maximum = 100,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_requirement = {
  .id = SAM_FAMILY_REQUIREMENT,
  .name = "requirement",
  .label = N_("Requirement"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
