#pragma once

#include "sam-page-cache.h"

G_BEGIN_DECLS

/**
 * SamPageView:
 *
 * One page on the desk: its picture from the cache, and the hits of a search
 * on it. To assistive technology it is an image, named by its number, with the
 * page's text as its description.
 */
#define SAM_TYPE_PAGE_VIEW (sam_page_view_get_type ())
G_DECLARE_FINAL_TYPE (SamPageView, sam_page_view, SAM, PAGE_VIEW, GtkWidget)

/** Keeps a reference to @cache. */
GtkWidget *sam_page_view_new (SamPageCache *cache);
/** Which page it shows, from 0, and of how many. */
void       sam_page_view_set_page (SamPageView *self, guint page, guint n_pages);
guint      sam_page_view_get_page (SamPageView *self);
/** Pixels a point. */
void       sam_page_view_set_scale (SamPageView *self, double scale);
/** There is a new picture of its page, or none any more. */
void       sam_page_view_update (SamPageView *self);
/** Marks @words; @current: which hit of the page is the one that is looked at, -1 for none of them. @words: (nullable): */
void       sam_page_view_set_search (SamPageView *self, const char *words, int current);

G_END_DECLS
