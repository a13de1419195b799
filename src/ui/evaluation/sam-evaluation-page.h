#pragma once

#include "sam-page.h"

G_BEGIN_DECLS

#define SAM_TYPE_EVALUATION_PAGE (sam_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (SamEvaluationPage, sam_evaluation_page, SAM, EVALUATION_PAGE, SamPage)

G_END_DECLS
