/*
 * Exporting sessions as a calendar from the window. The work is done in a
 * thread on a connection of its own; what was told is kept by the store here.
 */
#include "sam-calendar-export-dialog.h"

#include <glib/gi18n.h>

#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-ics-export.h"
#include "sam-ics-note.h"
#include "sam-record-chooser.h"
#include "sam-records.h"

#define N_SCOPES (SAM_CALENDAR_SCOPE_TEAM + 1)

struct _SamCalendarExportDialog
{
  SamToolWindow parent_instance;

  GtkStack     *stack;
  GtkWidget    *cancel_button;
  GtkWidget    *export_button;
  GtkWidget    *close_button;
  GtkWidget    *group;
  GtkWidget    *scope_row;
  GtkWidget    *rows[N_SCOPES];     /* %NULL for all */
  GtkWidget    *choosers[N_SCOPES];
  GtkWidget    *last_label;
  GtkWidget    *done_title;
  GtkTextView  *note_view;
  char         *note;
  gboolean      is_busy;
};

G_DEFINE_FINAL_TYPE (SamCalendarExportDialog, sam_calendar_export_dialog, SAM_TYPE_TOOL_WINDOW)

/* What the thread knows. */
typedef struct
{
  char            *path; /* of the programme */
  GFile           *file;
  SamCalendarScope scope;
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
get_scope (SamCalendarExportDialog *self, SamCalendarScope *scope)
{
  scope->kind = (SamCalendarScopeKind) adw_combo_row_get_selected (ADW_COMBO_ROW (self->scope_row));
  scope->id = self->choosers[scope->kind] != NULL ? sam_record_chooser_get_record (SAM_RECORD_CHOOSER (self->choosers[scope->kind])) : 0;
}

static gboolean
is_whole (const SamCalendarScope *scope)
{
  return scope->kind == SAM_CALENDAR_SCOPE_ALL || scope->id != 0;
}

/* Saying what there is to say */

static char *
describe_last (SamCalendarExportDialog *self, const SamCalendarScope *scope)
{
  SamStore *store = sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
  gint64 last;
  g_autofree char *when = NULL;

  if (!is_whole (scope))
    return g_strdup (_("Choose whose calendar it is to be."));
  if (sam_store_is_read_only (store))
    return g_strdup (_("The programme is open for reading only: what is told now is not kept, so the next export cannot tell what changed."));
  last = sam_calendar_feed_find_last_export (sam_store_get_database (store), scope, NULL);
  if (last == 0)
    return g_strdup (_("This calendar has not been exported before."));
  when = sam_ics_note_dup_instant (last);

  /* Translators: a day and time */
  return g_strdup_printf (_("Exported last on %s. A note will tell what has changed since."), when);
}

static void
update (SamCalendarExportDialog *self)
{
  SamCalendarScope scope;
  g_autofree char *last = NULL;

  if (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)) == NULL)
    return;
  get_scope (self, &scope);
  for (guint i = 0; i < N_SCOPES; i++)
    {
      if (self->rows[i] != NULL)
        gtk_widget_set_visible (self->rows[i], i == (guint) scope.kind);
    }
  last = describe_last (self, &scope);
  gtk_label_set_label (GTK_LABEL (self->last_label), last);
  gtk_widget_set_sensitive (self->export_button, !self->is_busy && is_whole (&scope));
}

static void
set_busy (SamCalendarExportDialog *self, gboolean busy)
{
  self->is_busy = busy;
  gtk_widget_set_sensitive (self->cancel_button, !busy);
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "form");
  update (self);
}

static void
show_done (SamCalendarExportDialog *self, const char *name, const char *note)
{
  g_autofree char *title = NULL;

  /* Translators: the name of a file or folder */
  title = g_strdup_printf (_("Exported to “%s”"), name);
  self->is_busy = FALSE;
  self->note = g_strdup (note);
  gtk_label_set_label (GTK_LABEL (self->done_title), title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note_view), note, -1);
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_widget_set_visible (self->export_button, FALSE);
  gtk_widget_set_visible (self->close_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->close_button);
  gtk_widget_grab_focus (self->close_button);
}

/* Writing */

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  GError *error = NULL;
  g_autoptr (SamDatabase) database = sam_database_open_reader (wish->path, &error);
  SamIcsExport *export = NULL;

  /* The chooser has asked whether what is there may go. */
  if (database != NULL && sam_database_hold (database, &error))
    export = sam_ics_export_prepare (database, &wish->scope, wish->file, SAM_EXPORT_REPLACE, &error);
  if (export != NULL)
    g_task_return_pointer (task, export, (GDestroyNotify) sam_ics_export_free);
  else
    g_task_return_error (task, error);
}

