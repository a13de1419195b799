#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How times stand on paper. */
typedef enum
{
  SAM_PAPER_TIME_SINCE_START,
  SAM_PAPER_TIME_BY_CLOCK,
} SamPaperTime;

/** What a text is that is no time of a lesson. */
#define SAM_PAPER_TIME_UNREADABLE -1
#define SAM_PAPER_TIME_TOO_EARLY -2 /* by the clock, before the lesson began */
#define SAM_PAPER_TIME_NO_START -3  /* by the clock, and nobody knows when it began */

/** No start is known. */
#define SAM_PAPER_TIME_NONE -1

/**
 * sam_paper_time_parse:
 * @start: when the lesson began, in minutes since midnight, or %SAM_PAPER_TIME_NONE
 *
 * Seconds since the start, of a time as a person writes it.
 * Since the start: '4:10', '1:04:10', '7' or '7 min'. By the clock: '9:25',
 * '9.25', '0925', '9:25:30'. What says itself that it is the clock, '9.25' or
 * 'kl. 9:25', is read as such in either way. Negative for what is none.
 */
int   sam_paper_time_parse (const char *text, SamPaperTime way, int start);
/** As the way writes it: '04:10', or '09:25', with seconds where there are any. Newly allocated. */
char *sam_paper_time_format (int seconds, SamPaperTime way, int start);

G_END_DECLS
