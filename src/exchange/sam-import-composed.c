#include "sam-import-composed.h"

#include <glib/gi18n.h>

#include "sam-import-cell.h"
#include "sam-import-unwanted.h"

const char *
sam_import_composed_get (const SamImportComposed *self, guint target)
{
  int column = sam_import_sheet_find (self->sheet, target);

  return column >= 0 ? sam_csv_row_get (self->row, (guint) column) : "";
}

SamImportSpot
sam_import_composed_get_spot (const SamImportComposed *self, guint target)
{
  int column = sam_import_sheet_find (self->sheet, target);
  SamImportSpot spot = {
    .file = self->sheet->file,
    .line = self->row->line,
    .column = column >= 0 ? (guint) column + 1 : 0,
    .column_name = column >= 0 ? self->sheet->headers[column] : NULL,
  };

  return spot;
}

void
sam_import_composed_refuse (const SamImportComposed *self, guint target, const char *reason)
{
  SamImportSpot spot = sam_import_composed_get_spot (self, target);

  sam_import_refuse (self->import->result->refusals, spot.file->name, spot.line, spot.column, spot.column_name, "%s",
                     reason);
}

gboolean
sam_import_composed_set (const SamImportComposed *self, SamDraft *draft, guint target)
{
  const SamImportTargetSpec *spec = sam_import_subject_get_spec (self->sheet->subject, target);
  const char *cell = sam_import_composed_get (self, target);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (*cell == '\0')
    return TRUE;

  text = sam_import_cell_read (&sam_family_get (spec->family)->fields[spec->field], cell, &error);
  if (text != NULL && sam_draft_parse (draft, spec->field, text, &error))
    return TRUE;

  sam_import_composed_refuse (self, target, error->message);

  return FALSE;
}

/* The column that says the field, to point at. */
static guint
find_target (const SamImportComposed *self, SamFamilyId family, guint field)
{
  for (guint i = 0; i < sam_import_subject_get_n_targets (self->sheet->subject); i++)
    {
      const SamImportTargetSpec *spec = sam_import_subject_get_spec (self->sheet->subject, i);

      if (spec->family == family && spec->field == field)
        return i;
    }

  return G_MAXUINT;
}

gboolean
sam_import_composed_put (const SamImportComposed *self, SamDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamProblems) problems = NULL;
  guint field = SAM_PROBLEM_WHOLE_RECORD;

  if (sam_import_world_put (self->import->world, draft, &error))
    return TRUE;

  problems = sam_draft_validate (draft, sam_import_world_get_source (self->import->world));
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      if (sam_problems_get (problems, i)->level == SAM_PROBLEM_ERROR)
        {
          field = sam_problems_get (problems, i)->field;
          break;
        }
    }
  sam_import_composed_refuse (self, find_target (self, sam_draft_get_family (draft)->id, field), error->message);

  return FALSE;
}

SamDraft *
sam_import_composed_draft (const SamImportComposed *self, SamRecord *record)
{
  return sam_draft_new_for_record (record);
}

/* A row that lost or gained a separator cannot be trusted. */
static gboolean
check_row (const SamImportComposed *self)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < self->row->n_cells; i++)
    {
      if (i < self->sheet->n_columns && self->sheet->refusals[i] != NULL)
        continue;
      if (!sam_import_is_identity_number (self->row->cells[i]))
        continue;
      sam_import_refuse (self->import->result->refusals, self->sheet->file->name, self->row->line, i + 1,
                         i < self->sheet->n_columns ? self->sheet->headers[i] : NULL,
                         _("This is a personal identity number. They are not kept here; use a code of your own."));
      is_good = FALSE;
    }

  return is_good;
}

void
sam_import_composed_read (SamImport *import, const SamImportSheet *sheet, SamImportRowFunc func, gpointer user_data)
{
  SamImportComposed self = { .import = import, .sheet = sheet };

  for (guint i = 0; i < sheet->file->rows->len; i++)
    {
      guint n_steps = sam_import_world_get_n_steps (import->world);
      guint n_remarks = import->remarks->len;

      self.row = g_ptr_array_index (sheet->file->rows, i);
      sam_import_set_origin (import, sheet->file, self.row);
      if (check_row (&self) && func (&self, user_data))
        continue;

      sam_import_world_roll_back (import->world, n_steps);
      g_ptr_array_set_size (import->remarks, (int) n_remarks);
    }
}
