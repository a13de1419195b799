#include "sam-csv-cell.h"

#include <csv.h>
#include <string.h>

#include "sam-csv-guard.h"

void
sam_csv_cell_append (GString *text, const char *cell, SamCsvCellKind kind)
{
  g_autofree char *guarded = kind == SAM_CSV_CELL_TEXT ? sam_csv_guard_add (cell) : g_strdup (cell);
  gsize size = 2 * strlen (guarded) + 3;
  g_autofree char *quoted = NULL;

  /* Any separator, since who reads the file has to guess which it is. */
  if (strpbrk (guarded, ";,\t|\"\n\r") == NULL)
    {
      g_string_append (text, guarded);
      return;
    }
  quoted = g_malloc (size);
  g_string_append_len (text, quoted, (gssize) csv_write2 (quoted, size, guarded, strlen (guarded), '"'));
}
