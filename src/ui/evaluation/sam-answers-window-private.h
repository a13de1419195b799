#pragma once

#include "sam-answer-sheet.h"
#include "sam-answers-window.h"

G_BEGIN_DECLS

/* The window's two jobs meet here: what it shows, and what keys do to it. */

SamAnswerGrid  *sam_answers_window_get_grid (SamAnswersWindow *self);
guint           sam_answers_window_get_row (SamAnswersWindow *self);
SamAnswerColumn sam_answers_window_get_column (SamAnswersWindow *self);
gboolean        sam_answers_window_is_editing (SamAnswersWindow *self);
/* Moves the focus to a cell, which stores the row that it leaves. */
void            sam_answers_window_go (SamAnswersWindow *self, guint row, SamAnswerColumn column);
/* Sets the count that has the focus while it is typed. */
void            sam_answers_window_type (SamAnswersWindow *self, gint64 value);
/* Ends typing: with the count as typed, or as it was. */
void            sam_answers_window_end_typing (SamAnswersWindow *self, gboolean keep);
/* Takes back the row that is not stored yet; FALSE where it is. */
gboolean        sam_answers_window_revert_row (SamAnswersWindow *self);
void            sam_answers_window_step (SamAnswersWindow *self, int by);
void            sam_answers_window_paste (SamAnswersWindow *self, const char *text);

/* sam-answers-keys.c */
void sam_answers_keys_install (SamAnswersWindow *self, GtkWidget *list);

G_END_DECLS
