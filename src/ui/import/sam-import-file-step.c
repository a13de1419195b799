/*
 * SamImportFileStep: which table, and what it is.
 */
#include "sam-import-file-step.h"

#include <glib/gi18n.h>

#include "sam-language.h"
#include "sam-problem-label.h"

struct _SamImportFileStep
{
  AdwBin          parent_instance;

  SamImportTable *table;
  gboolean        filling; /* the rows say what the table says, not the other way round */

  GtkWidget      *stack;
  GtkWidget      *choose_button;
  GtkWidget      *refusal_label;       /* where there is no table */
  GtkWidget      *other_refusal_label; /* where another could not be taken */
  GtkWidget      *problem_label;
  GtkWidget      *name_row;
  GtkWidget      *subject_row;
  GtkWidget      *header_row;
  GtkWidget      *header_switch;
  GtkWidget      *separator_row;
  GtkWidget      *encoding_row;
};

G_DEFINE_FINAL_TYPE (SamImportFileStep, sam_import_file_step, ADW_TYPE_BIN)

/* The table → the rows */

static guint
find_subject (const SamImportSubject *subject)
{
  for (guint i = 0; i < sam_import_subject_get_n (); i++)
    {
      if (sam_import_subject_get (i) == subject)
        return i + 1;
    }

  return 0;
}

static void
show_table (SamImportFileStep *self)
{
  SamImportTable *table = self->table;
  const char *problem = sam_import_table_get_problem (table);
  guint n_rows = sam_import_table_get_n_rows (table);
  guint n_columns = sam_import_table_get_n_columns (table);
  g_autofree char *rows_number = sam_language_format_integer (sam_language_get_default (), n_rows);
  g_autofree char *columns_number = sam_language_format_integer (sam_language_get_default (), n_columns);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), rows_number);
  g_autofree char *columns = g_strdup_printf (ngettext ("%s column", "%s columns", n_columns), columns_number);
  g_autofree char *size = g_strjoin (" · ", rows, columns, NULL);

  self->filling = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), sam_import_table_get_name (table));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->name_row), size);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->subject_row), find_subject (sam_import_table_get_subject (table)));
  gtk_switch_set_active (GTK_SWITCH (self->header_switch), sam_import_table_get_has_header (table));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->separator_row), sam_import_table_get_separator (table));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->encoding_row), sam_import_table_get_encoding (table));
  /* Pasted cells have come as text. */
  gtk_widget_set_visible (self->encoding_row, sam_import_table_get_file (table) != NULL);
  sam_problem_label_say (self->problem_label, problem);
  self->filling = FALSE;
}

/* The rows → the table */

static void
on_subject_cb (SamImportFileStep *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->subject_row));

  if (self->table == NULL || self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (selected == 0)
    show_table (self);
  else
    sam_import_table_set_subject (self->table, sam_import_subject_get (selected - 1));
}

static void
on_header_cb (SamImportFileStep *self)
{
  if (self->table != NULL && !self->filling)
    sam_import_table_set_has_header (self->table, gtk_switch_get_active (GTK_SWITCH (self->header_switch)));
}

static void
on_separator_cb (SamImportFileStep *self)
{
  if (self->table != NULL && !self->filling)
    sam_import_table_set_separator (self->table, (SamImportSeparator) adw_combo_row_get_selected (ADW_COMBO_ROW (self->separator_row)));
}

static void
on_encoding_cb (SamImportFileStep *self)
{
  if (self->table != NULL && !self->filling)
    sam_import_table_set_encoding (self->table, (SamImportEncoding) adw_combo_row_get_selected (ADW_COMBO_ROW (self->encoding_row)));
}

/* Building */

static GtkWidget *
new_pill (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (button, 300, -1);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
build_empty (SamImportFileStep *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *paste = new_pill (_("_Paste Cells"), "import.paste");

  self->choose_button = new_pill (_("_Choose File…"), "import.choose");
  self->refusal_label = sam_problem_label_new ();
  gtk_label_set_justify (GTK_LABEL (self->refusal_label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (self->refusal_label), 0.5f);
  gtk_label_set_max_width_chars (GTK_LABEL (self->refusal_label), 60);
  gtk_widget_add_css_class (self->choose_button, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->refusal_label);
  gtk_box_append (GTK_BOX (box), self->choose_button);
  gtk_box_append (GTK_BOX (box), paste);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "document-open-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Which Table?"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Choose a CSV file or drop it here, or copy cells in a spreadsheet and paste them. "
                                     "You see every row before anything comes in."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);

  return page;
}

static GtkWidget *
add_combo (SamImportFileStep *self, GtkWidget *group, const char *title, GtkStringList *names, GCallback changed)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_signal_connect_object (row, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_object_unref (names);

  return row;
}

static GtkStringList *
list_subjects (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("import subject", "Choose…"));
  for (guint i = 0; i < sam_import_subject_get_n (); i++)
    gtk_string_list_take (names, sam_import_subject_dup_label (sam_import_subject_get (i)));

  return names;
}

