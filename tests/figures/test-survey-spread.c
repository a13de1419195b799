/*
 * The spread of answers, and what of it may be shown.
 */
#include "figures-fixture.h"

#include "sam-survey-spread.h"

static void
put_answers (SamTestProgramme *p, const char *school, const char *team, int invited, int s1, int s2,
             int s3, int s4, int dont_know)
{
  g_autofree char *place = team != NULL ? g_strdup_printf ("school=%s team=%s", school, team)
                                        : g_strdup_printf ("school=%s", school);
  g_autofree char *invitation =
    g_strdup_printf ("survey_round=round %s invited=%d", place, invited);
  g_autofree char *count =
    g_strdup_printf ("survey_statement=statement %s step_1=%d step_2=%d step_3=%d step_4=%d "
                     "dont_know=%d", place, s1, s2, s3, s4, dont_know);

  sam_test_programme_put (p, "survey_invitation", NULL, invitation);
  sam_test_programme_put (p, "survey_count", NULL, count);
}

static SamTestProgramme *
make_survey (void)
{
  SamTestProgramme *p = make_programme ();

  sam_test_programme_put (p, "survey_round", "round",
                          "name=November opened_date=2012-11-01 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "statement",
                          "survey_round=round ordinal=1 text=It_helps_me");
  put_school (p, "Alm", "");
  put_school (p, "Björk", "");
  put_school (p, "Ek", "");
  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *team = g_strdup_printf ("A%d", i);

      put_team (p, team, "Alm", "");
    }
  put_team (p, "B1", "Björk", "");

  return p;
}

static SamSurveySpread *
load_spread (SamTestProgramme *p, const char *scope)
{
  g_autoptr (GError) error = NULL;
  SamSurveySpread *spread =
    sam_survey_spread_load (sam_test_programme_get_database (p), get_scope (p, scope),
                            sam_test_programme_get_id (p, "statement"),
                            sam_date_new (2012, 12, 14), &error);

  g_assert_no_error (error);
  return spread;
}

static SamSurveyRow *
get_row (SamSurveySpread *spread, guint index, const char *school, const char *team)
{
  SamSurveyRow *row = g_ptr_array_index (sam_survey_spread_get_rows (spread), index);

  g_assert_cmpstr (sam_survey_row_get_school_name (row), ==, school);
  g_assert_cmpstr (sam_survey_row_get_team_name (row), ==, team);
  return row;
}

/* As on the school's page. */
static void
test_teams_stand_by_stage (void)
{
  g_autoptr (SamTestProgramme) p = make_survey ();
  g_autoptr (SamSurveySpread) spread = NULL;

  put_team (p, "4–6", "Ek", "");
  put_team (p, "F–3", "Ek", "");
  put_answers (p, "Ek", "4–6", 7, 1, 0, 2, 3, 0);
  put_answers (p, "Ek", "F–3", 7, 1, 0, 2, 3, 0);
  spread = load_spread (p, NULL);
  get_row (spread, 0, "Ek", "F–3");
  get_row (spread, 1, "Ek", "4–6");
}

static void
test_pools_all_answers (void)
{
  g_autoptr (SamTestProgramme) p = make_survey ();
  g_autoptr (SamSurveySpread) spread = NULL;
  const SamSurveyCell *total;
  SamFraction upper, response;
  g_autofree char *share = NULL;
  const SamSurveyCell *cell;

  put_answers (p, "Alm", "A1", 7, 1, 0, 2, 3, 0);
  put_answers (p, "Björk", NULL, 8, 0, 1, 3, 1, 1);
  put_session (p, NULL, "A1", "2012-09-03", "state=held actual_minutes=90");

  spread = load_spread (p, NULL);
  total = sam_survey_spread_get_total (spread);
  upper = sam_survey_cell_get_upper (total);
  response = sam_survey_cell_get_response (total);
  g_assert_cmpint (upper.numerator, ==, 9);
  g_assert_cmpint (upper.denominator, ==, 12);
  g_assert_cmpint (response.numerator, ==, 12);
  g_assert_cmpint (response.denominator, ==, 15);
  share = sam_language_format_share (sam_language_find ("en"), upper.numerator, upper.denominator);
  g_assert_cmpstr (share, ==, "75.0%");

  g_assert_cmpuint (sam_survey_spread_get_rows (spread)->len, ==, 2);
  g_assert_cmpuint (sam_survey_row_get_sessions_held (get_row (spread, 0, "Alm", "A1")), ==, 1);
  cell = sam_survey_row_get_cell (get_row (spread, 1, "Björk", NULL));
  g_assert_false (cell->is_hidden);
  g_assert_cmpint (cell->steps[2], ==, 3);
  g_assert_cmpint (cell->answers, ==, 6);
}

