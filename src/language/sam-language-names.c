/*
 * What ICU knows of a language: names of months and weekdays, signs of numbers.
 */
#include "sam-language-private.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#define MAX_LENGTH 64

static char *
to_utf8 (const UChar *text, int32_t length)
{
  char buffer[MAX_LENGTH * 3 + 1];
  UErrorCode status = U_ZERO_ERROR;

  u_strToUTF8 (buffer, sizeof buffer, NULL, text, length, &status);
  return g_strdup (U_SUCCESS (status) ? buffer : "");
}

static char *
get_date_symbol (UDateFormat *format, UDateFormatSymbolType type, int32_t index)
{
  UChar buffer[MAX_LENGTH];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = udat_getSymbols (format, type, index, buffer, MAX_LENGTH, &status);
  char *text = to_utf8 (buffer, U_SUCCESS (status) && length < MAX_LENGTH ? length : 0);

  /* ICU writes "dec.", we write "dec". */
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';

  return text;
}

static char *
get_number_symbol (UNumberFormat *format, UNumberFormatSymbol symbol)
{
  UChar buffer[MAX_LENGTH];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_getSymbol (format, symbol, buffer, MAX_LENGTH, &status);

  return to_utf8 (buffer, U_SUCCESS (status) && length < MAX_LENGTH ? length : 0);
}

static void
read_dates (SamLanguageNames *names, const char *locale, const char *short_locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_MEDIUM, UDAT_MEDIUM, locale, NULL, 0, NULL, 0, &status);
  UDateFormat *short_format =
    udat_open (UDAT_MEDIUM, UDAT_MEDIUM, short_locale, NULL, 0, NULL, 0, &status);

  for (int i = 0; i < 12; i++)
    {
      names->months[i] = get_date_symbol (format, UDAT_MONTHS, i);
      names->short_months[i] = get_date_symbol (short_format, UDAT_SHORT_MONTHS, i);
      names->standalone_months[i] = get_date_symbol (format, UDAT_STANDALONE_MONTHS, i);
      names->short_standalone_months[i] =
        get_date_symbol (short_format, UDAT_STANDALONE_SHORT_MONTHS, i);
    }

  for (int i = 0; i < 7; i++)
    {
      /* ICU counts from 1, Sunday. */
      int day = (i + 1) % 7 + 1;

      names->weekdays[i] = get_date_symbol (format, UDAT_WEEKDAYS, day);
      names->standalone_weekdays[i] = get_date_symbol (format, UDAT_STANDALONE_WEEKDAYS, day);
      names->short_weekdays[i] = get_date_symbol (format, UDAT_STANDALONE_SHORT_WEEKDAYS, day);
    }

  udat_close (short_format);
  udat_close (format);
}

static SamLanguageNames *
read_names (const SamLanguage *language)
{
  SamLanguageNames *names = g_new0 (SamLanguageNames, 1);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *numbers = unum_open (UNUM_DECIMAL, NULL, 0, language->icu_locale, NULL, &status);

  names->decimal_sign = get_number_symbol (numbers, UNUM_DECIMAL_SEPARATOR_SYMBOL);
  names->group_sign = get_number_symbol (numbers, UNUM_GROUPING_SEPARATOR_SYMBOL);
  names->minus_sign = get_number_symbol (numbers, UNUM_MINUS_SIGN_SYMBOL);
  unum_close (numbers);

  /* en_GB has "Sept", one letter wider than all other months. */
  read_dates (names, language->icu_locale, language->code);

  return names;
}

const SamLanguageNames *
sam_language_get_names (const SamLanguage *self)
{
  static SamLanguageNames *swedish, *english;
  SamLanguageNames **names = g_str_equal (self->code, "sv") ? &swedish : &english;

  if (g_once_init_enter (names))
    g_once_init_leave (names, read_names (self));

  return *names;
}
