#pragma once

#include "sam-date.h"
#include "sam-error.h"

G_BEGIN_DECLS

/** More sessions than this in one series is a slip of the keyboard, not a plan. */
#define SAM_RECURRENCE_MAX_DATES 400

/**
 * SamRecurrence:
 * @weekday: 1, Monday, to 7, Sunday
 * @every_weeks: 1 for every week
 * @from: the first day that can be a date
 * @to: the last day that can be a date
 *
 * A weekday every so many weeks, counted from the first such weekday on or
 * after @from. Weeks are counted by days, so neither New Year nor a year of
 * 53 weeks breaks the rhythm.
 */
typedef struct
{
  int weekday;
  int every_weeks;
  SamDate from;
  SamDate to;
} SamRecurrence;

/**
 * sam_recurrence_check:
 * @start: minutes since midnight of what recurs
 * @minutes: its length
 *
 * %FALSE with %SAM_ERROR_INVALID, in words, where no series can be made of it:
 * no weekday, no interval, dates in the wrong order, too many dates, or a
 * session that would run past midnight.
 */
gboolean sam_recurrence_check (const SamRecurrence *self, int start, int minutes, GError **error);

/** The dates in order: array of #SamDate, empty where the weekday never occurs between the days. */
GArray *sam_recurrence_list (const SamRecurrence *self);
/** Whether @date is one of them. */
gboolean sam_recurrence_contains (const SamRecurrence *self, SamDate date);
/** The last of them that is not after @date; %SAM_DATE_NONE where there is none. */
SamDate sam_recurrence_find_last (const SamRecurrence *self, SamDate date);

G_END_DECLS
