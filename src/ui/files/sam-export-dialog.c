/*
 * Exporting from the window: what is asked, and the writing, which is done in
 * a thread on a connection of its own.
 */
#include "sam-export-dialog.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-disclosure-ask.h"
#include "sam-export.h"
#include "sam-records.h"
#include "sam-seal-gate.h"

enum
{
  AS_CSV,
  AS_WORKBOOK,
};

struct _SamExportDialog
{
  SamToolWindow parent_instance;

  GtkWidget    *origin; /* weak: a widget of the main window */
  GtkStack     *stack;
  GtkWidget    *cancel_button;
  GtkWidget    *export_button;
  GtkWidget    *format_row;
  GtkWidget    *text_switch;
  gboolean      is_busy;
};

G_DEFINE_FINAL_TYPE (SamExportDialog, sam_export_dialog, SAM_TYPE_TOOL_WINDOW)

/* What is to be written: all that the thread knows. */
typedef struct
{
  char          *path; /* of the programme */
  SamSeal       *seal; /* NULL where no text of individual coaching leaves the file */
  GFile         *file;
  int            family; /* -1 for the whole programme */
  GArray        *ids;
  int            format;
  SamExportFlags flags;
  char          *notice; /* what the file cannot hold, in words */
} Wish;

static Wish *
wish_new (SamContext *context)
{
  Wish *self = g_new0 (Wish, 1);

  self->path = g_strdup (sam_store_get_path (sam_context_get_store (context)));
  self->family = -1;
  /* The chooser has asked whether what is there may go. */
  self->flags = SAM_EXPORT_REPLACE;

  return self;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->seal);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self->path);
  g_free (self->notice);
  g_free (self);
}

/* Who is to hear of it. */
typedef struct
{
  GtkWidget       *parent; /* weak */
  SamExportDialog *dialog; /* weak; %NULL for a list */
  Wish            *wish;   /* until it is being written */
} Exporting;

static Exporting *
exporting_new (GtkWidget *parent, SamExportDialog *dialog, Wish *wish)
{
  Exporting *self = g_new0 (Exporting, 1);

  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->dialog, dialog);
  self->wish = wish;

  return self;
}

static void
exporting_free (gpointer data)
{
  Exporting *self = data;

  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->dialog);
  g_clear_pointer (&self->wish, wish_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exporting, exporting_free)

/* Writing */

static gboolean
write_to (Wish *wish, SamDatabase *database, GError **error)
{
  g_autofree char *name = g_file_get_basename (wish->file);

  if (wish->family >= 0)
    return sam_export_list (database, (SamFamilyId) wish->family, wish->ids,
                            g_str_has_suffix (name, ".xlsx") ? SAM_EXPORT_XLSX : SAM_EXPORT_CSV, wish->flags, wish->file,
                            &wish->notice, error);
  if (wish->format == AS_WORKBOOK)
    return sam_export_workbook (database, wish->file, wish->flags, &wish->notice, error);

  return sam_export_folder (database, wish->file, wish->flags, &wish->notice, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Wish *wish = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (wish->path, &error);

  if (database != NULL)
    sam_database_set_seal (database, wish->seal);
  if (database != NULL && sam_database_hold (database, &error) && write_to (wish, database, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_busy (SamExportDialog *self, gboolean busy)
{
  self->is_busy = busy;
  gtk_widget_set_sensitive (self->cancel_button, !busy);
  gtk_widget_set_sensitive (self->export_button, !busy);
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "form");
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Exporting) self = user_data;
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (wish->file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->parent == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (self->dialog != NULL)
        set_busy (self->dialog, FALSE);
      sam_dialogs_show_error (self->dialog != NULL ? GTK_WIDGET (self->dialog) : self->parent, _("Not exported"), error);
      return;
    }
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  /* Translators: the name of a file or folder */
  text = g_strdup_printf (_("Exported to “%s”"), name);
  if (wish->notice != NULL)
    sam_dialogs_show_message (self->parent, text, wish->notice);
  else
    gtk_widget_activate_action (self->parent, "win.toast", "s", text);
}

static void
write_wish (GtkWidget *parent, SamExportDialog *dialog, Wish *wish)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_written_cb, exporting_new (parent, dialog, NULL));

  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, write_in_thread);
  if (dialog != NULL)
    set_busy (dialog, TRUE);
}

static void
on_disclosed_cb (gint64 number, const char *recipient, gpointer user_data)
{
  Exporting *self = user_data;

  if (self->parent != NULL)
    write_wish (self->parent, self->dialog, g_steal_pointer (&self->wish));
}

/* Texts leave the file once it is written down to whom. */
static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  Exporting *self = user_data;
  const SamDisclosureWish disclosure = { .act = SAM_DISCLOSURE_EXPORTED, .subject = SAM_DISCLOSURE_PROGRAMME };
  Wish *wish = g_steal_pointer (&self->wish);

  g_set_object (&wish->file, file);
  if (self->parent == NULL)
    wish_free (wish);
  else if (self->dialog != NULL && (wish->flags & SAM_EXPORT_WITHOUT_COACHING_TEXT) == 0)
    sam_disclosure_ask (GTK_WIDGET (self->dialog), sam_tool_window_get_context (SAM_TOOL_WINDOW (self->dialog)), &disclosure,
                        on_disclosed_cb, exporting_new (self->parent, self->dialog, wish), exporting_free);
  else
    write_wish (self->parent, self->dialog, wish);
}

