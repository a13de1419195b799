#include "sam-changeset-swap.h"

/* A row of the changeset, as the iterator shows it. */
typedef struct
{
  sqlite3                *handle;
  sqlite3_changeset_iter *iterator;
  const char             *table;
  int                     n_columns;
  int                     operation;
} Row;

typedef int (*RowFunc) (Row *row);
typedef int (*ValueFunc) (sqlite3_changeset_iter *iterator, int column, sqlite3_value **value);

static const char *
get_column_name (sqlite3_stmt *columns, int column)
{
  return sqlite3_column_name (columns, column);
}

/* Appends "name operator ?n" for every value that is there, and returns how many. */
static int
append_terms (Row *row, sqlite3_stmt *columns, GString *sql, ValueFunc get, const char *operator, const char *between)
{
  int n = 0;

  for (int i = 0; i < row->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      if (get (row->iterator, i, &value) == SQLITE_OK && value != NULL)
        g_string_append_printf (sql, "%s\"%s\" %s ?%d", n++ > 0 ? between : "", get_column_name (columns, i), operator,
                                i + 1);
    }

  return n;
}

static int
bind_values (Row *row, sqlite3_stmt *statement, ValueFunc get)
{
  int code = SQLITE_OK;

  for (int i = 0; code == SQLITE_OK && i < row->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      code = get (row->iterator, i, &value);
      if (code == SQLITE_OK && value != NULL)
        code = sqlite3_bind_value (statement, i + 1, value);
    }

  return code;
}

/* Runs one statement that must touch one row, no more and no fewer. */
static int
run (Row *row, const char *sql, ValueFunc get)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (row->handle, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = bind_values (row, statement, get);
  if (code == SQLITE_OK)
    sqlite3_step (statement);
  if (code == SQLITE_OK)
    code = sqlite3_finalize (statement);
  else
    sqlite3_finalize (statement);

  return code == SQLITE_OK && sqlite3_changes (row->handle) != 1 ? SQLITE_ABORT : code;
}

static int
run_with_terms (Row *row, const char *before, ValueFunc get, const char *operator, const char *between,
                const char *after)
{
  g_autofree char *select = g_strdup_printf ("SELECT * FROM main.\"%s\"", row->table);
  g_autoptr (GString) sql = g_string_new (before);
  sqlite3_stmt *columns = NULL;
  int code = sqlite3_prepare_v2 (row->handle, select, -1, &columns, NULL);
  int n = code == SQLITE_OK ? append_terms (row, columns, sql, get, operator, between) : 0;

  sqlite3_finalize (columns);
  if (code != SQLITE_OK)
    return code;
  g_string_append (sql, after);

  return n > 0 ? run (row, sql->str, get) : SQLITE_CORRUPT;
}

static int
take_out (Row *row)
{
  g_autofree char *make = g_strdup_printf ("CREATE TEMP TABLE IF NOT EXISTS \"parked_%s\" AS "
                                           "SELECT * FROM main.\"%s\" WHERE 0", row->table, row->table);
  g_autofree char *park = g_strdup_printf ("INSERT INTO temp.\"parked_%s\" SELECT * FROM main.\"%s\" WHERE ",
                                           row->table, row->table);
  g_autofree char *delete = g_strdup_printf ("DELETE FROM main.\"%s\" WHERE ", row->table);
  int code = SQLITE_OK;

  if (row->operation == SQLITE_UPDATE)
    {
      code = sqlite3_exec (row->handle, make, NULL, NULL, NULL);
      if (code == SQLITE_OK)
        code = run_with_terms (row, park, sqlite3changeset_old, "IS", " AND ", "");
    }
  if (code == SQLITE_OK && row->operation != SQLITE_INSERT)
    code = run_with_terms (row, delete, sqlite3changeset_old, "IS", " AND ", "");

  return code;
}

static int
put_in (Row *row)
{
  g_autofree char *set = g_strdup_printf ("UPDATE temp.\"parked_%s\" SET ", row->table);
  g_autofree char *put = g_strdup_printf ("INSERT INTO main.\"%s\" SELECT * FROM temp.\"parked_%s\" WHERE id = ?1",
                                          row->table, row->table);
  sqlite3_value *id = NULL;
  int code;

  if (row->operation == SQLITE_INSERT)
    {
      g_autoptr (GString) insert = g_string_new (NULL);

      g_string_append_printf (insert, "INSERT INTO main.\"%s\" VALUES (", row->table);
      for (int i = 0; i < row->n_columns; i++)
        g_string_append_printf (insert, "%s?%d", i > 0 ? ", " : "", i + 1);
      g_string_append (insert, ")");

      return run (row, insert->str, sqlite3changeset_new);
    }
  if (row->operation != SQLITE_UPDATE)
    return SQLITE_OK;

  code = sqlite3changeset_old (row->iterator, 0, &id);
  if (code == SQLITE_OK && id != NULL)
    {
      g_autofree char *where = g_strdup_printf (" WHERE id = %" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (id));

      code = run_with_terms (row, set, sqlite3changeset_new, "=", ", ", where);
    }
  if (code == SQLITE_OK)
    {
      sqlite3_stmt *statement = NULL;

      code = sqlite3_prepare_v2 (row->handle, put, -1, &statement, NULL);
      if (code == SQLITE_OK)
        {
          sqlite3_bind_value (statement, 1, id);
          sqlite3_step (statement);
          code = sqlite3_finalize (statement);
        }
    }

  return code;
}

static int
forget_parked (Row *row)
{
  g_autofree char *drop = g_strdup_printf ("DROP TABLE IF EXISTS temp.\"parked_%s\"", row->table);

  return sqlite3_exec (row->handle, drop, NULL, NULL, NULL);
}

static int
visit (sqlite3 *handle, gconstpointer changeset, gsize length, int flags, RowFunc visit_row)
{
  Row row = { .handle = handle };
  int code = sqlite3changeset_start_v2 (&row.iterator, (int) length, (void *) changeset, flags);
  int end;

  if (code != SQLITE_OK)
    return code;

  while (code == SQLITE_OK && sqlite3changeset_next (row.iterator) == SQLITE_ROW)
    {
      int indirect;

      code = sqlite3changeset_op (row.iterator, &row.table, &row.n_columns, &row.operation, &indirect);
      if (code == SQLITE_OK)
        code = visit_row (&row);
    }
  end = sqlite3changeset_finalize (row.iterator);

  return code != SQLITE_OK ? code : end;
}

int
sam_changeset_apply_swapping (SamDatabase *database, gconstpointer changeset, gsize length, gboolean inverted)
{
  static const RowFunc passes[] = { take_out, put_in, forget_parked };
  int flags = inverted ? SQLITE_CHANGESETSTART_INVERT : 0;
  int code = SQLITE_OK;

  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (passes); i++)
    code = visit (sam_database_get_handle (database), changeset, length, flags, passes[i]);

  return code;
}
