/*
 * A survey round filled in from paper: which rows there are, and what is stored.
 */
#include <glib.h>

#include "sam-answer-sheet.h"
#include "sam-test-programme.h"

static SamTestProgramme *
make_programme (const char *target_group)
{
  SamTestProgramme *p = sam_test_programme_new ();
  g_autofree char *round =
    g_strdup_printf ("name=November opened_date=2012-11-01 closed_date=2012-11-30 target_group=%s", target_group);

  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 end_date=2013-06-30");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Ö", "unit_code=00000001 name=Ö organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Alm", "unit_code=00000002 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ny", "unit_code=00000003 name=Ny organiser=Org joined_date=2013-01-01");
  sam_test_programme_put (p, "school", "Tom", "unit_code=00000004 name=Tom organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "B", "name=B school=Alm from_date=2012-08-01");
  sam_test_programme_put (p, "team", "A", "name=A school=Alm from_date=2012-08-01");
  sam_test_programme_put (p, "team", "G", "name=Gone school=Alm from_date=2012-08-01 to_date=2012-10-01");
  sam_test_programme_put (p, "team", "N", "name=N school=Ny from_date=2013-01-01");
  sam_test_programme_put (p, "team", "C", "name=C school=Ö from_date=2012-08-01");
  sam_test_programme_put (p, "survey_round", "round", round);
  sam_test_programme_put (p, "survey_statement", "one", "survey_round=round ordinal=1 text=One");
  sam_test_programme_put (p, "survey_statement", "two", "survey_round=round ordinal=2 text=Two");

  return p;
}

static SamAnswerSheet *
load (SamTestProgramme *p, const char *statement)
{
  g_autoptr (GError) error = NULL;
  SamAnswerSheet *sheet =
    sam_answer_sheet_load (sam_test_programme_get_store (p), sam_test_programme_get_id (p, "round"), &error);

  g_assert_no_error (error);
  g_assert_true (sam_answer_sheet_show (sheet, sam_test_programme_get_id (p, statement), &error));
  g_assert_no_error (error);
  return sheet;
}

static void
assert_rows (SamAnswerSheet *sheet, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint row = 0; row < sam_answer_grid_get_n_rows (sam_answer_sheet_get_grid (sheet)); row++)
    {
      const SamAnswerPlace *place = sam_answer_sheet_get_place (sheet, row);

      g_string_append_printf (rows, "%s%s/%s", row > 0 ? " " : "", place->school_name,
                              place->team_name != NULL ? place->team_name : "-");
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
test_rows_are_who_was_asked (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("teachers");
  g_autoptr (SamTestProgramme) principals = make_programme ("principals");
  g_autoptr (SamAnswerSheet) teams = load (p, "one");
  g_autoptr (SamAnswerSheet) schools = load (principals, "one");
  g_autoptr (SamAnswerSheet) recorded = NULL;

  assert_rows (teams, "Alm/A Alm/B Tom/- Ö/C");
  assert_rows (schools, "Alm/- Tom/- Ö/-");

  /* What has a number keeps its row. */
  sam_test_programme_put (p, "survey_invitation", NULL, "survey_round=round school=Alm team=G invited=4");
  sam_test_programme_put (p, "survey_count", NULL, "survey_statement=two school=Ö step_1=4");
  recorded = load (p, "one");
  assert_rows (recorded, "Alm/A Alm/B Alm/Gone Tom/- Ö/C Ö/-");
}

/* As on the school's page. */
static void
test_teams_stand_by_stage (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("teachers");
  g_autoptr (SamAnswerSheet) sheet = NULL;

  sam_test_programme_put (p, "team", "D", "name=4–6 school=Tom from_date=2012-08-01");
  sam_test_programme_put (p, "team", "E", "name=F–3 school=Tom from_date=2012-08-01");
  sheet = load (p, "one");
  assert_rows (sheet, "Alm/A Alm/B Tom/F–3 Tom/4–6 Ö/C");
}

static void
test_a_row_is_one_change (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("teachers");
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamAnswerSheet) sheet = load (p, "one");
  SamAnswerGrid *grid = sam_answer_sheet_get_grid (sheet);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamAnswerSheet) again = NULL;

  sam_answer_grid_set (grid, 1, SAM_ANSWER_INVITED, 8);
  sam_answer_grid_set (grid, 1, SAM_ANSWER_STEP_4, 5);
  g_assert_true (sam_answer_sheet_is_changed (sheet, 1));
  g_assert_true (sam_answer_sheet_store (sheet, 1, 1, &error));
  g_assert_no_error (error);
  g_assert_false (sam_answer_sheet_is_changed (sheet, 1));
  g_assert_cmpstr (sam_store_get_undo_label (store), ==, "Enter answers");

  again = load (p, "two");
  g_assert_cmpint (sam_answer_grid_get (sam_answer_sheet_get_grid (again), 1, SAM_ANSWER_INVITED), ==, 8);
  g_assert_cmpint (sam_answer_grid_get (sam_answer_sheet_get_grid (again), 1, SAM_ANSWER_STEP_4), ==, SAM_ANSWER_NONE);

  g_assert_true (sam_store_undo (store, &error));
  g_assert_true (sam_answer_sheet_show (sheet, sam_test_programme_get_id (p, "one"), &error));
  g_assert_cmpint (sam_answer_grid_total (grid, SAM_ANSWER_INVITED), ==, SAM_ANSWER_NONE);
  g_assert_cmpuint (sam_answer_grid_count_recorded (grid), ==, 0);
}

