#pragma once

#include <adwaita.h>

#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/**
 * SamSchoolStrip:
 *
 * A term's group sessions of a school, one row a team and one column a week, and
 * below them how many steps of individual coaching were taken.
 * Each session is an icon that leads to it; weekdays that are no school days
 * are shaded at their place in the week.
 */
#define SAM_TYPE_SCHOOL_STRIP (sam_school_strip_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolStrip, sam_school_strip, SAM, SCHOOL_STRIP, GtkWidget)

/** Shows the dashboard's term; keeps nothing of it. */
void sam_school_strip_show (SamSchoolStrip *self, const SamSchoolDashboard *dashboard);

G_END_DECLS
