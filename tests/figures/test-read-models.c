/*
 * What pages and reports show beside the figures: matrix, attention, weeks.
 */
#include "figures-fixture.h"

#include "sam-attention.h"
#include "sam-status-matrix.h"
#include "sam-weekly-sessions.h"

static SamStatusRow *
find_row (SamStatusMatrix *matrix, const char *school)
{
  GPtrArray *rows = sam_status_matrix_get_rows (matrix);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (sam_status_row_get_school_name (g_ptr_array_index (rows, i)), school))
      return g_ptr_array_index (rows, i);

  return NULL;
}

static SamStatusMatrix *
load_matrix (SamTestProgramme *p, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  SamStatusMatrix *matrix = sam_status_matrix_load (
    sam_test_programme_get_database (p), get_scope (p, NULL), sam_date_parse (as_of), &error);

  g_assert_no_error (error);
  return matrix;
}

static void
test_matrix (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamStatusMatrix) matrix = NULL;
  g_autoptr (SamStatusMatrix) early = NULL;
  const SamStrandState *state;
  SamStatusRow *row;

  sam_test_programme_put (p, "strand", "own", "kind=other name=Book_circle");
  put_school (p, "Östra", "");
  put_school (p, "Alm", "");
  put_school (p, "Åker", "left_date=2012-10-31");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  put_status (p, "group", "Alm", NULL, "2012-09-03", "under_way");
  put_status (p, "group", "Alm", "A", "2012-09-03", "under_way");
  put_status (p, "individual", "Alm", NULL, "2012-12-01", "planned");
  put_status (p, "group", "Östra", NULL, "2012-09-03", "under_way");
  put_status (p, "individual", "Östra", NULL, "2012-09-03", "under_way");
  put_session (p, NULL, "A", "2012-09-10", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-09-17", "state=cancelled cause=other");

  matrix = load_matrix (p, "2012-12-14");
  g_assert_cmpuint (sam_status_matrix_get_rows (matrix)->len, ==, 2);
  g_assert_cmpuint (sam_status_matrix_get_n_strands (matrix), ==, 3);
  g_assert_cmpstr (sam_status_matrix_get_strand_name (matrix, 0), ==, "Group coaching");
  g_assert_cmpint (sam_status_matrix_find_strand (matrix, SAM_STRAND_KIND_INDIVIDUAL), ==, 1);
  g_assert_cmpint (sam_status_matrix_find_strand (matrix, SAM_STRAND_KIND_OTHER), ==, 2);

  row = g_ptr_array_index (sam_status_matrix_get_rows (matrix), 0);
  g_assert_cmpstr (sam_status_row_get_school_name (row), ==, "Alm");
  g_assert_cmpstr (sam_status_row_get_organiser_name (row), ==, "Org");
  g_assert_cmpuint (sam_status_row_get_teams_under_way (row), ==, 1);
  g_assert_cmpuint (sam_status_row_get_teams_active (row), ==, 2);
  g_assert_cmpuint (sam_status_row_get_sessions_held (row), ==, 1);
  g_assert_cmpuint (sam_status_row_get_sessions_planned (row), ==, 2);
  g_assert_cmpint (sam_status_row_get_last_held (row), ==, sam_date_new (2012, 9, 10));
  state = sam_status_row_get_state (row, 0);
  g_assert_cmpint (state->status, ==, SAM_STRAND_STATUS_STATUS_UNDER_WAY);
  g_assert_cmpint (state->date, ==, sam_date_new (2012, 9, 3));
  g_assert_false (state->is_unproven);
  state = sam_status_row_get_state (row, 1);
  g_assert_cmpint (state->status, ==, SAM_STRAND_STATUS_STATUS_PLANNED);
  g_assert_cmpstr (state->planned_term, ==, "2013-vt");
  state = sam_status_row_get_state (row, 2);
  g_assert_cmpint (state->status, ==, SAM_STRAND_STATUS_STATUS_NOT_PLANNED);
  g_assert_cmpint (state->date, ==, SAM_DATE_NONE);

  /* Under way with nothing held is flagged, in either strand. */
  row = find_row (matrix, "Östra");
  g_assert_true (sam_status_row_get_state (row, 0)->is_unproven);
  g_assert_true (sam_status_row_get_state (row, 1)->is_unproven);
  g_assert_cmpint (sam_status_row_get_last_held (row), ==, SAM_DATE_NONE);

  /* A week earlier the session was still to come, and one school had not left. */
  early = load_matrix (p, "2012-09-07");
  g_assert_cmpuint (sam_status_matrix_get_rows (early)->len, ==, 3);
  g_assert_true (sam_status_row_get_state (find_row (early, "Alm"), 0)->is_unproven);
  g_assert_cmpint (sam_status_row_get_state (find_row (early, "Alm"), 1)->status, ==,
                   SAM_STRAND_STATUS_STATUS_NOT_PLANNED);
}

