/*
 * Dates, numbers, shares and lists by the rules of a language.
 */
#include "sam-language-private.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustring.h>

#define DASH "–"
#define NO_BREAK_SPACE "\u00a0"

char *
sam_language_format_date (const SamLanguage *self, SamDate date, SamDateStyle style)
{
  const SamLanguageNames *names;
  const char *weekday;
  int year, month, day;

  g_return_val_if_fail (self != NULL && date != SAM_DATE_NONE, NULL);

  names = sam_language_get_names (self);
  sam_date_split (date, &year, &month, &day);
  weekday = names->weekdays[sam_date_get_weekday (date) - 1];

  switch (style)
    {
    case SAM_DATE_STYLE_SHORT:
      return g_strdup_printf ("%d %s", day, names->short_months[month - 1]);
    case SAM_DATE_STYLE_MEDIUM:
      return g_strdup_printf ("%d %s %d", day, names->short_months[month - 1], year);
    case SAM_DATE_STYLE_LONG:
      return g_strdup_printf ("%d %s %d", day, names->months[month - 1], year);
    case SAM_DATE_STYLE_WEEKDAY:
      return g_strdup_printf ("%s %d %s", weekday, day, names->months[month - 1]);
    case SAM_DATE_STYLE_WEEKDAY_YEAR:
      return g_strdup_printf ("%s %d %s %d", weekday, day, names->months[month - 1], year);
    case SAM_DATE_STYLE_MONTH:
      return g_strdup_printf ("%s %d", names->standalone_months[month - 1], year);
    case SAM_DATE_STYLE_ISO:
    default:
      return sam_date_format_iso (date);
    }
}

/* As little is said twice as the language lets be: the month and year of both ends where they are the same. */
char *
sam_language_format_date_span (const SamLanguage *self, SamDate first, SamDate last, gboolean brief)
{
  const SamLanguageNames *names;
  char *const *months;
  const char *dash;
  int year, month, day;
  int last_year, last_month;
  g_autofree char *end = NULL;

  g_return_val_if_fail (self != NULL && first != SAM_DATE_NONE && last >= first, NULL);

  end = sam_language_format_date (self, last, brief ? SAM_DATE_STYLE_MEDIUM : SAM_DATE_STYLE_LONG);
  if (first == last)
    return g_steal_pointer (&end);

  names = sam_language_get_names (self);
  months = brief ? names->short_months : names->months;
  /* Between what holds spaces, English puts spaces around the dash; Swedish never does. */
  dash = g_str_equal (self->code, "sv") ? DASH : " " DASH " ";
  sam_date_split (first, &year, &month, &day);
  sam_date_split (last, &last_year, &last_month, NULL);
  if (year != last_year)
    return g_strdup_printf ("%d %s %d%s%s", day, months[month - 1], year, dash, end);
  if (month != last_month)
    return g_strdup_printf ("%d %s%s%s", day, months[month - 1], dash, end);

  return g_strdup_printf ("%d" DASH "%s", day, end);
}

char *
sam_language_format_weekday (const SamLanguage *self, int weekday, gboolean full)
{
  const SamLanguageNames *names;

  g_return_val_if_fail (self != NULL && weekday >= 1 && weekday <= 7, NULL);

  names = sam_language_get_names (self);
  return g_strdup (full ? names->standalone_weekdays[weekday - 1]
                        : names->short_weekdays[weekday - 1]);
}

char *
sam_language_format_month (const SamLanguage *self, int month, gboolean full)
{
  const SamLanguageNames *names;

  g_return_val_if_fail (self != NULL && month >= 1 && month <= 12, NULL);

  names = sam_language_get_names (self);
  return g_strdup (full ? names->standalone_months[month - 1]
                        : names->short_standalone_months[month - 1]);
}

char *
sam_language_format_week (const SamLanguage *self, SamWeek week)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf (g_str_equal (self->code, "sv") ? "v." NO_BREAK_SPACE "%d"
                                                         : "week" NO_BREAK_SPACE "%d",
                          week.week);
}

char *
sam_language_format_term (const SamLanguage *self, const char *term)
{
  gboolean swedish, autumn;

  g_return_val_if_fail (self != NULL && term != NULL, NULL);

  /* What is no term is shown as it stands in the file. */
  if (!sam_term_parse (term, NULL, &autumn))
    return g_strdup (term);

  swedish = g_str_equal (self->code, "sv");
  return g_strdup_printf ("%s" NO_BREAK_SPACE "%.4s",
                          autumn ? (swedish ? "ht" : "autumn") : (swedish ? "vt" : "spring"), term);
}

