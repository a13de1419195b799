/* The place "Reports": what it shows and how it is named. */
#include "sam-calendar-print.h"
#include "sam-person.h"
#include "sam-period-row.h"
#include "sam-report-form.h"
#include "sam-report-kinds.h"
#include "sam-report-window.h"

#include "reports-fixture.h"

static void
assert_label_of (SamReportPreview *preview, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_shows_report (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  GtkWidget *next = reports_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Next Page");
  GtkWidget *previous = reports_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Previous Page");

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
test_zooms (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
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
test_changes_language (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  AdwComboRow *row = reports_fixture_find_combo (GTK_WIDGET (self->page), "Language");

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
test_drops_stale (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  AdwComboRow *row = reports_fixture_find_combo (GTK_WIDGET (self->page), "Language");
  guint n_shown = 0;

  g_signal_connect (preview, "notify::n-pages", G_CALLBACK (on_n_pages_cb), &n_shown);
  for (int i = 0; i < 8; i++)
    sam_context_set_as_of (self->context, sam_date_new (2012, 9, 1) + i * 7);
  adw_combo_row_set_selected (row, 0);
  wait_for_label (preview, "Lägesbild – Handledning för lärande – påhittat exempel, page 1 of 2");
  g_assert_cmpuint (n_shown, ==, 1);
}

static gboolean
is_shown (ReportsFixture *self, const char *title)
{
  AdwComboRow *combo = reports_fixture_find_combo (GTK_WIDGET (self->page), title);

  return combo != NULL && gtk_widget_get_visible (GTK_WIDGET (combo));
}

/* Every report of the table can be chosen, and shows what it takes. */
static void
test_offers_each (ReportsFixture *self, gconstpointer data)
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
  SamReportPreview *preview = reports_fixture_wait (self);
  AdwComboRow *kind = reports_fixture_find_combo (GTK_WIDGET (self->page), "Kind");

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
test_asks_for_coach (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  GtkWidget *save = reports_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Save the Report as a PDF or HTML File");
  AdwStatusPage *status;
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .date = sam_date_new (2012, 11, 20), .period = SAM_PERIOD_WEEK };
  g_autoptr (GPtrArray) people = NULL;
  GtkWidget *form;

  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "coach-schedule");
  status = ADW_STATUS_PAGE (reports_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_cmpstr (adw_status_page_get_title (status), ==, "Something Is Still to Be Chosen");
  g_assert_cmpstr (adw_status_page_get_description (status), ==, "This report is of one coach: choose whose.");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_false (sam_page_print (self->page));

  people = sam_store_list (self->store, SAM_FAMILY_PERSON, NULL);
  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (sam_record_get_text (g_ptr_array_index (people, i), SAM_PERSON_NAME), "Cecilia Ahl"))
      options.coach = sam_record_get_id (g_ptr_array_index (people, i));
  form = reports_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_FORM, NULL);
  sam_report_form_set_options (SAM_REPORT_FORM (form), &options);
  g_signal_emit_by_name (form, "changed");
  wait_for_label (preview, "Coach’s schedule – Handledning för lärande – påhittat exempel · Cecilia Ahl · week\302\24047, page 1 of 1");
  g_assert_true (gtk_widget_get_sensitive (save));
}

/* An organiser's sheet asks whose, and is made once that is chosen; a report of all has no such row. */
static void
test_asks_for_organiser (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  SamReportOptions options = { .as_of = sam_date_new (2012, 12, 14), .date = sam_date_new (2012, 12, 14) };
  SamReportOptions chosen;
  g_autoptr (GPtrArray) organisers = sam_store_list (self->store, SAM_FAMILY_ORGANISER, NULL);
  GtkWidget *form = reports_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_FORM, NULL);
  GtkWidget *row = reports_fixture_find_row (form, ADW_TYPE_ACTION_ROW, "Organiser");
  AdwStatusPage *status;

  g_assert_false (gtk_widget_get_visible (row));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "organiser-sheet");
  g_assert_true (gtk_widget_get_visible (row));
  status = ADW_STATUS_PAGE (reports_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_STATUS_PAGE, NULL));
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
test_steps (ReportsFixture *self, gconstpointer data)
{
  SamReportPreview *preview = reports_fixture_wait (self);
  GtkWidget *previous;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "month");
  previous = reports_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Previous Month");
  g_assert_nonnull (previous);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (previous), GTK_ACCESSIBLE_ROLE_BUTTON);
  g_signal_emit_by_name (previous, "clicked");
  wait_for_label (preview, "Calendar, November 2012 – Handledning för lärande – påhittat exempel · all schools, page 1 of 1");

  /* Another report is of the same time. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "reports.kind", "s", "week-sheet");
  wait_for_label (preview, "Week sheet, week\302\24044 – Handledning för lärande – påhittat exempel · 29 Oct – 2 Nov 2012, page 1 of 1");
  g_assert_nonnull (reports_fixture_find_row (GTK_WIDGET (self->page), SAM_TYPE_PERIOD_ROW, "Week"));
}

/* A term report is of the term that was stepped to: seen from its last day, and from the program's own within that one. */
static void
test_follows_term (ReportsFixture *self, gconstpointer data)
{
  SamReportForm *form = SAM_REPORT_FORM (reports_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_REPORT_FORM, NULL));
  SamPeriodRow *row = SAM_PERIOD_ROW (reports_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_PERIOD_ROW, NULL));
  SamDate as_of = sam_context_get_as_of (self->context);
  SamReportOptions options;

  sam_report_form_set_kind (form, sam_report_kinds_find ("term-report"));
  sam_period_row_set_date (row, sam_date_new (2013, 3, 1));
  g_assert_true (sam_report_form_get_options (form, &options));
  g_assert_cmpint (options.as_of, ==, sam_date_new (2013, 6, 30));
  sam_period_row_set_date (row, as_of);
  g_assert_true (sam_report_form_get_options (form, &options));
  g_assert_cmpint (options.as_of, ==, as_of);
}