static SamAttention *
find_line (GPtrArray *lines, SamAttentionKind kind)
{
  for (guint i = 0; i < lines->len; i++)
    if (sam_attention_get_kind (g_ptr_array_index (lines, i)) == kind)
      return g_ptr_array_index (lines, i);

  return NULL;
}

static void
assert_line (SamTestProgramme *p, SamAttention *line, guint count, const char *subjects,
             const char *date, SamFamilyId family, const char *target)
{
  g_autofree char *joined = NULL;
  SamFamilyId actual_family;
  gint64 id;

  g_assert_nonnull (line);
  g_assert_cmpuint (sam_attention_get_count (line), ==, count);
  joined = g_strjoinv ("; ", (char **) sam_attention_get_subjects (line));
  g_assert_cmpstr (joined, ==, subjects);
  g_assert_cmpint (sam_attention_get_first_date (line), ==,
                   date != NULL ? sam_date_parse (date) : SAM_DATE_NONE);
  sam_attention_get_target (line, &actual_family, &id);
  g_assert_cmpint (actual_family, ==, family);
  g_assert_cmpint (id, ==, sam_test_programme_get_id (p, target));
}

/* A cycle belongs to the school where its question was asked, wherever the teacher went. */
static void
test_cycles_stay_with_their_school (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamStatusMatrix) matrix = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const char *const *subjects;

  put_school (p, "Alm", "");
  put_school (p, "Ek", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "E", "Ek", "");
  put_status (p, "individual", "Alm", NULL, "2012-09-03", "under_way");
  put_status (p, "individual", "Ek", NULL, "2012-09-03", "under_way");
  put_teacher (p, "T", "E", "to_date=2012-10-31");
  sam_test_programme_put (p, "membership", NULL, "team=A person=T from_date=2012-11-01");
  sam_test_programme_put (p, "cycle", "c", "teacher=T ordinal=1 coach=Coach term=2012-ht");
  /* The first question was taken back, so none has the number 1. */
  sam_test_programme_put (p, "focus_question", NULL, "cycle=c ordinal=2 asked_date=2012-10-15 text=Why?");
  sam_test_programme_put (p, "session", NULL,
                          "kind=observation cycle=c date=2012-11-05 start_time=10:00 planned_minutes=60 "
                          "state=held actual_minutes=60 coach=Coach");

  matrix = load_matrix (p, "2012-12-14");
  g_assert_false (sam_status_row_get_state (find_row (matrix, "Ek"), 1)->is_unproven);
  g_assert_true (sam_status_row_get_state (find_row (matrix, "Alm"), 1)->is_unproven);

  lines = sam_attention_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                              sam_date_new (2012, 12, 14), NULL);
  subjects = sam_attention_get_subjects (find_line (lines, SAM_ATTENTION_WAITING_DIALOGUES));
  g_assert_cmpstr (subjects[0], ==, "Ek");
  g_assert_null (subjects[1]);
}

