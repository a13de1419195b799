#include "sam-cycle.h"

#include <glib/gi18n.h>

#include "sam-cycle-rules.h"
#include "sam-rules.h"

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

/*
 * What the ending asks of the rest of the cycle. A new cycle has no rest yet,
 * so this is for those that are stored, when their ending is changed.
 */
static void
check_ending (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  gint64 cycle = sam_draft_get_id (draft);
  SamDate observed = sam_cycle_rules_find_observed (source, cycle);
  SamDate ended = sam_draft_get_date (draft, SAM_CYCLE_ENDED_DATE);

  switch (sam_draft_get_choice (draft, SAM_CYCLE_ENDING))
    {
    case SAM_CYCLE_ENDING_CANCELLED:
      if (observed != SAM_DATE_NONE)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDING,
                          _("The lesson has been observed, so the cycle can be broken off, but not cancelled."));
      break;
    case SAM_CYCLE_ENDING_BROKEN_OFF:
      if (observed == SAM_DATE_NONE)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDING,
                          _("No lesson has been observed yet, so the cycle can be cancelled, but not broken off."));
      else if (ended != SAM_DATE_NONE && ended < observed)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDED_DATE,
                          _("The cycle cannot end before the lesson was observed."));
      break;
    case SAM_CYCLE_ENDING_CLOSED:
      if (!sam_cycle_rules_has_dialogue (source, cycle))
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDING,
                          _("No dialogue has been held yet, so the cycle cannot be closed."));
      else if (sam_cycle_rules_count_open (source, cycle) > 0)
        sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDING,
                          _("A question has no outcome yet. Give every question one, then close the cycle."));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  gint64 teacher = sam_draft_get_reference (draft, SAM_CYCLE_TEACHER);
  gboolean has_ending = sam_draft_is_set (draft, SAM_CYCLE_ENDING);

  if (teacher != 0 && teacher == sam_draft_get_reference (draft, SAM_CYCLE_COACH))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_COACH,
                      _("Nobody can coach themselves. Choose another coach."));
  else if (source != NULL && !has_ending && teacher != 0 && sam_draft_is_set (draft, SAM_CYCLE_COACH)
           && sam_cycle_rules_has_another_open (source, sam_draft_get_id (draft), teacher,
                                                sam_draft_get_reference (draft, SAM_CYCLE_COACH)))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_CYCLE_COACH,
                      _("These two already have a cycle that has not ended."));
  sam_rules_check_is_teacher (draft, source, SAM_CYCLE_TEACHER, problems);
  sam_rules_check_is_coach (draft, source, SAM_CYCLE_COACH, problems);

  if (has_ending && !sam_draft_is_set (draft, SAM_CYCLE_ENDED_DATE))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDED_DATE, _("Say on which day the cycle ended."));
  if (!has_ending && sam_draft_is_set (draft, SAM_CYCLE_ENDED_DATE))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_CYCLE_ENDING, _("Say how the cycle ended."));

  if (source != NULL && has_ending && sam_rules_is_stored (draft)
      && (sam_draft_is_field_changed (draft, SAM_CYCLE_ENDING)
          || sam_draft_is_field_changed (draft, SAM_CYCLE_ENDED_DATE)))
    check_ending (draft, source, problems);
}

const SamFamily sam_family_cycle = {
  .id = SAM_FAMILY_CYCLE,
  .name = "cycle",
  .label = N_("Cycle"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
