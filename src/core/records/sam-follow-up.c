#include "sam-follow-up.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamChoice kind_choices[] = {
  { "talk", SAM_LABEL ("follow up kind", "Talk") },
  { "visit", SAM_LABEL ("follow up kind", "Visit") },
  { "message", SAM_LABEL ("follow up kind", "Message") },
};

static const SamField fields[SAM_FOLLOW_UP_N_FIELDS] = {
  [SAM_FOLLOW_UP_CYCLE] = {
    .name = "cycle", .column = "cycle_id", .label = N_("Cycle"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_CYCLE,
  },
  [SAM_FOLLOW_UP_DUE_DATE] = {
    .name = "due_date", .column = "due_date", .label = N_("Due"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_FOLLOW_UP_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
    .fallback = "talk",
  },
  [SAM_FOLLOW_UP_DONE_DATE] = {
    .name = "done_date", .column = "done_date", .label = N_("Done"),
    .kind = SAM_FIELD_DATE,
  },
  [SAM_FOLLOW_UP_NOTE] = {
    .name = "note", .column = "note", .label = N_("Note"),
    .kind = SAM_FIELD_SEALABLE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_not_future (draft, SAM_FOLLOW_UP_DONE_DATE, problems);
}

const SamFamily sam_family_follow_up = {
  .id = SAM_FAMILY_FOLLOW_UP,
  .name = "follow_up",
  .label = N_("Follow-up"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
