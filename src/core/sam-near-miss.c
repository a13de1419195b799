#include "sam-near-miss.h"

#include <string.h>

static gboolean
is_dash (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212;
}

char *
sam_name_turn_around (const char *name)
{
  const char *comma;
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  comma = strchr (name, ',');
  if (comma == NULL || strchr (comma + 1, ',') != NULL)
    return g_strdup (name);

  last = g_strstrip (g_strndup (name, comma - name));
  first = g_strstrip (g_strdup (comma + 1));
  if (*last == '\0' || *first == '\0')
    return g_strdup (name);

  return g_strconcat (first, " ", last, NULL);
}

char *
sam_name_normalise (const char *name)
{
  g_autofree char *turned = NULL;
  g_autofree char *composed = NULL;
  g_autofree char *folded = NULL;
  GString *normal;
  gboolean is_space_due = FALSE;

  g_return_val_if_fail (name != NULL, NULL);

  turned = sam_name_turn_around (name);
  composed = g_utf8_normalize (turned, -1, G_NORMALIZE_NFC);
  folded = g_utf8_strdown (composed != NULL ? composed : turned, -1);
  normal = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          is_space_due = normal->len > 0;
          continue;
        }
      if (is_dash (c))
        {
          /* "F – 3" is "F–3". */
          is_space_due = FALSE;
          g_string_append_c (normal, '-');
          while (g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (p))))
            p = g_utf8_next_char (p);
          continue;
        }
      if (is_space_due)
        g_string_append_c (normal, ' ');
      is_space_due = FALSE;
      g_string_append_unichar (normal, c);
    }

  return g_string_free (normal, FALSE);
}

/* Letters without their marks; what is no letter or figure is left out. */
static gunichar *
strip (const char *name, glong *length)
{
  g_autofree char *split = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = split != NULL ? split : name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (bare, c);
    }

  return g_utf8_to_ucs4_fast (bare->str, (glong) bare->len, length);
}

/* What tells names apart: the first letter of each word, marks aside, and the figures. */
static char *
get_distinctions (const char *name)
{
  g_autofree char *split = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);
  GString *distinctions = g_string_new (NULL);
  gboolean is_in_word = FALSE;

  for (const char *p = split != NULL ? split : name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isdigit (c) || (g_unichar_isalpha (c) && !is_in_word))
        g_string_append_unichar (distinctions, c);
      is_in_word = g_unichar_isalpha (c);
    }

  return g_string_free (distinctions, FALSE);
}

/* How many slips are still a slip. */
static guint
get_limit (glong length)
{
  return length >= 16 ? 2 : length >= 5 ? 1 : 0;
}

/* Damerau’s distance with adjacent exchanges (optimal string alignment), given up beyond @limit. */
static guint
measure (const gunichar *a, glong n_a, const gunichar *b, glong n_b, guint limit)
{
  g_autofree guint *cells = NULL;
  glong width = n_b + 1;

  if ((guint) ABS (n_a - n_b) > limit)
    return limit + 1;

  cells = g_new (guint, (gsize) ((n_a + 1) * width));
  for (glong i = 0; i <= n_a; i++)
    {
      for (glong j = 0; j <= n_b; j++)
        {
          guint least;

          if (i == 0 || j == 0)
            {
              cells[i * width + j] = (guint) (i + j);
              continue;
            }
          least = cells[(i - 1) * width + j - 1] + (a[i - 1] != b[j - 1]);
          least = MIN (least, cells[(i - 1) * width + j] + 1);
          least = MIN (least, cells[i * width + j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            least = MIN (least, cells[(i - 2) * width + j - 2] + 1);
          cells[i * width + j] = least;
        }
    }

  return cells[n_a * width + n_b];
}

/* Letter by letter, marks too; what is neither letter nor figure is nothing. */
static gboolean
differ_in_spaces_alone (const char *a, const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      gunichar c = g_utf8_get_char (a);
      gunichar d = g_utf8_get_char (b);

      if (*a != '\0' && !g_unichar_isalnum (c))
        a = g_utf8_next_char (a);
      else if (*b != '\0' && !g_unichar_isalnum (d))
        b = g_utf8_next_char (b);
      else if (c != d)
        return FALSE;
      else
        {
          a = g_utf8_next_char (a);
          b = g_utf8_next_char (b);
        }
    }

  return TRUE;
}

gboolean
sam_name_is_near_miss (const char *a, const char *b)
{
  g_autofree char *distinctions_a = NULL;
  g_autofree char *distinctions_b = NULL;
  g_autofree gunichar *bare_a = NULL;
  g_autofree gunichar *bare_b = NULL;
  glong n_a = 0;
  glong n_b = 0;
  guint limit;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (strcmp (a, b) == 0)
    return FALSE;
  /* "Ängsbacka skolan": a space makes a word more, and a slip all the same. */
  if (differ_in_spaces_alone (a, b))
    return TRUE;

  distinctions_a = get_distinctions (a);
  distinctions_b = get_distinctions (b);
  if (strcmp (distinctions_a, distinctions_b) != 0)
    return FALSE;

  bare_a = strip (a, &n_a);
  bare_b = strip (b, &n_b);
  if (n_a == 0 || n_b == 0 || MAX (n_a, n_b) > 200)
    return FALSE;

  limit = get_limit (MIN (n_a, n_b));

  return measure (bare_a, n_a, bare_b, n_b, limit) <= limit;
}

guint64
sam_name_get_letters (const char *name)
{
  glong length = 0;
  g_autofree gunichar *bare = NULL;
  guint64 letters = 0;

  g_return_val_if_fail (name != NULL, 0);

  bare = strip (name, &length);
  for (glong i = 0; i < length; i++)
    {
      gunichar c = bare[i];
      guint bit = c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : 36 + c % 28;

      letters |= G_GUINT64_CONSTANT (1) << bit;
    }

  return letters;
}

guint
sam_name_get_slack (const char *name)
{
  /* A wrong letter takes one away and brings one in. */
  return 2 * get_limit (g_utf8_strlen (name, -1) + 2);
}
