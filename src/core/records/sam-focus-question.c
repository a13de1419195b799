#include "sam-focus-question.h"

#include <glib/gi18n.h>

#include "sam-draft.h"

static const SamChoice outcome_choices[] = {
  { "open", SAM_LABEL ("focus question outcome", "Open") },
  { "answered", SAM_LABEL ("focus question outcome", "Answered") },
  { "partly", SAM_LABEL ("focus question outcome", "Partly answered") },
  { "resting", SAM_LABEL ("focus question outcome", "Resting") },
};

static const SamField fields[SAM_FOCUS_QUESTION_N_FIELDS] = {
  [SAM_FOCUS_QUESTION_CYCLE] = {
    .name = "cycle", .column = "cycle_id", .label = N_("Cycle"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_CYCLE,
  },
  [SAM_FOCUS_QUESTION_ORDINAL] = {
    .name = "ordinal", .column = "ordinal", .label = N_("Number"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_FOCUS_QUESTION_ASKED_DATE] = {
    .name = "asked_date", .column = "asked_date", .label = N_("Asked"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_FOCUS_QUESTION_TEXT] = {
    .name = "text", .column = "text", .label = N_("Text"),
    .kind = SAM_FIELD_SEALABLE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_FOCUS_QUESTION_LOOK_FOR] = {
    .name = "look_for", .column = "look_for", .label = N_("What to look for"),
    .kind = SAM_FIELD_SEALABLE,
  },
  [SAM_FOCUS_QUESTION_OUTCOME] = {
    .name = "outcome", .column = "outcome", .label = N_("Outcome"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = outcome_choices, .n_choices = G_N_ELEMENTS (outcome_choices),
    .fallback = "open",
  },
  [SAM_FOCUS_QUESTION_OUTCOME_NOTE] = {
    .name = "outcome_note", .column = "outcome_note", .label = N_("Outcome note"),
    .kind = SAM_FIELD_SEALABLE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
}

const SamFamily sam_family_focus_question = {
  .id = SAM_FAMILY_FOCUS_QUESTION,
  .name = "focus_question",
  .label = N_("Focus question"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
