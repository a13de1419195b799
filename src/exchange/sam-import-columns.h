#pragma once

#include "sam-csv-layout.h"
#include "sam-csv-reader.h"
#include "sam-import.h"

G_BEGIN_DECLS

/**
 * SamImportColumns: where in a file the columns of its layout stand.
 * @layout: the columns of the family
 * @positions: one for each column of the layout; -1 where the file has none
 */
typedef struct
{
  const SamCsvLayout *layout;
  int                *positions;
} SamImportColumns;

/**
 * sam_import_columns_match:
 *
 * Reads the header. A column that nobody asked for is noted as not taken; one
 * that would hold what must never be recorded is refused, and so are doubled
 * columns and a file without the columns that name its records.
 *
 * Returns: %NULL where the rows cannot be read at all.
 */
SamImportColumns *sam_import_columns_match (const SamCsvLayout *layout, const SamCsvFile *file, SamImportResult *result);
void              sam_import_columns_free (SamImportColumns *self);

/** The cell of a row, or "" where the file has no such column. */
const char *sam_import_columns_get (const SamImportColumns *self, const SamCsvRow *row, guint column);
/** As a person counts it, from 1; 0 where the file has no such column. */
guint       sam_import_columns_get_position (const SamImportColumns *self, guint column);

/** Refuses cells that are a personal identity number. %FALSE where the row holds one. */
gboolean    sam_import_columns_check_row (const SamImportColumns *self, const SamCsvFile *file, const SamCsvRow *row,
                                          SamImportResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImportColumns, sam_import_columns_free)

G_END_DECLS
