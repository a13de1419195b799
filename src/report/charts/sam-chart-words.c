/*
 * Numbers and days as charts tell them.
 */
#include "sam-chart-private.h"

#include <math.h>

char *
sam_chart_format_percent (const SamLanguage *language, int percent)
{
  if (percent == 0 || percent == 100)
    return sam_language_format_share (language, percent, 100);

  /* A whole percentage is not a computed share: no decimal. Translators: a whole percentage, such as “50%” */
  return g_strdup_printf (sam_language_gettext (language, "%d%%"), percent);
}

char *
sam_chart_format_interval (const SamLanguage *language, SamFraction share)
{
  SamInterval interval = sam_statistics_wilson (share.numerator, share.denominator);

  /* Translators: a range of whole percentages, such as “41–77%” */
  return g_strdup_printf (sam_language_gettext (language, "%d–%d%%"), (int) lround (interval.low * 100),
                          (int) lround (interval.high * 100));
}

char *
sam_chart_format_of (const SamLanguage *language, SamFraction share)
{
  g_autofree char *part = sam_language_format_integer (language, share.numerator);
  g_autofree char *whole = sam_language_format_integer (language, share.denominator);

  /* Translators: a part and its whole, such as “21 of 24” */
  return g_strdup_printf (sam_language_pgettext (language, "numbers of a chart", "%s of %s"), part, whole);
}

char *
sam_chart_format_labelled (const char *label, const char *value)
{
  return g_strdup_printf ("%s %s", label, value);
}

char *
sam_chart_format_axis_date (const SamLanguage *language, SamDate first, SamDate last, SamDate date)
{
  /* Where the year is no question, it is left out. */
  gboolean is_short = sam_date_get_year (first) == sam_date_get_year (last) || last - first < 300;

  return sam_language_format_date (language, date, is_short ? SAM_DATE_STYLE_SHORT : SAM_DATE_STYLE_MEDIUM);
}
