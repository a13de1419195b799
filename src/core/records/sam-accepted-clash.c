#include "sam-accepted-clash.h"

#include <glib/gi18n.h>

#include "sam-clash.h"
#include "sam-draft.h"

/* In the order of the bits of SamClash. */
static const SamChoice clash_choices[SAM_N_CLASHES] = {
  { "coach", SAM_LABEL ("kind of clash", "Coach in two places") },
  { "travel", SAM_LABEL ("kind of clash", "Too little time to travel") },
  { "team", SAM_LABEL ("kind of clash", "Team has two sessions") },
  { "member", SAM_LABEL ("kind of clash", "Somebody takes part in both") },
  { "coach_away", SAM_LABEL ("kind of clash", "Coach away") },
  { "teacher_away", SAM_LABEL ("kind of clash", "Teacher away") },
  { "team_away", SAM_LABEL ("kind of clash", "Whole team away") },
  { "coach_day", SAM_LABEL ("kind of clash", "Not one of the coach’s days") },
  { "day_off", SAM_LABEL ("kind of clash", "Day off") },
};

static const SamField fields[SAM_ACCEPTED_CLASH_N_FIELDS] = {
  [SAM_ACCEPTED_CLASH_SESSION] = {
    .name = "session", .column = "session_id", .label = N_("Session"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SESSION,
  },
  [SAM_ACCEPTED_CLASH_CLASH] = {
    .name = "clash", .column = "clash", .label = N_("Kind of clash"),
    .kind = SAM_FIELD_CHOICE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .choices = clash_choices, .n_choices = G_N_ELEMENTS (clash_choices),
  },
  [SAM_ACCEPTED_CLASH_OTHER] = {
    .name = "other", .column = "other_id", .label = N_("Other session"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_SESSION,
  },
  [SAM_ACCEPTED_CLASH_FOR_DATE] = {
    .name = "for_date", .column = "for_date", .label = N_("For the day"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  gint64 other = sam_draft_get_reference (draft, SAM_ACCEPTED_CLASH_OTHER);
  int choice = sam_draft_get_choice (draft, SAM_ACCEPTED_CLASH_CLASH);

  if (choice < 0)
    return;

  if (sam_clash_is_between_two ((SamClash) (1 << choice)) != (other != 0))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ACCEPTED_CLASH_OTHER,
                      other != 0 ? _("This kind of clash is of one session only.")
                                 : _("This kind of clash is between two sessions: say which is the other."));
  else if (other != 0 && other == sam_draft_get_reference (draft, SAM_ACCEPTED_CLASH_SESSION))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_ACCEPTED_CLASH_OTHER,
                      _("A session does not clash with itself."));
}

const SamFamily sam_family_accepted_clash = {
  .id = SAM_FAMILY_ACCEPTED_CLASH,
  .name = "accepted_clash",
  .label = N_("Accepted clash"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
