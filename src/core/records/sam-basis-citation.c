#include "sam-basis-citation.h"

#include <glib/gi18n.h>

#include "sam-basis.h"
#include "sam-rules.h"

static const SamField fields[SAM_BASIS_CITATION_N_FIELDS] = {
  [SAM_BASIS_CITATION_BASIS] = {
    .name = "basis", .column = "basis_id", .label = N_("Conclusion or decision"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_BASIS,
  },
  [SAM_BASIS_CITATION_CITED] = {
    .name = "cited", .column = "cited_id", .label = N_("Cites"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_BASIS,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) basis = sam_rules_get (draft, source, SAM_BASIS_CITATION_BASIS);
  g_autoptr (SamRecord) cited = sam_rules_get (draft, source, SAM_BASIS_CITATION_CITED);

  if (sam_draft_is_set (draft, SAM_BASIS_CITATION_BASIS)
      && sam_draft_get_reference (draft, SAM_BASIS_CITATION_BASIS) == sam_draft_get_reference (draft, SAM_BASIS_CITATION_CITED))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_BASIS_CITATION_CITED, _("Nothing can cite itself."));
  else if (basis != NULL && cited != NULL && !sam_basis_kind_cites (sam_record_get_choice (basis, SAM_BASIS_KIND),
                                                                           sam_record_get_choice (cited, SAM_BASIS_KIND)))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_BASIS_CITATION_CITED,
                      _("A conclusion cites evidence and consultations, and a decision cites any of these."));
}

const SamFamily sam_family_basis_citation = {
  .id = SAM_FAMILY_BASIS_CITATION,
  .name = "basis_citation",
  .label = N_("Citation"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
