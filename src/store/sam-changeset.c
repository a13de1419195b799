#include "sam-changeset.h"

#include <string.h>

#include <sqlite3.h>

/*
 * The format: https://www.sqlite.org/session/sqlite3changeset_start.html and the
 * head of sqlite3session.c. A table is 'T', the number of its columns, one byte
 * a column that tells whether it belongs to the primary key, and its name; then
 * follow its rows: operation, whether it is indirect, and the old row, the new
 * row, or both.
 */

#define TABLE_MARK 'T'
/* 28 bits: no value of ours is longer. */
#define MAX_NUMBER_BYTES 4
#define NUMBER_LENGTH 8

typedef enum
{
  VALUE_UNDEFINED = 0,
  VALUE_INTEGER = SQLITE_INTEGER,
  VALUE_FLOAT = SQLITE_FLOAT,
  VALUE_TEXT = SQLITE_TEXT,
  VALUE_BLOB = SQLITE_BLOB,
  VALUE_NULL = SQLITE_NULL,
} ValueType;

typedef struct
{
  const guint8 *next;
  const guint8 *end;
} Cursor;

/* SQLite's varint: seven bits a byte, the high ones first. */
static gboolean
read_number (Cursor *cursor, gsize *number)
{
  *number = 0;

  for (guint i = 0; i < MAX_NUMBER_BYTES && cursor->next < cursor->end; i++)
    {
      guint8 byte = *cursor->next++;

      *number = *number << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
skip (Cursor *cursor, gsize length)
{
  if ((gsize) (cursor->end - cursor->next) < length)
    return FALSE;

  cursor->next += length;

  return TRUE;
}

static gboolean
read_value (Cursor *cursor, guint8 *type)
{
  gsize length;

  if (cursor->next == cursor->end)
    return FALSE;

  *type = *cursor->next++;
  switch (*type)
    {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
      return TRUE;
    case VALUE_INTEGER:
    case VALUE_FLOAT:
      return skip (cursor, NUMBER_LENGTH);
    case VALUE_TEXT:
    case VALUE_BLOB:
      return read_number (cursor, &length) && skip (cursor, length);
    default:
      return FALSE;
    }
}

static gboolean
read_row (Cursor *cursor, gsize n_columns, guint8 *types)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      if (!read_value (cursor, &types[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_whole_row (Cursor *cursor, gsize n_columns, guint8 *types)
{
  return read_row (cursor, n_columns, types) && types[0] == VALUE_INTEGER &&
         memchr (types, VALUE_UNDEFINED, n_columns) == NULL;
}

/* The id stands in the old row alone; a value that changed stands in both. */
static gboolean
read_update (Cursor *cursor, gsize n_columns, guint8 *old_types, guint8 *new_types)
{
  if (!read_row (cursor, n_columns, old_types) || !read_row (cursor, n_columns, new_types) ||
      old_types[0] != VALUE_INTEGER || new_types[0] != VALUE_UNDEFINED)
    return FALSE;

  for (gsize i = 1; i < n_columns; i++)
    {
      if ((old_types[i] == VALUE_UNDEFINED) != (new_types[i] == VALUE_UNDEFINED))
        return FALSE;
    }

  return TRUE;
}

/* The first column is the id and the whole key; a file that was migrated since may have got more columns. */
static const SamFamily *
read_table (Cursor *cursor, gsize *n_columns)
{
  const SamFamily *family;
  const guint8 *keys, *name, *name_end;

  if (cursor->next == cursor->end || *cursor->next++ != TABLE_MARK || !read_number (cursor, n_columns) ||
      *n_columns < 2)
    return NULL;

  keys = cursor->next;
  if (!skip (cursor, *n_columns) || keys[0] != 1)
    return NULL;
  for (gsize i = 1; i < *n_columns; i++)
    {
      if (keys[i] != 0)
        return NULL;
    }

  name = cursor->next;
  name_end = memchr (name, 0, cursor->end - name);
  if (name_end == NULL)
    return NULL;
  cursor->next = name_end + 1;

  family = sam_family_find ((const char *) name);

  return family != NULL && *n_columns <= family->n_fields + 1 ? family : NULL;
}

static gboolean
read_change (Cursor *cursor, gsize n_columns, guint8 *types, int *operation)
{
  const guint8 *start = cursor->next;

  if (!skip (cursor, 2) || start[1] > 1)
    return FALSE;

  *operation = start[0];
  switch (*operation)
    {
    case SQLITE_INSERT:
    case SQLITE_DELETE:
      return read_whole_row (cursor, n_columns, types);
    case SQLITE_UPDATE:
      return read_update (cursor, n_columns, types, types + n_columns);
    default:
      return FALSE;
    }
}

gboolean
sam_changeset_read (gconstpointer changeset, gsize length, SamChangesetTouch *touch)
{
  Cursor cursor = { changeset, (const guint8 *) changeset + length };

  touch->touched = 0;
  touch->lost = 0;
  if (length == 0 || length > G_MAXINT)
    return FALSE;

  while (cursor.next < cursor.end)
    {
      gsize n_columns;
      const SamFamily *family = read_table (&cursor, &n_columns);
      g_autofree guint8 *types = family != NULL ? g_new (guint8, 2 * n_columns) : NULL;

      if (family == NULL)
        return FALSE;

      touch->touched |= SAM_FAMILY_SET (family->id);
      do
        {
          int operation;

          if (!read_change (&cursor, n_columns, types, &operation))
            return FALSE;
          /* A team that moves to another school breaks the pairs (team, school) of others. */
          if (operation == SQLITE_DELETE || (operation == SQLITE_UPDATE && family->id == SAM_FAMILY_TEAM))
            touch->lost |= SAM_FAMILY_SET (family->id);
        }
      while (cursor.next < cursor.end && *cursor.next != TABLE_MARK);
    }

  return TRUE;
}
