#pragma once

#include <adwaita.h>

#include "sam-report-preview.h"

G_BEGIN_DECLS

/**
 * SamPageSearchBar:
 *
 * Words to look for in a preview: the hits are marked there, Enter and
 * Shift+Enter go from one to the next, Escape ends it.
 */
#define SAM_TYPE_PAGE_SEARCH_BAR (sam_page_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (SamPageSearchBar, sam_page_search_bar, SAM, PAGE_SEARCH_BAR, AdwBin)

/** The preview that it searches; not owned: both are in the same viewer. */
void     sam_page_search_bar_set_preview (SamPageSearchBar *self, SamReportPreview *preview);
/** Other pages are shown. @pages: (nullable): */
void     sam_page_search_bar_set_pages (SamPageSearchBar *self, SamPages *pages);
/** Shows it, with the words of last time selected; %FALSE where it had the focus already. */
gboolean   sam_page_search_bar_open (SamPageSearchBar *self);
/** %FALSE where it was not open. */
gboolean sam_page_search_bar_close (SamPageSearchBar *self);

G_END_DECLS
