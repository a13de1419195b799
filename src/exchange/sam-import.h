#pragma once

#include <gio/gio.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamImportRefusal: one bad cell or row, said so that a person can mend it.
 * @line: counted from 1, the header being line 1
 * @column: counted from 1; 0 where the whole row is meant
 */
typedef struct
{
  char *file;
  guint line;
  guint column;
  char *column_name;
  char *reason;
} SamImportRefusal;

/**
 * SamImportResult: what an import did, or in a dry run would do.
 */
typedef struct
{
  guint      n_new[SAM_N_FAMILIES];
  guint      n_changed[SAM_N_FAMILIES];
  guint      n_unchanged[SAM_N_FAMILIES];
  GPtrArray *refusals; /* of #SamImportRefusal */
  GPtrArray *notes;    /* of char *: columns that were not taken, and the like */
} SamImportResult;

void sam_import_result_free (SamImportResult *self);
/** "school.csv:12: column 3 (unit_code): …", newly allocated. */
char *sam_import_refusal_format (const SamImportRefusal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportResult, sam_import_result_free)

/**
 * sam_import_run:
 * @files: (array of #GFile): CSV files, or folders of them; a file's family is
 *   its name ("school.csv")
 *
 * Reads everything as one change. Either all rows are good and it is
 * committed, or nothing is: then the refusals say why, and @error is not set.
 * @error is for what is no row's fault (a file that cannot be read).
 *
 * Returns: %NULL with @error set, else the result.
 */
SamImportResult *sam_import_run (SamStore *store, GPtrArray *files, gboolean dry_run, GError **error);

G_END_DECLS
