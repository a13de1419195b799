/* The reports of the calendar: that nothing is lost on paper, and that nobody is named who must not be. */
#include <string.h>

#include "sam-new-programme.h"
#include "report-fixture.h"
#include "sam-document.h"
#include "sam-test-folder.h"
#include "sam-test-programme.h"

/* A programme with one school, and whatever a test adds. */
static SamTestProgramme *
make_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=Prov start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Org kind=municipality");
  sam_test_programme_put (p, "school", "S", "organiser=Org name=Sjöskolan unit_code=10000001 joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "person", "Coach", "name=Karin_Lodén code=K1 is_teacher=0 is_coach=1");

  return p;
}

static void
put_team (SamTestProgramme *p, const char *school, const char *label, const char *name)
{
  g_autofree char *fields = g_strdup_printf ("school=%s name=%s from_date=2012-08-01", school, name);

  sam_test_programme_put (p, "team", label, fields);
}

static void
put_session (SamTestProgramme *p, const char *team, SamDate date, int time)
{
  g_autofree char *day = sam_date_format_iso (date);
  g_autofree char *clock = sam_time_format (time);
  g_autofree char *fields =
    g_strdup_printf ("kind=group team=%s coach=Coach date=%s start_time=%s planned_minutes=60", team, day, clock);

  sam_test_programme_put (p, "session", NULL, fields);
}

/* The month */

/* Fourteen in a day, and the week around it not empty: all on the one page. */
static void
test_month_of_fourteen (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamDate day = sam_date_new (2012, 11, 14);
  SamReportOptions options = { .as_of = day, .date = day, .period = SAM_PERIOD_MONTH };
  g_autoptr (SamReport) report = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%02u", i);

      put_team (p, "S", name, name);
      put_session (p, name, day, 8 * 60 + 15 * i);
      put_session (p, name, day + 1 + i % 2, 9 * 60 + 15 * i);
    }
  report = report_make (p, "month", &options);
  g_assert_cmpuint (sam_report_get_n_pages (report), ==, 1);
  text = report_extract (report, 0);
  if (text == NULL)
    return;
  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%02u", i);
      g_autofree char *time = sam_time_format (8 * 60 + 15 * i);

      g_assert_cmpuint (report_count_in (text, name), ==, 2);
      g_assert_nonnull (strstr (text, time));
    }
}

/* More than paper can hold goes on, and every session is told once. */
static void
test_month_goes_on (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2012, 11, 1), .date = sam_date_new (2012, 11, 1), .period = SAM_PERIOD_MONTH };
  g_autoptr (SamReport) report = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%02u", i);

      put_team (p, "S", name, name);
      for (guint week = 0; week < 4; week++)
        put_session (p, name, sam_date_new (2012, 11, 6) + 7 * week, 8 * 60 + 5 * i);
    }
  report = report_make (p, "month", &options);
  g_assert_cmpuint (sam_report_get_n_pages (report), >, 1);
  text = report_extract (report, 0);
  if (text == NULL)
    return;
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%02u", i);

      g_assert_cmpuint (report_count_in (text, name), ==, 4);
    }
  for (guint page = 2; page <= sam_report_get_n_pages (report); page++)
    {
      g_autofree char *own = report_extract (report, page);

      g_assert_nonnull (strstr (own, "Team or step"));
    }
}

/* The weekend has room where it is used. */
static void
test_month_with_weekend (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2012, 11, 1), .date = sam_date_new (2012, 11, 1), .period = SAM_PERIOD_MONTH };
  g_autoptr (SamReport) report = NULL;
  const SamMonthSheet *sheet;

  put_team (p, "S", "A", "A");
  report = report_make (p, "month", &options);
  sheet = sam_document_get_block (sam_report_get_document (report), 0)->month;
  g_assert_cmpfloat (sheet->weekend_width, >, 0);
  g_clear_pointer (&report, sam_report_free);

  put_session (p, "A", sam_date_new (2012, 11, 17), 600);
  report = report_make (p, "month", &options);
  sheet = sam_document_get_block (sam_report_get_document (report), 0)->month;
  g_assert_cmpfloat (sheet->weekend_width, ==, 0);
  g_assert_cmpuint (sheet->days[2][5].n_lines, ==, 1);
}

