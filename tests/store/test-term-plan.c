/* A term of group coaching as a table of teams and weeks. */
#include "sam-term-plan.h"
#include "sam-test-programme.h"

#define AS_OF "2012-12-14"

static SamDate
day (const char *text)
{
  SamDate date = sam_date_parse (text);

  g_assert_cmpint (date, !=, SAM_DATE_NONE);

  return date;
}

static void
put (SamTestProgramme *p, const char *family, const char *label, const char *fields)
{
  sam_test_programme_put (p, family, label, fields);
}

/* Two organisers; Östraskolan's autumn ends earlier, and Åsskolan has a break of its own. */
static SamTestProgramme *
make_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  put (p, "programme", NULL, "name=Test start_date=2012-08-01 status=under_way");
  put (p, "organiser", "A", "name=A");
  put (p, "organiser", "B", "name=B");
  put (p, "school", "Ass", "unit_code=11111111 name=Åsskolan organiser=A joined_date=2012-08-01");
  put (p, "school", "Ost",
       "unit_code=22222222 name=Östraskolan organiser=B joined_date=2012-08-01 "
       "left_date=2012-11-30");
  put (p, "school", "Zet", "unit_code=33333333 name=Zetaskolan organiser=A joined_date=2012-08-01");
  put (p, "team", "Z79", "school=Zet name=7–9 from_date=2012-08-01");
  put (p, "team", "ZF3", "school=Zet name=F–3 from_date=2012-08-01");
  put (p, "team", "Z46", "school=Zet name=4–6 from_date=2012-08-01");
  put (p, "team", "Ahog", "school=Ass name=Högstadiet from_date=2012-08-01");
  put (p, "team", "Alag", "school=Ass name=Lågstadiet from_date=2012-08-01");
  put (p, "team", "Amel", "school=Ass name=Mellanstadiet from_date=2012-08-01");
  put (p, "team", "O1", "school=Ost name=1–3 from_date=2012-08-01");
  put (p, "team", "Gone", "school=Ass name=Gone from_date=2011-08-01 to_date=2012-06-10");
  put (p, "team", "Next", "school=Ass name=Next from_date=2013-01-08");
  put (p, "person", "C", "code=C1 name=Cecilia is_teacher=0 is_coach=1");
  put (p, "person", "D", "code=C2 name=David is_teacher=0 is_coach=1");
  put (p, "person", "T", "code=T1 name=Tea is_teacher=1 is_coach=0");
  put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  put (p, "term", NULL, "term=2013-vt from_date=2013-01-08 to_date=2013-06-12");
  put (p, "term", NULL, "term=2012-ht organiser=B from_date=2012-08-14 to_date=2012-12-12");
  put (p, "term", NULL, "term=2013-vt organiser=B from_date=2013-01-08 to_date=2013-06-12");
  put (p, "day_off", NULL, "kind=break name=Höstlov from_date=2012-10-29 to_date=2012-11-02");
  put (p, "day_off", NULL,
       "kind=break name=Ledigt school=Ass from_date=2012-10-22 to_date=2012-10-26");
  put (p, "day_off", NULL,
       "kind=study_day name=Studiedag school=Zet from_date=2012-11-19 to_date=2012-11-19");

  return p;
}

static void
put_session (SamTestProgramme *p, const char *label, const char *team, const char *date,
             const char *more)
{
  g_autofree char *fields
      = g_strdup_printf ("kind=group team=%s date=%s start_time=14:30 planned_minutes=90 %s%s",
                         team, date, strstr (more, "coach=") != NULL ? "" : "coach=C ", more);

  put (p, "session", label, fields);
}

static SamTermPlan *
load_for (SamTestProgramme *p, const char *term, const SamSessionFilter *filter)
{
  g_autoptr (GError) error = NULL;
  SamTermPlan *plan
      = sam_term_plan_load (sam_test_programme_get_database (p), term, filter, day (AS_OF), &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);

  return plan;
}

static const SamTermRow *
get_row (SamTermPlan *plan, SamTestProgramme *p, const char *team)
{
  int row = sam_term_plan_find_row (plan, sam_test_programme_get_id (p, team));

  g_assert_cmpint (row, !=, -1);

  return sam_term_plan_get_row (plan, (guint) row);
}

