#include "sam-passphrase.h"

#include <math.h>
#include <string.h>

/* Argon2id takes some 0.4 s a try: 40 bits are thousands of years of one computer, and less than one of many. */
#define FAIR_BITS 40
#define GOOD_BITS 60

static const char *const common[] = {
  "password", "passphrase", "passord", "lösenord", "losenord", "samordna", "hemlig", "sommar", "vinter", "skolan",
  "welcome", "välkommen", "letmein", "iloveyou",
};

static const char *const rows[] = { "qwertyuiopå", "asdfghjklöä", "zxcvbnm" };

static gboolean
are_beside_each_other (gunichar a, gunichar b)
{
  if (a == b || a + 1 == b || b + 1 == a)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *at = g_utf8_strchr (rows[i], -1, a);

      if (at == NULL)
        continue;
      at = g_utf8_next_char (at);
      if (*at != '\0' && g_utf8_get_char (at) == b)
        return TRUE;
    }

  return FALSE;
}

/* Newly allocated: @text in small letters, with one space for each word that everybody tries. */
static char *
dup_uncommon (const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  GString *string = g_string_new (small);

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    g_string_replace (string, common[i], " ", 0);

  return g_string_free (string, FALSE);
}

/* How many characters a guesser has to choose from. */
static double
count_pool (const char *text)
{
  gboolean has_small = FALSE;
  gboolean has_capital = FALSE;
  gboolean has_digit = FALSE;
  gboolean has_other = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      has_small |= g_unichar_islower (c);
      has_capital |= g_unichar_isupper (c);
      has_digit |= g_unichar_isdigit (c);
      has_other |= !g_unichar_isalnum (c) && c != ' ';
    }

  return has_small * 26 + has_capital * 26 + has_digit * 10 + has_other * 20 + 1;
}

static guint
count_surprises (const char *text)
{
  guint n = 0;
  gunichar before = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      n += !are_beside_each_other (before, c);
      before = c;
    }

  return n;
}

SamPassphraseStrength
sam_passphrase_judge (const char *text, guint shortest)
{
  g_autofree char *uncommon = NULL;
  SamPassphraseStrength strength;
  double bits;

  if (text == NULL || *text == '\0')
    return SAM_PASSPHRASE_EMPTY;
  if (g_utf8_strlen (text, -1) < (glong) shortest)
    return SAM_PASSPHRASE_SHORT;

  uncommon = dup_uncommon (text);
  bits = count_surprises (uncommon) * log2 (count_pool (text));
  strength = bits < FAIR_BITS ? SAM_PASSPHRASE_EASY : bits < GOOD_BITS ? SAM_PASSPHRASE_FAIR : SAM_PASSPHRASE_GOOD;
  memset (uncommon, 0, strlen (uncommon));

  return strength;
}
