/*
 * The order of names, and folding for search: Swedish, in both languages.
 */
#include "sam-language.h"

#include <string.h>
#include <unicode/ucasemap.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

/* Names are short; what is longer takes a second call. */
#define N_UNITS 256
#define N_KEY 512

/* Comparing does not change a collator, so threads may share one. */
static UCollator *
get_collator (void)
{
  static UCollator *collator;

  if (g_once_init_enter (&collator))
    {
      UErrorCode status = U_ZERO_ERROR;
      UCollator *swedish = ucol_open ("sv", &status);

      /* "Å" may be stored as one character or as "A" and a ring. */
      ucol_setAttribute (swedish, UCOL_NORMALIZATION_MODE, UCOL_ON, &status);
      g_once_init_leave (&collator, swedish);
    }

  return collator;
}

int
sam_collate (const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult result;

  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  result = ucol_strcollUTF8 (get_collator (), a, -1, b, -1, &status);
  return U_SUCCESS (status) ? (int) result : strcmp (a, b);
}

/* F is the year before the first, so F–3 comes before 4–6; so do the names of stages. */
static int
get_stage (const char *team)
{
  if (team[0] == 'F' && (team[1] == '-' || g_str_has_prefix (team + 1, "–")))
    return 0;
  if (g_ascii_strncasecmp (team, "Mellanstadi", 11) == 0)
    return 2;
  /* With or without its dots. */
  if (g_ascii_strncasecmp (team, "Hogstadi", 8) == 0 || g_ascii_strncasecmp (team, "Högstadi", 9) == 0)
    return 3;

  return 1;
}

int
sam_collate_teams (const char *a, const char *b)
{
  int order;

  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  order = get_stage (a) - get_stage (b);
  return order != 0 ? order : sam_collate (a, b);
}

static int32_t
get_key (const UChar *units, int32_t n_units, guint8 *key, int32_t size)
{
  return ucol_getSortKey (get_collator (), units, n_units, key, size);
}

void
sam_collation_append_key (GByteArray *keys, const char *text)
{
  UChar stack[N_UNITS];
  g_autofree UChar *heap = NULL;
  UChar *units = stack;
  UErrorCode status = U_ZERO_ERROR;
  gsize length;
  int32_t n_units, n_key;
  guint start;

  g_return_if_fail (keys != NULL);
  g_return_if_fail (text != NULL);

  /* UTF-16 never takes more units than UTF-8 takes bytes. */
  length = strlen (text);
  if (length > N_UNITS)
    units = heap = g_new (UChar, length);
  u_strFromUTF8WithSub (units, (int32_t) MAX (length, N_UNITS), &n_units, text, (int32_t) length, 0xfffd, NULL, &status);

  start = keys->len;
  g_byte_array_set_size (keys, start + N_KEY);
  n_key = get_key (units, n_units, keys->data + start, N_KEY);
  g_byte_array_set_size (keys, start + (guint) n_key);
  if (n_key > N_KEY)
    get_key (units, n_units, keys->data + start, n_key);
}

static UCaseMap *
get_case_map (void)
{
  static UCaseMap *map;

  if (g_once_init_enter (&map))
    {
      UErrorCode status = U_ZERO_ERROR;

      g_once_init_leave (&map, ucasemap_open ("sv", U_FOLD_CASE_DEFAULT, &status));
    }

  return map;
}

/*
 * ASCII, Latin-1 and the signs of print: each letter is composed, and as long as its small one. ß and µ become
 * others, and are left to ICU with all the rest: then it is %NULL.
 */
static char *
fold_latin (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *folded = g_malloc (length + 1);

  for (gsize i = 0; i < length;)
    {
      guint8 first = (guint8) text[i], second = (guint8) text[i + 1];

      if (first < 0x80)
        {
          folded[i] = g_ascii_tolower (text[i]);
          i++;
        }
      else if ((first == 0xc2 && second >= 0x80 && second != 0xb5) || (first == 0xc3 && second >= 0x80 && second != 0x9f))
        {
          gboolean is_capital = first == 0xc3 && second <= 0x9e && second != 0x97;

          folded[i] = text[i];
          folded[i + 1] = (char) (is_capital ? second + 0x20 : second);
          i += 2;
        }
      else if (first == 0xe2 && second == 0x80 && (guint8) text[i + 2] >= 0x90 && (guint8) text[i + 2] <= 0xa6)
        {
          memcpy (folded + i, text + i, 3);
          i += 3;
        }
      else
        {
          return NULL;
        }
    }
  folded[length] = '\0';

  return g_steal_pointer (&folded);
}

char *
sam_fold (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *folded = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity;

  g_return_val_if_fail (text != NULL, NULL);

  /* Nearly all texts of a long list, at a tenth of the time. */
  folded = fold_latin (text);
  if (folded != NULL)
    return g_steal_pointer (&folded);

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL)
    return g_strdup (text);

  /* Folding makes a text at most three times as long. */
  capacity = (int32_t) strlen (composed) * 3 + 1;
  folded = g_malloc (capacity);
  ucasemap_utf8FoldCase (get_case_map (), folded, capacity, composed, -1, &status);

  return U_SUCCESS (status) ? g_steal_pointer (&folded) : g_steal_pointer (&composed);
}
