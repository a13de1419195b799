#pragma once

#include "sam-page.h"

G_BEGIN_DECLS

#define SAM_TYPE_CALENDAR_PAGE (sam_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (SamCalendarPage, sam_calendar_page, SAM, CALENDAR_PAGE, SamPage)

G_END_DECLS
