/*
 * School days between the events of cycles.
 */
#include "sam-cycle-clock.h"

#include "sam-database-private.h"
#include "sam-school-calendar-load.h"
#include "sam-setting.h"

struct _SamCycleClock
{
  SamDatabase *database;
  GHashTable  *calendars; /* by school id */
  int          target;
};

static int
read_target (SamDatabase *database)
{
  gint64 target = sam_setting_find_spec (SAM_SETTING_DIALOGUE_TARGET)->fallback;
  g_autoptr (SamStatement) statement = NULL;

  statement = sam_statement_new (database, "SELECT value FROM setting WHERE name = :name", NULL);
  if (statement == NULL)
    return (int) target;

  sam_statement_bind_text (statement, ":name", SAM_SETTING_DIALOGUE_TARGET);
  if (sam_statement_step (statement, NULL))
    g_ascii_string_to_signed (sam_statement_get_text (statement, 0), 10, 0, G_MAXINT, &target, NULL);

  return (int) target;
}

SamCycleClock *
sam_cycle_clock_new (SamDatabase *database)
{
  SamCycleClock *self;

  g_return_val_if_fail (database != NULL, NULL);

  self = g_new0 (SamCycleClock, 1);
  self->database = database;
  self->target = read_target (database);
  self->calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) sam_school_calendar_free);

  return self;
}

void
sam_cycle_clock_free (SamCycleClock *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->calendars, g_hash_table_unref);
  g_free (self);
}

static SamSchoolCalendar *
get_calendar (SamCycleClock *self, gint64 school_id)
{
  SamSchoolCalendar *calendar = g_hash_table_lookup (self->calendars, &school_id);

  if (calendar != NULL)
    return calendar;

  /* A calendar that cannot be read has no terms: nothing is counted, and the page says so by its dates. */
  calendar = sam_school_calendar_load (self->database, school_id, NULL);
  if (calendar == NULL)
    calendar = sam_school_calendar_new ();
  g_hash_table_insert (self->calendars, g_memdup2 (&school_id, sizeof school_id), calendar);

  return calendar;
}

gboolean
sam_cycle_clock_count (SamCycleClock *self, gint64 school_id, SamDate after, SamDate until, int *days)
{
  SamSchoolCalendar *calendar;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (days != NULL, FALSE);

  calendar = get_calendar (self, school_id);
  if (!sam_school_calendar_has_terms (calendar, sam_date_get_school_year (after)))
    return FALSE;

  *days = sam_school_calendar_count_school_days (calendar, after, until);
  return TRUE;
}

int
sam_cycle_clock_get_target (SamCycleClock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->target;
}

/* -1 where they cannot be counted. */
static int
count (SamCycleClock *self, SamCycleItem *cycle, SamDate after, SamDate until)
{
  int days;

  if (after == SAM_DATE_NONE || !sam_cycle_clock_count (self, sam_cycle_item_get_school_id (cycle), after, until, &days))
    return -1;

  return days;
}

SamCycleTimes
sam_cycle_clock_read (SamCycleClock *self, SamCycleItem *cycle, SamDate as_of)
{
  SamCycleTimes times = { -1, -1, FALSE, FALSE };
  SamDate observation;
  SamDate dialogue;
  gboolean is_ended;

  g_return_val_if_fail (self != NULL, times);
  g_return_val_if_fail (SAM_IS_CYCLE_ITEM (cycle), times);

  observation = sam_cycle_item_get_observation (cycle);
  dialogue = sam_cycle_item_get_dialogue (cycle);
  is_ended = sam_cycle_state_is_ended (sam_cycle_item_get_state (cycle));
  times.is_waiting = observation != SAM_DATE_NONE && dialogue == SAM_DATE_NONE && !is_ended;
  if (dialogue != SAM_DATE_NONE || times.is_waiting)
    times.to_dialogue = count (self, cycle, observation, dialogue != SAM_DATE_NONE ? dialogue : as_of);
  if (!is_ended)
    times.since = count (self, cycle, sam_cycle_item_get_since (cycle), as_of);
  times.is_late = times.is_waiting && times.to_dialogue > self->target;

  return times;
}
