#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamDate:
 *
 * A local calendar date, as the number of days since 1970-01-01 in the
 * proleptic Gregorian calendar. Dates are compared and subtracted as integers.
 * Years 1 to 9999; %SAM_DATE_NONE is no date.
 */
typedef gint32 SamDate;

#define SAM_DATE_NONE G_MININT32

/**
 * SamWeek:
 * @year: ISO year, which can differ from the calendar year near New Year
 * @week: 1 to 53
 */
typedef struct
{
  int year;
  int week;
} SamWeek;

/** Returns %SAM_DATE_NONE where there is no such day. */
SamDate sam_date_new (int year, int month, int day);

/** Today by the local clock, or by SAMORDNA_TODAY=YYYY-MM-DD for tests and pictures. */
SamDate sam_date_today (void);

/** Minutes since midnight by the local clock, or by SAMORDNA_NOW=HH:MM for tests and pictures. */
int     sam_time_now (void);

/** Parses strict ISO 8601 'YYYY-MM-DD'; %SAM_DATE_NONE where it is none. */
SamDate sam_date_parse (const char *text);

/** 'YYYY-MM-DD', newly allocated. @date must be a date. */
char *sam_date_format_iso (SamDate date);

void sam_date_split (SamDate date, int *year, int *month, int *day);
int  sam_date_get_year (SamDate date);
int  sam_date_get_month (SamDate date);
int  sam_date_get_day (SamDate date);

/** 1, Monday, to 7, Sunday (ISO 8601). */
int     sam_date_get_weekday (SamDate date);
SamWeek sam_date_get_week (SamDate date);
/** Monday of the date's week. */
SamDate sam_date_get_monday (SamDate date);
/** Adds months; the day is cut to the length of the month. */
SamDate sam_date_add_months (SamDate date, int months);
/** Days of a month, 28 to 31. */
int     sam_date_days_in_month (int year, int month);

/** The first calendar year of the date's school year, cut at 1 July: 2012-07-01 to 2013-06-30 are 2012. */
int   sam_date_get_school_year (SamDate date);
/** '2012/13', newly allocated. */
char *sam_school_year_format (int first_year);
/** The first calendar year of '2012/13'; -1 where it is none. */
int   sam_school_year_parse (const char *text);
/** 1 July of the school year. */
SamDate sam_school_year_get_start (int first_year);

/**
 * Term of a date as in the file: '2012-ht' for August to December,
 * '2013-vt' for January to June; July counts as the autumn to come.
 */
char *sam_date_format_term (SamDate date);
/** Whether @text is a term as in the file; its calendar year and half. The out arguments may be %NULL. */
gboolean sam_term_parse (const char *text, int *year, gboolean *is_autumn);

/** Minutes since midnight of strict 'HH:MM'; -1 where it is none. */
int   sam_time_parse (const char *text);
/** 'HH:MM', newly allocated. */
char *sam_time_format (int minutes);
/** The time of day so many minutes after @time, on whichever day that is. */
int   sam_time_add (int time, int minutes);

G_END_DECLS
