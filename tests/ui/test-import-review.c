/*
 * The import assistant's review: answers, what would go with them, and imports
 * that are cut short.
 */
#include "import-window-fixture.h"

#include "sam-import-columns-step.h"

/* Two rows that ask, each something else. */
static const char two_questions[] = "Namn;Skola;Arbetslag\n"
                                    "Per Holst;Bjorkhagsskolan;4–6\n"
                                    "Eva Alm;Almbackskolan;F–3\n";

#define N_MANY 2000

static SamImportReview *
review (ImportWindowFixture *self, const char *text)
{
  sam_import_assistant_take_text (self->assistant, text);
  import_window_go_on (self);
  import_window_go_on (self);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_REVIEW);

  return SAM_IMPORT_REVIEW (import_window_get_page (self));
}

static guint
count_rows (ImportWindowFixture *self, SamImportStatus status)
{
  return sam_import_plan_get_count (sam_import_assistant_get_plan (self->assistant), status);
}

static void
collect_buttons (GtkWidget *root, const char *label, GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    g_ptr_array_add (buttons, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, label, buttons);
}

static GtkWidget *
find_mapped (GtkWidget *root, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_mapped (child, type);

  return found;
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static AdwMessageDialog *
find_question (void)
{
  return (AdwMessageDialog *) find_window (ADW_TYPE_MESSAGE_DIALOG);
}

/* As its button does, the question then goes. */
static void
answer_question (const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_object_ref (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  g_object_unref (question);
}

static void
answer_yes (ImportWindowFixture *self, SamImportReview *page)
{
  g_signal_emit_by_name (import_window_find_button (GTK_WIDGET (page), "Yes"), "clicked");
  import_window_wait (self);
  ui_fixture_settle ();
}

static void
count_call (guint *n_calls)
{
  ++*n_calls;
}

static gboolean
on_rested_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Long enough for a thread that should not be there. */
static void
rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (300, on_rested_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_answers_while_it_compares (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *page = review (self, two_questions);
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint n_outcomes = 0;

  g_assert_cmpuint (count_rows (self, SAM_IMPORT_DECIDE), ==, 2);
  collect_buttons (GTK_WIDGET (page), "Yes", buttons);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_signal_connect_swapped (sam_import_assistant_get_plan (self->assistant), "items-changed", G_CALLBACK (count_call),
                            &n_outcomes);
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  g_assert_false (import_window_can_go_on (self));
  import_window_wait (self);
  rest ();

  /* There was one outcome, with both, and once the button can be pressed nothing comes any more. */
  g_signal_handlers_disconnect_by_data (sam_import_assistant_get_plan (self->assistant), &n_outcomes);
  g_assert_cmpuint (n_outcomes, ==, 1);
  g_assert_cmpuint (count_rows (self, SAM_IMPORT_DECIDE), ==, 0);
  g_assert_cmpstr (import_window_get_next_label (self), ==, "_Import 2 Rows");
}

static gboolean
has_one_row (gpointer data)
{
  return g_list_model_get_n_items (data) == 1;
}

static void
test_escape_clears_the_search (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *page = import_window_go_to_review (self);
  GtkWidget *search = ui_fixture_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), "tallskolan");
  ui_fixture_wait (has_one_row, sam_import_review_get_rows (page));
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_REVIEW);
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_COLUMNS);
}

static void
test_asks_before_answers_go (ImportWindowFixture *self, gconstpointer data)
{
  answer_yes (self, import_window_go_to_review (self));
  gtk_window_close (GTK_WINDOW (self->assistant));
  ui_fixture_settle ();
  g_assert_nonnull (self->assistant);
  g_assert_nonnull (find_question ());
  answer_question ("keep");
  ui_fixture_settle ();
  g_assert_nonnull (self->assistant);
  g_assert_cmpuint (count_rows (self, SAM_IMPORT_DECIDE), ==, 0);

  gtk_window_close (GTK_WINDOW (self->assistant));
  answer_question ("discard");
  ui_fixture_settle ();
  g_assert_null (self->assistant);
}

static void
test_asks_before_columns_go (ImportWindowFixture *self, gconstpointer data)
{
  GtkWidget *email;

  sam_import_assistant_take_text (self->assistant, import_window_people);
  import_window_go_on (self);
  email = sam_import_columns_step_get_row (SAM_IMPORT_COLUMNS_STEP (import_window_get_page (self)), 3);
  adw_combo_row_set_selected (ADW_COMBO_ROW (email), 0);
  gtk_window_close (GTK_WINDOW (self->assistant));
  ui_fixture_settle ();
  g_assert_nonnull (self->assistant);
  g_assert_nonnull (find_question ());
}

