#pragma once

#include "sam-school-calendar.h"
#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/* The inside of a dashboard's loading, shared by the rooms sam-school-dashboard*.c. */

/* What is known while it is loaded. */
typedef struct
{
  SamSchoolDashboard *dashboard;
  SamDatabase        *database;
  SamSchoolCalendar  *calendar;
  /* The days of the weeks, cut to those on which the school takes part. */
  SamDateRange        days;
} SamDashboardLoad;

/* A query of sql/figures/ with :school, :from, :last, :until and :as_of bound. */
SamStatement *sam_dashboard_prepare (SamDashboardLoad *load, const char *name, GError **error);
/* FALSE where stepping came to an end by a failure. */
gboolean      sam_dashboard_check (GError *step_error, GError **error);

gboolean sam_dashboard_load_term (SamDashboardLoad *load, SamDate of_term, GError **error);
gboolean sam_dashboard_load_teams (SamDashboardLoad *load, GError **error);
gboolean sam_dashboard_load_cycles (SamDashboardLoad *load, GError **error);
gboolean sam_dashboard_load_reception (SamDashboardLoad *load, GError **error);
void     sam_dashboard_count_gaps (SamDashboardLoad *load);

G_END_DECLS
