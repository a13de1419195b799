#pragma once

#include "sam-calendar-feed.h"

G_BEGIN_DECLS

/**
 * sam_ics_write:
 * @name: of the calendar
 *
 * What a feed tells, as a calendar (RFC 5545, METHOD:PUBLISH): one event a
 * session, in civil time of Europe/Stockholm, whose rules stand in it. A moved
 * session is cancelled, and what stands for it an event of its own.
 */
GString *sam_ics_write (const SamCalendarFeed *feed, const char *name);

G_END_DECLS
