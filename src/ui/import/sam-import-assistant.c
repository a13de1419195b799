/*
 * SamImportAssistant: its steps, and what runs between them.
 */
#include "sam-import-assistant.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-import-columns-step.h"
#include "sam-import-done.h"
#include "sam-import-file-step.h"
#include "sam-import-review.h"
#include "sam-step-bar.h"

/* Below this width, rows are a list. */
#define NARROW_BELOW 720

static const char *const page_names[] = { "file", "columns", "review", "done" };

struct _SamImportAssistant
{
  AdwWindow            parent_instance;

  SamContext          *context;
  SamImportPlan       *plan;
  SamImportTable      *table;       /* the one of the plan */
  GCancellable        *running;     /* what runs now; NULL for nothing */
  SamImportStepId      step;
  gboolean             is_closed;
  gboolean             narrow;
  guint                width_source;

  GtkWidget           *step_bar;
  GtkWidget           *cancel_button;
  GtkWidget           *back_button;
  GtkWidget           *next_button;
  GtkStack            *stack;
  SamImportFileStep   *file_step;
  SamImportColumnsStep *columns_step;
  SamImportReview     *review;
  AdwBin              *done_bin;
  GtkWidget           *busy_label;
  GtkWidget           *busy_bar;
};

G_DEFINE_FINAL_TYPE (SamImportAssistant, sam_import_assistant, ADW_TYPE_WINDOW)

static void make_plan (SamImportAssistant *self);

/* What the header says */

static char *
dup_import_label (SamImportAssistant *self)
{
  guint n_rows = sam_import_plan_get_count (self->plan, SAM_IMPORT_NEW) + sam_import_plan_get_count (self->plan, SAM_IMPORT_CHANGED);

  if (n_rows == 0)
    return g_strdup (_("Nothing to Import"));

  return g_strdup_printf (ngettext ("_Import %u Row", "_Import %u Rows", n_rows), n_rows);
}

/* Why the step cannot be left, in words; NULL where it can. */
static char *
dup_hindrance (SamImportAssistant *self)
{
  g_autoptr (GError) error = NULL;
  guint n_left_out;

  switch (self->step)
    {
    case SAM_IMPORT_STEP_FILE:
      if (self->table == NULL)
        return g_strdup (_("Choose a table first."));
      if (sam_import_table_get_problem (self->table) != NULL)
        return g_strdup (sam_import_table_get_problem (self->table));
      return sam_import_table_get_subject (self->table) == NULL ? g_strdup (_("Say what the table is about.")) : NULL;
    case SAM_IMPORT_STEP_COLUMNS:
      return sam_import_table_check_columns (self->table, &error) ? NULL : g_strdup (error->message);
    case SAM_IMPORT_STEP_REVIEW:
      n_left_out = sam_import_plan_get_count (self->plan, SAM_IMPORT_REFUSED) + sam_import_plan_get_count (self->plan, SAM_IMPORT_DECIDE);
      if (sam_import_plan_get_count (self->plan, SAM_IMPORT_NEW) + sam_import_plan_get_count (self->plan, SAM_IMPORT_CHANGED) == 0)
        return g_strdup (_("Nothing in the table is new or changed."));
      if (n_left_out > 0 && sam_import_review_get_flags (self->review) == SAM_IMPORT_APPLY_ALL)
        return g_strdup (_("Rows are refused or wait for an answer. Answer, or choose to import without them."));
      return NULL;
    case SAM_IMPORT_STEP_DONE:
    default:
      return NULL;
    }
}

static void
update (SamImportAssistant *self)
{
  gboolean is_busy = self->running != NULL;
  g_autofree char *hindrance = dup_hindrance (self);
  g_autofree char *import_label = dup_import_label (self);
  gboolean has_back = self->step == SAM_IMPORT_STEP_COLUMNS || self->step == SAM_IMPORT_STEP_REVIEW;
  gboolean can_search = self->step == SAM_IMPORT_STEP_REVIEW;

  sam_step_bar_set_current (SAM_STEP_BAR (self->step_bar), self->step);
  gtk_widget_set_visible (self->back_button, has_back && !is_busy);
  gtk_widget_set_visible (self->cancel_button, is_busy || (self->step != SAM_IMPORT_STEP_DONE && !(self->narrow && has_back)));
  gtk_widget_set_visible (self->next_button, self->step != SAM_IMPORT_STEP_DONE);
  gtk_button_set_label (GTK_BUTTON (self->next_button), self->step == SAM_IMPORT_STEP_REVIEW ? import_label : _("C_ontinue"));
  gtk_widget_set_tooltip_text (self->next_button, hindrance);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", hindrance == NULL && !is_busy && self->step != SAM_IMPORT_STEP_DONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.search", can_search);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.save-refused", !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.paste", !is_busy && self->step == SAM_IMPORT_STEP_FILE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.choose", !is_busy);
  sam_accessibility_mend (GTK_WIDGET (self));
}

