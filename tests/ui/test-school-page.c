/* The page of one school: its dashboard, from the file, as of the day. */
#include "page-fixture.h"
#include "tab-through.h"
#include "sam-chart-view.h"
#include "sam-report-window.h"
#include "sam-school-block.h"
#include "sam-school-dashboard-view.h"
#include "sam-school-strip.h"
#include "sam-school-view.h"
#include "sam-schools-page.h"
#include "sam-veil.h"

static void
put_calendar (SamTestProgramme *p)
{
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-06-12");
  sam_test_programme_put (p, "day_off", NULL, "kind=break name=Autumn from_date=2012-10-29 to_date=2012-11-02");
}

static void
put_session (SamTestProgramme *p, const char *label, const char *date, const char *more)
{
  g_autofree char *fields = g_strdup_printf ("kind=group team=F date=%s start_time=14:30 planned_minutes=90 coach=Annika %s",
                                             date, more);

  sam_test_programme_put (p, "session", label, fields);
}

/* Almskolan with a term behind it. */
static void
put_year (SamTestProgramme *p)
{
  put_calendar (p);
  sam_test_programme_put (p, "strand", "group", "kind=group name=Group_coaching");
  sam_test_programme_put (p, "promise", NULL, "team=F from_date=2012-08-20 to_date=2012-12-21 minutes=360");
  sam_test_programme_put (p, "strand_status", NULL, "strand=group school=Alm date=2012-09-03 status=under_way");
  put_session (p, "s1", "2012-09-04", "state=held actual_minutes=80 questions=Why? time_given=no room=yes");
  sam_test_programme_put (p, "attendance", NULL, "session=s1 person=Maria status=present");
  put_session (p, NULL, "2012-09-18", "state=cancelled cause=no_stand_in");
  put_session (p, NULL, "2012-12-18", "");
  put_session (p, NULL, "2013-01-15", "state=held actual_minutes=90");
  sam_test_programme_put (p, "intervention", NULL, "school=Alm name=Homework_help from_date=2012-09-01");
  sam_test_programme_put (p, "cycle", "c", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=c ordinal=1 asked_date=2012-10-01 text=How");
  sam_test_programme_put (p, "survey_round", "r", "name=Autumn opened_date=2012-11-19 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "q1", "survey_round=r ordinal=1 text=It_helps");
  sam_test_programme_put (p, "survey_statement", "q2", "survey_round=r ordinal=2 text=It_is_deep");
  sam_test_programme_put (p, "survey_count", NULL, "survey_statement=q1 school=Alm team=F step_3=6");
  sam_test_programme_put (p, "survey_count", NULL, "survey_statement=q2 school=Alm team=F step_4=7");
  sam_test_programme_get_store (p);
}

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, SAM_TYPE_SCHOOLS_PAGE, TRUE);
  if (data != NULL)
    put_year (self->programme);
}

static GtkWidget *
find_dashboard (PageFixture *self)
{
  return page_fixture_find (GTK_WIDGET (self->page), SAM_TYPE_SCHOOL_DASHBOARD_VIEW, NULL);
}

/* Waits until what is shown is of the school and the day. */
static const SamSchoolDashboard *
wait_for (PageFixture *self, const char *school, SamDate as_of)
{
  gint64 id = sam_test_programme_get_id (self->programme, school);

  for (;;)
    {
      GtkWidget *view = find_dashboard (self);
      const SamSchoolDashboard *shown = view != NULL ? sam_school_dashboard_view_get (SAM_SCHOOL_DASHBOARD_VIEW (view)) : NULL;

      if (shown != NULL && shown->school == id && shown->as_of == as_of)
        return shown;
      g_main_context_iteration (NULL, TRUE);
    }
}

static const SamSchoolDashboard *
show (PageFixture *self, const char *school)
{
  g_assert_true (sam_page_show_record (self->page, SAM_FAMILY_SCHOOL, sam_test_programme_get_id (self->programme, school)));

  return wait_for (self, school, sam_context_get_as_of (self->context));
}

static gboolean
has_label (PageFixture *self, const char *text)
{
  return page_fixture_find (find_dashboard (self), GTK_TYPE_LABEL, text) != NULL;
}

/* The block with this heading. */
static GtkWidget *
find_block (PageFixture *self, const char *title)
{
  GtkWidget *heading = page_fixture_find (find_dashboard (self), GTK_TYPE_LABEL, title);

  g_assert_nonnull (heading);

  return gtk_widget_get_ancestor (heading, SAM_TYPE_SCHOOL_BLOCK);
}

