/*
 * The import assistant: what it shows at each step, what it waits for, and what
 * it leaves behind.
 */
#include "import-window-fixture.h"

#include "sam-date-row.h"
#include "sam-import-columns-step.h"

static void
test_asks_for_a_table (ImportWindowFixture *self, gconstpointer data)
{
  g_assert_false (import_window_can_go_on (self));
  gtk_test_accessible_assert_role (GTK_WIDGET (self->assistant), GTK_ACCESSIBLE_ROLE_DIALOG);
  g_assert_nonnull (import_window_find_button (import_window_get_page (self), "_Choose File…"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->assistant))
                 == import_window_find_button (import_window_get_page (self), "_Choose File…"));
}

static void
test_refuses_a_workbook (ImportWindowFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "samordna-import-workbook.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "PK\003\004 a workbook", -1, &error);
  g_assert_no_error (error);
  sam_import_assistant_load (self->assistant, file);
  import_window_wait (self);
  ui_fixture_settle ();

  g_assert_false (import_window_can_go_on (self));
  g_assert_nonnull (import_window_find_button (import_window_get_page (self), "_Choose File…"));
  g_file_delete (file, NULL, NULL);
}

static void
test_shows_what_was_found_out (ImportWindowFixture *self, gconstpointer data)
{
  sam_import_assistant_take_text (self->assistant, import_window_people);
  ui_fixture_settle ();

  g_assert_nonnull (ui_fixture_find_label (import_window_get_page (self), "4 rows · 5 columns"));
  g_assert_true (import_window_can_go_on (self));
}

static void
test_columns_say_why (ImportWindowFixture *self, gconstpointer data)
{
  SamImportColumnsStep *step;
  GtkWidget *name;
  GtkWidget *absence;

  sam_import_assistant_take_text (self->assistant, import_window_people);
  import_window_go_on (self);
  step = SAM_IMPORT_COLUMNS_STEP (import_window_get_page (self));
  name = sam_import_columns_step_get_row (step, 0);
  absence = sam_import_columns_step_get_row (step, 4);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (name)), ==, "Namn");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (name)), ==, "Sanna Aho · Tove Berg · Per Holst");
  g_assert_true (ADW_IS_COMBO_ROW (name));
  g_assert_false (ADW_IS_COMBO_ROW (absence));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (absence)), !=, "");
}

static void
test_waits_for_sound_columns (ImportWindowFixture *self, gconstpointer data)
{
  SamImportColumnsStep *step;
  GtkWidget *name;
  GtkWidget *email;

  sam_import_assistant_take_text (self->assistant, import_window_people);
  import_window_go_on (self);
  step = SAM_IMPORT_COLUMNS_STEP (import_window_get_page (self));
  name = sam_import_columns_step_get_row (step, 0);
  email = sam_import_columns_step_get_row (step, 3);

  g_assert_true (import_window_can_go_on (self));
  adw_combo_row_set_selected (ADW_COMBO_ROW (email), adw_combo_row_get_selected (ADW_COMBO_ROW (name)));
  g_assert_false (import_window_can_go_on (self));
  adw_combo_row_set_selected (ADW_COMBO_ROW (email), 0);
  g_assert_true (import_window_can_go_on (self));
}

static void
test_waits_for_a_day (ImportWindowFixture *self, gconstpointer data)
{
  GtkWidget *row;

  sam_import_assistant_take_text (self->assistant, import_window_people);
  import_window_go_on (self);
  row = sam_import_columns_step_get_from_row (SAM_IMPORT_COLUMNS_STEP (import_window_get_page (self)));

  gtk_editable_set_text (GTK_EDITABLE (row), "soon");
  g_assert_false (import_window_can_go_on (self));
  g_assert_nonnull (ui_fixture_find_label (import_window_get_page (self),
                                           "Teams and memberships hold from: “soon” is not a date. "
                                           "Write it as year-month-day, such as 2012-12-14."));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  /* A day without a year is one of the programme's own time. */
  gtk_editable_set_text (GTK_EDITABLE (row), "1/10");
  g_assert_true (import_window_can_go_on (self));
  g_assert_cmpint (sam_import_plan_get_from_date (sam_import_assistant_get_plan (self->assistant)), ==,
                   sam_date_new (2012, 10, 1));
}

