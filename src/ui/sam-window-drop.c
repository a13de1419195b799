/*
 * What is brought to the window from outside: files that are dropped on it, and
 * cells that are pasted into it.
 */
#include "sam-window-private.h"

#include "sam-calendar-import-window.h"
#include "sam-import-assistant.h"

static gboolean
can_import (SamWindow *self)
{
  return self->context != NULL && sam_context_is_editable (self->context) && !self->busy;
}

gboolean
sam_window_take_file (SamWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  g_return_val_if_fail (SAM_IS_WINDOW (self), FALSE);

  if (path == NULL || self->busy)
    return FALSE;
  if (g_str_has_suffix (path, ".samordna"))
    return sam_window_open (self, path);
  if (!can_import (self))
    return FALSE;

  if (sam_calendar_import_window_takes (file))
    {
      sam_calendar_import_window_present (GTK_WIDGET (self), self->context, file);
      return TRUE;
    }
  sam_import_assistant_load (sam_import_assistant_present (GTK_WIDGET (self), self->context), file);

  return TRUE;
}

static gboolean
on_drop_cb (SamWindow *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean is_taken = files != NULL && sam_window_take_file (self, G_FILE (files->data));

  g_slist_free (files);

  return is_taken;
}

static void
on_paste_cells_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SamWindow *self = SAM_WINDOW (user_data);

  if (can_import (self))
    sam_import_assistant_paste (sam_import_assistant_present (GTK_WIDGET (self), self->context));
}

void
sam_window_drop_init (SamWindow *self)
{
  static const GActionEntry entries[] = {
    { "paste-cells", on_paste_cells_cb, NULL, NULL, NULL, { 0 } },
  };
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

void
sam_window_drop_update (SamWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "paste-cells");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can_import (self));
}
