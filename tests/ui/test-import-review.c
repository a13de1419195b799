/*
 * The import assistant's review: answers, what would go with them, and imports
 * that are cut short.
 */
#include "import-window-fixture.h"

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
  ADD ("leaves-nothing-of-an-import-cancelled-half-way", test_cancelled_half_way);

  return g_test_run ();
}
