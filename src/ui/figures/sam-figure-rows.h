#pragma once

#include <gio/gio.h>

#include "sam-figures.h"

G_BEGIN_DECLS

/**
 * SamFigureRows:
 *
 * The rows behind a figure as a list model: its items are made when a view asks
 * for them, so that half a million rows cost no more than their numbers.
 */
#define SAM_TYPE_FIGURE_ROWS (sam_figure_rows_get_type ())
G_DECLARE_FINAL_TYPE (SamFigureRows, sam_figure_rows, SAM, FIGURE_ROWS, GObject)

#define SAM_TYPE_FIGURE_ROW_ITEM (sam_figure_row_item_get_type ())
G_DECLARE_FINAL_TYPE (SamFigureRowItem, sam_figure_row_item, SAM, FIGURE_ROW_ITEM, GObject)

/** @rows: of #SamFigureRow. */
SamFigureRows      *sam_figure_rows_new (GArray *rows);
const SamFigureRow *sam_figure_row_item_get (SamFigureRowItem *self);

G_END_DECLS
