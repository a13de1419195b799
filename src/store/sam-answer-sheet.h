#pragma once

#include "sam-answer-grid.h"
#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamAnswerSheet:
 *
 * The counts of a survey round as rows to be filled in from paper, one
 * statement at a time: the teams that were active on the round's day, or the
 * schools where others than teachers were asked, and whatever has numbers
 * already. Reads from the store, and writes to it.
 */
typedef struct _SamAnswerSheet SamAnswerSheet;

/** One row: a team, or a school that is asked as a whole, where @team is 0. Texts are owned by the sheet. */
typedef struct
{
  gint64      school;
  gint64      team;
  const char *school_name;
  const char *team_name; /* or %NULL */
} SamAnswerPlace;

/** The rows of a round, with nothing in them; %NULL with @error. The store outlives the sheet. */
SamAnswerSheet *sam_answer_sheet_load (SamStore *store, gint64 round, GError **error);
void            sam_answer_sheet_free (SamAnswerSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamAnswerSheet, sam_answer_sheet_free)

/** By school, then team, in Swedish order. */
const SamAnswerPlace *sam_answer_sheet_get_place (SamAnswerSheet *self, guint row);
/** The numbers that are being typed, owned by the sheet. */
SamAnswerGrid        *sam_answer_sheet_get_grid (SamAnswerSheet *self);
/** Fills the grid with what the store holds of a statement of the round; what was not stored is forgotten. */
gboolean              sam_answer_sheet_show (SamAnswerSheet *self, gint64 statement, GError **error);
/** Whether the row differs from the store. */
gboolean              sam_answer_sheet_is_changed (SamAnswerSheet *self, guint row);
/** The row again as the store has it. */
void                  sam_answer_sheet_revert (SamAnswerSheet *self, guint row);
/**
 * Stores @n_rows rows from @row on as one change; nothing where none of them
 * differs. A row with more answers than invited is stored too, and told of
 * wherever it is shown: paper may be wrong. With @error the rows are as the
 * store has them.
 */
gboolean              sam_answer_sheet_store (SamAnswerSheet *self, guint row, guint n_rows, GError **error);

G_END_DECLS
