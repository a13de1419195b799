/*
 * The order of names, and folding for search: Swedish, in both languages.
 */
#include "sam-language.h"

#include <string.h>
#include <unicode/ucasemap.h>
#include <unicode/ucol.h>

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

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL)
    return g_strdup (text);

  /* Folding makes a text at most three times as long. */
  capacity = (int32_t) strlen (composed) * 3 + 1;
  folded = g_malloc (capacity);
  ucasemap_utf8FoldCase (get_case_map (), folded, capacity, composed, -1, &status);

  return U_SUCCESS (status) ? g_steal_pointer (&folded) : g_steal_pointer (&composed);
}
