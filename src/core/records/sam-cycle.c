#include "sam-cycle.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamChoice ending_choices[] = {
  { "closed", SAM_LABEL ("cycle ending", "Closed") },
  { "cancelled", SAM_LABEL ("cycle ending", "Cancelled") },
  { "broken_off", SAM_LABEL ("cycle ending", "Broken off") },
};

static const SamField fields[SAM_CYCLE_N_FIELDS] = {
  [SAM_CYCLE_TEACHER] = {
    .name = "teacher", .column = "teacher_id", .label = N_("Teacher"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_CYCLE_ORDINAL] = {
    .name = "ordinal", .column = "ordinal", .label = N_("Number"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_CYCLE_COACH] = {
    .name = "coach", .column = "coach_id", .label = N_("Coach"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED, .target = SAM_FAMILY_PERSON,
  },
  [SAM_CYCLE_TERM] = {
    .name = "term", .column = "term", .label = N_("Term"),
    .kind = SAM_FIELD_TERM, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_CYCLE_ENDED_DATE] = {
    .name = "ended_date", .column = "ended_date", .label = N_("Ended"),
    .kind = SAM_FIELD_DATE,
  },
  [SAM_CYCLE_ENDING] = {
    .name = "ending", .column = "ending", .label = N_("Ending"),
    .kind = SAM_FIELD_CHOICE,
    .choices = ending_choices, .n_choices = G_N_ELEMENTS (ending_choices),
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_cycle = {
  .id = SAM_FAMILY_CYCLE,
  .name = "cycle",
  .label = N_("Cycle"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
