/*
 * SamSheet: a form over several drafts.
 */
#include "sam-sheet.h"

#include <glib/gi18n.h>

#include "config.h"
#include "sam-after-paint.h"
#include "sam-dialogs.h"
#include "sam-form-row.h"
#include "sam-lock-timer.h"

struct _SamSheet
{
  AdwWindow          parent_instance;

  GtkStack          *stack;
  GtkBox            *groups;
  GtkSpinner        *spinner;
  GtkLabel          *busy_label;
  GtkWidget         *cancel_button;
  GtkWidget         *save_button;
  GtkInfoBar        *problem_bar;
  GtkLabel          *problem_label;

  SamContext        *context;
  GtkWidget         *origin; /* weak: where the toast is sent from */
  GPtrArray         *rows;   /* of SamFormRow */
  GPtrArray         *switches;
  GArray            *switched; /* of gboolean: the switches as they were shown */
  char              *done_toast;
  SamSheetSaveFunc   save;
  SamSheetSaveFunc   later; /* what is saved when the sheet has said so */
  SamSheetEditedFunc edited;
  SamSheetChangedFunc changed;
  SamSheetProblemFunc problem;
  gpointer           user_data;
  GDestroyNotify     destroy;
  gboolean           is_guarded;
  gboolean           is_working; /* another thread, meanwhile */
};

G_DEFINE_FINAL_TYPE (SamSheet, sam_sheet, ADW_TYPE_WINDOW)

static void
say_problem (SamSheet *self, const char *message)
{
  if (message != NULL)
    gtk_label_set_label (self->problem_label, message);
  gtk_info_bar_set_revealed (self->problem_bar, message != NULL);
}

static void
on_row_edited_cb (gpointer data)
{
  SamSheet *self = SAM_SHEET (data);

  say_problem (self, NULL);
  if (self->edited != NULL)
    self->edited (self, self->user_data);
  sam_sheet_validate (self);
}

static void
on_cancel_cb (SamSheet *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_by (SamSheet *self, SamSheetSaveFunc func)
{
  g_autoptr (GError) error = NULL;

  if (!func (self, self->user_data, &error))
    {
      /* Without an error it is only saved later. */
      if (error != NULL)
        say_problem (self, error->message);
      return;
    }

  if (self->done_toast != NULL && self->origin != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", self->done_toast);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_save_cb (SamSheet *self)
{
  g_return_if_fail (self->save != NULL);

  save_by (self, self->save);
}

/* Work that keeps the program from painting */

static void
set_busy (SamSheet *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->cancel_button, !busy);
  gtk_widget_set_sensitive (self->save_button, !busy);
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "form");
}

static void
on_painted_cb (GtkWidget *widget)
{
  SamSheet *self = SAM_SHEET (widget);

  set_busy (self, FALSE);
  save_by (self, g_steal_pointer (&self->later));
}

void
sam_sheet_save_later (SamSheet *self, const char *text, SamSheetSaveFunc func)
{
  g_return_if_fail (SAM_IS_SHEET (self));
  g_return_if_fail (func != NULL && self->later == NULL);

  self->later = func;
  gtk_label_set_label (self->busy_label, text);
  set_busy (self, TRUE);
  sam_after_paint (GTK_WIDGET (self), on_painted_cb);
}

void
sam_sheet_begin_work (SamSheet *self, const char *text)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  gtk_label_set_label (self->busy_label, text);
  set_busy (self, TRUE);
  /* The program lives on meanwhile, and so one can think better of it. */
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  self->is_working = TRUE;
}

void
sam_sheet_end_work (SamSheet *self, const GError *error)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  set_busy (self, FALSE);
  self->is_working = FALSE;
  if (error != NULL)
    say_problem (self, error->message);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
sam_sheet_dispose (GObject *object)
{
  SamSheet *self = SAM_SHEET (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->switches, g_ptr_array_unref);
  g_clear_pointer (&self->switched, g_array_unref);
  if (self->destroy != NULL)
    g_steal_pointer (&self->destroy) (g_steal_pointer (&self->user_data));
  g_clear_object (&self->context);
  g_clear_pointer (&self->done_toast, g_free);

  G_OBJECT_CLASS (sam_sheet_parent_class)->dispose (object);
}

