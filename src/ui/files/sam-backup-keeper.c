/*
 * SamBackupKeeper: the daily copy.
 */
#include "sam-backup-keeper.h"

#include "sam-backup.h"

/* Quiet after the last change before a copy is made. */
#define QUIET_SECONDS 20

struct _SamBackupKeeper
{
  GObject   parent_instance;

  SamStore *store;
  char     *path;
  guint     source;
  gboolean  is_working;
  /* Guarded by the mutex: nothing is copied meanwhile. */
  gboolean  is_held;
  /* Held by the one thread that copies; the others wait. */
  GMutex    mutex;
  /* Atomic: set by changes, taken back by whoever begins to copy what they did. */
  int       is_due;
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SamBackupKeeper, sam_backup_keeper, G_TYPE_OBJECT)

/* With the mutex. */
static gboolean
roll_if_due (SamBackupKeeper *self, GError **error)
{
  if (!g_atomic_int_compare_and_exchange (&self->is_due, TRUE, FALSE)
      || sam_backup_roll (self->path, sam_date_today (), error))
    return TRUE;
  /* It is tried again, at the latest when the programme is closed. */
  g_atomic_int_set (&self->is_due, TRUE);

  return FALSE;
}

static void
roll (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SamBackupKeeper *self = source;
  GError *error = NULL;
  gboolean is_done;

  g_mutex_lock (&self->mutex);
  is_done = self->is_held || roll_if_due (self, &error);
  g_mutex_unlock (&self->mutex);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_rolled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamBackupKeeper *self = SAM_BACKUP_KEEPER (source);
  g_autoptr (GError) error = NULL;

  self->is_working = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static gboolean
on_quiet_cb (gpointer user_data)
{
  SamBackupKeeper *self = SAM_BACKUP_KEEPER (user_data);

  /* One at a time: the next quiet comes. */
  if (self->is_working)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  sam_backup_keeper_start (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_quiet (SamBackupKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_seconds (QUIET_SECONDS, on_quiet_cb, self);
}

static void
on_changed_cb (SamBackupKeeper *self)
{
  g_atomic_int_set (&self->is_due, TRUE);
  wait_for_quiet (self);
}

static void
sam_backup_keeper_dispose (GObject *object)
{
  SamBackupKeeper *self = SAM_BACKUP_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sam_backup_keeper_parent_class)->dispose (object);
}

static void
sam_backup_keeper_finalize (GObject *object)
{
  SamBackupKeeper *self = SAM_BACKUP_KEEPER (object);

  g_free (self->path);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (sam_backup_keeper_parent_class)->finalize (object);
}

static void
sam_backup_keeper_class_init (SamBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sam_backup_keeper_dispose;
  object_class->finalize = sam_backup_keeper_finalize;

  signals[FAILED] = g_signal_new ("failed", SAM_TYPE_BACKUP_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sam_backup_keeper_init (SamBackupKeeper *self)
{
  g_mutex_init (&self->mutex);
}

SamBackupKeeper *
sam_backup_keeper_new (SamStore *store)
{
  SamBackupKeeper *self;

  g_return_val_if_fail (SAM_IS_STORE (store), NULL);

  self = g_object_new (SAM_TYPE_BACKUP_KEEPER, NULL);
  self->store = g_object_ref (store);
  self->path = g_strdup (sam_store_get_path (store));
  if (!sam_store_is_read_only (store))
    g_signal_connect_object (store, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
sam_backup_keeper_start (SamBackupKeeper *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SAM_IS_BACKUP_KEEPER (self));
  g_return_if_fail (!self->is_working);

  self->is_working = TRUE;
  task = g_task_new (self, NULL, on_rolled_cb, NULL);
  g_task_run_in_thread (task, roll);
}

void
sam_backup_keeper_hold (SamBackupKeeper *self)
{
  g_return_if_fail (SAM_IS_BACKUP_KEEPER (self));

  g_mutex_lock (&self->mutex);
  self->is_held = TRUE;
  g_mutex_unlock (&self->mutex);
}

void
sam_backup_keeper_release (SamBackupKeeper *self)
{
  g_return_if_fail (SAM_IS_BACKUP_KEEPER (self));

  g_mutex_lock (&self->mutex);
  self->is_held = FALSE;
  g_mutex_unlock (&self->mutex);
  if (g_atomic_int_get (&self->is_due))
    wait_for_quiet (self);
}

void
sam_backup_keeper_finish (SamBackupKeeper *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  g_return_if_fail (SAM_IS_BACKUP_KEEPER (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_mutex_lock (&self->mutex);
  is_done = roll_if_due (self, &error);
  g_mutex_unlock (&self->mutex);
  if (!is_done)
    g_signal_emit (self, signals[FAILED], 0, error->message);
}
