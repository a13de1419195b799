#pragma once

#include <adwaita.h>

#include "sam-school-dashboard.h"

G_BEGIN_DECLS

/** Fills a boxed list with the dashboard's teams: what was promised and given, held and attended. Rows lead to the team. */
void sam_school_given_list_fill (GtkListBox *list, const SamSchoolDashboard *dashboard);

G_END_DECLS