static gboolean
is_changed (GtkWindow *window)
{
  SamSheet *self = SAM_SHEET (window);

  /* Whoever leaves it now has thought better of it: a question would come too late. */
  if (self->later != NULL || self->is_working)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (sam_form_row_is_changed (g_ptr_array_index (self->rows, i)))
        return TRUE;
    }
  for (guint i = 0; i < self->switched->len; i++)
    {
      if (gtk_switch_get_active (g_ptr_array_index (self->switches, i)) != g_array_index (self->switched, gboolean, i))
        return TRUE;
    }

  return self->changed != NULL && self->changed (self, self->user_data);
}

/* Callers set their switches before the sheet is shown. */
static void
remember_switches (SamSheet *self)
{
  for (guint i = self->switched->len; i < self->switches->len; i++)
    {
      gboolean active = gtk_switch_get_active (g_ptr_array_index (self->switches, i));

      g_array_append_val (self->switched, active);
    }
}

static void
sam_sheet_show (GtkWidget *widget)
{
  remember_switches (SAM_SHEET (widget));

  GTK_WIDGET_CLASS (sam_sheet_parent_class)->show (widget);
}

/* The form takes the keys, not the button that leaves it. What is not mapped yet is passed over by the focus. */
static void
sam_sheet_map (GtkWidget *widget)
{
  SamSheet *self = SAM_SHEET (widget);

  GTK_WIDGET_CLASS (sam_sheet_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL
      && !gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->save_button);
}

static void
sam_sheet_class_init (SamSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sam_sheet_dispose;

  widget_class->show = sam_sheet_show;
  widget_class->map = sam_sheet_map;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sam-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SamSheet, stack);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, groups);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, spinner);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, busy_label);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, save_button);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, SamSheet, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
sam_sheet_init (SamSheet *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_form_row_free);
  self->switches = g_ptr_array_new ();
  self->switched = g_array_new (FALSE, FALSE, sizeof (gboolean));
  gtk_widget_init_template (GTK_WIDGET (self));
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
}

SamSheet *
sam_sheet_new (GtkWidget *parent, SamContext *context, const char *title, const char *save_label)
{
  SamSheet *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (SAM_IS_CONTEXT (context), NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (SAM_TYPE_SHEET, "title", title, NULL);
  if (GTK_IS_WINDOW (root))
    {
      int width;
      int height;

      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      /* No wider than the window that it belongs to. */
      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (gtk_widget_get_width (GTK_WIDGET (root)), 360, width),
                                     height);
    }
  gtk_button_set_label (GTK_BUTTON (self->save_button), save_label);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->origin, parent);

  return self;
}

void
sam_sheet_set_callbacks (SamSheet *self, SamSheetSaveFunc save, SamSheetEditedFunc edited,
                         const char *done_toast, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  self->save = save;
  self->edited = edited;
  self->done_toast = g_strdup (done_toast);
  self->user_data = user_data;
  self->destroy = destroy;
}

void
sam_sheet_set_changed_func (SamSheet *self, SamSheetChangedFunc func)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  self->changed = func;
}

void
sam_sheet_set_problem_func (SamSheet *self, SamSheetProblemFunc func)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  self->problem = func;
}

GtkWidget *
sam_sheet_add_group (SamSheet *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  g_return_val_if_fail (SAM_IS_SHEET (self), NULL);

  if (title != NULL)
    {
      GtkWidget *label = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (box), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);

  return list;
}

void
sam_sheet_add_widget (SamSheet *self, GtkWidget *widget)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  gtk_box_append (self->groups, widget);
}

void
sam_sheet_guard (SamSheet *self)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  if (self->is_guarded)
    return;

  self->is_guarded = TRUE;
  sam_lock_timer_guard (sam_lock_timer_get (self->context), GTK_WINDOW (self), is_changed);
}

GtkWidget *
sam_sheet_add_field (SamSheet *self, GtkWidget *group, SamDraft *draft, guint field)
{
  SamFormRow *row;

  g_return_val_if_fail (SAM_IS_SHEET (self), NULL);
  g_return_val_if_fail (GTK_IS_LIST_BOX (group), NULL);

  row = sam_form_row_new (sam_context_get_store (self->context), draft, field, on_row_edited_cb, self);
  gtk_list_box_append (GTK_LIST_BOX (group), row->row);
  gtk_list_box_append (GTK_LIST_BOX (group), row->problem_row);
  g_ptr_array_add (self->rows, row);
  if (row->spec->kind == SAM_FIELD_SEALABLE)
    sam_sheet_guard (self);

  return row->row;
}

