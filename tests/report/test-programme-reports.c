/* Reports over several schools: whatever the programme, nothing is lost, and each stands on the pages that it says. */
#include <string.h>

#include "report-fixture.h"
#include "sam-account.h"
#include "sam-coach-load.h"
#include "sam-document.h"
#include "sam-report-html.h"
#include "sam-report-outline.h"

static const char *const kinds[] = { "progress-overview", "organiser-sheet", "term-report", "monday-sheet", "coach-load", "definitions" };
static const SamPaper papers[] = { SAM_PAPER_A4, SAM_PAPER_LETTER };
static const char *const codes[] = { "sv", "en" };

static SamReportOptions
get_options (SamTestProgramme *p, const char *kind, guint i)
{
  return (SamReportOptions){
    .as_of = sam_date_new (2012, 12, 14),
    .language = sam_language_find (codes[i % 2]),
    .paper = papers[i / 2 % 2],
    .organiser = g_str_equal (kind, "organiser-sheet") ? sam_test_programme_get_id (p, "Org") : 0,
  };
}

static SamTestProgramme *
make_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=Prov start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Huvudmannen kind=municipality");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "person", "Coach", "name=Karin_Lodén code=K1 is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "strand", "Grupp", "name=Grupp kind=group");

  return p;
}

/* @name: with "_" for spaces. */
static void
put_school (SamTestProgramme *p, guint index, const char *name)
{
  g_autofree char *label = g_strdup_printf ("S%u", index);
  g_autofree char *team = g_strdup_printf ("T%u", index);
  g_autofree char *fields = g_strdup_printf ("organiser=Org name=%s unit_code=%08u joined_date=2012-08-01", name, 10000000 + index);
  g_autofree char *of_team = g_strdup_printf ("school=%s name=Laget from_date=2012-08-01", label);
  g_autofree char *status = g_strdup_printf ("strand=Grupp school=%s team=%s date=2012-08-20 status=under_way", label, team);

  sam_test_programme_put (p, "school", label, fields);
  sam_test_programme_put (p, "team", team, of_team);
  sam_test_programme_put (p, "strand_status", NULL, status);
}

static void
put_session (SamTestProgramme *p, guint team, const char *kind, SamDate date, int minutes)
{
  g_autofree char *day = sam_date_format_iso (date);
  g_autofree char *held = minutes > 0 ? g_strdup_printf ("state=held actual_minutes=%d", minutes) : g_strdup ("state=planned");
  g_autofree char *fields = g_strdup_printf ("kind=%s team=T%u coach=Coach date=%s start_time=15:00 planned_minutes=60 %s", kind,
                                             team, day, held);

  sam_test_programme_put (p, "session", NULL, fields);
}

static void
test_nothing (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < 4; i++)
      {
        g_autoptr (SamTestProgramme) p = make_programme ();
        SamReportOptions options = get_options (p, kinds[kind], i);
        g_autoptr (SamReport) report = report_make (p, kinds[kind], &options);
        g_autofree char *text = report_extract (report, 0);
        g_autofree char *html = sam_report_to_html (report, NULL);

        g_assert_cmpuint (sam_report_get_n_pages (report), >=, 1);
        report_assert_keeps_margins (report);
        if (text == NULL)
          return;
        g_assert_null (strstr (text, "(null)"));
        g_assert_null (strstr (html, "(null)"));
      }
}

/* Schools of a name of 80 letters, and so many that tables go on: each is told as often as one. */
static void
test_many (void)
{
  static const struct
  {
    const char *kind;
    guint       n_told;
  } cases[] = { { "progress-overview", 2 }, { "organiser-sheet", 2 }, { "term-report", 3 } };
  g_autoptr (SamTestProgramme) p = make_programme ();

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Skola%02u%s", i, i == 7 ? "_WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW" : "");

      put_school (p, i, name);
      put_session (p, i, "group", sam_date_new (2012, 11, 12), 60);
    }
  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    for (guint i = 0; i < 4; i++)
      {
        SamReportOptions options = get_options (p, cases[k].kind, i);
        g_autoptr (SamReport) report = report_make (p, cases[k].kind, &options);
        g_autofree char *text = report_extract (report, 0);

        report_assert_keeps_margins (report);
        if (text == NULL)
          return;
        for (guint school = 0; school < 60; school++)
          {
            g_autofree char *name = g_strdup_printf ("Skola%02u", school);

            g_assert_cmpuint (report_count_in (text, name), >=, cases[k].n_told);
            /* What needs attention names the first ones once more. */
            if (school >= 10)
              g_assert_cmpuint (report_count_in (text, name), ==, cases[k].n_told);
          }
      }
}

