#include "sam-seal-owners.h"

#include "sam-changeset-rows.h"
#include "sam-changeset.h"
#include "sam-seal-owner.h"

struct _SamSealOwners
{
  /* By family: id → what it belongs to, a record or the cycle itself. */
  GHashTable *present[SAM_N_FAMILIES];
  GHashTable *former[SAM_N_FAMILIES];
};

void
sam_seal_owners_free (SamSealOwners *self)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_clear_pointer (&self->present[i], g_hash_table_unref);
      g_clear_pointer (&self->former[i], g_hash_table_unref);
    }
  g_free (self);
}

static void
put (GHashTable *table, gint64 id, gint64 reference)
{
  g_hash_table_insert (table, g_memdup2 (&id, sizeof id), g_memdup2 (&reference, sizeof reference));
}

static gboolean
read_present (SamSealOwners *self, SamDatabase *database, const SamFamily *family, guint field, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s FROM %s WHERE %s IS NOT NULL", family->fields[field].column,
                                          family->name, family->fields[field].column);
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    put (self->present[family->id], sam_statement_get_integer (statement, 0), sam_statement_get_integer (statement, 1));
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static void
read_change (SamSealOwners *self, gconstpointer data, gsize length)
{
  g_autoptr (SamChangesetRows) rows = sam_changeset_rows_new (data, length);
  SamChangesetRow row;

  while (sam_changeset_rows_next (rows, &row))
    {
      GHashTable *former = self->former[row.family->id];
      SamValue before, after;

      if (former == NULL
          || !sam_changeset_rows_read_field (rows, (guint) sam_seal_owner_get_field (row.family->id), &before, &after))
        continue;
      if (after.is_set || before.is_set)
        put (former, row.id, after.is_set ? after.integer : before.integer);
      sam_value_clear (&before);
      sam_value_clear (&after);
    }
}

static gboolean
read_history (SamSealOwners *self, SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT changeset FROM journal ORDER BY seq", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gsize length;
      gconstpointer data = sam_statement_get_blob (statement, 0, &length);
      SamChangesetTouch touch;

      if (sam_changeset_read (data, length, &touch))
        read_change (self, data, length);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

SamSealOwners *
sam_seal_owners_new (SamDatabase *database, GError **error)
{
  g_autoptr (SamSealOwners) self = g_new0 (SamSealOwners, 1);

  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      int field = sam_seal_owner_get_field (i);

      if (field < 0)
        continue;
      self->present[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      self->former[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      if (!read_present (self, database, sam_family_get (i), (guint) field, error))
        return NULL;
    }
  if (!read_history (self, database, error))
    return NULL;

  return g_steal_pointer (&self);
}

gint64
sam_seal_owners_find (const SamSealOwners *self, SamFamilyId family, gint64 id)
{
  while (family != SAM_FAMILY_CYCLE)
    {
      int field = sam_seal_owner_get_field (family);
      gint64 *reference = NULL;

      if (field < 0)
        return 0;
      reference = g_hash_table_lookup (self->present[family], &id);
      if (reference == NULL)
        reference = g_hash_table_lookup (self->former[family], &id);
      if (reference == NULL)
        return 0;
      id = *reference;
      family = sam_family_get (family)->fields[field].target;
    }

  return id;
}
