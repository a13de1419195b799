#pragma once

#include "sam-board-item.h"

G_BEGIN_DECLS

/*
 * The columns of the board, which are the headings of its list.
 */

/** Cancelled and broken off stand with those that are closed. */
#define SAM_CYCLE_N_GROUPS 6

guint       sam_cycle_groups_find (SamCycleState state);
/** The heading of a group, translated. */
const char *sam_cycle_groups_get_title (guint group);
/** Those of @items (array of #SamBoardItem) that stand in the group, in their order; borrowed. */
GPtrArray  *sam_cycle_groups_list (GPtrArray *items, guint group);

G_END_DECLS
