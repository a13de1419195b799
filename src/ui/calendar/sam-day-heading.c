#include "sam-day-heading.h"

#include <glib/gi18n.h>

#include "sam-language.h"

static char *
capitalise (char *text)
{
  g_autofree char *owned = text;
  g_autofree char *head = g_utf8_substring (owned, 0, 1);
  g_autofree char *capital = g_utf8_strup (head, -1);

  return g_strconcat (capital, g_utf8_next_char (owned), NULL);
}

char *
sam_day_heading_dup (SamDate date)
{
  return capitalise (sam_language_format_date (sam_language_get_default (), date,
                                               SAM_DATE_STYLE_WEEKDAY));
}

char *
sam_day_heading_dup_month (SamDate date)
{
  return sam_language_format_date (sam_language_get_default (), date, SAM_DATE_STYLE_MONTH);
}

const char *
sam_day_heading_get_badge (SamDate date, SamDate as_of)
{
  if (as_of == sam_date_today ())
    return C_("day", "today");

  /* Translators: marks the day that everything is looked at from, when that is not today. */
  return C_("day", "as of");
}