/* The week sheet */

static void
put_week (SamTestProgramme *p, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%03u", i);

      put_team (p, "S", name, name);
      put_session (p, name, sam_date_new (2012, 11, 12) + i % 5, 8 * 60 + i);
    }
}

/* Whatever the week and the paper: one page, and on it every session that type can be small enough for. */
static void
test_week_is_one_page (void)
{
  static const struct
  {
    guint    n;
    gboolean tells_all;
  } cases[] = {
    { 0, TRUE }, { 1, TRUE }, { 12, TRUE }, { 30, TRUE }, { 45, TRUE }, { 70, TRUE }, { 110, TRUE }, { 180, TRUE }, { 400, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ();

      put_week (p, cases[i].n);
      for (SamPaper paper = 0; paper < SAM_N_PAPERS; paper++)
        {
          SamReportOptions options = {
            .as_of = sam_date_new (2012, 11, 12),
            .date = sam_date_new (2012, 11, 14),
            .period = SAM_PERIOD_WEEK,
            .paper = paper,
          };
          g_autoptr (SamReport) report = report_make (p, "week-sheet", &options);
          g_autofree char *text = NULL;
          g_autofree char *number = g_strdup_printf ("%u group session", cases[i].n);

          g_assert_cmpuint (sam_report_get_n_pages (report), ==, 1);
          text = report_extract (report, 0);
          if (text == NULL)
            return;
          g_assert_nonnull (strstr (text, "Week sheet, week 46"));
          if (cases[i].n > 0)
            g_assert_nonnull (strstr (text, number));
          for (guint k = 0; cases[i].tells_all && k < cases[i].n; k++)
            {
              g_autofree char *name = g_strdup_printf ("Lag%03u", k);

              g_assert_cmpuint (report_count_in (text, name), ==, 1);
            }
          /* What cannot be told is not passed over in silence. */
          if (!cases[i].tells_all && paper == SAM_PAPER_A4)
            g_assert_nonnull (strstr (text, "cannot be read on one page"));
        }
    }
}

/* A coach in two places is told on both rows. */
static void
test_week_tells_clashes (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .date = sam_date_new (2012, 11, 14), .period = SAM_PERIOD_WEEK };
  g_autoptr (SamReport) report = NULL;
  g_autofree char *text = NULL;

  put_team (p, "S", "A", "Ena");
  put_team (p, "S", "B", "Andra");
  put_session (p, "A", sam_date_new (2012, 11, 14), 870);
  put_session (p, "B", sam_date_new (2012, 11, 14), 900);
  report = report_make (p, "week-sheet", &options);
  text = report_extract (report, 0);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "clash: 14:30"));
  g_assert_nonnull (strstr (text, "clash: 15:00"));
  g_assert_nonnull (strstr (text, "1 clash."));
}

/* The term plan */

/* As many rows as teams, each once, under a head on every page; the total never alone. */
static void
test_term_plan (void)
{
  static const struct
  {
    guint schools, teams;
  } cases[] = { { 1, 1 }, { 1, 40 }, { 12, 3 }, { 30, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ();
      SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .date = sam_date_new (2012, 11, 14), .period = SAM_PERIOD_TERM };
      g_autoptr (SamReport) report = NULL;
      guint n_pages;

      for (guint school = 0; school < cases[i].schools; school++)
        {
          g_autofree char *label = school == 0 ? g_strdup ("S") : g_strdup_printf ("S%u", school);
          g_autofree char *fields = g_strdup_printf ("organiser=Org name=Skola%02u unit_code=2000%04u joined_date=2012-08-01",
                                                     school, school);

          if (school > 0)
            sam_test_programme_put (p, "school", label, fields);
          for (guint team = 0; team < cases[i].teams; team++)
            {
              g_autofree char *name = g_strdup_printf ("L%02u-%02u", school, team);

              put_team (p, label, name, name);
              put_session (p, name, sam_date_new (2012, 9, 3) + 7 * (team % 10), 900);
            }
        }
      report = report_make (p, "term-plan", &options);
      n_pages = sam_report_get_n_pages (report);
      for (guint page = 1; page <= n_pages; page++)
        {
          g_autofree char *text = report_extract (report, page);

          if (text == NULL)
            return;
          g_assert_nonnull (strstr (text, "School"));
          g_assert_nonnull (strstr (text, "promised"));
          g_assert_cmpuint (report_count_in (text, "-0") + report_count_in (text, "-1") + report_count_in (text, "-2") + report_count_in (text, "-3"), >, 0);
          g_assert_cmpint (strstr (text, "Held of planned per week") != NULL, ==, page == n_pages);
        }
      {
        g_autofree char *all = report_extract (report, 0);

        for (guint school = 0; school < cases[i].schools; school++)
          for (guint team = 0; team < cases[i].teams; team++)
            {
              g_autofree char *name = g_strdup_printf ("L%02u-%02u", school, team);

              g_assert_cmpuint (report_count_in (all, name), ==, 1);
            }
      }
      if (cases[i].teams == 40)
        g_assert_cmpuint (n_pages, <=, 2);
    }
}

