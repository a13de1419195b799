/* What the team's own records say of its next session. */

#include "sam-session-defaults.h"

#include "sam-records.h"

#define DEFAULT_MINUTES 90
#define DEFAULT_TIME (14 * 60 + 30)

void
sam_session_defaults_clear (SamSessionDefaults *self)
{
  g_clear_pointer (&self->place, g_free);
}

static gboolean
holds_at (SamRecord *record, guint from, guint to, SamDate date)
{
  SamDate last = sam_record_get_date (record, to);

  return sam_record_get_date (record, from) <= date && (last == SAM_DATE_NONE || last >= date);
}

/* An assignment to the team itself goes before one to the whole school. */
static gint64
find_coach (SamStore *store, gint64 school, gint64 team, SamDate date)
{
  g_autoptr (GPtrArray) assignments
      = sam_store_list_by (store, SAM_FAMILY_ASSIGNMENT, SAM_ASSIGNMENT_SCHOOL, school, NULL);
  gint64 coach = 0;

  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    {
      SamRecord *assignment = g_ptr_array_index (assignments, i);
      gint64 assigned = sam_record_get_reference (assignment, SAM_ASSIGNMENT_TEAM);

      if (!holds_at (assignment, SAM_ASSIGNMENT_FROM_DATE, SAM_ASSIGNMENT_TO_DATE, date))
        continue;
      if (assigned == team)
        return sam_record_get_reference (assignment, SAM_ASSIGNMENT_COACH);
      if (assigned == 0 && coach == 0)
        coach = sam_record_get_reference (assignment, SAM_ASSIGNMENT_COACH);
    }

  return coach;
}

void
sam_session_defaults_load (SamSessionDefaults *self, SamStore *store, gint64 team, SamDate date)
{
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_TEAM, team, NULL);
  g_autoptr (GPtrArray) series
      = sam_store_list_by (store, SAM_FAMILY_SERIES, SAM_SERIES_TEAM, team, NULL);

  *self = (SamSessionDefaults){ .minutes = DEFAULT_MINUTES, .time = DEFAULT_TIME };
  if (record != NULL)
    self->coach
        = find_coach (store, sam_record_get_reference (record, SAM_TEAM_SCHOOL), team, date);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      SamRecord *one = g_ptr_array_index (series, i);

      if (!holds_at (one, SAM_SERIES_FROM_DATE, SAM_SERIES_TO_DATE, date))
        continue;

      self->minutes = (int) sam_record_get_integer (one, SAM_SERIES_PLANNED_MINUTES);
      self->time = sam_record_get_time (one, SAM_SERIES_START_TIME);
      g_free (self->place);
      self->place = g_strdup (sam_record_get_text (one, SAM_SERIES_PLACE));
      if (self->coach == 0)
        self->coach = sam_record_get_reference (one, SAM_SERIES_COACH);
      break;
    }
}
