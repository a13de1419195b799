#include "sam-seal-ways.h"

#include <glib/gi18n.h>

#include "sam-database-private.h"

/* What stands in the column "way", in the order of the bits of #SamSealWays. */
static const char *const names[] = { "passphrase", "keyring", "recovery" };

static const char *
get_name (SamSealWays way)
{
  return names[g_bit_nth_lsf (way, -1)];
}

gboolean
sam_seal_ways_read (SamDatabase *database, SamSealWays *ways, char **key_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT way FROM seal_slot", &error);
  g_autofree char *found_id = error == NULL ? sam_database_query_text (database, "SELECT key_id FROM seal_key", &error) : NULL;
  SamSealWays found = 0;
  gint64 has_keys = 0;
  gboolean has_seal;

  if (error == NULL)
    sam_database_query_integer (database, "SELECT EXISTS (SELECT 1 FROM cycle_key)", &has_keys, &error);
  while (error == NULL && sam_statement_step (statement, &error))
    {
      const char *name = sam_statement_get_text (statement, 0);

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          if (g_strcmp0 (name, names[i]) == 0)
            found |= 1u << i;
        }
    }

  /* Where it cannot be told, nothing is written plain. */
  has_seal = found != 0 || found_id != NULL || has_keys != 0 || error != NULL;
  if (ways != NULL)
    *ways = found;
  if (key_id != NULL)
    *key_id = g_steal_pointer (&found_id);

  return has_seal;
}

static gboolean
fail_missing (SamDatabase *database, SamSealWays way, GError **error)
{
  SamSealWays others = 0;

  if (sam_seal_ways_read (database, &others, NULL) && others == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
                   _("The file has lost all that its sealed texts could be unlocked by. Keep a copy of it, and open a backup."));
      return FALSE;
    }

  switch (way)
    {
    case SAM_SEAL_WAY_PASSPHRASE:
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   _("This file has no passphrase. Unlock it with the keyring or the recovery key."));
      return FALSE;
    case SAM_SEAL_WAY_KEYRING:
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   _("This file is not kept in a keyring. Unlock it with the passphrase or the recovery key."));
      return FALSE;
    case SAM_SEAL_WAY_RECOVERY:
    default:
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   _("This file has no recovery key. Unlock it with the passphrase or the keyring."));
      return FALSE;
    }
}

GBytes *
sam_seal_ways_get (SamDatabase *database, SamSealWays way, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT wrapped FROM seal_slot WHERE way = :way", error);
  g_autoptr (GError) found = NULL;
  gconstpointer bytes;
  gsize length;

  if (statement == NULL)
    return NULL;

  sam_statement_bind_text (statement, ":way", get_name (way));
  if (!sam_statement_step (statement, &found))
    {
      if (found != NULL)
        g_propagate_error (error, g_steal_pointer (&found));
      else
        fail_missing (database, way, error);
      return NULL;
    }
  bytes = sam_statement_get_blob (statement, 0, &length);

  return g_bytes_new (bytes, length);
}

gboolean
sam_seal_ways_put (SamDatabase *database, SamSealWays way, GBytes *wrapped, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "INSERT OR REPLACE INTO seal_slot (way, wrapped) VALUES (:way, :wrapped)", error);

  if (statement == NULL || !sam_database_execute (database, "PRAGMA secure_delete = ON", error))
    return FALSE;

  sam_statement_bind_text (statement, ":way", get_name (way));
  sam_statement_bind_blob (statement, ":wrapped", g_bytes_get_data (wrapped, NULL), g_bytes_get_size (wrapped));

  return sam_statement_run (statement, error);
}

gboolean
sam_seal_ways_remove (SamDatabase *database, SamSealWays way, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "DELETE FROM seal_slot WHERE way = :way", error);

  if (statement == NULL || !sam_database_execute (database, "PRAGMA secure_delete = ON", error))
    return FALSE;

  sam_statement_bind_text (statement, ":way", get_name (way));

  return sam_statement_run (statement, error);
}

gboolean
sam_seal_ways_put_key_id (SamDatabase *database, const char *key_id, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "INSERT OR REPLACE INTO seal_key (id, key_id) VALUES (1, :key_id)", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_text (statement, ":key_id", key_id);

  return sam_statement_run (statement, error);
}

void
sam_seal_ways_sweep (SamDatabase *database)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);

  /* Where a reader holds the log, the checkpoint at closing does it. */
  if (statement != NULL)
    sam_statement_step (statement, NULL);
}
