#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SamCsvRow: one record of a CSV file.
 * @line: the line on which it begins, counted from 1
 * @cells: (array zero-terminated=1): its cells, trimmed, line breaks as '\n'
 */
typedef struct
{
  guint  line;
  guint  n_cells;
  char **cells;
} SamCsvRow;

/**
 * SamCsvFile: the contents of one CSV file.
 * @name: what messages call it, such as "school.csv"
 * @header: the first row that is not blank; %NULL in an empty file
 * @rows: (array of #SamCsvRow): the rows below it; blank ones are left out
 * @n_titles: how many rows above the header were left out as no part of the table
 */
typedef struct
{
  char      *name;
  SamCsvRow *header;
  GPtrArray *rows;
  guint      n_titles;
} SamCsvFile;

/**
 * sam_csv_file_parse:
 * @text: sound UTF-8 without NUL
 * @refusals: (array of #SamImportRefusal): gets what is wrong
 *
 * Reads a table: cells are separated by @separator and may be quoted by '"'.
 * Where the text itself is broken (a quote that never ends, a cell beyond
 * reason), reading stops there: the rows before it are kept, and @refusals says
 * where it is.
 */
SamCsvFile *sam_csv_file_parse (const char *name, const char *text, gsize length, char separator, GPtrArray *refusals);
/** The same from the bytes of a file, whose encoding and separator are found by looking. */
SamCsvFile *sam_csv_file_read (const char *name, GBytes *contents, GPtrArray *refusals);
/**
 * Leaves out what spreadsheets have above a table: a title of one cell, or "sep=;", above rows that are mostly of several
 * cells. At most some ten rows; the lines of the others stay what they are.
 */
void        sam_csv_file_skip_title (SamCsvFile *self);
void        sam_csv_file_free (SamCsvFile *self);

/** A cell, or "" where the row is shorter. */
const char *sam_csv_row_get (const SamCsvRow *self, guint cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SamCsvFile, sam_csv_file_free)

G_END_DECLS
