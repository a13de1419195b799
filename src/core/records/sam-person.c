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

char *
sam_person_make_initials (const char *name)
{
  g_autofree char *upper = NULL;
  g_auto (GStrv) words = NULL;
  GString *initials = g_string_new (NULL);
  guint n = 0;

  g_return_val_if_fail (name != NULL, NULL);

  upper = g_utf8_strup (name, -1);
  words = g_strsplit_set (upper, " -", -1);
  for (guint i = 0; words[i] != NULL && n < 3; i++)
    {
      gunichar letter = g_utf8_get_char (words[i]);

      if (!g_unichar_isalpha (letter))
        continue;
      g_string_append_unichar (initials, letter);
      n++;
    }
  if (n == 0)
    g_string_append_c (initials, 'P');

  return g_string_free (initials, FALSE);
}
