#pragma once

#include <adwaita.h>

#include "sam-status-matrix.h"

G_BEGIN_DECLS

/**
 * SamStatusMatrixView:
 *
 * School × strand as a table: status by icon, word and colour, teams, given of
 * promised time, and the last session. A row leads to its school.
 */
#define SAM_TYPE_STATUS_MATRIX_VIEW (sam_status_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (SamStatusMatrixView, sam_status_matrix_view, SAM, STATUS_MATRIX_VIEW, AdwBin)

GtkWidget  *sam_status_matrix_view_new (void);
/** Keeps the rows, not the matrix. @given: of #SamSchoolFigure, F18 of each school. */
void        sam_status_matrix_view_set_matrix (SamStatusMatrixView *self, SamStatusMatrix *matrix, GArray *given);
GListModel *sam_status_matrix_view_get_rows (SamStatusMatrixView *self);

/** What stands beside a status: its date, its planned term, or "no session yet"; newly allocated, %NULL for nothing. */
char *sam_strand_state_dup_detail (const SamStrandState *state);

G_END_DECLS
