/*
 * A report on its way into a file, while the window lives on.
 */
#include "sam-report-saving.h"

#include <glib/gi18n.h>

#include "sam-progress-dialog.h"
#include "sam-report-html.h"

typedef struct
{
  SamReport         *report;
  char              *path;
  SamReportSavedFunc done;
  gpointer           user_data;
  GDestroyNotify     destroy;
  SamProgressDialog *dialog; /* weak */
  /* Between the threads. */
  int                n_pages;
  int                n_done;
  int                is_told; /* that the main loop is to show n_done */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_clear_weak_pointer (&self->dialog);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  sam_report_free (self->report);
  g_free (self->path);
  g_free (self);
}

static gboolean
show_progress_cb (gpointer data)
{
  Saving *self = g_task_get_task_data (data);
  int n_done, n_pages = g_atomic_int_get (&self->n_pages);
  g_autofree char *text = NULL;

  g_atomic_int_set (&self->is_told, FALSE);
  n_done = g_atomic_int_get (&self->n_done);
  if (self->dialog == NULL || n_pages == 0)
    return G_SOURCE_REMOVE;

  /* Translators: how many pages are written of how many */
  text = g_strdup_printf (_ ("%d of %d pages"), n_done, n_pages);
  sam_progress_dialog_set (self->dialog, n_done / (double) n_pages, text);

  return G_SOURCE_REMOVE;
}

/* In the thread that writes. However fast pages come, one word at a time waits for the main loop. */
static void
on_progress_cb (guint n_done, guint n_pages, gpointer user_data)
{
  GTask *task = user_data;
  Saving *self = g_task_get_task_data (task);

  g_atomic_int_set (&self->n_pages, (int) n_pages);
  g_atomic_int_set (&self->n_done, (int) n_done);
  if (g_atomic_int_compare_and_exchange (&self->is_told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_progress_cb, g_object_ref (task), g_object_unref);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Saving *self = task_data;
  GError *error = NULL;

  if (sam_report_write_stepwise (self->report, self->path, on_progress_cb, task, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (self->dialog != NULL)
    sam_progress_dialog_finish (self->dialog);
  self->done (self->path, error, self->user_data);
}

void
sam_report_saving_start (GtkWidget *parent, SamReport *report, const char *path, SamReportSavedFunc done,
                         gpointer user_data, GDestroyNotify destroy)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Saving *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && report != NULL && path != NULL && done != NULL);

  self = g_new0 (Saving, 1);
  self->report = sam_report_ref (report);
  self->path = g_strdup (path);
  self->done = done;
  self->user_data = user_data;
  self->destroy = destroy;
  if (sam_report_get_n_parts (report) > 1)
    g_set_weak_pointer (&self->dialog, sam_progress_dialog_present (parent, _ ("Saving the Report"), cancellable));

  task = g_task_new (NULL, cancellable, on_saved_cb, NULL);
  g_task_set_source_tag (task, sam_report_saving_start);
  g_task_set_task_data (task, self, saving_free);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, save_in_thread);
}
