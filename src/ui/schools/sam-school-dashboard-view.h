#pragma once

#include <adwaita.h>

#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/**
 * SamSchoolDashboardView:
 *
 * What became of a school's term: sessions per week, promised and given time,
 * attendance, cycles, reception, frame factors, what else goes on, and what is
 * missing. Each part that has nothing to show says so, and what to do.
 *
 * Signal "term-chosen" (int, a #SamDate in the term): another term is asked for.
 */
#define SAM_TYPE_SCHOOL_DASHBOARD_VIEW (sam_school_dashboard_view_get_type ())
G_DECLARE_FINAL_TYPE (SamSchoolDashboardView, sam_school_dashboard_view, SAM, SCHOOL_DASHBOARD_VIEW, GtkBox)

/** Takes @dashboard; %NULL shows nothing. */
void                      sam_school_dashboard_view_take (SamSchoolDashboardView *self, SamSchoolDashboard *dashboard);
/** What is shown; %NULL where nothing is. */
const SamSchoolDashboard *sam_school_dashboard_view_get (SamSchoolDashboardView *self);

G_END_DECLS
