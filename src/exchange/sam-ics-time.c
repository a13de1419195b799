#include "sam-ics-time.h"

#include <string.h>

#include "sam-ics-zone.h"

/* Of a year that no date can have, nothing can be reckoned. */
static gboolean
is_sound (icaltimetype time)
{
  return !icaltime_is_null_time (time) && time.year >= 1900 && time.year <= 2200
         && sam_date_new (time.year, time.month, time.day) != SAM_DATE_NONE && time.hour >= 0 && time.hour < 24
         && time.minute >= 0 && time.minute < 60;
}

static const char *
get_zone_name (icalproperty *property)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);

  return parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
}

/* A name as zones have it: libical would open any file of that name. */
static gboolean
is_zone_name (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("/_+-", *p) == NULL)
        return FALSE;
    }

  return g_ascii_isalpha (*name) && strlen (name) < 64;
}

/* A clock changes on a day of the year. libical works out all changes there ever were, and of a rule that names
 * each second it would never come to an end. */
static gboolean
is_sound_rule (const struct icalrecurrencetype *rule)
{
  return rule->freq == ICAL_YEARLY_RECURRENCE && rule->by_second[0] == ICAL_RECURRENCE_ARRAY_MAX
         && rule->by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX && rule->by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

static gboolean
is_sound_zone (icaltimezone *zone)
{
  icalcomponent *component = icaltimezone_get_component (zone);

  for (icalcompiter part = icalcomponent_begin_component (component, ICAL_ANY_COMPONENT);
       icalcompiter_deref (&part) != NULL; icalcompiter_next (&part))
    {
      icalcomponent *change = icalcompiter_deref (&part);

      for (icalproperty *property = icalcomponent_get_first_property (change, ICAL_RRULE_PROPERTY); property != NULL;
           property = icalcomponent_get_next_property (change, ICAL_RRULE_PROPERTY))
        {
          struct icalrecurrencetype rule = icalproperty_get_rrule (property);

          if (!is_sound_rule (&rule))
            return FALSE;
        }
    }

  return TRUE;
}

/* That of the file first: it says what it means by the name. */
static icaltimezone *
find_zone (const SamIcsClock *clock, const char *name)
{
  icaltimezone *zone = clock->calendar != NULL ? icalcomponent_get_timezone (clock->calendar, name) : NULL;

  if (zone != NULL && !is_sound_zone (zone))
    return NULL;

  return zone != NULL || !is_zone_name (name) ? zone : icaltimezone_get_builtin_timezone (name);
}

SamIcsTimeKind
sam_ics_time_resolve (const SamIcsClock *clock, icalproperty *property, icaltimetype *time)
{
  const char *name = get_zone_name (property);

  if (!is_sound (*time))
    return SAM_ICS_TIME_NONE;
  if (icaltime_is_date (*time))
    return SAM_ICS_TIME_DAY;
  if (icaltime_is_utc (*time))
    {
      time->zone = icaltimezone_get_utc_timezone ();
      return SAM_ICS_TIME_ZONED;
    }

  time->zone = NULL;
  if (name == NULL || g_str_has_suffix (name, SAM_ICS_ZONE))
    return SAM_ICS_TIME_CIVIL;
  time->zone = find_zone (clock, name);

  return time->zone != NULL ? SAM_ICS_TIME_ZONED : SAM_ICS_TIME_UNKNOWN;
}

gint64
sam_ics_time_to_civil (const SamIcsClock *clock, icaltimetype time)
{
  icaltimetype civil = time.zone != NULL && !icaltime_is_date (time) ? icaltime_convert_to_zone (time, clock->stockholm) : time;

  return (gint64) sam_date_new (civil.year, civil.month, civil.day) * SAM_ICS_MINUTES_A_DAY
         + (icaltime_is_date (civil) ? 0 : civil.hour * 60 + civil.minute);
}

SamDate
sam_ics_civil_get_date (gint64 civil)
{
  /* Also before 1970. */
  return (SamDate) ((civil - sam_ics_civil_get_time (civil)) / SAM_ICS_MINUTES_A_DAY);
}

int
sam_ics_civil_get_time (gint64 civil)
{
  int time = (int) (civil % SAM_ICS_MINUTES_A_DAY);

  return time >= 0 ? time : time + SAM_ICS_MINUTES_A_DAY;
}
