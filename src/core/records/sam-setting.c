#include "sam-setting.h"

#include <glib/gi18n.h>

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

const SamFamily sam_family_setting = {
  .id = SAM_FAMILY_SETTING,
  .name = "setting",
  .label = N_("Setting"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
