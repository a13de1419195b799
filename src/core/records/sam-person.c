#include "sam-person.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_PERSON_N_FIELDS] = {
  [SAM_PERSON_CODE] = {
    .name = "code", .column = "code", .label = N_("Code"),
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
}

const SamFamily sam_family_person = {
  .id = SAM_FAMILY_PERSON,
  .name = "person",
  .label = N_("Person"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
