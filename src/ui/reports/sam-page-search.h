#pragma once

#include "sam-pages.h"

G_BEGIN_DECLS

/**
 * SamPageSearch:
 *
 * Looks for words on all pages, a few at a time in a thread, from the first
 * to the last; pages that were read once are remembered.
 *
 * Signal "changed": there are more hits, or it is done.
 */
#define SAM_TYPE_PAGE_SEARCH (sam_page_search_get_type ())
G_DECLARE_FINAL_TYPE (SamPageSearch, sam_page_search, SAM, PAGE_SEARCH, GObject)

SamPageSearch *sam_page_search_new (void);
/** Other pages; what was looked for is looked for in them. @pages: (nullable): */
void           sam_page_search_set_pages (SamPageSearch *self, SamPages *pages);
/** @words: (nullable): %NULL, or nothing but blanks, ends the search. */
void           sam_page_search_set_words (SamPageSearch *self, const char *words);
/** %NULL where nothing is looked for. */
const char    *sam_page_search_get_words (SamPageSearch *self);
/** How many there are on the pages read so far. */
guint          sam_page_search_get_n_hits (SamPageSearch *self);
/** Whether all pages are read. */
gboolean       sam_page_search_is_done (SamPageSearch *self);
/** The first hit on @page or a later one, else the first of all; %FALSE where there is none so far. */
gboolean       sam_page_search_find_from (SamPageSearch *self, guint page, guint *index);
/** On which page a hit stands, and which of the page's hits it is. */
void           sam_page_search_locate (SamPageSearch *self, guint index, guint *page, guint *hit);

G_END_DECLS
