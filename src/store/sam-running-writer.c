/*
 * SamRunningWriter: the thread that keeps a running observation safe.
 */
#include "sam-running-writer.h"

#include <glib/gi18n.h>

#include "sam-database-private.h"

#define MILLISECOND G_GINT64_CONSTANT (1000)

/* How long a key waits for those that follow it: with the writing itself, well within 250 ms. */
#define GATHERING (100 * MILLISECOND)
/* Asked again so often: where another connection holds the file, and where the disk is full or does not answer. */
#define RETRY_BUSY (50 * MILLISECOND)
#define RETRY (500 * MILLISECOND)
#define BUSY_TIMEOUT_MS 100
/* So long it is nothing to speak of. */
#define PATIENCE (1000 * MILLISECOND)

struct _SamRunningWriter
{
  gatomicrefcount refs;
  GThread        *thread;
  GMainContext   *context;

  /* The thread's own. */
  SamDatabase    *database;
  gint64         *question_ids;
  guint           n_questions;

  GMutex          mutex;
  GCond           cond;
  /* All below under the mutex. */
  GHashTable     *entries; /* ordinal to #SamCockpitEntry, or %NULL where it goes: what is to be written */
  SamRunningHead *head;    /* as it was posted last */
  gboolean        is_head_posted;
  gint64          posted_at; /* the oldest of what is to be written; 0 where there is nothing */
  gboolean        is_writing;
  gboolean        is_urgent;
  gboolean        is_held;
  gint64          stop_at; /* when to give up; 0 while it is to go on */
  gint64          retry_after;
  SamRunningSaving saving;
  char           *message;
  gboolean        is_telling;

  /* The main thread's. */
  SamRunningWriterFunc changed;
  gpointer        user_data;
};

/* What the thread took to write. */
typedef struct
{
  GHashTable     *entries;
  SamRunningHead *head;
  gboolean        is_head_posted;
  gint64          posted_at;
} Load;

static void
clear_entry (gpointer entry)
{
  if (entry != NULL)
    g_object_unref (entry);
}

static GHashTable *
new_entries (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, clear_entry);
}

static void
unref (SamRunningWriter *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  sam_database_close (self->database);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->entries);
  sam_running_head_free (self->head);
  g_free (self->question_ids);
  g_free (self->message);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/* Telling the main thread */

static gboolean
tell (gpointer data)
{
  SamRunningWriter *self = data;

  g_mutex_lock (&self->mutex);
  self->is_telling = FALSE;
  g_mutex_unlock (&self->mutex);
  if (self->changed != NULL)
    self->changed (self->user_data);

  return G_SOURCE_REMOVE;
}

/* With the mutex held. Takes @message. */
static void
set_saving (SamRunningWriter *self, SamRunningSaving saving, char *message)
{
  g_autofree char *owned = message;
  g_autoptr (GSource) source = NULL;

  if (self->saving == saving && g_strcmp0 (self->message, message) == 0)
    return;

  self->saving = saving;
  g_free (self->message);
  self->message = g_steal_pointer (&owned);
  if (self->is_telling)
    return;

  self->is_telling = TRUE;
  g_atomic_ref_count_inc (&self->refs);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell, self, (GDestroyNotify) unref);
  g_source_attach (source, self->context);
}

/* Never what the database says of itself: that nothing was changed, and to try again, is for who pressed a button. */
static char *
describe (const GError *error)
{
  if (g_error_matches (error, SAM_ERROR, SAM_ERROR_FULL))
    return g_strdup (_("The disk is full, so what you write cannot be saved now. Nothing is lost: it is kept in memory "
                       "and saved as soon as there is space. Free some space before you close the programme."));
  if (g_error_matches (error, SAM_ERROR, SAM_ERROR_BUSY))
    return g_strdup (_("Another program is using the file, so what you write is not saved yet. Nothing is lost: "
                       "it is kept in memory and saved as soon as the file is free."));
  if (g_error_matches (error, SAM_ERROR, SAM_ERROR_LOCKED))
    return g_strdup (_("The texts of this programme were locked, so what you write is not saved yet. Nothing is lost: "
                       "it is kept in memory. Unlock the texts, and it is saved."));

  /* Translators: %s is the reason, one or more whole sentences. */
  return g_strdup_printf (_("What you write cannot be saved now. Nothing is lost: it is kept in memory and tried again. (%s)"),
                          error->message);
}

/* Writing, in the thread */

