#include "sam-store-private.h"

#include <glib/gi18n.h>

#include "sam-changeset.h"
#include "sam-clean-up.h"
#include "sam-id.h"
#include "sam-journal.h"
#include "sam-record-io.h"
#include "sam-refusal.h"
#include "sam-records.h"
#include "sam-running-rows.h"
#include "sam-seal-owner.h"
#include "sam-seal-removal.h"

/*
 * One change: a transaction that SQLite's session extension watches. At commit
 * the changeset goes into the journal, in the same transaction.
 */
struct _SamChange
{
  /* %NULL once the store was closed under it. */
  SamStore        *store;
  char            *label;
  sqlite3_session *session;
};

static gboolean
start_recording (SamChange *self, GError **error)
{
  SamDatabase *database = self->store->database;
  int code = sqlite3session_create (sam_database_get_handle (database), "main", &self->session);

  /* By name: keys of cycles and the journal stay outside. */
  for (guint i = 0; code == SQLITE_OK && i < SAM_N_FAMILIES; i++)
    code = sqlite3session_attach (self->session, sam_family_get (i)->name);

  return code == SQLITE_OK || sam_database_fail (database, code, error);
}

static void
roll_back (SamChange *self)
{
  SamDatabase *database = self->store->database;

  /* A full disk makes SQLite roll back by itself. */
  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    sam_database_execute (database, "ROLLBACK", NULL);
}

static void
let_go (SamChange *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  self->store->change = NULL;
  g_clear_object (&self->store);
}

void
sam_change_abandon (SamChange *self)
{
  roll_back (self);
  let_go (self);
}

SamChange *
sam_store_begin (SamStore *self, const char *label, GError **error)
{
  SamChange *change;

  g_return_val_if_fail (SAM_IS_STORE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  if (!sam_store_require_writable (self, error) ||
      !sam_database_execute (self->database, "BEGIN IMMEDIATE", error))
    return NULL;

  change = g_new0 (SamChange, 1);
  change->store = g_object_ref (self);
  change->label = g_strdup (label);
  self->change = change;

  if (!start_recording (change, error))
    {
      sam_change_free (change);
      return NULL;
    }

  return change;
}

void
sam_change_free (SamChange *self)
{
  if (self == NULL)
    return;

  if (self->store != NULL)
    {
      roll_back (self);
      let_go (self);
    }
  g_free (self->label);
  g_free (self);
}

/* Whether the transaction still stands: a full disk or a closed store ends it. */
static gboolean
require_under_way (SamChange *self, GError **error)
{
  if (self->store != NULL && self->session != NULL &&
      !sqlite3_get_autocommit (sam_database_get_handle (self->store->database)))
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_FAILED,
               _("This change had to be given up, and nothing of it was kept. Make it again."));

  return FALSE;
}

static gboolean
validate (SamChange *self, SamDraft *draft, GError **error)
{
  g_autoptr (SamProblems) problems = sam_draft_validate (draft, sam_store_get_source (self->store));

  if (!sam_problems_has_errors (problems))
    return TRUE;

  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->level == SAM_PROBLEM_ERROR)
        {
          g_set_error_literal (error, SAM_ERROR, SAM_ERROR_INVALID, problem->message);
          break;
        }
    }

  return FALSE;
}

static gboolean
update (SamChange *self, SamDraft *draft, gboolean *found, GError **error)
{
  SamDatabase *database = self->store->database;

  if (!sam_record_io_update (database, draft, found, error))
    return FALSE;
  if (*found || sam_draft_get_original (draft) == NULL)
    return TRUE;

  g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND,
               _("The record has been removed meanwhile, so it could not be changed. Undo the removal first."));

  return FALSE;
}

/* Whether the record may have another cycle than before, as far as its own field tells. */
static gboolean
has_moved (const SamDraft *draft, int owner)
{
  return owner >= 0
         && (sam_draft_get_original (draft) == NULL || sam_draft_is_field_changed (draft, (guint) owner));
}

static gboolean
put_inside (SamChange *self, SamDraft *draft, int owner, GError **error)
{
  SamDatabase *database = self->store->database;
  gint64 id = sam_draft_get_id (draft);
  gboolean found = FALSE;

  if (id != 0 && !update (self, draft, &found, error))
    return FALSE;
  if (found)
    return !has_moved (draft, owner) || sam_seal_owner_follow (database, sam_draft_get_family (draft)->id, id, error);

  if (id == 0)
    id = sam_store_new_id ();
  if (!sam_record_io_insert (database, draft, id, error))
    return FALSE;
  sam_draft_set_id (draft, id);

  return TRUE;
}

/* A statement that breaks a constraint undoes itself alone; where texts and keys are put besides, all of it goes. */
static gboolean
put_guarded (SamChange *self, SamDraft *draft, GError **error)
{
  SamDatabase *database = self->store->database;
  int owner = sam_seal_owner_get_field (sam_draft_get_family (draft)->id);
  gboolean is_done;

  if (owner < 0)
    return put_inside (self, draft, owner, error);
  if (!sam_database_execute (database, "SAVEPOINT put", error))
    return FALSE;

  is_done = put_inside (self, draft, owner, error);
  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    {
      if (!is_done)
        sam_database_execute (database, "ROLLBACK TO put", NULL);
      sam_database_execute (database, "RELEASE put", NULL);
    }

  return is_done;
}

