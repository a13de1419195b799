/* The cells of a table and what its columns mean. */
#include "sam-import-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-error.h"
#include "sam-import-table.h"
#include "sam-import-unwanted.h"

static guint
count_columns (const SamCsvFile *file)
{
  guint n_columns = file->header != NULL ? file->header->n_cells : 0;

  for (guint i = 0; i < file->rows->len; i++)
    n_columns = MAX (n_columns, ((SamCsvRow *) g_ptr_array_index (file->rows, i))->n_cells);

  return n_columns;
}

gboolean
sam_import_sheet_looks_like_header (const SamCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *cell = row->cells[i];

      if (strchr (cell, '@') != NULL || g_ascii_isdigit (*cell))
        return FALSE;
    }

  return TRUE;
}

static void
name_columns (SamImportSheet *self)
{
  self->headers = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *name = self->has_header && self->file->header != NULL ? sam_csv_row_get (self->file->header, i) : "";

      self->headers[i] = *name != '\0' ? g_strdup (name)
                                        /* Translators: a column of a table without names, from 1 */
                                        : g_strdup_printf (_("Column %u"), i + 1);
    }
}

/* What stands in a column can tell that it must not come in, whatever it is called. */
static gboolean
holds_identity_numbers (const SamImportSheet *self, guint column)
{
  guint n_seen = 0;
  guint n_numbers = 0;

  for (guint i = 0; i < self->file->rows->len && n_seen < 200; i++)
    {
      const char *cell = sam_csv_row_get (g_ptr_array_index (self->file->rows, i), column);

      if (*cell == '\0')
        continue;
      n_seen++;
      n_numbers += sam_import_is_identity_number (cell);
    }

  return n_numbers > 0 && n_numbers * 2 >= n_seen;
}

static void
refuse_columns (SamImportSheet *self)
{
  self->refusals = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *reason = self->has_header ? sam_import_find_unwanted (self->headers[i]) : NULL;

      if (reason == NULL && holds_identity_numbers (self, i))
        reason = sam_import_find_unwanted ("personnummer");
      self->refusals[i] = g_strdup (reason);
    }
}

SamImportSheet *
sam_import_sheet_new (SamCsvFile *file, gboolean has_header)
{
  SamImportSheet *self = g_new0 (SamImportSheet, 1);

  g_atomic_ref_count_init (&self->refs);
  self->file = file;
  self->has_header = has_header;
  self->n_columns = count_columns (file);
  self->targets = g_new (int, self->n_columns + 1);
  name_columns (self);
  /* The first row is a row like the others where it names no columns. */
  if (!has_header && file->header != NULL)
    g_ptr_array_insert (file->rows, 0, g_steal_pointer (&file->header));
  refuse_columns (self);
  sam_import_sheet_guess (self);

  return self;
}

SamImportSheet *
sam_import_sheet_copy (SamImportSheet *self)
{
  SamImportSheet *copy = g_memdup2 (self, sizeof *self);

  g_atomic_ref_count_init (&copy->refs);
  copy->targets = g_memdup2 (self->targets, (self->n_columns + 1) * sizeof (int));
  copy->original = sam_import_sheet_ref (self->original != NULL ? self->original : self);

  return copy;
}

SamImportSheet *
sam_import_sheet_ref (SamImportSheet *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
sam_import_sheet_unref (SamImportSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->targets);
  if (self->original != NULL)
    {
      sam_import_sheet_unref (self->original);
    }
  else
    {
      for (guint i = 0; i < self->n_columns; i++)
        g_free (self->refusals[i]);
      g_free (self->refusals);
      sam_csv_file_free (self->file);
      g_strfreev (self->headers);
    }
  g_free (self);
}

int
sam_import_sheet_find (const SamImportSheet *self, guint target)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->targets[i] == (int) target && self->refusals[i] == NULL)
        return (int) i;
    }

  return -1;
}

void
sam_import_sheet_guess (SamImportSheet *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->targets[i] = SAM_IMPORT_NOT_TAKEN;
  if (self->subject == NULL || !self->has_header)
    return;

  sam_import_subject_guess (self->subject, (const char *const *) self->headers, self->targets);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->refusals[i] != NULL)
        self->targets[i] = SAM_IMPORT_NOT_TAKEN;
    }
}

/* No two columns of a header are called the same. */
static gboolean
check_names (const SamImportSheet *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->has_header && i < self->n_columns; i++)
    {
      if (g_hash_table_add (names, self->headers[i]))
        continue;
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: the name of two columns */
                   _("Two columns are called “%s”. Rename one of them in the file, or take it out. Nothing was changed."),
                   self->headers[i]);
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_import_sheet_check (const SamImportSheet *self, GError **error)
{
  g_autofree gboolean *is_said = NULL;
  g_autoptr (GString) missing = g_string_new (NULL);

  if (self->subject == NULL)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, _("It cannot be told what the table is about. Choose it."));
      return FALSE;
    }

  is_said = g_new0 (gboolean, sam_import_subject_get_n_targets (self->subject));
  for (guint i = 0; i < self->n_columns; i++)
    {
      int target = self->targets[i];
      g_autofree char *label = NULL;

      if (target == SAM_IMPORT_NOT_TAKEN)
        continue;
      if (!is_said[target])
        {
          is_said[target] = TRUE;
          continue;
        }
      label = sam_import_subject_dup_target_label (self->subject, (guint) target);
      g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
                   /* Translators: what a column says, such as "E-mail" */
                   _("Two columns say “%s”. Choose one of them."), label);
      return FALSE;
    }

  if (!check_names (self, error))
    return FALSE;
  if (sam_import_subject_is_complete (self->subject, is_said, missing))
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_INVALID,
               /* Translators: what columns say, such as "School unit code, Name" */
               _("No column says: %s. Without it no row can be understood."), missing->str);

  return FALSE;
}
