#pragma once

#include <gio/gio.h>

#include "sam-store.h"

G_BEGIN_DECLS

/**
 * SamExportFlags:
 * @SAM_EXPORT_WITHOUT_COACHING_TEXT: what teacher and coach wrote is left out, with the
 *   rows that are nothing without it
 * @SAM_EXPORT_REPLACE: a file that is there goes in one step when the new one is whole
 */
typedef enum
{
  SAM_EXPORT_ALL = 0,
  SAM_EXPORT_WITHOUT_COACHING_TEXT = 1 << 0,
  SAM_EXPORT_REPLACE = 1 << 1,
} SamExportFlags;

/*
 * What is exported is written beside its place and moved there when it is
 * whole; without %SAM_EXPORT_REPLACE nothing that is there is overwritten
 * (%SAM_ERROR_EXISTS), and a folder with something in it never is. Files are
 * readable by their owner alone. The place must be on this computer.
 */

/**
 * sam_export_folder:
 * @database: (nullable): any connection, in its own thread; %NULL for a store that is closed, which is an error
 * @folder: is made; may exist if it is empty
 * @notice: (out) (optional) (nullable): says in words how many sealed texts were left out; %NULL where all are there
 *
 * The whole programme as the documented CSV files (doc/import-format.md), one
 * for each kind of record that there is any of. Reading them into an empty
 * file gives the same programme. Sealed texts go out in clear where @database
 * was given an open seal; the others are left out, with the rows that are
 * nothing without them, and @notice tells how many.
 */
gboolean sam_export_folder (SamDatabase *database, GFile *folder, SamExportFlags flags, char **notice, GError **error);

/**
 * sam_export_workbook:
 * @notice: (out) (optional) (nullable): says in words which texts are cut, and how many sealed ones were left out; %NULL
 *   where all are whole
 *
 * The whole programme as a workbook (XLSX), one sheet for each kind of record,
 * in the language of the program: dates are dates, numbers numbers, codes text.
 * A text that is longer than a cell of a workbook may be ends in words that
 * say so, and @notice tells where.
 */
gboolean sam_export_workbook (SamDatabase *database, GFile *file, SamExportFlags flags, char **notice, GError **error);

typedef enum
{
  SAM_EXPORT_CSV,
  SAM_EXPORT_XLSX,
} SamExportFormat;

/**
 * sam_export_list:
 * @ids: (nullable): of gint64: which records, in their order; %NULL for all
 * @notice: (out) (optional) (nullable): as sam_export_workbook() tells
 *
 * One list, for people: headings and words in the language of the program.
 * Never text of individual coaching, whatever @flags say.
 */
gboolean sam_export_list (SamDatabase *database, SamFamilyId family, GArray *ids, SamExportFormat format,
                          SamExportFlags flags, GFile *file, char **notice, GError **error);

G_END_DECLS
