#pragma once

#include "sam-page.h"

G_BEGIN_DECLS

#define SAM_TYPE_REPORTS_PAGE (sam_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (SamReportsPage, sam_reports_page, SAM, REPORTS_PAGE, SamPage)

G_END_DECLS
