#include "sam-calendar-import-window.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-calendar-import-list.h"
#include "sam-calendar-import-teams.h"
#include "sam-dialogs.h"

struct _SamCalendarImportWindow
{
  SamToolWindow parent_instance;

  GtkWidget    *origin; /* weak: a widget of the main window */
  SamIcsImport *import;
  GtkWidget    *import_button;
  GtkWidget    *cancel_button;
  GtkStack     *stack; /* busy, or the review */
  GtkStack     *pages;
  GtkWidget    *summary;
  GtkWidget    *list;
};

G_DEFINE_FINAL_TYPE (SamCalendarImportWindow, sam_calendar_import_window, SAM_TYPE_TOOL_WINDOW)

/* Showing */

static void
add_part (GString *text, char *part, guint n)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
describe (SamIcsImport *import)
{
  GString *text = g_string_new (NULL);
  guint n[SAM_ICS_N_STATUSES];

  for (guint i = 0; i < SAM_ICS_N_STATUSES; i++)
    n[i] = sam_ics_import_get_count (import, i);
  add_part (text, g_strdup_printf (ngettext ("%u new session", "%u new sessions", n[SAM_ICS_NEW]), n[SAM_ICS_NEW]), n[SAM_ICS_NEW]);
  add_part (text, g_strdup_printf (ngettext ("%u without a team", "%u without a team", n[SAM_ICS_DECIDE]), n[SAM_ICS_DECIDE]),
            n[SAM_ICS_DECIDE]);
  add_part (text, g_strdup_printf (ngettext ("%u already there", "%u already there", n[SAM_ICS_PRESENT]), n[SAM_ICS_PRESENT]),
            n[SAM_ICS_PRESENT]);
  add_part (text, g_strdup_printf (ngettext ("%u from Samordna", "%u from Samordna", n[SAM_ICS_OURS]), n[SAM_ICS_OURS]), n[SAM_ICS_OURS]);
  add_part (text, g_strdup_printf (ngettext ("%u cancelled", "%u cancelled", n[SAM_ICS_CANCELLED]), n[SAM_ICS_CANCELLED]),
            n[SAM_ICS_CANCELLED]);
  add_part (text, g_strdup_printf (ngettext ("%u not taken", "%u not taken", n[SAM_ICS_REFUSED]), n[SAM_ICS_REFUSED]),
            n[SAM_ICS_REFUSED]);
  if (text->len == 0)
    g_string_append (text, _("The calendar has no events."));

  return g_string_free (text, FALSE);
}

static void
update (SamCalendarImportWindow *self)
{
  guint n = sam_ics_import_get_count (self->import, SAM_ICS_NEW);
  g_autofree char *summary = describe (self->import);

  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_widget_set_sensitive (self->import_button, n > 0);
  sam_calendar_import_list_update (SAM_CALENDAR_IMPORT_LIST (self->list));
}

static void
show_import (SamCalendarImportWindow *self, SamContext *context)
{
  GtkWidget *teams = sam_calendar_import_teams_new (context, self->import);

  self->list = sam_calendar_import_list_new (self->import);
  gtk_stack_add_titled (self->pages, teams, "teams", _("Teams"));
  gtk_stack_add_titled (self->pages, self->list, "events", _("Events"));
  if (sam_ics_import_get_count (self->import, SAM_ICS_DECIDE) == 0)
    gtk_stack_set_visible_child_name (self->pages, "events");
  g_signal_connect_object (self->import, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_stack_set_visible_child_name (self->stack, "review");
  sam_accessibility_mend (GTK_WIDGET (self));
}

/* Reading */

typedef struct
{
  char  *path; /* of the programme */
  GFile *file;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->file);
  g_free (self->path);
  g_free (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (wish->path, &error);
  SamIcsImport *import = NULL;

  if (database != NULL && sam_database_hold (database, &error))
    import = sam_ics_import_new_for_file (wish->file, database, &error);
  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamCalendarImportWindow *self = SAM_CALENDAR_IMPORT_WINDOW (source);
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  g_autoptr (GError) error = NULL;

  g_autoptr (SamIcsImport) import = g_task_propagate_pointer (G_TASK (result), &error);

  /* Closed meanwhile. */
  if (context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (import == NULL)
    {
      GtkWidget *origin = self->origin;

      gtk_window_destroy (GTK_WINDOW (self));
      if (origin != NULL)
        sam_dialogs_show_error (origin, _("Not imported"), error);
      return;
    }
  self->import = g_steal_pointer (&import);
  show_import (self, context);
}

static void
read_file (SamCalendarImportWindow *self, SamContext *context, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read_cb, NULL);
  Wish *wish = g_new0 (Wish, 1);

  wish->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  wish->file = g_object_ref (file);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, read_in_thread);
}

