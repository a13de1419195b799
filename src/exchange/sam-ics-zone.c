#include "sam-ics-zone.h"

/*
 * Summer time is from the last Sunday of March to the last Sunday of October,
 * at 01:00 UTC: since 1996 by the directives 94/21/EC to 2000/84/EC, in
 * Swedish law by SFS 2001:127. No programme is older, and a rule that ended
 * before (with UNTIL) is more than some calendars can read.
 */
static const char zone[] = "BEGIN:VTIMEZONE\r\n"
                           "TZID:" SAM_ICS_ZONE "\r\n"
                           "X-LIC-LOCATION:" SAM_ICS_ZONE "\r\n"
                           "BEGIN:DAYLIGHT\r\n"
                           "DTSTART:19960331T020000\r\n"
                           "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                           "TZOFFSETFROM:+0100\r\n"
                           "TZOFFSETTO:+0200\r\n"
                           "TZNAME:CEST\r\n"
                           "END:DAYLIGHT\r\n"
                           "BEGIN:STANDARD\r\n"
                           "DTSTART:19961027T030000\r\n"
                           "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                           "TZOFFSETFROM:+0200\r\n"
                           "TZOFFSETTO:+0100\r\n"
                           "TZNAME:CET\r\n"
                           "END:STANDARD\r\n"
                           "END:VTIMEZONE\r\n";

icalcomponent *
sam_ics_zone_new_component (void)
{
  icalcomponent *component = icalcomponent_new_from_string (zone);

  g_assert (component != NULL);

  return component;
}

icaltimezone *
sam_ics_zone_new (void)
{
  icaltimezone *self = icaltimezone_new ();

  /* Takes the component. */
  icaltimezone_set_component (self, sam_ics_zone_new_component ());

  return self;
}
