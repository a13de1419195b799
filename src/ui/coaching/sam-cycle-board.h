#pragma once

#include <adwaita.h>

#include "sam-board-item.h"

G_BEGIN_DECLS

/**
 * SamCycleBoard:
 *
 * Cycles by state: columns of cards where there is room, else lists, one a
 * state. Only cycles that pass the filter are shown.
 */
#define SAM_TYPE_CYCLE_BOARD (sam_cycle_board_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleBoard, sam_cycle_board, SAM, CYCLE_BOARD, AdwBin)

/** @items: array of #SamBoardItem, borrowed for the call. */
void sam_cycle_board_set_items (SamCycleBoard *self, GPtrArray *items);
void sam_cycle_board_set_narrow (SamCycleBoard *self, gboolean narrow);

G_END_DECLS
