/*
 * Two rounds side by side: what is the same, what differs, and what is pooled.
 */
#include "figures-fixture.h"

#include "sam-survey-comparison.h"

static void
put_answers (SamTestProgramme *p, const char *statement, const char *school, const char *team, int invited, int lower,
             int upper)
{
  const char *round = g_str_has_prefix (statement, "a") ? "a" : "b";
  g_autofree char *place = g_strdup_printf ("school=%s%s%s", school, team != NULL ? " team=" : "", team != NULL ? team : "");
  g_autofree char *invitation = g_strdup_printf ("survey_round=%s %s invited=%d", round, place, invited);
  g_autofree char *count =
    g_strdup_printf ("survey_statement=%s %s step_1=%d step_4=%d", statement, place, lower, upper);

  if (invited > 0)
    sam_test_programme_put (p, "survey_invitation", NULL, invitation);
  sam_test_programme_put (p, "survey_count", NULL, count);
}

static SamTestProgramme *
make_rounds (void)
{
  static const char *const teams[][2] = {
    { "A1", "Alm" }, { "A2", "Alm" }, { "A3", "Alm" }, { "B1", "Björk" }, { "B2", "Björk" },
  };
  SamTestProgramme *p = make_programme ();

  put_school (p, "Alm", "");
  put_school (p, "Björk", "");
  put_school (p, "Ek", "");
  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    put_team (p, teams[i][0], teams[i][1], "");
  sam_test_programme_put (p, "survey_round", "a", "name=November opened_date=2012-11-01 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_round", "b", "name=May opened_date=2013-05-01 closed_date=2013-05-31");
  sam_test_programme_put (p, "survey_statement", "a1", "survey_round=a ordinal=1 text=It_helps_me");
  sam_test_programme_put (p, "survey_statement", "a2", "survey_round=a ordinal=2 text=Only_then");
  sam_test_programme_put (p, "survey_statement", "b1", "survey_round=b ordinal=2 text=it_helps_ME.");
  sam_test_programme_put (p, "survey_statement", "b2", "survey_round=b ordinal=1 text=Only_now");

  return p;
}

static SamSurveyComparison *
compare (SamTestProgramme *p, const char *scope)
{
  const gint64 rounds[2] = { sam_test_programme_get_id (p, "a"), sam_test_programme_get_id (p, "b") };
  g_autoptr (GError) error = NULL;
  SamSurveyComparison *comparison = sam_survey_comparison_load (sam_test_programme_get_database (p), rounds,
                                                                get_scope (p, scope), sam_date_new (2013, 6, 14), &error);

  g_assert_no_error (error);
  return comparison;
}

static void
test_matches_statements_by_their_words (void)
{
  g_autoptr (SamTestProgramme) p = make_rounds ();
  g_autoptr (SamSurveyComparison) comparison = compare (p, NULL);
  const SamComparedStatement *statement;

  g_assert_cmpuint (sam_survey_comparison_get_n_statements (comparison), ==, 1);
  statement = sam_survey_comparison_get_statement (comparison, 0);
  g_assert_cmpstr (statement->text, ==, "it helps ME.");
  g_assert_cmpint (statement->statements[0], ==, sam_test_programme_get_id (p, "a1"));
  g_assert_cmpint (statement->statements[1], ==, sam_test_programme_get_id (p, "b1"));
  g_assert_cmpstr (sam_survey_comparison_get_only (comparison, 0)->pdata[0], ==, "Only then");
  g_assert_cmpstr (sam_survey_comparison_get_only (comparison, 1)->pdata[0], ==, "Only now");
}

