/*
 * SamImportAssistant: its steps.
 */
#include "sam-import-assistant.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-import-assistant-private.h"
#include "sam-language.h"

/* Below this width, rows are a list. */
#define NARROW_BELOW 720

static const char *const page_names[] = { "file", "columns", "review", "done" };

G_DEFINE_FINAL_TYPE (SamImportAssistant, sam_import_assistant, ADW_TYPE_WINDOW)

/* What the header says */

static char *
dup_import_label (SamImportAssistant *self)
{
  guint n_rows = sam_import_plan_get_count (self->plan, SAM_IMPORT_NEW) + sam_import_plan_get_count (self->plan, SAM_IMPORT_CHANGED);
  g_autofree char *number = sam_language_format_integer (sam_language_get_default (), n_rows);

  if (n_rows == 0)
    return g_strdup (_("Nothing to Import"));

  return g_strdup_printf (ngettext ("_Import %s Row", "_Import %s Rows", n_rows), number);
}

/* Why the step cannot be left, in words; NULL where it can. */
static char *
dup_hindrance (SamImportAssistant *self)
{
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
      return sam_import_columns_step_dup_problem (self->columns_step);
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

void
sam_import_assistant_update (SamImportAssistant *self)
{
  gboolean is_busy = self->running != NULL;
  g_autofree char *hindrance = dup_hindrance (self);
  g_autofree char *import_label = dup_import_label (self);
  gboolean has_back = self->step == SAM_IMPORT_STEP_COLUMNS || self->step == SAM_IMPORT_STEP_REVIEW;
  gboolean can_search = self->step == SAM_IMPORT_STEP_REVIEW;
  gboolean accepts = sam_import_assistant_accepts_table (self);

  sam_step_bar_set_current (self->step_bar, self->step);
  gtk_widget_set_visible (self->back_button, has_back && !is_busy);
  gtk_widget_set_visible (self->cancel_button, is_busy || (self->step != SAM_IMPORT_STEP_DONE && !(self->narrow && has_back)));
  gtk_widget_set_visible (self->next_button, self->step != SAM_IMPORT_STEP_DONE);
  gtk_button_set_label (GTK_BUTTON (self->next_button), self->step == SAM_IMPORT_STEP_REVIEW ? import_label : _("C_ontinue"));
  gtk_widget_set_tooltip_text (self->next_button, hindrance);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", hindrance == NULL && !is_busy && self->step != SAM_IMPORT_STEP_DONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.search", can_search);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.save-refused", !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.paste", accepts && self->step == SAM_IMPORT_STEP_FILE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.choose", accepts);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.load", accepts);
  gtk_drop_target_set_actions (self->drop, accepts ? GDK_ACTION_COPY : 0);
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

void
sam_import_assistant_show_page (SamImportAssistant *self)
{
  gtk_stack_set_visible_child_name (self->stack, page_names[self->step]);
}

void
sam_import_assistant_show_step (SamImportAssistant *self, SamImportStepId step)
{
  self->step = step;
  sam_import_file_step_set_refusal (self->file_step, NULL);
  if (step == SAM_IMPORT_STEP_COLUMNS)
    sam_import_columns_step_show (self->columns_step);
  sam_import_assistant_show_page (self);
  sam_import_assistant_update (self);
  focus_step (self);
}

/* Steps */

static void
on_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);

  if (self->step == SAM_IMPORT_STEP_FILE)
    sam_import_assistant_show_step (self, SAM_IMPORT_STEP_COLUMNS);
  else if (self->step == SAM_IMPORT_STEP_COLUMNS)
    sam_import_assistant_make_plan (self);
  else if (self->step == SAM_IMPORT_STEP_REVIEW)
    sam_import_assistant_apply (self);
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamImportAssistant *self = SAM_IMPORT_ASSISTANT (widget);

  if (self->running != NULL)
    sam_import_assistant_stop (self);
  else if (self->step == SAM_IMPORT_STEP_COLUMNS || self->step == SAM_IMPORT_STEP_REVIEW)
    sam_import_assistant_show_step (self, self->step - 1);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_cancel_cb (SamImportAssistant *self)
{
  if (self->running != NULL)
    sam_import_assistant_stop (self);
  else
    gtk_window_close (GTK_WINDOW (self));
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
  sam_step_bar_set_narrow (self->step_bar, narrow);
  sam_import_review_set_narrow (self->review, narrow);
  sam_import_assistant_update (self);
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

  g_type_ensure (SAM_TYPE_IMPORT_FILE_STEP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-import-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, steps_bin);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, stack);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, file_step);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, columns_bin);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, review_bin);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, done_bin);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, busy_label);
  gtk_widget_class_bind_template_child (widget_class, SamImportAssistant, busy_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  sam_import_assistant_install_table_actions (widget_class);
  sam_import_assistant_install_run_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, on_next_cb);
  gtk_widget_class_install_action (widget_class, "import.search", NULL, on_search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "import.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "import.search", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static gboolean
has_work (GtkWindow *window)
{
  return sam_import_assistant_has_work (SAM_IMPORT_ASSISTANT (window));
}

static void
sam_import_assistant_init (SamImportAssistant *self)
{
  const char *const names[] = {
    C_("import step", "File"), C_("import step", "Columns"), C_("import step", "Review"), C_("import step", "Done"), NULL,
  };

  self->plan = sam_import_plan_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->step_bar = SAM_STEP_BAR (sam_step_bar_new (names));
  self->columns_step = SAM_IMPORT_COLUMNS_STEP (sam_import_columns_step_new (self->plan));
  self->review = SAM_IMPORT_REVIEW (sam_import_review_new (self->plan));
  adw_bin_set_child (self->steps_bin, GTK_WIDGET (self->step_bar));
  adw_bin_set_child (self->columns_bin, GTK_WIDGET (self->columns_step));
  adw_bin_set_child (self->review_bin, GTK_WIDGET (self->review));
  g_signal_connect_object (self->columns_step, "changed", G_CALLBACK (sam_import_assistant_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "answered", G_CALLBACK (sam_import_assistant_take_answer), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "changed", G_CALLBACK (sam_import_assistant_update), self, G_CONNECT_SWAPPED);
  sam_import_assistant_accept_drops (self);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), has_work);
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
  sam_import_columns_step_set_nearby (self->columns_step, sam_store_get_opening_date (sam_context_get_store (context)));
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
  sam_import_assistant_show_step (self, SAM_IMPORT_STEP_FILE);
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
  GtkWidget *page;

  g_return_val_if_fail (SAM_IS_IMPORT_ASSISTANT (self), NULL);

  page = gtk_stack_get_visible_child (self->stack);
  if (page == GTK_WIDGET (self->columns_bin) || page == GTK_WIDGET (self->review_bin))
    return adw_bin_get_child (ADW_BIN (page));

  return page;
}
