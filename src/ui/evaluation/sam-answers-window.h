#pragma once

#include "sam-tool-window.h"

G_BEGIN_DECLS

/**
 * SamAnswersWindow:
 *
 * A survey round entered from paper: one statement at a time, a row for each
 * team, by keys alone as in a spreadsheet. Digits type, Tab, Enter and the
 * arrow keys move, Escape takes back what is being typed, Ctrl+V pastes a block
 * of numbers, Ctrl+Page Down shows the next statement.
 *
 * A row is stored as one change when it is left, however it is left: by a key,
 * for another statement, or by closing the window.
 */
#define SAM_TYPE_ANSWERS_WINDOW (sam_answers_window_get_type ())
G_DECLARE_FINAL_TYPE (SamAnswersWindow, sam_answers_window, SAM, ANSWERS_WINDOW, SamToolWindow)

/** @statement: shown first, of those of @round. %NULL where it could not be read, which has been said. */
GtkWindow *sam_answers_window_present (GtkWidget *origin, SamContext *context, gint64 round, gint64 statement);

G_END_DECLS
