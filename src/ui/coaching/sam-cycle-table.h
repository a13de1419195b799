#pragma once

#include <adwaita.h>

#include "sam-board-item.h"

G_BEGIN_DECLS

/**
 * SamCycleTable:
 *
 * Cycles as a table that can be sorted by each of its columns, or as rows where
 * there is room for one column only. Its property "sort" (string: the name of a
 * column, with "-" before it for the other way round) is what a menu sets.
 */
#define SAM_TYPE_CYCLE_TABLE (sam_cycle_table_get_type ())
G_DECLARE_FINAL_TYPE (SamCycleTable, sam_cycle_table, SAM, CYCLE_TABLE, AdwBin)

/** @items: array of #SamBoardItem, borrowed for the call; in the order of the teachers' names. */
void        sam_cycle_table_set_items (SamCycleTable *self, GPtrArray *items);
void        sam_cycle_table_set_narrow (SamCycleTable *self, gboolean narrow);
/** A column by sam_cycle_columns_get_name(), with "-" before it for the other way round. */
const char *sam_cycle_table_get_sort (SamCycleTable *self);
void        sam_cycle_table_set_sort (SamCycleTable *self, const char *sort);
/** What is shown, in its order: a model of #SamBoardItem. */
GListModel *sam_cycle_table_get_model (SamCycleTable *self);

G_END_DECLS
