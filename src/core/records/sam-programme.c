#include "sam-programme.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamChoice status_choices[] = {
  { "planned", SAM_LABEL ("programme status", "Planned") },
  { "under_way", SAM_LABEL ("programme status", "Under way") },
  { "ended", SAM_LABEL ("programme status", "Ended") },
};

static const SamField fields[SAM_PROGRAMME_N_FIELDS] = {
  [SAM_PROGRAMME_NAME] = {
    .name = "name", .column = "name", .label = N_("Name"),
    .kind = SAM_FIELD_TEXT, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_PROGRAMME_OWNER] = {
    .name = "owner", .column = "owner", .label = N_("Owner"),
    .kind = SAM_FIELD_TEXT,
  },
  [SAM_PROGRAMME_AIM] = {
    .name = "aim", .column = "aim", .label = N_("Aim"),
    .kind = SAM_FIELD_LINES,
  },
  [SAM_PROGRAMME_START_DATE] = {
    .name = "start_date", .column = "start_date", .label = N_("Start"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_PROGRAMME_END_DATE] = {
    .name = "end_date", .column = "end_date", .label = N_("End"),
    .kind = SAM_FIELD_DATE,
  },
  [SAM_PROGRAMME_STATUS] = {
    .name = "status", .column = "status", .label = N_("Status"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = status_choices, .n_choices = G_N_ELEMENTS (status_choices),
    .fallback = "planned",
  },
  [SAM_PROGRAMME_OPENS_AS_OF_DATE] = {
    .name = "opens_as_of_date", .column = "opens_as_of_date", .label = N_("Opens as of"),
    .kind = SAM_FIELD_DATE,
  },
  [SAM_PROGRAMME_FICTITIOUS] = {
    .name = "fictitious", .column = "fictitious", .label = N_("Fictitious example"),
    .kind = SAM_FIELD_FLAG, .flags = SAM_FIELD_REQUIRED,
    .fallback = "0",
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  sam_rules_check_order (draft, SAM_PROGRAMME_START_DATE, SAM_PROGRAMME_END_DATE, problems);

  if (sam_draft_is_set (draft, SAM_PROGRAMME_OPENS_AS_OF_DATE)
      && !sam_date_range_contains (sam_rules_get_range (draft, SAM_PROGRAMME_START_DATE, SAM_PROGRAMME_END_DATE),
                                   sam_draft_get_date (draft, SAM_PROGRAMME_OPENS_AS_OF_DATE)))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROGRAMME_OPENS_AS_OF_DATE,
                      _("This day lies outside the programme."));
}

const SamFamily sam_family_programme = {
  .id = SAM_FAMILY_PROGRAMME,
  .name = "programme",
  .label = N_("Programme"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
