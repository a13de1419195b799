#include "sam-journal.h"

#include <glib/gi18n.h>

#include "sam-changeset-rows.h"
#include "sam-changeset.h"
#include "sam-changeset-swap.h"
#include "sam-clean-up.h"
#include "sam-database-private.h"
#include "sam-seal-removal.h"

static char *
compute_checksum (gconstpointer changeset, gsize length)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, length > 0 ? changeset : (gconstpointer) "", length);
}

/* As it was written, and a changeset of this schema. */
static gboolean
read_sound (gconstpointer changeset, gsize length, const char *checksum, SamChangesetTouch *touched)
{
  g_autofree char *computed = compute_checksum (changeset, length);

  return g_strcmp0 (computed, checksum) == 0 && sam_changeset_read (changeset, length, touched);
}

static gboolean
is_mark (gsize length, const char *checksum)
{
  return length == 0 && g_strcmp0 (checksum, SAM_JOURNAL_MARK) == 0;
}

/* Which records the change touched. */
static gboolean
add_records (SamDatabase *database, gint64 seq, gconstpointer changeset, gsize length, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "INSERT OR IGNORE INTO journal_record (record_id, seq, family) VALUES (:record_id, :seq, :family)",
                         error);
  g_autoptr (SamChangesetRows) rows = NULL;
  SamChangesetRow row;

  if (statement == NULL)
    return FALSE;

  rows = sam_changeset_rows_new (changeset, length);
  while (sam_changeset_rows_next (rows, &row))
    {
      sam_statement_reset (statement);
      sam_statement_bind_integer (statement, ":record_id", row.id);
      sam_statement_bind_integer (statement, ":seq", seq);
      sam_statement_bind_text (statement, ":family", row.family->name);
      if (!sam_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_entry (SamDatabase *database, const char *label, gconstpointer changeset, gsize length, const char *checksum,
           GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format_iso8601 (now);
  g_autoptr (SamStatement) statement = NULL;

  statement = sam_statement_new (database,
                                 "INSERT INTO journal (made_at, made_by, label, changeset, checksum) "
                                 "VALUES (:made_at, (SELECT value FROM setting WHERE name = '" SAM_USER_NAME_SETTING "'), "
                                 ":label, :changeset, :checksum)",
                                 error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_text (statement, ":made_at", made_at);
  sam_statement_bind_text (statement, ":label", label);
  sam_statement_bind_blob (statement, ":changeset", changeset, length);
  sam_statement_bind_text (statement, ":checksum", checksum);

  return sam_statement_run (statement, error);
}

/* What was undone can no longer be redone: a cycle that was begun is then gone for good, and so is its key. */
static gboolean
drop_undone (SamDatabase *database, GError **error)
{
  return sam_database_execute (database, "DELETE FROM journal WHERE undone = 1", error)
         && (sqlite3_changes (sam_database_get_handle (database)) == 0 || sam_seal_removal_clean_up (database, error));
}

gboolean
sam_journal_add (SamDatabase *database, const char *label, gconstpointer changeset, gsize length, GError **error)
{
  g_autofree char *checksum = compute_checksum (changeset, length);

  return drop_undone (database, error)
         && put_entry (database, label, changeset, length, checksum, error)
         && add_records (database, sqlite3_last_insert_rowid (sam_database_get_handle (database)), changeset, length, error);
}

gboolean
sam_journal_add_mark (SamDatabase *database, const char *label, GError **error)
{
  return put_entry (database, label, "", 0, SAM_JOURNAL_MARK, error);
}

static const char *
get_peek_sql (SamJournalDirection direction)
{
  return direction == SAM_JOURNAL_UNDO
             ? "SELECT seq, label FROM journal WHERE undone = 0 AND checksum <> '" SAM_JOURNAL_MARK "' "
               "ORDER BY seq DESC LIMIT 1"
             : "SELECT seq, label FROM journal WHERE undone = 1 ORDER BY seq LIMIT 1";
}

gboolean
sam_journal_peek (SamDatabase *database, SamJournalDirection direction, gint64 *seq, char **label, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, get_peek_sql (direction), error);
  g_autoptr (GError) found = NULL;

  *seq = 0;
  *label = NULL;
  if (statement == NULL)
    return FALSE;

  if (sam_statement_step (statement, &found))
    {
      *seq = sam_statement_get_integer (statement, 0);
      *label = sam_statement_dup_text (statement, 1);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error (error, SAM_ERROR, SAM_ERROR_DAMAGED,
               _("The history of changes in the file is damaged. The records themselves can be read. "
                 "Keep a copy of the file, and open a backup."));

  return FALSE;
}

static gboolean
fail_step (SamJournalDirection direction, GError **error)
{
  if (direction == SAM_JOURNAL_UNDO)
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 _("This step cannot be undone, since its records have changed in another way. Nothing was changed."));
  else
    g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
                 _("This step cannot be redone, since its records have changed in another way. Nothing was changed."));

  return FALSE;
}

/* No cascade runs meanwhile, so every row must be as the change left it: nothing is left out. */
static int
on_conflict_cb (void *user_data, int conflict, sqlite3_changeset_iter *iterator)
{
  *(gboolean *) user_data = conflict == SQLITE_CHANGESET_CONSTRAINT;

  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply (SamDatabase *database, SamJournalDirection direction, gconstpointer changeset, gsize length, GError **error)
{
  sqlite3 *handle = sam_database_get_handle (database);
  int flags = direction == SAM_JOURNAL_UNDO ? SQLITE_CHANGESETAPPLY_INVERT : 0;
  gboolean is_constraint = FALSE;
  int code = sqlite3changeset_apply_v2 (handle, (int) length, (void *) changeset, NULL, on_conflict_cb, &is_constraint,
                                        NULL, NULL, flags);

  /* Two rows may have exchanged a unique value; it rolled back what it did. */
  if ((code & 0xff) == SQLITE_ABORT && is_constraint)
    code = sam_changeset_apply_swapping (database, changeset, length, direction == SAM_JOURNAL_UNDO);

  switch (code & 0xff)
    {
    case SQLITE_OK:
      return TRUE;
    case SQLITE_ABORT:
    case SQLITE_CONSTRAINT:
    case SQLITE_SCHEMA:
      return fail_step (direction, error);
    default:
      return sam_database_fail (database, code, error);
    }
}

static gboolean
refers_to_any (const SamFamily *family, SamFamilySet targets)
{
  for (guint i = 0; i < family->n_fields; i++)
    {
      if (family->fields[i].kind == SAM_FIELD_REFERENCE &&
          (targets & SAM_FAMILY_SET (family->fields[i].target)) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Keys were not watched while the changeset was applied: look now, where they can have been broken. */
static gboolean
check_keys (SamDatabase *database, SamJournalDirection direction, const SamChangesetTouch *touched, GError **error)
{
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      const SamFamily *family = sam_family_get (i);
      g_autofree char *sql = NULL;
      g_autoptr (SamStatement) statement = NULL;
      g_autoptr (GError) found = NULL;

      if ((touched->touched & SAM_FAMILY_SET (i)) == 0 && !refers_to_any (family, touched->lost))
        continue;

      sql = g_strdup_printf ("PRAGMA foreign_key_check (%s)", family->name);
      statement = sam_statement_new (database, sql, error);
      if (statement == NULL)
        return FALSE;
      if (sam_statement_step (statement, &found))
        return fail_step (direction, error);
      if (found != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
mark (SamDatabase *database, SamJournalDirection direction, gint64 seq, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "UPDATE journal SET undone = :undone WHERE seq = :seq", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":undone", direction == SAM_JOURNAL_UNDO ? 1 : 0);
  sam_statement_bind_integer (statement, ":seq", seq);

  return sam_statement_run (statement, error);
}

static GBytes *
load_changeset (SamDatabase *database, gint64 seq, char **checksum, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "SELECT changeset, checksum FROM journal WHERE seq = :seq", error);
  gconstpointer data;
  gsize length;

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":seq", seq);
  if (!sam_statement_step (statement, error))
    return NULL;

  data = sam_statement_get_blob (statement, 0, &length);
  *checksum = sam_statement_dup_text (statement, 1);

  return g_bytes_new (data, length);
}

static gboolean
step_inside (SamDatabase *database, SamJournalDirection direction, SamFamilySet *families, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *checksum = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SamChangesetTouch touched, reversed;
  gconstpointer data;
  gsize length;
  gint64 seq;

  if (!sam_journal_peek (database, direction, &seq, &label, error))
    return FALSE;
  if (seq == 0)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
                   direction == SAM_JOURNAL_UNDO ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return FALSE;
    }

  bytes = load_changeset (database, seq, &checksum, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  if (!read_sound (data, length, checksum, &touched))
    return fail_damaged (error);

  /* Undoing an insert loses a row as a delete does: then look at all of them. */
  reversed = touched;
  if (direction == SAM_JOURNAL_UNDO)
    reversed.lost = touched.touched;
  *families = touched.touched;

  return apply (database, direction, data, length, error) &&
         check_keys (database, direction, &reversed, error) &&
         (direction == SAM_JOURNAL_UNDO || (touched.lost & SAM_FAMILY_SET (SAM_FAMILY_CYCLE)) == 0 ||
          sam_seal_removal_follow (database, data, length, error)) &&
         mark (database, direction, seq, error);
}

/* One step, or all back to and with @until. */
static gboolean
steps_inside (SamDatabase *database, SamJournalDirection direction, gint64 until, SamFamilySet *families, GError **error)
{
  g_autofree char *first = NULL;
  gint64 seq;

  *families = 0;
  /* What was asked for may be a mark, which no step takes back. */
  if (!sam_journal_peek (database, direction, &seq, &first, error))
    return FALSE;
  if (seq < until)
    return fail_step (direction, error);

  do
    {
      g_autofree char *label = NULL;
      SamFamilySet touched = 0;

      if (!step_inside (database, direction, &touched, error))
        return FALSE;
      *families |= touched;
      if (!sam_journal_peek (database, direction, &seq, &label, error))
        return FALSE;
    }
  while (until != 0 && seq >= until);

  return TRUE;
}

static gboolean
run_steps (SamDatabase *database, SamJournalDirection direction, gint64 until, SamFamilySet *families, GError **error)
{
  gboolean is_done;

  /* Off while applying: the changeset itself holds every row that a cascade
   * took. It cannot be switched inside a transaction. */
  if (!sam_database_execute (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  is_done = sam_database_execute (database, "BEGIN IMMEDIATE", error) &&
            steps_inside (database, direction, until, families, error) &&
            sam_database_execute (database, "COMMIT", error);
  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    sam_database_execute (database, "ROLLBACK", NULL);
  if (is_done)
    sam_clean_up_finish_log (database, NULL);

  return sam_database_execute (database, "PRAGMA foreign_keys = ON", is_done ? error : NULL) && is_done;
}

gboolean
sam_journal_step (SamDatabase *database, SamJournalDirection direction, SamFamilySet *families, GError **error)
{
  return run_steps (database, direction, 0, families, error);
}

gboolean
sam_journal_undo_until (SamDatabase *database, gint64 seq, SamFamilySet *families, GError **error)
{
  g_return_val_if_fail (seq > 0, FALSE);

  return run_steps (database, SAM_JOURNAL_UNDO, seq, families, error);
}

gboolean
sam_journal_clear (SamDatabase *database, GError **error)
{
  gboolean is_done = sam_database_execute (database, "BEGIN IMMEDIATE", error)
                     && sam_database_execute (database, "DELETE FROM journal; DELETE FROM journal_record", error)
                     && sam_seal_removal_clean_up (database, error) && sam_database_execute (database, "COMMIT", error);

  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    sam_database_execute (database, "ROLLBACK", NULL);
  if (is_done)
    sam_clean_up_finish_log (database, NULL);

  return is_done;
}

gboolean
sam_journal_check (SamDatabase *database, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, "SELECT changeset, checksum FROM journal", error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  while (sam_statement_step (statement, &found))
    {
      gsize length;
      gconstpointer data = sam_statement_get_blob (statement, 0, &length);
      SamChangesetTouch touch;

      if (!is_mark (length, sam_statement_get_text (statement, 1))
          && !read_sound (data, length, sam_statement_get_text (statement, 1), &touch))
        return fail_damaged (error);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}
