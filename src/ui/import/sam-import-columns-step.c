/*
 * SamImportColumnsStep: what each column says.
 */
#include "sam-import-columns-step.h"

#include <glib/gi18n.h>

#include "sam-date-row.h"
#include "sam-problem-label.h"

#define N_SAMPLES 3

struct _SamImportColumnsStep
{
  AdwBin         parent_instance;

  SamImportPlan *plan;
  GtkWidget     *page;
  GtkWidget     *problem_label;
  GtkWidget     *group;
  GtkWidget     *from_group;
  GtkWidget     *from_row;
  GtkWidget     *from_problem;
  GPtrArray     *rows; /* of GtkWidget, one a column; NULL for one of the program's own */
};

G_DEFINE_FINAL_TYPE (SamImportColumnsStep, sam_import_columns_step, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static SamImportTable *
get_table (SamImportColumnsStep *self)
{
  return sam_import_plan_get_n_tables (self->plan) > 0 ? sam_import_plan_get_table (self->plan, 0) : NULL;
}

static void
show_problem (SamImportColumnsStep *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_good = sam_import_table_check_columns (get_table (self), &error);

  sam_problem_label_say (self->problem_label, is_good ? NULL : error->message);
}

static void
on_selected_cb (AdwComboRow *row, GParamSpec *pspec, gpointer user_data)
{
  SamImportColumnsStep *self = SAM_IMPORT_COLUMNS_STEP (user_data);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));

  sam_import_table_set_column_target (get_table (self), column, (int) adw_combo_row_get_selected (row) - 1);
  show_problem (self);
}

/* What is typed where a day is wanted, and is none; a day that nobody is asked for hinders nobody. */
static char *
dup_from_problem (SamImportColumnsStep *self)
{
  SamDateRow *row = SAM_DATE_ROW (self->from_row);

  if (!gtk_widget_get_visible (self->from_group) || !sam_date_row_is_unreadable (row))
    return NULL;

  return g_strdup_printf (_("%s: “%s” is not a date. Write it as year-month-day, such as 2012-12-14."),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
on_from_cb (SamImportColumnsStep *self)
{
  g_autofree char *problem = dup_from_problem (self);

  sam_import_plan_set_from_date (self->plan, sam_date_row_get_date (SAM_DATE_ROW (self->from_row)));
  sam_problem_label_say_of (self->from_problem, self->from_row, problem);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The first cells that hold anything. */
static char *
dup_samples (SamImportTable *table, guint column)
{
  GString *samples = g_string_new (NULL);
  guint n_found = 0;

  for (guint row = 0; row < sam_import_table_get_n_rows (table) && row < 50 && n_found < N_SAMPLES; row++)
    {
      const char *cell = sam_import_table_get_cell (table, row, column);
      g_autofree char *line = NULL;

      if (*cell == '\0')
        continue;
      line = g_strdelimit (g_utf8_substring (cell, 0, MIN (g_utf8_strlen (cell, -1), 40)), "\r\n", ' ');
      g_string_append_printf (samples, "%s%s", n_found > 0 ? " · " : "", line);
      n_found++;
    }
  if (n_found == 0)
    g_string_append (samples, _("Empty in the first rows"));

  return g_string_free (samples, FALSE);
}

static GListModel *
list_targets (const SamImportSubject *subject)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("import column", "Not taken"));
  for (guint i = 0; subject != NULL && i < sam_import_subject_get_n_targets (subject); i++)
    gtk_string_list_take (names, sam_import_subject_dup_target_label (subject, i));

  return G_LIST_MODEL (names);
}

static GtkWidget *
new_refused_row (const char *refusal)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("security-high-symbolic");
  GtkWidget *word = gtk_label_new (C_("import column", "Not taken"));

  gtk_widget_add_css_class (icon, "status-warning");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), refusal);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), word);

  return row;
}

static GtkWidget *
new_column_row (SamImportColumnsStep *self, SamImportTable *table, GListModel *targets, guint column)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *samples = dup_samples (table, column);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), samples);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), targets);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (sam_import_table_get_column_target (table, column) + 1));
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected_cb), self, 0);

  return row;
}