static void
test_rows (void)
{
  static const char *const names[]
      = { "F–3", "4–6", "7–9", "Lågstadiet", "Mellanstadiet", "Högstadiet", "1–3" };
  static const char *const schools[] = { "Zetaskolan", "Åsskolan", "Östraskolan" };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) plan = load_for (p, "2012-ht", NULL);
  guint first_row = 0;

  g_assert_true (sam_term_plan_has_term (plan));
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (sam_term_plan_get_row (plan, i)->name, ==, names[i]);
  g_assert_cmpuint (sam_term_plan_get_n_schools (plan), ==, G_N_ELEMENTS (schools));
  for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
    {
      const SamTermSchool *school = sam_term_plan_get_school (plan, i);

      g_assert_cmpstr (school->name, ==, schools[i]);
      g_assert_cmpuint (school->first_row, ==, first_row);
      for (guint n = 0; n < school->n_rows; n++)
        g_assert_cmpuint (sam_term_plan_get_row (plan, first_row + n)->school, ==, i);
      first_row += school->n_rows;
    }
  g_assert_cmpint (sam_term_plan_find_row (plan, sam_test_programme_get_id (p, "Gone")), ==, -1);
  g_assert_cmpint (sam_term_plan_find_row (plan, sam_test_programme_get_id (p, "Next")), ==, -1);
}

/* From the first day of the earliest to the last of the latest. */
static void
test_weeks (void)
{
  static const struct
  {
    const char *term;
    const char *school;
    int first, last;
    gboolean has_term;
  } cases[] = {
    { "2012-ht", NULL, 33, 51, TRUE },
    { "2012-ht", "Ost", 33, 50, TRUE },
    { "2012-ht", "Zet", 34, 51, TRUE },
    { "2013-vt", NULL, 2, 24, TRUE },
    /* nobody said when: August to December */
    { "2013-ht", NULL, 31, 1, FALSE },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  sam_test_programme_get_store (p);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamSessionFilter filter = { 0 };
      g_autoptr (SamTermPlan) plan = NULL;

      g_test_message ("%s %s", cases[i].term, cases[i].school);
      if (cases[i].school != NULL)
        filter.school = sam_test_programme_get_id (p, cases[i].school);
      plan = load_for (p, cases[i].term, &filter);
      g_assert_cmpint (sam_term_plan_has_term (plan), ==, cases[i].has_term);
      g_assert_cmpint (sam_term_plan_get_week (plan, 0)->week.week, ==, cases[i].first);
      g_assert_cmpint (
          sam_term_plan_get_week (plan, sam_term_plan_get_n_weeks (plan) - 1)->week.week, ==,
          cases[i].last);
      g_assert_cmpint (sam_date_get_weekday (sam_term_plan_get_range (plan).start), ==, 1);
    }
}

/* What was planned beyond the term is not lost out of sight. */
static void
test_beyond_the_term (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) plan = NULL;

  put_session (p, "late", "ZF3", "2012-12-27", "state=planned");
  put_session (p, "spring", "ZF3", "2013-01-03", "state=planned");
  plan = load_for (p, "2012-ht", NULL);
  g_assert_cmpint (sam_term_plan_get_week (plan, sam_term_plan_get_n_weeks (plan) - 1)->week.week,
                   ==, 52);
  g_assert_cmpuint (get_row (plan, p, "ZF3")->totals.planned, ==, 1);
}

static void
test_days_off (void)
{
  static const struct
  {
    guint school;
    int week;
    guint8 days;
    const char *date, *name;
  } cases[] = {
    /* a break of its own in place of that of the programme */
    { 1, 43, 0x1f, "2012-10-24", "Ledigt" },
    { 1, 44, 0, "2012-10-31", NULL },
    { 0, 43, 0, "2012-10-24", NULL },
    { 0, 44, 0x1f, "2012-10-31", "Höstlov" },
    { 0, 47, 0x01, "2012-11-19", "Studiedag" },
    /* before and after the term, as each school has it */
    { 0, 33, 0x1f, NULL, NULL },
    { 2, 33, 0x01, NULL, NULL },
    { 2, 50, 0x18, NULL, NULL },
    { 0, 50, 0, NULL, NULL },
    { 0, 51, 0x10, NULL, NULL },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) plan = load_for (p, "2012-ht", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("school %u, week %d", cases[i].school, cases[i].week);
      g_assert_cmpuint (
          sam_term_plan_get_days_off (plan, cases[i].school, (guint) cases[i].week - 33), ==,
          cases[i].days);
      if (cases[i].date != NULL)
        {
          g_autofree char *name
              = sam_term_plan_dup_day_off_name (plan, cases[i].school, day (cases[i].date));

          g_assert_cmpstr (name, ==, cases[i].name);
        }
    }
}

