/*
 * SamEvaluationPage: the place "Evaluation".
 */
#include "sam-evaluation-page.h"

struct _SamEvaluationPage
{
  SamPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SamEvaluationPage, sam_evaluation_page, SAM_TYPE_PAGE)

static void
sam_evaluation_page_class_init (SamEvaluationPageClass *klass)
{
}

static void
sam_evaluation_page_init (SamEvaluationPage *self)
{
}