/* A name of 80 letters is shortened; the rest of its row stands. */
static void
test_long_names (void)
{
  static const char *const kinds[] = { "month", "term-plan", "week-sheet", "monday-sheet", "attendance-list", "coach-schedule" };
  g_autofree char *long_name = g_strnfill (80, 'W');
  g_autofree char *school = g_strdup_printf ("organiser=Org name=%s unit_code=30000001 joined_date=2012-08-01", long_name);
  g_autoptr (SamTestProgramme) p = make_programme ();

  sam_test_programme_put (p, "school", "Long", school);
  put_team (p, "Long", "T", long_name);
  put_session (p, "T", sam_date_new (2012, 11, 14), 915);
  sam_test_programme_put (p, "person", "P", "name=Wilhelmina_Wxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx code=W is_teacher=1");
  sam_test_programme_put (p, "membership", NULL, "team=T person=P from_date=2012-08-01");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      SamReportOptions options = {
        .as_of = sam_date_new (2012, 11, 12),
        .date = sam_date_new (2012, 11, 14),
        .coach = g_str_equal (kinds[i], "attendance-list") ? 0 : sam_test_programme_get_id (p, "Coach"),
        .team = g_str_equal (kinds[i], "attendance-list") ? sam_test_programme_get_id (p, "T") : 0,
        .period = SAM_PERIOD_TERM,
      };
      g_autoptr (SamReport) report = NULL;
      g_autofree char *text = NULL;
      const char *mark = g_str_equal (kinds[i], "term-plan") ? "Wed 15:15" : "15:15";

      report = report_make (p, kinds[i], &options);
      g_assert_cmpuint (sam_report_get_n_pages (report), ==, 1);
      text = report_extract (report, 0);
      if (text == NULL)
        return;
      g_assert_nonnull (strstr (text, "WW"));
      g_assert_nonnull (strstr (text, mark));
      /* A reader's program has the whole name from the PDF; on paper it ends where its column does. */
      report_assert_keeps_margins (report);
    }
}

/* Every school by itself, with its own totals. */
static void
test_each_school (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = {
    .as_of = sam_date_new (2012, 11, 12),
    .date = sam_date_new (2012, 11, 14),
    .period = SAM_PERIOD_TERM,
    .each_school = TRUE,
    .paper = SAM_PAPER_A3,
  };
  g_autoptr (SamReport) report = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  sam_test_programme_put (p, "school", "S2", "organiser=Org name=Östanskolan unit_code=30000001 joined_date=2012-08-01");
  put_team (p, "S", "A", "Ena");
  put_team (p, "S2", "B", "Andra");
  put_session (p, "A", sam_date_new (2012, 11, 14), 870);
  report = report_make (p, "term-plan", &options);
  g_assert_cmpuint (sam_report_get_n_pages (report), ==, 2);
  first = report_extract (report, 1);
  second = report_extract (report, 2);
  if (first == NULL)
    return;
  g_assert_nonnull (strstr (first, "Sjöskolan"));
  g_assert_null (strstr (first, "Östanskolan"));
  g_assert_nonnull (strstr (second, "Östanskolan"));
  g_assert_nonnull (strstr (first, "Held of planned per week"));
  g_assert_nonnull (strstr (second, "Held of planned per week"));
}

/* The attendance list */

