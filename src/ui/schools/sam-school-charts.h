#pragma once

#include "sam-chart.h"
#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/*
 * What a school's dashboard shows as charts, in the language of the program.
 * Nothing of the dashboard is kept.
 */

/** Who came, week by week, of all teams. */
SamChart *sam_school_charts_new_attendance (const SamSchoolDashboard *dashboard);
/** How many cycles stand where. */
SamChart *sam_school_charts_new_cycles (const SamSchoolDashboard *dashboard);
/** School days from observation to dialogue. */
SamChart *sam_school_charts_new_lag (const SamSchoolDashboard *dashboard);
/** Answers to one statement per team. @statement: index */
SamChart *sam_school_charts_new_reception (const SamSchoolDashboard *dashboard, guint statement);
SamChart *sam_school_charts_new_factors (const SamSchoolDashboard *dashboard);
/** Whatever else goes on, over the weeks of the term. */
SamChart *sam_school_charts_new_interventions (const SamSchoolDashboard *dashboard);

G_END_DECLS
