#include "sam-term.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_TERM_N_FIELDS] = {
  [SAM_TERM_TERM] = {
    .name = "term", .column = "term", .label = N_("Term"),
    .kind = SAM_FIELD_TERM, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_TERM_ORGANISER] = {
    .name = "organiser", .column = "organiser_id", .label = N_("Organiser"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_ORGANISER,
  },
  [SAM_TERM_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_TERM_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_TERM_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_term = {
  .id = SAM_FAMILY_TERM,
  .name = "term",
  .label = N_("Term"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
