#include "sam-changeset-rows.h"

#include <string.h>

#include <sqlite3.h>

struct _SamChangesetRows
{
  sqlite3_changeset_iter *iterator;
  SamChangesetRow         row;
  int                     n_columns;
};

SamChangesetRows *
sam_changeset_rows_new (gconstpointer changeset, gsize length)
{
  SamChangesetRows *self = g_new0 (SamChangesetRows, 1);

  /* Where there is no memory for it there are no rows. */
  if (length > 0 && sqlite3changeset_start (&self->iterator, (int) length, (void *) changeset) != SQLITE_OK)
    self->iterator = NULL;

  return self;
}

void
sam_changeset_rows_free (SamChangesetRows *self)
{
  if (self->iterator != NULL)
    sqlite3changeset_finalize (self->iterator);
  g_free (self);
}

static sqlite3_value *
get_old (SamChangesetRows *self, int column)
{
  sqlite3_value *value = NULL;

  if (self->row.kind != SAM_CHANGE_ADDED)
    sqlite3changeset_old (self->iterator, column, &value);

  return value;
}

static sqlite3_value *
get_new (SamChangesetRows *self, int column)
{
  sqlite3_value *value = NULL;

  if (self->row.kind != SAM_CHANGE_REMOVED)
    sqlite3changeset_new (self->iterator, column, &value);

  return value;
}

gboolean
sam_changeset_rows_next (SamChangesetRows *self, SamChangesetRow *row)
{
  const char *table = NULL;
  int operation = 0;
  int is_indirect = 0;
  sqlite3_value *id;

  if (self->iterator == NULL || sqlite3changeset_next (self->iterator) != SQLITE_ROW
      || sqlite3changeset_op (self->iterator, &table, &self->n_columns, &operation, &is_indirect) != SQLITE_OK)
    return FALSE;

  self->row.family = sam_family_find (table);
  if (self->row.family == NULL)
    return FALSE;
  self->row.kind = operation == SQLITE_INSERT   ? SAM_CHANGE_ADDED
                   : operation == SQLITE_DELETE ? SAM_CHANGE_REMOVED
                                                : SAM_CHANGE_CHANGED;
  id = self->row.kind == SAM_CHANGE_ADDED ? get_new (self, 0) : get_old (self, 0);
  self->row.id = id != NULL ? sqlite3_value_int64 (id) : 0;
  *row = self->row;

  return TRUE;
}

static void
read_text (const char *text, const SamField *field, SamValue *value)
{
  switch (field->kind)
    {
    case SAM_FIELD_DATE:
      value->integer = sam_date_parse (text);
      value->is_set = value->integer != SAM_DATE_NONE;
      break;
    case SAM_FIELD_TIME:
      value->integer = sam_time_parse (text);
      value->is_set = value->integer >= 0;
      break;
    case SAM_FIELD_CHOICE:
      value->integer = sam_field_find_choice (field, text);
      value->is_set = value->integer >= 0;
      break;
    default:
      value->text = g_strdup (text);
      value->is_set = TRUE;
      break;
    }
  if (!value->is_set)
    value->integer = 0;
}

static void
read_value (sqlite3_value *from, const SamField *field, SamValue *value)
{
  const guint8 *bytes;
  int length;

  if (from == NULL)
    return;

  switch (sqlite3_value_type (from))
    {
    case SQLITE_INTEGER:
      value->integer = sqlite3_value_int64 (from);
      value->is_set = TRUE;
      break;
    case SQLITE_TEXT:
      read_text ((const char *) sqlite3_value_text (from), field, value);
      break;
    case SQLITE_BLOB:
      /* Plain form: a byte 1, then the text. What is sealed stays so: the history never opens it. */
      bytes = sqlite3_value_blob (from);
      length = sqlite3_value_bytes (from);
      value->is_set = length > 1;
      if (value->is_set && bytes[0] != 1)
        value->seal = SAM_SEAL_STATE_LOCKED;
      else if (value->is_set)
        value->text = g_strndup ((const char *) bytes + 1, (gsize) length - 1);
      break;
    case SQLITE_NULL:
    default:
      break;
    }
}

/* Columns stand in the file in the order of the family's fields, but for what tests/store proves otherwise. */
static int
find_column (SamChangesetRows *self, guint field)
{
  return (int) field + 1 < self->n_columns ? (int) field + 1 : -1;
}

gboolean
sam_changeset_rows_read_field (SamChangesetRows *self, guint field, SamValue *before, SamValue *after)
{
  int column = find_column (self, field);
  sqlite3_value *old_value;
  sqlite3_value *new_value;

  memset (before, 0, sizeof *before);
  memset (after, 0, sizeof *after);
  if (column < 0)
    return FALSE;

  old_value = get_old (self, column);
  new_value = get_new (self, column);
  if (old_value == NULL && new_value == NULL)
    return FALSE;
  read_value (old_value, &self->row.family->fields[field], before);
  read_value (new_value, &self->row.family->fields[field], after);

  return TRUE;
}

SamRecord *
sam_changeset_rows_dup_record (SamChangesetRows *self)
{
  const SamFamily *family = self->row.family;
  g_autofree SamValue *values = NULL;

  if (self->row.kind == SAM_CHANGE_CHANGED)
    return NULL;

  values = g_new0 (SamValue, family->n_fields);
  for (guint i = 0; i < family->n_fields; i++)
    {
      SamValue before, after;

      sam_changeset_rows_read_field (self, i, &before, &after);
      values[i] = self->row.kind == SAM_CHANGE_ADDED ? after : before;
      sam_value_clear (self->row.kind == SAM_CHANGE_ADDED ? &before : &after);
    }

  return sam_record_new_take (family, self->row.id, values);
}
