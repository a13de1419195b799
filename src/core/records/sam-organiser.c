#include "sam-organiser.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamChoice kind_choices[] = {
  { "municipality", SAM_LABEL ("organiser kind", "Municipality") },
  { "region", SAM_LABEL ("organiser kind", "Region") },
  { "state", SAM_LABEL ("organiser kind", "State") },
  { "independent", SAM_LABEL ("organiser kind", "Independent") },
};

static const SamField fields[SAM_ORGANISER_N_FIELDS] = {
  [SAM_ORGANISER_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_ORGANISER_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
    .fallback = "municipality",
  },
  [SAM_ORGANISER_ORGANISATION_NUMBER] = {
    .name = "organisation_number", .column = "organisation_number", .label = N_("Organisation number"),
    .kind = SAM_FIELD_TEXT,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_organiser = {
  .id = SAM_FAMILY_ORGANISER,
  .name = "organiser",
  .label = N_("Organiser"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
