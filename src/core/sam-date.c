#include "sam-date.h"

#include <string.h>

/* 0001-01-01 and 9999-12-31. */
#define FIRST_DATE (-719162)
#define LAST_DATE  2932896

#define DAYS_OF_400_YEARS 146097
#define MINUTES_OF_A_DAY  (24 * 60)
/* From 0000-03-01, where the arithmetic below begins its years, to 1970-01-01. */
#define DAYS_TO_1970 719468

static gboolean
is_date (SamDate date)
{
  return date >= FIRST_DATE && date <= LAST_DATE;
}

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/*
 * Reads exactly n ASCII digits; -1 where there are others. Not by sscanf(),
 * which also takes signs and spaces.
 */
static int
read_digits (const char *text, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }

  return number;
}

int
sam_date_days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/*
 * Counts in years that begin on 1 March, so that the leap day is the last of
 * its year and the months before it have a fixed pattern.
 */
SamDate
sam_date_new (int year, int month, int day)
{
  int march_year, era, year_of_era, day_of_year;

  if (year < 1 || year > 9999 || month < 1 || month > 12
      || day < 1 || day > sam_date_days_in_month (year, month))
    return SAM_DATE_NONE;

  march_year = month <= 2 ? year - 1 : year;
  era = march_year / 400;
  year_of_era = march_year % 400;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

  return era * DAYS_OF_400_YEARS
         + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - DAYS_TO_1970;
}

SamDate
sam_date_today (void)
{
  SamDate fixed = sam_date_parse (g_getenv ("SAMORDNA_TODAY"));
  g_autoptr (GDateTime) now = NULL;

  if (fixed != SAM_DATE_NONE)
    return fixed;

  now = g_date_time_new_now_local ();

  return sam_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now));
}

int
sam_time_now (void)
{
  const char *text = g_getenv ("SAMORDNA_NOW");
  int fixed = text != NULL ? sam_time_parse (text) : -1;
  g_autoptr (GDateTime) now = NULL;

  if (fixed >= 0)
    return fixed;

  now = g_date_time_new_now_local ();

  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

SamDate
sam_date_parse (const char *text)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return SAM_DATE_NONE;

  year = read_digits (text, 4);
  month = read_digits (text + 5, 2);
  day = read_digits (text + 8, 2);

  return sam_date_new (year, month, day);
}

char *
sam_date_format_iso (SamDate date)
{
  int year, month, day;

  g_return_val_if_fail (is_date (date), NULL);

  sam_date_split (date, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

void
sam_date_split (SamDate date, int *year, int *month, int *day)
{
  int days, era, day_of_era, year_of_era, day_of_year, march_month, the_month;

  g_return_if_fail (is_date (date));

  days = date + DAYS_TO_1970;
  era = days / DAYS_OF_400_YEARS;
  day_of_era = days % DAYS_OF_400_YEARS;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  march_month = (5 * day_of_year + 2) / 153;
  the_month = march_month < 10 ? march_month + 3 : march_month - 9;

  if (year != NULL)
    *year = era * 400 + year_of_era + (the_month <= 2 ? 1 : 0);
  if (month != NULL)
    *month = the_month;
  if (day != NULL)
    *day = day_of_year - (153 * march_month + 2) / 5 + 1;
}

int
sam_date_get_year (SamDate date)
{
  int year = 0;

  sam_date_split (date, &year, NULL, NULL);

  return year;
}

int
sam_date_get_month (SamDate date)
{
  int month = 0;

  sam_date_split (date, NULL, &month, NULL);

  return month;
}

int
sam_date_get_day (SamDate date)
{
  int day = 0;

  sam_date_split (date, NULL, NULL, &day);

  return day;
}

int
sam_date_get_weekday (SamDate date)
{
  g_return_val_if_fail (is_date (date), 1);

  /* 0001-01-01 is a Monday, as in every 400 years. */
  return (date - FIRST_DATE) % 7 + 1;
}

SamWeek
sam_date_get_week (SamDate date)
{
  SamWeek week = { 0, 0 };
  SamDate thursday;

  g_return_val_if_fail (is_date (date), week);

  /* A week belongs to the year of its Thursday; that of the very last week is
   * the last day but one. */
  thursday = sam_date_get_monday (date) + 3;
  week.year = sam_date_get_year (thursday);
  week.week = (thursday - sam_date_new (week.year, 1, 1)) / 7 + 1;

  return week;
}

SamDate
sam_date_get_monday (SamDate date)
{
  return date - (sam_date_get_weekday (date) - 1);
}

SamDate
sam_date_add_months (SamDate date, int months)
{
  int year, month, day;
  gint64 count;

  g_return_val_if_fail (is_date (date), SAM_DATE_NONE);

  sam_date_split (date, &year, &month, &day);
  count = (gint64) year * 12 + (month - 1) + months;
  if (count < 12 || count >= 10000 * 12)
    return SAM_DATE_NONE;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;

  return sam_date_new (year, month, MIN (day, sam_date_days_in_month (year, month)));
}

int
sam_date_get_school_year (SamDate date)
{
  int year = 0, month = 0;

  sam_date_split (date, &year, &month, NULL);

  return month >= 7 ? year : year - 1;
}

SamDate
sam_school_year_get_start (int first_year)
{
  return sam_date_new (first_year, 7, 1);
}

char *
sam_school_year_format (int first_year)
{
  return g_strdup_printf ("%04d/%02d", first_year, (first_year + 1) % 100);
}

int
sam_school_year_parse (const char *text)
{
  int first, second;

  if (text == NULL || strlen (text) != 7 || text[4] != '/')
    return -1;

  first = read_digits (text, 4);
  second = read_digits (text + 5, 2);
  if (first < 1 || second != (first + 1) % 100)
    return -1;

  return first;
}

char *
sam_date_format_term (SamDate date)
{
  int year = 0, month = 0;

  sam_date_split (date, &year, &month, NULL);

  return g_strdup_printf ("%04d-%s", year, month >= 7 ? "ht" : "vt");
}

gboolean
sam_term_parse (const char *text, int *year, gboolean *is_autumn)
{
  int the_year;

  if (text == NULL || strlen (text) != 7
      || (!g_str_has_suffix (text, "-ht") && !g_str_has_suffix (text, "-vt")))
    return FALSE;

  the_year = read_digits (text, 4);
  if (the_year < 1)
    return FALSE;

  if (year != NULL)
    *year = the_year;
  if (is_autumn != NULL)
    *is_autumn = text[5] == 'h';

  return TRUE;
}

int
sam_time_parse (const char *text)
{
  int hours, minutes;

  if (text == NULL || strlen (text) != 5 || text[2] != ':')
    return -1;

  hours = read_digits (text, 2);
  minutes = read_digits (text + 3, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return -1;

  return hours * 60 + minutes;
}

int
sam_time_add (int time, int minutes)
{
  gint64 sum = ((gint64) time + minutes) % MINUTES_OF_A_DAY;

  return (int) (sum >= 0 ? sum : sum + MINUTES_OF_A_DAY);
}

char *
sam_time_format (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < MINUTES_OF_A_DAY, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}