static void
focus_step (SamImportAssistant *self)
{
  switch (self->step)
    {
    case SAM_IMPORT_STEP_FILE:
      sam_import_file_step_grab_focus (self->file_step);
      break;
    case SAM_IMPORT_STEP_COLUMNS:
    case SAM_IMPORT_STEP_REVIEW:
    case SAM_IMPORT_STEP_DONE:
    default:
      gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
      break;
    }
}

static void
show_step (SamImportAssistant *self, SamImportStepId step)
{
  self->step = step;
  if (step == SAM_IMPORT_STEP_COLUMNS)
    sam_import_columns_step_show (self->columns_step);
  gtk_stack_set_visible_child_name (self->stack, page_names[step]);
  update (self);
  focus_step (self);
}

/* What runs */

static GCancellable *
begin (SamImportAssistant *self, const char *text)
{
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  if (text != NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->busy_label), text);
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->busy_bar), 0);
      gtk_stack_set_visible_child_name (self->stack, "busy");
    }
  update (self);

  return self->running;
}

/* %FALSE where the window is gone. */
static gboolean
end (SamImportAssistant *self)
{
  if (self->is_closed)
    return FALSE;

  g_clear_object (&self->running);
  update (self);

  return TRUE;
}

/* The table */

static void
on_table_changed_cb (SamImportAssistant *self)
{
  sam_import_plan_clear_answers (self->plan);
  update (self);
}

static void
take_table (SamImportAssistant *self, SamImportTable *table)
{
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  sam_import_plan_remove_tables (self->plan);
  sam_import_plan_clear_answers (self->plan);
  g_set_object (&self->table, table);
  sam_import_file_step_set_table (self->file_step, table);
  if (table != NULL)
    {
      sam_import_plan_add_table (self->plan, table);
      g_signal_connect_object (table, "changed", G_CALLBACK (on_table_changed_cb), self, G_CONNECT_SWAPPED);
    }
  show_step (self, SAM_IMPORT_STEP_FILE);
  if (table != NULL && gtk_widget_get_sensitive (self->next_button))
    gtk_widget_grab_focus (self->next_button);
}

static void
refuse_table (SamImportAssistant *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_step (self, SAM_IMPORT_STEP_FILE);
      return;
    }

  take_table (self, NULL);
  sam_import_file_step_set_refusal (self->file_step, error->message);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamImportTable) table = sam_import_table_read_finish (result, &error);

  if (!end (self))
    return;

  if (table != NULL)
    take_table (self, table);
  else
    refuse_table (self, error);
}

void
sam_import_assistant_load (SamImportAssistant *self, GFile *file)
{
  g_return_if_fail (SAM_IS_IMPORT_ASSISTANT (self));
  g_return_if_fail (G_IS_FILE (file));

  self->step = SAM_IMPORT_STEP_FILE;
  sam_import_table_read_async (file, begin (self, _("Reading the file…")), on_read_cb, g_object_ref (self));
}

void
sam_import_assistant_take_text (SamImportAssistant *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamImportTable) table = NULL;

  g_return_if_fail (SAM_IS_IMPORT_ASSISTANT (self));

  table = sam_import_table_new_for_text (_("Pasted cells"), text, &error);
  if (table != NULL)
    take_table (self, table);
  else
    refuse_table (self, error);
}

static void
on_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (self->is_closed)
    return;

  if (text != NULL && *text != '\0')
    {
      sam_import_assistant_take_text (self, text);
      return;
    }

  take_table (self, NULL);
  sam_import_file_step_set_refusal (self->file_step,
                                    _("There are no cells to paste. Mark them in the spreadsheet and copy them first."));
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

  if (files == NULL || self->running != NULL)
    return FALSE;

  sam_import_assistant_load (self, G_FILE (files->data));

  return TRUE;
}

/* The plan */