/* A talk is planned before there is a question: the teacher's school has something planned. */
static void
test_attention_knows_cycles_without_a_question (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_teacher (p, "T", "A", "");
  sam_test_programme_put (p, "cycle", "c", "teacher=T ordinal=1 coach=Coach term=2012-ht");
  sam_test_programme_put (p, "session", "talk",
                          "kind=talk_before cycle=c date=2012-12-03 start_time=10:00 planned_minutes=20");

  before = sam_attention_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                               sam_date_new (2012, 12, 1), NULL);
  g_assert_null (find_line (before, SAM_ATTENTION_NOTHING_PLANNED));
  after = sam_attention_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                              sam_date_new (2012, 12, 4), NULL);
  assert_line (p, find_line (after, SAM_ATTENTION_OVERDUE_SESSIONS), 1, "Alm", "2012-12-03",
               SAM_FAMILY_SESSION, "talk");
}

static void
test_attention (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *title = NULL;

  put_school (p, "Alm", "");
  put_school (p, "Ek", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  put_team (p, "E", "Ek", "");
  put_teacher (p, "T1", "A", "");
  put_teacher (p, "T2", "A", "");
  put_status (p, "group", "Alm", "A", "2012-09-03", "under_way");
  put_status (p, "group", "Alm", "B", "2012-09-03", "under_way");
  put_status (p, "group", "Ek", "E", "2012-12-03", "under_way");
  put_status (p, "individual", "Alm", NULL, "2012-09-03", "under_way");
  /* Four weeks to the day are not more than four weeks. */
  put_session (p, NULL, "A", "2012-11-16", "state=held actual_minutes=90");
  put_session (p, NULL, "B", "2012-11-15", "state=held actual_minutes=90");
  put_session (p, "late", "A", "2012-12-03", "");
  put_session (p, NULL, "B", "2012-12-10", "");
  put_session (p, NULL, "A", "2012-12-14", "");
  put_session (p, NULL, "A", "2012-12-17", "");

  for (int i = 1; i <= 2; i++)
    {
      g_autofree char *cycle = g_strdup_printf ("teacher=T%d ordinal=1 coach=Coach term=2012-ht", i);
      g_autofree char *label = g_strdup_printf ("c%d", i);
      g_autofree char *question =
        g_strdup_printf ("cycle=c%d ordinal=1 asked_date=2012-11-01 text=Why?", i);
      g_autofree char *observation = g_strdup_printf (
        "kind=observation cycle=c%d date=2012-11-0%d start_time=10:00 planned_minutes=60 state=held "
        "actual_minutes=60 coach=Coach", i, 4 + i);

      sam_test_programme_put (p, "cycle", label, cycle);
      sam_test_programme_put (p, "focus_question", NULL, question);
      sam_test_programme_put (p, "session", NULL, observation);
    }
  sam_test_programme_put (p, "session", NULL,
                          "kind=dialogue cycle=c1 date=2012-11-08 start_time=10:00 "
                          "planned_minutes=45 state=held actual_minutes=45 coach=Coach");

  lines = sam_attention_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                              sam_date_new (2012, 12, 14), NULL);
  g_assert_cmpuint (lines->len, ==, 6);
  /* Its teams are under way; the school itself is not said to be. */
  assert_line (p, find_line (lines, SAM_ATTENTION_STATUS_BEHIND), 1, "Alm", "2012-11-15", SAM_FAMILY_SCHOOL, "Alm");
  assert_line (p, find_line (lines, SAM_ATTENTION_OVERDUE_SESSIONS), 2, "Alm, A; Alm, B",
               "2012-12-03", SAM_FAMILY_SESSION, "late");
  assert_line (p, find_line (lines, SAM_ATTENTION_QUIET_TEAMS), 1, "Alm, B", "2012-11-15",
               SAM_FAMILY_TEAM, "B");
  assert_line (p, find_line (lines, SAM_ATTENTION_WAITING_DIALOGUES), 1, "Alm", "2012-11-06",
               SAM_FAMILY_CYCLE, "c2");
  assert_line (p, find_line (lines, SAM_ATTENTION_NOTHING_PLANNED), 1, "Ek", NULL,
               SAM_FAMILY_SCHOOL, "Ek");
  assert_line (p, find_line (lines, SAM_ATTENTION_NO_INDIVIDUAL_PLAN), 1, "Ek", NULL,
               SAM_FAMILY_SCHOOL, "Ek");

  title = sam_attention_get_title (find_line (lines, SAM_ATTENTION_OVERDUE_SESSIONS),
                                   sam_language_find ("en"));
  g_assert_cmpstr (title, ==, "2 sessions to follow up");

  /* The day before the first session was due. */
  none = sam_attention_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                             sam_date_new (2012, 11, 5), NULL);
  g_assert_null (find_line (none, SAM_ATTENTION_OVERDUE_SESSIONS));
  assert_line (p, find_line (none, SAM_ATTENTION_WAITING_DIALOGUES), 1, "Alm", "2012-11-05",
               SAM_FAMILY_CYCLE, "c1");
}

