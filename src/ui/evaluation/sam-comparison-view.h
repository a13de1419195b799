#pragma once

#include <adwaita.h>

#include "sam-context.h"
#include "sam-spread-line.h"
#include "sam-survey-comparison.h"

G_BEGIN_DECLS

/**
 * SamComparisonView:
 *
 * Two rounds side by side: each statement put in both, and the answers of each
 * place to one of them. A part of the reception.
 *
 * Signal "statement-chosen" (gint64 earlier, gint64 later): a statement of the
 * list was activated.
 */
#define SAM_TYPE_COMPARISON_VIEW (sam_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (SamComparisonView, sam_comparison_view, SAM, COMPARISON_VIEW, AdwBin)

GtkWidget *sam_comparison_view_new (void);
/** @rounds: the earlier first, and @names beside them. @statement: of either round; its places are shown. */
gboolean   sam_comparison_view_show (SamComparisonView *self, SamContext *context,
                                     const gint64 rounds[SAM_SURVEY_N_COMPARED], const char *const *names,
                                     gint64 statement, SamScope scope, SamSpreadLook look, GError **error);

G_END_DECLS
