#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SamProblemRow:
 *
 * A row that says what is wrong with the one above it. It takes no focus, and
 * lets Tab and the arrow keys through: a list box itself stops at a row that
 * has nothing to focus, and leaves out all that come after it.
 */
#define SAM_TYPE_PROBLEM_ROW (sam_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (SamProblemRow, sam_problem_row, SAM, PROBLEM_ROW, AdwPreferencesRow)

GtkWidget *sam_problem_row_new (GtkWidget *label);

G_END_DECLS
