#pragma once

#include "sam-filter.h"
#include "sam-filter-bar.h"
#include "sam-page.h"

G_BEGIN_DECLS

/**
 * SamWatchPage:
 *
 * A list of schools, teams, sessions or cycles, narrowed by a filter that can
 * be kept as a watch. It shows a watch by sam_page_show_record(), or a filter
 * that is not kept. What it lists is read in a thread, as of the window's day.
 *
 * Actions: "watch.save" keeps what is chosen in the watch on show, "watch.keep"
 * as a new one; "watch.edit" and "watch.remove" take an id (x).
 */
#define SAM_TYPE_WATCH_PAGE (sam_watch_page_get_type ())
G_DECLARE_FINAL_TYPE (SamWatchPage, sam_watch_page, SAM, WATCH_PAGE, SamPage)

/** Shows a filter that no watch keeps; without conditions, all of the list. */
void          sam_watch_page_show_filter (SamWatchPage *self, const SamFilter *filter);
/** The watch on show, 0 where it is a filter that no watch keeps. */
gint64        sam_watch_page_get_watch (SamWatchPage *self);
/** For tests. */
SamFilterBar *sam_watch_page_get_bar (SamWatchPage *self);

G_END_DECLS
