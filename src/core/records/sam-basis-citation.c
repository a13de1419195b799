#include "sam-basis-citation.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamField fields[SAM_BASIS_CITATION_N_FIELDS] = {
  [SAM_BASIS_CITATION_BASIS] = {
    .name = "basis", .column = "basis_id", .label = N_("Basis"),
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
}

const SamFamily sam_family_basis_citation = {
  .id = SAM_FAMILY_BASIS_CITATION,
  .name = "basis_citation",
  .label = N_("Basis citation"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
