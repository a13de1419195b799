#include "sam-type-ahead.h"

#include <string.h>

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return g_utf8_casefold (composed != NULL ? composed : text, -1);
}

/* Whether some word of the name begins with what was typed; both folded. */
static gboolean
has_word (const char *name, const char *typed)
{
  gboolean is_start = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_start && g_str_has_prefix (p, typed))
        return TRUE;
      is_start = !g_unichar_isalnum (g_utf8_get_char (p));
    }

  return FALSE;
}

int
sam_type_ahead_find (const char *const *names, guint n_names, const char *typed, guint from)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (names != NULL || n_names == 0, -1);
  g_return_val_if_fail (typed != NULL, -1);

  wanted = fold (typed);
  for (guint i = 0; *wanted != '\0' && i < n_names; i++)
    {
      guint position = (from + i) % n_names;
      g_autofree char *name = fold (names[position]);

      if (has_word (name, wanted))
        return (int) position;
    }

  return -1;
}
