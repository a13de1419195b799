/* The place "Reports": what it shows, how it is named, and that it prints what it shows. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "sam-calendar-print.h"
#include "sam-fixed-report.h"
#include "sam-sheet.h"
#include "sam-new-programme.h"
#include "sam-period-row.h"
#include "sam-person.h"
#include "sam-print-operation.h"
#include "sam-report-form.h"
#include "sam-report-kinds.h"
#include "sam-report-preview.h"
#include "sam-report-window.h"
#include "sam-reports-page.h"
#include "sam-veil.h"

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

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_ROLE_DOCUMENT);
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

/* Until the report of another kind is there, there is none to print or save by its rules. */
static void
test_drops_other_kind (Fixture *self, gconstpointer data)
{
  GtkWidget *save = find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Save the Report as a PDF or HTML File");
  SamReportPreview *preview = wait_for_report (self);

  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "month");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_cmpuint (sam_report_preview_get_n_pages (preview), ==, 0);
  wait_for_report (self);
  g_assert_true (gtk_widget_get_sensitive (save));
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

static gboolean
is_shown (Fixture *self, const char *title)
{
  AdwComboRow *combo = find_combo (GTK_WIDGET (self->page), title);

  return combo != NULL && gtk_widget_get_visible (GTK_WIDGET (combo));
}

static GtkWidget *
find_row (GtkWidget *root, GType type, const char *title)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, type, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Every report of the table can be chosen, and shows what it takes. */
static void
test_offers_each (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *label;
    gboolean    paper;
  } cases[] = {
    { "month", "Calendar, December 2012 – Handledning för lärande – påhittat exempel · all schools, page 1 of 1", TRUE },
    { "term-plan", "Term plan – Handledning för lärande – påhittat exempel · autumn\302\2402012 · all schools, page 1 of 1", TRUE },
    { "week-sheet", "Week sheet, week\302\24050 – Handledning för lärande – påhittat exempel · 10–14 December 2012, page 1 of 1", TRUE },
    { "blank-form", "Observation – Focus question and double log · form for paper and pen, page 1 of 1", FALSE },
    { "progress-overview", "Progress overview – Handledning för lärande – påhittat exempel, page 1 of 2", TRUE },
  };
  SamReportPreview *preview = wait_for_report (self);
  AdwComboRow *kind = find_combo (GTK_WIDGET (self->page), "Kind");

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (kind)), ==, sam_report_kinds_get_n ());
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", cases[i].name);
      wait_for_label (preview, cases[i].label);
      g_assert_cmpint (is_shown (self, "Size"), ==, cases[i].paper);
    }
}

/* What a report cannot do without is asked for in words, and there is nothing to save until then. */
static void
test_asks_for_coach (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  GtkWidget *save = find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Save the Report as a PDF or HTML File");
  AdwStatusPage *status;
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .date = sam_date_new (2012, 11, 20), .period = SAM_PERIOD_WEEK };
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *form;

  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "coach-schedule");
  status = ADW_STATUS_PAGE (find (GTK_WIDGET (self->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_cmpstr (adw_status_page_get_title (status), ==, "Something Is Still to Be Chosen");
  g_assert_cmpstr (adw_status_page_get_description (status), ==, "This report is of one coach: choose whose.");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_false (sam_page_print (self->page));

  people = sam_store_list (self->store, SAM_FAMILY_PERSON, NULL);
  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (sam_record_get_text (g_ptr_array_index (people, i), SAM_PERSON_NAME), "Cecilia Ahl"))
      options.coach = sam_record_get_id (g_ptr_array_index (people, i));
  form = find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_FORM, NULL);
  sam_report_form_set_options (SAM_REPORT_FORM (form), &options);
  g_signal_emit_by_name (form, "changed");
  wait_for_label (preview, "Coach’s schedule – Handledning för lärande – påhittat exempel · Cecilia Ahl · week\302\24047, page 1 of 1");
  g_assert_true (gtk_widget_get_sensitive (save));
}