gboolean
sam_change_put (SamChange *self, SamDraft *draft, GError **error)
{
  g_autoptr (GError) found_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  if (!require_under_way (self, error) || !validate (self, draft, error))
    return FALSE;

  /* The change stays usable. */
  if (put_guarded (self, draft, &found_error))
    return TRUE;

  if (!g_error_matches (found_error, SAM_ERROR, SAM_ERROR_INVALID)
      || !sam_refusal_explain (self->store->database, draft, error))
    g_propagate_error (error, g_steal_pointer (&found_error));

  return FALSE;
}

/* A session that stands for a moved one goes: the moved one is planned again, at its own date. */
static gboolean
take_back_moved (SamChange *self, gint64 id, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (self->store->database,
                         "UPDATE session SET state = 'planned', cause = NULL, replacement_id = NULL "
                         "WHERE replacement_id = :id", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);

  return sam_statement_run (statement, error);
}

/* What is being written down just now would have nowhere to go. */
static gboolean
require_not_running (SamChange *self, gint64 cycle, GError **error)
{
  gboolean is_running = FALSE;

  if (!sam_running_rows_exist_of_cycle (self->store->database, cycle, &is_running, error))
    return FALSE;
  if (is_running)
    g_set_error_literal (error, SAM_ERROR, SAM_ERROR_IN_USE,
                         _("An observation of this cycle is going on. End it or discard it first, then remove the cycle."));

  return !is_running;
}

static gboolean
remove_inside (SamChange *self, SamFamilyId family_id, gint64 id, GError **error)
{
  SamDatabase *database = self->store->database;
  const SamFamily *family = sam_family_get (family_id);
  gboolean found = FALSE;

  if (family_id == SAM_FAMILY_SESSION && !take_back_moved (self, id, error))
    return FALSE;
  if (family_id == SAM_FAMILY_CYCLE && !require_not_running (self, id, error))
    return FALSE;

  if (!sam_record_io_delete (database, family, id, &found, error))
    {
      g_autofree char *obstacles = NULL;

      if (sam_database_get_last_code (database) == SQLITE_CONSTRAINT_FOREIGNKEY)
        obstacles = sam_store_describe_obstacles (self->store, family_id, id);
      if (obstacles != NULL)
        {
          g_clear_error (error);
          g_set_error_literal (error, SAM_ERROR, SAM_ERROR_IN_USE, obstacles);
        }
      return FALSE;
    }
  if (!found)
    {
      g_set_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND, _("The record has already been removed."));
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_change_remove (SamChange *self, SamFamilyId family, gint64 id, GError **error)
{
  SamDatabase *database;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) family < SAM_N_FAMILIES, FALSE);

  if (!require_under_way (self, error))
    return FALSE;

  database = self->store->database;
  if (!sam_database_execute (database, "SAVEPOINT removal", error))
    return FALSE;

  is_done = remove_inside (self, family, id, error);
  if (!sqlite3_get_autocommit (sam_database_get_handle (database)))
    {
      if (!is_done)
        sam_database_execute (database, "ROLLBACK TO removal", NULL);
      sam_database_execute (database, "RELEASE removal", NULL);
    }

  return is_done;
}

/* What undo could not read later is not committed now. */
static gboolean
add_to_journal (SamChange *self, gconstpointer changeset, gsize length, SamFamilySet *families, GError **error)
{
  SamChangesetTouch touch;

  if (!sam_changeset_read (changeset, length, &touch))
    return sam_database_fail (self->store->database, SQLITE_CORRUPT, error);

  *families = touch.touched;

  /* A cycle that goes, goes with the key of its texts. */
  return ((touch.lost & SAM_FAMILY_SET (SAM_FAMILY_CYCLE)) == 0
          || sam_seal_removal_follow (self->store->database, changeset, length, error))
         && sam_journal_add (self->store->database, self->label, changeset, length, error);
}

static gboolean
commit_inside (SamChange *self, SamFamilySet *families, GError **error)
{
  SamDatabase *database = self->store->database;
  void *changeset = NULL;
  int length = 0;
  gboolean is_done;
  int code = sqlite3session_changeset (self->session, &length, &changeset);

  *families = 0;
  if (code != SQLITE_OK)
    return sam_database_fail (database, code, error);

  /* What changed nothing leaves no trace. */
  is_done = length == 0 || add_to_journal (self, changeset, (gsize) length, families, error);
  sqlite3_free (changeset);

  return is_done && sam_database_execute (database, "COMMIT", error);
}

void
sam_change_set_label (SamChange *self, const char *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
}

gboolean
sam_change_commit (SamChange *self, GError **error)
{
  g_autoptr (SamStore) store = NULL;
  SamFamilySet families = 0;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);

  is_done = require_under_way (self, error) && commit_inside (self, &families, error);
  if (self->store != NULL)
    store = g_object_ref (self->store);
  sam_change_free (self);

  /* Where a reader keeps the log, it is emptied when the file is opened next. */
  if (is_done)
    sam_clean_up_finish_log (store->database, NULL);
  if (is_done && families != 0)
    sam_store_announce (store, families);

  return is_done;
}

gboolean
sam_store_put (SamStore *self, const char *label, SamDraft *draft, GError **error)
{
  g_autoptr (SamChange) change = sam_store_begin (self, label, error);

  return change != NULL && sam_change_put (change, draft, error) &&
         sam_change_commit (g_steal_pointer (&change), error);
}

gboolean
sam_store_remove (SamStore *self, const char *label, SamFamilyId family, gint64 id, GError **error)
{
  g_autoptr (SamChange) change = sam_store_begin (self, label, error);

  return change != NULL && sam_change_remove (change, family, id, error) &&
         sam_change_commit (g_steal_pointer (&change), error);
}
