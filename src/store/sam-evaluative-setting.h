#pragma once

#include "sam-evaluative-words.h"
#include "sam-store.h"

G_BEGIN_DECLS

/* The programme's own evaluative words, beside the program's list. */

/** As they were typed; "" where there are none. Newly allocated. */
char               *sam_store_dup_evaluative_words (SamStore *self);
/** One change. @words: see sam_evaluative_words_new(); "" for none. */
gboolean            sam_store_set_evaluative_words (SamStore *self, const char *words, GError **error);
/** The program's list with the programme's own words. */
SamEvaluativeWords *sam_store_new_evaluative_words (SamStore *self);

G_END_DECLS
