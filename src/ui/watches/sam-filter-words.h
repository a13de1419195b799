#pragma once

#include "sam-filter-query.h"
#include "sam-store.h"

G_BEGIN_DECLS

/*
 * Filters and what they find, in the language of the program.
 */

/** "Teams". */
const char *sam_filter_words_get_list (SamFilterList list);
/** "3 teams". Newly allocated. */
char       *sam_filter_words_dup_count (SamFilterList list, guint n);
/** What a key is about: "School". */
const char *sam_filter_words_get_key (SamFilterKey key);
/** What a list is called that the key does not narrow: "All Schools". */
const char *sam_filter_words_get_any (SamFilterKey key);
/** "No session for 4 weeks"; what is no word of ours, such as a school's code, as it is. Newly allocated. */
char       *sam_filter_words_dup_value (SamFilterList list, SamFilterKey key, const char *value);
/** "No session for 4 weeks, Nybro kommun": what a new watch may be called. Newly allocated. */
char       *sam_filter_words_dup_name (const SamFilter *filter);

/** A row's title: "Almbackaskolan, F–3"; and the line below it. Newly allocated. */
char       *sam_filter_words_dup_title (SamFilterHit *hit);
char       *sam_filter_words_dup_detail (SamFilterHit *hit, SamDate as_of);

G_END_DECLS
