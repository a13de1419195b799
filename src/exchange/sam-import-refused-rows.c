/* Rows that were left out, as a table that can be corrected and brought again. */

#include <glib/gi18n.h>

#include "sam-csv-cell.h"
#include "sam-import-plan-private.h"
#include "sam-private-file.h"

/* The reader has taken the guards away, so each cell gets its own again. */
static void
append_row (GString *text, const SamImportSheet *sheet, const SamCsvRow *row, const char *reason)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      if (sheet->refusals[i] != NULL || g_str_has_prefix (sheet->headers[i], SAM_IMPORT_OWN_COLUMN))
        continue;
      sam_csv_cell_append (text, row != NULL ? sam_csv_row_get (row, i) : sheet->headers[i], SAM_CSV_CELL_TEXT);
      g_string_append_c (text, ';');
    }
  sam_csv_cell_append (text, reason, SAM_CSV_CELL_TEXT);
  g_string_append (text, "\r\n");
}

gboolean
sam_import_plan_save_refused (SamImportPlan *self, SamImportTable *table, GFile *file, GError **error)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");
  g_autofree char *header = g_strconcat (SAM_IMPORT_OWN_COLUMN, " ", _("why it was refused"), NULL);
  const SamImportSheet *sheet;
  g_autofree char *path = NULL;
  guint index = 0;

  g_return_val_if_fail (SAM_IS_IMPORT_PLAN (self), FALSE);
  g_return_val_if_fail (self->outcome != NULL && g_ptr_array_find (self->tables, table, &index), FALSE);

  sheet = g_ptr_array_index (self->outcome->sheets, index);
  append_row (text, sheet, NULL, header);
  for (guint i = 0; i < self->outcome->fates->len; i++)
    {
      const SamImportFate *fate = &g_array_index (self->outcome->fates, SamImportFate, i);

      if (fate->sheet == index && (fate->status == SAM_IMPORT_REFUSED || fate->status == SAM_IMPORT_DECIDE))
        append_row (text, sheet, fate->row, fate->text);
    }

  path = sam_private_file_dup_path (file, error);

  return path != NULL && sam_private_file_write (path, text->str, SAM_PRIVATE_FILE_REPLACE, error);
}