static gint64
find_question_id (SamRunningWriter *self, SamCockpitEntry *entry)
{
  guint question = sam_cockpit_entry_get_question (entry);

  return question >= 1 && question <= self->n_questions ? self->question_ids[question - 1] : 0;
}

static gboolean
write_rows (SamRunningWriter *self, const Load *load, GError **error)
{
  GHashTableIter iter;
  gpointer ordinal, entry;

  if (load->is_head_posted && !sam_running_rows_update_head (self->database, load->head, error))
    return FALSE;

  g_hash_table_iter_init (&iter, load->entries);
  while (g_hash_table_iter_next (&iter, &ordinal, &entry))
    {
      gboolean is_done =
          entry != NULL
              ? sam_running_rows_put_entry (self->database, load->head, entry, find_question_id (self, entry), error)
              : sam_running_rows_remove_entry (self->database, load->head->session_id, *(gint64 *) ordinal, error);

      if (!is_done)
        return FALSE;
    }

  return TRUE;
}

/* @is_gone: nobody may bring back what was removed meanwhile. */
static gboolean
write_load (SamRunningWriter *self, const Load *load, gboolean *is_gone, GError **error)
{
  gboolean exists = FALSE;
  gboolean is_done = sam_database_execute (self->database, "BEGIN IMMEDIATE", error)
                     && sam_running_rows_exist (self->database, load->head->session_id, &exists, error)
                     && (!exists || write_rows (self, load, error))
                     && sam_database_execute (self->database, "COMMIT", error);

  /* A full disk makes SQLite roll back by itself. */
  if (!sqlite3_get_autocommit (sam_database_get_handle (self->database)))
    sam_database_execute (self->database, "ROLLBACK", NULL);
  *is_gone = is_done && !exists;

  return is_done;
}

/* With the mutex held. */
static void
take_load (SamRunningWriter *self, Load *load)
{
  load->entries = g_steal_pointer (&self->entries);
  load->head = sam_running_head_copy (self->head);
  load->is_head_posted = self->is_head_posted;
  load->posted_at = self->posted_at;
  self->entries = new_entries ();
  self->is_head_posted = FALSE;
  self->posted_at = 0;
  self->is_writing = TRUE;
}

/* With the mutex held: what was posted since is newer. */
static void
put_back (SamRunningWriter *self, Load *load)
{
  GHashTableIter iter;
  gpointer ordinal, entry;

  g_hash_table_iter_init (&iter, load->entries);
  while (g_hash_table_iter_next (&iter, &ordinal, &entry))
    {
      if (g_hash_table_contains (self->entries, ordinal))
        continue;
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (self->entries, ordinal, entry);
    }
  self->is_head_posted = self->is_head_posted || load->is_head_posted;
  self->posted_at = load->posted_at;
}

static void
clear_load (Load *load)
{
  g_hash_table_unref (load->entries);
  sam_running_head_free (load->head);
}

/* With the mutex held, which it lets go of while it writes. %FALSE where it has to be tried again. */
static gboolean
write_once (SamRunningWriter *self)
{
  g_autoptr (GError) error = NULL;
  Load load;
  gboolean is_gone = FALSE, is_done;

  take_load (self, &load);
  g_mutex_unlock (&self->mutex);
  is_done = write_load (self, &load, &is_gone, &error);
  g_mutex_lock (&self->mutex);

  self->is_writing = FALSE;
  if (is_gone)
    set_saving (self, SAM_RUNNING_GONE,
                g_strdup (_("This observation was removed from the programme meanwhile, so nothing more of it is saved.")));
  else if (is_done)
    set_saving (self, self->posted_at == 0 ? SAM_RUNNING_SAVED : SAM_RUNNING_SAVING, NULL);
  else
    {
      put_back (self, &load);
      self->retry_after = g_error_matches (error, SAM_ERROR, SAM_ERROR_BUSY) ? RETRY_BUSY : RETRY;
      if (!g_error_matches (error, SAM_ERROR, SAM_ERROR_BUSY) || g_get_monotonic_time () - self->posted_at > PATIENCE)
        set_saving (self, SAM_RUNNING_FAILING, describe (error));
    }
  clear_load (&load);
  g_cond_broadcast (&self->cond);

  return is_done;
}

/* With the mutex held. Whether there is something to write now; waits for what follows the first key. */
static gboolean
wait_for_load (SamRunningWriter *self)
{
  while (TRUE)
    {
      if (self->saving == SAM_RUNNING_GONE || self->posted_at == 0 || self->is_held)
        {
          if (self->stop_at != 0)
            return FALSE;
          g_cond_wait (&self->cond, &self->mutex);
        }
      else if (self->is_urgent || self->stop_at != 0 || g_get_monotonic_time () >= self->posted_at + GATHERING)
        return TRUE;
      else
        g_cond_wait_until (&self->cond, &self->mutex, self->posted_at + GATHERING);
    }
}