static void
test_asks_nothing_of_what_has_come_in (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *page = import_window_go_to_review (self);

  answer_yes (self, page);
  gtk_switch_set_active (GTK_SWITCH (ui_fixture_find (GTK_WIDGET (page), GTK_TYPE_SWITCH)), TRUE);
  import_window_go_on (self);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_DONE);
  gtk_window_close (GTK_WINDOW (self->assistant));
  ui_fixture_settle ();
  g_assert_null (self->assistant);
}

/* Another table at the first step takes the answers with it, so it asks. */
static void
test_asks_before_another_table (ImportWindowFixture *self, gconstpointer data)
{
  SamImportPlan *plan = sam_import_assistant_get_plan (self->assistant);
  SamImportTable *table;

  answer_yes (self, import_window_go_to_review (self));
  table = sam_import_plan_get_table (plan, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  sam_import_assistant_take_text (self->assistant, two_questions);
  g_assert_nonnull (find_question ());
  g_assert_true (sam_import_plan_get_table (plan, 0) == table);
  g_assert_cmpuint (sam_import_plan_count_answers (plan), ==, 1);
  answer_question ("confirm");
  ui_fixture_settle ();
  g_assert_cmpuint (sam_import_plan_count_answers (plan), ==, 0);
  g_assert_cmpuint (sam_import_table_get_n_rows (sam_import_plan_get_table (plan, 0)), ==, 2);
}

static gboolean
drop (ImportWindowFixture *self, GFile *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->assistant));
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &is_taken);
    }

  return is_taken;
}

static void
test_takes_no_drop_under_review (ImportWindowFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "samordna-import-dropped.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SamImportPlan *plan = sam_import_assistant_get_plan (self->assistant);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, two_questions, -1, &error);
  g_assert_no_error (error);
  import_window_go_to_review (self);
  g_assert_false (drop (self, file));
  g_assert_false (sam_import_assistant_is_busy (self->assistant));
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  g_assert_false (drop (self, file));
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  g_assert_true (drop (self, file));
  import_window_wait (self);
  g_assert_cmpuint (sam_import_table_get_n_rows (sam_import_plan_get_table (plan, 0)), ==, 2);
  g_file_delete (file, NULL, NULL);
}

static void
put_namesake (ImportWindowFixture *self, const char *code)
{
  g_autoptr (SamDraft) person = sam_draft_new (&sam_family_person);
  g_autoptr (SamDraft) membership = sam_draft_new (&sam_family_membership);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (person, SAM_PERSON_CODE, code);
  sam_draft_set_text (person, SAM_PERSON_NAME, "Anna Berg");
  sam_draft_set_flag (person, SAM_PERSON_IS_TEACHER, TRUE);
  sam_draft_set_flag (person, SAM_PERSON_IS_COACH, FALSE);
  sam_store_put (self->store, "Add person", person, &error);
  g_assert_no_error (error);
  sam_draft_set_reference (membership, SAM_MEMBERSHIP_TEAM, ui_fixture_get_id (self->store, SAM_FAMILY_TEAM, 0));
  sam_draft_set_reference (membership, SAM_MEMBERSHIP_PERSON, sam_draft_get_id (person));
  sam_draft_set_date (membership, SAM_MEMBERSHIP_FROM_DATE, sam_date_new (2012, 8, 1));
  sam_store_put (self->store, "Add membership", membership, &error);
  g_assert_no_error (error);
}

