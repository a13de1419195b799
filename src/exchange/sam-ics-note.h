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

G_END_DECLS