static void
test_what_is_taken_away_is_no_longer_recorded (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("teachers");
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamAnswerSheet) sheet = load (p, "one");
  SamAnswerGrid *grid = sam_answer_sheet_get_grid (sheet);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (sam_answer_grid_paste (grid, 0, SAM_ANSWER_INVITED, "8\t1\t1\t2\t3\t0\n9\t0\t0\t4\t4\t1", &n, &error));
  g_assert_true (sam_answer_sheet_store (sheet, 0, n, &error));
  g_assert_cmpuint (sam_store_count_up_to (store, SAM_FAMILY_SURVEY_COUNT, -1, 0, 9), ==, 2);

  for (int column = 0; column < SAM_ANSWER_N_COLUMNS; column++)
    sam_answer_grid_set (grid, 0, column, SAM_ANSWER_NONE);
  g_assert_true (sam_answer_sheet_store (sheet, 0, 1, &error));
  g_assert_cmpuint (sam_store_count_up_to (store, SAM_FAMILY_SURVEY_COUNT, -1, 0, 9), ==, 1);
  g_assert_cmpuint (sam_store_count_up_to (store, SAM_FAMILY_SURVEY_INVITATION, -1, 0, 9), ==, 1);

  /* And entered again. */
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, 3);
  g_assert_true (sam_answer_sheet_store (sheet, 0, 1, &error));
  g_assert_cmpuint (sam_store_count_up_to (store, SAM_FAMILY_SURVEY_COUNT, -1, 0, 9), ==, 2);
  g_assert_no_error (error);
}

static void
test_a_refused_change_leaves_what_is_stored (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ("teachers");
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamAnswerSheet) sheet = load (p, "one");
  SamAnswerGrid *grid = sam_answer_sheet_get_grid (sheet);
  g_autoptr (SamAnswerSheet) other = load (p, "one");
  g_autoptr (GError) error = NULL;

  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, 3);
  g_assert_true (sam_answer_sheet_store (sheet, 0, 1, &error));
  g_assert_true (sam_store_undo (store, &error));

  /* The record that it knows of is gone. */
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, 4);
  g_assert_false (sam_answer_sheet_store (sheet, 0, 1, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  g_assert_cmpint (sam_answer_grid_get (grid, 0, SAM_ANSWER_STEP_1), ==, SAM_ANSWER_NONE);
  g_clear_error (&error);
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, 4);
  g_assert_true (sam_answer_sheet_store (sheet, 0, 1, &error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer-sheet/rows-are-who-was-asked", test_rows_are_who_was_asked);
  g_test_add_func ("/answer-sheet/teams-stand-by-stage", test_teams_stand_by_stage);
  g_test_add_func ("/answer-sheet/a-row-is-one-change", test_a_row_is_one_change);
  g_test_add_func ("/answer-sheet/what-is-taken-away-is-no-longer-recorded", test_what_is_taken_away_is_no_longer_recorded);
  g_test_add_func ("/answer-sheet/a-refused-change-leaves-what-is-stored", test_a_refused_change_leaves_what_is_stored);

  return g_test_run ();
}
