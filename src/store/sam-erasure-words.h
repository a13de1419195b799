#pragma once

#include "sam-erasure-scope.h"
#include "sam-erasure.h"

G_BEGIN_DECLS

/**
 * SamErasureWords: what becomes of texts that name somebody who is erased.
 * @code: the code that stands in place of the person's
 * @numbers_keys: names that must differ would be the same without the person's name in them: then each gets a number
 * @boxes: what a sealed text has become, by what it was; %NULL where it is as it was. In the history it must be the same
 *   as in the records
 */
typedef struct
{
  const SamErasureScope *scope;
  SamDatabase           *database;
  SamErasureFlags        flags;
  char                  *code;
  gboolean               numbers_keys;
  GHashTable            *boxes;
} SamErasureWords;

void sam_erasure_words_clear (SamErasureWords *self);

/**
 * A text without the person in it, or %NULL where it does not name the person. For the same row always the same, in the
 * records and in the history.
 */
char *sam_erasure_words_replace (const SamErasureWords *self, const SamFamily *family, guint field, gint64 id, const char *text);

/**
 * Sets @erased to a sealed text without the person in it, and to %NULL where it does not name the person, nobody can read
 * it, or it is to be left alone. %SAM_ERROR_LOCKED where it cannot be read now.
 */
gboolean sam_erasure_words_reseal (SamErasureWords *self, const SamFamily *family, guint field, gint64 id, gconstpointer bytes,
                                   gsize length, GBytes **erased, GError **error);

/** Says that sealed texts cannot be read now; always %FALSE. */
gboolean sam_erasure_words_refuse_locked (GError **error);

G_END_DECLS