static void
test_asks_which_of_several (ImportWindowFixture *self, gconstpointer data)
{
  SamImportReview *page;
  GtkWidget *choice;
  guint n_people;

  put_namesake (self, "AB1");
  put_namesake (self, "AB2");
  n_people = import_window_count (self, SAM_FAMILY_PERSON);
  page = review (self, "Namn;Skola;Arbetslag;E-post\nAnna Berg;Almbackaskolan;F–3;anna@example.org\n");
  g_assert_cmpuint (count_rows (self, SAM_IMPORT_DECIDE), ==, 1);
  g_assert_null (import_window_find_button (GTK_WIDGET (page), "Yes"));
  choice = find_mapped (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN);
  gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, "Which of them is Anna Berg?");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (choice))), ==, 4);

  /* The second of them. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 2);
  import_window_wait (self);
  ui_fixture_settle ();
  g_assert_cmpuint (count_rows (self, SAM_IMPORT_CHANGED), ==, 1);
  import_window_go_on (self);
  g_assert_cmpuint (import_window_count (self, SAM_FAMILY_PERSON), ==, n_people);
  for (guint i = 0; i < n_people; i++)
    {
      gint64 id = ui_fixture_get_id (self->store, SAM_FAMILY_PERSON, i);
      g_autoptr (SamRecord) person = sam_store_get (self->store, SAM_FAMILY_PERSON, id, NULL);

      g_assert_cmpint (g_strcmp0 (sam_record_get_text (person, SAM_PERSON_EMAIL), "anna@example.org") == 0, ==,
                       g_str_equal (sam_record_get_text (person, SAM_PERSON_CODE), "AB2"));
    }
}

static gboolean
asks_for_a_place (gpointer data)
{
  return find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL;
}

static void
test_asks_where_to_save_refused (ImportWindowFixture *self, gconstpointer data)
{
  g_autofree char *suggested = NULL;

  if (ui_fixture_skip_file_chooser ())
    return;
  import_window_go_to_review (self);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.save-refused", NULL);
  ui_fixture_wait (asks_for_a_place, NULL);
  suggested = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)));
  g_assert_cmpstr (suggested, ==, "Pasted cells – refused.csv");
  gtk_dialog_response (GTK_DIALOG (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG)), GTK_RESPONSE_CANCEL);
  ui_fixture_settle ();
}

static void
test_saves_refused_rows (ImportWindowFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "samordna-import-refused.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SamImportTable) table = NULL;
  g_autoptr (GError) error = NULL;

  import_window_go_to_review (self);
  sam_import_assistant_save_refused (self->assistant, file);
  table = sam_import_table_read (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_import_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (sam_import_table_get_cell (table, 1, 0), ==, "Eva Alm");
  g_file_delete (file, NULL, NULL);
}

static char *
make_many (void)
{
  GString *text = g_string_new ("Namn;Skola;Arbetslag;E-post\n");

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "Person Nummer%u;Almbackaskolan;F–3;person%u@example.org\n", i, i);

  return g_string_free (text, FALSE);
}

static void
test_cancelled_half_way (ImportWindowFixture *self, gconstpointer data)
{
  g_autofree char *text = make_many ();
  GtkWidget *bar = ui_fixture_find (GTK_WIDGET (self->assistant), GTK_TYPE_PROGRESS_BAR);
  guint n_people = import_window_count (self, SAM_FAMILY_PERSON);
  g_autofree char *progress = NULL;

  review (self, text);
  g_assert_cmpstr (import_window_get_next_label (self), ==, "_Import 2,000 Rows");
  g_assert_nonnull (import_window_find_button (import_window_get_page (self), "2,000"));
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.next", NULL);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) <= 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), <, 1);
  progress = g_strdup (gtk_progress_bar_get_text (GTK_PROGRESS_BAR (bar)));
  g_assert_true (g_str_has_suffix (progress, " of 4,000 records"));
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  import_window_wait (self);
  ui_fixture_settle ();
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_REVIEW);
  g_assert_cmpuint (import_window_count (self, SAM_FAMILY_PERSON), ==, n_people);

  /* What begins next says nothing of what has been. */
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.back", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->assistant), "import.next", NULL);
  g_assert_true (sam_import_assistant_is_busy (self->assistant));
  g_assert_false (gtk_progress_bar_get_show_text (GTK_PROGRESS_BAR (bar)));
  import_window_wait (self);
  import_window_go_on (self);
  g_assert_cmpint (sam_import_assistant_get_step (self->assistant), ==, SAM_IMPORT_STEP_DONE);
  g_assert_nonnull (ui_fixture_find_label (import_window_get_page (self), "2,000 Rows Imported"));
  g_assert_cmpuint (import_window_count (self, SAM_FAMILY_PERSON), ==, n_people + N_MANY);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/import-review/" name, ImportWindowFixture, NULL, import_window_set_up, function, import_window_tear_down)
  ADD ("takes-an-answer-while-it-still-compares", test_answers_while_it_compares);
  ADD ("escape-clears-the-search-and-then-goes-back", test_escape_clears_the_search);
  ADD ("asks-before-answers-are-dropped", test_asks_before_answers_go);
  ADD ("asks-before-columns-set-by-hand-are-dropped", test_asks_before_columns_go);
  ADD ("asks-nothing-of-what-has-come-in", test_asks_nothing_of_what_has_come_in);
  ADD ("asks-before-another-table-takes-the-place", test_asks_before_another_table);
  ADD ("takes-no-drop-while-rows-are-under-review", test_takes_no_drop_under_review);
  ADD ("asks-which-of-several-is-meant", test_asks_which_of_several);
  ADD ("asks-where-to-save-the-refused-rows", test_asks_where_to_save_refused);
  ADD ("saves-the-rows-that-are-left-out", test_saves_refused_rows);
  ADD ("leaves-nothing-of-an-import-cancelled-half-way", test_cancelled_half_way);

  return g_test_run ();
}
