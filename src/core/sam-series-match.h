#pragma once

#include "sam-recurrence.h"

G_BEGIN_DECLS

/**
 * SamSeriesSession: a session that a series has already.
 * @is_settled: held, cancelled, moved, or moved to: the series never touches it
 */
typedef struct
{
  gint64 id;
  SamDate date;
  gboolean is_settled;
} SamSeriesSession;

/**
 * SamSeriesStep: what becomes of one session when a series is edited.
 * @session: 0 for a new one
 * @from: its day until now; %SAM_DATE_NONE for a new one
 * @to: its day from now on; %SAM_DATE_NONE for one that goes
 */
typedef struct
{
  gint64 session;
  SamDate from;
  SamDate to;
} SamSeriesStep;

/**
 * sam_series_match_list_dates:
 * @sessions: array of #SamSeriesSession
 *
 * The dates that a series should have after an edit of its rule. Where only
 * the weekday changes, each planned session stays in its own week. Else they
 * are the dates of the new rule, less those whose week is settled, or was
 * left out or emptied before: an edit does not bring back what somebody took away.
 *
 * Returns: array of #SamDate in order
 */
GArray *sam_series_match_list_dates (const SamRecurrence *before, const SamRecurrence *after,
                                     const GArray *sessions);

/**
 * sam_series_match:
 * @dates: array of #SamDate: the days that there are to be sessions on, in order
 * @sessions: array of #SamSeriesSession; settled ones are passed over
 *
 * Which session goes to which day: first those that stay, then those of the
 * same week, then the nearest pair left, so that sessions keep their history
 * and their place in other calendars. Days left get a new one; sessions left go.
 *
 * Returns: array of #SamSeriesStep by day; one that goes stands at the day it had
 */
GArray *sam_series_match (const GArray *dates, const GArray *sessions);

G_END_DECLS
