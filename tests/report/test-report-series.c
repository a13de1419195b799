/*
 * A sheet for each of many schools as one report: made when it is wanted, written as it comes.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "sam-new-programme.h"
#include "sam-report-kinds.h"
#include "sam-report-html.h"
#include "sam-school.h"
#include "sam-document.h"
#include "sam-test-folder.h"

typedef struct
{
  char             *folder;
  char             *pdf;
  SamStore         *store;
  SamReportOptions  options;
  GCancellable     *cancellable;
  guint             cancel_after;
  guint             n_told;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("samordna-series-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "e.samordna", NULL);
  self->pdf = g_build_filename (self->folder, "sheets.pdf", NULL);
  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
  self->options.as_of = sam_date_new (2012, 12, 14);
  self->options.language = sam_language_find ("en");
  self->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_store_close (self->store);
  g_object_unref (self->cancellable);
  sam_test_folder_remove (self->folder);
  g_free (self->pdf);
  g_free (self->folder);
}

static SamReport *
make (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  SamReport *report = sam_report_new (sam_report_kinds_find ("school-sheet"), sam_store_get_database (self->store),
                                      &self->options, &error);

  g_assert_no_error (error);

  return report;
}

static const char *
get_headline (SamReport *report, guint part)
{
  static char headline[200];
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) sheet = sam_report_load_part (report, part, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sam_report_get_n_pages (sheet), ==, 1);
  g_strlcpy (headline, sam_document_get_headline (sam_report_get_document (sheet)), sizeof headline);

  return headline;
}

static void
test_gives_each_school_a_page_in_swedish_order (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make (self);

  g_assert_cmpuint (sam_report_get_n_pages (report), ==, 10);
  g_assert_cmpuint (sam_report_get_n_parts (report), ==, 10);
  g_assert_cmpstr (get_headline (report, 0), ==, "Almbackaskolan");
  g_assert_cmpstr (get_headline (report, 9), ==, "Åkerhöjdsskolan");
  /* Again, when others were looked at since. */
  g_assert_cmpstr (get_headline (report, 0), ==, "Almbackaskolan");
  g_assert_true (g_str_has_prefix (sam_report_get_title (report), "School sheet – "));
}

static void
test_of_one_school_is_a_report_like_any_other (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = NULL;
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);

  self->options.school = sam_record_get_id (g_ptr_array_index (schools, 0));
  report = make (self);
  g_assert_cmpuint (sam_report_get_n_parts (report), ==, 1);
  g_assert_cmpuint (sam_report_get_n_pages (report), ==, 1);
}

static void
on_progress_cb (guint n_done, guint n_pages, gpointer user_data)
{
  Fixture *self = user_data;

  g_assert_cmpuint (n_done, ==, ++self->n_told);
  g_assert_cmpuint (n_pages, ==, 10);
  if (n_done == self->cancel_after)
    g_cancellable_cancel (self->cancellable);
}

static void
test_tells_how_far_writing_has_come (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (sam_report_write_pdf_stepwise (report, self->pdf, on_progress_cb, self, self->cancellable, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_told, ==, 10);
  g_assert_true (g_file_get_contents (self->pdf, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
}

static void
test_leaves_what_was_there_when_it_is_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autofree char *bytes = NULL;
  const char *name;

  g_assert_true (g_file_set_contents (self->pdf, "former", -1, NULL));
  self->cancel_after = 3;
  g_assert_false (sam_report_write_pdf_stepwise (report, self->pdf, on_progress_cb, self, self->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (self->n_told, ==, 3);
  g_assert_true (g_file_get_contents (self->pdf, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "former");
  /* Nor is anything left beside it. */
  folder = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "sheets.pdf."));
}

static void
test_writes_all_sheets_as_html (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *html = sam_report_to_html (report, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (const char *at = html; (at = strstr (at, "<h1>")) != NULL; at++)
    n++;
  /* The report's own, and one for each school. */
  g_assert_cmpuint (n, ==, 11);
}

/* One that was removed says so where its sheet was, and the others are as they were. */
static void
test_draws_a_sheet_that_is_gone_as_words (Fixture *self, gconstpointer data)
{
  g_autoptr (SamReport) report = make (self);
  g_autoptr (GPtrArray) schools = sam_store_list (self->store, SAM_FAMILY_SCHOOL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) texts = NULL;
  g_autoptr (SamReport) part = NULL;
  SamChange *change;

  change = sam_store_begin (self->store, "Remove school", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < schools->len; i++)
    if (g_str_equal (sam_record_get_text (g_ptr_array_index (schools, i), SAM_SCHOOL_NAME), "Åkerhöjdsskolan"))
      g_assert_true (sam_change_remove (change, SAM_FAMILY_SCHOOL, sam_record_get_id (g_ptr_array_index (schools, i)), &error));
  g_assert_true (sam_change_commit (change, &error));

  part = sam_report_load_part (report, 9, &error);
  g_assert_null (part);
  g_assert_nonnull (error);
  texts = sam_report_collect_text (report, 9);
  g_assert_cmpuint (texts->len, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

#define ADD(name, function) g_test_add ("/report-series/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("gives-each-school-a-page-in-swedish-order", test_gives_each_school_a_page_in_swedish_order);
  ADD ("of-one-school-is-a-report-like-any-other", test_of_one_school_is_a_report_like_any_other);
  ADD ("tells-how-far-writing-has-come", test_tells_how_far_writing_has_come);
  ADD ("leaves-what-was-there-when-it-is-cancelled", test_leaves_what_was_there_when_it_is_cancelled);
  ADD ("writes-all-sheets-of-all-schools-as-html", test_writes_all_sheets_as_html);
  ADD ("draws-a-sheet-that-is-gone-as-words", test_draws_a_sheet_that_is_gone_as_words);

  return g_test_run ();
}
