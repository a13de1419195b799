#pragma once

#include <gtk/gtk.h>

#include "sam-school-dashboard.h"
#include "sam-wrap-box.h"

G_BEGIN_DECLS

/** Fills the line of key facts of a school: its statuses, the mandatory strand, sessions, cycles. */
void sam_school_facts_fill (SamWrapBox *box, const SamSchoolDashboard *dashboard);
/** What the icons of the strip mean. */
void sam_school_facts_fill_legend (SamWrapBox *box);

G_END_DECLS