static gboolean
shows_the_table (gpointer data)
{
  return ui_fixture_find_label (sam_import_assistant_get_page (data), "4 rows · 5 columns") != NULL;
}

static gboolean
says_that_there_is_nothing (gpointer data)
{
  return ui_fixture_find_label (sam_import_assistant_get_page (data),
                                "There are no cells to paste. Mark them in the spreadsheet and copy them first. "
                                "The table below stays as it is.") != NULL;
}

static void
test_pastes (ImportWindowFixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->assistant));

  gdk_clipboard_set_text (clipboard, import_window_people);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.paste", NULL);
  ui_fixture_wait (shows_the_table, self->assistant);
  g_assert_true (import_window_can_go_on (self));

  gdk_clipboard_set_text (clipboard, "");
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.paste", NULL);
  ui_fixture_settle ();
  g_assert_cmpuint (sam_import_plan_get_n_tables (sam_import_assistant_get_plan (self->assistant)), ==, 1);
  ui_fixture_wait (says_that_there_is_nothing, self->assistant);
  g_assert_true (shows_the_table (self->assistant));
  g_assert_true (import_window_can_go_on (self));
}

static void
test_counts_each_row (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);
  GListModel *rows = sam_import_review_get_rows (review);
  guint n_people = import_window_count (self, SAM_FAMILY_PERSON);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  g_assert_cmpstr (import_window_get_next_label (self), ==, "_Import 2 Rows");
  g_assert_nonnull (ui_fixture_find (GTK_WIDGET (review), GTK_TYPE_COLUMN_VIEW));
  gtk_test_accessible_assert_property (import_window_find_button (GTK_WIDGET (review), "To decide"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "To decide 1");

  import_window_click (GTK_WIDGET (review), "Refused");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (import_window_find_button (GTK_WIDGET (review), "Refused")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (import_window_find_button (GTK_WIDGET (review), "All")), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);

  /* Nothing is in the programme yet. */
  g_assert_cmpuint (import_window_count (self, SAM_FAMILY_PERSON), ==, n_people);
}

static gboolean
has_one_row (gpointer data)
{
  return g_list_model_get_n_items (data) == 1;
}

static void
test_searches_the_rows (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);
  GtkWidget *search = ui_fixture_find (GTK_WIDGET (review), GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->assistant)), search));
  gtk_editable_set_text (GTK_EDITABLE (search), "tallskolan");
  ui_fixture_wait (has_one_row, sam_import_review_get_rows (review));
}

static void
test_answers_in_the_row (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);
  GtkWidget *yes = import_window_find_button (GTK_WIDGET (review), "Yes");

  g_assert_nonnull (yes);
  gtk_test_accessible_assert_property (yes, GTK_ACCESSIBLE_PROPERTY_LABEL, "Yes: Do you mean Björkhagsskolan?");
  g_signal_emit_by_name (yes, "clicked");
  import_window_wait (self);
  ui_fixture_settle ();

  g_assert_cmpuint (sam_import_plan_get_count (sam_import_assistant_get_plan (self->assistant), SAM_IMPORT_DECIDE), ==, 0);
  g_assert_cmpstr (import_window_get_next_label (self), ==, "_Import 3 Rows");
  g_assert_null (import_window_find_button (GTK_WIDGET (review), "Yes"));
}

