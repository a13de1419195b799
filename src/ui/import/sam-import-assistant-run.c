/*
 * What runs between the steps of the assistant: comparing, importing; and what is left out.
 */
#include "sam-import-assistant-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-dialogs.h"
#include "sam-import-done.h"
#include "sam-language.h"

GCancellable *
sam_import_assistant_begin (SamImportAssistant *self, const char *text)
{
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  self->is_answered_meanwhile = FALSE;
  if (text != NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->busy_label), text);
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->busy_bar), 0);
      gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->busy_bar), NULL);
      gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->busy_bar), FALSE);
      gtk_stack_set_visible_child_name (self->stack, "busy");
    }
  sam_import_assistant_update (self);

  return self->running;
}

void
sam_import_assistant_stop (SamImportAssistant *self)
{
  self->is_answered_meanwhile = FALSE;
  g_cancellable_cancel (self->running);
}

gboolean
sam_import_assistant_end (SamImportAssistant *self, GAsyncResult *result)
{
  /* What was begun before the present run comes too late. */
  if (self->is_closed || g_task_get_cancellable (G_TASK (result)) != self->running)
    return FALSE;

  g_clear_object (&self->running);
  sam_import_assistant_update (self);

  return TRUE;
}

/* The plan */

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  gboolean is_made = sam_import_plan_make_finish (self->plan, result, &error);

  if (!sam_import_assistant_end (self, result))
    return;

  if (self->is_answered_meanwhile)
    {
      sam_import_assistant_make_plan (self);
      return;
    }
  if (is_made)
    {
      gboolean is_first = self->step != SAM_IMPORT_STEP_REVIEW;

      sam_import_review_show (self->review);
      if (is_first)
        sam_import_assistant_show_step (self, SAM_IMPORT_STEP_REVIEW);
      else
        sam_import_assistant_show_page (self);
      sam_import_assistant_update (self);
      return;
    }

  sam_import_assistant_show_step (self, SAM_IMPORT_STEP_COLUMNS);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The rows could not be looked through"), error);
}

/* Behind the rows where they are on show already. */
void
sam_import_assistant_make_plan (SamImportAssistant *self)
{
  const char *text = self->step == SAM_IMPORT_STEP_REVIEW ? NULL : _("Comparing the rows with the programme…");

  sam_import_plan_make_async (self->plan, sam_context_get_store (self->context), sam_import_assistant_begin (self, text), on_made_cb,
                              g_object_ref (self));
}

void
sam_import_assistant_take_answer (SamImportAssistant *self)
{
  /* One comparison at a time: the one that lacks the answer is given up, and the next one has all that came meanwhile. */
  self->is_answered_meanwhile = self->running != NULL;
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  else
    sam_import_assistant_make_plan (self);
}

/* The import */

static void
on_progress_cb (guint done, guint total, gpointer user_data)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (user_data);
  g_autofree char *n_done = sam_language_format_integer (sam_language_get_default (), done);
  g_autofree char *n_total = sam_language_format_integer (sam_language_get_default (), total);
  /* Translators: records stored, of how many */
  g_autofree char *text = g_strdup_printf (_("%s of %s records"), n_done, n_total);

  if (self->is_closed || total == 0)
    return;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->busy_bar), (double) done / total);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->busy_bar), text);
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->busy_bar), TRUE);
}

static void
on_applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  gboolean is_applied = sam_import_plan_apply_finish (self->plan, result, &error);

  if (!sam_import_assistant_end (self, result))
    return;

  if (is_applied)
    {
      adw_bin_set_child (self->done_bin, sam_import_done_new (self->plan));
      sam_import_assistant_show_step (self, SAM_IMPORT_STEP_DONE);
      return;
    }

  sam_import_assistant_show_page (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sam_dialogs_show_error (GTK_WIDGET (self), _("Nothing was imported"), error);
  if (g_error_matches (error, SAM_ERROR, SAM_ERROR_BUSY))
    sam_import_assistant_make_plan (self);
}

void
sam_import_assistant_apply (SamImportAssistant *self)
{
  SamImportApplyFlags flags = sam_import_review_get_flags (self->review);

  sam_import_plan_apply_async (self->plan, sam_context_get_store (self->context), flags, on_progress_cb,
                               g_object_ref (self), g_object_unref, sam_import_assistant_begin (self, _("Importing…")), on_applied_cb,
                               g_object_ref (self));
}

static void
on_undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);
  g_autoptr (GError) error = NULL;

  if (!sam_store_undo (sam_context_get_store (self->context), &error))
    {
      sam_dialogs_show_error (widget, _("Not undone"), error);
      return;
    }

  /* Back to the rows as they would come in again. */
  self->step = SAM_IMPORT_STEP_COLUMNS;
  sam_import_assistant_make_plan (self);
}

/* The rows that are left out */

static char *
suggest_refused_name (SamImportAssistant *self)
{
  g_autofree char *name = g_strdup (sam_import_table_get_name (self->table));
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';

  /* Translators: name of a file with the rows of another that were refused */
  return g_strdup_printf (_("%s – refused.csv"), name);
}

void
sam_import_assistant_save_refused (SamImportAssistant *self, GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SAM_IS_IMPORT_ASSISTANT (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->is_closed || self->table == NULL)
    return;
  if (!sam_import_plan_save_refused (self->plan, self->table, file, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The rows were not saved"), error);
}

static void
on_save_refused_file_cb (GFile *file, gpointer user_data)
{
  sam_import_assistant_save_refused (SAM_IMPORT_ASSISTANT (user_data), file);
}

static void
on_save_refused_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);
  g_autofree char *suggested = NULL;

  if (self->table == NULL)
    return;

  suggested = suggest_refused_name (self);
  sam_dialogs_save_file (widget, _("Save Refused Rows"), suggested, on_save_refused_file_cb, g_object_ref (self),
                         g_object_unref);
}

void
sam_import_assistant_install_run_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL, on_save_refused_cb);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, on_undo_cb);
}
