#pragma once

#include <gtk/gtk.h>

#include "sam-survey-comparison.h"

G_BEGIN_DECLS

/**
 * SamRangeCell:
 *
 * Two shares with their 95 % intervals on one axis from 0 to 100 %: the earlier
 * round above as a hollow diamond, the later below as a full one. It has no words of its own
 * for assistive technology: the row that it stands in says everything.
 */
#define SAM_TYPE_RANGE_CELL (sam_range_cell_get_type ())
G_DECLARE_FINAL_TYPE (SamRangeCell, sam_range_cell, SAM, RANGE_CELL, GtkWidget)

GtkWidget *sam_range_cell_new (void);
/** A denominator of 0: nothing is drawn for that round. */
void       sam_range_cell_set (SamRangeCell *self, const SamFraction shares[SAM_SURVEY_N_COMPARED]);

G_END_DECLS
