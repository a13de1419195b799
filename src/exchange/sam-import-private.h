#pragma once

#include "sam-import-columns.h"
#include "sam-import-keys.h"
#include "sam-import-refusal.h"

G_BEGIN_DECLS

/**
 * SamImport: one import while it runs.
 * @scratch: a draft of each family, to read single cells by its rules
 */
typedef struct
{
  SamStore        *store;
  SamChange       *change;
  SamImportKeys   *keys;
  SamImportResult *result;
  SamDraft        *scratch[SAM_N_FAMILIES];
} SamImport;

/**
 * SamImportRow: one row that has been read.
 * @draft: what the row says, as if it were new
 * @says: one for each field of the family: whether the row says anything of it
 * @key: its natural key; %NULL where it could not be read
 * @moved_to: for a session, the natural key of its replacement
 */
typedef struct
{
  const SamCsvRow *row;
  SamDraft        *draft;
  gboolean        *says;
  char            *key;
  char            *moved_to;
  gboolean         is_refused;
} SamImportRow;

/* Reading the rows of one file: sam-import-rows.c. */
GPtrArray *sam_import_rows_read (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns);
/* Replacements before the sessions that moved to them: sam-import-order.c. */
GPtrArray *sam_import_rows_sort (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                                 GPtrArray *rows);
/* Storing them: sam-import-put.c. Errors that are no row's fault only. */
gboolean   sam_import_rows_put (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                                GPtrArray *rows, GError **error);

typedef enum
{
  SAM_IMPORT_REFERENCE_NONE,   /* the row names none */
  SAM_IMPORT_REFERENCE_NAMED,  /* by a key, which may or may not be known */
  SAM_IMPORT_REFERENCE_BAD,    /* refused, here or where its row stood */
} SamImportReferenceResult;

/* What a reference names, as the key of its target: sam-import-reference.c. */
SamImportReferenceResult sam_import_reference_read (SamImport *import, const SamCsvFile *file,
                                                    const SamImportColumns *columns, const SamCsvRow *row,
                                                    const SamCsvReference *reference, char **key);
/* The id of a target; refuses the row where there is none. */
SamImportReferenceResult sam_import_reference_find (SamImport *import, const SamCsvFile *file,
                                                    const SamImportColumns *columns, const SamCsvRow *row,
                                                    const SamCsvReference *reference, const char *key, gint64 *id);

/* Refuses one column of a row. */
void sam_import_refuse_column (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                               const SamCsvRow *row, guint column, const char *reason);

G_END_DECLS