static void
put_members (SamTestProgramme *p, guint n, const char *dates)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("M%02u%s", i, dates != NULL ? "x" : "");
      g_autofree char *person = g_strdup_printf ("name=Medlem_%s code=%s is_teacher=1", label, label);
      g_autofree char *membership =
        g_strdup_printf ("team=A person=%s %s", label, dates != NULL ? dates : "from_date=2012-08-01");

      sam_test_programme_put (p, "person", label, person);
      sam_test_programme_put (p, "membership", NULL, membership);
    }
}

static void
test_attendance_pages (void)
{
  static const guint cases[] = { 0, 1, 8, 14, 15, 22, 40, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ();
      SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .date = sam_date_new (2012, 11, 14), .period = SAM_PERIOD_DAY };
      g_autoptr (SamReport) report = NULL;
      g_autofree char *all = NULL;

      put_team (p, "S", "A", "Ena");
      put_session (p, "A", sam_date_new (2012, 11, 14), 870);
      put_members (p, cases[i], NULL);
      options.team = sam_test_programme_get_id (p, "A");
      report = report_make (p, "attendance-list", &options);
      all = report_extract (report, 0);
      if (all == NULL)
        return;
      for (guint k = 0; k < cases[i]; k++)
        {
          g_autofree char *name = g_strdup_printf ("Medlem M%02u", k);

          g_assert_cmpuint (report_count_in (all, name), ==, 1);
        }
      g_assert_cmpuint (report_count_in (all, "After the session"), ==, 1);
      for (guint page = 1; page <= sam_report_get_n_pages (report); page++)
        {
          g_autofree char *text = report_extract (report, page);

          if (strstr (text, "Medlem") != NULL)
            g_assert_nonnull (strstr (text, "Signature"));
        }
    }
}

/* A whole term: all its dates and members, on as many pages as it takes; who was not there yet has nothing to sign. */
static void
test_attendance_of_term (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .date = sam_date_new (2012, 11, 14), .period = SAM_PERIOD_TERM };
  g_autoptr (SamReport) report = NULL;
  g_autofree char *all = NULL;

  put_team (p, "S", "A", "Ena");
  for (guint i = 0; i < 40; i++)
    put_session (p, "A", sam_date_new (2012, 9, 3) + 2 * i, 870);
  put_members (p, 20, NULL);
  put_members (p, 1, "from_date=2012-11-01");
  options.team = sam_test_programme_get_id (p, "A");
  report = report_make (p, "attendance-list", &options);
  g_assert_cmpint (sam_report_get_orientation (report), ==, SAM_ORIENTATION_LANDSCAPE);
  all = report_extract (report, 0);
  if (all == NULL)
    return;
  /* 17 dates beside the names: three times all the names. */
  g_assert_cmpuint (report_count_in (all, "Medlem M07\n") + report_count_in (all, "Medlem M07 "), ==, 3);
  g_assert_cmpuint (report_count_in (all, "14:30"), >=, 40);
  g_assert_cmpuint (report_count_in (all, "–"), >=, 29);
}

/* The coach's schedule */

static void
test_coach_schedule (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .date = sam_date_new (2012, 11, 14), .period = SAM_PERIOD_TERM };
  g_autoptr (SamReport) report = NULL;
  g_autofree char *all = NULL;
  guint n_pages;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%03u", i);

      put_team (p, "S", name, name);
      put_session (p, name, sam_date_new (2012, 8, 20) + i % 110, 480 + i);
    }
  options.coach = sam_test_programme_get_id (p, "Coach");
  report = report_make (p, "coach-schedule", &options);
  n_pages = sam_report_get_n_pages (report);
  g_assert_cmpuint (n_pages, >, 3);
  all = report_extract (report, 0);
  if (all == NULL)
    return;
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("Lag%03u", i);

      g_assert_cmpuint (report_count_in (all, name), ==, 1);
    }
  g_assert_nonnull (strstr (all, "9,000"));
  for (guint page = 1; page <= n_pages; page++)
    {
      g_autofree char *text = report_extract (report, page);
      const char *last_week = NULL;

      g_assert_nonnull (strstr (text, "team or step"));
      for (const char *at = text; (at = strstr (at, "\nweek ")) != NULL; at++)
        last_week = at;
      /* A week's heading never stands last on a page. */
      if (last_week != NULL)
        g_assert_nonnull (strstr (last_week, "Lag"));
    }
}

