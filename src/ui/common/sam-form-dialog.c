/*
 * SamFormDialog: edits one draft.
 */
#include "sam-form-dialog.h"

#include <glib/gi18n.h>

#include "sam-dialogs.h"
#include "sam-form-row.h"
#include "sam-lock-timer.h"

struct _SamFormDialog
{
  AdwWindow       parent_instance;

  SamContext     *context;
  SamDraft       *draft;
  GPtrArray      *rows; /* of SamFormRow */
  char           *change_label;
  char           *done_toast;
  GtkWidget      *save_button;
  GtkWidget      *whole_label;
  GtkWidget      *origin; /* weak: says the toast */
  SamFormShownFunc shown;
  GtkWidget      *group;
  SamFormPutFunc  put;
  gpointer        put_data;
  GDestroyNotify  destroy_put_data;
  gint64          school; /* what the teams on offer belong to */

  SamFormDoneFunc done;
  gpointer        user_data;
  GDestroyNotify  destroy_data;
};

G_DEFINE_FINAL_TYPE (SamFormDialog, sam_form_dialog, ADW_TYPE_WINDOW)

static SamStore *
get_store (SamFormDialog *self)
{
  return self->context != NULL ? sam_context_get_store (self->context) : NULL;
}

static gboolean
is_shown (SamFormDialog *self, guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      if (row->field == field)
        return TRUE;
    }

  return FALSE;
}

/* What is wrong with the whole, or with a field that this form does not show. */
static const SamProblem *
find_whole_problem (SamFormDialog *self, SamProblems *problems)
{
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      const SamProblem *problem = sam_problems_get (problems, i);

      if (problem->field == SAM_PROBLEM_WHOLE_RECORD || !is_shown (self, problem->field))
        return problem;
    }

  return NULL;
}

static const char *
find_first_error (SamProblems *problems)
{
  for (guint i = 0; i < sam_problems_get_n (problems); i++)
    {
      if (sam_problems_get (problems, i)->level == SAM_PROBLEM_ERROR)
        return sam_problems_get (problems, i)->message;
    }

  return NULL;
}

static guint
count_problems (SamFormDialog *self)
{
  guint n = gtk_widget_get_visible (self->whole_label);

  for (guint i = 0; i < self->rows->len; i++)
    n += gtk_widget_get_visible (((SamFormRow *) g_ptr_array_index (self->rows, i))->problem_row);

  return n;
}

/* What is said below the last field must not lie below the edge: the window grows with it. */
static void
make_room (SamFormDialog *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
}

static gboolean
is_wanted (SamFormDialog *self, guint field)
{
  return self->shown == NULL || self->shown (self->draft, field);
}

/* What is not shown goes back to what a new record has. */
static void
reset_hidden (SamFormDialog *self, SamDraft *draft)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint field = ((SamFormRow *) g_ptr_array_index (self->rows, i))->field;
      const char *fallback = sam_draft_get_family (draft)->fields[field].fallback;

      if (is_wanted (self, field))
        continue;
      if (fallback != NULL)
        sam_draft_parse (draft, field, fallback, NULL);
      else
        sam_draft_unset (draft, field);
    }
}

static void
show_wanted (SamFormDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_visible (row->row, is_wanted (self, row->field));
    }
}

static void
validate (gpointer data)
{
  SamFormDialog *self = SAM_FORM_DIALOG (data);
  SamStore *store = get_store (self);
  g_autoptr (SamDraft) draft = sam_draft_copy (self->draft);
  g_autoptr (SamProblems) problems = NULL;
  const SamProblem *whole;
  guint n_shown = count_problems (self);

  show_wanted (self);
  reset_hidden (self, draft);
  problems = sam_draft_validate (draft, store != NULL ? sam_store_get_source (store) : NULL);
  if (store != NULL)
    sam_draft_validate_key (draft, sam_store_get_source (store), problems);
  whole = find_whole_problem (self, problems);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      sam_form_row_set_problem (row, sam_form_row_is_worth_saying (row) ? sam_problems_find (problems, row->field) : NULL);
    }

  gtk_widget_set_visible (self->whole_label, whole != NULL);
  gtk_label_set_label (GTK_LABEL (self->whole_label), whole != NULL ? whole->message : "");
  gtk_widget_remove_css_class (self->whole_label, "problem-error");
  gtk_widget_remove_css_class (self->whole_label, "problem-warning");
  if (whole != NULL)
    gtk_widget_add_css_class (self->whole_label, whole->level == SAM_PROBLEM_ERROR ? "problem-error" : "problem-warning");

  if (count_problems (self) > n_shown)
    make_room (self);
  gtk_widget_set_sensitive (self->save_button, !sam_problems_has_errors (problems));
  gtk_widget_set_tooltip_text (self->save_button, find_first_error (problems));
}