static void
test_hides_few_and_what_would_tell_them (void)
{
  g_autoptr (SamTestProgramme) p = make_survey ();
  g_autoptr (SamSurveySpread) spread = NULL;
  g_autoptr (SamSurveySpread) school = NULL;
  const SamSurveyCell *cell;

  put_answers (p, "Alm", "A1", 9, 0, 1, 3, 5, 0);
  put_answers (p, "Alm", "A2", 8, 0, 0, 3, 0, 0);
  put_answers (p, "Alm", "A3", 8, 1, 1, 3, 2, 0);
  put_answers (p, "Björk", "B1", 6, 0, 1, 3, 2, 0);

  spread = load_spread (p, NULL);
  cell = sam_survey_row_get_cell (get_row (spread, 0, "Alm", "A1"));
  g_assert_false (cell->is_hidden);
  /* Three people; their answers are not even handed out. */
  cell = sam_survey_row_get_cell (get_row (spread, 1, "Alm", "A2"));
  g_assert_true (cell->is_hidden);
  g_assert_cmpint (cell->steps[2], ==, 0);
  g_assert_cmpint (cell->answers, ==, 0);
  g_assert_false (cell->is_invited_hidden);
  g_assert_cmpint (cell->invited, ==, 8);
  g_assert_cmpint (sam_survey_cell_get_response (cell).denominator, ==, 0);
  /* The smallest other of the school, or the school's total would tell. */
  cell = sam_survey_row_get_cell (get_row (spread, 2, "Alm", "A3"));
  g_assert_true (cell->is_hidden);
  cell = sam_survey_row_get_cell (get_row (spread, 3, "Björk", "B1"));
  g_assert_false (cell->is_hidden);
  g_assert_cmpint (sam_survey_spread_get_total (spread)->answers, ==, 25);

  school = load_spread (p, "school:Alm");
  g_assert_cmpuint (sam_survey_spread_get_rows (school)->len, ==, 3);
  g_assert_cmpint (sam_survey_spread_get_total (school)->answers, ==, 19);
}

static void
test_hides_all_teams_of_a_hidden_school (void)
{
  g_autoptr (SamTestProgramme) p = make_survey ();
  g_autoptr (SamSurveySpread) spread = NULL;

  put_answers (p, "Alm", "A1", 5, 0, 1, 3, 1, 0);
  put_answers (p, "Alm", "A2", 6, 0, 1, 3, 2, 0);
  put_answers (p, "Björk", "B1", 4, 0, 1, 1, 0, 0);
  put_answers (p, "Ek", NULL, 40, 10, 10, 10, 10, 0);

  spread = load_spread (p, NULL);
  g_assert_true (sam_survey_row_get_cell (get_row (spread, 0, "Alm", "A1"))->is_hidden);
  g_assert_true (sam_survey_row_get_cell (get_row (spread, 1, "Alm", "A2"))->is_hidden);
  g_assert_true (sam_survey_row_get_cell (get_row (spread, 2, "Björk", "B1"))->is_hidden);
  g_assert_true (sam_survey_row_get_cell (get_row (spread, 2, "Björk", "B1"))->is_invited_hidden);
  g_assert_false (sam_survey_row_get_cell (get_row (spread, 3, "Ek", NULL))->is_hidden);
}

static void
test_finds_the_latest_round_closed_by_the_day (void)
{
  g_autoptr (SamTestProgramme) p = make_survey ();
  SamDatabase *database;

  sam_test_programme_put (p, "survey_round", "later",
                          "name=May opened_date=2013-05-01 closed_date=2013-05-31");
  sam_test_programme_put (p, "survey_round", "open", "name=Open opened_date=2012-12-01");
  database = sam_test_programme_get_database (p);

  g_assert_cmpint (sam_survey_find_latest_round (database, sam_date_new (2012, 11, 29), NULL), ==, 0);
  g_assert_cmpint (sam_survey_find_latest_round (database, sam_date_new (2012, 11, 30), NULL), ==,
                   sam_test_programme_get_id (p, "round"));
  g_assert_cmpint (sam_survey_find_latest_round (database, sam_date_new (2013, 6, 30), NULL), ==,
                   sam_test_programme_get_id (p, "later"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survey-spread/teams-stand-by-stage", test_teams_stand_by_stage);
  g_test_add_func ("/survey-spread/pools-all-answers", test_pools_all_answers);
  g_test_add_func ("/survey-spread/hides-few-and-what-would-tell-them",
                   test_hides_few_and_what_would_tell_them);
  g_test_add_func ("/survey-spread/hides-all-teams-of-a-hidden-school",
                   test_hides_all_teams_of_a_hidden_school);
  g_test_add_func ("/survey-spread/finds-the-latest-round-closed-by-the-day",
                   test_finds_the_latest_round_closed_by_the_day);

  return g_test_run ();
}
