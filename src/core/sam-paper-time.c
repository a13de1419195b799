/*
 * Times of a lesson as they stand on paper.
 */
#include "sam-paper-time.h"

#include <string.h>

#include "sam-elapsed.h"

#define DAY (24 * 60 * 60)

/* Removes "kl", "kl.", "at" from the start; whether there was one. */
static gboolean
skip_clock_word (char *text)
{
  static const char *const words[] = { "klockan", "kl.", "kl", "at" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (g_ascii_strncasecmp (text, words[i], length) == 0)
        {
          memmove (text, text + length, strlen (text) - length + 1);
          g_strstrip (text);
          return TRUE;
        }
    }

  return FALSE;
}

static void
skip_minutes_word (char *text)
{
  gsize length = strlen (text);

  if (length > 4 && g_ascii_strcasecmp (text + length - 4, "min.") == 0)
    text[length - 4] = '\0';
  else if (length > 3 && g_ascii_strcasecmp (text + length - 3, "min") == 0)
    text[length - 3] = '\0';
  g_strstrip (text);
}

/* "0925" and "925" as "09:25" and "9:25". */
static char *
part_digits (const char *text)
{
  gsize length = strlen (text);

  if ((length == 3 || length == 4) && strspn (text, "0123456789") == length)
    return g_strdup_printf ("%.*s:%s", (int) length - 2, text, text + length - 2);

  return g_strdup (text);
}

/* Seconds since midnight. */
static int
parse_clock (const char *text)
{
  g_autofree char *parted = part_digits (text);
  g_auto (GStrv) parts = NULL;
  guint n;
  guint64 numbers[3] = { 0, 0, 0 };

  g_strdelimit (parted, ".", ':');
  parts = g_strsplit (parted, ":", -1);
  n = g_strv_length (parts);
  if (n < 2 || n > 3)
    return -1;
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (parts[i]);

      if (length == 0 || length > 2 || (i > 0 && length != 2)
          || !g_ascii_string_to_unsigned (parts[i], 10, 0, i == 0 ? 23 : 59, &numbers[i], NULL))
        return -1;
    }

  return (int) (numbers[0] * 3600 + numbers[1] * 60 + numbers[2]);
}

static int
subtract_start (int clock, int start)
{
  if (clock < 0)
    return SAM_PAPER_TIME_UNREADABLE;
  if (start < 0)
    return SAM_PAPER_TIME_NO_START;

  return clock >= start * 60 ? clock - start * 60 : SAM_PAPER_TIME_TOO_EARLY;
}

int
sam_paper_time_parse (const char *text, SamPaperTime way, int start)
{
  g_autofree char *trimmed = NULL;
  gboolean says_clock;

  g_return_val_if_fail (text != NULL, SAM_PAPER_TIME_UNREADABLE);

  trimmed = g_strstrip (g_strdup (text));
  says_clock = skip_clock_word (trimmed) || strchr (trimmed, '.') != NULL;
  if (g_str_has_suffix (trimmed, "."))
    says_clock = FALSE;
  if (says_clock || way == SAM_PAPER_TIME_BY_CLOCK)
    return subtract_start (parse_clock (trimmed), start);

  skip_minutes_word (trimmed);

  return sam_elapsed_parse (trimmed);
}

char *
sam_paper_time_format (int seconds, SamPaperTime way, int start)
{
  int clock;

  g_return_val_if_fail (seconds >= 0, NULL);

  /* What goes on past midnight has no time of this day's clock. */
  clock = start * 60 + seconds;
  if (way == SAM_PAPER_TIME_SINCE_START || start < 0 || clock >= DAY)
    return sam_elapsed_format (seconds);
  if (clock % 60 == 0)
    return g_strdup_printf ("%02d:%02d", clock / 3600, clock / 60 % 60);

  return g_strdup_printf ("%02d:%02d:%02d", clock / 3600, clock / 60 % 60, clock % 60);
}
