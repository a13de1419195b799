#include "sam-setting.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_SETTING_N_FIELDS] = {
  [SAM_SETTING_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SETTING_VALUE] = {
    .name = "value", .column = "value", .label = N_("Value"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED,
  },
};

static const SamSettingSpec specs[] = {
  { SAM_SETTING_QUESTION_LIMIT, N_("Focus questions of a cycle"),
    N_("More than this many are warned about: a lesson can only be observed by so many questions."), 3, 1, 20 },
  { SAM_SETTING_DIALOGUE_TARGET, N_("School days to the dialogue"),
    N_("Teacher and coach are to meet within this many school days after the observation."), 2, 0, 60 },
  { SAM_SETTING_CADENCE_TARGET, N_("School days between group sessions"),
    N_("A team is to meet its coach again within this many school days."), 10, 1, 200 },
  { SAM_SETTING_CADENCE_MARGIN, N_("School days before a team is overdue"),
    N_("A team whose last group session is longer ago than the days above and these together is overdue."), 5, 0, 200 },
  { SAM_SETTING_TRAVEL_MINUTES, N_("Minutes between two schools"),
    N_("A coach who goes from one school to another needs this long. What is planned closer than that is warned about."), 30, 0, 480 },
  { SAM_SETTING_SEAL_TEXTS, N_("Seal what teachers and coaches write"),
    N_("Questions, observation notes and dialogues are encrypted in the file, and read with the passphrase only."), 1, 0, 1,
    SAM_SETTING_PLACE_SEAL },
  { SAM_SETTING_LOCK_MINUTES, N_("Minutes before the texts are locked"),
    N_("When nothing has been typed or pointed at for so long, the texts are locked; 0 for never."), 10, 0, 240,
    SAM_SETTING_PLACE_SEAL },
};

const SamSettingSpec *
sam_setting_get_specs (guint *n_specs)
{
  g_return_val_if_fail (n_specs != NULL, NULL);

  *n_specs = G_N_ELEMENTS (specs);

  return specs;
}

const SamSettingSpec *
sam_setting_find_spec (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    if (g_strcmp0 (specs[i].name, name) == 0)
      return &specs[i];

  return NULL;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  const SamSettingSpec *spec = sam_setting_find_spec (sam_draft_get_text (draft, SAM_SETTING_NAME));
  const char *value = sam_draft_get_text (draft, SAM_SETTING_VALUE);

  if (spec != NULL && value != NULL
      && !g_ascii_string_to_signed (value, 10, spec->minimum, spec->maximum, NULL, NULL))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_SETTING_VALUE,
                      /* Translators: the name of a setting, such as "School days to the dialogue". */
                      _("%s must be from %d to %d."), _(spec->label), (int) spec->minimum, (int) spec->maximum);
}

const SamFamily sam_family_setting = {
  .id = SAM_FAMILY_SETTING,
  .name = "setting",
  .label = N_("Setting"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
