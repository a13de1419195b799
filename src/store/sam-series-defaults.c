/* A new series as the team's own records suggest it. */

#include "sam-series-defaults.h"

#include "sam-records.h"
#include "sam-school-calendar-load.h"
#include "sam-session-defaults.h"

#define DEFAULT_WEEKS 2
/* Where nobody has said when the terms are. */
#define DEFAULT_MONTHS 5
/* With less than this left of a term, one plans the next. */
#define LEAST_DAYS_LEFT 28

static SamDateRange
find_days (SamStore *store, gint64 team, SamDate date)
{
  g_autoptr (SamRecord) record
      = team != 0 ? sam_store_get (store, SAM_FAMILY_TEAM, team, NULL) : NULL;
  gint64 school = record != NULL ? sam_record_get_reference (record, SAM_TEAM_SCHOOL) : 0;
  g_autoptr (SamSchoolCalendar) calendar
      = sam_school_calendar_load (sam_store_get_database (store), school, NULL);
  SamDateRange days = { 0, 0 };
  SamDateRange next = { 0, 0 };

  if (calendar == NULL || !sam_school_calendar_find_term (calendar, date, &days))
    return sam_date_range_new (date, sam_date_add_months (date, DEFAULT_MONTHS));
  if (days.end - date < LEAST_DAYS_LEFT
      && sam_school_calendar_find_term (calendar, days.end, &next))
    days = next;
  days.start = MAX (days.start, date);

  return days;
}

SamDraft *
sam_series_defaults_new_draft (SamStore *store, gint64 team, SamDate date)
{
  SamDraft *draft = sam_draft_new (&sam_family_series);
  SamDateRange days = find_days (store, team, date);
  g_auto (SamSessionDefaults) defaults = { 0 };
  int weekday = sam_date_get_weekday (date);

  sam_session_defaults_load (&defaults, store, team, days.start);
  if (team != 0)
    sam_draft_set_reference (draft, SAM_SERIES_TEAM, team);
  if (defaults.coach != 0)
    sam_draft_set_reference (draft, SAM_SERIES_COACH, defaults.coach);
  sam_draft_set_integer (draft, SAM_SERIES_WEEKDAY, weekday <= 5 ? weekday : 1);
  sam_draft_set_time (draft, SAM_SERIES_START_TIME, defaults.time);
  sam_draft_set_integer (draft, SAM_SERIES_PLANNED_MINUTES, defaults.minutes);
  sam_draft_set_integer (draft, SAM_SERIES_EVERY_WEEKS, DEFAULT_WEEKS);
  sam_draft_set_date (draft, SAM_SERIES_FROM_DATE, days.start);
  sam_draft_set_date (draft, SAM_SERIES_TO_DATE, days.end - 1);
  sam_draft_set_text (draft, SAM_SERIES_PLACE, defaults.place);

  return draft;
}