static gpointer
run (gpointer data)
{
  SamRunningWriter *self = data;

  g_mutex_lock (&self->mutex);
  while (wait_for_load (self))
    {
      if (write_once (self))
        continue;
      if (self->stop_at != 0 && g_get_monotonic_time () >= self->stop_at)
        break;
      g_cond_wait_until (&self->cond, &self->mutex, g_get_monotonic_time () + self->retry_after);
    }
  g_mutex_unlock (&self->mutex);

  return NULL;
}

/* The main thread's side */

SamRunningWriter *
sam_running_writer_start (const char *path, SamSeal *seal, const SamRunningHead *head, const gint64 *question_ids,
                          guint n_questions, SamRunningWriterFunc changed, gpointer user_data, GError **error)
{
  SamDatabase *database = sam_database_open (path, SAM_DATABASE_READ_WRITE, error);
  SamRunningWriter *self;

  if (database == NULL)
    return NULL;
  sam_database_set_seal (database, seal);
  sqlite3_busy_timeout (sam_database_get_handle (database), BUSY_TIMEOUT_MS);

  self = g_new0 (SamRunningWriter, 1);
  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->context = g_main_context_ref_thread_default ();
  self->database = database;
  self->question_ids = g_memdup2 (question_ids, n_questions * sizeof *question_ids);
  self->n_questions = n_questions;
  self->entries = new_entries ();
  self->head = sam_running_head_copy (head);
  self->changed = changed;
  self->user_data = user_data;
  self->thread = g_thread_new ("running observation", run, self);

  return self;
}

void
sam_running_writer_stop (SamRunningWriter *self, guint timeout)
{
  g_mutex_lock (&self->mutex);
  self->stop_at = g_get_monotonic_time () + timeout * MILLISECOND;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  g_thread_join (self->thread);
  self->changed = NULL;
  /* Now: a copy of the file that is made next finds no connection but the store's. */
  g_clear_pointer (&self->database, sam_database_close);
  unref (self);
}

/* With the mutex held. */
static void
note_post (SamRunningWriter *self)
{
  if (self->posted_at == 0)
    {
      self->posted_at = g_get_monotonic_time ();
      g_cond_broadcast (&self->cond);
    }
  if (self->saving == SAM_RUNNING_SAVED)
    set_saving (self, SAM_RUNNING_SAVING, NULL);
}

void
sam_running_writer_post_entry (SamRunningWriter *self, gint64 ordinal, SamCockpitEntry *entry)
{
  gint64 *key = g_memdup2 (&ordinal, sizeof ordinal);

  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->entries, key, entry != NULL ? g_object_ref (entry) : NULL);
  note_post (self);
  g_mutex_unlock (&self->mutex);
}

void
sam_running_writer_post_head (SamRunningWriter *self, const SamRunningHead *head)
{
  SamRunningHead *copy = sam_running_head_copy (head);

  g_mutex_lock (&self->mutex);
  sam_running_head_free (self->head);
  self->head = copy;
  self->is_head_posted = TRUE;
  note_post (self);
  g_mutex_unlock (&self->mutex);
}

void
sam_running_writer_hold (SamRunningWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->is_held = TRUE;
  while (self->is_writing)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

void
sam_running_writer_release (SamRunningWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->is_held = FALSE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

gboolean
sam_running_writer_flush (SamRunningWriter *self, guint timeout)
{
  gint64 until = g_get_monotonic_time () + timeout * MILLISECOND;
  gboolean is_written;

  g_mutex_lock (&self->mutex);
  self->is_urgent = TRUE;
  g_cond_broadcast (&self->cond);
  while (self->saving != SAM_RUNNING_GONE && (self->posted_at != 0 || self->is_writing)
         && g_cond_wait_until (&self->cond, &self->mutex, until))
    ;
  self->is_urgent = FALSE;
  is_written = self->posted_at == 0 && !self->is_writing;
  g_mutex_unlock (&self->mutex);

  return is_written;
}

SamRunningSaving
sam_running_writer_get_saving (SamRunningWriter *self, char **message)
{
  SamRunningSaving saving;

  g_mutex_lock (&self->mutex);
  saving = self->saving;
  *message = g_strdup (self->message);
  g_mutex_unlock (&self->mutex);

  return saving;
}