static void
put_all_states (SamTestProgramme *p)
{
  put_session (p, NULL, "ZF3", "2012-09-04", "state=held actual_minutes=80");
  put_session (p, NULL, "ZF3", "2012-09-18", "state=cancelled cause=clash");
  put_session (p, "new", "ZF3", "2012-10-04", "state=held actual_minutes=60");
  put_session (p, NULL, "ZF3", "2012-10-02", "state=moved replacement=new");
  put_session (p, NULL, "ZF3", "2012-12-11", "state=planned");
  put_session (p, NULL, "ZF3", "2012-12-18", "state=planned");
  /* held after the day one looks from: to come */
  put_session (p, NULL, "ZF3", "2012-12-15", "state=held actual_minutes=50");
  /* of another coach, and on a Saturday */
  put_session (p, NULL, "Z46", "2012-09-08", "coach=D state=held actual_minutes=45");
  /* no group coaching of a team, or of no team that there is */
  put (p, "session", NULL,
       "kind=other team=ZF3 coach=C date=2012-09-05 start_time=08:00 planned_minutes=30");
}

static void
test_sessions (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) plan = NULL;
  const SamTermTotals *totals;
  SamSessionItem **items;
  guint n;
  int row;

  put_all_states (p);
  put (p, "promise", NULL, "team=ZF3 from_date=2012-08-20 to_date=2012-12-20 minutes=760");
  plan = load_for (p, "2012-ht", NULL);
  totals = &get_row (plan, p, "ZF3")->totals;
  g_assert_cmpuint (totals->planned, ==, 6); /* a moved pair once */
  g_assert_cmpuint (totals->due, ==, 4);
  g_assert_cmpuint (totals->held, ==, 2);
  g_assert_cmpint (totals->given, ==, 140);
  g_assert_cmpint (totals->to_come, ==, 3 * 90);
  g_assert_cmpint (totals->promised, ==, 760);

  totals = sam_term_plan_get_totals (plan);
  g_assert_cmpuint (totals->planned, ==, 7);
  g_assert_cmpuint (totals->held, ==, 3);
  g_assert_cmpint (totals->given, ==, 185);
  g_assert_cmpint (totals->promised, ==, 760);
  g_assert_true (sam_term_plan_uses_weekend (plan));
  g_assert_false (sam_term_plan_is_partial (plan));

  /* Week 40 has the moved one and its replacement, by date. */
  row = sam_term_plan_find_row (plan, sam_test_programme_get_id (p, "ZF3"));
  items
      = sam_term_plan_get_sessions (plan, (guint) row, day ("2012-10-01"), day ("2012-10-08"), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (sam_session_item_get_date (items[0]), ==, day ("2012-10-02"));
  g_assert_cmpint (sam_session_item_get_state (items[0]), ==, SAM_SESSION_STATE_MOVED);
  g_assert_cmpint (sam_session_item_get_id (items[1]), ==, sam_test_programme_get_id (p, "new"));
  g_assert_null (
      sam_term_plan_get_sessions (plan, (guint) row, day ("2012-10-08"), day ("2012-10-15"), &n));
  g_assert_cmpuint (n, ==, 0);

  g_assert_cmpuint (sam_term_plan_get_week (plan, 36 - 33)->planned, ==, 2);
  g_assert_cmpuint (sam_term_plan_get_week (plan, 36 - 33)->held, ==, 2);
  g_assert_cmpuint (sam_term_plan_get_week (plan, 40 - 33)->planned, ==, 1);
  g_assert_cmpuint (sam_term_plan_get_week (plan, 50 - 33)->planned, ==, 2);
  g_assert_cmpuint (sam_term_plan_get_week (plan, 50 - 33)->held, ==, 0);
  g_assert_cmpuint (sam_term_plan_get_most (plan), ==, 2);
  {
    SamDate date = SAM_DATE_NONE;

    g_assert_cmpint (sam_term_plan_find_session (plan, sam_test_programme_get_id (p, "new"), &date),
                     ==, row);
    g_assert_cmpint (date, ==, day ("2012-10-04"));
    g_assert_cmpint (sam_term_plan_find_session (plan, 4711, &date), ==, -1);
  }
}

