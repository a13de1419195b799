/*
 * SamSchoolsPage: the place "Schools".
 */
#include "sam-schools-page.h"

struct _SamSchoolsPage
{
  SamPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SamSchoolsPage, sam_schools_page, SAM_TYPE_PAGE)

static void
sam_schools_page_class_init (SamSchoolsPageClass *klass)
{
}

static void
sam_schools_page_init (SamSchoolsPage *self)
{
}
