/*
 * SamReportsPage: the place "Reports".
 */
#include "sam-reports-page.h"

struct _SamReportsPage
{
  SamPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SamReportsPage, sam_reports_page, SAM_TYPE_PAGE)

static void
sam_reports_page_class_init (SamReportsPageClass *klass)
{
}

static void
sam_reports_page_init (SamReportsPage *self)
{
}
