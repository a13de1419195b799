#include "sam-promise.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_PROMISE_N_FIELDS] = {
  [SAM_PROMISE_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_PROMISE_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_PROMISE_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_PROMISE_MINUTES] = {
    .name = "minutes", .column = "minutes", .label = N_("Minutes"),
    .kind = SAM_FIELD_MINUTES, .flags = SAM_FIELD_REQUIRED,
    .minimum = 0, .maximum = G_MAXINT32,
  },
  [SAM_PROMISE_AGREED_DATE] = {
    .name = "agreed_date", .column = "agreed_date", .label = N_("Agreed on"),
    .kind = SAM_FIELD_DATE,
  },
};

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) team = sam_rules_get (draft, source, SAM_PROMISE_TEAM);
  SamDateRange range = sam_rules_get_range (draft, SAM_PROMISE_FROM_DATE, SAM_PROMISE_TO_DATE);

  sam_rules_check_order (draft, SAM_PROMISE_FROM_DATE, SAM_PROMISE_TO_DATE, problems);
  if (sam_draft_is_set (draft, SAM_PROMISE_MINUTES) && sam_draft_get_integer (draft, SAM_PROMISE_MINUTES) == 0)
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_PROMISE_MINUTES, _("This promises no time at all."));
  if (!sam_draft_is_set (draft, SAM_PROMISE_FROM_DATE) || !sam_draft_is_set (draft, SAM_PROMISE_TO_DATE))
    return;

  sam_rules_check_within_team (team, source, range, SAM_PROMISE_FROM_DATE, problems);
  if (sam_rules_overlaps_another (draft, source, SAM_PROMISE_TEAM, SAM_PROMISE_TEAM, SAM_PROMISE_FROM_DATE,
                                  SAM_PROMISE_TO_DATE))
    sam_problems_add (problems, SAM_PROBLEM_ERROR, SAM_PROMISE_FROM_DATE,
                      _("Another promise to this team covers some of these days. Change the dates so that each day has one promise."));
}

const SamFamily sam_family_promise = {
  .id = SAM_FAMILY_PROMISE,
  .name = "promise",
  .label = N_("Promise"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
