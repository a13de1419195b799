#pragma once

#include "sam-import-private.h"
#include "sam-import-table-private.h"

G_BEGIN_DECLS

/**
 * SamImportFate: what becomes of one row.
 * @sheet: index of its table
 * @row: in the sheet's file
 * @text: what changes, or why it is refused; owned
 * @asked: (nullable): the question that it waits for; the import's
 */
typedef struct
{
  guint                 sheet;
  const SamCsvRow      *row;
  SamImportStatus       status;
  char                 *text;
  const SamImportAsked *asked;
} SamImportFate;

/**
 * SamImportOutcome: what a plan comes to. Made in any thread; nothing of it
 * changes afterwards but that its steps are made.
 * @fates: (array of #SamImportFate): in the order of tables and rows
 */
typedef struct
{
  gatomicrefcount refs;
  SamImport      *import;
  GPtrArray      *sheets;
  GArray         *fates;
  guint           counts[SAM_IMPORT_N_STATUSES];
  SamDate         from_date;
} SamImportOutcome;

/**
 * sam_import_outcome_new:
 * @sheets: (array of #SamImportSheet): each complete
 * @answers: (nullable): see #SamImport
 * @from_date: from when things hold, or %SAM_DATE_NONE
 * @today: the day whose school year @from_date is taken from
 *
 * Reads all rows against the programme. @database is not needed afterwards.
 */
SamImportOutcome *sam_import_outcome_new (SamDatabase *database, GPtrArray *sheets, GHashTable *answers,
                                          SamDate from_date, SamDate today, GError **error);
SamImportOutcome *sam_import_outcome_ref (SamImportOutcome *self);
void              sam_import_outcome_unref (SamImportOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportOutcome, sam_import_outcome_unref)

G_END_DECLS
