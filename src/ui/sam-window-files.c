#include "sam-window-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-dialogs.h"
#include "sam-import-assistant.h"
#include "sam-new-programme.h"
#include "sam-preferences.h"
#include "sam-start-assistant.h"

/* A new programme. */

static void
on_started_cb (SamStartBeginning beginning, SamStore *store, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (sam_window_is_closed (self))
    return;
  if (beginning == SAM_START_WITH_EXAMPLE)
    {
      sam_window_open_example (self);
      return;
    }

  sam_window_set_store (self, store);
  sam_preferences_set_last_file (sam_store_get_path (store));
  sam_window_update_recent (self);
  if (beginning == SAM_START_WITH_IMPORT)
    sam_import_assistant_present (GTK_WIDGET (self), self->context);
}

void
sam_window_new_programme (SamWindow *self)
{
  sam_start_assistant_present (GTK_WIDGET (self), on_started_cb, g_object_ref (self), g_object_unref);
}

/* A file that is there. */

static void
show_store (SamWindow *self, gpointer data)
{
  SamStore *store = data;

  sam_window_set_store (self, store);
  if (store == NULL)
    return;
  sam_preferences_set_last_file (sam_store_get_path (store));
  sam_window_update_recent (self);
}

gboolean
sam_window_open (SamWindow *self, const char *path)
{
  SamStore *waiting;
  SamStore *store;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SAM_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* The same file again: its lock is ours. */
  if (self->context != NULL
      && g_strcmp0 (sam_store_get_path (sam_context_get_store (self->context)), path) == 0)
    return TRUE;

  /* The file that is waited for already is asked for anew: its lock is held. */
  waiting = sam_window_leave_get_data (self, show_store);
  if (waiting != NULL && g_strcmp0 (sam_store_get_path (waiting), path) == 0)
    sam_window_leave_finish (self);
  /* Before anything is asked: for a file that is refused, nothing has to be left. */
  store = sam_store_open (path, &error);
  if (store == NULL)
    {
      sam_window_show_refusal (self, path, error);
      return FALSE;
    }

  sam_window_leave (self, show_store, store, g_object_unref);
  return TRUE;
}

void
sam_window_close_programme (SamWindow *self)
{
  sam_window_leave (self, show_store, NULL, NULL);
}

void
sam_window_reopen (SamWindow *self, const char *path)
{
  g_return_if_fail (SAM_IS_WINDOW (self));

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    sam_window_open (self, path);
  else
    sam_window_toast (self, _("The programme that was last open is no longer in its place."), NULL, NULL);
}

void
sam_window_show_refusal (SamWindow *self, const char *path, const GError *error)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: a file's name */
  g_autofree char *heading = g_strdup_printf (_("“%s” could not be opened"), name);
  g_autofree char *title = g_markup_escape_text (heading, -1);
  g_autofree char *description = g_markup_escape_text (error != NULL ? error->message : "", -1);

  if (self->context != NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), heading, error);
      return;
    }

  adw_status_page_set_title (self->refused_page, title);
  adw_status_page_set_description (self->refused_page, description);
  gtk_stack_set_visible_child_name (self->main_stack, "refused");
  gtk_widget_grab_focus (self->refused_open_button);
  sam_window_actions_update (self);
}

static void
on_open_file_cb (GFile *file, gpointer user_data)
{
  g_autofree char *path = NULL;

  if (sam_window_is_closed (SAM_WINDOW (user_data)))
    return;
  path = sam_dialogs_dup_path (GTK_WIDGET (user_data), file);
  if (path != NULL)
    sam_window_open (SAM_WINDOW (user_data), path);
}

void
sam_window_choose_file (SamWindow *self)
{
  static const char *const suffixes[] = { "samordna", NULL };

  sam_dialogs_open_file (GTK_WIDGET (self), _("Open a Programme"), _("Samordna programmes"), suffixes,
                         on_open_file_cb, g_object_ref (self), g_object_unref);
}

/* The example: made once, in another thread, beside its place and then moved to it. */

static char *
dup_example_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "samordna", "example.samordna", NULL);
}

static void
make_example (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  g_autofree char *partial = g_strconcat (path, ".partial", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (SamStore) store = NULL;
  GError *error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_unlink (partial);
  store = sam_example_create (partial, &error);
  if (store == NULL)
    {
      g_unlink (partial);
      g_task_return_error (task, error);
      return;
    }

  sam_store_close (store);
  if (g_rename (partial, path) != 0)
    {
      g_task_return_new_error (task, SAM_ERROR, SAM_ERROR_FAILED,
                               /* Translators: the system's reason */
                               _("The example programme could not be put in its place: %s"), g_strerror (errno));
      return;
    }

  g_task_return_boolean (task, TRUE);
}

static void
on_example_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (source);
  g_autofree char *path = dup_example_path ();
  g_autoptr (GError) error = NULL;

  if (sam_window_is_closed (self))
    return;

  sam_window_set_busy (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    sam_window_open (self, path);
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _("The example programme was not made"), error);
}

void
sam_window_open_example (SamWindow *self)
{
  g_autofree char *path = dup_example_path ();
  g_autoptr (GTask) task = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      sam_window_open (self, path);
      return;
    }

  sam_window_set_busy (self, TRUE);
  task = g_task_new (self, NULL, on_example_made_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, make_example);
}

/* A copy, to keep or to give away. */

typedef struct
{
  SamWindow *window;
  SamStore  *store; /* what was to be copied: another may be open by now */
} Copying;

static void
copying_free (gpointer data)
{
  Copying *self = data;

  g_object_unref (self->window);
  g_object_unref (self->store);
  g_free (self);
}

static void
on_copy_file_cb (GFile *file, gpointer user_data)
{
  Copying *copying = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (sam_window_is_closed (copying->window))
    return;
  if (!sam_store_save_copy_over (copying->store, path, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (copying->window), _("The copy was not saved"), error);
      return;
    }

  /* Translators: a file's name */
  text = g_strdup_printf (_("Copy saved as “%s”"), name);
  sam_window_toast (copying->window, text, NULL, NULL);
}

void
sam_window_save_copy (SamWindow *self)
{
  g_autofree char *path = g_strdup (sam_store_get_path (sam_context_get_store (self->context)));
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *today = sam_date_format_iso (sam_date_today ());
  char *dot = g_strrstr (name, ".samordna");
  g_autofree char *suggested = NULL;
  Copying *copying = g_new0 (Copying, 1);

  copying->window = g_object_ref (self);
  copying->store = g_object_ref (sam_context_get_store (self->context));
  if (dot != NULL)
    *dot = '\0';
  suggested = g_strdup_printf ("%s %s.samordna", name, today);
  sam_dialogs_save_file (GTK_WIDGET (self), _("Save a Copy"), suggested, on_copy_file_cb, copying, copying_free);
}