/* Storing */

static void
on_import_cb (SamCalendarImportWindow *self)
{
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  GtkWidget *origin = self->origin;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!sam_ics_import_apply (self->import, sam_context_get_store (context), &n, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not imported"), error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u session imported", "%u sessions imported", n), n);
  gtk_window_destroy (GTK_WINDOW (self));
  if (origin != NULL)
    gtk_widget_activate_action (origin, "win.toast-done", "s", text);
}

/* Building */

static GtkWidget *
build_header (SamCalendarImportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->cancel_button = gtk_button_new_with_mnemonic (_("_Cancel"));
  self->import_button = gtk_button_new_with_mnemonic (_("_Import"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel_button), "window.close");
  gtk_widget_add_css_class (self->import_button, "suggested-action");
  gtk_widget_set_sensitive (self->import_button, FALSE);
  g_signal_connect_object (self->import_button, "clicked", G_CALLBACK (on_import_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->import_button);

  return header;
}

static GtkWidget *
build_busy (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("Reading the calendar…")));

  return box;
}

static GtkWidget *
build_review (SamCalendarImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->pages, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->pages), TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->pages);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->summary), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_top (self->summary, 6);
  gtk_widget_set_margin_start (self->summary, 12);
  gtk_widget_set_margin_end (self->summary, 12);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pages));

  return box;
}

/* Type */

static void
sam_calendar_import_window_dispose (GObject *object)
{
  SamCalendarImportWindow *self = SAM_CALENDAR_IMPORT_WINDOW (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (sam_calendar_import_window_parent_class)->dispose (object);
}

static void
sam_calendar_import_window_class_init (SamCalendarImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_calendar_import_window_dispose;
}

static void
sam_calendar_import_window_init (SamCalendarImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, build_busy (), "busy");
  gtk_stack_add_named (self->stack, build_review (self), "review");
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_calendar_import_window_present (GtkWidget *parent, SamContext *context, GFile *file)
{
  SamCalendarImportWindow *self;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (SAM_TYPE_CALENDAR_IMPORT_WINDOW, "title", _("Import Calendar"), NULL);
  g_set_weak_pointer (&self->origin, parent);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 640, 640);
  sam_accessibility_mend (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
  read_file (self, context, file);

  return GTK_WINDOW (self);
}

/* Choosing a file */

typedef struct
{
  GtkWidget  *parent; /* weak */
  SamContext *context; /* weak: the programme may be closed while a file is chosen */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->context);
  g_free (self);
}

static void
on_chosen_cb (GFile *file, gpointer user_data)
{
  Asking *self = user_data;

  if (self->parent != NULL && self->context != NULL)
    sam_calendar_import_window_present (self->parent, self->context, file);
}

void
sam_calendar_import_window_choose (GtkWidget *parent, SamContext *context)
{
  static const char *const suffixes[] = { "ics", NULL };
  Asking *asking = g_new0 (Asking, 1);

  g_set_weak_pointer (&asking->parent, parent);
  g_set_weak_pointer (&asking->context, context);
  sam_dialogs_open_file (parent, _("Import Calendar"), C_ ("file kind", "Calendars"), suffixes, on_chosen_cb, asking, asking_free);
}

gboolean
sam_calendar_import_window_takes (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = name != NULL ? g_utf8_strdown (name, -1) : NULL;

  return folded != NULL && g_str_has_suffix (folded, ".ics");
}

SamIcsImport *
sam_calendar_import_window_get_import (SamCalendarImportWindow *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_IMPORT_WINDOW (self), NULL);

  return self->import;
}
