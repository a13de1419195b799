/* The rows of an observation that is going on. */
#include "sam-running-rows.h"

#include <glib/gi18n.h>

#include "sam-observation-entry.h"
#include "sam-running-observation.h"
#include "sam-seal-private.h"

SamRunningHead *
sam_running_head_copy (const SamRunningHead *self)
{
  SamRunningHead *copy = g_memdup2 (self, sizeof *self);

  copy->subject = g_strdup (self->subject);
  copy->grade = g_strdup (self->grade);

  return copy;
}

void
sam_running_head_free (SamRunningHead *self)
{
  if (self == NULL)
    return;

  g_free (self->subject);
  g_free (self->grade);
  g_free (self);
}

gint64
sam_running_entry_get_row_id (gint64 session_id, gint64 ordinal)
{
  return (gint64) ((guint64) session_id + (guint64) ordinal);
}

static void
bind_id (SamStatement *statement, const char *name, gint64 id)
{
  if (id != 0)
    sam_statement_bind_integer (statement, name, id);
  else
    sam_statement_bind_null (statement, name);
}

static gboolean
run_with_head (SamDatabase *database, const char *sql, const SamRunningHead *head, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":session", head->session_id);
  sam_statement_bind_integer (statement, ":cycle", head->cycle_id);
  sam_statement_bind_text (statement, ":subject", head->subject);
  sam_statement_bind_text (statement, ":grade", head->grade);
  bind_id (statement, ":template", head->template_id);
  sam_statement_bind_integer (statement, ":started_at", head->clock.started_at);
  bind_id (statement, ":paused_at", head->clock.paused_at);
  sam_statement_bind_integer (statement, ":paused_for", head->clock.paused_for);

  return sam_statement_run (statement, error);
}

gboolean
sam_running_rows_insert_head (SamDatabase *database, const SamRunningHead *head, GError **error)
{
  return run_with_head (database,
                        "INSERT INTO running_observation "
                        "(session_id, cycle_id, subject, grade, template_id, started_at, paused_at, paused_for) "
                        "VALUES (:session, :cycle, :subject, :grade, :template, :started_at, :paused_at, :paused_for)",
                        head, error);
}

gboolean
sam_running_rows_update_head (SamDatabase *database, const SamRunningHead *head, GError **error)
{
  return run_with_head (database,
                        "UPDATE running_observation SET subject = :subject, grade = :grade, template_id = :template, "
                        "paused_at = :paused_at, paused_for = :paused_for WHERE session_id = :session",
                        head, error);
}

SamRunningHead *
sam_running_rows_read_head (SamDatabase *database, gint64 session_id, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "SELECT cycle_id, subject, grade, template_id, started_at, paused_at, paused_for "
                         "FROM running_observation WHERE session_id = :session", error);
  SamRunningHead *head;

  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":session", session_id);
  if (!sam_statement_step (statement, error))
    return NULL;

  head = g_new0 (SamRunningHead, 1);
  head->session_id = session_id;
  head->cycle_id = sam_statement_get_integer (statement, 0);
  head->subject = sam_statement_dup_text (statement, 1);
  head->grade = sam_statement_dup_text (statement, 2);
  head->template_id = sam_statement_get_integer (statement, 3);
  head->clock.started_at = sam_statement_get_integer (statement, 4);
  head->clock.paused_at = sam_statement_get_integer (statement, 5);
  head->clock.paused_for = sam_statement_get_integer (statement, 6);

  return head;
}

static gboolean
has_row (SamDatabase *database, const char *sql, gint64 id, gboolean *exist, GError **error)
{
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, error);
  g_autoptr (GError) found = NULL;

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);
  *exist = sam_statement_step (statement, &found);
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  return TRUE;
}

gboolean
sam_running_rows_exist (SamDatabase *database, gint64 session_id, gboolean *exist, GError **error)
{
  return has_row (database, "SELECT 1 FROM running_observation WHERE session_id = :id", session_id, exist, error);
}

gboolean
sam_running_rows_exist_of_cycle (SamDatabase *database, gint64 cycle_id, gboolean *exist, GError **error)
{
  return has_row (database, "SELECT 1 FROM running_observation WHERE cycle_id = :id", cycle_id, exist, error);
}

/* The entries go with it. What was written lies in no free page either. */
static gboolean
remove_rows (SamDatabase *database, const char *sql, gint64 id, GError **error)
{
  g_autoptr (SamStatement) statement = NULL;

  if (!sam_database_execute (database, "PRAGMA secure_delete = ON", error))
    return FALSE;
  statement = sam_statement_new (database, sql, error);
  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":id", id);

  return sam_statement_run (statement, error);
}

gboolean
sam_running_rows_remove (SamDatabase *database, gint64 session_id, GError **error)
{
  return remove_rows (database, "DELETE FROM running_observation WHERE session_id = :id", session_id, error);
}

gboolean
sam_running_rows_remove_of_cycle (SamDatabase *database, gint64 cycle_id, GError **error)
{
  return remove_rows (database, "DELETE FROM running_observation WHERE cycle_id = :id", cycle_id, error);
}

/* Entries */