static void on_edited_cb (gpointer data);

/* Forms whose teams are those of the school that they name. */
static gint64
get_school (SamFormDialog *self)
{
  int field = sam_family_find_field (sam_draft_get_family (self->draft), "school");

  return field >= 0 && is_shown (self, (guint) field) ? sam_draft_get_reference (self->draft, (guint) field) : 0;
}

/* A row offers what it did when it was made: a new one takes its place. */
static void
replace_row (SamFormDialog *self, guint index)
{
  SamFormRow *old = g_ptr_array_index (self->rows, index);
  SamFormRow *row;
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (old->row));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (old->row));

  sam_draft_unset (self->draft, old->field);
  row = sam_form_row_new (get_store (self), self->draft, old->field, on_edited_cb, self);
  sam_value_clear (&row->before);
  sam_value_copy (&row->before, &old->before);
  gtk_list_box_insert (list, row->row, position);
  gtk_list_box_insert (list, row->problem_row, position + 1);
  gtk_list_box_remove (list, old->problem_row);
  gtk_list_box_remove (list, old->row);
  sam_form_row_free (old);
  self->rows->pdata[index] = row;
}

static void
on_edited_cb (gpointer data)
{
  SamFormDialog *self = SAM_FORM_DIALOG (data);
  gint64 school = get_school (self);

  if (school != self->school)
    {
      self->school = school;
      for (guint i = 0; i < self->rows->len; i++)
        if (((SamFormRow *) g_ptr_array_index (self->rows, i))->spec->target == SAM_FAMILY_TEAM
            && ((SamFormRow *) g_ptr_array_index (self->rows, i))->spec->kind == SAM_FIELD_REFERENCE)
          replace_row (self, i);
    }
  validate (self);
}

static gboolean
store_draft (SamFormDialog *self, GError **error)
{
  SamStore *store = get_store (self);

  if (self->put != NULL)
    return self->put (self->draft, self->change_label, self->put_data, error);

  return store == NULL || sam_store_put (store, self->change_label, self->draft, error);
}

static void
on_save_cb (SamFormDialog *self)
{
  g_autoptr (SamFormDialog) keep = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  reset_hidden (self, self->draft);
  if (!store_draft (self, &error))
    {
      sam_dialogs_show_error (GTK_WIDGET (self), _("Not saved"), error);
      return;
    }

  if (self->origin != NULL && self->done_toast != NULL)
    gtk_widget_activate_action (self->origin, "win.toast-done", "s", self->done_toast);
  if (self->done != NULL)
    self->done (self->draft, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
sam_form_dialog_dispose (GObject *object)
{
  SamFormDialog *self = SAM_FORM_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  if (self->destroy_data != NULL)
    self->destroy_data (g_steal_pointer (&self->user_data));
  self->destroy_data = NULL;
  self->done = NULL;
  if (self->destroy_put_data != NULL)
    self->destroy_put_data (g_steal_pointer (&self->put_data));
  self->destroy_put_data = NULL;
  self->put = NULL;

  G_OBJECT_CLASS (sam_form_dialog_parent_class)->dispose (object);
}

static void
sam_form_dialog_finalize (GObject *object)
{
  SamFormDialog *self = SAM_FORM_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->draft, sam_draft_free);
  g_clear_object (&self->context);
  g_free (self->change_label);
  g_free (self->done_toast);

  G_OBJECT_CLASS (sam_form_dialog_parent_class)->finalize (object);
}

static void
sam_form_dialog_class_init (SamFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sam_form_dialog_dispose;
  object_class->finalize = sam_form_dialog_finalize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static gboolean
is_changed (GtkWindow *window)
{
  SamFormDialog *self = SAM_FORM_DIALOG (window);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (sam_form_row_is_changed (g_ptr_array_index (self->rows, i)))
        return TRUE;
    }

  return FALSE;
}

static void
sam_form_dialog_init (SamFormDialog *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sam_form_row_free);
  sam_dialogs_ask_before_discarding (GTK_WINDOW (self), is_changed);
}