/* What reports have in common */

static void
test_papers (void)
{
  static const struct
  {
    const char *kind;
    SamPaper    paper;
    double      width, height;
  } cases[] = {
    { "month", SAM_PAPER_A4, 297, 210 },       { "month", SAM_PAPER_A3, 420, 297 },
    { "term-plan", SAM_PAPER_A3, 420, 297 },   { "term-plan", SAM_PAPER_LETTER, 279.4, 215.9 },
    { "week-sheet", SAM_PAPER_A4, 210, 297 },  { "week-sheet", SAM_PAPER_LETTER, 215.9, 279.4 },
    { "progress-overview", SAM_PAPER_A3, 297, 420 },
    /* This one is laid out for A4 only. */
    { "blank-form", SAM_PAPER_A3, 210, 297 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_team (p, "S", "A", "A");
  put_session (p, "A", sam_date_new (2012, 11, 14), 870);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .date = sam_date_new (2012, 11, 12), .paper = cases[i].paper };
      g_autoptr (SamReport) report = report_make (p, cases[i].kind, &options);
      double width, height;

      sam_report_get_page_size (report, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, cases[i].width * 72 / 25.4, 0.01);
      g_assert_cmpfloat_with_epsilon (height, cases[i].height * 72 / 25.4, 0.01);
    }
}

static void
test_registry (void)
{
  g_assert_cmpuint (sam_report_kinds_get_n (), >=, 6);
  for (guint i = 0; i < sam_report_kinds_get_n (); i++)
    {
      const SamReportKind *kind = sam_report_kinds_get (i);

      g_assert_true (sam_report_kinds_find (kind->name) == kind);
      g_assert_nonnull (kind->compose);
      g_assert_nonnull (kind->parts[0].title);
      g_assert_nonnull (kind->privacy);
      g_assert_cmpint (kind->needs & ~kind->takes, ==, 0);
      g_assert_cmpint (kind->needs_one & ~kind->takes, ==, 0);
      if (kind->usual_period != SAM_PERIOD_NONE)
        g_assert_cmpint (kind->takes & sam_report_takes_for_period (kind->usual_period), !=, 0);
      for (guint part = 0; part < SAM_REPORT_MAX_PARTS && kind->parts[part].title != NULL; part++)
        g_assert_nonnull (kind->parts[part].text);
    }
  g_assert_null (sam_report_kinds_find ("poem"));
}

