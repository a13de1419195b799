#include "sam-family.h"

#include <glib/gi18n.h>

#include "records/sam-records.h"

static const SamFamily *const families[SAM_N_FAMILIES] = {
  [SAM_FAMILY_PROGRAMME] = &sam_family_programme,
  [SAM_FAMILY_SETTING] = &sam_family_setting,
  [SAM_FAMILY_ORGANISER] = &sam_family_organiser,
  [SAM_FAMILY_SCHOOL] = &sam_family_school,
  [SAM_FAMILY_TERM] = &sam_family_term,
  [SAM_FAMILY_DAY_OFF] = &sam_family_day_off,
  [SAM_FAMILY_TEAM] = &sam_family_team,
  [SAM_FAMILY_PERSON] = &sam_family_person,
  [SAM_FAMILY_MEMBERSHIP] = &sam_family_membership,
  [SAM_FAMILY_ASSIGNMENT] = &sam_family_assignment,
  [SAM_FAMILY_AWAY] = &sam_family_away,
  [SAM_FAMILY_COACH_DAY] = &sam_family_coach_day,
  [SAM_FAMILY_STRAND] = &sam_family_strand,
  [SAM_FAMILY_STRAND_STATUS] = &sam_family_strand_status,
  [SAM_FAMILY_PROMISE] = &sam_family_promise,
  [SAM_FAMILY_SERIES] = &sam_family_series,
  [SAM_FAMILY_CYCLE] = &sam_family_cycle,
  [SAM_FAMILY_FOCUS_QUESTION] = &sam_family_focus_question,
  [SAM_FAMILY_SESSION] = &sam_family_session,
  [SAM_FAMILY_ATTENDANCE] = &sam_family_attendance,
  [SAM_FAMILY_ACCEPTED_CLASH] = &sam_family_accepted_clash,
  [SAM_FAMILY_TEMPLATE] = &sam_family_template,
  [SAM_FAMILY_OBSERVATION] = &sam_family_observation,
  [SAM_FAMILY_OBSERVATION_ENTRY] = &sam_family_observation_entry,
  [SAM_FAMILY_DIALOGUE] = &sam_family_dialogue,
  [SAM_FAMILY_FOLLOW_UP] = &sam_family_follow_up,
  [SAM_FAMILY_SURVEY_ROUND] = &sam_family_survey_round,
  [SAM_FAMILY_SURVEY_STATEMENT] = &sam_family_survey_statement,
  [SAM_FAMILY_SURVEY_INVITATION] = &sam_family_survey_invitation,
  [SAM_FAMILY_SURVEY_COUNT] = &sam_family_survey_count,
  [SAM_FAMILY_INDICATOR] = &sam_family_indicator,
  [SAM_FAMILY_INDICATOR_VALUE] = &sam_family_indicator_value,
  [SAM_FAMILY_BASIS] = &sam_family_basis,
  [SAM_FAMILY_BASIS_CITATION] = &sam_family_basis_citation,
  [SAM_FAMILY_REQUIREMENT] = &sam_family_requirement,
  [SAM_FAMILY_REQUIREMENT_JUDGEMENT] = &sam_family_requirement_judgement,
  [SAM_FAMILY_MILESTONE] = &sam_family_milestone,
  [SAM_FAMILY_INTERVENTION] = &sam_family_intervention,
  [SAM_FAMILY_WATCH] = &sam_family_watch,
};

const SamFamily *
sam_family_get (SamFamilyId id)
{
  g_return_val_if_fail ((guint) id < SAM_N_FAMILIES, NULL);

  return families[id];
}

const SamFamily *
sam_family_find (const char *name)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      if (g_strcmp0 (families[i]->name, name) == 0)
        return families[i];
    }

  return NULL;
}

int
sam_family_find_field (const SamFamily *family, const char *name)
{
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (g_strcmp0 (family->fields[i].name, name) == 0)
        return (int) i;
    }

  return -1;
}

int
sam_field_find_choice (const SamField *field, const char *name)
{
  for (guint i = 0; i < field->n_choices; i++)
    {
      if (g_strcmp0 (field->choices[i].name, name) == 0)
        return (int) i;
    }

  return -1;
}

const char *
sam_family_get_label (const SamFamily *family)
{
  return _(family->label);
}

const char *
sam_field_get_label (const SamField *field)
{
  return _(field->label);
}

const char *
sam_choice_get_label (const SamField *field, int choice)
{
  g_return_val_if_fail (choice >= 0 && (guint) choice < field->n_choices, "");

  return g_dpgettext2 (NULL, field->choices[choice].context, field->choices[choice].label);
}
