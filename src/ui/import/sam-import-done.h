#pragma once

#include <adwaita.h>

#include "sam-import-plan.h"

G_BEGIN_DECLS

/** The last step of an import: what came in, before the plan is made again. */
GtkWidget *sam_import_done_new (SamImportPlan *plan);

G_END_DECLS
