/*
 * SamRolloverWindow: what is chosen, what it changes, and the change.
 */
#include "sam-rollover-window.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-rollover-choices.h"
#include "sam-rollover-words.h"

struct _SamRolloverWindow
{
  AdwWindow        parent_instance;

  SamContext      *context;
  SamRolloverPlan *plan;
  int              first_year;
  gboolean         is_preview;

  GtkStack        *stack;
  AdwBin          *choices_bin;
  GtkListBox      *preview_list;
  GtkLabel        *year_label;
  GtkWidget       *earlier_button;
  GtkWidget       *later_button;
  GtkWidget       *back_button;
  GtkWidget       *next_button;
};

G_DEFINE_FINAL_TYPE (SamRolloverWindow, sam_rollover_window, ADW_TYPE_WINDOW)

static SamStore *
get_store (SamRolloverWindow *self)
{
  return sam_context_get_store (self->context);
}

static void
show_choices (SamRolloverWindow *self)
{
  self->is_preview = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "choices");
  gtk_widget_hide (self->back_button);
  gtk_widget_show (self->earlier_button);
  gtk_widget_show (self->later_button);
  gtk_button_set_label (GTK_BUTTON (self->next_button), _("C_ontinue"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rollover.next", self->plan != NULL);
}

static void
load (SamRolloverWindow *self)
{
  g_autofree char *year = sam_school_year_format (self->first_year);
  g_autoptr (GError) error = NULL;

  /* The rows are gone before what they set. */
  adw_bin_set_child (self->choices_bin, NULL);
  g_clear_pointer (&self->plan, sam_rollover_plan_free);
  gtk_label_set_label (self->year_label, year);
  self->plan = sam_rollover_plan_load (get_store (self), self->first_year, sam_context_get_as_of (self->context), &error);
  if (self->plan != NULL)
    adw_bin_set_child (self->choices_bin, sam_rollover_choices_new (self->plan, get_store (self)));
  else
    sam_dialogs_show_error (GTK_WIDGET (self), _("The new school year cannot be prepared"), error);
  show_choices (self);
  sam_accessibility_mend (GTK_WIDGET (self));
}

static void
show_preview (SamRolloverWindow *self)
{
  g_autoptr (GPtrArray) lines = sam_rollover_words_preview (self->plan, get_store (self));
  g_autofree char *label = g_strdup_printf (ngettext ("_Make %u Change", "_Make %u Changes", lines->len), lines->len);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->preview_list, 0)) != NULL)
    gtk_list_box_remove (self->preview_list, GTK_WIDGET (row));
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *line = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), lines->pdata[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (line), 0);
      gtk_list_box_append (self->preview_list, line);
    }

  self->is_preview = TRUE;
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "preview" : "nothing");
  gtk_widget_show (self->back_button);
  gtk_widget_hide (self->earlier_button);
  gtk_widget_hide (self->later_button);
  gtk_button_set_label (GTK_BUTTON (self->next_button), lines->len > 0 ? label : _("Nothing to Change"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rollover.next", lines->len > 0);
  sam_accessibility_mend (GTK_WIDGET (self));
}

static void
apply (SamRolloverWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!sam_rollover_plan_apply (self->plan, get_store (self), &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Nothing was changed"), error);
      return;
    }

  /* Shown by the main window. */
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.toast-done", "s",
                              _("The new school year is prepared"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (widget);

  if (self->is_preview)
    apply (self);
  else
    show_preview (self);
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (widget);

  if (self->is_preview)
    show_choices (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (widget);

  self->first_year += g_variant_get_int32 (parameter);
  load (self);
}

static void
sam_rollover_window_dispose (GObject *object)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (object);

  if (self->choices_bin != NULL)
    adw_bin_set_child (self->choices_bin, NULL);
  self->choices_bin = NULL;
  g_clear_pointer (&self->plan, sam_rollover_plan_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sam_rollover_window_parent_class)->dispose (object);
}

static void
sam_rollover_window_class_init (SamRolloverWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_rollover_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-rollover-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, choices_bin);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, preview_list);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, year_label);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, later_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, next_button);
  gtk_widget_class_install_action (widget_class, "rollover.next", NULL, on_next_cb);
  gtk_widget_class_install_action (widget_class, "rollover.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "rollover.move", "i", on_move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "rollover.back", NULL);
}

static void
sam_rollover_window_init (SamRolloverWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* In summer the year that has come, else the next one. */
static int
guess_year (SamDate as_of)
{
  int month = sam_date_get_month (as_of);

  return sam_date_get_school_year (as_of) + (month >= 7 && month <= 9 ? 0 : 1);
}

GtkWindow *
sam_rollover_window_present (GtkWidget *parent, SamContext *context)
{
  SamRolloverWindow *self;
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_ROLLOVER_WINDOW, NULL);
  self->context = g_object_ref (context);
  self->first_year = guess_year (sam_context_get_as_of (context));
  load (self);

  gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (gtk_widget_get_width (root), 340, 720),
                               CLAMP (gtk_widget_get_height (root), 294, 760));
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

SamRolloverPlan *
sam_rollover_window_get_plan (SamRolloverWindow *self)
{
  g_return_val_if_fail (SAM_IS_ROLLOVER_WINDOW (self), NULL);

  return self->plan;
}
