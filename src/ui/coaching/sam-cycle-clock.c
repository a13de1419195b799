/*
 * School days between the events of cycles.
 */
#include "sam-cycle-clock.h"

#include "sam-school-calendar-load.h"
#include "sam-setting.h"

struct _SamCycleClock
{
  SamStore   *store;
  GHashTable *calendars; /* by school id */
};

SamCycleClock *
sam_cycle_clock_new (SamStore *store)
{
  SamCycleClock *self = g_new0 (SamCycleClock, 1);

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  self->store = g_object_ref (store);
  self->calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify) sam_school_calendar_free);

  return self;
}

void
sam_cycle_clock_free (SamCycleClock *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->store);
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
  calendar = sam_school_calendar_load (sam_store_get_database (self->store), school_id, NULL);
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
  g_return_val_if_fail (self != NULL, SAM_CYCLE_CLOCK_TARGET);

  return (int) sam_store_get_setting (self->store, SAM_SETTING_DIALOGUE_TARGET, SAM_CYCLE_CLOCK_TARGET);
}
