#include "sam-basis.h"

#include <glib/gi18n.h>

#include "sam-basis-citation.h"
#include "sam-rules.h"

static const SamChoice kind_choices[] = {
  { "evidence", SAM_LABEL ("basis kind", "Evidence") },
  { "consultation", SAM_LABEL ("basis kind", "Consultation") },
  { "conclusion", SAM_LABEL ("basis kind", "Conclusion") },
  { "decision", SAM_LABEL ("basis kind", "Decision") },
};

static const SamChoice effect_choices[] = {
  { "none", SAM_LABEL ("basis effect", "None") },
  { "strand_mandatory", SAM_LABEL ("basis effect", "Strand becomes mandatory") },
  { "strand_not_mandatory", SAM_LABEL ("basis effect", "Strand is no longer mandatory") },
};

static const SamField fields[SAM_BASIS_N_FIELDS] = {
  [SAM_BASIS_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
  },
  [SAM_BASIS_TITLE] = {
    .name = "title", .column = "title", .label = N_("Title"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_BASIS_DATE] = {
    .name = "date", .column = "date", .label = N_("Date"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_BASIS_TEXT] = {
    .name = "text", .column = "text", .label = N_("What it says"),
    .kind = SAM_FIELD_LINES,
  },
  [SAM_BASIS_REFERENCE] = {
    .name = "reference", .column = "reference", .label = N_("Reference"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_BASIS_PARTY] = {
    .name = "party", .column = "party", .label = N_("Who was consulted"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_BASIS_ROLE] = {
    .name = "role", .column = "role", .label = N_("Role"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_BASIS_EFFECT] = {
    .name = "effect", .column = "effect", .label = N_("Effect"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = effect_choices, .n_choices = G_N_ELEMENTS (effect_choices),
    .fallback = "none",
  },
  [SAM_BASIS_STRAND] = {
    .name = "strand", .column = "strand_id", .label = N_("Strand"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_STRAND,
  },
};

static void
check_effect (const SamDraft *draft, int kind, SamProblems *problems)
{
  if (sam_draft_get_choice (draft, SAM_BASIS_EFFECT) == SAM_BASIS_EFFECT_NONE)
    return;

  if (kind != SAM_BASIS_KIND_DECISION)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_BASIS_EFFECT,
                      _("Only a decision makes a strand mandatory or ends that."));
  if (!sam_draft_is_set (draft, SAM_BASIS_STRAND))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_BASIS_STRAND,
                      _("Choose the strand that the decision is about."));
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (GPtrArray) citations = NULL;
  int kind = sam_draft_get_choice (draft, SAM_BASIS_KIND);

  check_effect (draft, kind, problems);

  if (kind == SAM_BASIS_KIND_EVIDENCE && !sam_draft_is_set (draft, SAM_BASIS_REFERENCE))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_BASIS_REFERENCE,
                      _("Give the reference, so that the evidence can be found."));
  if (kind == SAM_BASIS_KIND_CONSULTATION && !sam_draft_is_set (draft, SAM_BASIS_PARTY))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_BASIS_PARTY, _("Say who was consulted."));
  if (kind == SAM_BASIS_KIND_DECISION && !sam_draft_is_set (draft, SAM_BASIS_PARTY))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_BASIS_PARTY,
                      _("Say who was consulted before the decision."));

  /* A new conclusion cannot be cited from yet: citations refer to it. */
  if (kind != SAM_BASIS_KIND_CONCLUSION || !sam_rules_is_stored (draft) || source == NULL)
    return;

  citations = sam_rules_list (source, SAM_FAMILY_BASIS_CITATION, SAM_BASIS_CITATION_BASIS, sam_draft_get_id (draft));
  if (citations->len == 0)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD,
                      _("The conclusion cites neither evidence nor a consultation."));
}

SamRecord *
sam_basis_find_mandatory (GPtrArray *decisions, SamDate as_of)
{
  SamRecord *latest = NULL;

  g_return_val_if_fail (decisions != NULL, NULL);

  for (guint i = 0; i < decisions->len; i++)
    {
      SamRecord *record = decisions->pdata[i];
      SamDate date = sam_record_get_date (record, SAM_BASIS_DATE);
      SamDate best = latest != NULL ? sam_record_get_date (latest, SAM_BASIS_DATE) : SAM_DATE_NONE;

      if (sam_record_get_choice (record, SAM_BASIS_EFFECT) == SAM_BASIS_EFFECT_NONE || date > as_of)
        continue;
      /* Ids grow with time. */
      if (latest == NULL || date > best || (date == best && sam_record_get_id (record) > sam_record_get_id (latest)))
        latest = record;
    }

  if (latest == NULL || sam_record_get_choice (latest, SAM_BASIS_EFFECT) != SAM_BASIS_EFFECT_STRAND_MANDATORY)
    return NULL;

  return latest;
}

gboolean
sam_basis_kind_cites (SamBasisKind kind, SamBasisKind cited)
{
  switch (kind)
    {
    case SAM_BASIS_KIND_CONCLUSION:
      return cited == SAM_BASIS_KIND_EVIDENCE || cited == SAM_BASIS_KIND_CONSULTATION;
    case SAM_BASIS_KIND_DECISION:
      return cited != SAM_BASIS_KIND_DECISION;
    case SAM_BASIS_KIND_EVIDENCE:
    case SAM_BASIS_KIND_CONSULTATION:
    default:
      return FALSE;
    }
}

const SamFamily sam_family_basis = {
  .id = SAM_FAMILY_BASIS,
  .name = "basis",
  .label = N_("Basis"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
