#pragma once

#include "sam-date.h"

G_BEGIN_DECLS

/**
 * SamHoliday:
 *
 * The named days of the Swedish year: the public holidays of the act on public
 * holidays (lag 1989:253, with 6 June in place of Whit Monday from 2005), and
 * the three eves that are free by custom.
 */
typedef enum
{
  SAM_HOLIDAY_NONE,
  SAM_HOLIDAY_GOOD_FRIDAY,
  SAM_HOLIDAY_EASTER_SUNDAY,
  SAM_HOLIDAY_EASTER_MONDAY,
  SAM_HOLIDAY_ASCENSION_DAY,
  SAM_HOLIDAY_WHIT_SUNDAY,
  SAM_HOLIDAY_WHIT_MONDAY,
  SAM_HOLIDAY_MIDSUMMER_DAY,
  SAM_HOLIDAY_ALL_SAINTS_DAY,
  SAM_HOLIDAY_NEW_YEARS_DAY,
  SAM_HOLIDAY_EPIPHANY,
  SAM_HOLIDAY_MAY_DAY,
  SAM_HOLIDAY_NATIONAL_DAY,
  SAM_HOLIDAY_CHRISTMAS_DAY,
  SAM_HOLIDAY_BOXING_DAY,
  SAM_HOLIDAY_MIDSUMMER_EVE,
  SAM_HOLIDAY_CHRISTMAS_EVE,
  SAM_HOLIDAY_NEW_YEARS_EVE,
  SAM_N_HOLIDAYS,
} SamHoliday;

/** Message context of the names, for sam_language_pgettext(). */
#define SAM_HOLIDAY_CONTEXT "holiday"

/** The holiday of a date; where two fall on one, the one that moves with Easter. */
SamHoliday  sam_holiday_find (SamDate date);
/** A public holiday by law, not an eve that is free by custom. */
gboolean    sam_holiday_is_public (SamHoliday holiday);
/** Message id of its name, with context %SAM_HOLIDAY_CONTEXT; %NULL for none. */
const char *sam_holiday_get_name (SamHoliday holiday);
/** Its name in the language of the program; %NULL for none. */
const char *sam_holiday_get_label (SamHoliday holiday);
/** Easter Sunday, by the Gregorian computus. @year from 1583. */
SamDate     sam_holiday_get_easter (int year);

G_END_DECLS
