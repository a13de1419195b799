#include "sam-ics-write.h"

#include <string.h>

#include "sam-ics-words.h"
#include "sam-ics-zone.h"

#define PRODUCT "-//se.samordna//Samordna//SV"
#define CALENDAR_END "END:VCALENDAR\r\n"
#define MINUTES_A_DAY (24 * 60)
/* So that an event is never longer than a calendar can tell. */
#define LONGEST_MINUTES (366 * MINUTES_A_DAY)

/* @minutes since midnight of @date; may lie in a later day. */
static icaltimetype
make_civil_time (SamDate date, int minutes)
{
  icaltimetype time = icaltime_null_time ();
  SamDate day = date + minutes / MINUTES_A_DAY;

  sam_date_split (day, &time.year, &time.month, &time.day);
  time.hour = minutes % MINUTES_A_DAY / 60;
  time.minute = minutes % 60;

  return time;
}

static void
add_zoned (icalcomponent *event, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (SAM_ICS_ZONE));
  icalcomponent_add_property (event, property);
}

static void
add_texts (icalcomponent *component, const SamCalendarEvent *event)
{
  g_autofree char *summary = sam_ics_words_dup_summary (event);
  g_autofree char *location = sam_ics_words_dup_location (event);
  g_autofree char *description = sam_ics_words_dup_description (event);

  icalcomponent_add_property (component, icalproperty_new_summary (summary));
  if (location != NULL)
    icalcomponent_add_property (component, icalproperty_new_location (location));
  if (description != NULL)
    icalcomponent_add_property (component, icalproperty_new_description (description));
  icalcomponent_add_property (component,
                              icalproperty_new_categories (sam_ics_words_get_category (event)));
}

static icalcomponent *
make_event (const SamCalendarEvent *event, gint64 programme, icaltimetype stamp)
{
  g_autofree char *uid = sam_ics_words_dup_uid (programme, event->session);
  icalcomponent *component = icalcomponent_new_vevent ();

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_sequence ((int) event->sequence));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (
      component, icalproperty_new_lastmodified (icaltime_from_timet_with_zone (
                     (time_t) event->modified_at, 0, icaltimezone_get_utc_timezone ())));
  add_zoned (component, icalproperty_new_dtstart (make_civil_time (event->date, event->time)));
  add_zoned (component, icalproperty_new_dtend (make_civil_time (
                            event->date, event->time + MIN (event->minutes, LONGEST_MINUTES))));
  add_texts (component, event);
  icalcomponent_add_property (component, icalproperty_new_status (event->is_cancelled
                                                                      ? ICAL_STATUS_CANCELLED
                                                                      : ICAL_STATUS_CONFIRMED));
  /* What is cancelled takes nobody's time. */
  icalcomponent_add_property (
      component,
      icalproperty_new_transp (event->is_cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
  if (event->team_id == 0)
    icalcomponent_add_property (component, icalproperty_new_class (ICAL_CLASS_PRIVATE));

  return component;
}

static void
append_component (GString *text, icalcomponent *component)
{
  char *part = icalcomponent_as_ical_string_r (component);

  g_string_append (text, part);
  icalmemory_free_buffer (part);
}

static void
add_x (icalcomponent *calendar, const char *name, const char *text)
{
  icalproperty *property = icalproperty_new_x (text);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (calendar, property);
}

/* All but the end. */
static void
append_head (GString *text, const char *name)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  add_x (calendar, "X-WR-CALNAME", name);
  add_x (calendar, "X-WR-TIMEZONE", SAM_ICS_ZONE);
  icalcomponent_add_component (calendar, sam_ics_zone_new_component ());
  append_component (text, calendar);
  g_assert (g_str_has_suffix (text->str, CALENDAR_END));
  g_string_truncate (text, text->len - strlen (CALENDAR_END));
  icalcomponent_free (calendar);
}

GString *
sam_ics_write (const SamCalendarFeed *feed, const char *name)
{
  GPtrArray *events = sam_calendar_feed_get_events (feed);
  GString *text = g_string_new (NULL);
  icaltimetype stamp = icaltime_from_timet_with_zone ((time_t) sam_calendar_feed_get_moment (feed),
                                                      0, icaltimezone_get_utc_timezone ());

  append_head (text, name);
  for (guint i = 0; i < events->len; i++)
    {
      icalcomponent *event = make_event (g_ptr_array_index (events, i),
                                         sam_calendar_feed_get_programme (feed), stamp);

      append_component (text, event);
      icalcomponent_free (event);
    }
  g_string_append (text, CALENDAR_END);

  return text;
}
