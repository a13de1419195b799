#include "sam-series.h"

#include <glib/gi18n.h>

#include "sam-rules.h"

static const SamField fields[SAM_SERIES_N_FIELDS] = {
  [SAM_SERIES_TEAM] = {
    .name = "team", .column = "team_id", .label = N_("Team"),
    .kind = SAM_FIELD_REFERENCE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY, .target = SAM_FAMILY_TEAM,
  },
  [SAM_SERIES_COACH] = {
    .name = "coach", .column = "coach_id", .label = N_("Coach"),
    .kind = SAM_FIELD_REFERENCE, .target = SAM_FAMILY_PERSON,
  },
  [SAM_SERIES_WEEKDAY] = {
    .name = "weekday", .column = "weekday", .label = N_("Weekday (1 is Monday)"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
    .minimum = 1, .maximum = 7,
  },
  [SAM_SERIES_START_TIME] = {
    .name = "start_time", .column = "start_time", .label = N_("Time"),
    .kind = SAM_FIELD_TIME, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SERIES_PLANNED_MINUTES] = {
    .name = "planned_minutes", .column = "planned_minutes", .label = N_("Planned minutes"),
    .kind = SAM_FIELD_MINUTES, .flags = SAM_FIELD_REQUIRED,
    .minimum = 1, .maximum = G_MAXINT32,
  },
  [SAM_SERIES_EVERY_WEEKS] = {
    .name = "every_weeks", .column = "every_weeks", .label = N_("Weeks from one session to the next"),
    .kind = SAM_FIELD_INTEGER, .flags = SAM_FIELD_REQUIRED,
    .minimum = 1, .maximum = G_MAXINT32,
    .fallback = "1",
  },
  [SAM_SERIES_FROM_DATE] = {
    .name = "from_date", .column = "from_date", .label = N_("From"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED | SAM_FIELD_KEY,
  },
  [SAM_SERIES_TO_DATE] = {
    .name = "to_date", .column = "to_date", .label = N_("To"),
    .kind = SAM_FIELD_DATE, .flags = SAM_FIELD_REQUIRED,
  },
  [SAM_SERIES_PLACE] = {
    .name = "place", .column = "place", .label = N_("Place"),
    .kind = SAM_FIELD_TEXT,
  },
};

/* Whether the weekday falls in the range at all. */
static gboolean
has_occurrence (SamDateRange range, int weekday)
{
  int days_until = (weekday - sam_date_get_weekday (range.start) + 7) % 7;

  return range.start + days_until < range.end;
}

static void
validate (const SamDraft *draft, SamRecordSource *source, SamProblems *problems)
{
  g_autoptr (SamRecord) team = sam_rules_get (draft, source, SAM_SERIES_TEAM);
  SamDateRange range = sam_rules_get_range (draft, SAM_SERIES_FROM_DATE, SAM_SERIES_TO_DATE);
  gint64 weekday = sam_draft_get_integer (draft, SAM_SERIES_WEEKDAY);

  sam_rules_check_order (draft, SAM_SERIES_FROM_DATE, SAM_SERIES_TO_DATE, problems);
  sam_rules_check_is_coach (draft, source, SAM_SERIES_COACH, problems);
  if (!sam_draft_is_set (draft, SAM_SERIES_FROM_DATE) || !sam_draft_is_set (draft, SAM_SERIES_TO_DATE))
    return;

  sam_rules_check_within_team (team, source, range, SAM_SERIES_FROM_DATE, problems);
  if (weekday >= 1 && weekday <= 7 && !sam_date_range_is_empty (range) && !has_occurrence (range, (int) weekday))
    sam_problems_add (problems, SAM_PROBLEM_WARNING, SAM_SERIES_WEEKDAY,
                      _("The weekday does not occur between these dates, so the series has no session."));
}

const SamFamily sam_family_series = {
  .id = SAM_FAMILY_SERIES,
  .name = "series",
  .label = N_("Series"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .validate = validate,
};
