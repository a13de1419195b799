#pragma once

#include "sam-cycle-clock.h"
#include "sam-store.h"
#include "sam-style.h"

G_BEGIN_DECLS

/**
 * SamBoardItem:
 *
 * A cycle in the lists of the place "Coaching", as of a day: that, not what.
 * A value: it never changes.
 */
#define SAM_TYPE_BOARD_ITEM (sam_board_item_get_type ())
G_DECLARE_FINAL_TYPE (SamBoardItem, sam_board_item, SAM, BOARD_ITEM, GObject)

/** All cycles as of a day, in the order of the teachers' names: array of #SamBoardItem, or %NULL. */
GPtrArray           *sam_board_item_load_all (SamStore *store, SamDate as_of, GError **error);

SamCycleItem        *sam_board_item_get_cycle (SamBoardItem *self);
const SamCycleTimes *sam_board_item_get_times (SamBoardItem *self);
/** The card's last line, such as "waiting 5 school days"; @style gets icon and colour. */
char                *sam_board_item_describe (SamBoardItem *self, SamStyle *style);
/** All that a row or card says, for assistive technology. */
char                *sam_board_item_dup_name (SamBoardItem *self);

G_END_DECLS
