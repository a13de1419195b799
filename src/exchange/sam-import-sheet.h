#pragma once

#include "sam-csv-reader.h"
#include "sam-import-subject-private.h"

G_BEGIN_DECLS

/**
 * SamImportSheet: what a plan needs of a table, unchanging, so that a thread
 * can read it while the window goes on.
 * @headers: (array zero-terminated=1): names of the columns
 * @has_header: whether they stand in the table
 * @targets: one for each column
 * @refusals: for each column why it must not come in; %NULL where it may
 * @original: (nullable): where this is a copy, the sheet that owns file, headers and refusals
 */
typedef struct _SamImportSheet SamImportSheet;

struct _SamImportSheet
{
  gatomicrefcount         refs;
  SamCsvFile             *file;
  char                  **headers;
  guint                   n_columns;
  gboolean                has_header;
  const SamImportSubject *subject;
  int                    *targets;
  char                  **refusals;
  SamImportSheet         *original;
};

/** Takes @file. Names and refuses columns; without a subject, none of them means anything. */
SamImportSheet *sam_import_sheet_new (SamCsvFile *file, gboolean has_header);
/** The same cells, whose meaning can be changed while a thread reads @self; a copy of nothing but targets and subject. */
SamImportSheet *sam_import_sheet_copy (SamImportSheet *self);
SamImportSheet *sam_import_sheet_ref (SamImportSheet *self);
void            sam_import_sheet_unref (SamImportSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportSheet, sam_import_sheet_unref)

/** Whether a first row names columns: it holds no e-mail address, no date and no number. */
gboolean        sam_import_sheet_looks_like_header (const SamCsvRow *row);
/** Before a thread reads it: what the columns mean, by the subject and their names. */
void            sam_import_sheet_guess (SamImportSheet *self);
/** The column that says @target, or -1. */
int             sam_import_sheet_find (const SamImportSheet *self, guint target);
/** As sam_import_table_check_columns() tells. */
gboolean        sam_import_sheet_check (const SamImportSheet *self, GError **error);

G_END_DECLS
