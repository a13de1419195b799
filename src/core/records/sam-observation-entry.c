#include "sam-observation-entry.h"

#include <glib/gi18n.h>

#include "sam-focus-question.h"
#include "sam-observation.h"
#include "sam-rules.h"
#include "sam-session.h"

static const SamChoice kind_choices[] = {
  { "seen", SAM_LABEL ("observation entry kind", "Seen") },
  { "wonder", SAM_LABEL ("observation entry kind", "Wonder") },
};

static const SamField fields[SAM_OBSERVATION_ENTRY_N_FIELDS] = {
  [SAM_OBSERVATION_ENTRY_OBSERVATION] = {
    .name = "observation", .column = "observation_id", .label = N_("Observation"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_OBSERVATION,
  },
  [SAM_OBSERVATION_ENTRY_ORDINAL] = {
    .name = "ordinal", .column = "ordinal", .label = N_("Number"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_OBSERVATION_ENTRY_SECONDS] = {
    .name = "seconds", .column = "seconds", .label = N_("Seconds since start"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
  },
  [SAM_OBSERVATION_ENTRY_FOCUS_QUESTION] = {
    .name = "focus_question", .column = "focus_question_id", .label = N_("Question"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_FOCUS_QUESTION,
  },
  [SAM_OBSERVATION_ENTRY_KIND] = {
    .name = "kind", .column = "kind", .label = N_("Kind"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED,
    .choices = kind_choices, .n_choices = G_N_ELEMENTS (kind_choices),
    .fallback = "seen",
  },
  [SAM_OBSERVATION_ENTRY_TEXT] = {
    .name = "text", .column = "text", .label = N_("Note"),
    .kind = SAM_FIELD_SEALABLE, .flags = SAM_FIELD_REQUIRED,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) question = sam_rules_get (draft, source, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);
  g_autoptr (SamRecord) observation = sam_rules_get (draft, source, SAM_OBSERVATION_ENTRY_OBSERVATION);
  g_autoptr (SamRecord) session = NULL;

  if (question == NULL || observation == NULL)
    return;

  session = sam_record_source_get (source, SAM_FAMILY_SESSION,
                                   sam_record_get_reference (observation, SAM_OBSERVATION_SESSION));
  if (session != NULL
      && sam_record_get_reference (session, SAM_SESSION_CYCLE) != sam_record_get_reference (question, SAM_FOCUS_QUESTION_CYCLE))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION,
                      _("This question belongs to another cycle."));
}

const SamFamily sam_family_observation_entry = {
  .id = SAM_FAMILY_OBSERVATION_ENTRY,
  .name = "observation_entry",
  .label = N_("Note of an observation"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
