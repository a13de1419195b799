#include "sam-watch.h"

#include <glib/gi18n.h>

static const SamChoice place_choices[] = {
  { "schools", SAM_LABEL ("watch place", "Schools") },
  { "calendar", SAM_LABEL ("watch place", "Calendar") },
  { "coaching", SAM_LABEL ("watch place", "Coaching") },
};

static const SamField fields[SAM_WATCH_N_FIELDS] = {
  [SAM_WATCH_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_WATCH_PLACE] = {
    .name = "place", .column = "place", .label = N_("Place"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = place_choices, .n_choices = G_N_ELEMENTS (place_choices),
  },
  [SAM_WATCH_FILTER] = {
    .name = "filter", .column = "filter", .label = N_("Filter"),
    .kind = SAM_FIELD_LINES, .flags = SAM_FIELD_REQUIRED,
  },
};

const SamFamily sam_family_watch = {
  .id = SAM_FAMILY_WATCH,
  .name = "watch",
  .label = N_("Watch"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
