/* What becomes of a report: it is printed, and fixed. */
#include "sam-fixed-report.h"
#include "sam-print-operation.h"
#include "sam-report-kinds.h"
#include "sam-report-viewer.h"
#include "sam-sheet.h"
#include "sam-veil.h"

#include "reports-fixture.h"

/* Until the report of another kind is there, there is none to print or save by its rules. */
static void
test_drops_other_kind (ReportsFixture *self, gconstpointer data)
{
  GtkWidget *save = reports_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Save the Report as a PDF or HTML File");
  SamReportPreview *preview = reports_fixture_wait (self);

  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "month");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_cmpuint (sam_report_preview_get_n_pages (preview), ==, 0);
  reports_fixture_wait (self);
  g_assert_true (gtk_widget_get_sensitive (save));
}

static void
test_prints (ReportsFixture *self, gconstpointer data)
{
  SamReportOptions options = { sam_date_new (2012, 12, 14), sam_language_find ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) report = NULL;
  g_autoptr (SamPrintOperation) operation = NULL;
  g_autofree char *path = g_build_filename (self->folder, "printed.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  gsize length;

  report = sam_report_new (sam_report_kinds_find ("progress-overview"), sam_store_get_database (self->store), &options, &error);
  g_assert_no_error (error);
  operation = sam_print_operation_new (report);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (sam_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));
  if (program != NULL)
    {
      const char *argv[] = { program, path, NULL };
      g_autofree char *output = NULL;
      g_autofree char *wanted = g_strdup_printf ("Pages:           %u\n", sam_report_get_n_pages (report));

      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_nonnull (strstr (output, wanted));
      g_assert_nonnull (strstr (output, "A4"));
    }
}

/* The preview that GTK has of its own would write a file for another program. */
static void
test_previews_in_the_window (ReportsFixture *self, gconstpointer data)
{
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .language = sam_language_find ("en") };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) report
      = sam_report_new (sam_report_kinds_find ("progress-overview"), sam_store_get_database (self->store), &options, &error);
  g_autoptr (SamPrintOperation) operation = NULL;
  g_autoptr (GDir) temporary = NULL;
  const char *name;

  g_assert_no_error (error);
  operation = sam_print_operation_new (report);
  sam_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, GTK_WINDOW (self->window), &error);
  g_assert_no_error (error);
  temporary = g_dir_open (g_get_tmp_dir (), 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (temporary)) != NULL)
    g_assert_false (g_str_has_prefix (name, "preview") && g_str_has_suffix (name, ".pdf"));
}

/* On the paper of the report, lying where it lies. */
static void
test_prints_landscape (ReportsFixture *self, gconstpointer data)
{
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .language = sam_language_find ("en"), .paper = SAM_PAPER_A3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SamReport) report = sam_report_new (sam_report_kinds_find ("term-plan"), sam_store_get_database (self->store), &options, &error);
  g_autoptr (SamPrintOperation) operation = NULL;
  GtkPageSetup *setup;

  g_assert_no_error (error);
  operation = sam_print_operation_new (report);
  setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (operation));
  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), 420, 0.1);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM), 297, 0.1);
}

/* Fixed from the window: it is shown as it is kept, and stays when the programme changes; closed, the report is back. */
static void
test_fixes (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  SamReportViewer *viewer = SAM_REPORT_VIEWER (reports_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_VIEWER, NULL));
  GtkWidget *fix = reports_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Keep It as It Is Now, Under a Number");
  SamSheet *sheet = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (gtk_widget_get_sensitive (fix));
  g_signal_emit_by_name (fix, "clicked");
  while (sheet == NULL)
    {
      GListModel *windows = gtk_window_get_toplevels ();

      g_main_context_iteration (NULL, TRUE);
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (SAM_IS_SHEET (window))
            sheet = SAM_SHEET (window);
        }
    }
  gtk_editable_set_text (GTK_EDITABLE (reports_fixture_find (GTK_WIDGET (sheet), ADW_TYPE_ENTRY_ROW, NULL)), "2012:345");
  g_signal_emit_by_name (sam_sheet_get_save_button (sheet), "clicked");
  while (!sam_report_viewer_is_fixed (viewer))
    g_main_context_iteration (NULL, TRUE);

  all = sam_fixed_report_list (sam_store_get_database (self->store), NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((SamFixedReport *) all->pdata[0])->registry_number, ==, "2012:345");
  g_assert_cmpuint (sam_report_preview_get_n_pages (preview), ==, 2);
  g_assert_false (gtk_widget_get_sensitive (fix));
  g_assert_nonnull (reports_fixture_find_row (GTK_WIDGET (self->page), ADW_TYPE_ACTION_ROW, "Progress overview – Handledning för lärande – påhittat exempel"));
  sam_page_queue_refresh (self->page, SAM_FAMILY_SET (SAM_FAMILY_SCHOOL));
  g_assert_true (sam_report_viewer_is_fixed (viewer));

  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.leave-fixed", NULL);
  g_assert_false (sam_report_viewer_is_fixed (viewer));
  reports_fixture_wait (self);
  g_assert_true (gtk_widget_get_sensitive (fix));

  /* Names were printed for good: before a projector it stays shut. */
  g_assert_true (sam_store_set_veil (self->store, SAM_VEIL_EVERYBODY, NULL));
  sam_page_set_context (self->page, NULL);
  sam_page_set_context (self->page, self->context);
  g_assert_false (sam_report_viewer_show_fixed (viewer, self->context, 1));
  reports_fixture_wait (self);
  g_assert_false (gtk_widget_get_sensitive (fix));
  g_assert_true (sam_store_set_veil (self->store, SAM_VEIL_TEACHERS, NULL));
  g_assert_true (sam_report_viewer_show_fixed (viewer, self->context, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

#define ADD(name, function) g_test_add ("/reports-out/" name, ReportsFixture, NULL, reports_fixture_set_up, function, reports_fixture_tear_down)
  ADD ("fixes-a-report-and-shows-it-as-it-is-kept", test_fixes);
  ADD ("shows-nothing-while-another-kind-is-made", test_drops_other_kind);
  ADD ("prints-the-pages-that-it-shows", test_prints);
  ADD ("previews-in-the-window-and-nowhere-else", test_previews_in_the_window);
  ADD ("prints-on-the-reports-own-paper", test_prints_landscape);

  return g_test_run ();
}
