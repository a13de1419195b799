/*
 * SamCalendarPage: the place "Calendar".
 */
#include "sam-calendar-page.h"

struct _SamCalendarPage
{
  SamPage parent_instance;
};

G_DEFINE_FINAL_TYPE (SamCalendarPage, sam_calendar_page, SAM_TYPE_PAGE)

static void
sam_calendar_page_class_init (SamCalendarPageClass *klass)
{
}

static void
sam_calendar_page_init (SamCalendarPage *self)
{
}
