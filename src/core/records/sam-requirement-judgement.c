#include "sam-requirement-judgement.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamChoice judgement_choices[] = {
  { "met", SAM_LABEL ("requirement judgement judgement", "Met") },
  { "partly", SAM_LABEL ("requirement judgement judgement", "Partly") },
  { "not_met", SAM_LABEL ("requirement judgement judgement", "Not met") },
  { "not_judged", SAM_LABEL ("requirement judgement judgement", "Not judged") },
};

static const SamField fields[SAM_REQUIREMENT_JUDGEMENT_N_FIELDS] = {
  [SAM_REQUIREMENT_JUDGEMENT_REQUIREMENT] = {
    .name = "requirement", .column = "requirement_id", .label = N_("Requirement"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_REQUIREMENT,
  },
  [SAM_REQUIREMENT_JUDGEMENT_DATE] = {
    .name = "date", .column = "date", .label = N_("Date"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT] = {
    .name = "judgement", .column = "judgement", .label = N_("Judgement"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = judgement_choices, .n_choices = G_N_ELEMENTS (judgement_choices),
  },
  [SAM_REQUIREMENT_JUDGEMENT_BASIS] = {
    .name = "basis", .column = "basis_id", .label = N_("Basis"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_BASIS,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_not_future (draft, SAM_REQUIREMENT_JUDGEMENT_DATE, problems);

  if (sam_draft_is_set (draft, SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT)
      && sam_draft_get_choice (draft, SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT) != SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_NOT_JUDGED
      && !sam_draft_is_set (draft, SAM_REQUIREMENT_JUDGEMENT_BASIS))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_REQUIREMENT_JUDGEMENT_BASIS,
                      _("The judgement names no basis."));
}

SamRecord *
sam_requirement_judgement_find_latest (GPtrArray *judgements, SamDate as_of)
{
  SamRecord *latest = NULL;

  g_return_val_if_fail (judgements != NULL, NULL);

  for (guint i = 0; i < judgements->len; i++)
    {
      SamRecord *record = judgements->pdata[i];
      SamDate date = sam_record_get_date (record, SAM_REQUIREMENT_JUDGEMENT_DATE);

      if (date <= as_of && (latest == NULL || date > sam_record_get_date (latest, SAM_REQUIREMENT_JUDGEMENT_DATE)))
        latest = record;
    }

  return latest;
}

const SamFamily sam_family_requirement_judgement = {
  .id = SAM_FAMILY_REQUIREMENT_JUDGEMENT,
  .name = "requirement_judgement",
  .label = N_("Judgement"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
