/* The place "Reports": what it shows, how it is named, and that it prints what it shows. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "sam-new-programme.h"
#include "sam-print-operation.h"
#include "sam-report-kinds.h"
#include "sam-report-preview.h"
#include "sam-reports-page.h"

typedef struct
{
  char       *folder;
  SamStore   *store;
  SamContext *context;
  GtkWidget  *window;
  SamPage    *page;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("samordna-reports-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "exempel.samordna", NULL);
  self->store = sam_example_create (path, &error);
  g_assert_no_error (error);
  self->context = sam_context_new (self->store);

  self->page = g_object_new (SAM_TYPE_REPORTS_PAGE, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 980, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  sam_page_set_context (self->page, self->context);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  const char *name;
  g_autoptr (GDir) dir = NULL;

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->context);
  sam_store_close (self->store);
  g_clear_object (&self->store);

  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* The first widget below @root that is of the type, and, where wanted, has the tooltip. */
static GtkWidget *
find (GtkWidget *root, GType type, const char *tooltip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && (tooltip == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AdwComboRow *
find_combo (GtkWidget *root, const char *title)
{
  if (ADW_IS_COMBO_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return ADW_COMBO_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_combo (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static SamReportPreview *
wait_for_report (Fixture *self)
{
  SamReportPreview *preview = SAM_REPORT_PREVIEW (find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_PREVIEW, NULL));

  g_assert_nonnull (preview);
  while (sam_report_preview_get_n_pages (preview) == 0)
    g_main_context_iteration (NULL, TRUE);

  return preview;
}

static void
assert_label_of (SamReportPreview *preview, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_shows_report (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  GtkWidget *next = find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Next Page");
  GtkWidget *previous = find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Previous Page");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_cmpuint (sam_report_preview_get_n_pages (preview), ==, 2);
  assert_label_of (preview, "Progress overview – Handledning för lärande – påhittat exempel, page 1 of 2");

  g_assert_nonnull (next);
  g_assert_nonnull (previous);
  g_assert_false (gtk_widget_get_sensitive (previous));
  g_assert_true (gtk_widget_get_sensitive (next));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (next), GTK_ACCESSIBLE_ROLE_BUTTON);

  g_signal_emit_by_name (next, "clicked");
  g_assert_cmpuint (sam_report_preview_get_page (preview), ==, 1);
  assert_label_of (preview, "Progress overview – Handledning för lärande – påhittat exempel, page 2 of 2");
  g_assert_true (gtk_widget_get_sensitive (previous));
  g_assert_false (gtk_widget_get_sensitive (next));
}

static void
test_zooms (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  double fitting;
  int natural;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->page));
  fitting = sam_report_preview_get_zoom (preview);
  g_assert_cmpfloat (fitting, >, 0.2);
  g_assert_cmpfloat (fitting, <, 1);

  sam_report_preview_zoom (preview, 1);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->page));
  g_assert_cmpfloat (sam_report_preview_get_zoom (preview), >, fitting);
  gtk_widget_measure (GTK_WIDGET (preview), GTK_ORIENTATION_VERTICAL, -1, &natural, NULL, NULL, NULL);
  g_assert_cmpint (natural, >, 0);

  sam_report_preview_zoom (preview, 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->page));
  g_assert_cmpfloat_with_epsilon (sam_report_preview_get_zoom (preview), fitting, 0.02);
}

/* The label follows when the report does. */
static void
wait_for_label (SamReportPreview *preview, const char *label)
{
  char *difference;

  while ((difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL, label)) != NULL)
    {
      g_free (difference);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* The language of the paper is not that of the window. */
static void
test_changes_language (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  AdwComboRow *row = find_combo (GTK_WIDGET (self->page), "Language");

  g_assert_nonnull (row);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  adw_combo_row_set_selected (row, 0);
  wait_for_label (preview, "Lägesbild – Handledning för lärande – påhittat exempel, page 1 of 2");
}

static void
on_n_pages_cb (SamReportPreview *preview, GParamSpec *pspec, gpointer user_data)
{
  guint *n_shown = user_data;

  (*n_shown)++;
}

/* Many orders at once: only the last one is shown, in whatever order they come back. */
static void
test_drops_stale (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  AdwComboRow *row = find_combo (GTK_WIDGET (self->page), "Language");
  guint n_shown = 0;

  g_signal_connect (preview, "notify::n-pages", G_CALLBACK (on_n_pages_cb), &n_shown);
  for (int i = 0; i < 8; i++)
    sam_context_set_as_of (self->context, sam_date_new (2012, 9, 1) + i * 7);
  adw_combo_row_set_selected (row, 0);
  wait_for_label (preview, "Lägesbild – Handledning för lärande – påhittat exempel, page 1 of 2");
  g_assert_cmpuint (n_shown, ==, 1);
}

static void
test_prints (Fixture *self, gconstpointer data)
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

/* Folded: the options first, the report one step further, and back again. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *leaflet = find (GTK_WIDGET (self->page), ADW_TYPE_LEAFLET, NULL);

  wait_for_report (self);
  sam_page_set_narrow (self->page, TRUE);
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (ADW_LEAFLET (leaflet)), ==, "options");
  g_assert_false (sam_page_back (self->page));
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (leaflet), "preview");
  g_assert_true (sam_page_back (self->page));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (ADW_LEAFLET (leaflet)), ==, "options");
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

#define ADD(name, function) g_test_add ("/reports-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shows-the-report-page-by-page", test_shows_report);
  ADD ("zooms-in-and-back-to-the-whole-page", test_zooms);
  ADD ("makes-the-report-in-another-language", test_changes_language);
  ADD ("shows-only-the-last-report-asked-for", test_drops_stale);
  ADD ("prints-the-pages-that-it-shows", test_prints);
  ADD ("shows-options-first-where-it-is-narrow", test_narrow);

  return g_test_run ();
}
