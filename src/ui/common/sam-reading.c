/*
 * Reading in another thread.
 */
#include "sam-reading.h"

typedef struct
{
  GObject            *owner;
  SamContext         *context; /* the file stays open as long as it is read */
  char               *path;
  SamDate             as_of;
  SamReadingFunc      read;
  GDestroyNotify      result_free;
  GAsyncReadyCallback done;
  gpointer            wish;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_object (&self->owner);
  g_clear_object (&self->context);
  g_free (self->path);
  g_free (self->wish);
  g_free (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *self = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (self->path, &error);
  gpointer result = database != NULL ? self->read (database, self->as_of, self->wish, &error) : NULL;

  if (result != NULL)
    g_task_return_pointer (task, result, self->result_free);
  else
    g_task_return_error (task, error);
}

/* The thread may be the last to let go of the task: what belongs to the window is let go of here. */
static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_steal_pointer (&self->owner);
  g_autoptr (SamContext) context = g_steal_pointer (&self->context);

  self->done (owner, result, NULL);
}

void
sam_reading_begin (gpointer owner, SamContext *context, SamReadingFunc read, gconstpointer wish, gsize wish_size,
                   GDestroyNotify result_free, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = NULL;
  Reading *self;

  g_return_if_fail (G_IS_OBJECT (owner) && SAM_IS_CONTEXT (context));
  g_return_if_fail (read != NULL && done != NULL);

  self = g_new0 (Reading, 1);
  self->owner = g_object_ref (owner);
  self->context = g_object_ref (context);
  self->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  self->as_of = sam_context_get_as_of (context);
  self->read = read;
  self->result_free = result_free;
  self->done = done;
  self->wish = g_memdup2 (wish, wish_size);
  task = g_task_new (NULL, NULL, on_read_cb, NULL);
  g_task_set_task_data (task, self, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

gpointer
sam_reading_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gconstpointer
sam_reading_get_wish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return ((Reading *) g_task_get_task_data (G_TASK (result)))->wish;
}