/* An organiser's sheet asks whose, and is made once that is chosen; a report of all has no such row. */
static void
test_asks_for_organiser (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .date = sam_date_new (2012, 12, 14) };
  SamReportOptions chosen;
  g_autoptr (GPtrArray) organisers = sam_store_list (self->store, SAM_FAMILY_ORGANISER, NULL);
  GtkWidget *form = find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_FORM, NULL);
  GtkWidget *row = find_row (form, ADW_TYPE_ACTION_ROW, "Organiser");
  AdwStatusPage *status;

  g_assert_false (gtk_widget_get_visible (row));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "organiser-sheet");
  g_assert_true (gtk_widget_get_visible (row));
  status = ADW_STATUS_PAGE (find (GTK_WIDGET (self->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_cmpstr (adw_status_page_get_description (status), ==, "This report is of one organiser: choose which.");

  options.organiser = sam_record_get_id (g_ptr_array_index (organisers, 0));
  sam_report_form_set_options (SAM_REPORT_FORM (form), &options);
  g_assert_true (sam_report_form_get_options (SAM_REPORT_FORM (form), &chosen));
  g_assert_cmpint (chosen.organiser, ==, options.organiser);
  g_signal_emit_by_name (form, "changed");
  wait_for_label (preview, "Organiser’s sheet – Handledning för lärande – påhittat exempel · Almsjö kommun, page 1 of 2");
}

/* From month to month by its buttons, which say what they do. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  GtkWidget *previous;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "month");
  previous = find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Previous Month");
  g_assert_nonnull (previous);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (previous), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_signal_emit_by_name (previous, "clicked");
  wait_for_label (preview, "Calendar, November 2012 – Handledning för lärande – påhittat exempel · all schools, page 1 of 1");

  /* Another report is of the same time. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "week-sheet");
  wait_for_label (preview, "Week sheet, week\302\24044 – Handledning för lärande – påhittat exempel · 29 Oct – 2 Nov 2012, page 1 of 1");
  g_assert_nonnull (find_row (GTK_WIDGET (self->page), SAM_TYPE_PERIOD_ROW, "Week"));
}

/* What each view of the calendar is on paper. */
static void
test_calendar_prints (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *view;
    gint64      coach;
    const char *kind;
    SamPeriod   period;
  } cases[] = {
    { "month", 0, "month", SAM_PERIOD_NONE },
    { "month", 7, "month", SAM_PERIOD_NONE },
    { "week", 7, "week-sheet", SAM_PERIOD_NONE },
    { "term", 0, "term-plan", SAM_PERIOD_NONE },
    { "agenda", 0, "week-sheet", SAM_PERIOD_NONE },
    { "agenda", 7, "coach-schedule", SAM_PERIOD_TERM },
  };
  g_autoptr (SamCalendarModel) model = sam_calendar_model_new ();
  SamDate date = sam_date_new (2012, 11, 20);

  g_assert_false (sam_calendar_print (GTK_WIDGET (self->page), "month", model, date));
  sam_calendar_model_set_context (model, self->context);
  sam_calendar_model_set_school (model, 5);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamReportOptions options;
      const SamReportKind *kind;

      sam_calendar_model_set_coach (model, cases[i].coach);
      kind = sam_calendar_find_report (cases[i].view, model, date, &options);
      g_assert_cmpstr (kind->name, ==, cases[i].kind);
      g_assert_cmpint (options.coach, ==, cases[i].coach);
      g_assert_cmpint (options.school, ==, 5);
      g_assert_cmpint (options.date, ==, date);
      g_assert_cmpint (options.as_of, ==, sam_date_new (2012, 12, 14));
      g_assert_cmpint (options.period, ==, cases[i].period);
    }
}

static SamReportWindow *
find_report_window (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (SAM_IS_REPORT_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* The window that it opens is of that report and of no other, and goes with its programme. */
static void
test_window (Fixture *self, gconstpointer data)
{
  g_autoptr (SamCalendarModel) model = sam_calendar_model_new ();
  SamReportWindow *window;
  SamReportPreview *preview;

  sam_calendar_model_set_context (model, self->context);
  g_assert_true (sam_calendar_print (GTK_WIDGET (self->page), "month", model, sam_date_new (2012, 11, 20)));
  window = find_report_window ();
  g_assert_nonnull (window);
  preview = sam_report_viewer_get_preview (sam_report_window_get_viewer (window));
  while (sam_report_preview_get_n_pages (preview) == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_label_of (preview, "Calendar, November 2012 – Handledning för lärande – påhittat exempel · all schools, page 1 of 1");
  g_assert_cmpstr (sam_report_form_get_kind (sam_report_window_get_form (window))->name, ==, "month");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_combo (GTK_WIDGET (sam_report_window_get_form (window)), "Kind"))));

  /* Escape ends the search, and then the window. */
  g_assert_true (sam_report_viewer_search (sam_report_window_get_viewer (window)));
  SAM_TOOL_WINDOW_GET_CLASS (window)->leave (SAM_TOOL_WINDOW (window));
  g_assert_true (find_report_window () == window);
  SAM_TOOL_WINDOW_GET_CLASS (window)->leave (SAM_TOOL_WINDOW (window));
  g_assert_null (find_report_window ());
}

/* The preview that GTK has of its own would write a file for another program. */
static void
test_previews_in_the_window (Fixture *self, gconstpointer data)
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
test_prints_landscape (Fixture *self, gconstpointer data)
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

