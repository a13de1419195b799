#include "sam-school.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-rules.h"

static const SamField fields[SAM_SCHOOL_N_FIELDS] = {
  [SAM_SCHOOL_UNIT_CODE] = {
    .name = "unit_code", .column = "unit_code", .label = N_("School unit code"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SCHOOL_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_SCHOOL_ORGANISER] = {
    .name = "organiser", .column = "organiser_id", .label = N_("Organiser"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED, .target = SAM_FAMILY_ORGANISER,
  },
  [SAM_SCHOOL_MUNICIPALITY] = {
    .name = "municipality", .column = "municipality", .label = N_("Municipality"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_SCHOOL_PRINCIPAL_NAME] = {
    .name = "principal_name", .column = "principal_name", .label = N_("Principal"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_SCHOOL_PRINCIPAL_EMAIL] = {
    .name = "principal_email", .column = "principal_email", .label = N_("Principal’s e-mail"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_SCHOOL_PRINCIPAL_PHONE] = {
    .name = "principal_phone", .column = "principal_phone", .label = N_("Principal’s phone"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_SCHOOL_PUPILS] = {
    .name = "pupils", .column = "pupils", .label = N_("Number of pupils"),
    .kind = SAM_FIELD_INTEGER,
    .minimum = 0, .maximum = G_MAXINT32,
  },
  [SAM_SCHOOL_JOINED_DATE] = {
    .name = "joined_date", .column = "joined_date", .label = N_("Joined"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_SCHOOL_LEFT_DATE] = {
    .name = "left_date", .column = "left_date", .label = N_("Left"),
    .kind = SAM_FIELD_DATE,
  },
  [SAM_SCHOOL_BASIS_OF_SELECTION] = {
    .name = "basis_of_selection", .column = "basis_of_selection", .label = N_("Basis of selection"),
    .kind = SAM_FIELD_LINES,
  },
};

static gboolean
is_unit_code (const char *text)
{
  return strlen (text) == 8 && strspn (text, "0123456789") == 8;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  const char *code = sam_draft_get_text (draft, SAM_SCHOOL_UNIT_CODE);

  if (code != NULL && !is_unit_code (code))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SCHOOL_UNIT_CODE,
                      _("A school unit code has exactly eight digits."));

  sam_rules_check_order (draft, SAM_SCHOOL_JOINED_DATE, SAM_SCHOOL_LEFT_DATE, problems);
  sam_rules_check_email (draft, SAM_SCHOOL_PRINCIPAL_EMAIL, problems);
}

const SamFamily sam_family_school = {
  .id = SAM_FAMILY_SCHOOL,
  .name = "school",
  .label = N_("School"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
