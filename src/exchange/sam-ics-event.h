#pragma once

#include <gio/gio.h>

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamIcsTrouble: why an event of a foreign calendar can be no session.
 */
typedef enum
{
  SAM_ICS_TROUBLE_NONE,
  SAM_ICS_TROUBLE_OURS,      /* it came from Samordna */
  SAM_ICS_TROUBLE_CANCELLED, /* there, it is not held */
  SAM_ICS_TROUBLE_ALL_DAY,   /* no time: a session has one, and nobody can guess it */
  SAM_ICS_TROUBLE_NO_START,
  SAM_ICS_TROUBLE_NO_END,
  SAM_ICS_TROUBLE_MIDNIGHT,  /* runs past midnight */
  SAM_ICS_TROUBLE_ZONE,      /* in a zone that neither the file nor this computer knows */
  SAM_ICS_TROUBLE_RULE,      /* repeated by a rule that cannot be read, or more than once a day */
  SAM_ICS_TROUBLE_FOLLOWING, /* changes all that follow, not one */
  SAM_ICS_TROUBLE_OUTSIDE,   /* before or after the programme */
} SamIcsTrouble;

/**
 * SamIcsEvent: one occurrence of an event of a foreign calendar, in civil time of Europe/Stockholm.
 * @date: %SAM_DATE_NONE where it is not known
 * @people: addresses of who calls to it and who is called, by spaces; (nullable)
 * @description: (nullable): only to find the coach in; never stored
 */
typedef struct
{
  char         *summary;
  char         *location;
  char         *people;
  char         *description;
  SamDate       date;
  int           time;
  int           minutes;
  SamIcsTrouble trouble;
} SamIcsEvent;

void        sam_ics_event_free (gpointer data);
/** In words; %NULL for none. */
const char *sam_ics_trouble_describe (SamIcsTrouble trouble);

/** More than any programme plans in its life. */
#define SAM_ICS_MOST_EVENTS 100000

/**
 * sam_ics_read:
 * @from: the first day that counts
 * @to: the day after the last
 *
 * The events of a calendar file (RFC 5545), what is repeated one by one, by date
 * and time: RRULE, RDATE and EXDATE are followed, and single occurrences that
 * were changed (RECURRENCE-ID) replace theirs. Of what is repeated, only what
 * lies in [@from, @to) is there; a rule without an end goes no further.
 * In any thread.
 *
 * Returns: array of #SamIcsEvent; %NULL with %SAM_ERROR_INVALID in words where
 *   it is no calendar, or a broken one
 */
GPtrArray *sam_ics_read (GBytes *bytes, SamDate from, SamDate to, GError **error);

G_END_DECLS
