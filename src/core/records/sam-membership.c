#include "sam-membership.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_MEMBERSHIP_N_FIELDS] = {
  [SAM_MEMBERSHIP_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_MEMBERSHIP_PERSON] = {
    .name = "person", .column = "person_id", .label = N_("Teacher"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_PERSON,
  },
  [SAM_MEMBERSHIP_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_MEMBERSHIP_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) team = sam_rules_get (draft, source, SAM_MEMBERSHIP_TEAM);
  SamDateRange range = sam_rules_get_range (draft, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE);

  sam_rules_check_order (draft, SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE, problems);
  sam_rules_check_is_teacher (draft, source, SAM_MEMBERSHIP_PERSON, problems);
  if (!sam_draft_is_set (draft, SAM_MEMBERSHIP_FROM_DATE))
    return;

  sam_rules_check_within_team (team, source, range, SAM_MEMBERSHIP_FROM_DATE, problems);
  /* Of the same teacher, and of the same team. */
  if (sam_rules_overlaps_another (draft, source, SAM_MEMBERSHIP_PERSON, SAM_MEMBERSHIP_TEAM,
                                  SAM_MEMBERSHIP_FROM_DATE, SAM_MEMBERSHIP_TO_DATE))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_MEMBERSHIP_FROM_DATE,
                      _("The teacher is already a member of this team in some of these days. Change the dates, or end the other membership first."));
}

const SamFamily sam_family_membership = {
  .id = SAM_FAMILY_MEMBERSHIP,
  .name = "membership",
  .label = N_("Membership"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
