/* From drafts to planned steps: new, changed or unchanged. */

#include <glib/gi18n.h>

#include "sam-import-cell.h"
#include "sam-import-private.h"
#include "sam-records.h"

static void
refuse_row (SamImport *import, const SamCsvFile *file, SamImportEntry *row, const char *reason)
{
  sam_import_refuse (import->result->refusals, file->name, row->row->line, 0, NULL, "%s", reason);
  row->is_refused = TRUE;
}

/* Says what validation found, each problem at its column. Warnings pass. */
static void
refuse_problems (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                 SamImportEntry *row, const SamDraft *draft, const char *otherwise)
{
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, sam_import_world_get_source (import->world));
  gboolean is_said = FALSE;

  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level != SAM_PROBLEM_ERROR)
        continue;

      if (problem->field == SAM_PROBLEM_WHOLE_RECORD)
        refuse_row (import, file, row, problem->message);
      else
        sam_import_refuse_column (import, file, columns, row->row,
                                  sam_csv_layout_find_field (columns->layout, problem->field), problem->message);
      is_said = TRUE;
    }

  row->is_refused = TRUE;
  if (!is_said)
    refuse_row (import, file, row, otherwise);
}

/* A row that says a new state says with it what can no longer be: an empty cell
 * never wipes otherwise, and these could not stand beside the new state. */
static void
drop_what_state_rules_out (SamImportEntry *row, SamDraft *draft)
{
  switch (sam_draft_get_family (draft)->id)
    {
    case SAM_FAMILY_SESSION:
      {
        int state = sam_draft_get_choice (draft, SAM_SESSION_STATE);

        if (!sam_draft_is_field_changed (draft, SAM_SESSION_STATE))
          return;
        if (state != SAM_SESSION_STATE_HELD && !row->says[SAM_SESSION_ACTUAL_MINUTES])
          sam_draft_unset (draft, SAM_SESSION_ACTUAL_MINUTES);
        if (state != SAM_SESSION_STATE_MOVED && !row->says[SAM_SESSION_REPLACEMENT])
          sam_draft_unset (draft, SAM_SESSION_REPLACEMENT);
        if (state != SAM_SESSION_STATE_CANCELLED && state != SAM_SESSION_STATE_MOVED
            && !row->says[SAM_SESSION_CAUSE])
          sam_draft_unset (draft, SAM_SESSION_CAUSE);
        return;
      }

    case SAM_FAMILY_ATTENDANCE:
      if (sam_draft_is_field_changed (draft, SAM_ATTENDANCE_STATUS) && !row->says[SAM_ATTENDANCE_MINUTES])
        sam_draft_unset (draft, SAM_ATTENDANCE_MINUTES);
      return;

    case SAM_FAMILY_STRAND_STATUS:
      if (sam_draft_is_field_changed (draft, SAM_STRAND_STATUS_STATUS)
          && !row->says[SAM_STRAND_STATUS_PLANNED_TERM])
        sam_draft_unset (draft, SAM_STRAND_STATUS_PLANNED_TERM);
      return;

    default:
      return;
    }
}

/* A cell that has been read well before. */
static void
lay_cell (SamDraft *draft, guint field, const char *cell)
{
  g_autofree char *text = sam_import_cell_read (&sam_draft_get_family (draft)->fields[field], cell, NULL);

  sam_draft_parse (draft, field, text, NULL);
}

/* Lays what the row says over the record as it is. */
static SamDraft *
merge (const SamImportColumns *columns, SamImportEntry *row, SamRecord *record)
{
  const SamFamily *family = columns->layout->family;
  SamDraft *draft = sam_draft_new_for_record (record);

  for (guint i = 0; i < family->n_fields; i++)
    {
      if (!row->says[i])
        continue;

      if (family->fields[i].kind == SAM_FIELD_REFERENCE)
        sam_draft_set_reference (draft, i, sam_draft_get_reference (row->draft, i));
      else
        lay_cell (draft, i, sam_import_columns_get (columns, row->row,
                                                    sam_csv_layout_find (columns->layout, family->fields[i].name)));
    }

  drop_what_state_rules_out (row, draft);

  return draft;
}

static gboolean
resolve_replacement (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, SamImportEntry *row)
{
  const SamCsvReference *reference = columns->layout->references[SAM_SESSION_REPLACEMENT];
  gint64 id = 0;

  if (sam_import_reference_find (import, file, columns, row->row, reference, row->moved_to, &id)
      != SAM_IMPORT_REFERENCE_NAMED)
    return FALSE;

  sam_draft_set_reference (row->draft, SAM_SESSION_REPLACEMENT, id);

  return TRUE;
}

/* One file holds one programme: a row never makes a second one. */
static gboolean
check_one_programme (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, SamImportEntry *row)
{
  if (columns->layout->family->id != SAM_FAMILY_PROGRAMME
      || sam_import_keys_get_n (import->keys, SAM_FAMILY_PROGRAMME) == 0)
    return TRUE;

  refuse_row (import, file, row, _("The file already holds a programme with another name. "
                                   "One file holds one programme: rename it first, or use a file of its own."));

  return FALSE;
}

/* What the programme holds of this row's record. */
static SamRecord *
find_record (SamImport *import, SamFamilyId family, const char *key)
{
  const SamImportKnown *known = sam_import_keys_find (import->keys, family, key);

  return known != NULL && known->id != 0 ? sam_import_world_get (import->world, family, known->id) : NULL;
}

static gboolean
put_row (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, SamImportEntry *row, GError **error)
{
  SamFamilyId family = columns->layout->family->id;
  SamRecord *record;
  g_autoptr (SamDraft) merged = NULL;
  g_autoptr (GError) local_error = NULL;
  SamDraft *draft = row->draft;

  if (row->moved_to != NULL && !resolve_replacement (import, file, columns, row))
    {
      row->is_refused = TRUE;
      return TRUE;
    }

  record = find_record (import, family, row->key);
  if (record != NULL)
    {
      merged = merge (columns, row, record);
      if (!sam_draft_is_changed (merged))
        {
          import->result->n_unchanged[family]++;
          return TRUE;
        }
      draft = merged;
    }
  else if (!check_one_programme (import, file, columns, row))
    {
      return TRUE;
    }

  if (sam_import_world_put (import->world, draft, &local_error))
    {
      if (record != NULL)
        import->result->n_changed[family]++;
      else
        import->result->n_new[family]++;

      sam_import_keys_add (import->keys, family, row->key, sam_draft_get_id (draft));
      return TRUE;
    }

  if (!g_error_matches (local_error, SAM_ERROR, SAM_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  refuse_problems (import, file, columns, row, draft, local_error->message);

  return TRUE;
}

gboolean
sam_import_rows_put (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                     GPtrArray *rows, GError **error)
{
  SamFamilyId family = columns->layout->family->id;

  for (guint i = 0; i < rows->len; i++)
    {
      SamImportEntry *row = g_ptr_array_index (rows, i);

      sam_import_set_origin (import, file, row->row);
      if (!row->is_refused && !put_row (import, file, columns, row, error))
        return FALSE;

      if (row->is_refused && row->key != NULL
          && sam_import_keys_find (import->keys, family, row->key) == NULL)
        sam_import_keys_add (import->keys, family, row->key, 0);
    }

  return TRUE;
}
