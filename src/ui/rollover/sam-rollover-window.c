/*
 * SamRolloverWindow: what is chosen, what it changes, and the change.
 */
#include "sam-rollover-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "config.h"
#include "sam-accessibility.h"
#include "sam-dialogs.h"
#include "sam-rollover-choices.h"
#include "sam-rollover-words.h"

struct _SamRolloverWindow
{
  SamToolWindow    parent_instance;

  SamRolloverPlan *plan;
  GByteArray      *proposed; /* what was chosen when the plan was loaded */
  int              first_year;
  gboolean         is_preview;
  gboolean         narrow;
  guint            width_source;

  GtkStack        *stack;
  AdwBin          *choices_bin;
  GtkListBox      *preview_list;
  GtkLabel        *year_label;
  GtkWidget       *earlier_button;
  GtkWidget       *later_button;
  GtkWidget       *cancel_button;
  GtkWidget       *back_button;
  GtkWidget       *next_button;
};

G_DEFINE_FINAL_TYPE (SamRolloverWindow, sam_rollover_window, SAM_TYPE_TOOL_WINDOW)

/* Below this width there is no room for both Cancel and Back beside what changes are made. */
#define NARROW_BELOW 480

static SamStore *
get_store (SamRolloverWindow *self)
{
  return sam_context_get_store (sam_tool_window_get_context (SAM_TOOL_WINDOW (self)));
}

/* What was chosen */

static GByteArray *
get_choices (SamRolloverWindow *self)
{
  GByteArray *choices = g_byte_array_new ();

  for (guint i = 0; self->plan != NULL && i < self->plan->calendars->len; i++)
    {
      const SamRolloverCalendar *calendar = g_ptr_array_index (self->plan->calendars, i);

      g_byte_array_append (choices, &(guint8) { calendar->is_taken }, 1);
    }
  for (guint i = 0; self->plan != NULL && i < self->plan->rollover->items->len; i++)
    {
      const SamRolloverItem *item = g_ptr_array_index (self->plan->rollover->items, i);

      g_byte_array_append (choices, &(guint8) { (guint8) item->choice }, 1);
    }

  return choices;
}

static gboolean
is_changed (GtkWindow *window)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (window);
  g_autoptr (GByteArray) choices = get_choices (self);

  return choices->len != self->proposed->len || memcmp (choices->data, self->proposed->data, choices->len) != 0;
}

/* Steps */

static void
update_buttons (SamRolloverWindow *self)
{
  gtk_widget_set_visible (self->back_button, self->is_preview);
  gtk_widget_set_visible (self->cancel_button, !(self->narrow && self->is_preview));
  gtk_widget_set_visible (self->earlier_button, !self->is_preview);
  gtk_widget_set_visible (self->later_button, !self->is_preview);
}

static void
show_choices (SamRolloverWindow *self)
{
  self->is_preview = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "choices");
  update_buttons (self);
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
  self->plan = sam_rollover_plan_load (get_store (self), self->first_year,
                                       sam_context_get_as_of (sam_tool_window_get_context (SAM_TOOL_WINDOW (self))), &error);
  g_clear_pointer (&self->proposed, g_byte_array_unref);
  self->proposed = get_choices (self);
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
  update_buttons (self);
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
sam_rollover_window_leave (SamToolWindow *window)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (window);

  if (self->is_preview)
    show_choices (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sam_rollover_window_leave (SAM_TOOL_WINDOW (widget));
}

/* Another year */

typedef struct
{
  SamRolloverWindow *window; /* weak */
  int                first_year;
} Moving;

static void
moving_free (gpointer data)
{
  Moving *self = data;

  g_clear_weak_pointer (&self->window);
  g_free (self);
}

static void
on_move_confirmed_cb (gpointer user_data)
{
  Moving *moving = user_data;

  if (moving->window == NULL)
    return;
  moving->window->first_year = moving->first_year;
  load (moving->window);
}

/* Each year has choices of its own. */
static void
on_move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (widget);
  int first_year = self->first_year + g_variant_get_int32 (parameter);
  g_autofree char *year = sam_school_year_format (first_year);
  g_autofree char *heading = NULL;
  Moving *moving;

  if (!is_changed (GTK_WINDOW (self)))
    {
      self->first_year = first_year;
      load (self);
      return;
    }

  moving = g_new0 (Moving, 1);
  g_set_weak_pointer (&moving->window, self);
  moving->first_year = first_year;
  /* Translators: a school year, such as 2013/14 */
  heading = g_strdup_printf (_("Go to %s?"), year);
  sam_dialogs_confirm (widget, heading, _("What you have chosen here is forgotten."), _("_Discard"), on_move_confirmed_cb,
                       moving, moving_free);
}

/* Width: as in the main window, decided outside the allocation. */

static void
set_narrow (SamRolloverWindow *self, gboolean narrow)
{
  self->narrow = narrow;
  update_buttons (self);
}

static gboolean
on_width_cb (gpointer data)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (data);

  self->width_source = 0;
  set_narrow (self, gtk_widget_get_width (GTK_WIDGET (self->stack)) < NARROW_BELOW);

  return G_SOURCE_REMOVE;
}

static void
sam_rollover_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (widget);

  GTK_WIDGET_CLASS (sam_rollover_window_parent_class)->size_allocate (widget, width, height, baseline);

  if ((gtk_widget_get_width (GTK_WIDGET (self->stack)) < NARROW_BELOW) != self->narrow && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_width_cb, self, NULL);
}

static void
sam_rollover_window_dispose (GObject *object)
{
  SamRolloverWindow *self = SAM_ROLLOVER_WINDOW (object);

  if (self->choices_bin != NULL)
    adw_bin_set_child (self->choices_bin, NULL);
  self->choices_bin = NULL;
  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_pointer (&self->plan, sam_rollover_plan_free);
  g_clear_pointer (&self->proposed, g_byte_array_unref);

  G_OBJECT_CLASS (sam_rollover_window_parent_class)->dispose (object);
}

static void
sam_rollover_window_class_init (SamRolloverWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_rollover_window_dispose;
  widget_class->size_allocate = sam_rollover_window_size_allocate;
  SAM_TOOL_WINDOW_CLASS (klass)->leave = sam_rollover_window_leave;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-rollover-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, choices_bin);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, preview_list);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, year_label);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, later_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SamRolloverWindow, next_button);
  gtk_widget_class_install_action (widget_class, "rollover.next", NULL, on_next_cb);
  gtk_widget_class_install_action (widget_class, "rollover.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "rollover.move", "i", on_move_cb);
}

static void
sam_rollover_window_init (SamRolloverWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
  /* The plan is of the programme as it was. */
  sam_tool_window_set_undo_enabled (SAM_TOOL_WINDOW (self), FALSE);
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
  int width;
  int height;

  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  self = g_object_new (SAM_TYPE_ROLLOVER_WINDOW, NULL);
  sam_tool_window_attach (SAM_TOOL_WINDOW (self), parent, context, 720,
                          CLAMP (gtk_widget_get_height (root), SAM_TOOL_WINDOW_MIN_HEIGHT, 760));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->narrow = width < NARROW_BELOW;
  self->first_year = guess_year (sam_context_get_as_of (context));
  load (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

SamRolloverPlan *
sam_rollover_window_get_plan (SamRolloverWindow *self)
{
  g_return_val_if_fail (SAM_IS_ROLLOVER_WINDOW (self), NULL);

  return self->plan;
}