/* The file's check knows no length of months, so a file changed elsewhere may hold such days. */
static void
test_weeks_pass_over_days_that_no_month_has (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GArray) weeks = NULL;
  g_autoptr (GError) error = NULL;

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_session (p, NULL, "A", "2012-09-28", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-10-01", "state=held actual_minutes=90");
  sam_database_execute (sam_test_programme_get_database (p),
                        "UPDATE session SET date = '2012-09-31' WHERE date = '2012-09-28'", &error);
  g_assert_no_error (error);

  weeks = sam_weekly_sessions_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                                    sam_date_new (2012, 10, 3), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_array_index (weeks, SamWeeklySessions, weeks->len - 1).held, ==, 1);
  g_assert_cmpuint (g_array_index (weeks, SamWeeklySessions, weeks->len - 2).held, ==, 0);
}

static void
test_weeks (void)
{
  static const struct
  {
    guint index;
    int   week;
    guint held;
    guint not_held;
  } cases[] = {
    { 0, 34, 0, 0 }, { 2, 36, 2, 0 }, { 3, 37, 0, 1 }, { 5, 39, 1, 0 }, { 6, 40, 0, 1 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GArray) weeks = NULL;
  g_autoptr (GArray) spring = NULL;

  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-22 to_date=2012-12-21");
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_session (p, NULL, "A", "2012-09-03", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-09-07", "state=held actual_minutes=90");
  put_session (p, "new", "A", "2012-09-28", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-09-12", "state=cancelled cause=clash");
  put_session (p, NULL, "A", "2012-09-17", "state=moved replacement=new");
  put_session (p, NULL, "A", "2012-10-02", "");
  put_session (p, NULL, "A", "2012-10-04", "");

  weeks = sam_weekly_sessions_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                                    sam_date_new (2012, 10, 3), NULL);
  g_assert_cmpuint (weeks->len, ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SamWeeklySessions *week = &g_array_index (weeks, SamWeeklySessions, cases[i].index);

      g_assert_cmpint (week->week.week, ==, cases[i].week);
      g_assert_cmpuint (week->held, ==, cases[i].held);
      g_assert_cmpuint (week->not_held, ==, cases[i].not_held);
    }

  /* No calendar for the spring: it begins with the year, in the first ISO week. */
  spring = sam_weekly_sessions_load (sam_test_programme_get_database (p), get_scope (p, NULL),
                                     sam_date_new (2013, 1, 10), NULL);
  g_assert_cmpuint (spring->len, ==, 2);
  g_assert_cmpint (g_array_index (spring, SamWeeklySessions, 0).week.week, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-matrix/shows-each-school-as-of-a-day", test_matrix);
  g_test_add_func ("/status-matrix/leaves-a-cycle-with-the-school-that-asked",
                   test_cycles_stay_with_their_school);
  g_test_add_func ("/attention/knows-cycles-without-a-question",
                   test_attention_knows_cycles_without_a_question);
  g_test_add_func ("/weekly-sessions/pass-over-days-that-no-month-has",
                   test_weeks_pass_over_days_that_no_month_has);
  g_test_add_func ("/attention/leads-to-what-is-left-undone", test_attention);
  g_test_add_func ("/weekly-sessions/run-from-the-start-of-term", test_weeks);

  return g_test_run ();
}
