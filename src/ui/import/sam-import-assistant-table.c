/*
 * How a table comes into the assistant: chosen, dropped or pasted.
 */
#include "sam-import-assistant-private.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"

gboolean
sam_import_assistant_accepts_table (SamImportAssistant *self)
{
  return self->running == NULL && (self->step == SAM_IMPORT_STEP_FILE || self->step == SAM_IMPORT_STEP_DONE);
}

gboolean
sam_import_assistant_has_work (SamImportAssistant *self)
{
  return self->step != SAM_IMPORT_STEP_DONE
         && (self->is_remapped || sam_import_plan_count_answers (self->plan) > 0);
}

/* Whoever says at the first step how the table is read has its columns guessed anew. */
static void
on_table_changed_cb (SamImportAssistant *self)
{
  self->is_remapped = self->step == SAM_IMPORT_STEP_COLUMNS;
  sam_import_plan_clear_answers (self->plan);
  sam_import_assistant_update (self);
}

static void
take_table (SamImportAssistant *self, SamImportTable *table)
{
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  sam_import_plan_remove_tables (self->plan);
  sam_import_plan_clear_answers (self->plan);
  self->is_remapped = FALSE;
  g_set_object (&self->table, table);
  sam_import_review_forget_choice (self->review);
  sam_import_file_step_set_table (self->file_step, table);
  if (table != NULL)
    {
      sam_import_plan_add_table (self->plan, table);
      g_signal_connect_object (table, "changed", G_CALLBACK (on_table_changed_cb), self, G_CONNECT_SWAPPED);
    }
  sam_import_assistant_show_step (self, SAM_IMPORT_STEP_FILE);
  if (table != NULL && gtk_widget_get_sensitive (self->next_button))
    gtk_widget_grab_focus (self->next_button);
}

/* Another table cannot be taken: the one that is there stays. */
static void
refuse_table (SamImportAssistant *self, const char *message)
{
  g_autofree char *refusal = NULL;

  if (self->table == NULL)
    refusal = g_strdup (message);
  else
    /* Translators: sentences that say why another table was not taken */
    refusal = g_strdup_printf (_("%s The table below stays as it is."), message);
  sam_import_assistant_show_step (self, SAM_IMPORT_STEP_FILE);
  sam_import_file_step_set_refusal (self->file_step, refusal);
}

/* A table that has come, and what goes with the one that it replaces. */
typedef struct
{
  SamImportAssistant *assistant;
  SamImportTable     *table;
} Exchange;

static void
exchange_free (gpointer data)
{
  Exchange *exchange = data;

  g_object_unref (exchange->assistant);
  g_object_unref (exchange->table);
  g_free (exchange);
}

static void
on_exchange_cb (gpointer data)
{
  Exchange *exchange = data;

  if (!exchange->assistant->is_closed)
    take_table (exchange->assistant, exchange->table);
}

static void
offer_table (SamImportAssistant *self, SamImportTable *table)
{
  Exchange *exchange;

  if (!sam_import_assistant_has_work (self))
    {
      take_table (self, table);
      return;
    }

  sam_import_assistant_show_step (self, SAM_IMPORT_STEP_FILE);
  exchange = g_new (Exchange, 1);
  exchange->assistant = g_object_ref (self);
  exchange->table = g_object_ref (table);
  sam_dialogs_confirm (GTK_WIDGET (self), _("Discard changes?"),
                       _("Your answers and what you have said of the columns go with the table that is replaced."),
                       _("_Discard"), on_exchange_cb, exchange, exchange_free);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamImportTable) table = sam_import_table_read_finish (result, &error);

  if (!sam_import_assistant_end (self, result))
    return;

  if (table != NULL)
    offer_table (self, table);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sam_import_assistant_show_step (self, SAM_IMPORT_STEP_FILE);
  else
    refuse_table (self, error->message);
}

void
sam_import_assistant_load (SamImportAssistant *self, GFile *file)
{
  g_return_if_fail (SAM_IS_IMPORT_ASSISTANT (self));
  g_return_if_fail (G_IS_FILE (file));

  /* What has come in already does not stand in the place of what cannot be read. */
  if (self->step == SAM_IMPORT_STEP_DONE)
    take_table (self, NULL);
  self->step = SAM_IMPORT_STEP_FILE;
  sam_import_table_read_async (file, sam_import_assistant_begin (self, _("Reading the file…")), on_read_cb, g_object_ref (self));
}

void
sam_import_assistant_take_text (SamImportAssistant *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamImportTable) table = NULL;

  g_return_if_fail (SAM_IS_IMPORT_ASSISTANT (self));

  table = sam_import_table_new_for_text (_("Pasted cells"), text, &error);
  if (table != NULL)
    offer_table (self, table);
  else
    refuse_table (self, error->message);
}

static void
on_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  /* The clipboard takes its time: whoever has gone on meanwhile keeps the table. */
  if (self->is_closed || self->step != SAM_IMPORT_STEP_FILE || !sam_import_assistant_accepts_table (self))
    return;

  if (text != NULL && *text != '\0')
    sam_import_assistant_take_text (self, text);
  else
    refuse_table (self, _("There are no cells to paste. Mark them in the spreadsheet and copy them first."));
}

void
sam_import_assistant_paste (SamImportAssistant *self)
{
  g_return_if_fail (SAM_IS_IMPORT_ASSISTANT (self));

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_pasted_cb, g_object_ref (self));
}

static gboolean
on_drop_cb (SamImportAssistant *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL || !sam_import_assistant_accepts_table (self))
    return FALSE;

  sam_import_assistant_load (self, G_FILE (files->data));

  return TRUE;
}

static void
on_another_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  take_table (SAM_IMPORT_ASSISTANT (widget), NULL);
}

static void
on_chosen_cb (GFile *file, gpointer user_data)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (user_data);

  if (!self->is_closed)
    sam_import_assistant_load (self, file);
}

static void
on_choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", NULL };

  sam_dialogs_open_file (widget, _("Import a Table"), _("Tables (CSV, text)"), suffixes, on_chosen_cb,
                         g_object_ref (widget), g_object_unref);
}

static void
on_load_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  sam_import_assistant_load (SAM_IMPORT_ASSISTANT (widget), file);
}

static void
on_paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_import_assistant_paste (SAM_IMPORT_ASSISTANT (widget));
}

void
sam_import_assistant_install_table_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, on_choose_cb);
  gtk_widget_class_install_action (widget_class, "import.load", "s", on_load_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, on_paste_cb);
  gtk_widget_class_install_action (widget_class, "import.another", NULL, on_another_cb);
}

void
sam_import_assistant_accept_drops (SamImportAssistant *self)
{
  self->drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_object (self->drop, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drop));
}
