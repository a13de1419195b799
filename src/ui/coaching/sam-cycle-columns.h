#pragma once

#include "sam-board-item.h"

G_BEGIN_DECLS

/** The columns of the table of cycles: that, not what. */
typedef enum
{
  SAM_CYCLE_COLUMN_TEACHER,
  SAM_CYCLE_COLUMN_STATE,
  SAM_CYCLE_COLUMN_SCHOOL,
  SAM_CYCLE_COLUMN_COACH,
  SAM_CYCLE_COLUMN_QUESTIONS,
  SAM_CYCLE_COLUMN_CLOCK,
  SAM_CYCLE_COLUMN_NEXT,
  SAM_CYCLE_N_COLUMNS,
} SamCycleColumn;

/** "teacher", "state", "school", "coach", "questions", "clock", "next"; and back, %SAM_CYCLE_N_COLUMNS where there is none. */
const char    *sam_cycle_columns_get_name (SamCycleColumn column);
SamCycleColumn sam_cycle_columns_find (const char *name);
/** Its heading, translated. */
const char    *sam_cycle_columns_get_title (SamCycleColumn column);
/** What stands in it, newly allocated. */
char          *sam_cycle_columns_dup_text (SamCycleColumn column, SamBoardItem *item);
/** The order by one column; equal ones keep the order of the teachers' names. */
int            sam_cycle_columns_compare (SamCycleColumn column, SamBoardItem *one, SamBoardItem *other);

G_END_DECLS