static void
test_empty (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *sentence;
    const char *button;
  } cases[] = {
    { "Sessions per Week", "The school has no teams in this term.", "Add Team…" },
    { "Attendance per Week", "No session was held in this term up to the day.", "Go to Calendar" },
    { "Individual Coaching", "No cycle has begun here. One begins with a question that a teacher asks.", "Go to Coaching" },
    { "Frame Factors", "No session was held in this term up to the day.", NULL },
  };

  show (self, "Orn");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *block = find_block (self, cases[i].title);

      g_test_message ("%s", cases[i].title);
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (block)), ==, GTK_ACCESSIBLE_ROLE_REGION);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (block), GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].title);
      g_assert_nonnull (page_fixture_find (block, GTK_TYPE_LABEL, cases[i].sentence));
      g_assert_null (page_fixture_find (block, SAM_TYPE_CHART_VIEW, NULL));
      if (cases[i].button != NULL)
        g_assert_nonnull (page_fixture_find (block, GTK_TYPE_BUTTON, cases[i].button));
    }
  /* Without a calendar, too, one is told what to do. */
  g_assert_true (gtk_widget_is_sensitive (page_fixture_find (find_dashboard (self), GTK_TYPE_BUTTON, "School Year")));
  g_assert_true (gtk_widget_is_sensitive (page_fixture_find (find_dashboard (self), GTK_TYPE_BUTTON, "Add Team…")));
  g_assert_true (has_label (self, "No teams in the term"));
}

static const char *
get_subtitle (PageFixture *self, const char *title)
{
  GtkWidget *row = page_fixture_find (find_dashboard (self), ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* As a label has it: a number does not part from its unit. */
static char *
describe_given (gint64 given, gint64 promised)
{
  g_autofree char *minutes = sam_language_format_minutes (sam_language_get_default (), promised);

  return g_strdup_printf ("%d of %s", (int) given, minutes);
}

static void
test_values (PageFixture *self, gconstpointer data)
{
  const SamSchoolDashboard *shown = show (self, "Alm");
  g_autofree char *aside = NULL, *week = NULL, *name = NULL;
  GtkWidget *block, *button;

  g_assert_cmpstr (shown->term.name, ==, "2012-ht");
  g_assert_cmpstr (get_subtitle (self, "F–3"), ==, "1 teacher · Tue 14:30 · 1 of 2 held · attendance 100%");
  aside = describe_given (80, shown->lost.promised);
  g_assert_true (has_label (self, aside));

  block = find_block (self, "Promised and Given Time");
  g_assert_nonnull (page_fixture_find (block, SAM_TYPE_CHART_VIEW, NULL));
  g_assert_true (has_label (self, "100%, 1 of 1"));
  g_assert_true (has_label (self, "Autumn · closed 30 Nov 2012"));
  g_assert_nonnull (page_fixture_find (find_block (self, "What Else Goes On"), SAM_TYPE_CHART_VIEW, NULL));
  /* The facts are of all terms. */
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "1 of 2"));
  g_assert_nonnull (page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, "1 begun, 0 with dialogue"));
  /* Each session of the strip says all of itself, and leads on. */
  button = page_fixture_find (find_dashboard (self), SAM_TYPE_SCHOOL_STRIP, NULL);
  button = page_fixture_find (button, GTK_TYPE_BUTTON, NULL);
  week = sam_language_format_week (sam_language_get_default (), (SamWeek) { 2012, 36 });
  name = g_strdup_printf ("Almskolan F–3, %s: Held, 4 Sep, 1 of 1 took part", week);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_terms (PageFixture *self, gconstpointer data)
{
  const SamSchoolDashboard *shown;
  g_autofree char *given = NULL;
  GtkWidget *drop;

  sam_context_set_as_of (self->context, sam_date_new (2013, 3, 15));
  shown = show (self, "Alm");
  g_assert_cmpstr (shown->term.name, ==, "2013-vt");
  drop = page_fixture_find (find_dashboard (self), GTK_TYPE_DROP_DOWN, "Term");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, "Term");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)), ==, 0);
  /* Nothing is promised for spring. */
  g_assert_true (has_label (self, "no promise"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      shown = sam_school_dashboard_view_get (SAM_SCHOOL_DASHBOARD_VIEW (find_dashboard (self)));
    }
  while (!g_str_equal (shown->term.name, "2012-ht"));
  g_assert_cmpint (shown->lost.promised, ==, 360);
  given = describe_given (80, 360);
  g_assert_true (has_label (self, given));
  g_assert_true (has_label (self, "22.2% given"));
  g_assert_true (has_label (self, "The term ended on 21 Dec 2012."));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)), ==, 1);
}

