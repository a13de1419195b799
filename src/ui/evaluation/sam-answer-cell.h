#pragma once

#include <gtk/gtk.h>

#include "sam-answer-grid.h"

G_BEGIN_DECLS

/**
 * SamAnswerCell:
 *
 * One count of the grid of answers. It shows and takes the focus; what is typed
 * is the window's business. CSS node: answercell, with .editing while it is
 * typed in and .empty where the count is 0.
 */
#define SAM_TYPE_ANSWER_CELL (sam_answer_cell_get_type ())
G_DECLARE_FINAL_TYPE (SamAnswerCell, sam_answer_cell, SAM, ANSWER_CELL, GtkWidget)

GtkWidget      *sam_answer_cell_new (SamAnswerColumn column);
SamAnswerColumn sam_answer_cell_get_column (SamAnswerCell *self);
void            sam_answer_cell_set_row (SamAnswerCell *self, guint row);
guint           sam_answer_cell_get_row (SamAnswerCell *self);
/** @value: %SAM_ANSWER_NONE for nothing. @name: what it is the count of, for assistive technology. @note: (nullable) */
void            sam_answer_cell_show (SamAnswerCell *self, gint64 value, const char *name, const char *note);
void            sam_answer_cell_set_editing (SamAnswerCell *self, gboolean editing);
/** The digits that it shows. */
const char     *sam_answer_cell_get_text (SamAnswerCell *self);

G_END_DECLS