/* The page that the contents tell is the one that the part begins on. */
static void
test_contents (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = get_options (p, "term-report", 1);
  g_autoptr (SamReport) report = NULL;
  g_autoptr (GArray) outline = NULL;
  const SamTable *contents = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Skola%02u", i);

      put_school (p, i, name);
    }
  report = report_make (p, "term-report", &options);
  outline = sam_report_list_outline (report);
  for (guint i = 0; contents == NULL; i++)
    contents = sam_document_get_block (sam_report_get_document (report), i)->table;
  g_assert_cmpuint (contents->rows->len, ==, 6);
  for (guint i = 0; i < contents->rows->len; i++)
    {
      const SamCell *cells = g_ptr_array_index (contents->rows, i);
      guint n = 0;

      for (guint k = 0; k < outline->len; k++)
        {
          const SamOutlineItem *item = &g_array_index (outline, SamOutlineItem, k);
          g_autofree char *page = g_strdup_printf ("%u", item->page + 1);

          if (item->level > 0 || !g_str_equal (item->text, cells[0].text))
            continue;
          n++;
          g_assert_cmpstr (cells[1].text, ==, page);
        }
      g_assert_cmpuint (n, ==, 1);
    }
}

/* Whatever the week: one page, with what is left out told in numbers. */
static void
test_monday (void)
{
  static const guint cases[] = { 0, 3, 20, 60, 120 };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ();

      for (guint i = 0; i < cases[k]; i++)
        {
          g_autofree char *name = g_strdup_printf ("Skola%03u", i);

          put_school (p, i, name);
          put_session (p, i, "group", sam_date_new (2012, 9, 3), 60);
          put_session (p, i, "group", sam_date_new (2012, 11, 5), 0);
          put_session (p, i, "group", sam_date_new (2012, 12, 10 + i % 5), 0);
        }
      for (guint i = 0; i < 4; i++)
        {
          SamReportOptions options = get_options (p, "monday-sheet", i);
          g_autoptr (SamReport) report = report_make (p, "monday-sheet", &options);
          g_autofree char *text = report_extract (report, 0);

          g_assert_cmpuint (sam_report_get_n_pages (report), ==, 1);
          report_assert_keeps_margins (report);
          if (text == NULL)
            return;
          if (cases[k] == 20 && i % 2 == 1)
            {
              g_assert_nonnull (strstr (text, "Over the cadence"));
              g_assert_nonnull (strstr (text, "more in the program"));
            }
        }
    }
}

/* Minutes of the school year up to the day; the reduction on the day; by name. */
static void
test_coach_load (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GArray) loads = NULL;
  g_autoptr (GError) error = NULL;
  const SamCoachLoad *load;

  put_school (p, 1, "Ena");
  put_school (p, 2, "Andra");
  sam_test_programme_put (p, "person", "A", "name=Åke_Ek code=K2 is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "B", "name=Bo_Ek code=K3 is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "assignment", NULL, "coach=Coach school=S1 from_date=2012-08-20 reduction_percent=20");
  sam_test_programme_put (p, "assignment", NULL, "coach=Coach school=S2 from_date=2012-08-20 to_date=2012-10-31 reduction_percent=30");
  sam_test_programme_put (p, "assignment", NULL, "coach=A school=S1 from_date=2012-08-20");
  put_session (p, 1, "group", sam_date_new (2012, 6, 1), 50);
  put_session (p, 1, "group", sam_date_new (2012, 11, 12), 70);
  put_session (p, 2, "group", sam_date_new (2012, 11, 13), 80);
  put_session (p, 2, "other", sam_date_new (2012, 11, 14), 30);
  put_session (p, 2, "group", sam_date_new (2012, 12, 20), 0);

  loads = sam_coach_load_load (sam_test_programme_get_database (p), sam_date_new (2012, 12, 14), &error);
  g_assert_no_error (error);
  /* Bo has neither an assignment nor a session. */
  g_assert_cmpuint (loads->len, ==, 2);
  load = &g_array_index (loads, SamCoachLoad, 0);
  g_assert_cmpstr (load->name, ==, "Karin Lodén");
  g_assert_cmpint (load->minutes[SAM_SESSION_KIND_GROUP], ==, 150);
  g_assert_cmpint (load->minutes[SAM_SESSION_KIND_OTHER], ==, 30);
  g_assert_cmpint (sam_coach_load_get_minutes (load), ==, 180);
  g_assert_cmpint (load->sessions, ==, 3);
  g_assert_cmpint (load->teams, ==, 2);
  g_assert_cmpint (load->schools, ==, 1);
  g_assert_cmpint (load->reduction, ==, 20);
  g_assert_cmpint (load->load.numerator, ==, 180);
  g_assert_cmpint (load->load.denominator, >, 0);
  load = &g_array_index (loads, SamCoachLoad, 1);
  g_assert_cmpstr (load->name, ==, "Åke Ek");
  g_assert_cmpint (sam_coach_load_get_minutes (load), ==, 0);
  g_assert_cmpint (load->reduction, ==, 0);
}

