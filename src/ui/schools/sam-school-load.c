/*
 * Reading a school's dashboard beside the window.
 */
#include "sam-school-load.h"

typedef struct
{
  SamContext *context;
  char       *path;
  gint64      school;
  SamDate     as_of;
  SamDate     of_term;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->context);
  g_free (self->path);
  g_free (self);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Wish *wish = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (wish->path, &error);
  SamSchoolDashboard *result = NULL;

  if (database != NULL)
    result = sam_school_dashboard_load_term (database, wish->school, wish->as_of, wish->of_term, &error);
  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) sam_school_dashboard_free);
  else
    g_task_return_error (task, error);
}

void
sam_school_load_async (GObject *source, SamContext *context, gint64 school, SamDate of_term, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Wish *wish;

  g_return_if_fail (G_IS_OBJECT (source) && SAM_IS_CONTEXT (context));

  wish = g_new0 (Wish, 1);
  wish->context = g_object_ref (context);
  wish->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  wish->school = school;
  wish->as_of = sam_context_get_as_of (context);
  wish->of_term = of_term;
  task = g_task_new (source, NULL, callback, user_data);
  g_task_set_source_tag (task, sam_school_load_async);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, load_in_thread);
}

SamSchoolDashboard *
sam_school_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sam_school_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

SamContext *
sam_school_load_get_context (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sam_school_load_async), NULL);

  return ((Wish *) g_task_get_task_data (G_TASK (result)))->context;
}