static void
on_prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SamCalendarExportDialog *self = SAM_CALENDAR_EXPORT_DIALOG (source);
  SamContext *context = sam_tool_window_get_context (SAM_TOOL_WINDOW (self));
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (wish->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamIcsExport) export = g_task_propagate_pointer (G_TASK (result), &error);

  /* The window is gone, and its programme: what was prepared goes too. */
  if (context == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (export != NULL && sam_ics_export_finish (export, sam_context_get_store (context), &error))
    {
      show_done (self, name, sam_ics_export_get_note (export));
      return;
    }
  set_busy (self, FALSE);
  sam_dialogs_show_error (GTK_WIDGET (self), _("Not exported"), error);
}

void
sam_calendar_export_dialog_write (SamCalendarExportDialog *self, GFile *file)
{
  g_autoptr (GTask) task = NULL;
  Wish *wish;

  g_return_if_fail (SAM_IS_CALENDAR_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  wish = g_new0 (Wish, 1);
  wish->path = g_strdup (sam_store_get_path (sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)))));
  wish->file = g_object_ref (file);
  get_scope (self, &wish->scope);
  task = g_task_new (self, NULL, on_prepared_cb, NULL);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, write_in_thread);
  set_busy (self, TRUE);
}

static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  SamCalendarExportDialog *self = user_data;

  if (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)) != NULL)
    sam_calendar_export_dialog_write (self, file);
}

static char *
suggest_name (SamCalendarExportDialog *self)
{
  SamStore *store = sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
  static const SamFamilyId families[N_SCOPES] = { SAM_FAMILY_PROGRAMME, SAM_FAMILY_PERSON, SAM_FAMILY_SCHOOL, SAM_FAMILY_TEAM };
  static const guint fields[N_SCOPES] = { SAM_PROGRAMME_NAME, SAM_PERSON_NAME, SAM_SCHOOL_NAME, SAM_TEAM_NAME };
  SamCalendarScope scope;
  g_autoptr (SamRecord) record = NULL;
  const char *text;
  g_autofree char *name = NULL;

  get_scope (self, &scope);
  record = scope.kind == SAM_CALENDAR_SCOPE_ALL ? sam_store_get_programme (store, NULL)
                                                : sam_store_get (store, families[scope.kind], scope.id, NULL);
  text = record != NULL ? sam_record_get_text (record, fields[scope.kind]) : NULL;
  name = g_strdelimit (g_strdup (text != NULL ? text : "Samordna"), "/\\:.", '-');

  /* The same name each time: what is there is the calendar of last time. */
  return g_strconcat (name, ".ics", NULL);
}

static void
on_export_cb (SamCalendarExportDialog *self)
{
  static const char *const suffixes[] = { ".ics", NULL };
  g_autofree char *name = suggest_name (self);

  sam_dialogs_save_file_as (GTK_WIDGET (self), _("Where to Keep the Calendar"), name, suffixes, SAM_DIALOGS_REPLACE,
                            on_place_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_copy_cb (SamCalendarExportDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->note);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Copied"));
}

/* Building */

static GtkWidget *
build_scope_row (SamCalendarExportDialog *self)
{
  const char *labels[] = { C_ ("calendar", "All sessions"), C_ ("calendar", "A coach"), C_ ("calendar", "A school"), C_ ("calendar", "A team"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  self->scope_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->scope_row), C_ ("calendar", "Whose calendar"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->scope_row), G_LIST_MODEL (list));
  g_signal_connect_object (self->scope_row, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self->scope_row;
}

static void
add_chooser (SamCalendarExportDialog *self, SamCalendarScopeKind kind, const char *label, SamStore *store, const SamRegisterQuery *query)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chooser = sam_record_chooser_new (label, store, query, C_ ("choice in a form", "Choose…"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chooser);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), chooser);
  g_signal_connect_object (chooser, "notify::record", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  self->rows[kind] = row;
  self->choosers[kind] = chooser;
}

/* When the programme is known. */
static void
add_choosers (SamCalendarExportDialog *self, SamStore *store)
{
  static const SamRegisterQuery coaches = { .family = SAM_FAMILY_PERSON, .where = "is_coach", .value = 1 };
  static const SamRegisterQuery schools = { .family = SAM_FAMILY_SCHOOL };
  static const SamRegisterQuery teams = { .family = SAM_FAMILY_TEAM };

  add_chooser (self, SAM_CALENDAR_SCOPE_COACH, _("Coach"), store, &coaches);
  add_chooser (self, SAM_CALENDAR_SCOPE_SCHOOL, _("School"), store, &schools);
  add_chooser (self, SAM_CALENDAR_SCOPE_TEAM, _("Team"), store, &teams);
}

static GtkWidget *
build_form (SamCalendarExportDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *about = adw_preferences_group_new ();

  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->group),
      _("For GNOME Calendar, Thunderbird, Outlook or Google. Read into the same calendar again, the file brings up to date what is "
        "there, and doubles nothing. Of individual coaching only kind and school are told."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), build_scope_row (self));
  self->last_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->last_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->last_label), 0);
  gtk_widget_add_css_class (self->last_label, "secondary");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (about), self->last_label);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (about));

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

