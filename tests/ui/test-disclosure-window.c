/*
 * The disclosure log in its window, and reports that hold coaching text in
 * theirs: they ask before anything leaves, and go from sight when locked.
 */
#include "page-fixture.h"
#include "sam-coaching-page.h"
#include "sam-disclosure-window.h"
#include "sam-disclosure.h"
#include "sam-report-window.h"
#include "sam-sheet.h"

typedef struct
{
  PageFixture page;
  gint64      cycle;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, SAM_TYPE_COACHING_PAGE, TRUE);
  self->cycle = sam_test_programme_put (self->page.programme, "cycle", "First",
                                        "teacher=Maria coach=Annika term=2012-ht ordinal=1");
  sam_test_programme_put (self->page.programme, "focus_question", NULL,
                          "cycle=First ordinal=1 asked_date=2012-11-05 text=Hur_får_jag_fler_att_svara?");
  sam_test_programme_get_store (self->page.programme);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->page, data);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
enter (Fixture *self, SamDisclosureAct act, const char *recipient, const char *reason)
{
  const SamDisclosureEntry entry = {
    .act = act, .subject = SAM_DISCLOSURE_BOOKLET, .cycle = self->cycle, .recipient = recipient, .reason = reason,
  };

  g_assert_cmpint (sam_disclosure_enter (self->page.store, &entry, NULL), >, 0);
}

static guint
count_lines (Fixture *self)
{
  g_autoptr (GPtrArray) lines = sam_disclosure_list (sam_store_get_database (self->page.store), NULL, NULL);

  return lines->len;
}

static void
test_list (Fixture *self, gconstpointer data)
{
  GtkWidget *window;
  GListModel *lines;
  GtkWidget *search;
  GtkWidget *acts;

  enter (self, SAM_DISCLOSURE_PRINTED, SAM_DISCLOSURE_TO_TEACHER, "for her own development");
  enter (self, SAM_DISCLOSURE_COPIED, "the principal", "Örnskolans möte");
  window = GTK_WIDGET (sam_disclosure_window_present (GTK_WIDGET (self->page.page), self->page.context));
  settle ();
  lines = sam_disclosure_window_get_lines (SAM_DISCLOSURE_WINDOW (window));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 2);
  search = page_fixture_find (window, GTK_TYPE_SEARCH_ENTRY, NULL);
  acts = page_fixture_find (window, GTK_TYPE_DROP_DOWN, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "örnskolan");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "maria");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (acts), 1 + SAM_DISCLOSURE_PRINTED);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (acts), 1 + SAM_DISCLOSURE_EXPORTED);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
  page_fixture_close_window (window);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (sam_disclosure_window_present (GTK_WIDGET (self->page.page), self->page.context));

  settle ();
  g_assert_nonnull (page_fixture_find (window, GTK_TYPE_LABEL, "Nothing Has Left the File"));
  page_fixture_close_window (window);
}

static SamReportViewer *
present_booklet (Fixture *self, GtkWidget **window)
{
  const SamReportOptions options = { .as_of = SAM_DATE_NONE, .date = SAM_DATE_NONE, .cycle = self->cycle };

  *window = GTK_WIDGET (sam_report_window_present (GTK_WIDGET (self->page.page), self->page.context,
                                                   sam_report_kinds_find ("booklet"), &options));

  return sam_report_window_get_viewer (SAM_REPORT_WINDOW (*window));
}

static void
wait_for_report (SamReportViewer *viewer)
{
  while (sam_report_viewer_get_report (viewer) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_asks (Fixture *self, gconstpointer data)
{
  GtkWidget *window;
  SamReportViewer *viewer = present_booklet (self, &window);
  GtkWidget *sheet;

  wait_for_report (viewer);
  g_assert_true (sam_report_viewer_print (viewer));
  sheet = page_fixture_wait_window (&self->page, SAM_TYPE_SHEET);
  g_assert_cmpuint (count_lines (self), ==, 0);
  g_assert_true (page_fixture_press (sheet, "Escape"));
  settle ();
  g_assert_cmpuint (count_lines (self), ==, 0);
  page_fixture_close_window (window);
}

static void
test_locked (Fixture *self, gconstpointer data)
{
  SamSeal *seal = sam_store_get_seal (self->page.store);
  g_autoptr (GError) error = NULL;
  SamReportViewer *viewer;
  GtkWidget *window;
  char *recovery = sam_seal_set_up (seal, "ett långt lösenord", NULL, &error);

  g_assert_no_error (error);
  sam_seal_free_secret (recovery);
  viewer = present_booklet (self, &window);
  wait_for_report (viewer);
  sam_seal_lock (seal);
  settle ();
  g_assert_null (sam_report_viewer_get_report (viewer));
  while (page_fixture_find (window, GTK_TYPE_BUTTON, "Unlock…") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (sam_report_viewer_print (viewer));
  g_assert_cmpuint (count_lines (self), ==, 0);
  g_assert_true (sam_seal_unlock (seal, SAM_SEAL_WAY_PASSPHRASE, "ett långt lösenord", &error));
  wait_for_report (viewer);
  page_fixture_close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/disclosure-window/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("lines are listed, and found by a word or a way", test_list);
  ADD ("an empty log says what it is for", test_empty);
  ADD ("a booklet asks before it is printed", test_asks);
  ADD ("a booklet goes from sight when it is locked", test_locked);

  return g_test_run ();
}
