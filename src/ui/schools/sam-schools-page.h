#pragma once

#include "sam-page.h"

G_BEGIN_DECLS

#define SAM_TYPE_SCHOOLS_PAGE (sam_schools_page_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolsPage, sam_schools_page, SAM, SCHOOLS_PAGE, SamPage)

G_END_DECLS