/* What lies after the day is not told: a judgement, a round, a milestone's end, a value of a school year that has not ended. */
static void
test_account (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamAccount) account = NULL;
  g_autoptr (GError) error = NULL;
  const SamAccountIndicator *indicator;

  put_school (p, 1, "Ena");
  sam_test_programme_put (p, "basis", "E", "kind=evidence title=Genomgång date=2012-05-01 reference=Rapport");
  sam_test_programme_put (p, "basis", "Late", "kind=evidence title=Senare date=2012-12-20 reference=Rapport");
  sam_test_programme_put (p, "requirement", "R", "name=Krav text=Det_krävs");
  sam_test_programme_put (p, "requirement_judgement", NULL, "requirement=R date=2012-10-01 judgement=partly basis=E");
  sam_test_programme_put (p, "requirement_judgement", NULL, "requirement=R date=2012-12-20 judgement=met basis=E");
  sam_test_programme_put (p, "milestone", NULL, "name=Sen due_date=2012-12-01 done_date=2012-12-20");
  sam_test_programme_put (p, "survey_round", NULL, "name=Höst opened_date=2012-11-01 closed_date=2012-12-20");
  sam_test_programme_put (p, "indicator", "I", "name=Mål");
  sam_test_programme_put (p, "indicator_value", NULL, "indicator=I school=S1 school_year=2012/13 numerator=3 denominator=4");
  sam_test_programme_put (p, "indicator_value", NULL, "indicator=I school=S1 school_year=2011/12 numerator=1 denominator=4");
  sam_test_programme_put (p, "indicator_value", NULL, "indicator=I school=S1 school_year=2013/14 numerator=4 denominator=4");

  account = sam_account_load (sam_test_programme_get_database (p), sam_date_new (2012, 12, 14), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (account->basis->len, ==, 1);
  g_assert_cmpuint (account->requirements->len, ==, 1);
  g_assert_cmpint (g_array_index (account->requirements, SamAccountRequirement, 0).judgement, ==,
                   SAM_REQUIREMENT_JUDGEMENT_JUDGEMENT_PARTLY);
  g_assert_cmpstr (g_array_index (account->requirements, SamAccountRequirement, 0).basis, ==, "Genomgång");
  g_assert_cmpint (g_array_index (account->milestones, SamAccountEvent, 0).done, ==, SAM_DATE_NONE);
  g_assert_cmpint (g_array_index (account->rounds, SamAccountEvent, 0).done, ==, SAM_DATE_NONE);
  indicator = &g_array_index (account->indicators, SamAccountIndicator, 0);
  g_assert_cmpuint (indicator->values->len, ==, 1);
  g_assert_cmpstr (g_array_index (indicator->values, SamAccountValue, 0).year, ==, "2011/12");

  /* A school year is told of from its last day on. */
  g_clear_pointer (&account, sam_account_free);
  account = sam_account_load (sam_test_programme_get_database (p), sam_date_new (2013, 6, 29), &error);
  g_assert_cmpuint (g_array_index (account->indicators, SamAccountIndicator, 0).values->len, ==, 1);
  g_clear_pointer (&account, sam_account_free);
  account = sam_account_load (sam_test_programme_get_database (p), sam_date_new (2013, 6, 30), &error);
  g_assert_no_error (error);
  indicator = &g_array_index (account->indicators, SamAccountIndicator, 0);
  g_assert_cmpuint (indicator->values->len, ==, 2);
  g_assert_cmpint (g_array_index (indicator->values, SamAccountValue, 1).numerator, ==, 3);
}

/* A term that is over is told as of its last day, whenever that is asked. */
static void
test_past_term (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2013, 5, 2), .period = SAM_PERIOD_TERM, .date = sam_date_new (2012, 10, 1) };
  g_autoptr (SamReport) report = report_make (p, "term-report", &options);

  g_assert_cmpstr (sam_document_get_day (sam_report_get_document (report)), ==, "As of 31 December 2012");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

  g_test_add_func ("/programme-reports/an-empty-programme-has-every-report", test_nothing);
  g_test_add_func ("/programme-reports/sixty-schools-are-told-and-keep-the-margins", test_many);
  g_test_add_func ("/programme-reports/contents-tell-the-pages-of-parts", test_contents);
  g_test_add_func ("/programme-reports/a-monday-has-one-page", test_monday);
  g_test_add_func ("/programme-reports/a-coach-s-load-is-of-the-school-year", test_coach_load);
  g_test_add_func ("/programme-reports/an-account-ends-with-its-day", test_account);
  g_test_add_func ("/programme-reports/a-term-that-is-over-ends-with-its-last-day", test_past_term);

  return g_test_run ();
}