static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SamImportAssistant) self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;
  gboolean is_made = sam_import_plan_make_finish (self->plan, result, &error);

  if (!end (self))
    return;

  if (is_made)
    {
      gboolean is_first = self->step != SAM_IMPORT_STEP_REVIEW;

      sam_import_review_show (self->review);
      if (is_first)
        show_step (self, SAM_IMPORT_STEP_REVIEW);
      else
        gtk_stack_set_visible_child_name (self->stack, page_names[SAM_IMPORT_STEP_REVIEW]);
      update (self);
      return;
    }

  show_step (self, SAM_IMPORT_STEP_COLUMNS);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The rows could not be looked through"), error);
}

/* Behind the rows where they are on show already. */
static void
make_plan (SamImportAssistant *self)
{
  const char *text = self->step == SAM_IMPORT_STEP_REVIEW ? NULL : _("Comparing the rows with the programme…");

  sam_import_plan_make_async (self->plan, sam_context_get_store (self->context), begin (self, text), on_made_cb,
                              g_object_ref (self));
}

/* The import */

static void
on_progress_cb (guint done, guint total, gpointer user_data)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (user_data);
  /* Translators: records stored, of how many */
  g_autofree char *text = g_strdup_printf (_("%u of %u records"), done, total);

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

  if (!end (self))
    return;

  if (is_applied)
    {
      adw_bin_set_child (self->done_bin, sam_import_done_new (self->plan));
      show_step (self, SAM_IMPORT_STEP_DONE);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, page_names[SAM_IMPORT_STEP_REVIEW]);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sam_dialogs_show_error (GTK_WIDGET (self), _("Nothing was imported"), error);
  if (g_error_matches (error, SAM_ERROR, SAM_ERROR_BUSY))
    make_plan (self);
}

static void
apply (SamImportAssistant *self)
{
  SamImportApplyFlags flags = sam_import_review_get_flags (self->review);

  sam_import_plan_apply_async (self->plan, sam_context_get_store (self->context), flags, on_progress_cb,
                               g_object_ref (self), g_object_unref, begin (self, _("Importing…")), on_applied_cb,
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
  make_plan (self);
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

static void
on_save_refused_file_cb (GFile *file, gpointer user_data)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (user_data);
  g_autoptr (GError) error = NULL;

  if (self->is_closed || self->table == NULL)
    return;
  if (!sam_import_plan_save_refused (self->plan, self->table, file, &error))
    sam_dialogs_show_error (GTK_WIDGET (self), _("The rows were not saved"), error);
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

/* Steps */

static void
on_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);

  if (self->step == SAM_IMPORT_STEP_FILE)
    show_step (self, SAM_IMPORT_STEP_COLUMNS);
  else if (self->step == SAM_IMPORT_STEP_COLUMNS)
    make_plan (self);
  else if (self->step == SAM_IMPORT_STEP_REVIEW)
    apply (self);
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  else if (self->step == SAM_IMPORT_STEP_COLUMNS || self->step == SAM_IMPORT_STEP_REVIEW)
    show_step (self, self->step - 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_cancel_cb (SamImportAssistant *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  else
    gtk_window_close (GTK_WINDOW (self));
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

static void
on_search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_import_review_search (SAM_IMPORT_ASSISTANT (widget)->review);
}

/* Width: as in the main window, decided outside the allocation. */

static void
set_narrow (SamImportAssistant *self, gboolean narrow)
{
  self->narrow = narrow;
  sam_step_bar_set_narrow (SAM_STEP_BAR (self->step_bar), narrow);
  sam_import_review_set_narrow (self->review, narrow);
  update (self);
}

static gboolean
on_width_cb (gpointer data)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (data);

  self->width_source = 0;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self->stack)) < NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_import_assistant_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);

  GTK_WIDGET_CLASS (sam_import_assistant_parent_class)->size_allocate (widget, width, height, baseline);

  if ((gtk_widget_get_width (GTK_WIDGET (self->stack)) < NARROW_BELOW) != self->narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

static void
sam_import_assistant_dispose (GObject *object)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (object);

  self->is_closed = TRUE;
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_handle_id (&self->width_source, g_source_remove);
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (sam_import_assistant_parent_class)->dispose (object);
}

static void
sam_import_assistant_finalize (GObject *object)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_import_assistant_parent_class)->finalize (object);
}

