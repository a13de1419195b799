/* References in a row: from the columns that spell a key to the record's id. */

#include <glib/gi18n.h>

#include "sam-import-cell.h"
#include "sam-import-finder.h"
#include "sam-import-private.h"
#include "sam-records.h"

void
sam_import_refuse_column (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                          const SamCsvRow *row, guint column, const char *reason)
{
  const char *name = g_array_index (columns->layout->columns, SamCsvColumn, column).name;

  sam_import_refuse (import->result->refusals, file->name, row->line,
                     sam_import_columns_get_position (columns, column), name, "%s", reason);
}

static gboolean
is_plain (const SamCsvPart *part)
{
  return part->nested == NULL && part->choice < 0;
}

/* The columns that a reference has for itself. A session's kind is told by the
 * row in any case, so it names nothing. */
static gboolean
is_telling (const SamCsvReference *reference, const SamCsvPart *part)
{
  return is_plain (part)
         && !(reference->target->id == SAM_FAMILY_SESSION && part->key == SAM_SESSION_KIND);
}

/* Nothing is named where the columns that belong to this reference alone are
 * empty: the school of a row without a team still is a school. */
static gboolean
is_named (const SamImportColumns *columns, const SamCsvRow *row, const SamCsvReference *reference)
{
  gboolean has_telling = FALSE;

  for (guint i = 0; i < reference->parts->len; i++)
    {
      const SamCsvPart *part = &g_array_index (reference->parts, SamCsvPart, i);

      if (!is_telling (reference, part))
        continue;

      has_telling = TRUE;
      if (*sam_import_columns_get (columns, row, part->column) != '\0')
        return TRUE;
    }

  for (guint i = 0; !has_telling && i < reference->parts->len; i++)
    {
      const SamCsvPart *part = &g_array_index (reference->parts, SamCsvPart, i);

      if (part->nested != NULL && is_named (columns, row, part->nested))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_plain_part (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns, const SamCsvRow *row,
                 const SamCsvReference *reference, const SamCsvPart *part, SamDraft *scratch)
{
  const SamField *key = &reference->target->fields[part->key];
  const char *cell = sam_import_columns_get (columns, row, part->column);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (*cell == '\0')
    {
      if (is_telling (reference, part) && (key->flags & SAM_FIELD_REQUIRED))
        {
          sam_import_refuse_column (import, file, columns, row, part->column,
                                    _("This is missing; without it the row does not say what it means."));
          return FALSE;
        }
      return TRUE;
    }

  text = sam_import_cell_read (key, cell, &error);
  if (text != NULL && sam_draft_parse (scratch, part->key, text, &error))
    return TRUE;

  sam_import_refuse_column (import, file, columns, row, part->column, error->message);

  return FALSE;
}

SamImportReferenceResult
sam_import_reference_read (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                           const SamCsvRow *row, const SamCsvReference *reference, char **key)
{
  const SamFamily *target = reference->target;
  g_autoptr (SamDraft) scratch = NULL;

  if (!is_named (columns, row, reference))
    return SAM_IMPORT_REFERENCE_NONE;

  scratch = sam_draft_copy (import->scratch[target->id]);

  for (guint i = 0; i < reference->parts->len; i++)
    {
      const SamCsvPart *part = &g_array_index (reference->parts, SamCsvPart, i);
      g_autofree char *nested_key = NULL;
      SamImportReferenceResult nested;
      gint64 id = 0;

      if (part->choice >= 0)
        {
          sam_draft_set_choice (scratch, part->key, part->choice);
          continue;
        }
      if (part->nested == NULL)
        {
          if (!read_plain_part (import, file, columns, row, reference, part, scratch))
            return SAM_IMPORT_REFERENCE_BAD;
          continue;
        }

      nested = sam_import_reference_read (import, file, columns, row, part->nested, &nested_key);
      if (nested == SAM_IMPORT_REFERENCE_NAMED)
        nested = sam_import_reference_find (import, file, columns, row, part->nested, nested_key, &id);
      if (nested == SAM_IMPORT_REFERENCE_BAD)
        return nested;
      if (nested == SAM_IMPORT_REFERENCE_NAMED)
        sam_draft_set_reference (scratch, part->key, id);
    }

  *key = sam_import_key_format_draft (scratch);

  return SAM_IMPORT_REFERENCE_NAMED;
}

/* The cells that name a target, as a person would say them: "11223344 / Blå". */
static void
describe (const SamImportColumns *columns, const SamCsvRow *row, const SamCsvReference *reference,
          GString *description, guint *column)
{
  for (guint i = 0; i < reference->parts->len; i++)
    {
      const SamCsvPart *part = &g_array_index (reference->parts, SamCsvPart, i);

      if (part->nested != NULL && is_named (columns, row, part->nested))
        {
          describe (columns, row, part->nested, description, column);
        }
      else if (is_telling (reference, part))
        {
          const char *cell = sam_import_columns_get (columns, row, part->column);

          g_string_append_printf (description, "%s%s", description->len > 0 ? " / " : "", cell);
          *column = part->column;
        }
    }
}

/* The school that a team's key begins with. */
static gint64
get_school_of_key (const SamFamily *target, const char *key)
{
  return target->id == SAM_FAMILY_TEAM ? g_ascii_strtoll (key, NULL, 10) : 0;
}

/* By other names than the key: a school's name, a person's e-mail address, nearly the same name. */
static SamImportReferenceResult
find_otherwise (SamImport *import, const SamCsvReference *reference, const char *key, const char *named,
                const SamImportSpot *spot, gint64 *id)
{
  SamFamilyId family = reference->target->id;
  SamRecord *record = NULL;

  if (family != SAM_FAMILY_ORGANISER && family != SAM_FAMILY_SCHOOL && family != SAM_FAMILY_TEAM
      && family != SAM_FAMILY_PERSON)
    return SAM_IMPORT_REFERENCE_NONE;

  switch (sam_import_find (import, family, get_school_of_key (reference->target, key), named, NULL, FALSE, spot, &record))
    {
    case SAM_IMPORT_FOUND:
      *id = sam_record_get_id (record);
      return SAM_IMPORT_REFERENCE_NAMED;
    case SAM_IMPORT_WAITING:
      return SAM_IMPORT_REFERENCE_BAD;
    case SAM_IMPORT_NOT_FOUND:
    default:
      return SAM_IMPORT_REFERENCE_NONE;
    }
}

SamImportReferenceResult
sam_import_reference_find (SamImport *import, const SamCsvFile *file, const SamImportColumns *columns,
                           const SamCsvRow *row, const SamCsvReference *reference, const char *key, gint64 *id)
{
  const SamImportKnown *known = sam_import_keys_find (import->keys, reference->target->id, key);
  g_autoptr (GString) description = NULL;
  SamImportSpot spot = { .file = file, .line = row->line };
  SamImportReferenceResult found;
  guint column = 0;

  if (known != NULL && known->id != 0)
    {
      *id = known->id;
      return SAM_IMPORT_REFERENCE_NAMED;
    }

  /* Its own row was refused, and that has been said. */
  if (known != NULL)
    return SAM_IMPORT_REFERENCE_BAD;

  description = g_string_new (NULL);
  describe (columns, row, reference, description, &column);
  spot.column = sam_import_columns_get_position (columns, column);
  spot.column_name = g_array_index (columns->layout->columns, SamCsvColumn, column).name;
  found = find_otherwise (import, reference, key, sam_import_columns_get (columns, row, column), &spot, id);
  if (found != SAM_IMPORT_REFERENCE_NONE)
    return found;

  sam_import_refuse_unknown (import, reference->target->id, description->str, &spot);

  return SAM_IMPORT_REFERENCE_BAD;
}
