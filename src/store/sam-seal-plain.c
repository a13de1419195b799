#include "sam-seal-plain.h"

#include <string.h>

#include "sam-changeset-rows.h"
#include "sam-changeset.h"
#include "sam-database-private.h"
#include "sam-erasure.h"
#include "sam-journal.h"
#include "sam-seal-box.h"

gboolean
sam_seal_is_plain (gconstpointer bytes, gsize length)
{
  const char *form = bytes;

  return length > 1 && form[0] == SAM_SEAL_FORM_PLAIN
         && (length - 1 != strlen (SAM_ERASED_TEXT) || memcmp (form + 1, SAM_ERASED_TEXT, length - 1) != 0);
}

static gboolean
find_in_column (SamDatabase *database, const char *table, const char *column, gboolean *found, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE substr (%s, 1, 1) = X'01'", column, table, column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) failed = NULL;

  if (statement == NULL)
    return FALSE;
  while (!*found && sam_statement_step (statement, &failed))
    {
      gsize length;
      gconstpointer bytes = sam_statement_get_blob (statement, 0, &length);

      *found = sam_seal_is_plain (bytes, length);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return TRUE;
}

static gboolean
holds_text (const SamValue *value)
{
  return value->is_set && value->text != NULL && !g_str_equal (value->text, SAM_ERASED_TEXT);
}

static gboolean
holds_plain (gconstpointer data, gsize length)
{
  g_autoptr (SamChangesetRows) rows = sam_changeset_rows_new (data, length);
  gboolean is_plain = FALSE;
  SamChangesetRow row;

  while (!is_plain && sam_changeset_rows_next (rows, &row))
    {
      for (guint i = 0; i < row.family->n_fields; i++)
        {
          SamValue before, after;

          if (row.family->fields[i].kind != SAM_FIELD_SEALABLE || !sam_changeset_rows_read_field (rows, i, &before, &after))
            continue;
          is_plain = is_plain || holds_text (&before) || holds_text (&after);
          sam_value_clear (&before);
          sam_value_clear (&after);
        }
    }

  return is_plain;
}

static gboolean
find_in_history (SamDatabase *database, gboolean *found, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "SELECT changeset FROM journal WHERE checksum <> '" SAM_JOURNAL_MARK "'", error);
  g_autoptr (GError) failed = NULL;

  if (statement == NULL)
    return FALSE;
  while (!*found && sam_statement_step (statement, &failed))
    {
      gsize length;
      gconstpointer data = sam_statement_get_blob (statement, 0, &length);
      SamChangesetTouch touch;

      *found = !sam_changeset_read (data, length, &touch) || holds_plain (data, length);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return TRUE;
}

/* What is outside the records: notes of a lesson that is going on, attachments. Older files have no tables for them. */
static gboolean
find_beside (SamDatabase *database, gboolean *found, GError **error)
{
  static const struct
  {
    const char *table;
    const char *column;
  } places[] = { { "running_entry", "text" }, { "attachment", "name" } };

  for (guint i = 0; i < G_N_ELEMENTS (places) && !*found; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE name = '%s'", places[i].table);
      gint64 n_tables = 0;

      if (!sam_database_query_integer (database, sql, &n_tables, error)
          || (n_tables > 0 && !find_in_column (database, places[i].table, places[i].column, found, error)))
        return FALSE;
    }

  return TRUE;
}

gboolean
sam_seal_plain_find (SamDatabase *database, gboolean *found, GError **error)
{
  *found = FALSE;
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);

      for (guint field = 0; field < family->n_fields && !*found; field++)
        {
          if (family->fields[field].kind == SAM_FIELD_SEALABLE
              && !find_in_column (database, family->name, family->fields[field].column, found, error))
            return FALSE;
        }
    }

  return *found || (find_beside (database, found, error) && (*found || find_in_history (database, found, error)));
}
