#include "sam-clean-up.h"

#include "sam-database-private.h"

gboolean
sam_clean_up_note (SamDatabase *database, SamCleanUpExtent extent, GError **error)
{
  return sam_database_execute (database,
                               extent == SAM_CLEAN_UP_FILE ? "INSERT OR IGNORE INTO pending_work (name) VALUES ('clean')"
                                                           : "INSERT OR IGNORE INTO pending_work (name) VALUES ('log')",
                               error);
}

/* A reader that is still at work keeps the log: that is an answer, and no error to SQLite. */
static gboolean
empty_log (SamDatabase *database, GError **error)
{
  gint64 is_busy = 0;

  return sam_database_query_integer (database, "PRAGMA wal_checkpoint (TRUNCATE)", &is_busy, error)
         && (is_busy == 0 || sam_database_fail (database, SQLITE_BUSY, error));
}

static gboolean
count (SamDatabase *database, gint64 *n_noted, gint64 *n_whole, GError **error)
{
  return sam_database_query_integer (database, "SELECT count(*) FROM pending_work", n_noted, error)
         && sam_database_query_integer (database, "SELECT count(*) FROM pending_work WHERE name = 'clean'", n_whole, error);
}

gboolean
sam_clean_up_finish (SamDatabase *database, GError **error)
{
  gint64 n_noted = 0, n_whole = 0;

  if (!count (database, &n_noted, &n_whole, error))
    return FALSE;
  if (n_noted == 0)
    return TRUE;
  /* Where a reader keeps the log now, it must not grow by the whole file first. */
  if (!empty_log (database, error))
    return FALSE;
  if (n_whole > 0 && (!sam_database_execute (database, "VACUUM", error) || !empty_log (database, error)))
    return FALSE;

  /* The note itself holds no secret. */
  return sam_database_execute (database, "DELETE FROM pending_work", error);
}

gboolean
sam_clean_up_finish_log (SamDatabase *database, GError **error)
{
  gint64 n_noted = 0, n_whole = 0;

  if (!count (database, &n_noted, &n_whole, error))
    return FALSE;

  return n_noted == n_whole
         || (empty_log (database, error) && sam_database_execute (database, "DELETE FROM pending_work WHERE name = 'log'", error));
}