/* A school that left keeps its row, but what lies after counts nowhere. */
static void
test_school_that_left (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) plan = NULL;

  put_session (p, NULL, "O1", "2012-11-29", "state=held actual_minutes=80");
  put_session (p, NULL, "O1", "2012-12-04", "state=planned");
  plan = load_for (p, "2012-ht", NULL);
  g_assert_cmpuint (get_row (plan, p, "O1")->totals.planned, ==, 1);
  g_assert_cmpuint (get_row (plan, p, "O1")->totals.held, ==, 1);
}

static void
test_promises (void)
{
  static const struct
  {
    const char *fields;
    const char *term;
    gint64 promised;
  } cases[] = {
    { "from_date=2012-08-20 to_date=2012-12-20 minutes=760", "2012-ht", 760 },
    { "from_date=2012-08-20 to_date=2012-12-20 minutes=760", "2013-vt", 0 },
    /* a school year: each term has its school days, and together they are all */
    { "from_date=2012-08-20 to_date=2013-06-12 minutes=1000", "2012-ht", 437 },
    { "from_date=2012-08-20 to_date=2013-06-12 minutes=1000", "2013-vt", 563 },
    /* of a year without terms, by the days themselves, August to December */
    { "from_date=2015-07-01 to_date=2016-06-30 minutes=366", "2015-ht", 153 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ();
      g_autofree char *fields = g_strdup_printf ("team=ZF3 %s", cases[i].fields);
      g_autoptr (SamTermPlan) plan = NULL;

      g_test_message ("%s in %s", cases[i].fields, cases[i].term);
      put (p, "promise", NULL, fields);
      plan = load_for (p, cases[i].term, NULL);
      g_assert_cmpint (get_row (plan, p, "ZF3")->totals.promised, ==, cases[i].promised);
    }
}

/* Group coaching is under way, and nothing was held for four weeks. */
static void
test_quiet (void)
{
  static const struct
  {
    const char *session;
    const char *status;
    const char *status_date;
    const char *term;
    gboolean is_quiet;
  } cases[] = {
    { "2012-11-15", "under_way", "2012-09-01", "2012-ht", TRUE },
    { "2012-11-16", "under_way", "2012-09-01", "2012-ht", FALSE }, /* four weeks ago to the day */
    { "2012-11-15", "paused", "2012-09-01", "2012-ht", FALSE },
    { NULL, "under_way", "2012-09-01", "2012-ht", TRUE },
    { NULL, "under_way", "2012-12-01", "2012-ht", FALSE }, /* it has just begun */
    { NULL, NULL, NULL, "2012-ht", FALSE },
    { "2012-11-15", "under_way", "2012-09-01", "2013-vt", FALSE }, /* said of the term of today */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTestProgramme) p = make_programme ();
      g_autoptr (SamTermPlan) plan = NULL;

      g_test_message ("case %u", i);
      put (p, "strand", "G", "kind=group name=Grupphandledning");
      if (cases[i].status != NULL)
        {
          g_autofree char *fields
              = g_strdup_printf ("strand=G school=Zet team=ZF3 date=%s status=%s",
                                 cases[i].status_date, cases[i].status);

          put (p, "strand_status", NULL, fields);
        }
      if (cases[i].session != NULL)
        put_session (p, NULL, "ZF3", cases[i].session, "state=held actual_minutes=80");
      plan = load_for (p, cases[i].term, NULL);
      g_assert_cmpint (get_row (plan, p, "ZF3")->is_quiet, ==, cases[i].is_quiet);
      g_assert_false (get_row (plan, p, "Z79")->is_quiet);
    }
}

/* A coach's plan has the coach's teams, assigned or met, and only what the coach does. */
static void
test_coach (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) plan = NULL;
  SamSessionFilter filter = { 0 };

  put_all_states (p);
  put (p, "promise", NULL, "team=Z46 from_date=2012-08-20 to_date=2012-12-20 minutes=760");
  put (p, "assignment", NULL, "coach=D school=Zet team=Z79 from_date=2012-08-01");
  put (p, "assignment", NULL, "coach=D school=Ass from_date=2011-08-01 to_date=2012-06-10");
  sam_test_programme_get_store (p);
  filter.coach = sam_test_programme_get_id (p, "D");
  plan = load_for (p, "2012-ht", &filter);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 2);
  g_assert_cmpint (sam_term_plan_find_row (plan, sam_test_programme_get_id (p, "Z46")), ==, 0);
  g_assert_cmpint (sam_term_plan_find_row (plan, sam_test_programme_get_id (p, "Z79")), ==, 1);
  g_assert_true (sam_term_plan_is_partial (plan));
  g_assert_cmpuint (sam_term_plan_get_totals (plan)->held, ==, 1);
  /* Part of the time given is not held against all that was promised. */
  g_assert_cmpint (sam_term_plan_get_totals (plan)->promised, ==, 0);
}

