/* From the rows of a file to drafts. Nothing is stored here. */

#include <glib/gi18n.h>

#include "sam-import-cell.h"
#include "sam-import-private.h"
#include "sam-records.h"

static void
sam_import_entry_free (SamImportEntry *self)
{
  g_clear_pointer (&self->draft, sam_draft_free);
  g_free (self->says);
  g_free (self->key);
  g_free (self->moved_to);
  g_free (self);
}

/* A broken row is one that lost or gained a separator: nothing in it can be trusted. */
static gboolean
check_length (SamImport *import, const SamCsvFile *file, const SamCsvRow *row)
{
  guint n_columns = file->header->n_cells;

  for (guint i = n_columns; i < row->n_cells; i++)
    {
      if (*row->cells[i] == '\0')
        continue;

      sam_import_refuse (import->result->refusals, file->name, row->line, i + 1, NULL,
                         /* Translators: number of cells in a row, number of columns */
                         _("The row has %u cells, but the header has %u columns."), row->n_cells, n_columns);
      return FALSE;
    }

  if (row->n_cells < n_columns)
    {
      sam_import_refuse (import->result->refusals, file->name, row->line, 0, NULL,
                         _("The row has %u cells, but the header has %u columns."), row->n_cells, n_columns);
      return FALSE;
    }

  return TRUE;
}

static void
read_plain_field (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                  SamImportEntry *self, guint field)
{
  guint column = sam_csv_layout_find (columns->layout, columns->layout->family->fields[field].name);
  const char *cell = sam_import_columns_get (columns, self->row, column);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  /* An empty cell is no information: it never wipes what is recorded. */
  if (*cell == '\0')
    return;

  self->says[field] = TRUE;
  text = sam_import_cell_read (&columns->layout->family->fields[field], cell, &error);
  if (text == NULL || !sam_draft_parse (self->draft, field, text, &error))
    {
      sam_import_refuse_column (import, file, columns, self->row, column, error->message);
      self->is_refused = TRUE;
    }
}

static void
read_reference (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                SamImportEntry *self, guint field)
{
  const SamFamily *family = columns->layout->family;
  const SamCsvReference *reference = columns->layout->references[field];
  g_autofree char *key = NULL;
  SamImportReferenceResult found;
  gint64 id = 0;

  found = sam_import_reference_read (import, file, columns, self->row, reference, &key);

  /* A replacement may stand further down: it is found when all rows are read. */
  if (found == SAM_IMPORT_REFERENCE_NAMED && reference->target == family)
    {
      self->moved_to = g_steal_pointer (&key);
      self->says[field] = TRUE;
      return;
    }

  if (found == SAM_IMPORT_REFERENCE_NAMED)
    found = sam_import_reference_find (import, file, columns, self->row, reference, key, &id);

  if (found == SAM_IMPORT_REFERENCE_BAD)
    {
      self->is_refused = TRUE;
    }
  else if (found == SAM_IMPORT_REFERENCE_NAMED)
    {
      sam_draft_set_reference (self->draft, field, id);
      self->says[field] = TRUE;
    }
}

/* A key with a hole in it could find the wrong record. */
static void
check_key (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, SamImportEntry *self)
{
  const SamFamily *family = columns->layout->family;

  for (guint i = 0; i < family->n_fields; i++)
    {
      SamFieldFlags needed = SAM_FIELD_KEY | SAM_FIELD_REQUIRED;

      if ((family->fields[i].flags & needed) != needed || self->says[i])
        continue;

      sam_import_refuse_column (import, file, columns, self->row,
                                sam_csv_layout_find_field (columns->layout, i),
                                _("This is missing; without it the row does not say what it means."));
      self->is_refused = TRUE;
    }
}

static SamImportEntry *
read_row (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, const SamCsvRow *row)
{
  const SamFamily *family = columns->layout->family;
  SamImportEntry *self = g_new0 (SamImportEntry, 1);

  self->row = row;
  self->draft = sam_draft_new (family);
  self->says = g_new0 (gboolean, family->n_fields);

  if (!check_length (import, file, row) || !sam_import_columns_check_row (columns, file, row, import->result))
    {
      self->is_refused = TRUE;
      return self;
    }

  for (guint i = 0; i < family->n_fields; i++)
    {
      if (family->fields[i].kind == SAM_FIELD_REFERENCE)
        read_reference (import, file, columns, self, i);
      else
        read_plain_field (import, file, columns, self, i);
    }

  if (!self->is_refused)
    check_key (import, file, columns, self);
  if (!self->is_refused)
    self->key = sam_import_key_format_draft (self->draft);

  return self;
}

/* What names a refused row is kept, so that rows below it are not blamed for it. */
static char *
guess_key (SamImportEntry *self)
{
  const SamFamily *family = sam_draft_get_family (self->draft);

  for (guint i = 0; i < family->n_fields; i++)
    {
      SamFieldFlags needed = SAM_FIELD_KEY | SAM_FIELD_REQUIRED;

      if ((family->fields[i].flags & needed) == needed && !sam_draft_is_set (self->draft, i))
        return NULL;
    }

  return sam_import_key_format_draft (self->draft);
}

static void
check_double (SamImport *import, const SamCsvFile *file, SamImportEntry *self, GHashTable *lines)
{
  gpointer line = g_hash_table_lookup (lines, self->key);

  if (line == NULL)
    {
      g_hash_table_insert (lines, self->key, GUINT_TO_POINTER (self->row->line));
      return;
    }

  sam_import_refuse (import->result->refusals, file->name, self->row->line, 0, NULL,
                     _("The same record stands already on line %u."), GPOINTER_TO_UINT (line));
  self->is_refused = TRUE;
}

GPtrArray *
sam_import_rows_read (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns)
{
  SamFamilyId family = columns->layout->family->id;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_import_entry_free);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < file->rows->len; i++)
    {
      SamImportEntry *self = read_row (import, file, columns, g_ptr_array_index (file->rows, i));

      g_ptr_array_add (rows, self);
      if (self->key != NULL)
        check_double (import, file, self, lines);

      if (self->is_refused && self->key == NULL)
        {
          g_autofree char *key = guess_key (self);

          if (key != NULL && sam_import_keys_find (import->keys, family, key) == NULL)
            sam_import_keys_add (import->keys, family, key, 0);
        }
    }

  return rows;
}