static void
add_row (SamImportColumnsStep *self, SamImportTable *table, GListModel *targets, guint column)
{
  const char *refusal = sam_import_table_get_column_refusal (table, column);
  GtkWidget *row;

  if (sam_import_table_is_own_column (table, column))
    {
      g_ptr_array_add (self->rows, NULL);
      return;
    }

  row = refusal != NULL ? new_refused_row (refusal) : new_column_row (self, table, targets, column);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sam_import_table_get_column_name (table, column));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->rows, row);
}

static void
sam_import_columns_step_finalize (GObject *object)
{
  SamImportColumnsStep *self = SAM_IMPORT_COLUMNS_STEP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (sam_import_columns_step_parent_class)->finalize (object);
}

static void
sam_import_columns_step_class_init (SamImportColumnsStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sam_import_columns_step_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
sam_import_columns_step_init (SamImportColumnsStep *self)
{
  GtkWidget *problems = adw_preferences_group_new ();

  self->rows = g_ptr_array_new ();
  self->page = adw_preferences_page_new ();
  self->group = adw_preferences_group_new ();
  self->from_group = adw_preferences_group_new ();
  self->from_row = sam_date_row_new (_("Teams and memberships hold from"));
  self->from_problem = sam_problem_label_new ();
  self->problem_label = sam_problem_label_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (problems), self->problem_label);
  g_object_bind_property (self->problem_label, "visible", problems, "visible", G_BINDING_SYNC_CREATE);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("What Each Column Says"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->from_group), _("Where the Table Does Not Say It"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->from_group),
                                         _("Left empty: from the first day of the school year’s calendar."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->from_group), self->from_row);
  gtk_widget_set_margin_top (self->from_problem, 6);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->from_group), self->from_problem);
  g_signal_connect_object (self->from_row, "notify::date", G_CALLBACK (on_from_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (problems));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (self->group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self->page), ADW_PREFERENCES_GROUP (self->from_group));
  adw_bin_set_child (ADW_BIN (self), self->page);
}

GtkWidget *
sam_import_columns_step_new (SamImportPlan *plan)
{
  SamImportColumnsStep *self = g_object_new (SAM_TYPE_IMPORT_COLUMNS_STEP, NULL);

  self->plan = g_object_ref (plan);

  return GTK_WIDGET (self);
}

void
sam_import_columns_step_show (SamImportColumnsStep *self)
{
  SamImportTable *table;
  const SamImportSubject *subject;
  g_autoptr (GListModel) targets = NULL;

  g_return_if_fail (SAM_IS_IMPORT_COLUMNS_STEP (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (self->rows->pdata[i] != NULL)
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);

  table = get_table (self);
  if (table == NULL)
    return;

  subject = sam_import_table_get_subject (table);
  targets = list_targets (subject);
  for (guint column = 0; column < sam_import_table_get_n_columns (table); column++)
    add_row (self, table, targets, column);
  gtk_widget_set_visible (self->from_group, subject != NULL && g_str_equal (sam_import_subject_get_name (subject), "people"));
  show_problem (self);
}

void
sam_import_columns_step_set_nearby (SamImportColumnsStep *self, SamDate nearby)
{
  g_return_if_fail (SAM_IS_IMPORT_COLUMNS_STEP (self));

  sam_date_row_set_nearby (SAM_DATE_ROW (self->from_row), nearby);
}

char *
sam_import_columns_step_dup_problem (SamImportColumnsStep *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SAM_IS_IMPORT_COLUMNS_STEP (self), NULL);

  if (!sam_import_table_check_columns (get_table (self), &error))
    return g_strdup (error->message);

  return dup_from_problem (self);
}

GtkWidget *
sam_import_columns_step_get_from_row (SamImportColumnsStep *self)
{
  g_return_val_if_fail (SAM_IS_IMPORT_COLUMNS_STEP (self), NULL);

  return self->from_row;
}

GtkWidget *
sam_import_columns_step_get_row (SamImportColumnsStep *self, guint column)
{
  g_return_val_if_fail (SAM_IS_IMPORT_COLUMNS_STEP (self), NULL);

  return column < self->rows->len ? self->rows->pdata[column] : NULL;
}
