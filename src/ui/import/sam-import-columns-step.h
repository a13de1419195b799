#pragma once

#include <adwaita.h>

#include "sam-import-plan.h"

G_BEGIN_DECLS

/**
 * SamImportColumnsStep:
 *
 * The second step of an import: each column with its first cells, and what it
 * says. A column that must never come in says why.
 *
 * Signal "changed": the day that was typed, of which sam_import_columns_step_dup_problem() may tell.
 */
#define SAM_TYPE_IMPORT_COLUMNS_STEP (sam_import_columns_step_get_type ())
G_DECLARE_FINAL_TYPE (SamImportColumnsStep, sam_import_columns_step, SAM, IMPORT_COLUMNS_STEP, AdwBin)

GtkWidget *sam_import_columns_step_new (SamImportPlan *plan);
/** Shows the columns of the plan's table as they are now. */
void       sam_import_columns_step_show (SamImportColumnsStep *self);
/** Where no year is typed, the day nearest to this one is meant. */
void       sam_import_columns_step_set_nearby (SamImportColumnsStep *self, SamDate nearby);
/** Why the rows cannot be looked through yet, in words, newly allocated; %NULL where they can. */
char      *sam_import_columns_step_dup_problem (SamImportColumnsStep *self);
/** For tests. */
GtkWidget *sam_import_columns_step_get_from_row (SamImportColumnsStep *self);
/** The row of a column, for tests; %NULL where it has none. */
GtkWidget *sam_import_columns_step_get_row (SamImportColumnsStep *self, guint column);

G_END_DECLS
