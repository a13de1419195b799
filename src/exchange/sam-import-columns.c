/* The header of a CSV file: which columns are there, which are not wanted, and
 * which must not come in at all.
 */

#include "sam-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-import-refusal.h"
#include "sam-import-unwanted.h"

void
sam_import_columns_free (SamImportColumns *self)
{
  g_free (self->positions);
  g_free (self);
}

static void
match_column (SamImportColumns *self, const SamCsvFile *file, guint position, SamImportResult *result)
{
  const char *written = file->header->cells[position];
  g_autofree char *name = g_utf8_strdown (written, -1);
  int column = sam_csv_layout_find (self->layout, name);
  const char *reason = sam_import_find_unwanted (name);

  if (column >= 0 && self->positions[column] >= 0)
    sam_import_refuse (result->refusals, file->name, file->header->line, position + 1, written,
                       _("There are two columns of this name."));
  else if (column >= 0)
    self->positions[column] = (int) position;
  else if (reason != NULL)
    sam_import_refuse (result->refusals, file->name, file->header->line, position + 1, written, "%s", reason);
  else if (*written != '\0')
    /* Translators: a file, the name of a column in it */
    g_ptr_array_add (result->notes, g_strdup_printf (_("%s: the column “%s” is unknown and was not taken."),
                                                     file->name, written));
}

/* Without the columns that name a record, no row of the file can be understood. */
static gboolean
check_needed (SamImportColumns *self, const SamCsvFile *file, SamImportResult *result)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < self->layout->columns->len; i++)
    {
      const SamCsvColumn *column = &g_array_index (self->layout->columns, SamCsvColumn, i);

      if (column->is_needed && self->positions[i] < 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", column->name);
    }

  if (missing->len == 0)
    return TRUE;

  if (file->header->n_cells == 1 && strpbrk (file->header->cells[0], "\t|:") != NULL)
    sam_import_refuse (result->refusals, file->name, file->header->line, 0, NULL,
                       _("The columns must be separated by “;” or “,”."));
  else
    /* Translators: names of columns, "school, name" */
    sam_import_refuse (result->refusals, file->name, file->header->line, 0, NULL,
                       _("The header lacks: %s. See the description of the format."), missing->str);

  return FALSE;
}

SamImportColumns *
sam_import_columns_match (const SamCsvLayout *layout, const SamCsvFile *file, SamImportResult *result)
{
  g_autoptr (SamImportColumns) self = g_new0 (SamImportColumns, 1);

  self->layout = layout;
  self->positions = g_new (int, layout->columns->len);
  for (guint i = 0; i < layout->columns->len; i++)
    self->positions[i] = -1;

  for (guint i = 0; i < file->header->n_cells; i++)
    match_column (self, file, i, result);

  if (!check_needed (self, file, result))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
sam_import_columns_get (const SamImportColumns *self, const SamCsvRow *row, guint column)
{
  int position = self->positions[column];

  return position < 0 ? "" : sam_csv_row_get (row, (guint) position);
}

guint
sam_import_columns_get_position (const SamImportColumns *self, guint column)
{
  return (guint) (self->positions[column] + 1);
}

gboolean
sam_import_columns_check_row (const SamImportColumns *self, const SamCsvFile *file, const SamCsvRow *row,
                              SamImportResult *result)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < row->n_cells; i++)
    {
      if (!sam_import_is_identity_number (row->cells[i]))
        continue;

      /* The number itself is not repeated. */
      sam_import_refuse (result->refusals, file->name, row->line, i + 1,
                         i < file->header->n_cells ? file->header->cells[i] : NULL,
                         _("This is a personal identity number. They are not kept here; use a code of your own."));
      is_good = FALSE;
    }

  return is_good;
}
