#pragma once

#include <glib.h>

#include "sam-observation-entry.h"

G_BEGIN_DECLS

/**
 * SamEvaluativeWords:
 *
 * Words that judge instead of describing, in Swedish and English, with the
 * programme's own. A note gets a gentle mark at them: it should say what was
 * seen. Nothing is refused for them.
 */
typedef struct _SamEvaluativeWords SamEvaluativeWords;

/**
 * SamEvaluativeRange:
 * @start, @end: bytes in the text, half open
 * @word: as it stands in the text
 */
typedef struct
{
  gsize start;
  gsize end;
  char *word;
} SamEvaluativeRange;

/**
 * sam_evaluative_words_new:
 * @own: (nullable): the programme's own words, separated by spaces, commas or line breaks; one with a minus before it
 *   ("-fin") takes a word out of the program's list
 */
SamEvaluativeWords *sam_evaluative_words_new (const char *own);
void                sam_evaluative_words_free (SamEvaluativeWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamEvaluativeWords, sam_evaluative_words_free)

/**
 * sam_evaluative_words_find:
 * @kind: a quote is what somebody else said, and has none
 *
 * The evaluative words of a note: whole words, whatever their case; nothing
 * within quotation marks. (element-type SamEvaluativeRange), in their order.
 */
GArray *sam_evaluative_words_find (SamEvaluativeWords *self, const char *text, SamObservationEntryKind kind);

/** The program's own list, sorted, for the dialog that shows it; %NULL-terminated. Owned by the program. */
const char *const *sam_evaluative_words_get_built_in (guint *n_words);

G_END_DECLS