static GtkWidget *
build_note (SamCalendarExportDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  self->note_view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_editable (self->note_view, FALSE);
  gtk_text_view_set_cursor_visible (self->note_view, FALSE);
  /* Tab goes on to the button. */
  gtk_text_view_set_accepts_tab (self->note_view, FALSE);
  gtk_text_view_set_wrap_mode (self->note_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (self->note_view, 12);
  gtk_text_view_set_bottom_margin (self->note_view, 12);
  gtk_text_view_set_left_margin (self->note_view, 12);
  gtk_text_view_set_right_margin (self->note_view, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What has changed"), -1);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);

  return scroller;
}

static GtkWidget *
build_done (SamCalendarExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *hint = gtk_label_new (_("Send this note along with the file:"));
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy Note"));

  self->done_title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->done_title, "heading");
  gtk_label_set_wrap (GTK_LABEL (self->done_title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->done_title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->done_title), 0);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_set_halign (copy, GTK_ALIGN_END);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (on_copy_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), self->done_title);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), build_note (self));
  gtk_box_append (GTK_BOX (box), copy);

  return box;
}

static GtkWidget *
build_header (SamCalendarExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->cancel_button = gtk_button_new_with_mnemonic (_("_Cancel"));
  self->export_button = gtk_button_new_with_mnemonic (_("_Export…"));
  self->close_button = gtk_button_new_with_mnemonic (_("_Close"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cancel_button), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->close_button), "window.close");
  gtk_widget_set_visible (self->close_button, FALSE);
  gtk_widget_add_css_class (self->export_button, "suggested-action");
  g_signal_connect_object (self->export_button, "clicked", G_CALLBACK (on_export_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->export_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->close_button);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);

  return header;
}

/* Type */

/* What is being written cannot be called back. */
static void
sam_calendar_export_dialog_leave (SamToolWindow *window)
{
  if (!SAM_CALENDAR_EXPORT_DIALOG (window)->is_busy)
    SAM_TOOL_WINDOW_CLASS (sam_calendar_export_dialog_parent_class)->leave (window);
}

static void
sam_calendar_export_dialog_finalize (GObject *object)
{
  g_free (SAM_CALENDAR_EXPORT_DIALOG (object)->note);

  G_OBJECT_CLASS (sam_calendar_export_dialog_parent_class)->finalize (object);
}

static void
sam_calendar_export_dialog_class_init (SamCalendarExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_calendar_export_dialog_finalize;
  SAM_TOOL_WINDOW_CLASS (klass)->leave = sam_calendar_export_dialog_leave;
}

static void
sam_calendar_export_dialog_init (SamCalendarExportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_stack_add_named (self->stack, build_form (self), "form");
  gtk_stack_add_named (self->stack, build_busy (), "busy");
  gtk_stack_add_named (self->stack, build_done (self), "done");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  sam_tool_window_set_content (SAM_TOOL_WINDOW (self), box);
}

GtkWindow *
sam_calendar_export_dialog_present (GtkWidget *parent, SamContext *context)
{
  SamCalendarExportDialog *self;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_CALENDAR_EXPORT_DIALOG, "title", _("Export Calendar"), NULL);
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 560, 480);
  add_choosers (self, sam_context_get_store (context));
  update (self);
  sam_accessibility_mend (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

void
sam_calendar_export_dialog_set_scope (SamCalendarExportDialog *self, const SamCalendarScope *scope)
{
  g_return_if_fail (SAM_IS_CALENDAR_EXPORT_DIALOG (self));
  g_return_if_fail (scope != NULL);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->scope_row), scope->kind);
  if (self->choosers[scope->kind] != NULL)
    sam_record_chooser_set_record (SAM_RECORD_CHOOSER (self->choosers[scope->kind]), scope->id);
}

const char *
sam_calendar_export_dialog_get_note (SamCalendarExportDialog *self)
{
  g_return_val_if_fail (SAM_IS_CALENDAR_EXPORT_DIALOG (self), NULL);

  return self->note;
}
