#pragma once

#include <libical/ical.h>

#include "sam-ics-event.h"

G_BEGIN_DECLS

/*
 * From the times of a calendar to civil time in Stockholm.
 */

/**
 * SamIcsClock: what a calendar's times are reckoned by.
 * @calendar: where the zones stand that it brings; %NULL for none
 * @stockholm: ours, with the rules written out
 */
typedef struct
{
  icalcomponent *calendar;
  icaltimezone  *stockholm;
} SamIcsClock;

typedef enum
{
  SAM_ICS_TIME_NONE,
  SAM_ICS_TIME_DAY,     /* a date alone */
  SAM_ICS_TIME_CIVIL,   /* floating, or in Stockholm */
  SAM_ICS_TIME_ZONED,   /* elsewhere, or UTC */
  SAM_ICS_TIME_UNKNOWN, /* in a zone that nobody knows */
} SamIcsTimeKind;

/** @time of @property, with the zone that the property names. */
SamIcsTimeKind sam_ics_time_resolve (const SamIcsClock *clock, icalproperty *property, icaltimetype *time);
/** Minutes of civil time in Stockholm since 1970-01-01 00:00; a day counts from midnight. */
gint64         sam_ics_time_to_civil (const SamIcsClock *clock, icaltimetype time);

#define SAM_ICS_MINUTES_A_DAY (24 * 60)

SamDate        sam_ics_civil_get_date (gint64 civil);
int            sam_ics_civil_get_time (gint64 civil);

G_END_DECLS
