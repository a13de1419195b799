/*
 * All figures of the programme in a file.
 */
#include "sam-figures-file.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-figures-export.h"

/* What the thread is told; it shares nothing with the window. */
typedef struct
{
  char    *path;
  SamDate  as_of;
  GFile   *file;
} Order;

typedef struct
{
  GtkWidget  *widget;
  SamContext *context;
} Ask;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_free (self->path);
  g_clear_object (&self->file);
  g_free (self);
}

static void
ask_free (gpointer data)
{
  Ask *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->context);
  g_free (self);
}

static void
write_file (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Order *order = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (order->path, &error);

  if (database != NULL && sam_database_hold (database, &error)
      && sam_figures_export (database, order->as_of, sam_language_get_default (), order->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      sam_dialogs_show_error (widget, _ ("The Figures Were Not Saved"), error);
      return;
    }
  name = g_file_get_basename (order->file);
  /* Translators: a file name */
  text = g_strdup_printf (_ ("Saved “%s”"), name);
  gtk_widget_activate_action (widget, "win.toast", "s", text);
}

static void
on_chosen_cb (GFile *file, gpointer user_data)
{
  Ask *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->widget, NULL, on_written_cb, NULL);
  Order *order = g_new0 (Order, 1);

  order->path = g_strdup (sam_store_get_path (sam_context_get_store (self->context)));
  order->as_of = sam_context_get_as_of (self->context);
  order->file = g_object_ref (file);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, write_file);
}

void
sam_figures_file_save (GtkWidget *widget, SamContext *context)
{
  static const char *const suffixes[] = { ".xlsx", ".csv", ".json", NULL };
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;
  Ask *ask;

  g_return_if_fail (GTK_IS_WIDGET (widget) && context != NULL);

  ask = g_new0 (Ask, 1);
  ask->widget = g_object_ref (widget);
  ask->context = g_object_ref (context);
  date = sam_date_format_iso (sam_context_get_as_of (context));
  /* Translators: a file name; a date */
  name = g_strdup_printf (_ ("Figures %s.xlsx"), date);
  sam_dialogs_save_file_as (widget, _ ("Export Figures"), name, suffixes, SAM_DIALOGS_REPLACE, on_chosen_cb, ask, ask_free);
}