static GtkWidget *
build_header (SamFormDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->save_button = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (on_save_cb), self, G_CONNECT_SWAPPED);

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);

  return header;
}

static GtkWidget *
build_body (SamFormDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  self->group = group;
  self->whole_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->whole_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->whole_label), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row->problem_row);
    }

  gtk_box_append (GTK_BOX (box), self->whole_label);
  gtk_box_append (GTK_BOX (box), group);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 560);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static void
build (SamFormDialog *self, GtkWidget *parent, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkRoot *root = gtk_widget_get_root (parent);
  int width = 480;

  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), build_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);

  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        width = CLAMP (gtk_widget_get_width (GTK_WIDGET (root)), 360, 480);
    }
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
}

/* A form with sealed text goes when the file locks, which waits for what is not saved. */
static void
guard (SamFormDialog *self)
{
  for (guint i = 0; i < self->rows->len && self->context != NULL; i++)
    {
      if (((SamFormRow *) g_ptr_array_index (self->rows, i))->spec->kind != SAM_FIELD_SEALABLE)
        continue;
      sam_lock_timer_guard (sam_lock_timer_get (self->context), GTK_WINDOW (self), is_changed);
      return;
    }
}

GtkWindow *
sam_form_dialog_present (GtkWidget      *parent,
                         SamContext     *context,
                         SamDraft       *draft,
                         const guint    *fields,
                         guint           n_fields,
                         const char     *title,
                         const char     *change_label,
                         const char     *done_toast,
                         SamFormDoneFunc done,
                         gpointer        user_data,
                         GDestroyNotify  destroy)
{
  SamFormDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (context == NULL || SAM_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (SAM_TYPE_FORM_DIALOG, NULL);
  g_set_object (&self->context, context);
  self->draft = draft;
  self->change_label = g_strdup (change_label);
  self->done_toast = g_strdup (done_toast);
  self->done = done;
  self->user_data = user_data;
  self->destroy_data = destroy;
  g_set_weak_pointer (&self->origin, parent);

  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (self->rows, sam_form_row_new (get_store (self), draft, fields[i], on_edited_cb, self));
  self->school = get_school (self);
  guard (self);

  build (self, parent, title);
  validate (self);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (((SamFormRow *) g_ptr_array_index (self->rows, 0))->input);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

void
sam_form_dialog_set_shown_func (SamFormDialog *self, SamFormShownFunc func)
{
  g_return_if_fail (SAM_IS_FORM_DIALOG (self));

  self->shown = func;
  validate (self);
}

void
sam_form_dialog_set_put_func (SamFormDialog *self, const char *note, SamFormPutFunc put, gpointer user_data,
                              GDestroyNotify destroy)
{
  g_autofree char *escaped = note != NULL ? g_markup_escape_text (note, -1) : NULL;

  g_return_if_fail (SAM_IS_FORM_DIALOG (self));
  g_return_if_fail (put != NULL && self->put == NULL);

  /* The description is markup, and a school may be called "A & B". */
  if (escaped != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), escaped);
  self->put = put;
  self->put_data = user_data;
  self->destroy_put_data = destroy;
}

static SamFormRow *
find_row (SamFormDialog *self, guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SamFormRow *row = g_ptr_array_index (self->rows, i);

      if (row->field == field)
        return row;
    }

  return NULL;
}

GtkWidget *
sam_form_dialog_get_row (SamFormDialog *self, guint field)
{
  SamFormRow *row;

  g_return_val_if_fail (SAM_IS_FORM_DIALOG (self), NULL);

  row = find_row (self, field);
  return row != NULL ? row->row : NULL;
}

GtkWidget *
sam_form_dialog_get_save_button (SamFormDialog *self)
{
  g_return_val_if_fail (SAM_IS_FORM_DIALOG (self), NULL);

  return self->save_button;
}
