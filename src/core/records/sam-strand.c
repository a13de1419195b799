#include "sam-strand.h"

#include <glib/gi18n.h>

static const SamChoice kind_choices[] = {
  { "group", SAM_LABEL ("strand kind", "Group coaching") },
  { "individual", SAM_LABEL ("strand kind", "Individual coaching") },
  { "other", SAM_LABEL ("strand kind", "Other") },
};

static const SamField fields[SAM_STRAND_N_FIELDS] = {
  [SAM_STRAND_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
  },
  [SAM_STRAND_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_STRAND_PURPOSE] = {
    .name = "purpose", .column = "purpose", .label = N_("Purpose"),
    .kind = SAM_FIELD_LINES,
  },
};

const SamFamily sam_family_strand = {
  .id = SAM_FAMILY_STRAND,
  .name = "strand",
  .label = N_("Strand"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
