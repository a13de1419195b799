/*
 * SamOverviewPage: the place "Overview".
 */
#include "sam-overview-page.h"

struct _SamOverviewPage
{
  SamPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SamOverviewPage, sam_overview_page, SAM_TYPE_PAGE)

static void
sam_overview_page_class_init (SamOverviewPageClass *klass)
{
}

static void
sam_overview_page_init (SamOverviewPage *self)
{
}
