#pragma once

#include <gio/gio.h>

#include "sam-import-table.h"

G_BEGIN_DECLS

/**
 * SamImportStatus: what will become of a row.
 * @SAM_IMPORT_NEW: what it is about is new
 * @SAM_IMPORT_CHANGED: it is there, and something about it changes
 * @SAM_IMPORT_UNCHANGED: it is there, as the row says
 * @SAM_IMPORT_DECIDE: it waits for an answer, see sam_import_row_get_question()
 * @SAM_IMPORT_REFUSED: it cannot come in
 */
typedef enum
{
  SAM_IMPORT_NEW,
  SAM_IMPORT_CHANGED,
  SAM_IMPORT_UNCHANGED,
  SAM_IMPORT_DECIDE,
  SAM_IMPORT_REFUSED,
  SAM_IMPORT_N_STATUSES,
} SamImportStatus;

/** "New", "Changed" …; translated. */
const char *sam_import_status_get_label (SamImportStatus status);

/**
 * SamImportQuestion: what a row cannot say by itself.
 * @text: "Do you mean Björkhagsskolan?" with one candidate, "Which of them is
 *   Anna Berg?" with several; translated
 * @candidates: (array zero-terminated=1): what it could be, in words; at least one
 * @can_be_new: whether "no" makes something new; otherwise the row is refused
 * @n_rows: how many rows of the import ask the same
 * @about: what makes it the same question; for the plan alone
 */
typedef struct
{
  char   *text;
  char  **candidates;
  gboolean can_be_new;
  guint   n_rows;
  char   *about;
} SamImportQuestion;

/** The answer "no, none of them". */
#define SAM_IMPORT_NONE_OF_THEM (-1)

/**
 * SamImportRow:
 *
 * One row of the preview. Immutable: when the plan is made again there are new ones.
 */
#define SAM_TYPE_IMPORT_ROW (sam_import_row_get_type ())
G_DECLARE_FINAL_TYPE (SamImportRow, sam_import_row, SAM, IMPORT_ROW, GObject)

SamImportTable   *sam_import_row_get_table (SamImportRow *self);
/** The line of the file on which the row begins, from 1; for pasted cells the row. */
guint             sam_import_row_get_line (SamImportRow *self);
/** As it stands in the table; owned by the row. */
const char       *sam_import_row_get_cell (SamImportRow *self, guint column);
SamImportStatus   sam_import_row_get_status (SamImportRow *self);
/**
 * What changes, or why it is refused, in words, one a line: "Team: 7–9 B → 7–9 A".
 * Empty where there is nothing to say. Translated, newly allocated.
 */
char             *sam_import_row_describe (SamImportRow *self);
/** The question of a row that waits for an answer, %NULL for all others. Owned by the row. */
const SamImportQuestion *sam_import_row_get_question (SamImportRow *self);
/** Whether any cell, or what is said of the row, holds @text, case aside. */
gboolean          sam_import_row_matches (SamImportRow *self, const char *text);

G_END_DECLS
