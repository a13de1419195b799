#pragma once

#include "sam-page.h"

G_BEGIN_DECLS

#define SAM_TYPE_COACHING_PAGE (sam_coaching_page_get_type ())
G_DECLARE_FINAL_TYPE (SamCoachingPage, sam_coaching_page, SAM, COACHING_PAGE, SamPage)

G_END_DECLS
