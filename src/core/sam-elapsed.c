/*
 * Time since the start of a lesson, as minutes and seconds.
 */
#include "sam-elapsed.h"

#include <string.h>

/* A day: no lesson is longer, and no sum below can overflow. */
#define LONGEST (24 * 60 * 60)

static gboolean
parse_part (const char *text, gboolean is_first, int *number)
{
  gsize length = strlen (text);
  guint64 parsed;

  if (length == 0 || length > (is_first ? 4 : 2) || (!is_first && length != 2))
    return FALSE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, is_first ? 9999 : 59, &parsed, NULL))
    return FALSE;

  *number = (int) parsed;
  return TRUE;
}

int
sam_elapsed_parse (const char *text)
{
  g_autofree char *trimmed = NULL;
  g_auto (GStrv) parts = NULL;
  guint n_parts;
  int numbers[3] = { 0, 0, 0 };
  int seconds;

  g_return_val_if_fail (text != NULL, -1);

  trimmed = g_strstrip (g_strdup (text));
  parts = g_strsplit (trimmed, ":", -1);
  n_parts = g_strv_length (parts);
  if (n_parts < 1 || n_parts > 3)
    return -1;

  for (guint i = 0; i < n_parts; i++)
    if (!parse_part (parts[i], i == 0, &numbers[i]))
      return -1;

  if (n_parts == 3)
    seconds = numbers[0] * 3600 + numbers[1] * 60 + numbers[2];
  else
    seconds = numbers[0] * 60 + numbers[1];

  return seconds < LONGEST ? seconds : -1;
}

char *
sam_elapsed_format (int seconds)
{
  g_return_val_if_fail (seconds >= 0, NULL);

  return g_strdup_printf ("%02d:%02d", seconds / 60, seconds % 60);
}
