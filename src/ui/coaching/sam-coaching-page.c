/*
 * SamCoachingPage: the place "Coaching".
 */
#include "sam-coaching-page.h"

struct _SamCoachingPage
{
  SamPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SamCoachingPage, sam_coaching_page, SAM_TYPE_PAGE)

static void
sam_coaching_page_class_init (SamCoachingPageClass *klass)
{
}

static void
sam_coaching_page_init (SamCoachingPage *self)
{
}