static void
test_says_what_is_missing (void)
{
  static const struct
  {
    const char *kind;
    const char *words;
  } cases[] = { { "coach-schedule", "one coach" }, { "attendance-list", "one team" } };
  g_autoptr (SamTestProgramme) p = make_programme ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .language = sam_language_find ("en") };
      g_autoptr (GError) error = NULL;

      g_assert_null (sam_report_new (sam_report_kinds_find (cases[i].kind), sam_test_programme_get_database (p), &options, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

static void
test_periods (void)
{
  static const struct
  {
    SamPeriod   period;
    const char *date, *first, *last;
  } cases[] = {
    { SAM_PERIOD_DAY, "2012-11-14", "2012-11-14", "2012-11-14" },
    { SAM_PERIOD_WEEK, "2012-12-31", "2012-12-31", "2013-01-06" },
    { SAM_PERIOD_WEEK, "2013-01-06", "2012-12-31", "2013-01-06" },
    { SAM_PERIOD_WEEK, "9999-12-31", "9999-12-27", "9999-12-31" },
    { SAM_PERIOD_MONTH, "2012-02-10", "2012-02-01", "2012-02-29" },
    { SAM_PERIOD_TERM, "2012-12-31", "2012-07-01", "2012-12-31" },
    { SAM_PERIOD_TERM, "2013-01-01", "2013-01-01", "2013-06-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDateRange range = sam_period_get_range (cases[i].period, sam_date_parse (cases[i].date));
      g_autofree char *first = sam_date_format_iso (range.start);
      g_autofree char *last = sam_date_format_iso (range.end - 1);

      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

/* Individual coaching: its step and school are told, and never whose it is or where. */
static void
test_that_not_what (void)
{
  static const char *const kinds[] = { "month", "term-plan", "week-sheet", "coach-schedule" };
  static const char *const languages[] = { "sv", "en" };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_team (p, "S", "A", "Ena");
  sam_test_programme_put (p, "person", "T", "name=Hemlig_Person code=T1 is_teacher=1");
  sam_test_programme_put (p, "membership", NULL, "team=A person=T from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "C", "teacher=T coach=Coach ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=C ordinal=1 asked_date=2012-11-01 text=Förseglad_fråga");
  sam_test_programme_put (p, "session", NULL,
                          "kind=observation cycle=C coach=Coach date=2012-11-14 start_time=10:00 planned_minutes=60 "
                          "place=Klassrum_Hemlig");
  put_session (p, "A", sam_date_new (2012, 11, 14), 870);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        SamReportOptions options = {
          .as_of = sam_date_new (2012, 11, 12),
          .date = sam_date_new (2012, 11, 14),
          .language = sam_language_find (languages[k]),
          .coach = g_str_equal (kinds[i], "coach-schedule") ? sam_test_programme_get_id (p, "Coach") : 0,
        };
        g_autoptr (SamReport) report = NULL;
        g_autofree char *text = NULL;

        if (options.coach == 0)
          options.period = SAM_PERIOD_NONE;
        report = report_make (p, kinds[i], &options);
        text = report_extract (report, 0);
        if (text == NULL)
          return;
        g_assert_null (strstr (text, "Hemlig"));
        g_assert_null (strstr (text, "Förseglad"));
        g_assert_nonnull (strstr (text, "Sjöskolan"));
        if (!g_str_equal (kinds[i], "term-plan"))
          g_assert_nonnull (strstr (text, "observation"));
      }
}

/* An attendance list of individual coaching would name the teacher: it is refused. */
static void
test_no_list_of_individual (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  SamReportOptions options = { .as_of = sam_date_new (2012, 11, 12), .language = sam_language_find ("en") };
  g_autoptr (GError) error = NULL;

  put_team (p, "S", "A", "Ena");
  sam_test_programme_put (p, "person", "T", "name=Hemlig_Person code=T1 is_teacher=1");
  sam_test_programme_put (p, "membership", NULL, "team=A person=T from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "C", "teacher=T coach=Coach ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "session", "O",
                          "kind=talk_before cycle=C coach=Coach date=2012-11-14 start_time=10:00 planned_minutes=60");
  options.session = sam_test_programme_get_id (p, "O");
  g_assert_null (sam_report_new (sam_report_kinds_find ("attendance-list"), sam_test_programme_get_database (p), &options, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  sam_language_init (g_getenv ("SAMORDNA_LOCALE_DIR"), "en");

#define ADD(path, function) g_test_add_func ("/calendar-reports/" path, function)
  ADD ("a-month-shows-all-fourteen-of-a-day-on-one-page", test_month_of_fourteen);
  ADD ("a-month-that-is-too-full-goes-on-and-loses-nothing", test_month_goes_on);
  ADD ("a-month-gives-the-weekend-room-where-it-is-used", test_month_with_weekend);
  ADD ("a-week-is-one-page-whatever-it-holds", test_week_is_one_page);
  ADD ("a-week-tells-of-clashes", test_week_tells_clashes);
  ADD ("a-term-plan-has-each-team-once-and-a-head-on-each-page", test_term_plan);
  ADD ("a-term-plan-of-each-school-by-itself", test_each_school);
  ADD ("names-of-eighty-letters-push-nothing-out", test_long_names);
  ADD ("an-attendance-list-has-each-member-once", test_attendance_pages);
  ADD ("an-attendance-list-of-a-term-has-all-dates", test_attendance_of_term);
  ADD ("a-coachs-schedule-has-each-session-once-and-no-lone-heading", test_coach_schedule);
  ADD ("papers", test_papers);
  ADD ("registry", test_registry);
  ADD ("says-what-is-missing", test_says_what_is_missing);
  ADD ("periods", test_periods);
  ADD ("tells-that-and-not-what", test_that_not_what);
  ADD ("no-attendance-list-of-individual-coaching", test_no_list_of_individual);

  return g_test_run ();
}
