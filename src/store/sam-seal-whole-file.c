#include "sam-seal-whole-file.h"

#include <string.h>

#include "sam-clean-up.h"
#include "sam-database-private.h"
#include "sam-journal-rewrite.h"
#include "sam-running-observation.h"
#include "sam-seal-owners.h"
#include "sam-seal-plain.h"
#include "sam-seal-private.h"

typedef struct
{
  SamDatabase   *database;
  SamSeal       *seal;
  SamSealOwners *owners;
  /* Place and plain text → what it has become: the same in the history as in the records, or undo would not know it again. */
  GHashTable    *boxes;
  GError        *failure;
} Sealing;

static void
sealing_clear (Sealing *self)
{
  g_clear_pointer (&self->owners, sam_seal_owners_free);
  g_clear_pointer (&self->boxes, g_hash_table_unref);
  g_clear_error (&self->failure);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sealing, sealing_clear)

/* Field, row and text in one. */
static GBytes *
make_place (const SamField *field, gint64 id, gconstpointer bytes, gsize length)
{
  GByteArray *place = g_byte_array_new ();

  g_byte_array_append (place, (const guint8 *) &field, sizeof field);
  g_byte_array_append (place, (const guint8 *) &id, sizeof id);
  g_byte_array_append (place, bytes, (guint) length);

  return g_byte_array_free_to_bytes (place);
}

/* Owned by the sealing; %NULL with @error. */
static GBytes *
seal (Sealing *self, const SamFamily *family, const SamField *field, gint64 id, gconstpointer bytes, gsize length, GError **error)
{
  g_autoptr (GBytes) place = make_place (field, id, bytes, length);
  GBytes *box = g_hash_table_lookup (self->boxes, place);
  g_autofree char *text = NULL;

  if (box != NULL)
    return box;

  text = g_strndup ((const char *) bytes + 1, length - 1);
  box = sam_seal_box_text (self->seal, self->database, sam_seal_owners_find (self->owners, family->id, id), family->name,
                           field->column, id, text, error);
  if (box != NULL)
    g_hash_table_insert (self->boxes, g_steal_pointer (&place), box);

  return box;
}

/* Records */

typedef struct
{
  gint64  id;
  GBytes *box;
} Sealed;

static gboolean
store_sealed (SamDatabase *database, const char *sql, const GArray *rows, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const Sealed *row = &g_array_index (rows, Sealed, i);

      sam_statement_reset (statement);
      sam_statement_bind_integer (statement, ":id", row->id);
      sam_statement_bind_blob (statement, ":value", g_bytes_get_data (row->box, NULL), g_bytes_get_size (row->box));
      if (!sam_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
seal_field (Sealing *self, const SamFamily *family, const SamField *field, GError **error)
{
  g_autofree char *select = g_strdup_printf ("SELECT id, %s FROM %s WHERE substr (%s, 1, 1) = X'01'", field->column,
                                             family->name, field->column);
  g_autofree char *update = g_strdup_printf ("UPDATE %s SET %s = :value WHERE id = :id", family->name, field->column);
  g_autoptr (SamStatement) statement = sam_statement_new (self->database, select, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Sealed));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gsize length;
      gconstpointer bytes = sam_statement_get_blob (statement, 1, &length);
      Sealed row = { sam_statement_get_integer (statement, 0), NULL };

      if (!sam_seal_is_plain (bytes, length))
        continue;
      row.box = seal (self, family, field, row.id, bytes, length, error);
      if (row.box == NULL)
        return FALSE;
      g_array_append_val (rows, row);
    }
  g_clear_pointer (&statement, sam_statement_free);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return store_sealed (self->database, update, rows, error);
}

static gboolean
seal_records (Sealing *self, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);

      for (guint field = 0; field < family->n_fields; field++)
        {
          if (family->fields[field].kind == SAM_FIELD_SEALABLE && !seal_field (self, family, &family->fields[field], error))
            return FALSE;
        }
    }

  return TRUE;
}

/* History */

static void
rewrite_row (const SamFamily *family, gint64 id, SamRawValue *values, gsize n_columns, GPtrArray *replaced, gpointer user_data)
{
  Sealing *self = user_data;

  for (gsize i = 1; i < n_columns && self->failure == NULL; i++)
    {
      const SamField *field = &family->fields[i - 1];
      GBytes *box;

      if (field->kind != SAM_FIELD_SEALABLE || values[i].type != SQLITE_BLOB
          || !sam_seal_is_plain (values[i].bytes, values[i].length))
        continue;
      box = seal (self, family, field, id, values[i].bytes, values[i].length, &self->failure);
      if (box != NULL)
        values[i].bytes = g_bytes_get_data (box, &values[i].length);
    }
}

static gboolean
seal_history (Sealing *self, GError **error)
{
  if (!sam_journal_rewrite (self->database, rewrite_row, self, error))
    return FALSE;
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->failure));

  return FALSE;
}

/* What is being noted at this moment. */
static gboolean
seal_running (Sealing *self, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->database,
                         "SELECT running_entry.rowid, running_entry.session_id, ordinal, cycle_id, text FROM running_entry "
                         "JOIN running_observation ON running_observation.session_id = running_entry.session_id "
                         "WHERE substr (text, 1, 1) = X'01'", error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Sealed));
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gsize length;
      gconstpointer bytes = sam_statement_get_blob (statement, 4, &length);
      g_autofree char *text = g_strndup ((const char *) bytes + 1, length - 1);
      gint64 bound_to = sam_running_entry_get_row_id (sam_statement_get_integer (statement, 1),
                                                      sam_statement_get_integer (statement, 2));
      Sealed row = { sam_statement_get_integer (statement, 0), NULL };

      row.box = sam_seal_box_text (self->seal, self->database, sam_statement_get_integer (statement, 3), "running_entry", "text",
                                   bound_to, text, error);
      if (row.box == NULL)
        return FALSE;
      g_ptr_array_add (boxes, row.box);
      g_array_append_val (rows, row);
    }
  g_clear_pointer (&statement, sam_statement_free);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return store_sealed (self->database, "UPDATE running_entry SET text = :value WHERE rowid = :id", rows, error);
}

gboolean
sam_seal_whole_file (SamStore *store, GError **error)
{
  g_auto (Sealing) sealing = { .database = sam_store_get_database (store), .seal = sam_store_get_seal (store) };

  sealing.boxes = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                         (GDestroyNotify) g_bytes_unref);
  sealing.owners = sam_seal_owners_new (sealing.database, error);

  return sealing.owners != NULL && seal_records (&sealing, error) && seal_history (&sealing, error)
         && seal_running (&sealing, error) && sam_clean_up_note (sealing.database, SAM_CLEAN_UP_FILE, error);
}

gboolean
sam_seal_sweep_file (SamStore *store, GError **error)
{
  return sam_clean_up_finish (sam_store_get_database (store), error);
}