/* What each view of the calendar is on paper. */
static void
test_calendar_prints (ReportsFixture *self, gconstpointer data)
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
test_window (ReportsFixture *self, gconstpointer data)
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
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reports_fixture_find_combo (GTK_WIDGET (sam_report_window_get_form (window)), "Kind"))));

  /* Escape ends the search, and then the window. */
  g_assert_true (sam_report_viewer_search (sam_report_window_get_viewer (window)));
  SAM_TOOL_WINDOW_GET_CLASS (window)->leave (SAM_TOOL_WINDOW (window));
  g_assert_true (find_report_window () == window);
  SAM_TOOL_WINDOW_GET_CLASS (window)->leave (SAM_TOOL_WINDOW (window));
  g_assert_null (find_report_window ());
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
test_narrow (ReportsFixture *self, gconstpointer data)
{
  GtkWidget *leaflet = reports_fixture_find (GTK_WIDGET (self->page), ADW_TYPE_LEAFLET, NULL);

  reports_fixture_wait (self);
  sam_page_set_narrow (self->page, TRUE);
  g_assert_true (fits (GTK_WIDGET (self->page), 360));
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

#define ADD(name, function) g_test_add ("/reports-page/" name, ReportsFixture, NULL, reports_fixture_set_up, function, reports_fixture_tear_down)
  ADD ("shows-the-report-page-by-page", test_shows_report);
  ADD ("zooms-in-and-back-to-the-whole-page", test_zooms);
  ADD ("makes-the-report-in-another-language", test_changes_language);
  ADD ("shows-only-the-last-report-asked-for", test_drops_stale);
  ADD ("offers-every-report-with-what-it-takes", test_offers_each);
  ADD ("asks-for-the-coach-that-a-schedule-needs", test_asks_for_coach);
  ADD ("asks-for-the-organiser-that-a-sheet-is-of", test_asks_for_organiser);
  ADD ("steps-from-month-to-month", test_steps);
  ADD ("is-seen-from-the-term-that-it-is-of", test_follows_term);
  ADD ("finds-the-report-of-each-view-of-the-calendar", test_calendar_prints);
  ADD ("opens-a-window-of-one-report", test_window);
  ADD ("shows-options-first-where-it-is-narrow", test_narrow);

  return g_test_run ();
}
