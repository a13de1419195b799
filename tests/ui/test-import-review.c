/*
 * The import assistant's review: answers, what would go with them, and imports
 * that are cut short.
 */
#include "import-window-fixture.h"

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

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/import-review/" name, ImportWindowFixture, NULL, import_window_set_up, function, import_window_tear_down)
  ADD ("escape-clears-the-search-and-then-goes-back", test_escape_clears_the_search);

  return g_test_run ();
}
