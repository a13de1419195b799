#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SamCsvCellKind:
 * @SAM_CSV_CELL_VALUE: in a form of the program's own, such as a date
 * @SAM_CSV_CELL_TEXT: what somebody wrote, which a spreadsheet must not take for a formula
 */
typedef enum
{
  SAM_CSV_CELL_VALUE,
  SAM_CSV_CELL_TEXT,
} SamCsvCellKind;

/**
 * Appends a cell to a CSV file: quoted where it has to be, whatever the
 * separator, and with its guard (sam-csv-guard.h) where it is a text. The reader
 * gives back what @cell was.
 */
void sam_csv_cell_append (GString *text, const char *cell, SamCsvCellKind kind);

G_END_DECLS
