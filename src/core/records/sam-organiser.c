#include "sam-organiser.h"

#include <glib/gi18n.h>

#include "sam-draft.h"
#include "sam-identity.h"

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
    .kind = SAM_FIELD_TEXT, .normalise = sam_organisation_number_normalise,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  const char *number = sam_draft_get_text (draft, SAM_ORGANISER_ORGANISATION_NUMBER);

  if (number == NULL)
    return;

  switch (sam_organisation_number_check (number))
    {
    case SAM_ORGANISATION_NUMBER_MALFORMED:
      sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ORGANISER_ORGANISATION_NUMBER,
                        _("An organisation number has ten digits, such as 212000-0142."));
      break;
    case SAM_ORGANISATION_NUMBER_PERSONAL:
      sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ORGANISER_ORGANISATION_NUMBER,
                        _("This is a personal identity number, which is not kept here. Leave the field empty."));
      break;
    case SAM_ORGANISATION_NUMBER_WRONG_CHECK_DIGIT:
      sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ORGANISER_ORGANISATION_NUMBER,
                        _("The last digit does not fit the others. Check the number."));
      break;
    case SAM_ORGANISATION_NUMBER_VALID:
      break;
    default:
      g_assert_not_reached ();
    }
}

const SamFamily sam_family_organiser = {
  .id = SAM_FAMILY_ORGANISER,
  .name = "organiser",
  .label = N_("Organiser"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
