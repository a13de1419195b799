#include "sam-strand-status.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamChoice status_choices[] = {
  { "not_planned", SAM_LABEL ("strand status status", "Not planned") },
  { "planned", SAM_LABEL ("strand status status", "Planned") },
  { "about_to_start", SAM_LABEL ("strand status status", "About to start") },
  { "under_way", SAM_LABEL ("strand status status", "Under way") },
  { "paused", SAM_LABEL ("strand status status", "Paused") },
  { "finished", SAM_LABEL ("strand status status", "Finished") },
};

static const SamField fields[SAM_STRAND_STATUS_N_FIELDS] = {
  [SAM_STRAND_STATUS_STRAND] = {
    .name = "strand", .column = "strand_id", .label = N_("Strand"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_STRAND,
  },
  [SAM_STRAND_STATUS_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_STRAND_STATUS_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_STRAND_STATUS_DATE] = {
    .name = "date", .column = "date", .label = N_("Date"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_STRAND_STATUS_STATUS] = {
    .name = "status", .column = "status", .label = N_("Status"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = status_choices, .n_choices = G_N_ELEMENTS (status_choices),
  },
  [SAM_STRAND_STATUS_PLANNED_TERM] = {
    .name = "planned_term", .column = "planned_term", .label = N_("Planned term"),
    .kind = SAM_FIELD_TERM,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_strand_status = {
  .id = SAM_FAMILY_STRAND_STATUS,
  .name = "strand_status",
  .label = N_("Strand status"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
