#pragma once

#include "sam-calendar-feed.h"

G_BEGIN_DECLS

/**
 * sam_ics_note_write:
 * @scope: whose calendar it is, in words
 *
 * The cover note: what changed since the last export of the same scope, as
 * plain text to send along with the calendar. Newly allocated.
 */
char *sam_ics_note_write (const SamCalendarFeed *feed, const char *scope);

/** "8 January 2013 09:12", by the clock of this computer; @seconds since 1970, UTC. Newly allocated. */
char *sam_ics_note_dup_instant (gint64 seconds);

G_END_DECLS