static void
test_statement (PageFixture *self, gconstpointer data)
{
  GtkWidget *drop;
  GtkWidget *chart;

  show (self, "Alm");
  drop = page_fixture_find (find_block (self, "Reception"), GTK_TYPE_DROP_DOWN, "Statement");
  chart = page_fixture_find (find_block (self, "Reception"), SAM_TYPE_CHART_VIEW, NULL);
  g_assert_nonnull (strstr (sam_chart_get_sentence (sam_chart_view_get_chart (SAM_CHART_VIEW (chart))), "6"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  g_assert_nonnull (strstr (sam_chart_get_sentence (sam_chart_view_get_chart (SAM_CHART_VIEW (chart))), "7"));
}

/* What is shown follows the day, and what is changed. */
static void
test_follows (PageFixture *self, gconstpointer data)
{
  const SamSchoolDashboard *shown = show (self, "Alm");

  g_assert_cmpuint (shown->held, ==, 1);
  sam_context_set_as_of (self->context, sam_date_new (2012, 9, 1));
  shown = wait_for (self, "Alm", sam_date_new (2012, 9, 1));
  g_assert_cmpuint (shown->held, ==, 0);
  sam_context_set_as_of (self->context, sam_date_new (2012, 12, 14));
  wait_for (self, "Alm", sam_date_new (2012, 12, 14));

  put_session (self->programme, NULL, "2012-10-02", "state=held actual_minutes=90");
  sam_test_programme_get_store (self->programme);
  while (sam_school_dashboard_view_get (SAM_SCHOOL_DASHBOARD_VIEW (find_dashboard (self)))->held < 2)
    g_main_context_iteration (NULL, TRUE);
}

/* For a projector nobody has a name; for a principal coaches have, teachers never had one here. */
static void
test_veil (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    SamVeil  veil;
    gboolean has_coach;
  } cases[] = { { SAM_VEIL_NONE, TRUE }, { SAM_VEIL_TEACHERS, TRUE }, { SAM_VEIL_EVERYBODY, FALSE } };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SamSchoolDashboard *shown;

      g_assert_true (sam_store_set_veil (self->store, cases[i].veil, &error));
      g_assert_no_error (error);
      shown = show (self, "Orn");
      shown = show (self, "Alm");
      g_assert_cmpint (g_strcmp0 (g_array_index (shown->teams, SamSchoolTeam, 0).coach, "Annika") == 0, ==,
                       cases[i].has_coach);
      g_assert_null (page_fixture_find (find_dashboard (self), GTK_TYPE_LABEL, "Maria"));
    }
}

static void
test_narrow (PageFixture *self, gconstpointer data)
{
  int least;

  show (self, "Alm");
  sam_page_set_narrow (self->page, TRUE);
  gtk_widget_measure (find_dashboard (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 336);
}

static void
test_keys (PageFixture *self, gconstpointer data)
{
  show (self, "Alm");
  g_assert_cmpuint (tab_through (self->window), >, 12);
}

static void
test_print (PageFixture *self, gconstpointer data)
{
  SamReportOptions options;
  GtkWidget *button;
  GtkWidget *window;

  show (self, "Alm");
  button = page_fixture_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Print School Sheet");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window = page_fixture_wait_window (self, SAM_TYPE_REPORT_WINDOW);
  g_assert_true (sam_report_form_get_options (sam_report_window_get_form (SAM_REPORT_WINDOW (window)), &options));
  g_assert_cmpint (options.school, ==, sam_test_programme_get_id (self->programme, "Alm"));
  g_assert_cmpint (options.as_of, ==, sam_date_new (2012, 12, 14));
  page_fixture_close_window (window);

  /* What Ctrl+P asks for. */
  g_assert_true (sam_page_print (self->page));
  page_fixture_close_window (page_fixture_wait_window (self, SAM_TYPE_REPORT_WINDOW));
  while (sam_page_back (self->page))
    continue;
  g_assert_false (sam_page_print (self->page));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, data, test) g_test_add ("/school-page/" name, PageFixture, data, set_up, test, page_fixture_tear_down)
  ADD ("a-school-without-anything-says-what-to-do", NULL, test_empty);
  ADD ("says-what-a-term-held-and-gave", "year", test_values);
  ADD ("shows-an-earlier-term", "year", test_terms);
  ADD ("shows-the-answers-to-the-chosen-statement", "year", test_statement);
  ADD ("follows-the-day-and-what-is-changed", "year", test_follows);
  ADD ("names-nobody-behind-the-veil", "year", test_veil);
  ADD ("fits-a-narrow-window", "year", test_narrow);
  ADD ("tab-goes-through-all-of-it", "year", test_keys);
  ADD ("prints-its-sheet", "year", test_print);
#undef ADD

  return g_test_run ();
}