static void
test_pools_the_teams_that_are_shown_in_both (void)
{
  g_autoptr (SamTestProgramme) p = make_rounds ();
  g_autoptr (SamSurveyComparison) comparison = NULL;
  const SamComparedStatement *statement;

  put_answers (p, "a1", "Alm", "A1", 9, 2, 6);
  put_answers (p, "a1", "Alm", "A2", 8, 1, 5);
  put_answers (p, "a1", "Björk", "B1", 9, 3, 3); /* alone then */
  put_answers (p, "b1", "Alm", "A1", 9, 1, 8);
  put_answers (p, "b1", "Alm", "A2", 8, 2, 5);
  put_answers (p, "b1", "Alm", "A3", 8, 0, 7);   /* alone now */
  put_answers (p, "b1", "Ek", NULL, 20, 5, 10);  /* alone now */

  comparison = compare (p, NULL);
  statement = sam_survey_comparison_get_statement (comparison, 0);
  g_assert_cmpuint (statement->n_shown, ==, 2);
  g_assert_cmpuint (statement->n_hidden, ==, 0);
  g_assert_cmpuint (statement->n_only[0], ==, 1);
  g_assert_cmpuint (statement->n_only[1], ==, 2);
  g_assert_cmpint (sam_survey_cell_get_upper (&statement->pooled[0]).numerator, ==, 11);
  g_assert_cmpint (sam_survey_cell_get_upper (&statement->pooled[0]).denominator, ==, 14);
  g_assert_cmpint (sam_survey_cell_get_upper (&statement->pooled[1]).numerator, ==, 13);
  g_assert_cmpint (sam_survey_cell_get_upper (&statement->pooled[1]).denominator, ==, 16);
  g_assert_cmpint (sam_survey_cell_get_response (&statement->pooled[1]).denominator, ==, 17);
  g_assert_cmpint (statement->total[0].answers, ==, 20);
  g_assert_cmpint (statement->total[1].answers, ==, 38);
}

static void
test_leaves_out_whom_one_round_hides (void)
{
  g_autoptr (SamTestProgramme) p = make_rounds ();
  g_autoptr (SamSurveyComparison) comparison = NULL;
  g_autoptr (SamSurveyComparison) school = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const SamComparedStatement *statement;

  put_answers (p, "a1", "Alm", "A1", 9, 2, 6);
  put_answers (p, "a1", "Alm", "A2", 8, 1, 2);  /* three people */
  put_answers (p, "a1", "Alm", "A3", 8, 1, 6);  /* would tell of them */
  put_answers (p, "b1", "Alm", "A1", 9, 1, 8);
  put_answers (p, "b1", "Alm", "A2", 8, 2, 5);
  put_answers (p, "b1", "Alm", "A3", 0, 2, 5);  /* nobody says how many were invited */

  comparison = compare (p, NULL);
  statement = sam_survey_comparison_get_statement (comparison, 0);
  g_assert_cmpuint (statement->n_shown, ==, 1);
  g_assert_cmpuint (statement->n_hidden, ==, 2);
  g_assert_cmpint (statement->pooled[0].answers, ==, 8);
  g_assert_cmpint (statement->pooled[1].answers, ==, 9);
  g_assert_cmpint (sam_survey_cell_get_response (&statement->pooled[1]).denominator, ==, 9);

  rows = sam_survey_comparison_load_rows (sam_test_programme_get_database (p), statement->statements,
                                          get_scope (p, "school:Alm"), sam_date_new (2013, 6, 14), NULL);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_false (sam_survey_row_is_shown (sam_compared_row_get (rows->pdata[1], 0)));
  g_assert_true (sam_survey_row_is_shown (sam_compared_row_get (rows->pdata[1], 1)));

  school = compare (p, "school:Björk");
  g_assert_cmpuint (sam_survey_comparison_get_statement (school, 0)->n_shown, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survey-comparison/matches-statements-by-their-words", test_matches_statements_by_their_words);
  g_test_add_func ("/survey-comparison/pools-the-teams-that-are-shown-in-both",
                   test_pools_the_teams_that_are_shown_in_both);
  g_test_add_func ("/survey-comparison/leaves-out-whom-one-round-hides", test_leaves_out_whom_one_round_hides);

  return g_test_run ();
}
