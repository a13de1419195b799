#pragma once

#include "sam-csv-reader.h"
#include "sam-import-subject-private.h"

G_BEGIN_DECLS

/* What the name of a column of this program's own begins with: the reasons in a file of refused rows. */
#define SAM_IMPORT_OWN_COLUMN "Samordna:"

/**
 * SamImportSheet: what a plan needs of a table, unchanging, so that a thread
 * can read it while the window goes on.
 * @headers: (array zero-terminated=1): names of the columns
 * @has_header: whether they stand in the table
 * @targets: one for each column
 */
typedef struct
{
  gatomicrefcount         refs;
  SamCsvFile             *file;
  char                  **headers;
  guint                   n_columns;
  gboolean                has_header;
  const SamImportSubject *subject;
  int                    *targets;
  gboolean               *is_refused;
} SamImportSheet;

SamImportSheet *sam_import_table_ref_sheet (SamImportTable *self);
SamImportSheet *sam_import_sheet_ref (SamImportSheet *self);
void            sam_import_sheet_unref (SamImportSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportSheet, sam_import_sheet_unref)

/** The column that says @target, or -1. */
int             sam_import_sheet_find (const SamImportSheet *self, guint target);

/** Sets subject and columns of a table by a mapping in words: sam-import-mapping.c. */
gboolean        sam_import_mapping_apply (SamImportTable *table, const char *mapping, GError **error);

G_END_DECLS
