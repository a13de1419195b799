#pragma once

#include "sam-page.h"

G_BEGIN_DECLS

#define SAM_TYPE_OVERVIEW_PAGE (sam_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (SamOverviewPage, sam_overview_page, SAM, OVERVIEW_PAGE, SamPage)

/** Whether it shows what stands in the file now: the figures, or why there are none. */
gboolean sam_overview_page_is_loaded (SamOverviewPage *self);

G_END_DECLS