/* Asking */

static char *
suggest_name (SamContext *context, const char *suffix)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (sam_context_get_store (context), NULL);
  const char *text = programme != NULL ? sam_record_get_text (programme, SAM_PROGRAMME_NAME) : NULL;
  g_autofree char *name = g_strdelimit (g_strdup (text != NULL ? text : "Samordna"), "/\\:.", '-');
  g_autofree char *today = sam_date_format_iso (sam_date_today ());

  return g_strdup_printf ("%s %s%s", name, today, suffix);
}

static Wish *
make_wish (SamExportDialog *self)
{
  Wish *wish = wish_new (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));

  wish->format = (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row));
  if (!gtk_switch_get_active (GTK_SWITCH (self->text_switch)))
    wish->flags |= SAM_EXPORT_WITHOUT_COACHING_TEXT;
  else
    wish->seal = g_object_ref (sam_store_get_seal (sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)))));

  return wish;
}

static void
choose_place (gpointer user_data)
{
  SamExportDialog *self = user_data;
  Wish *wish = make_wish (self);
  gboolean is_workbook = wish->format == AS_WORKBOOK;
  const char *suffixes[] = { is_workbook ? ".xlsx" : NULL, NULL };
  g_autofree char *name = suggest_name (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)), is_workbook ? ".xlsx" : "");

  sam_dialogs_save_file_as (GTK_WIDGET (self),
                            is_workbook ? _("Where to Keep the Workbook") : _("A New Folder for the CSV Files"), name, suffixes,
                            is_workbook ? SAM_DIALOGS_REPLACE : SAM_DIALOGS_NEW, on_place_chosen_cb,
                            exporting_new (self->origin, self, wish), exporting_free);
}

/* What is sealed can only leave the file while somebody has opened it. */
static void
on_export_cb (SamExportDialog *self)
{
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));

  if (gtk_switch_get_active (GTK_SWITCH (self->text_switch)) && sam_seal_gate_is_locked (context))
    sam_seal_gate_open (GTK_WIDGET (self), context, choose_place, g_object_ref (self), g_object_unref);
  else
    choose_place (self);
}

static GtkWidget *
build_format_row (SamExportDialog *self)
{
  const char *labels[] = { C_("export", "CSV files"), C_("export", "Workbook (XLSX)"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  self->format_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->format_row), _("Format"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), _("CSV files can be read in again"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->format_row), G_LIST_MODEL (list));

  return self->format_row;
}

static GtkWidget *
build_text_row (SamExportDialog *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->text_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->text_switch, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("With texts of individual coaching"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("What teacher and coach wrote leaves the file. Without it, questions and notes are left out."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->text_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->text_switch);

  return row;
}

static GtkWidget *
build_header (SamExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->cancel_button = gtk_button_new_with_mnemonic (_("_Cancel"));
  self->export_button = gtk_button_new_with_mnemonic (_("_Export…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel_button), "window.close");
  gtk_widget_add_css_class (self->export_button, "suggested-action");
  g_signal_connect_object (self->export_button, "clicked", G_CALLBACK (on_export_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->export_button);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);

  return header;
}

static GtkWidget *
build_form (SamExportDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_format_row (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_text_row (self));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return page;
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
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("Exporting…")));

  return box;
}

/* Type */

/* What is being written cannot be called back. */
static void
sam_export_dialog_leave (SamToolWindow *window)
{
  if (!SAM_EXPORT_DIALOG (window)->is_busy)
    SAM_TOOL_WINDOW_CLASS (sam_export_dialog_parent_class)->leave (window);
}

static void
sam_export_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&SAM_EXPORT_DIALOG (object)->origin);

  G_OBJECT_CLASS (sam_export_dialog_parent_class)->dispose (object);
}

static void
sam_export_dialog_class_init (SamExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_export_dialog_dispose;
  SAM_TOOL_WINDOW_CLASS (klass)->leave = sam_export_dialog_leave;
}

static void
sam_export_dialog_init (SamExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, build_form (self), "form");
  gtk_stack_add_named (self->stack, build_busy (), "busy");
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_export_dialog_present (GtkWidget *parent, SamContext *context)
{
  SamExportDialog *self;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_EXPORT_DIALOG, "title", _("Export"), NULL);
  g_set_weak_pointer (&self->origin, parent);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 560, 300);
  sam_accessibility_mend (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

void
sam_export_dialog_write (SamExportDialog *self, GFile *file)
{
  Wish *wish;

  g_return_if_fail (SAM_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  wish = make_wish (self);
  wish->file = g_object_ref (file);
  write_wish (self->origin, self, wish);
}

void
sam_export_dialog_save_list (GtkWidget *parent, SamContext *context, SamFamilyId family, GArray *ids)
{
  static const char *const suffixes[] = { ".xlsx", ".csv", NULL };
  Wish *wish;
  g_autofree char *name = NULL;

  g_return_if_fail (SAM_IS_CONTEXT (context));

  wish = wish_new (context);
  wish->family = (int) family;
  wish->ids = ids;
  name = g_strdup_printf ("%s.xlsx", sam_family_get_label (sam_family_get (family)));
  sam_dialogs_save_file_as (parent, _("Export List (.xlsx or .csv)"), name, suffixes, SAM_DIALOGS_REPLACE,
                            on_place_chosen_cb, exporting_new (parent, NULL, wish), exporting_free);
}
