#pragma once

#include <adwaita.h>

#include "sam-rollover-plan.h"

G_BEGIN_DECLS

/**
 * sam_rollover_choices_new:
 * @plan: outlives the widget, and is what its rows set
 *
 * A page with what is proposed, to be chosen otherwise.
 */
GtkWidget *sam_rollover_choices_new (SamRolloverPlan *plan, SamStore *store);

G_END_DECLS
