#include "sam-filter-task.h"

typedef struct
{
  char      *path;
  SamFilter *filter;
  SamDate    as_of;
  guint      missing;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  sam_filter_free (self->filter);
  g_free (self);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (SamDatabase) database = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  GError *error = NULL;

  database = sam_database_open_reader (job->path, &error);
  if (database != NULL)
    hits = sam_filter_find (database, job->filter, job->as_of, &error);
  if (hits != NULL && sam_filter_find_missing (database, job->filter, &job->missing, &error))
    g_task_return_pointer (task, g_steal_pointer (&hits), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sam_filter_find_async (SamStore *store, const SamFilter *filter, SamDate as_of, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (SAM_IS_STORE (store));
  g_return_if_fail (filter != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (sam_store_get_path (store));
  job->filter = sam_filter_copy (filter);
  job->as_of = as_of;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, sam_filter_find_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, find_in_thread);
}

GPtrArray *
sam_filter_find_finish (GAsyncResult *result, guint *missing, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  *missing = ((Job *) g_task_get_task_data (G_TASK (result)))->missing;

  return g_task_propagate_pointer (G_TASK (result), error);
}
