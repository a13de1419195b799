#include "sam-ics-expand.h"

#include <string.h>

/* Fifty years of school days: a rule is tried no further, begin when it may. */
#define MOST_STEPS 20000

static int
compare_civil (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
add (GArray *starts, gint64 civil, gint64 from, gint64 to)
{
  if (civil >= from && civil < to)
    g_array_append_val (starts, civil);
}

/* A rule that tries each second would keep one waiting, and no session is held twice a day by a rule. */
static gboolean
is_followed (const struct icalrecurrencetype *rule)
{
  return rule->freq == ICAL_DAILY_RECURRENCE || rule->freq == ICAL_WEEKLY_RECURRENCE || rule->freq == ICAL_MONTHLY_RECURRENCE
         || rule->freq == ICAL_YEARLY_RECURRENCE;
}

static gboolean
has_parts_of_a_day (const struct icalrecurrencetype *rule)
{
  return rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX || rule->by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX
         || rule->by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX;
}

static gboolean
expand_rule (const SamIcsClock *clock, struct icalrecurrencetype rule, icaltimetype start, gint64 from, gint64 to, GArray *starts)
{
  icalrecur_iterator *iterator;
  guint n_steps = 0;

  if (!is_followed (&rule) || has_parts_of_a_day (&rule))
    return FALSE;
  /* Told in UTC, and reckoned by the clock that the start goes by. */
  if (start.zone == NULL && !icaltime_is_null_time (rule.until) && icaltime_is_utc (rule.until))
    {
      rule.until.zone = icaltimezone_get_utc_timezone ();
      rule.until = icaltime_convert_to_zone (rule.until, clock->stockholm);
      rule.until.zone = NULL;
    }
  iterator = icalrecur_iterator_new (rule, start);
  if (iterator == NULL)
    return FALSE;

  for (icaltimetype next = icalrecur_iterator_next (iterator); !icaltime_is_null_time (next) && n_steps < MOST_STEPS;
       next = icalrecur_iterator_next (iterator), n_steps++)
    {
      gint64 civil;

      /* The iterator keeps the clock's time; the zone is the start's. */
      next.zone = start.zone;
      civil = sam_ics_time_to_civil (clock, next);
      if (civil >= to)
        break;
      add (starts, civil, from, to);
    }
  icalrecur_iterator_free (iterator);

  return n_steps < MOST_STEPS;
}

static void
add_dates (const SamIcsClock *clock, icalcomponent *event, gint64 from, gint64 to, GArray *starts)
{
  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_RDATE_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_RDATE_PROPERTY))
    {
      struct icaldatetimeperiodtype date = icalproperty_get_rdate (property);
      icaltimetype time = icaltime_is_null_time (date.time) ? date.period.start : date.time;
      SamIcsTimeKind kind = sam_ics_time_resolve (clock, property, &time);

      if (kind == SAM_ICS_TIME_CIVIL || kind == SAM_ICS_TIME_ZONED)
        add (starts, sam_ics_time_to_civil (clock, time), from, to);
    }
}

/* A date alone leaves out all of that day. */
static gboolean
is_left_out (GHashTable *times, GHashTable *days, gint64 civil)
{
  gint64 day = (gint64) sam_ics_civil_get_date (civil) * SAM_ICS_MINUTES_A_DAY;

  return g_hash_table_contains (times, &civil) || g_hash_table_contains (days, &day);
}

static void
leave_out (const SamIcsClock *clock, icalcomponent *event, GArray *starts, guint first)
{
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = first;
  gint64 last = G_MININT64;

  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_EXDATE_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_EXDATE_PROPERTY))
    {
      icaltimetype time = icalproperty_get_exdate (property);
      SamIcsTimeKind kind = sam_ics_time_resolve (clock, property, &time);
      gint64 civil;

      if (kind == SAM_ICS_TIME_NONE || kind == SAM_ICS_TIME_UNKNOWN)
        continue;
      civil = sam_ics_time_to_civil (clock, time);
      g_hash_table_add (kind == SAM_ICS_TIME_DAY ? days : times, g_memdup2 (&civil, sizeof civil));
    }

  qsort (&g_array_index (starts, gint64, first), starts->len - first, sizeof (gint64), compare_civil);
  for (guint i = first; i < starts->len; i++)
    {
      gint64 civil = g_array_index (starts, gint64, i);

      if (civil == last || is_left_out (times, days, civil))
        continue;
      last = civil;
      g_array_index (starts, gint64, n++) = civil;
    }
  g_array_set_size (starts, n);
}

/* What libical cannot read it takes away, and leaves a note: "Can't parse as RECUR value in RRULE property. …" */
gboolean
sam_ics_has_lost_rule (icalcomponent *event)
{
  static const char *const names[] = { " RRULE property.", " RDATE property.", " EXDATE property." };

  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_XLICERROR_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_XLICERROR_PROPERTY))
    {
      const char *note = icalproperty_get_xlicerror (property);

      for (guint i = 0; note != NULL && i < G_N_ELEMENTS (names); i++)
        {
          if (strstr (note, names[i]) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

gboolean
sam_ics_is_repeated (icalcomponent *event)
{
  return icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY) != NULL
         || icalcomponent_get_first_property (event, ICAL_RDATE_PROPERTY) != NULL;
}

gboolean
sam_ics_expand (const SamIcsClock *clock, icalcomponent *event, icaltimetype start, gint64 from, gint64 to, GArray *starts)
{
  guint first = starts->len;

  /* The start is the first, whether the rule says so or not. */
  add (starts, sam_ics_time_to_civil (clock, start), from, to);
  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_RRULE_PROPERTY))
    {
      if (!expand_rule (clock, icalproperty_get_rrule (property), start, from, to, starts))
        {
          g_array_set_size (starts, first);
          return FALSE;
        }
    }
  add_dates (clock, event, from, to, starts);
  leave_out (clock, event, starts, first);

  return TRUE;
}
