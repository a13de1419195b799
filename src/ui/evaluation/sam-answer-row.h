#pragma once

#include "sam-answer-cell.h"
#include "sam-answer-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  SAM_ANSWER_ROW_PLACE,
  SAM_ANSWER_ROW_HEADING,
  SAM_ANSWER_ROW_TOTAL,
} SamAnswerRowKind;

/**
 * SamAnswerRow:
 *
 * A row of the grid of answers: the names, the counts, their sum and what is
 * to be said about it. All kinds have the same columns.
 */
#define SAM_TYPE_ANSWER_ROW (sam_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (SamAnswerRow, sam_answer_row, SAM, ANSWER_ROW, GtkWidget)

GtkWidget     *sam_answer_row_new (SamAnswerRowKind kind, gboolean narrow);
/** Shows a row of the sheet as it is typed now. */
void           sam_answer_row_show (SamAnswerRow *self, SamAnswerSheet *sheet, guint row);
/** The sums of all rows. */
void           sam_answer_row_show_total (SamAnswerRow *self, SamAnswerGrid *grid);
/** %NULL in a heading or total. */
SamAnswerCell *sam_answer_row_get_cell (SamAnswerRow *self, SamAnswerColumn column);
/** What the row says of its sum, with what is wrong with it: "9 of 8". For tests. */
const char    *sam_answer_row_get_sum (SamAnswerRow *self);
const char    *sam_answer_row_get_note (SamAnswerRow *self);

G_END_DECLS
