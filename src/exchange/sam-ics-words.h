#pragma once

#include "sam-calendar-feed.h"

G_BEGIN_DECLS

/*
 * How a session reads outside the programme, in the language of the program:
 * in an event of another calendar, and in the cover note. Of individual
 * coaching kind and school, nobody's name.
 */

/** What ends every UID of ours. */
#define SAM_ICS_UID_END "@samordna"

/* All newly allocated; %NULL where there is nothing to say. */

char *sam_ics_words_dup_uid (gint64 programme, gint64 session);
/** "Group coaching · Almbackaskolan F–3". */
char *sam_ics_words_dup_summary (const SamCalendarEvent *event);
char *sam_ics_words_dup_location (const SamCalendarEvent *event);
char *sam_ics_words_dup_description (const SamCalendarEvent *event);
const char *sam_ics_words_get_category (const SamCalendarEvent *event);
/** "Almbackaskolan F–3", "Cecilia Ahl", "All sessions". */
char *sam_ics_words_dup_scope (SamDatabase *database, const SamCalendarScope *scope,
                               GError **error);
/** What the calendar is called where it is read: as the scope; of all, as the programme. */
char *sam_ics_words_dup_title (SamDatabase *database, const SamCalendarScope *scope,
                               GError **error);

G_END_DECLS
