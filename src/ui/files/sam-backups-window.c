/*
 * SamBackupsWindow: the page from which a copy is put back.
 */
#include "sam-backups-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-backup.h"
#include "sam-dialogs.h"
#include "sam-empty-state.h"
#include "sam-language.h"

struct _SamBackupsWindow
{
  SamToolWindow parent_instance;

  GtkWidget    *origin; /* weak: a widget of the main window */
  GtkListBox   *list;
  GtkStack     *stack;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SamBackupsWindow, sam_backups_window, SAM_TYPE_TOOL_WINDOW)

/* Comparing, in a thread: each copy is opened and counted. */

typedef struct
{
  char      *path;
  GPtrArray *copies;      /* of char *: paths */
  GPtrArray *differences; /* of char * */
} Comparing;

static void
comparing_free (gpointer data)
{
  Comparing *self = data;

  g_ptr_array_unref (self->copies);
  g_ptr_array_unref (self->differences);
  g_free (self->path);
  g_free (self);
}

static char *
compare (const guint *file, const char *copy)
{
  guint counts[SAM_N_FAMILIES] = { 0 };
  g_autoptr (GError) error = NULL;

  if (!sam_backup_count (copy, counts, &error))
    return g_strdup (error->message);

  return sam_backup_describe_difference (file, counts);
}

static void
compare_all (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Comparing *comparing = data;
  guint file[SAM_N_FAMILIES] = { 0 };
  GError *error = NULL;

  if (!sam_backup_count (comparing->path, file, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < comparing->copies->len && !g_cancellable_is_cancelled (cancellable); i++)
    g_ptr_array_add (comparing->differences, compare (file, g_ptr_array_index (comparing->copies, i)));
  g_task_return_boolean (task, TRUE);
}

static void
on_compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamBackupsWindow *self = SAM_BACKUPS_WINDOW (source);
  Comparing *comparing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sam_dialogs_show_error (GTK_WIDGET (self), _("The copies could not be compared with the file"), error);
      return;
    }

  for (guint i = 0; i < comparing->differences->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      g_autofree char *size = g_strdup (g_object_get_data (G_OBJECT (row), "size"));
      g_autofree char *text = g_strdup_printf ("%s · %s", size, (char *) g_ptr_array_index (comparing->differences, i));
      g_autofree char *escaped = g_markup_escape_text (text, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
    }
}

/* Rows */

static GtkWidget *
new_button (const char *icon_name, const char *tooltip, const char *action, const char *path)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);

  return button;
}

static GtkWidget *
new_row (const SamBackup *backup, gboolean is_editable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = sam_language_format_date (sam_language_get_default (), backup->day, SAM_DATE_STYLE_WEEKDAY_YEAR);
  char *size = sam_language_format_size (sam_language_get_default (), (guint64) backup->size);
  g_autofree char *open_tip = g_strdup_printf (_("Open a copy of %s…"), day);
  g_autofree char *restore_tip = g_strdup_printf (_("Put back the copy of %s…"), day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  g_object_set_data_full (G_OBJECT (row), "size", size, g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_button ("document-open-symbolic", open_tip, "backups.open", backup->path));
  if (is_editable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               new_button ("document-revert-symbolic", restore_tip, "backups.restore", backup->path));

  return row;
}

static void
fill (SamBackupsWindow *self, SamContext *context)
{
  const char *path = sam_store_get_path (sam_context_get_store (context));
  g_autoptr (GPtrArray) backups = sam_backup_list (path);
  Comparing *comparing = g_new0 (Comparing, 1);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_compared_cb, NULL);

  comparing->path = g_strdup (path);
  comparing->copies = g_ptr_array_new_with_free_func (g_free);
  comparing->differences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < backups->len; i++)
    {
      const SamBackup *backup = g_ptr_array_index (backups, i);

      gtk_list_box_append (self->list, new_row (backup, sam_context_is_editable (context)));
      g_ptr_array_add (comparing->copies, g_strdup (backup->path));
    }
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "empty");
  sam_accessibility_mend (GTK_WIDGET (self));
  g_task_set_task_data (task, comparing, comparing_free);
  g_task_run_in_thread (task, compare_all);
}

/* What is done with a copy, the main window does: this one closes. */

typedef struct
{
  SamBackupsWindow *window; /* weak */
  char             *path;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *self = data;

  g_clear_weak_pointer (&self->window);
  g_free (self->path);
  g_free (self);
}

static void
hand_over (SamBackupsWindow *self, const char *action, const char *path)
{
  GtkWidget *origin = self->origin;

  g_object_add_weak_pointer (G_OBJECT (origin), (gpointer *) &origin);
  gtk_window_destroy (GTK_WINDOW (self));
  if (origin == NULL)
    return;
  g_object_remove_weak_pointer (G_OBJECT (origin), (gpointer *) &origin);
  gtk_widget_activate_action (origin, action, "s", path);
}

static void
on_restore_confirmed_cb (gpointer user_data)
{
  Restoring *restoring = user_data;

  if (restoring->window != NULL)
    hand_over (restoring->window, "win.restore-backup", restoring->path);
}

static void
on_restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SamBackupsWindow *self = SAM_BACKUPS_WINDOW (widget);
  Restoring *restoring = g_new0 (Restoring, 1);

  g_set_weak_pointer (&restoring->window, self);
  restoring->path = g_variant_dup_string (parameter, NULL);
  sam_dialogs_confirm (widget, _("Put Back This Copy?"),
                       _("The programme becomes what it was then. The file as it is now is kept beside it, and nothing is lost."),
                       _("_Put Back"), on_restore_confirmed_cb, restoring, restoring_free);
}

static void
on_open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hand_over (SAM_BACKUPS_WINDOW (widget), "win.open-backup", g_variant_get_string (parameter, NULL));
}

static void
sam_backups_window_dispose (GObject *object)
{
  SamBackupsWindow *self = SAM_BACKUPS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->origin);

  G_OBJECT_CLASS (sam_backups_window_parent_class)->dispose (object);
}

static void
sam_backups_window_class_init (SamBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_backups_window_dispose;
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", on_restore_cb);
  gtk_widget_class_install_action (widget_class, "backups.open", "s", on_open_cb);
}

static GtkWidget *
build_list (SamBackupsWindow *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Backups"), -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Each day with changes leaves a verified copy. Seven days, four weeks and twelve months are kept."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->list));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return page;
}

static void
sam_backups_window_init (SamBackupsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->cancellable = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, build_list (self), "list");
  gtk_stack_add_named (self->stack,
                       sam_empty_state_new ("document-revert-symbolic", _("No Backups Yet"),
                                            _("Each day with changes leaves a verified copy here, from the first change on."),
                                            NULL, NULL, NULL),
                       "empty");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_backups_window_present (GtkWidget *parent, SamContext *context)
{
  SamBackupsWindow *self;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_BACKUPS_WINDOW, "title", _("Backups"), NULL);
  g_set_weak_pointer (&self->origin, parent);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 640, 560);
  fill (self, context);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
