#include "sam-indicator-value.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_INDICATOR_VALUE_N_FIELDS] = {
  [SAM_INDICATOR_VALUE_INDICATOR] = {
    .name = "indicator", .column = "indicator_id", .label = N_("Indicator"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_INDICATOR,
  },
  [SAM_INDICATOR_VALUE_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_INDICATOR_VALUE_SCHOOL_YEAR] = {
    .name = "school_year", .column = "school_year", .label = N_("School year"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_INDICATOR_VALUE_NUMERATOR] = {
    .name = "numerator", .column = "numerator", .label = N_("Numerator"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = G_MININT32, .maximum = G_MAXINT32,
  },
  [SAM_INDICATOR_VALUE_DENOMINATOR] = {
    .name = "denominator", .column = "denominator", .label = N_("Denominator"),
    .kind = SAM_FIELD_INTEGER,
    .minimum = 1, .maximum = G_MAXINT32,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  const char *school_year = sam_draft_get_text (draft, SAM_INDICATOR_VALUE_SCHOOL_YEAR);

  if (school_year != NULL && sam_school_year_parse (school_year) == -1)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_INDICATOR_VALUE_SCHOOL_YEAR,
                      _("Write a school year as 2012/13."));
}

const SamFamily sam_family_indicator_value = {
  .id = SAM_FAMILY_INDICATOR_VALUE,
  .name = "indicator_value",
  .label = N_("Indicator value"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