void
sam_sheet_remove_draft (SamSheet *self, SamDraft *draft)
{
  g_return_if_fail (SAM_IS_SHEET (self));

  for (guint i = self->rows->len; i > 0; i--)
    {
      SamFormRow *row = self->rows->pdata[i - 1];
      GtkWidget *list;

      if (row->draft != draft)
        continue;

      list = gtk_widget_get_parent (row->row);
      gtk_list_box_remove (GTK_LIST_BOX (list), row->problem_row);
      gtk_list_box_remove (GTK_LIST_BOX (list), row->row);
      g_ptr_array_remove_index (self->rows, i - 1);
    }
}

GtkWidget *
sam_sheet_add_switch (SamSheet *self, GtkWidget *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  g_return_val_if_fail (SAM_IS_SHEET (self), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  /* The row is the one stop on the way by Tab; it works the switch. */
  gtk_widget_set_focusable (toggle, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (GTK_LIST_BOX (group), row);
  g_ptr_array_add (self->switches, toggle);

  return toggle;
}

static SamFormRow *
find_row (SamSheet *self, SamDraft *draft, guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = self->rows->pdata[i];

      if (row->draft == draft && row->field == field)
        return row;
    }

  return NULL;
}

GtkWidget *
sam_sheet_get_row (SamSheet *self, SamDraft *draft, guint field)
{
  SamFormRow *row;

  g_return_val_if_fail (SAM_IS_SHEET (self), NULL);

  row = find_row (self, draft, field);
  return row != NULL ? row->row : NULL;
}

void
sam_sheet_show_field (SamSheet *self, SamDraft *draft, guint field, gboolean is_shown)
{
  SamFormRow *row;

  g_return_if_fail (SAM_IS_SHEET (self));

  row = find_row (self, draft, field);
  g_return_if_fail (row != NULL);

  gtk_widget_set_visible (row->row, is_shown);
  if (!is_shown)
    sam_form_row_set_problem (row, NULL);
}

/* A row shows what its draft held when it was made: a new one takes its place. */
void
sam_sheet_refresh_field (SamSheet *self, SamDraft *draft, guint field)
{
  SamFormRow *old;
  SamFormRow *row;
  GtkListBox *list;
  int position;

  g_return_if_fail (SAM_IS_SHEET (self));

  old = find_row (self, draft, field);
  g_return_if_fail (old != NULL);

  list = GTK_LIST_BOX (gtk_widget_get_parent (old->row));
  position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (old->row));
  row = sam_form_row_new (sam_context_get_store (self->context), draft, field, on_row_edited_cb, self);
  sam_value_clear (&row->before);
  sam_value_copy (&row->before, &old->before);
  gtk_list_box_insert (list, row->row, position);
  gtk_list_box_insert (list, row->problem_row, position + 1);
  gtk_widget_set_visible (row->row, gtk_widget_get_visible (old->row));
  gtk_list_box_remove (list, old->problem_row);
  gtk_list_box_remove (list, old->row);
  g_ptr_array_remove (self->rows, old);
  g_ptr_array_add (self->rows, row);
}

GtkWidget *
sam_sheet_get_save_button (SamSheet *self)
{
  g_return_val_if_fail (SAM_IS_SHEET (self), NULL);

  return self->save_button;
}

SamContext *
sam_sheet_get_context (SamSheet *self)
{
  g_return_val_if_fail (SAM_IS_SHEET (self), NULL);

  return self->context;
}

/*
 * Only problems of fields that are shown stop saving here: a reference to
 * another draft of the same sheet is set when it is stored, and the store
 * proves every draft again.
 */
void
sam_sheet_validate (SamSheet *self)
{
  SamRecordSource *source;
  const char *whole;
  gboolean is_sound = TRUE;

  g_return_if_fail (SAM_IS_SHEET (self));

  source = sam_store_get_source (sam_context_get_store (self->context));
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = self->rows->pdata[i];
      g_autoptr (SamProblems) problems = NULL;
      const SamProblem *problem;

      if (!gtk_widget_get_visible (row->row))
        continue;

      problems = sam_draft_validate (row->draft, source);
      problem = sam_problems_find (problems, row->field);
      /* A field that nobody has been at is not scolded; it only keeps the sheet from being saved. */
      sam_form_row_set_problem (row, sam_form_row_is_worth_saying (row) ? problem : NULL);
      if (problem != NULL && problem->level == SAM_PROBLEM_ERROR)
        is_sound = FALSE;
    }

  whole = self->problem != NULL ? self->problem (self, self->user_data) : NULL;
  gtk_widget_set_sensitive (self->save_button, is_sound && whole == NULL);
  gtk_widget_set_tooltip_text (self->save_button, whole);
}