/* Where sessions are left out, only teams that have any are rows. */
static void
test_partial (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamTermPlan) all = NULL;
  g_autoptr (SamTermPlan) plan = NULL;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint n;
  SamSessionItem **items;

  put_all_states (p);
  put_session (p, NULL, "Amel", "2012-09-08", "state=planned");
  all = load_for (p, "2012-ht", NULL);
  items = sam_term_plan_get_sessions (
      all, (guint) sam_term_plan_find_row (all, sam_test_programme_get_id (p, "Amel")),
      sam_term_plan_get_range (all).start, sam_term_plan_get_range (all).end, &n);
  g_assert_cmpuint (n, ==, 1);
  g_ptr_array_add (sessions, items[0]);

  plan = sam_term_plan_load_frame (sam_test_programme_get_database (p), "2012-ht", NULL,
                                   day (AS_OF), &error);
  g_assert_no_error (error);
  sam_term_plan_set_sessions (plan, sessions, TRUE);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 1);
  g_assert_cmpuint (sam_term_plan_get_n_schools (plan), ==, 1);
  g_assert_cmpstr (sam_term_plan_get_row (plan, 0)->name, ==, "Mellanstadiet");
  g_assert_cmpuint (sam_term_plan_get_row (plan, 0)->school, ==, 0);
  /* Days off are still those of this school. */
  g_assert_cmpuint (sam_term_plan_get_days_off (plan, 0, 43 - 33), ==, 0x1f);
}

static void
test_empty (void)
{
  g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
  g_autoptr (SamTermPlan) plan = NULL;

  put (p, "programme", NULL, "name=Test start_date=2012-08-01 status=under_way");
  sam_test_programme_get_store (p);
  plan = load_for (p, "2012-ht", NULL);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 0);
  g_assert_false (sam_term_plan_has_term (plan));
  g_assert_cmpuint (sam_term_plan_get_totals (plan)->planned, ==, 0);
}

static void
test_find (void)
{
  static const struct
  {
    const char *date;
    int steps;
    const char *term, *first, *last;
  } cases[] = {
    { "2012-12-14", 0, "2012-ht", "2012-07-01", "2012-12-31" },
    { "2012-12-14", 1, "2013-vt", "2013-01-01", "2013-06-30" },
    { "2012-12-14", -1, "2012-vt", "2012-01-01", "2012-06-30" },
    { "2013-06-30", 1, "2013-ht", "2013-07-01", "2013-12-31" },
    { "2013-07-01", 0, "2013-ht", "2013-07-01", "2013-12-31" },
    { "2013-01-01", -3, "2011-ht", "2011-07-01", "2011-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamDateRange half;
      g_autofree char *term = sam_term_find (day (cases[i].date), cases[i].steps, &half);

      g_assert_cmpstr (term, ==, cases[i].term);
      g_assert_cmpint (half.start, ==, day (cases[i].first));
      g_assert_cmpint (half.end, ==, day (cases[i].last) + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/term-plan/rows", test_rows);
  g_test_add_func ("/term-plan/weeks", test_weeks);
  g_test_add_func ("/term-plan/beyond-the-term", test_beyond_the_term);
  g_test_add_func ("/term-plan/days-off", test_days_off);
  g_test_add_func ("/term-plan/sessions", test_sessions);
  g_test_add_func ("/term-plan/school-that-left", test_school_that_left);
  g_test_add_func ("/term-plan/promises", test_promises);
  g_test_add_func ("/term-plan/quiet", test_quiet);
  g_test_add_func ("/term-plan/coach", test_coach);
  g_test_add_func ("/term-plan/partial", test_partial);
  g_test_add_func ("/term-plan/empty", test_empty);
  g_test_add_func ("/term-plan/find", test_find);

  return g_test_run ();
}
