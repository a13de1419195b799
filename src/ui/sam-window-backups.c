/*
 * Files of the window that were there before: backups, and recent ones.
 */
#include "sam-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sam-backup.h"
#include "sam-dialogs.h"
#include "sam-preferences.h"

/* Backups */

static void
on_restore_backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  const char *copy = g_variant_get_string (parameter, NULL);
  g_autofree char *path = NULL;
  g_autofree char *held = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_open;

  if (self->context == NULL)
    return;

  /* Closing makes the backup that is due, in place of this copy or of others: it is made safe first. */
  path = g_strdup (sam_store_get_path (sam_context_get_store (self->context)));
  held = sam_backup_hold (path, copy, &error);
  if (held == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The copy was not put back"), error);
      return;
    }

  /* The file must be closed while another takes its place; whatever comes of it, it is opened again. */
  sam_window_set_store (self, NULL);
  sam_backup_restore (path, held, &aside, &error);
  g_unlink (held);
  is_open = sam_window_open (self, path);
  if (error != NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The copy was not put back"), error);
      return;
    }

  /* The window itself says why it could not be opened. */
  if (!is_open)
    return;
  if (aside != NULL)
    {
      name = g_path_get_basename (aside);
      /* Translators: the name of a file */
      text = g_strdup_printf (_("Put back. What was is kept as “%s”."), name);
    }
  sam_window_toast (self, text != NULL ? text : _("Put back. There was no file in its place any more."), NULL, NULL);
}

typedef struct
{
  SamWindow *window;
  char      *held; /* the copy under another name: while a place is chosen, another may come in its own */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_object_unref (self->window);
  g_unlink (self->held);
  g_free (self->held);
  g_free (self);
}

static void
on_copy_place_cb (GFile *file, gpointer user_data)
{
  Opening *opening = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (sam_window_is_closed (opening->window))
    return;
  if (sam_backup_write_over (opening->held, path, &error))
    sam_window_open (opening->window, path);
  else
    sam_dialogs_show_error (GTK_WIDGET (opening->window), _("The copy was not opened"), error);
}

static void
on_open_backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  const char *copy = g_variant_get_string (parameter, NULL);
  g_autofree char *name = g_path_get_basename (copy);
  g_autofree char *held = NULL;
  g_autoptr (GError) error = NULL;
  Opening *opening;

  if (self->context == NULL)
    return;
  /* Never the backup itself, which must stay as it is. */
  held = sam_backup_hold (sam_store_get_path (sam_context_get_store (self->context)), copy, &error);
  if (held == NULL)
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("The copy was not opened"), error);
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->held = g_steal_pointer (&held);
  sam_dialogs_save_file (GTK_WIDGET (self), _("Where to Keep the Copy"), name, on_copy_place_cb, opening, opening_free);
}

/* Recent files */

static void
on_open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);
  const char *path = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      sam_window_open (self, path);
      return;
    }

  name = g_path_get_basename (path);
  sam_preferences_forget_recent_file (path);
  sam_window_update_recent (self);
  /* Translators: the name of a file */
  text = g_strdup_printf (_("“%s” is no longer in its place, and was taken off the list."), name);
  sam_window_toast (self, text, NULL, NULL);
}

/* With its folder, where another file has the same name. */
static char *
make_label (char **files, guint index)
{
  g_autofree char *name = g_path_get_basename (files[index]);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *other = g_path_get_basename (files[i]);

      if (i != index && g_str_equal (name, other))
        {
          g_autofree char *folder = g_path_get_dirname (files[index]);

          return g_strdup_printf ("%s (%s)", name, folder);
        }
    }

  return g_steal_pointer (&name);
}

void
sam_window_update_recent (SamWindow *self)
{
  g_auto (GStrv) files = sam_preferences_dup_recent_files ();

  if (self->recent_menu == NULL)
    return;

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *label = make_label (files, i);
      /* An underscore in a file's name is no mnemonic. */
      g_auto (GStrv) parts = g_strsplit (label, "_", -1);
      g_autofree char *escaped = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", files[i]);
      g_menu_append_item (self->recent_menu, item);
    }
}

void
sam_window_backups_init (SamWindow *self)
{
  static const GActionEntry entries[] = {
    { "restore-backup", on_restore_backup_cb, "s", NULL, NULL, { 0 } },
    { "open-backup", on_open_backup_cb, "s", NULL, NULL, { 0 } },
    { "open-recent", on_open_recent_cb, "s", NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
