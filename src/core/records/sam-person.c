#include "sam-person.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_PERSON_N_FIELDS] = {
  [SAM_PERSON_CODE] = {
    .name = "code", .column = "code", .label = N_("Local code"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_PERSON_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_PERSON_EMAIL] = {
    .name = "email", .column = "email", .label = N_("E-mail"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_PERSON_PHONE] = {
    .name = "phone", .column = "phone", .label = N_("Phone"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_PERSON_IS_TEACHER] = {
    .name = "is_teacher", .column = "is_teacher", .label = N_("Teacher"),
    .kind = SAM_FIELD_FLAG, .flags = SAM_FIELD_REQUIRED,
    .fallback = "1",
  },
  [SAM_PERSON_IS_COACH] = {
    .name = "is_coach", .column = "is_coach", .label = N_("Coach"),
    .kind = SAM_FIELD_FLAG, .flags = SAM_FIELD_REQUIRED,
    .fallback = "0",
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_email (draft, SAM_PERSON_EMAIL, problems);

  if (!sam_draft_get_flag (draft, SAM_PERSON_IS_TEACHER) && !sam_draft_get_flag (draft, SAM_PERSON_IS_COACH))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PERSON_IS_TEACHER,
                      _("This person is marked neither as a teacher nor as a coach, and counts in no figure."));
}

const SamFamily sam_family_person = {
  .id = SAM_FAMILY_PERSON,
  .name = "person",
  .label = N_("Person"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
