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

char *
sam_fold (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *folded = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity;

  g_return_val_if_fail (text != NULL, NULL);

  /* Most texts of a long list, at a tenth of the time. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL)
    return g_strdup (text);

  /* Folding makes a text at most three times as long. */
  capacity = (int32_t) strlen (composed) * 3 + 1;
  folded = g_malloc (capacity);
  ucasemap_utf8FoldCase (get_case_map (), folded, capacity, composed, -1, &status);

  return U_SUCCESS (status) ? g_steal_pointer (&folded) : g_steal_pointer (&composed);
}
