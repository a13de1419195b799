#pragma once

#include "sam-context.h"
#include "sam-fixed-report.h"

G_BEGIN_DECLS

/** The figures that were fixed with a report, with their definitions as they were then. @figures: JSON. %NULL where they cannot be read: it has said so. */
GtkWindow *sam_fixed_figures_window_present (GtkWidget *origin, SamContext *context, const SamFixedReport *report,
                                             const char *figures);

G_END_DECLS
