#pragma once

#include <gtk/gtk.h>

#include "sam-board-item.h"

G_BEGIN_DECLS

/**
 * SamCycleRow:
 *
 * A cycle as a row of one column, where there is no room for cards or a table.
 * One row shows one cycle after the other, as the list scrolls.
 */
#define SAM_TYPE_CYCLE_ROW (sam_cycle_row_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleRow, sam_cycle_row, SAM, CYCLE_ROW, GtkButton)

GtkWidget *sam_cycle_row_new (void);
/** @with_state: where no heading says it */
void       sam_cycle_row_set_item (SamCycleRow *self, SamBoardItem *item, gboolean with_state);

G_END_DECLS
