/* Clashes found beside the main thread. */

#include "sam-clash-task.h"

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

static SamClashFinder *
make_finder (const Job *job, GError **error)
{
  g_autoptr (SamDatabase) database = sam_database_open_reader (job->path, error);

  /* Of one moment, whatever is changed while it is read. */
  if (database == NULL || !sam_database_hold (database, error))
    return NULL;

  return sam_clash_finder_new (database, job->from, job->to, error);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  SamClashFinder *finder = make_finder (data, &error);

  if (finder != NULL)
    g_task_return_pointer (task, finder, (GDestroyNotify) sam_clash_finder_free);
  else
    g_task_return_error (task, error);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (SamClashFinder) finder = make_finder (data, &error);

  if (finder != NULL)
    g_task_return_pointer (task, sam_clash_finder_list (finder), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* Takes @task. */
static void
run (GTask *task, SamStore *store, SamDate from, SamDate to, GTaskThreadFunc in_thread)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (sam_store_get_path (store));
  job->from = from;
  job->to = to;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, in_thread);
  g_object_unref (task);
}

void
sam_clash_task_start (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (SAM_IS_STORE (store));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, sam_clash_task_start);
  run (task, store, from, to, find_in_thread);
}

SamClashFinder *
sam_clash_task_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sam_clash_list_async (SamStore *store, SamDate from, SamDate to, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (SAM_IS_STORE (store));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, sam_clash_list_async);
  run (task, store, from, to, list_in_thread);
}

GPtrArray *
sam_clash_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
