#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamAnswerGrid:
 *
 * The counts of one statement as they are typed from paper: a row for each
 * place that was asked, with the invited, the four steps and don't know. A
 * plain value; every key press is a function on it.
 *
 * Answers of a row are recorded all together or not at all: where one is
 * entered, the others are 0; where all are taken away, none is recorded.
 */
typedef struct _SamAnswerGrid SamAnswerGrid;

typedef enum
{
  SAM_ANSWER_INVITED,
  SAM_ANSWER_STEP_1,
  SAM_ANSWER_STEP_2,
  SAM_ANSWER_STEP_3,
  SAM_ANSWER_STEP_4,
  SAM_ANSWER_DONT_KNOW,
  SAM_ANSWER_N_COLUMNS,
} SamAnswerColumn;

/** Nothing is recorded. */
#define SAM_ANSWER_NONE ((gint64) -1)
/** No count is higher; a sixth digit cannot be typed. */
#define SAM_ANSWER_MOST 99999

/** One row. */
typedef struct
{
  gint64 values[SAM_ANSWER_N_COLUMNS];
} SamAnswerLine;

/** What is to be said about a row while it is typed, and after. */
typedef enum
{
  SAM_ANSWER_FINE,
  SAM_ANSWER_MORE_THAN_INVITED,
  SAM_ANSWER_NOT_INVITED, /* answers, but nobody recorded as invited */
} SamAnswerCheck;

SamAnswerGrid *sam_answer_grid_new (guint n_rows);
void           sam_answer_grid_free (SamAnswerGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamAnswerGrid, sam_answer_grid_free)

guint                sam_answer_grid_get_n_rows (const SamAnswerGrid *self);
const SamAnswerLine *sam_answer_grid_get_line (const SamAnswerGrid *self, guint row);
void                 sam_answer_grid_set_line (SamAnswerGrid *self, guint row, const SamAnswerLine *line);
gint64               sam_answer_grid_get (const SamAnswerGrid *self, guint row, SamAnswerColumn column);
/** @value: %SAM_ANSWER_NONE to take it away */
void                 sam_answer_grid_set (SamAnswerGrid *self, guint row, SamAnswerColumn column, gint64 value);

/** A line on which nothing is recorded. */
SamAnswerLine  sam_answer_line_none (void);
gboolean       sam_answer_line_equal (const SamAnswerLine *a, const SamAnswerLine *b);
/** All answers of the line, don't know included; %SAM_ANSWER_NONE where none are recorded. */
gint64         sam_answer_line_sum (const SamAnswerLine *line);
SamAnswerCheck sam_answer_line_check (const SamAnswerLine *line);

/** The sum of a column over all rows; %SAM_ANSWER_NONE where nothing is recorded. */
gint64 sam_answer_grid_total (const SamAnswerGrid *self, SamAnswerColumn column);
/** How many rows have answers. */
guint  sam_answer_grid_count_recorded (const SamAnswerGrid *self);

/** What a count becomes when a digit is typed after it; as it was where there is no room. */
gint64 sam_answer_push_digit (gint64 value, int digit);
/** What a count becomes when its last digit is taken away. */
gint64 sam_answer_pop_digit (gint64 value);

/**
 * sam_answer_grid_paste:
 * @text: lines of whole numbers with tabs between them, as a spreadsheet copies them
 * @n_rows: (out): how many rows it fills, from @row on
 *
 * All of it, or with @error nothing: in words, what could not be read, or where
 * there is no room.
 */
gboolean sam_answer_grid_paste (SamAnswerGrid *self, guint row, SamAnswerColumn column, const char *text, guint *n_rows,
                                GError **error);

/** Where a key leads: as in a spreadsheet, and at an edge nowhere. */
typedef enum
{
  SAM_ANSWER_UP,
  SAM_ANSWER_DOWN,
  SAM_ANSWER_LEFT,
  SAM_ANSWER_RIGHT,
  SAM_ANSWER_NEXT,     /* Tab: from the last column to the first of the next row */
  SAM_ANSWER_PREVIOUS,
  SAM_ANSWER_ROW_START,
  SAM_ANSWER_ROW_END,
  SAM_ANSWER_FIRST,
  SAM_ANSWER_LAST,
} SamAnswerMove;

/** Moves a place in a grid of @n_rows; %FALSE where it stays. */
gboolean sam_answer_move (guint n_rows, SamAnswerMove move, guint *row, SamAnswerColumn *column);

G_END_DECLS
