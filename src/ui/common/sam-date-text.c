#include "sam-date-text.h"

#include <stdlib.h>
#include <string.h>

/* The month that @word begins, in either language; three letters are enough. */
static int
find_month (const char *word)
{
  static const char *const codes[] = { "sv", "en" };
  g_autofree char *folded = sam_fold (word);

  if (g_utf8_strlen (folded, -1) < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const SamLanguage *language = sam_language_find (codes[i]);

      for (int month = 1; month <= 12; month++)
        {
          g_autofree char *name = sam_language_format_month (language, month, TRUE);
          g_autofree char *folded_name = sam_fold (name);

          if (g_str_has_prefix (folded_name, folded) || g_str_has_prefix (folded, folded_name))
            return month;
        }
    }

  return 0;
}

/* Splits into numbers and words; anything else only parts them. At most @max. */
static guint
split (const char *text, char **parts, guint max)
{
  guint n = 0;

  while (*text != '\0' && n < max)
    {
      const char *start = text;
      gunichar c = g_utf8_get_char (text);
      gboolean digit = g_ascii_isdigit (*text);

      if (!digit && !g_unichar_isalpha (c))
        {
          text = g_utf8_next_char (text);
          continue;
        }

      while (*text != '\0' && (digit ? g_ascii_isdigit (*text) : g_unichar_isalpha (g_utf8_get_char (text))))
        text = g_utf8_next_char (text);
      parts[n++] = g_strndup (start, (gsize) (text - start));
    }

  return n;
}

/* Said in November, "15 jan" is the one to come, and "15 aug" the one that was. */
static SamDate
find_nearest (SamDate nearby, int month, int day)
{
  SamDate nearest = SAM_DATE_NONE;

  for (int year = sam_date_get_year (nearby) - 1; year <= sam_date_get_year (nearby) + 1; year++)
    {
      SamDate date = sam_date_new (year, month, day);

      if (date != SAM_DATE_NONE && (nearest == SAM_DATE_NONE || ABS (date - nearby) < ABS (nearest - nearby)))
        nearest = date;
    }

  return nearest;
}

static SamDate
parse_parts (char *const *parts, guint n, SamDate nearby)
{
  int year;
  int month;
  int day;

  if (n == 1 && strlen (parts[0]) == 8 && g_ascii_isdigit (parts[0][0]))
    {
      int number = atoi (parts[0]);

      return sam_date_new (number / 10000, number / 100 % 100, number % 100);
    }
  if (n < 2 || n > 3 || !g_ascii_isdigit (parts[0][0]))
    return SAM_DATE_NONE;

  if (n == 3 && strlen (parts[0]) == 4)
    return sam_date_new (atoi (parts[0]), atoi (parts[1]), atoi (parts[2]));

  day = strlen (parts[0]) <= 2 ? atoi (parts[0]) : 0;
  month = g_ascii_isdigit (parts[1][0]) ? atoi (parts[1]) : find_month (parts[1]);
  if (n == 3)
    {
      if (strlen (parts[2]) != 4 && strlen (parts[2]) != 2)
        return SAM_DATE_NONE;
      year = atoi (parts[2]);
      if (strlen (parts[2]) == 2)
        year += 2000;

      return sam_date_new (year, month, day);
    }

  return find_nearest (nearby != SAM_DATE_NONE ? nearby : sam_date_today (), month, day);
}

SamDate
sam_date_text_parse (const char *text, SamDate nearby)
{
  char *parts[5] = { NULL };
  SamDate date;
  guint n;

  g_return_val_if_fail (text != NULL, SAM_DATE_NONE);

  if (!g_utf8_validate (text, -1, NULL))
    return SAM_DATE_NONE;

  n = split (text, parts, 4);
  date = parse_parts (parts, n, nearby);
  for (guint i = 0; i < n; i++)
    g_free (parts[i]);

  return date;
}

static gboolean
is_word_for_week (const char *word)
{
  static const char *const words[] = { "v", "vecka", "w", "wk", "week" };
  g_autofree char *folded = sam_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (folded, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Monday of a week of an ISO year; NONE where the year has no such week. */
static SamDate
get_monday_of (int year, int week)
{
  /* 4 January is always in week 1. */
  SamDate january = sam_date_new (year, 1, 4);
  SamDate monday = january == SAM_DATE_NONE || week < 1 || week > 53
                       ? SAM_DATE_NONE
                       : sam_date_get_monday (january) + (week - 1) * 7;

  return monday != SAM_DATE_NONE && sam_date_get_week (monday).year == year ? monday
                                                                            : SAM_DATE_NONE;
}

static SamDate
find_nearest_week (SamDate nearby, int week)
{
  int this_year = sam_date_get_week (nearby).year;
  SamDate nearest = SAM_DATE_NONE;

  for (int year = this_year - 1; year <= this_year + 1; year++)
    {
      SamDate monday = get_monday_of (year, week);

      if (monday != SAM_DATE_NONE
          && (nearest == SAM_DATE_NONE || ABS (monday - nearby) < ABS (nearest - nearby)))
        nearest = monday;
    }

  return nearest;
}

static gboolean
is_number (const char *part, gsize min, gsize max)
{
  return g_ascii_isdigit (part[0]) && strlen (part) >= min && strlen (part) <= max;
}

static SamDate
parse_week_parts (char *const *parts, guint n, SamDate nearby)
{
  SamDate near = nearby != SAM_DATE_NONE ? nearby : sam_date_today ();

  if (n == 1 && is_number (parts[0], 1, 2))
    return find_nearest_week (near, atoi (parts[0]));
  if (n == 2 && is_word_for_week (parts[0]) && is_number (parts[1], 1, 2))
    return find_nearest_week (near, atoi (parts[1]));
  if (n == 3 && is_word_for_week (parts[0]) && is_number (parts[1], 1, 2)
      && is_number (parts[2], 4, 4))
    return get_monday_of (atoi (parts[2]), atoi (parts[1]));
  if (n == 3 && is_number (parts[0], 4, 4) && is_word_for_week (parts[1])
      && is_number (parts[2], 1, 2))
    return get_monday_of (atoi (parts[0]), atoi (parts[2]));

  return SAM_DATE_NONE;
}

SamDate
sam_week_text_parse (const char *text, SamDate nearby)
{
  char *parts[5] = { NULL };
  SamDate monday;
  guint n;

  g_return_val_if_fail (text != NULL, SAM_DATE_NONE);

  if (!g_utf8_validate (text, -1, NULL))
    return SAM_DATE_NONE;

  n = split (text, parts, 4);
  monday = parse_week_parts (parts, n, nearby);
  for (guint i = 0; i < n; i++)
    g_free (parts[i]);

  return monday;
}

int
sam_time_text_parse (const char *text)
{
  char *parts[4] = { NULL };
  int hour = -1;
  int minute = 0;
  guint n;

  g_return_val_if_fail (text != NULL, -1);

  if (!g_utf8_validate (text, -1, NULL))
    return -1;

  n = split (text, parts, 3);
  if (n >= 1 && n <= 2 && g_ascii_isdigit (parts[0][0]) && strlen (parts[0]) <= 4)
    {
      hour = atoi (parts[0]);
      if (n == 2)
        minute = strlen (parts[1]) == 2 && g_ascii_isdigit (parts[1][0]) ? atoi (parts[1]) : -1;
      else if (strlen (parts[0]) > 2)
        {
          minute = hour % 100;
          hour /= 100;
        }
    }
  for (guint i = 0; i < n; i++)
    g_free (parts[i]);

  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? hour * 60 + minute : -1;
}
