#include "sam-observation-entry.h"

#include <glib/gi18n.h>

#include "sam-focus-question.h"
#include "sam-observation.h"
#include "sam-rules.h"
#include "sam-session.h"

static const SamChoice kind_choices[] = {
  { "seen", SAM_LABEL ("observation entry kind", "Seen") },
  { "wonder", SAM_LABEL ("observation entry kind", "Wonder") },
  { "quote", SAM_LABEL ("observation entry kind", "Quote") },
  { "event", SAM_LABEL ("observation entry kind", "Event") },
  { "count", SAM_LABEL ("observation entry kind", "Count") },
  { "sample", SAM_LABEL ("observation entry kind", "Sample") },
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
    .kind = SAM_FIELD_SEALABLE, .flags = SAM_FIELD_NEEDS_WORDS,
  },
  [SAM_OBSERVATION_ENTRY_THOUSANDTHS] = {
    .name = "thousandths", .column = "thousandths", .label = N_("Thousandths of a second"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = 999,
    .fallback = "0",
  },
  [SAM_OBSERVATION_ENTRY_LABEL] = {
    .name = "label", .column = "label", .label = N_("Counter or event"),
    .kind = SAM_FIELD_TEXT,
  },
};

/* What was counted, what happened and what was read off say enough by their label and time. */
static gboolean
needs_text (int kind)
{
  return kind == SAM_OBSERVATION_ENTRY_KIND_SEEN || kind == SAM_OBSERVATION_ENTRY_KIND_WONDER
         || kind == SAM_OBSERVATION_ENTRY_KIND_QUOTE;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) question = sam_rules_get (draft, source, SAM_OBSERVATION_ENTRY_FOCUS_QUESTION);
  g_autoptr (SamRecord) observation = sam_rules_get (draft, source, SAM_OBSERVATION_ENTRY_OBSERVATION);
  g_autoptr (SamRecord) session = NULL;

  if (needs_text (sam_draft_get_choice (draft, SAM_OBSERVATION_ENTRY_KIND))
      && !sam_draft_is_set (draft, SAM_OBSERVATION_ENTRY_TEXT))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_OBSERVATION_ENTRY_TEXT, _("Write what was seen, wondered or said."));

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

int
sam_observation_entry_parse_total (const char *text)
{
  g_autofree char *stripped = NULL;
  guint64 number;

  if (text == NULL)
    return 0;
  stripped = g_strstrip (g_strdup (text));

  return g_ascii_string_to_unsigned (stripped, 10, 1, 9999, &number, NULL) ? (int) number : 0;
}

gboolean
sam_observation_entry_is_total (SamRecord *entry)
{
  g_return_val_if_fail (SAM_IS_RECORD (entry), FALSE);

  if (sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND) != SAM_OBSERVATION_ENTRY_KIND_COUNT
      || !sam_record_is_set (entry, SAM_OBSERVATION_ENTRY_TEXT))
    return FALSE;

  /* A press has no words of its own, so that what is sealed on a count is a number. */
  return sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT) == NULL
         || sam_observation_entry_parse_total (sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT)) > 0;
}

int
sam_observation_entry_count_presses (SamRecord *entry)
{
  g_return_val_if_fail (SAM_IS_RECORD (entry), 0);

  if (sam_record_get_choice (entry, SAM_OBSERVATION_ENTRY_KIND) != SAM_OBSERVATION_ENTRY_KIND_COUNT)
    return 0;
  if (sam_observation_entry_is_total (entry))
    return sam_observation_entry_parse_total (sam_record_get_text (entry, SAM_OBSERVATION_ENTRY_TEXT));

  return 1;
}