static GtkStringList *
list_separators (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int i = 0; i < SAM_IMPORT_N_SEPARATORS; i++)
    gtk_string_list_append (names, sam_import_separator_get_label ((SamImportSeparator) i));

  return names;
}

static GtkStringList *
list_encodings (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int i = 0; i < SAM_IMPORT_N_ENCODINGS; i++)
    gtk_string_list_append (names, sam_import_encoding_get_label ((SamImportEncoding) i));

  return names;
}

static void
build_name_row (SamImportFileStep *self, GtkWidget *group)
{
  GtkWidget *another = gtk_button_new_with_mnemonic (_("_Another…"));

  self->name_row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->name_row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->name_row), 2);
  gtk_widget_set_valign (another, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (another), "import.choose");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->name_row), another);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->name_row);
}

static void
build_header_row (SamImportFileStep *self, GtkWidget *group)
{
  self->header_row = adw_action_row_new ();
  self->header_switch = gtk_switch_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->header_row), _("The first row names the columns"));
  gtk_widget_set_valign (self->header_switch, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->header_row), self->header_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->header_row), self->header_switch);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header_switch), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The first row names the columns"), -1);
  g_signal_connect_object (self->header_switch, "notify::active", G_CALLBACK (on_header_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->header_row);
}

static GtkWidget *
build_found (SamImportFileStep *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *table = adw_preferences_group_new ();
  GtkWidget *found = adw_preferences_group_new ();
  GtkWidget *refusal = adw_preferences_group_new ();

  self->other_refusal_label = sam_problem_label_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (refusal), self->other_refusal_label);
  g_object_bind_property (self->other_refusal_label, "visible", refusal, "visible", G_BINDING_SYNC_CREATE);
  build_name_row (self, table);
  self->subject_row = add_combo (self, table, _("What it is about"), list_subjects (), G_CALLBACK (on_subject_cb));
  self->problem_label = sam_problem_label_new ();
  gtk_widget_set_margin_top (self->problem_label, 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (table), self->problem_label);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (found), _("Found Out"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (found), _("Change it where it is not so."));
  build_header_row (self, found);
  self->separator_row = add_combo (self, found, _("Between the cells"), list_separators (), G_CALLBACK (on_separator_cb));
  self->encoding_row = add_combo (self, found, _("Encoding"), list_encodings (), G_CALLBACK (on_encoding_cb));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (refusal));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (table));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (found));

  return page;
}

static void
sam_import_file_step_dispose (GObject *object)
{
  sam_import_file_step_set_table (SAM_IMPORT_FILE_STEP (object), NULL);

  G_OBJECT_CLASS (sam_import_file_step_parent_class)->dispose (object);
}

static void
sam_import_file_step_class_init (SamImportFileStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sam_import_file_step_dispose;
}

static void
sam_import_file_step_init (SamImportFileStep *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (self), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), build_found (self), "found");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

GtkWidget *
sam_import_file_step_new (void)
{
  return g_object_new (SAM_TYPE_IMPORT_FILE_STEP, NULL);
}

void
sam_import_file_step_set_table (SamImportFileStep *self, SamImportTable *table)
{
  g_return_if_fail (SAM_IS_IMPORT_FILE_STEP (self));

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_set_object (&self->table, table);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || gtk_widget_get_parent (self->stack) == NULL)
    return;

  sam_import_file_step_set_refusal (self, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), table != NULL ? "found" : "empty");
  if (table == NULL)
    return;

  g_signal_connect_object (table, "changed", G_CALLBACK (show_table), self, G_CONNECT_SWAPPED);
  show_table (self);
}

void
sam_import_file_step_set_refusal (SamImportFileStep *self, const char *message)
{
  g_return_if_fail (SAM_IS_IMPORT_FILE_STEP (self));

  sam_problem_label_say (self->refusal_label, self->table == NULL ? message : NULL);
  sam_problem_label_say (self->other_refusal_label, self->table != NULL ? message : NULL);
}

void
sam_import_file_step_grab_focus (SamImportFileStep *self)
{
  g_return_if_fail (SAM_IS_IMPORT_FILE_STEP (self));

  gtk_widget_grab_focus (self->table != NULL ? self->subject_row : self->choose_button);
}
