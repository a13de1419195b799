#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SamSpreadCellMode:
 * @SAM_SPREAD_CELL_DOTS: one dot an answer, wrapped to the width
 * @SAM_SPREAD_CELL_RINGS: the same for "don't know", which is no step
 * @SAM_SPREAD_CELL_BAR: a number and a lying bar, for many answers
 * @SAM_SPREAD_CELL_COLUMN: a number on a standing bar, for the total
 * @SAM_SPREAD_CELL_TICKS: one tick a session held
 */
typedef enum
{
  SAM_SPREAD_CELL_DOTS,
  SAM_SPREAD_CELL_RINGS,
  SAM_SPREAD_CELL_BAR,
  SAM_SPREAD_CELL_COLUMN,
  SAM_SPREAD_CELL_TICKS,
} SamSpreadCellMode;

/**
 * SamSpreadCell:
 *
 * A count as a picture. It has no words of its own for assistive technology: the
 * row that it stands in says everything in one sentence.
 */
#define SAM_TYPE_SPREAD_CELL (sam_spread_cell_get_type ())
G_DECLARE_FINAL_TYPE (SamSpreadCell, sam_spread_cell, SAM, SPREAD_CELL, GtkWidget)

GtkWidget *sam_spread_cell_new (void);
/** @maximum: the count that fills a bar or column; of no meaning for dots and ticks. */
void       sam_spread_cell_set (SamSpreadCell *self, SamSpreadCellMode mode, guint count, guint maximum);

G_END_DECLS
