#include "sam-focus-question.h"

#include <glib/gi18n.h>

#include "sam-cycle-rules.h"
#include "sam-rules.h"
#include "sam-setting.h"

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
    .name = "text", .column = "text", .label = N_("Question"),
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
    .name = "outcome_note", .column = "outcome_note", .label = N_("Note on the outcome"),
    .kind = SAM_FIELD_SEALABLE,
  },
};

static void
check_locked (const SamDraft *draft, SamDate observed, SamProblems *problems)
{
  static const guint locked[] = { SAM_FOCUS_QUESTION_CYCLE, SAM_FOCUS_QUESTION_ORDINAL, SAM_FOCUS_QUESTION_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (locked); i++)
    {
      if (sam_draft_is_field_changed (draft, locked[i]))
        sam_problems_add (problems, SAM_PROBLEM_ERROR, locked[i],
                          _("The question is locked, since the lesson has been observed by it."));
    }

  if (sam_draft_is_field_changed (draft, SAM_FOCUS_QUESTION_ASKED_DATE)
      && sam_draft_get_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE) > observed)
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_FOCUS_QUESTION_ASKED_DATE,
                      _("The lesson was observed before this day, and a question is asked before the observation."));
}

static guint
count_others (const SamDraft *draft, SamRecordSource *source, gint64 cycle)
{
  g_autoptr (GPtrArray) questions = sam_rules_list (source, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_CYCLE, cycle);
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      if (sam_record_get_id (g_ptr_array_index (questions, i)) != sam_draft_get_id (draft))
        n++;
    }

  return n;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  gint64 cycle = sam_draft_get_reference (draft, SAM_FOCUS_QUESTION_CYCLE);
  SamDate observed;
  guint limit;

  if (source == NULL || cycle == 0)
    return;

  observed = sam_cycle_rules_find_observed (source, cycle);
  if (observed != SAM_DATE_NONE && sam_rules_is_stored (draft))
    check_locked (draft, observed, problems);
  else if (observed != SAM_DATE_NONE && sam_draft_get_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE) > observed)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_FOCUS_QUESTION_ASKED_DATE,
                      _("The lesson has already been observed. A new question belongs to a new cycle."));

  limit = (guint) CLAMP (sam_record_source_get_setting (source, SAM_SETTING_QUESTION_LIMIT,
                                                        sam_setting_find_spec (SAM_SETTING_QUESTION_LIMIT)->fallback), 1, G_MAXINT);
  if (count_others (draft, source, cycle) + 1 > limit)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_FOCUS_QUESTION_ORDINAL,
                      ngettext ("More than %u question is hard to observe in one lesson.",
                                "More than %u questions are hard to observe in one lesson.", limit),
                      limit);
}

const SamFamily sam_family_focus_question = {
  .id = SAM_FAMILY_FOCUS_QUESTION,
  .name = "focus_question",
  .label = N_("Focus question"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
