#pragma once

#include "sam-csv-layout.h"
#include "sam-export.h"
#include "sam-import-world.h"

G_BEGIN_DECLS

/**
 * SamExportTable: the rows of a family as cells, in the file's own form.
 * @columns: (array of #SamCsvColumn): those that are written
 * @rows: (array of char **): NULL-terminated
 * @n_sealed: how many texts could not be read, and were left out though they were asked for
 */
typedef struct
{
  const SamFamily *family;
  GArray          *columns;
  GPtrArray       *rows;
  guint            n_sealed;
} SamExportTable;

/**
 * sam_export_table_new:
 * @ids: (nullable): which records, in their order; %NULL for all, in an order that depends on the cells alone
 */
SamExportTable *sam_export_table_new (SamImportWorld *world, SamFamilyId family, GArray *ids, SamExportFlags flags,
                                      GError **error);
void            sam_export_table_free (SamExportTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamExportTable, sam_export_table_free)

/** Heading of a column for people, in the language of the program; newly allocated. */
char *sam_export_table_dup_heading (const SamExportTable *self, guint column);
/** A cell for people: choices and yes or no in words; newly allocated. */
char *sam_export_table_dup_words (const SamExportTable *self, guint row, guint column);

/** A CSV file of it: ';', UTF-8, quoted where needed. @for_people: with headings, words and a byte order mark. */
char *sam_export_table_to_csv (const SamExportTable *self, gboolean for_people);

/**
 * Writes sheets of several tables to a workbook, into the file that is there: sam-export-workbook.c.
 * @notice: (out): which texts are cut, in words; %NULL where all are whole
 */
gboolean sam_export_write_workbook (const char *path, GPtrArray *tables, char **notice, GError **error);

G_END_DECLS
