#pragma once

#include "sam-import-columns.h"
#include "sam-import-keys.h"
#include "sam-import-refusal.h"
#include "sam-import-row.h"
#include "sam-import-world.h"

G_BEGIN_DECLS

typedef struct _SamImportFinder SamImportFinder;

/**
 * SamImportAsked: a question that a row waits for.
 * @file: whose row
 * @line: where it begins
 * @suggestion: the question where nobody can be asked, as a refusal
 */
typedef struct
{
  const SamCsvFile *file;
  guint             line;
  guint             column;
  char             *column_name;
  SamImportQuestion question;
  char             *suggestion;
} SamImportAsked;

/**
 * SamImport: one import while it runs.
 * @scratch: a draft of each family, to read single cells by its rules
 * @answers: (nullable): key of a question → answer + 2, see sam_import_question_make_key()
 * @asked: (array of #SamImportAsked)
 * @files: (array of #SamCsvFile): all that has been read; names and rows lie there
 * @origins: (array of #SamImportOrigin): owners of the planned steps
 * @remarks: (array of #SamImportRemark): what rows change, where the steps alone do not say it well
 * @next_codes: initials → the next number to try for a person's code
 * @from_date: from when that holds which has no first day of its own
 */
typedef struct
{
  SamImportWorld  *world;
  SamImportKeys   *keys;
  SamImportResult *result;
  SamImportFinder *finder;
  SamDraft        *scratch[SAM_N_FAMILIES];
  GHashTable      *answers;
  GPtrArray       *asked;
  GPtrArray       *files;
  GPtrArray       *origins;
  GPtrArray       *remarks;
  GHashTable      *next_codes;
  SamDate          from_date;
} SamImport;

/** SamImportOrigin: the row that a planned step belongs to. */
typedef struct
{
  const SamCsvFile *file;
  guint             line;
} SamImportOrigin;

/** SamImportRemark: what a row changes, in words. */
typedef struct
{
  const SamCsvFile *file;
  guint             line;
  char             *text;
} SamImportRemark;

/** The next planned steps belong to this row. */
void       sam_import_set_origin (SamImport *self, const SamCsvFile *file, const SamCsvRow *row);

SamImport *sam_import_new (SamDatabase *database);
void       sam_import_free (SamImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamImport, sam_import_free)

/** The keys of a family, and of all that its references name. */
gboolean   sam_import_load_keys (SamImport *self, SamFamilyId family, GError **error);

/**
 * SamImportEntry: one row of a documented table that has been read.
 * @draft: what the row says, as if it were new
 * @says: one for each field of the family: whether the row says anything of it
 * @key: its natural key; %NULL where it could not be read
 * @moved_to: for a session, the natural key of its replacement
 * @is_refused: it cannot come in, or waits for an answer
 */
typedef struct
{
  const SamCsvRow *row;
  SamDraft        *draft;
  gboolean        *says;
  char            *key;
  char            *moved_to;
  gboolean         is_refused;
} SamImportEntry;

/* Reading the rows of one file: sam-import-rows.c. */
GPtrArray *sam_import_rows_read (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns);
/* Replacements before the sessions that moved to them: sam-import-order.c. */
GPtrArray *sam_import_rows_sort (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                                 GPtrArray *rows);
/* Planning them: sam-import-put.c. Errors that are no row's fault only. */
gboolean   sam_import_rows_put (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                                GPtrArray *rows, GError **error);

typedef enum
{
  SAM_IMPORT_REFERENCE_NONE,   /* the row names none */
  SAM_IMPORT_REFERENCE_NAMED,  /* by a key, which may or may not be known */
  SAM_IMPORT_REFERENCE_BAD,    /* refused, here or where its row stood, or asked about */
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

/** What a refused row or question is about, counted from 1; 0 and %NULL for the row as a whole. */
typedef struct
{
  const SamCsvFile *file;
  guint             line;
  guint             column;
  const char       *column_name;
} SamImportSpot;

G_END_DECLS
