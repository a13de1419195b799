#pragma once

#include "sam-cycle-clock.h"
#include "sam-cycle-list.h"
#include "sam-style.h"

G_BEGIN_DECLS

/**
 * SamBoardItem:
 * @days: school days from the observation to the dialogue, or waited so far;
 *   -1 where there is nothing to count
 * @days_since: school days since the cycle came to its state, -1 where they
 *   cannot be counted
 * @is_late: waited for longer than the target
 *
 * A cycle on the board, as of a day: that, not what.
 */
typedef struct
{
  SamCycleItem *cycle;
  int           days;
  int           days_since;
  gboolean      is_late;
} SamBoardItem;

/** All cycles as of a day, in the order of the teachers' names: array of #SamBoardItem, or %NULL. */
GPtrArray *sam_board_item_load_all (SamStore *store, SamDate as_of, GError **error);

/** Observed, and no dialogue yet. */
gboolean sam_board_item_is_waiting (const SamBoardItem *self);
/** The card's last line, such as "waiting 5 school days"; @style gets icon and colour. */
char    *sam_board_item_describe (const SamBoardItem *self, SamStyle *style);

G_END_DECLS
