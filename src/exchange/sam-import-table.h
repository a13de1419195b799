#pragma once

#include <gio/gio.h>

#include "sam-import-subject.h"

G_BEGIN_DECLS

/**
 * SamImportTable:
 *
 * One table that somebody brings, a file or pasted cells: its text, what was
 * found out about it, and what its columns mean. All that was found out can be
 * set otherwise. Nothing here looks at the programme: see #SamImportPlan.
 *
 * Signal "changed": anything below has changed. What depends on it is guessed
 * again: a new separator, encoding or header gives new columns; another subject
 * gives the columns new meanings.
 */
#define SAM_TYPE_IMPORT_TABLE (sam_import_table_get_type ())
G_DECLARE_FINAL_TYPE (SamImportTable, sam_import_table, SAM, IMPORT_TABLE, GObject)

typedef enum
{
  SAM_IMPORT_SEPARATOR_SEMICOLON,
  SAM_IMPORT_SEPARATOR_COMMA,
  SAM_IMPORT_SEPARATOR_TAB,
  SAM_IMPORT_SEPARATOR_BAR,
  SAM_IMPORT_N_SEPARATORS,
} SamImportSeparator;

typedef enum
{
  SAM_IMPORT_ENCODING_UTF_8, /* with or without a byte order mark */
  SAM_IMPORT_ENCODING_WINDOWS_1252,
  SAM_IMPORT_ENCODING_UTF_16_LE,
  SAM_IMPORT_ENCODING_UTF_16_BE,
  SAM_IMPORT_N_ENCODINGS,
} SamImportEncoding;

/** In words for a choice: "Semicolon", "Windows-1252"; translated. */
const char *sam_import_separator_get_label (SamImportSeparator separator);
const char *sam_import_encoding_get_label (SamImportEncoding encoding);

/**
 * sam_import_table_read:
 *
 * Reads a file. What is no table at all (a workbook, a picture, 2 GB) is
 * refused in words with %SAM_ERROR_INVALID, what cannot be read with
 * %SAM_ERROR_FAILED. A table that is broken somewhere is no error:
 * sam_import_table_get_problem() tells, and another separator or encoding may mend it.
 */
SamImportTable *sam_import_table_read (GFile *file, GError **error);
/** The same, reading and looking in a thread. */
void            sam_import_table_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                             gpointer user_data);
SamImportTable *sam_import_table_read_finish (GAsyncResult *result, GError **error);
/** From pasted cells; @name is what messages call it, such as _("Pasted cells"). */
SamImportTable *sam_import_table_new_for_text (const char *name, const char *text, GError **error);

/** The file's name, such as "larare-ht2012.csv". */
const char        *sam_import_table_get_name (SamImportTable *self);
/** %NULL for pasted cells. */
GFile             *sam_import_table_get_file (SamImportTable *self);
/** What is wrong with the table as a whole ("A quotation mark opens on line 3 and is never closed."), or %NULL. */
const char        *sam_import_table_get_problem (SamImportTable *self);

SamImportSeparator sam_import_table_get_separator (SamImportTable *self);
void               sam_import_table_set_separator (SamImportTable *self, SamImportSeparator separator);
SamImportEncoding  sam_import_table_get_encoding (SamImportTable *self);
void               sam_import_table_set_encoding (SamImportTable *self, SamImportEncoding encoding);
/** Whether the first row names the columns. */
gboolean           sam_import_table_get_has_header (SamImportTable *self);
void               sam_import_table_set_has_header (SamImportTable *self, gboolean has_header);

/** Rows below the header; blank ones are not counted. */
guint              sam_import_table_get_n_rows (SamImportTable *self);
guint              sam_import_table_get_n_columns (SamImportTable *self);
/** As in the header; "Column 3" where there is none. Owned by the table. */
const char        *sam_import_table_get_column_name (SamImportTable *self, guint column);
/** A cell, "" where the row is shorter. Owned by the table until it changes. */
const char        *sam_import_table_get_cell (SamImportTable *self, guint row, guint column);

/** What the table is about; %NULL where it cannot be told and the user must say it. */
const SamImportSubject *sam_import_table_get_subject (SamImportTable *self);
void                    sam_import_table_set_subject (SamImportTable *self, const SamImportSubject *subject);

#define SAM_IMPORT_NOT_TAKEN (-1)

/** Index of the subject's target that the column says, or %SAM_IMPORT_NOT_TAKEN. */
int         sam_import_table_get_column_target (SamImportTable *self, guint column);
/** A column that is refused stays not taken. */
void        sam_import_table_set_column_target (SamImportTable *self, guint column, int target);
/**
 * Why the column must never come in (personal identity numbers, reasons for
 * absence, health, union, salary), in words; %NULL where it may.
 */
const char *sam_import_table_get_column_refusal (SamImportTable *self, guint column);
/** Whether it is a column of this program's own, such as the reasons in a file of refused rows: passed over in silence. */
gboolean    sam_import_table_is_own_column (SamImportTable *self, guint column);

/**
 * sam_import_table_check_columns:
 *
 * Whether the columns, as they are set, can be read: %SAM_ERROR_INVALID and the
 * reason in words where two say the same thing, one that is needed is missing,
 * or there is no subject.
 */
gboolean    sam_import_table_check_columns (SamImportTable *self, GError **error);

/**
 * sam_import_table_apply_mapping:
 * @mapping: JSON, {"subject": "people", "columns": {"Namn": "person.name", "Anm": ""}},
 *   or "subject=people,Namn=person.name,Anm="
 *
 * Sets the subject and columns by name. Columns that the table does not have
 * are passed over, so that one mapping serves several tables.
 */
gboolean    sam_import_table_apply_mapping (SamImportTable *self, const char *mapping, GError **error);

G_END_DECLS
