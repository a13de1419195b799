#include "sam-indicator.h"

#include <glib/gi18n.h>

static const SamField fields[SAM_INDICATOR_N_FIELDS] = {
  [SAM_INDICATOR_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_INDICATOR_UNIT] = {
    .name = "unit", .column = "unit", .label = N_("Unit"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_INDICATOR_SOURCE] = {
    .name = "source", .column = "source", .label = N_("Source"),
    .kind = SAM_FIELD_TEXT,
  },
};

const SamFamily sam_family_indicator = {
  .id = SAM_FAMILY_INDICATOR,
  .name = "indicator",
  .label = N_("Indicator"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
