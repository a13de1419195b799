#include "sam-person-mention.h"

#include <string.h>

#include "sam-records.h"

/* Shorter ones are found only as they are spelled: "Li Å", not "li å". */
#define MIN_FOLDED_LETTERS 5

/* Letter by letter, so that what is found in the folded text stands at the same letter of the text itself: lower case by
 * whole words may make two letters of one (İ). */
static char *
fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (at)));

  return g_string_free (folded, FALSE);
}

static gboolean
is_folded (const char *variant)
{
  return g_utf8_strlen (variant, -1) >= MIN_FOLDED_LETTERS;
}

void
sam_person_add_variant (GPtrArray *variants, const char *text)
{
  g_autofree char *variant = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) < 2)
    return;

  variant = is_folded (text) ? fold (text) : g_strdup (text);
  if (!g_ptr_array_find_with_equal_func (variants, variant, g_str_equal, NULL))
    g_ptr_array_add (variants, g_steal_pointer (&variant));
}

GPtrArray *
sam_person_make_variants (SamRecord *person)
{
  GPtrArray *variants = g_ptr_array_new_with_free_func (g_free);
  const char *name = sam_record_get_text (person, SAM_PERSON_NAME);
  const char *space = name != NULL ? strrchr (name, ' ') : NULL;

  sam_person_add_variant (variants, name);
  if (space != NULL)
    {
      g_autofree char *turned = g_strdup_printf ("%s, %.*s", space + 1, (int) (space - name), name);

      sam_person_add_variant (variants, turned);
    }
  sam_person_add_variant (variants, sam_record_get_text (person, SAM_PERSON_EMAIL));
  sam_person_add_variant (variants, sam_record_get_text (person, SAM_PERSON_PHONE));

  return variants;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize first = strlen (*(const char *const *) a), second = strlen (*(const char *const *) b);

  return first > second ? -1 : first < second;
}

void
sam_person_sort_variants (GPtrArray *variants)
{
  g_ptr_array_sort (variants, compare_lengths);
}

/* A letter or a digit goes on with the word, and so does a hyphen with more after it: "Anna Berg-Lund" is somebody else. */
static gboolean
goes_on (const char *text)
{
  gunichar letter = g_utf8_get_char (text);

  return g_unichar_isalnum (letter) || (letter == '-' && g_unichar_isalnum (g_utf8_get_char (text + 1)));
}

static gboolean
begins_word (const char *text, const char *at)
{
  const char *before = at > text ? g_utf8_find_prev_char (text, at) : NULL;

  if (before == NULL)
    return TRUE;
  if (*before == '-' && before > text)
    before = g_utf8_find_prev_char (text, before);

  return !g_unichar_isalnum (g_utf8_get_char (before));
}

/* Swedish makes "Anna Bergs lektion" of a name, and English "Anna Berg’s lesson". */
static gboolean
ends_word (const char *after)
{
  return !goes_on (after) || (*after == 's' && !goes_on (after + 1));
}

static const char *
find_variant (const char *text, const char *from, const char *variant)
{
  for (const char *found = strstr (from, variant); found != NULL; found = strstr (g_utf8_next_char (found), variant))
    {
      if (begins_word (text, found) && ends_word (found + strlen (variant)))
        return found;
    }

  return NULL;
}

gboolean
sam_person_is_mentioned (const char *text, GPtrArray *variants)
{
  g_autofree char *folded = fold (text);

  for (guint i = 0; i < variants->len; i++)
    {
      const char *variant = g_ptr_array_index (variants, i);
      const char *searched = is_folded (variant) ? folded : text;

      if (find_variant (searched, searched, variant) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* One variant, everywhere in a text: letters are counted, as bytes differ. */
static char *
replace_variant (const char *text, const char *variant)
{
  g_autofree char *folded = is_folded (variant) ? fold (text) : g_strdup (text);
  glong n_letters = g_utf8_strlen (variant, -1);
  GString *result = g_string_new (NULL);
  const char *from = folded;
  const char *rest = text;

  for (const char *found; (found = find_variant (folded, from, variant)) != NULL; from = found + strlen (variant))
    {
      const char *start = g_utf8_offset_to_pointer (rest, g_utf8_strlen (from, found - from));

      g_string_append_len (result, rest, start - rest);
      g_string_append (result, "[…]");
      rest = g_utf8_offset_to_pointer (start, n_letters);
    }
  g_string_append (result, rest);

  return g_string_free (result, FALSE);
}

char *
sam_person_replace_mentions (const char *text, GPtrArray *variants)
{
  char *result = g_strdup (text);

  for (guint i = 0; i < variants->len; i++)
    {
      char *replaced = replace_variant (result, g_ptr_array_index (variants, i));

      g_free (result);
      result = replaced;
    }

  return result;
}
