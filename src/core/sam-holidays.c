#include "sam-holidays.h"

#include <glib/gi18n.h>

static const char *const names[SAM_N_HOLIDAYS] = {
  [SAM_HOLIDAY_GOOD_FRIDAY] = NC_("holiday", "Good Friday"),
  [SAM_HOLIDAY_EASTER_SUNDAY] = NC_("holiday", "Easter Sunday"),
  [SAM_HOLIDAY_EASTER_MONDAY] = NC_("holiday", "Easter Monday"),
  [SAM_HOLIDAY_ASCENSION_DAY] = NC_("holiday", "Ascension Day"),
  [SAM_HOLIDAY_WHIT_SUNDAY] = NC_("holiday", "Whit Sunday"),
  [SAM_HOLIDAY_WHIT_MONDAY] = NC_("holiday", "Whit Monday"),
  [SAM_HOLIDAY_MIDSUMMER_DAY] = NC_("holiday", "Midsummer Day"),
  [SAM_HOLIDAY_ALL_SAINTS_DAY] = NC_("holiday", "All Saints’ Day"),
  [SAM_HOLIDAY_NEW_YEARS_DAY] = NC_("holiday", "New Year’s Day"),
  [SAM_HOLIDAY_EPIPHANY] = NC_("holiday", "Epiphany"),
  [SAM_HOLIDAY_MAY_DAY] = NC_("holiday", "May Day"),
  [SAM_HOLIDAY_NATIONAL_DAY] = NC_("holiday", "National Day"),
  [SAM_HOLIDAY_CHRISTMAS_DAY] = NC_("holiday", "Christmas Day"),
  [SAM_HOLIDAY_BOXING_DAY] = NC_("holiday", "Boxing Day"),
  [SAM_HOLIDAY_MIDSUMMER_EVE] = NC_("holiday", "Midsummer Eve"),
  [SAM_HOLIDAY_CHRISTMAS_EVE] = NC_("holiday", "Christmas Eve"),
  [SAM_HOLIDAY_NEW_YEARS_EVE] = NC_("holiday", "New Year’s Eve"),
};

static const struct
{
  int month, day;
  SamHoliday holiday;
  int from_year;
} fixed_days[] = {
  { 1, 1, SAM_HOLIDAY_NEW_YEARS_DAY, 1 },
  { 1, 6, SAM_HOLIDAY_EPIPHANY, 1 },
  { 5, 1, SAM_HOLIDAY_MAY_DAY, 1 },
  { 6, 6, SAM_HOLIDAY_NATIONAL_DAY, 2005 },
  { 12, 24, SAM_HOLIDAY_CHRISTMAS_EVE, 1 },
  { 12, 25, SAM_HOLIDAY_CHRISTMAS_DAY, 1 },
  { 12, 26, SAM_HOLIDAY_BOXING_DAY, 1 },
  { 12, 31, SAM_HOLIDAY_NEW_YEARS_EVE, 1 },
};

static const struct
{
  int days_after_easter;
  SamHoliday holiday;
  int to_year;
} easter_days[] = {
  { -2, SAM_HOLIDAY_GOOD_FRIDAY, 9999 },
  { 0, SAM_HOLIDAY_EASTER_SUNDAY, 9999 },
  { 1, SAM_HOLIDAY_EASTER_MONDAY, 9999 },
  { 39, SAM_HOLIDAY_ASCENSION_DAY, 9999 },
  { 49, SAM_HOLIDAY_WHIT_SUNDAY, 9999 },
  { 50, SAM_HOLIDAY_WHIT_MONDAY, 2004 },
};

/* The algorithm of Meeus, Jones and Butcher. */
SamDate
sam_holiday_get_easter (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int year_of_century = year % 100;
  int leap_centuries = century / 4;
  int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30;
  int to_sunday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
  int late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
  int days = epact + to_sunday - 7 * late_moon + 114;

  g_return_val_if_fail (year >= 1 && year <= 9999, SAM_DATE_NONE);

  return sam_date_new (year, days / 31, days % 31 + 1);
}

/* Whether the date lies in the seven days from a day of a month. */
static gboolean
is_in_week_from (SamDate date, int month, int day)
{
  SamDate first = sam_date_new (sam_date_get_year (date), month, day);

  return date >= first && date < first + 7;
}

SamHoliday
sam_holiday_find (SamDate date)
{
  int year = 0, month = 0, day = 0, weekday;
  SamDate easter;

  g_return_val_if_fail (date != SAM_DATE_NONE, SAM_HOLIDAY_NONE);

  sam_date_split (date, &year, &month, &day);
  weekday = sam_date_get_weekday (date);

  easter = sam_holiday_get_easter (year);
  for (guint i = 0; i < G_N_ELEMENTS (easter_days); i++)
    {
      if (date == easter + easter_days[i].days_after_easter && year <= easter_days[i].to_year)
        return easter_days[i].holiday;
    }

  for (guint i = 0; i < G_N_ELEMENTS (fixed_days); i++)
    {
      if (month == fixed_days[i].month && day == fixed_days[i].day && year >= fixed_days[i].from_year)
        return fixed_days[i].holiday;
    }

  if (weekday == 6 && is_in_week_from (date, 6, 20))
    return SAM_HOLIDAY_MIDSUMMER_DAY;
  if (weekday == 5 && is_in_week_from (date, 6, 19))
    return SAM_HOLIDAY_MIDSUMMER_EVE;
  if (weekday == 6 && is_in_week_from (date, 10, 31))
    return SAM_HOLIDAY_ALL_SAINTS_DAY;

  return SAM_HOLIDAY_NONE;
}

gboolean
sam_holiday_is_public (SamHoliday holiday)
{
  return holiday > SAM_HOLIDAY_NONE && holiday < SAM_HOLIDAY_MIDSUMMER_EVE;
}

const char *
sam_holiday_get_name (SamHoliday holiday)
{
  g_return_val_if_fail ((guint) holiday < SAM_N_HOLIDAYS, NULL);

  return names[holiday];
}

const char *
sam_holiday_get_label (SamHoliday holiday)
{
  const char *name = sam_holiday_get_name (holiday);

  return name != NULL ? g_dpgettext2 (NULL, SAM_HOLIDAY_CONTEXT, name) : NULL;
}
