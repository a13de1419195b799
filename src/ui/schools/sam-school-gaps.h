#pragma once

#include <gtk/gtk.h>

#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/** Fills the box with what the dashboard lacks, a line each; %FALSE where it lacks nothing. */
gboolean sam_school_gaps_fill (GtkBox *box, const SamSchoolDashboard *dashboard);

G_END_DECLS
