#include "sam-template.h"

#include <glib/gi18n.h>

static const SamField fields[SAM_TEMPLATE_N_FIELDS] = {
  [SAM_TEMPLATE_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_TEMPLATE_CONTENT] = {
    .name = "content", .column = "content", .label = N_("Content"),
    .kind = SAM_FIELD_LINES, .flags = SAM_FIELD_REQUIRED,
    .fallback = "{}",
  },
};

const SamFamily sam_family_template = {
  .id = SAM_FAMILY_TEMPLATE,
  .name = "template",
  .label = N_("Template"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