static gboolean
bind_text (SamStatement *statement, SamDatabase *database, const SamRunningHead *head, SamCockpitEntry *entry, GError **error)
{
  const char *text = sam_cockpit_entry_get_text (entry);
  g_autoptr (GBytes) bytes = NULL;

  if (*text == '\0')
    {
      sam_statement_bind_null (statement, ":text");
      return TRUE;
    }

  bytes = sam_seal_box_text (sam_database_get_seal (database), database, head->cycle_id, "running_entry", "text",
                             sam_running_entry_get_row_id (head->session_id, sam_cockpit_entry_get_ordinal (entry)), text,
                             error);
  if (bytes == NULL)
    return FALSE;
  sam_statement_bind_blob (statement, ":text", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return TRUE;
}

static const SamField *
get_kind_field (void)
{
  return &sam_family_observation_entry.fields[SAM_OBSERVATION_ENTRY_KIND];
}

gboolean
sam_running_rows_put_entry (SamDatabase *database, const SamRunningHead *head, SamCockpitEntry *entry,
                            gint64 question_id, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "INSERT INTO running_entry (session_id, ordinal, stamp, focus_question_id, kind, label, text) "
                         "VALUES (:session, :ordinal, :stamp, :question, :kind, :label, :text) "
                         "ON CONFLICT (session_id, ordinal) DO UPDATE SET stamp = excluded.stamp, "
                         "focus_question_id = excluded.focus_question_id, kind = excluded.kind, "
                         "label = excluded.label, text = excluded.text", error);

  if (statement == NULL || !bind_text (statement, database, head, entry, error))
    return FALSE;

  sam_statement_bind_integer (statement, ":session", head->session_id);
  sam_statement_bind_integer (statement, ":ordinal", sam_cockpit_entry_get_ordinal (entry));
  sam_statement_bind_integer (statement, ":stamp", sam_cockpit_entry_get_stamp (entry));
  bind_id (statement, ":question", question_id);
  sam_statement_bind_text (statement, ":kind", get_kind_field ()->choices[sam_cockpit_entry_get_kind (entry)].name);
  sam_statement_bind_text (statement, ":label", sam_cockpit_entry_get_label (entry));

  return sam_statement_run (statement, error);
}

gboolean
sam_running_rows_remove_entry (SamDatabase *database, gint64 session_id, gint64 ordinal, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database, "DELETE FROM running_entry WHERE session_id = :session AND ordinal = :ordinal", error);

  if (statement == NULL)
    return FALSE;

  sam_statement_bind_integer (statement, ":session", session_id);
  sam_statement_bind_integer (statement, ":ordinal", ordinal);

  return sam_statement_run (statement, error);
}

static char *
open_text (SamDatabase *database, gint64 session_id, SamStatement *statement, SamSealState *state)
{
  gint64 row_id = sam_running_entry_get_row_id (session_id, sam_statement_get_integer (statement, 0));
  gsize length = 0;
  gconstpointer bytes = sam_statement_get_blob (statement, 5, &length);

  *state = SAM_SEAL_STATE_OPEN;

  return bytes != NULL ? sam_seal_open_text (sam_database_get_seal (database), database, "running_entry", "text", row_id,
                                             bytes, length, state)
                       : NULL;
}

static guint
find_question (gint64 id, const gint64 *question_ids, guint n_questions)
{
  for (guint i = 0; id != 0 && i < n_questions; i++)
    {
      if (question_ids[i] == id)
        return i + 1;
    }

  return 0;
}

static SamCockpitEntry *
read_entry (SamDatabase *database, gint64 session_id, SamStatement *statement, const gint64 *question_ids, guint n_questions,
            guint *n_unreadable, GError **error)
{
  int kind = sam_field_find_choice (get_kind_field (), sam_statement_get_text (statement, 3));
  SamSealState state;
  g_autofree char *text = open_text (database, session_id, statement, &state);

  if (state == SAM_SEAL_STATE_LOCKED)
    {
      g_set_error_literal (error, SAM_ERROR, SAM_ERROR_LOCKED,
                           _("The texts of this programme are locked. Unlock them to go on with the observation; "
                             "nothing of it is lost."));
      return NULL;
    }
  if (state != SAM_SEAL_STATE_OPEN)
    {
      text = g_strdup (_("(This note could not be read.)"));
      (*n_unreadable)++;
    }

  return sam_cockpit_entry_new (sam_statement_get_integer (statement, 0), sam_statement_get_integer (statement, 1),
                                find_question (sam_statement_get_integer (statement, 2), question_ids, n_questions),
                                (SamObservationEntryKind) MAX (kind, 0), sam_statement_get_text (statement, 4), text);
}

GPtrArray *
sam_running_rows_list_entries (SamDatabase *database, gint64 session_id, const gint64 *question_ids, guint n_questions,
                               guint *n_unreadable, GError **error)
{
  g_autoptr (SamStatement) statement =
      sam_statement_new (database,
                         "SELECT ordinal, stamp, focus_question_id, kind, label, text FROM running_entry "
                         "WHERE session_id = :session ORDER BY ordinal", error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) found = NULL;

  *n_unreadable = 0;
  if (statement == NULL)
    return NULL;

  sam_statement_bind_integer (statement, ":session", session_id);
  while (sam_statement_step (statement, &found))
    {
      SamCockpitEntry *entry = read_entry (database, session_id, statement, question_ids, n_questions, n_unreadable,
                                           error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  if (found != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return NULL;
    }

  return g_steal_pointer (&entries);
}