/* Where @width has no room for it, says what is too wide. */
static gboolean
fits (GtkWidget *widget, int width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= width)
    return TRUE;

  g_test_message ("%s: %d", G_OBJECT_TYPE_NAME (widget), minimum);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    fits (child, width);

  return FALSE;
}

/* Folded: the options first, the report one step further, and back again. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *leaflet = find (GTK_WIDGET (self->page), ADW_TYPE_LEAFLET, NULL);

  wait_for_report (self);
  sam_page_set_narrow (self->page, TRUE);
  g_assert_true (fits (GTK_WIDGET (self->page), 360));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (ADW_LEAFLET (leaflet)), ==, "options");
  g_assert_false (sam_page_back (self->page));
  adw_leaflet_set_visible_child_name (ADW_LEAFLET (leaflet), "preview");
  g_assert_true (sam_page_back (self->page));
  g_assert_cmpstr (adw_leaflet_get_visible_child_name (ADW_LEAFLET (leaflet)), ==, "options");
}

/* Fixed from the window: it is shown as it is kept, and stays when the programme changes; closed, the report is back. */
static void
test_fixes (Fixture *self, gconstpointer data)
{
  SamReportPreview *preview = wait_for_report (self);
  SamReportViewer *viewer = SAM_REPORT_VIEWER (find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_VIEWER, NULL));
  GtkWidget *fix = find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Keep It as It Is Now, Under a Number");
  SamSheet *sheet = NULL;
  const char *subtitle;
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
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (sheet), ADW_TYPE_ENTRY_ROW, NULL)), "2012:345");
  g_signal_emit_by_name (sam_sheet_get_save_button (sheet), "clicked");
  while (!sam_report_viewer_is_fixed (viewer))
    g_main_context_iteration (NULL, TRUE);

  all = sam_fixed_report_list (sam_store_get_database (self->store), NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((SamFixedReport *) all->pdata[0])->registry_number, ==, "2012:345");
  g_assert_cmpuint (sam_report_preview_get_n_pages (preview), ==, 2);
  g_assert_false (gtk_widget_get_sensitive (fix));
  g_assert_nonnull (find_row (GTK_WIDGET (self->page), ADW_TYPE_ACTION_ROW, "Progress overview – Handledning för lärande – påhittat exempel"));
  subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (GTK_WIDGET (self->page), ADW_TYPE_ACTION_ROW, "Progress overview – Handledning för lärande – påhittat exempel")));
  g_assert_nonnull (strstr (subtitle, "no. 1 · reg. 2012:345\nas of 14 Dec 2012 · A4"));
  sam_page_queue_refresh (self->page, SAM_FAMILY_SET (SAM_FAMILY_SCHOOL));
  g_assert_true (sam_report_viewer_is_fixed (viewer));

  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.leave-fixed", NULL);
  g_assert_false (sam_report_viewer_is_fixed (viewer));
  wait_for_report (self);
  g_assert_true (gtk_widget_get_sensitive (fix));

  /* Names were printed for good: before a projector it stays shut. */
  g_assert_true (sam_store_set_veil (self->store, SAM_VEIL_EVERYBODY, NULL));
  sam_page_set_context (self->page, NULL);
  sam_page_set_context (self->page, self->context);
  g_assert_false (sam_report_viewer_show_fixed (viewer, self->context, 1));
  wait_for_report (self);
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

#define ADD(name, function) g_test_add ("/reports-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shows-the-report-page-by-page", test_shows_report);
  ADD ("fixes-a-report-and-shows-it-as-it-is-kept", test_fixes);
  ADD ("zooms-in-and-back-to-the-whole-page", test_zooms);
  ADD ("makes-the-report-in-another-language", test_changes_language);
  ADD ("shows-only-the-last-report-asked-for", test_drops_stale);
  ADD ("shows-nothing-while-another-kind-is-made", test_drops_other_kind);
  ADD ("prints-the-pages-that-it-shows", test_prints);
  ADD ("previews-in-the-window-and-nowhere-else", test_previews_in_the_window);
  ADD ("prints-on-the-reports-own-paper", test_prints_landscape);
  ADD ("offers-every-report-with-what-it-takes", test_offers_each);
  ADD ("asks-for-the-coach-that-a-schedule-needs", test_asks_for_coach);
  ADD ("asks-for-the-organiser-that-a-sheet-is-of", test_asks_for_organiser);
  ADD ("steps-from-month-to-month", test_steps);
  ADD ("finds-the-report-of-each-view-of-the-calendar", test_calendar_prints);
  ADD ("opens-a-window-of-one-report", test_window);
  ADD ("shows-options-first-where-it-is-narrow", test_narrow);

  return g_test_run ();
}
