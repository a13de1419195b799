#include "sam-seal-removal.h"

#include "sam-changeset-rows.h"
#include "sam-clean-up.h"
#include "sam-database-private.h"
#include "sam-seal-private.h"

/* Neither there, nor being observed, nor in the history that has a table of its records, nor in older history.
 * 0 is nobody's: texts of which the history no longer tells whose they were. */
#define LOST_CYCLES                                                                                       \
  "cycle_id <> 0 "                                                                                        \
  "AND NOT EXISTS (SELECT 1 FROM cycle WHERE cycle.id = cycle_id) "                                       \
  "AND NOT EXISTS (SELECT 1 FROM running_observation AS running WHERE running.cycle_id = lost.cycle_id) " \
  "AND NOT EXISTS (SELECT 1 FROM journal_record JOIN journal ON journal.seq = journal_record.seq "        \
  "                WHERE record_id = cycle_id AND family = 'cycle') "                                     \
  "AND NOT EXISTS (SELECT 1 FROM journal WHERE seq < (SELECT COALESCE (min (seq), 9223372036854775807) FROM journal_record))"

typedef gboolean (*CycleFunc) (SamDatabase *database, gint64 cycle, GError **error);

static gboolean
run_for_cycle (SamDatabase *database, const char *sql, gint64 cycle, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;
  sam_statement_bind_integer (statement, ":cycle", cycle);

  return sam_statement_run (statement, error);
}

static gboolean
has_any (SamDatabase *database, gint64 cycle, gboolean *found, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "SELECT EXISTS (SELECT 1 FROM cycle_key WHERE cycle_id = :cycle) "
                         "OR EXISTS (SELECT 1 FROM attachment WHERE cycle_id = :cycle)", error);

  *found = FALSE;
  if (statement == NULL)
    return FALSE;
  sam_statement_bind_integer (statement, ":cycle", cycle);
  if (!sam_statement_step (statement, error))
    return FALSE;
  *found = sam_statement_get_integer (statement, 0) != 0;

  return TRUE;
}

/* Undo and redo run without keys of tables, so that the pieces do not follow by themselves. */
static gboolean
remove_attachments (SamDatabase *database, gint64 cycle, GError **error)
{
  return run_for_cycle (database,
                        "DELETE FROM attachment_piece WHERE attachment_id IN (SELECT id FROM attachment WHERE cycle_id = :cycle)",
                        cycle, error)
         && run_for_cycle (database, "DELETE FROM attachment WHERE cycle_id = :cycle", cycle, error);
}

static gboolean
destroy (SamDatabase *database, gint64 cycle, GError **error)
{
  return sam_seal_destroy_cycle_key (database, cycle, error) && remove_attachments (database, cycle, error);
}

static gboolean
take_away (SamDatabase *database, gint64 cycle, GError **error)
{
  return run_for_cycle (database, "DELETE FROM cycle_key WHERE cycle_id = :cycle", cycle, error)
         && remove_attachments (database, cycle, error);
}

gboolean
sam_seal_removal_erase (SamDatabase *database, gint64 cycle, GError **error)
{
  return take_away (database, cycle, error);
}

typedef struct
{
  gint64  cycle;
  GBytes *key;
} Kept;

static void
kept_clear (gpointer data)
{
  g_bytes_unref (((Kept *) data)->key);
}

/* A page that was once divided still holds, beside its rows, what has gone to another: so all of them are written anew. */
static gboolean
rewrite_keys (SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) select = sam_statement_new (database, "SELECT cycle_id, key FROM cycle_key ORDER BY cycle_id", error);
  g_autoptr (SamStatement) insert = NULL;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GError) found = NULL;

  g_array_set_clear_func (all, kept_clear);
  if (select == NULL)
    return FALSE;
  while (sam_statement_step (select, &found))
    {
      gsize length;
      gconstpointer key = sam_statement_get_blob (select, 1, &length);
      Kept kept = { sam_statement_get_integer (select, 0), g_bytes_new (key, length) };

      g_array_append_val (all, kept);
    }
  g_clear_pointer (&select, sam_statement_free);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  if (!sam_database_execute (database, "DELETE FROM cycle_key", error))
    return FALSE;
  insert = sam_statement_new (database, "INSERT INTO cycle_key (cycle_id, key) VALUES (:cycle, :key)", error);
  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const Kept *kept = &g_array_index (all, Kept, i);

      sam_statement_reset (insert);
      sam_statement_bind_integer (insert, ":cycle", kept->cycle);
      sam_statement_bind_blob (insert, ":key", g_bytes_get_data (kept->key, NULL), g_bytes_get_size (kept->key));
      if (!sam_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

/* Every one of them, and then nothing of them in any page or in the log. */
static gboolean
remove_all (SamDatabase *database, GArray *cycles, CycleFunc remove, GError **error)
{
  if (cycles->len == 0)
    return TRUE;
  if (!sam_database_execute (database, "PRAGMA secure_delete = ON", error))
    return FALSE;
  for (guint i = 0; i < cycles->len; i++)
    {
      if (!remove (database, g_array_index (cycles, gint64, i), error))
        return FALSE;
    }

  return rewrite_keys (database, error) && sam_clean_up_note (database, SAM_CLEAN_UP_LOG, error);
}

gboolean
sam_seal_removal_follow (SamDatabase *database, gconstpointer changeset, gsize length, GError **error)
{
  g_autoptr (SamChangesetRows) rows = sam_changeset_rows_new (changeset, length);
  g_autoptr (GArray) cycles = g_array_new (FALSE, FALSE, sizeof (gint64));
  SamChangesetRow row;

  while (sam_changeset_rows_next (rows, &row))
    {
      gboolean found = FALSE;

      if (row.family->id != SAM_FAMILY_CYCLE || row.kind != SAM_CHANGE_REMOVED)
        continue;
      if (!has_any (database, row.id, &found, error))
        return FALSE;
      if (found)
        g_array_append_val (cycles, row.id);
    }

  return remove_all (database, cycles, destroy, error);
}

gboolean
sam_seal_removal_clean_up (SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "SELECT cycle_id FROM (SELECT cycle_id FROM cycle_key UNION SELECT cycle_id FROM attachment) AS lost "
                         "WHERE " LOST_CYCLES, error);
  g_autoptr (GArray) cycles = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gint64 cycle = sam_statement_get_integer (statement, 0);

      g_array_append_val (cycles, cycle);
    }
  g_clear_pointer (&statement, sam_statement_free);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return remove_all (database, cycles, take_away, error);
}