char *
sam_language_format_integer (const SamLanguage *self, gint64 number)
{
  const SamLanguageNames *names;
  g_autoptr (GString) text = NULL;
  char digits[32];
  int n;

  g_return_val_if_fail (self != NULL, NULL);

  names = sam_language_get_names (self);
  /* The negation is done unsigned: the least number has no positive counterpart. */
  n = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT,
                  number < 0 ? -(guint64) number : (guint64) number);

  text = g_string_new (number < 0 ? names->minus_sign : NULL);
  for (int i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (text, names->group_sign);
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
sam_language_format_minutes (const SamLanguage *self, gint64 minutes)
{
  g_autofree char *number = sam_language_format_integer (self, minutes);

  return g_strconcat (number, NO_BREAK_SPACE "min", NULL);
}

char *
sam_language_format_size (const SamLanguage *self, guint64 bytes)
{
  static const char *const units[] = { "kB", "MB", "GB", "TB" };
  const SamLanguageNames *names;
  guint64 tenths;
  guint unit = 0;

  g_return_val_if_fail (self != NULL, NULL);

  names = sam_language_get_names (self);
  /* Tenths of a thousand bytes, rounded half up; nothing that is there takes no room. */
  tenths = bytes > G_MAXUINT64 - 50 ? bytes / 100 : (bytes + 50) / 100;
  if (bytes > 0 && tenths == 0)
    tenths = 1;
  for (; tenths >= 10000 && unit + 1 < G_N_ELEMENTS (units); unit++)
    tenths = (tenths + 500) / 1000;

  return g_strdup_printf ("%u%s%u" NO_BREAK_SPACE "%s", (guint) (tenths / 10), names->decimal_sign, (guint) (tenths % 10),
                          units[unit]);
}

/* Tenths of a percent, rounded half up; exact, since a product of two counts
 * does not always fit in 64 bits. */
static gint64
round_to_tenths (gint64 numerator, gint64 denominator)
{
  __extension__ typedef __int128 Wide;
  Wide twice = (Wide) numerator * 2000;

  return (gint64) ((twice + denominator) / ((Wide) denominator * 2));
}

char *
sam_language_format_share (const SamLanguage *self, gint64 numerator, gint64 denominator)
{
  const char *sign = "";
  const char *space;
  const char *point;
  gint64 tenths;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (numerator >= 0 && denominator >= 0, NULL);

  if (denominator == 0)
    return g_strdup (DASH);

  space = self->percent_space;
  point = sam_language_get_names (self)->decimal_sign;

  if (numerator == 0)
    return g_strdup_printf ("0%s%%", space);
  if (numerator == denominator)
    return g_strdup_printf ("100%s%%", space);

  tenths = round_to_tenths (numerator, denominator);
  if (tenths == 0)
    {
      sign = "< ";
      tenths = 1;
    }
  else if (numerator < denominator && tenths == 1000)
    {
      sign = "> ";
      tenths = 999;
    }
  else if (tenths == 1000)
    return g_strdup_printf ("> 100%s%%", space);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT "%s%d%s%%", sign, tenths / 10, point,
                          (int) (tenths % 10), space);
}

char *
sam_language_format_tenths (const SamLanguage *self, gint64 tenths)
{
  g_autofree char *whole = NULL;

  g_return_val_if_fail (self != NULL && tenths >= 0, NULL);

  whole = sam_language_format_integer (self, tenths / 10);

  return tenths % 10 == 0 ? g_steal_pointer (&whole)
                          : g_strdup_printf ("%s%s%d", whole, sam_language_get_names (self)->decimal_sign, (int) (tenths % 10));
}

char *
sam_language_format_halves (const SamLanguage *self, gint64 halves)
{
  return sam_language_format_tenths (self, halves * 5);
}

static void
free_texts (UChar **texts, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
  g_free (texts);
}

static UChar *
to_utf16 (const char *text, int32_t *length)
{
  glong n = 0;
  gunichar2 *wide = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  *length = wide != NULL ? (int32_t) n : 0;
  return (UChar *) wide;
}

char *
sam_language_format_list (const SamLanguage *self, const char *const *items)
{
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *formatter;
  g_autofree int32_t *lengths = NULL;
  g_autofree UChar *result = NULL;
  UChar **texts;
  int32_t capacity = 1;
  int32_t length;
  guint n;

  g_return_val_if_fail (self != NULL && items != NULL, NULL);

  n = g_strv_length ((char **) items);
  if (n == 0)
    return g_strdup ("");

  texts = g_new0 (UChar *, n);
  lengths = g_new0 (int32_t, n);
  for (guint i = 0; i < n; i++)
    {
      texts[i] = to_utf16 (items[i], &lengths[i]);
      /* Room for the text and for ", " or " och " beside it. */
      capacity += lengths[i] + 16;
    }

  result = g_new (UChar, capacity);
  formatter = ulistfmt_open (self->icu_locale, &status);
  length = ulistfmt_format (formatter, (const UChar *const *) texts, lengths, (int32_t) n, result,
                            capacity, &status);
  ulistfmt_close (formatter);
  free_texts (texts, n);

  if (U_FAILURE (status))
    return g_strjoinv (", ", (char **) items);

  return g_utf16_to_utf8 ((const gunichar2 *) result, length, NULL, NULL, NULL);
}
