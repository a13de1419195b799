#pragma once

#include "sam-database.h"
#include "sam-school-calendar.h"

G_BEGIN_DECLS

/** The calendar that holds for a school; @school 0 for the programme’s own. %NULL with @error. */
SamSchoolCalendar *sam_school_calendar_load (SamDatabase *database, gint64 school, GError **error);
/** The calendar that an organiser’s schools have where they set nothing of their own. */
SamSchoolCalendar *sam_school_calendar_load_for_organiser (SamDatabase *database, gint64 organiser, GError **error);

G_END_DECLS
