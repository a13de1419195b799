#include "sam-day-off.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamChoice kind_choices[] = {
  { "break", SAM_LABEL ("day off kind", "Break") },
  { "study_day", SAM_LABEL ("day off kind", "Study day") },
};

static const SamField fields[SAM_DAY_OFF_N_FIELDS] = {
  [SAM_DAY_OFF_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
  },
  [SAM_DAY_OFF_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_DAY_OFF_ORGANISER] = {
    .name = "organiser", .column = "organiser_id", .label = N_("Organiser"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_ORGANISER,
  },
  [SAM_DAY_OFF_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_DAY_OFF_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_DAY_OFF_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_order (draft, SAM_DAY_OFF_FROM_DATE, SAM_DAY_OFF_TO_DATE, problems);

  if (sam_draft_is_set (draft, SAM_DAY_OFF_ORGANISER) && sam_draft_is_set (draft, SAM_DAY_OFF_SCHOOL))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_DAY_OFF_SCHOOL,
                      _("A day off is set for the programme, an organiser or a school: choose one of them."));
}

const SamFamily sam_family_day_off = {
  .id = SAM_FAMILY_DAY_OFF,
  .name = "day_off",
  .label = N_("Day off"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
