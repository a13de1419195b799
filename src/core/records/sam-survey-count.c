#include "sam-survey-count.h"

#include <glib/gi18n.h>

#include "sam-rules.h"
#include "sam-survey-invitation.h"
#include "sam-survey-statement.h"

static const SamField fields[SAM_SURVEY_COUNT_N_FIELDS] = {
  [SAM_SURVEY_COUNT_SURVEY_STATEMENT] = {
    .name = "survey_statement", .column = "survey_statement_id", .label = N_("Statement"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SURVEY_STATEMENT,
  },
  [SAM_SURVEY_COUNT_SCHOOL] = {
    .name = "school", .column = "school_id", .label = N_("School"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_SCHOOL,
  },
  [SAM_SURVEY_COUNT_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_SURVEY_COUNT_STEP_1] = {
    .name = "step_1", .column = "step_1", .label = N_("Disagree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_STEP_2] = {
    .name = "step_2", .column = "step_2", .label = N_("Partly disagree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_STEP_3] = {
    .name = "step_3", .column = "step_3", .label = N_("Partly agree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_STEP_4] = {
    .name = "step_4", .column = "step_4", .label = N_("Agree"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
  [SAM_SURVEY_COUNT_DONT_KNOW] = {
    .name = "dont_know", .column = "dont_know", .label = N_("Don’t know"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
    .fallback = "0",
  },
};

/* How many of the same school or team were invited to the round; -1 where it is not recorded. */
static gint64
find_invited (const SamDraft *draft, SamRecordSource *source)
{
  g_autoptr (SamRecord) statement = sam_rules_get (draft, source, SAM_SURVEY_COUNT_SURVEY_STATEMENT);
  g_autoptr (GPtrArray) invitations = sam_rules_list (source, SAM_FAMILY_SURVEY_INVITATION, SAM_SURVEY_INVITATION_SCHOOL,
                                                      sam_draft_get_reference (draft, SAM_SURVEY_COUNT_SCHOOL));

  for (guint i = 0; statement != NULL && i < invitations->len; i++)
    {
      SamRecord *invitation = g_ptr_array_index (invitations, i);

      if (sam_record_get_reference (invitation, SAM_SURVEY_INVITATION_SURVEY_ROUND)
            == sam_record_get_reference (statement, SAM_SURVEY_STATEMENT_SURVEY_ROUND)
          && sam_record_get_reference (invitation, SAM_SURVEY_INVITATION_TEAM)
               == sam_draft_get_reference (draft, SAM_SURVEY_COUNT_TEAM))
        return sam_record_get_integer (invitation, SAM_SURVEY_INVITATION_INVITED);
    }

  return -1;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  gint64 answers = 0;
  gint64 invited;

  sam_rules_check_team_of_school (draft, source, SAM_SURVEY_COUNT_TEAM, SAM_SURVEY_COUNT_SCHOOL, problems);

  for (guint field = SAM_SURVEY_COUNT_STEP_1; field <= SAM_SURVEY_COUNT_DONT_KNOW; field++)
    answers += sam_draft_get_integer (draft, field);

  invited = find_invited (draft, source);
  if (invited >= 0 && answers > invited)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROBLEM_WHOLE_RECORD,
                      _("There are more answers than were invited."));
}

const SamFamily sam_family_survey_count = {
  .id = SAM_FAMILY_SURVEY_COUNT,
  .name = "survey_count",
  .label = N_("Count of answers"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
