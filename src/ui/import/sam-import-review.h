#pragma once

#include <adwaita.h>

#include "sam-import-plan.h"

G_BEGIN_DECLS

/**
 * SamImportReview:
 *
 * The third step of an import: every row of a plan with what will become of
 * it, filtered and searched, and the questions that are to be decided.
 *
 * Signals: "answered": an answer was given to the plan, which is to be made
 * again; "changed": whether refused rows are left out has been switched.
 */
#define SAM_TYPE_IMPORT_REVIEW (sam_import_review_get_type ())
G_DECLARE_FINAL_TYPE (SamImportReview, sam_import_review, SAM, IMPORT_REVIEW, AdwBin)

GtkWidget          *sam_import_review_new (SamImportPlan *plan);
/** Shows the plan as it was just made. */
void                sam_import_review_show (SamImportReview *self);
/** Another table: rows that cannot come in stop it again, until the user has chosen to leave them out. */
void                sam_import_review_forget_choice (SamImportReview *self);
void                sam_import_review_set_narrow (SamImportReview *self, gboolean narrow);
SamImportApplyFlags sam_import_review_get_flags (SamImportReview *self);
void                sam_import_review_search (SamImportReview *self);
/** The rows that the filter leaves, of #SamImportRow; for tests. */
GListModel         *sam_import_review_get_rows (SamImportReview *self);

G_END_DECLS
