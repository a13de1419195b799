#include "sam-coach-day.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_COACH_DAY_N_FIELDS] = {
  [SAM_COACH_DAY_COACH] = {
    .name = "coach", .column = "coach_id", .label = N_("Coach"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_COACH_DAY_WEEKDAY] = {
    .name = "weekday", .column = "weekday", .label = N_("Weekday (1 is Monday)"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = 7,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_is_coach (draft, source, SAM_COACH_DAY_COACH, problems);
}

const SamFamily sam_family_coach_day = {
  .id = SAM_FAMILY_COACH_DAY,
  .name = "coach_day",
  .label = N_("Coach’s weekday"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
