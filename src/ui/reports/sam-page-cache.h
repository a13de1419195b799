#pragma once

#include "sam-pages.h"

G_BEGIN_DECLS

/**
 * SamPageCache:
 *
 * Paints the pages that are wanted, one after another in a thread, so that the
 * window stays alive however long a page takes, and keeps those that were
 * seen last.
 *
 * Signal "painted" (uint page): there is a new picture of a page.
 */
#define SAM_TYPE_PAGE_CACHE (sam_page_cache_get_type ())
G_DECLARE_FINAL_TYPE (SamPageCache, sam_page_cache, SAM, PAGE_CACHE, GObject)

SamPageCache *sam_page_cache_new (void);
/** Forgets all pictures; those in sight when the new ones are there. @pages: (nullable): nothing at all stays. */
void          sam_page_cache_set_pages (SamPageCache *self, SamPages *pages);
/** The pages [@first, @end) are in sight, at @scale pixels a point; a few round them are painted too. */
void          sam_page_cache_want (SamPageCache *self, guint first, guint end, double scale);
/** The best picture that there is, which may be of another scale; %NULL where there is none yet. */
GdkTexture   *sam_page_cache_get_texture (SamPageCache *self, guint page);
/** An array of #SamPageText, owned by the cache; %NULL where it has not been read yet. */
GArray       *sam_page_cache_get_text (SamPageCache *self, guint page);

G_END_DECLS
