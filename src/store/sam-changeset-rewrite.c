#include "sam-changeset-rewrite.h"

#include <string.h>

#include <sqlite3.h>

/* The format stands in sam-changeset.c, which also proves it: here every length is right. */

#define TABLE_MARK 'T'
#define FORM_PLAIN 1

typedef struct
{
  const guint8 *next;
} Cursor;

static gsize
read_number (Cursor *cursor)
{
  gsize number = 0;
  guint8 byte;

  do
    {
      byte = *cursor->next++;
      number = number << 7 | (byte & 0x7f);
    }
  while ((byte & 0x80) != 0);

  return number;
}

static void
write_number (GByteArray *out, gsize number)
{
  guint8 bytes[5];
  guint n = 0;

  do
    {
      bytes[n++] = (guint8) (number & 0x7f);
      number >>= 7;
    }
  while (number > 0);
  while (n > 0)
    {
      guint8 byte = (guint8) (bytes[n - 1] | (n > 1 ? 0x80 : 0));

      g_byte_array_append (out, &byte, 1);
      n--;
    }
}

static void
read_value (Cursor *cursor, SamRawValue *value)
{
  memset (value, 0, sizeof *value);
  value->type = *cursor->next++;
  switch (value->type)
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      value->bytes = cursor->next;
      value->length = 8;
      for (guint i = 0; i < 8; i++)
        value->integer = (gint64) ((guint64) value->integer << 8 | cursor->next[i]);
      cursor->next += 8;
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      value->length = read_number (cursor);
      value->bytes = cursor->next;
      cursor->next += value->length;
      break;
    default:
      break;
    }
}

static void
write_value (GByteArray *out, const SamRawValue *value)
{
  g_byte_array_append (out, &value->type, 1);
  if (value->type == SQLITE_TEXT || value->type == SQLITE_BLOB)
    write_number (out, value->length);
  if (value->length > 0)
    g_byte_array_append (out, value->bytes, (guint) value->length);
}

static gboolean
is_equal (const SamRawValue *a, const SamRawValue *b)
{
  return a->type == b->type && a->length == b->length && (a->length == 0 || memcmp (a->bytes, b->bytes, a->length) == 0);
}

/* What changed from something to the same is no change; %FALSE where nothing is left. */
static gboolean
drop_equal (SamRawValue *before, SamRawValue *after, gsize n_columns)
{
  gboolean is_left = FALSE;

  for (gsize i = 1; i < n_columns; i++)
    {
      if (before[i].type == 0 && after[i].type == 0)
        continue;
      if (is_equal (&before[i], &after[i]))
        {
          memset (&before[i], 0, sizeof before[i]);
          memset (&after[i], 0, sizeof after[i]);
        }
      else
        {
          is_left = TRUE;
        }
    }

  return is_left;
}

typedef struct
{
  const SamFamily *family;
  const guint8    *header;
  gsize            header_length;
  gsize            n_columns;
  gboolean         is_written;
} Table;

static void
rewrite_row (Cursor *cursor, Table *table, SamRewriteFunc func, gpointer user_data, GByteArray *out)
{
  guint8 operation = *cursor->next++;
  guint8 is_indirect = *cursor->next++;
  gsize n_rows = operation == SQLITE_UPDATE ? 2 : 1;
  g_autofree SamRawValue *values = g_new (SamRawValue, n_rows * table->n_columns);
  g_autoptr (GPtrArray) replaced = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gint64 id;

  for (gsize i = 0; i < n_rows * table->n_columns; i++)
    read_value (cursor, &values[i]);
  id = values[0].integer;
  for (gsize i = 0; i < n_rows; i++)
    func (table->family, id, values + i * table->n_columns, table->n_columns, replaced, user_data);
  if (n_rows == 2 && !drop_equal (values, values + table->n_columns, table->n_columns))
    return;

  if (!table->is_written)
    {
      g_byte_array_append (out, table->header, (guint) table->header_length);
      table->is_written = TRUE;
    }
  g_byte_array_append (out, &operation, 1);
  g_byte_array_append (out, &is_indirect, 1);
  for (gsize i = 0; i < n_rows * table->n_columns; i++)
    write_value (out, &values[i]);
}

static void
read_header (Cursor *cursor, Table *table)
{
  const char *name;

  table->header = cursor->next;
  cursor->next++;
  table->n_columns = read_number (cursor);
  name = (const char *) cursor->next + table->n_columns;
  cursor->next += table->n_columns + strlen (name) + 1;
  table->header_length = (gsize) (cursor->next - table->header);
  table->family = sam_family_find (name);
  table->is_written = FALSE;
}

GByteArray *
sam_changeset_rewrite (gconstpointer changeset, gsize length, SamRewriteFunc func, gpointer user_data)
{
  GByteArray *out = g_byte_array_sized_new ((guint) length);
  Cursor cursor = { changeset };
  const guint8 *end = cursor.next + length;
  Table table = { 0 };

  while (cursor.next < end)
    {
      if (*cursor.next == TABLE_MARK)
        read_header (&cursor, &table);
      else
        rewrite_row (&cursor, &table, func, user_data, out);
    }

  return out;
}

char *
sam_raw_value_dup_text (const SamRawValue *value)
{
  if (value->type == SQLITE_TEXT)
    return g_strndup ((const char *) value->bytes, value->length);
  if (value->type == SQLITE_BLOB && value->length > 1 && value->bytes[0] == FORM_PLAIN)
    return g_strndup ((const char *) value->bytes + 1, value->length - 1);

  return NULL;
}

void
sam_raw_value_set_text (SamRawValue *value, const char *text, GPtrArray *replaced)
{
  gboolean is_blob = value->type == SQLITE_BLOB;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static const guint8 form = FORM_PLAIN;
  GBytes *owned;

  if (text == NULL)
    {
      memset (value, 0, sizeof *value);
      value->type = SQLITE_NULL;
      return;
    }
  if (is_blob)
    g_byte_array_append (bytes, &form, 1);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
  owned = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_ptr_array_add (replaced, owned);
  value->type = is_blob ? SQLITE_BLOB : SQLITE_TEXT;
  value->bytes = g_bytes_get_data (owned, &value->length);
}
