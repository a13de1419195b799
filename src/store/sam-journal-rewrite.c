#include "sam-journal-rewrite.h"

#include <string.h>

#include "sam-changeset.h"
#include "sam-journal.h"

static gboolean
store_changeset (SamDatabase *database, gint64 seq, const GByteArray *changeset, GError **error)
{
  g_autofree char *checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, changeset->data, changeset->len);
  g_autoptr (SamStatement) statement = NULL;

  statement = sam_statement_new (database,
                                 changeset->len > 0
                                     ? "UPDATE journal SET changeset = :changeset, checksum = :checksum WHERE seq = :seq"
                                     : "DELETE FROM journal WHERE seq = :seq",
                                 error);
  if (statement == NULL)
    return FALSE;
  sam_statement_bind_integer (statement, ":seq", seq);
  sam_statement_bind_blob (statement, ":changeset", changeset->data, changeset->len);
  sam_statement_bind_text (statement, ":checksum", checksum);

  return sam_statement_run (statement, error);
}

static gboolean
rewrite_entry (SamDatabase *database, gint64 seq, SamRewriteFunc func, gpointer user_data, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT changeset, checksum FROM journal WHERE seq = :seq", error);
  g_autoptr (GByteArray) changeset = NULL;
  gconstpointer data;
  gsize length;
  SamChangesetTouch touch;

  if (statement == NULL)
    return FALSE;
  sam_statement_bind_integer (statement, ":seq", seq);
  if (!sam_statement_step (statement, error))
    return FALSE;
  data = sam_statement_get_blob (statement, 0, &length);
  /* Somebody was erased before. */
  if (g_strcmp0 (sam_statement_get_text (statement, 1), SAM_JOURNAL_MARK) == 0)
    return TRUE;
  changeset = sam_changeset_read (data, length, &touch) ? sam_changeset_rewrite (data, length, func, user_data)
                                                        : g_byte_array_new ();
  if (changeset->len == length && memcmp (changeset->data, data, length) == 0)
    return TRUE;
  g_clear_pointer (&statement, sam_statement_free);

  return store_changeset (database, seq, changeset, error);
}

gboolean
sam_journal_rewrite (SamDatabase *database, SamRewriteFunc func, gpointer user_data, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT seq FROM journal ORDER BY seq", error);
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;
  while (sam_statement_step (statement, &found))
    {
      gint64 seq = sam_statement_get_integer (statement, 0);

      g_array_append_val (seqs, seq);
    }
  g_clear_pointer (&statement, sam_statement_free);
  /* Half a history must not pass for all of it. */
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  for (guint i = 0; i < seqs->len; i++)
    {
      if (!rewrite_entry (database, g_array_index (seqs, gint64, i), func, user_data, error))
        return FALSE;
    }

  return TRUE;
}