static void
test_imports_all_or_what_is_chosen (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);
  GtkWidget *skip = ui_fixture_find (GTK_WIDGET (review), GTK_TYPE_SWITCH);
  guint n_people = import_window_count (self, SAM_FAMILY_PERSON);

  g_assert_false (import_window_can_go_on (self));
  gtk_test_accessible_assert_property (skip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Import without 2 rows");
  gtk_switch_set_active (GTK_SWITCH (skip), TRUE);
  g_assert_true (import_window_can_go_on (self));

  import_window_go_on (self);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_DONE);
  g_assert_nonnull (ui_fixture_find_label (import_window_get_page (self), "2 Rows Imported"));
  g_assert_cmpuint (import_window_count (self, SAM_FAMILY_PERSON), ==, n_people + 2);

  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.undo", NULL);
  import_window_wait (self);
  ui_fixture_settle ();
  g_assert_cmpuint (import_window_count (self, SAM_FAMILY_PERSON), ==, n_people);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_REVIEW);
}

/* What was chosen for one table says nothing of the next. */
static void
test_another_table_is_asked_about_anew (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);
  GtkWidget *skip = ui_fixture_find (GTK_WIDGET (review), GTK_TYPE_SWITCH);

  gtk_switch_set_active (GTK_SWITCH (skip), TRUE);
  import_window_go_on (self);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_DONE);

  import_window_go_to_review (self);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (skip)));
  g_assert_false (import_window_can_go_on (self));
}

static void
test_goes_back_and_closes (ImportWindowFixture *self, gconstpointer data)
{
  import_window_go_to_review (self);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_COLUMNS);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_FILE);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  ui_fixture_settle ();
  g_assert_null (self->assistant);
}

static GtkWidget *
find_cell (GtkWidget *root, const char *text)
{
  GtkWidget *label = ui_fixture_find_label (root, text);

  if (label == NULL)
    g_error ("No cell says “%s”", text);
  return gtk_widget_get_parent (label);
}

static void
test_names_each_cell (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);

  gtk_test_accessible_assert_property (find_cell (GTK_WIDGET (review), "Sanna Aho"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Namn: Sanna Aho");
  gtk_test_accessible_assert_property (find_cell (GTK_WIDGET (review), "Tallskolan"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Skola: Tallskolan");
}

static gboolean
is_list (gpointer data)
{
  return ui_fixture_find (data, GTK_TYPE_COLUMN_VIEW) == NULL && ui_fixture_find (data, GTK_TYPE_LIST_VIEW) != NULL;
}

static void
test_fits_a_narrow_window (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *review = import_window_go_to_review (self);
  int minimum;

  sam_import_review_set_narrow (review, TRUE);
  ui_fixture_wait (is_list, review);
  gtk_widget_measure (GTK_WIDGET (review), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_nonnull (import_window_find_button (GTK_WIDGET (review), "Yes"));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/import-assistant/" name, ImportWindowFixture, NULL, import_window_set_up, function, import_window_tear_down)
  ADD ("asks-for-a-table-first", test_asks_for_a_table);
  ADD ("says-in-words-that-a-workbook-is-no-table", test_refuses_a_workbook);
  ADD ("shows-what-was-found-out-about-a-table", test_shows_what_was_found_out);
  ADD ("shows-each-column-with-its-first-cells-or-why-it-is-refused", test_columns_say_why);
  ADD ("waits-until-no-two-columns-say-the-same", test_waits_for_sound_columns);
  ADD ("waits-until-the-day-can-be-read", test_waits_for_a_day);
  ADD ("pastes-from-the-clipboard-and-keeps-the-table-where-it-is-empty", test_pastes);
  ADD ("counts-and-filters-rows-and-changes-nothing", test_counts_each_row);
  ADD ("names-each-cell-by-its-column", test_names_each_cell);
  ADD ("searches-the-rows", test_searches_the_rows);
  ADD ("answers-a-question-in-its-row", test_answers_in_the_row);
  ADD ("imports-all-or-what-is-chosen-and-takes-it-back", test_imports_all_or_what_is_chosen);
  ADD ("asks-about-another-table-anew", test_another_table_is_asked_about_anew);
  ADD ("goes-back-step-by-step-and-closes", test_goes_back_and_closes);
  ADD ("fits-a-narrow-window", test_fits_a_narrow_window);

  return g_test_run ();
}
