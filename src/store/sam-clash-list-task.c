#include "sam-clash-list-task.h"

typedef struct
{
  char   *path;
  SamDate from;
  SamDate to;
} Job;

static void
job_free (gpointer data)
{
  g_free (((Job *) data)->path);
  g_free (data);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (job->path, &error);
  g_autoptr (SamClashFinder) finder = NULL;

  /* Of one moment, whatever is changed while it is read. */
  if (database != NULL && sam_database_hold (database, &error))
    finder = sam_clash_finder_new (database, job->from, job->to, &error);
  if (finder != NULL)
    g_task_return_pointer (task, sam_clash_finder_list (finder), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
sam_clash_list_async (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (SAM_IS_STORE (store));

  job = g_new0 (Job, 1);
  job->path = g_strdup (sam_store_get_path (store));
  job->from = from;
  job->to = to;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, sam_clash_list_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
sam_clash_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