static void
sam_import_assistant_class_init (SamImportAssistantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_import_assistant_dispose;
  object_class->finalize = sam_import_assistant_finalize;
  widget_class->size_allocate = sam_import_assistant_size_allocate;

  gtk_widget_class_install_action (widget_class, "import.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, on_next_cb);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, on_choose_cb);
  gtk_widget_class_install_action (widget_class, "import.load", "s", on_load_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, on_paste_cb);
  gtk_widget_class_install_action (widget_class, "import.search", NULL, on_search_cb);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL, on_save_refused_cb);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, on_undo_cb);
  gtk_widget_class_install_action (widget_class, "import.another", NULL, on_another_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "import.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "import.search", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

/* Building */

static GtkWidget *
build_header (SamImportAssistant *self)
{
  const char *const names[] = {
    C_("import step", "File"), C_("import step", "Columns"), C_("import step", "Review"), C_("import step", "Done"), NULL,
  };
  GtkWidget *header = adw_header_bar_new ();

  self->step_bar = sam_step_bar_new (names);
  self->cancel_button = gtk_button_new_with_mnemonic (_("_Cancel"));
  self->back_button = gtk_button_new_from_icon_name ("go-previous-symbolic");
  self->next_button = gtk_button_new_with_mnemonic (_("C_ontinue"));
  g_signal_connect_object (self->cancel_button, "clicked", G_CALLBACK (on_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (self->back_button, _("Back"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back_button), "import.back");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "import.next");
  gtk_widget_add_css_class (self->next_button, "suggested-action");

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->step_bar);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel_button);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->next_button);

  return header;
}

static GtkWidget *
build_busy (SamImportAssistant *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->busy_label = gtk_label_new (NULL);
  self->busy_bar = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->busy_label, "title-4");
  gtk_label_set_wrap (GTK_LABEL (self->busy_label), TRUE);
  gtk_widget_set_size_request (self->busy_bar, 280, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->busy_label);
  gtk_box_append (GTK_BOX (box), self->busy_bar);

  return box;
}

static void
build (SamImportAssistant *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->file_step = SAM_IMPORT_FILE_STEP (sam_import_file_step_new ());
  self->columns_step = SAM_IMPORT_COLUMNS_STEP (sam_import_columns_step_new (self->plan));
  self->review = SAM_IMPORT_REVIEW (sam_import_review_new (self->plan));
  self->done_bin = ADW_BIN (adw_bin_new ());
  g_signal_connect_object (self->review, "answered", G_CALLBACK (make_plan), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->file_step), page_names[SAM_IMPORT_STEP_FILE]);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->columns_step), page_names[SAM_IMPORT_STEP_COLUMNS]);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->review), page_names[SAM_IMPORT_STEP_REVIEW]);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->done_bin), page_names[SAM_IMPORT_STEP_DONE]);
  gtk_stack_add_named (self->stack, build_busy (self), "busy");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);

  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);

  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
sam_import_assistant_init (SamImportAssistant *self)
{
  self->plan = sam_import_plan_new ();
  build (self);
  gtk_window_set_title (GTK_WINDOW (self), C_("window", "Import"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

SamImportAssistant *
sam_import_assistant_present (GtkWidget *parent, SamContext *context)
{
  SamImportAssistant *self;
  GtkRoot *root;
  int width = 1000;
  int height = 720;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_IMPORT_ASSISTANT, NULL);
  self->context = g_object_ref (context);
  root = gtk_widget_get_root (parent);
  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        {
          width = CLAMP (gtk_widget_get_width (GTK_WIDGET (root)), 360, 1200);
          height = CLAMP (gtk_widget_get_height (GTK_WIDGET (root)), 294, 800);
        }
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  set_narrow (self, width < NARROW_BELOW);
  show_step (self, SAM_IMPORT_STEP_FILE);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

SamImportPlan *
sam_import_assistant_get_plan (SamImportAssistant *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_ASSISTANT (self), NULL);

  return self->plan;
}

SamImportStepId
sam_import_assistant_get_step (SamImportAssistant *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_ASSISTANT (self), SAM_IMPORT_STEP_FILE);

  return self->step;
}

gboolean
sam_import_assistant_is_busy (SamImportAssistant *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_ASSISTANT (self), FALSE);

  return self->running != NULL;
}

GtkWidget *
sam_import_assistant_get_next_button (SamImportAssistant *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_ASSISTANT (self), NULL);

  return self->next_button;
}

GtkWidget *
sam_import_assistant_get_page (SamImportAssistant *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_ASSISTANT (self), NULL);

  return gtk_stack_get_visible_child (self->stack);
}
