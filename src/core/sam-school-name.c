#include "sam-school-name.h"

#include <string.h>

/* Fewer say too little of a name. */
#define FEWEST_LETTERS 4

char *
sam_school_name_shorten (const char *name)
{
  /* The longest first: "Lärkdalsskolan" is Lärkdal and not Lärkdals. */
  static const char *const endings[] = { "s skola", " skola", "sskolan", "skolan" };

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize rest = strlen (name) - MIN (strlen (name), strlen (endings[i]));

      if (g_str_has_suffix (name, endings[i]) && g_utf8_strlen (name, rest) >= 2)
        return g_strndup (name, rest);
    }

  return g_strdup (name);
}

static gboolean
is_vowel (const char *letter)
{
  return g_utf8_strchr ("aeiouyåäöéAEIOUYÅÄÖÉ", -1, g_utf8_get_char (letter)) != NULL;
}

char *
sam_school_name_abbreviate (const char *name, guint room)
{
  g_autofree char *whole = sam_school_name_shorten (name);
  g_autofree char *start = NULL;
  glong longest = MAX ((glong) room - 1, FEWEST_LETTERS);
  glong length = longest;

  /* A point in place of a letter spares nothing. */
  if (g_utf8_strlen (whole, -1) <= longest + 1)
    return g_steal_pointer (&whole);

  for (glong i = longest; i >= FEWEST_LETTERS; i--)
    {
      const char *next = g_utf8_offset_to_pointer (whole, i);

      if (is_vowel (next) && !is_vowel (g_utf8_prev_char (next)))
        {
          length = i;
          break;
        }
    }
  start = g_utf8_substring (whole, 0, length);

  return g_strconcat (g_strchomp (start), ".", NULL);
}
