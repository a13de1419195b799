/*
 * Counts typed from paper: what a key, a paste and a sum make of them.
 */
#include <glib.h>

#include "sam-answer-grid.h"
#include "sam-error.h"

#define NONE SAM_ANSWER_NONE

static void
assert_line (const SamAnswerGrid *grid, guint row, const gint64 *values)
{
  for (int column = 0; column < SAM_ANSWER_N_COLUMNS; column++)
    g_assert_cmpint (sam_answer_grid_get (grid, row, column), ==, values[column]);
}

static void
test_digits_make_a_number (void)
{
  static const struct
  {
    gint64 before;
    int    digit; /* -1: one is taken away */
    gint64 after;
  } cases[] = {
    { NONE, 7, 7 },       { 7, 2, 72 },        { 0, 5, 5 },        { NONE, 0, 0 },    { 0, 0, 0 },
    { 9999, 9, 99999 },   { 99999, 1, 99999 }, { 72, -1, 7 },      { 7, -1, NONE },   { 0, -1, NONE },
    { NONE, -1, NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cases[i].digit < 0 ? sam_answer_pop_digit (cases[i].before)
                                        : sam_answer_push_digit (cases[i].before, cases[i].digit),
                     ==, cases[i].after);
}

static void
test_answers_are_recorded_together (void)
{
  g_autoptr (SamAnswerGrid) grid = sam_answer_grid_new (1);

  sam_answer_grid_set (grid, 0, SAM_ANSWER_INVITED, 8);
  assert_line (grid, 0, (gint64[]) { 8, NONE, NONE, NONE, NONE, NONE });
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_3, 4);
  assert_line (grid, 0, (gint64[]) { 8, 0, 0, 4, 0, 0 });
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, 1);
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_3, NONE);
  assert_line (grid, 0, (gint64[]) { 8, 1, 0, 0, 0, 0 });
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, NONE);
  assert_line (grid, 0, (gint64[]) { 8, NONE, NONE, NONE, NONE, NONE });
  /* Nobody agreed with anything: all 0 is an answer as well. */
  sam_answer_grid_set (grid, 0, SAM_ANSWER_STEP_1, 0);
  assert_line (grid, 0, (gint64[]) { 8, 0, 0, 0, 0, 0 });
}

static void
test_sums_are_checked (void)
{
  static const struct
  {
    gint64         values[SAM_ANSWER_N_COLUMNS];
    gint64         sum;
    SamAnswerCheck check;
  } cases[] = {
    { { 8, 1, 2, 3, 1, 1 }, 8, SAM_ANSWER_FINE },
    { { 8, 1, 2, 3, 1, 2 }, 9, SAM_ANSWER_MORE_THAN_INVITED },
    { { NONE, 0, 0, 3, 0, 0 }, 3, SAM_ANSWER_NOT_INVITED },
    { { NONE, 0, 0, 0, 0, 0 }, 0, SAM_ANSWER_NOT_INVITED },
    { { 8, NONE, NONE, NONE, NONE, NONE }, NONE, SAM_ANSWER_FINE },
    { { NONE, NONE, NONE, NONE, NONE, NONE }, NONE, SAM_ANSWER_FINE },
    { { 0, 0, 0, 0, 0, 0 }, 0, SAM_ANSWER_FINE },
  };
  g_autoptr (SamAnswerGrid) grid = sam_answer_grid_new (G_N_ELEMENTS (cases));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamAnswerLine line;

      memcpy (line.values, cases[i].values, sizeof line.values);
      g_assert_cmpint (sam_answer_line_sum (&line), ==, cases[i].sum);
      g_assert_cmpint (sam_answer_line_check (&line), ==, cases[i].check);
      sam_answer_grid_set_line (grid, i, &line);
    }
  g_assert_cmpint (sam_answer_grid_total (grid, SAM_ANSWER_INVITED), ==, 24);
  g_assert_cmpint (sam_answer_grid_total (grid, SAM_ANSWER_STEP_3), ==, 9);
  g_assert_cmpuint (sam_answer_grid_count_recorded (grid), ==, 5);
}

static void
test_pastes_a_block (void)
{
  g_autoptr (SamAnswerGrid) grid = sam_answer_grid_new (4);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (sam_answer_grid_paste (grid, 1, SAM_ANSWER_INVITED, "8\t1\t0\t2\t4\t1\r\n7\t\t 5\t\t2\t\r\n", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  assert_line (grid, 0, (gint64[]) { NONE, NONE, NONE, NONE, NONE, NONE });
  assert_line (grid, 1, (gint64[]) { 8, 1, 0, 2, 4, 1 });
  assert_line (grid, 2, (gint64[]) { 7, 0, 5, 0, 2, 0 });
  g_assert_true (sam_answer_grid_paste (grid, 3, SAM_ANSWER_DONT_KNOW, "3", &n, &error));
  g_assert_cmpuint (n, ==, 1);
  assert_line (grid, 3, (gint64[]) { NONE, 0, 0, 0, 0, 3 });
}

static void
test_pastes_all_or_nothing (void)
{
  static const struct
  {
    SamAnswerColumn column;
    const char     *text;
    const char     *says;
  } cases[] = {
    { SAM_ANSWER_INVITED, "8\t1\n7\t-2", "“-2” in line 2" },
    { SAM_ANSWER_INVITED, "8\t1\n7\t2,5", "“2,5” in line 2" },
    { SAM_ANSWER_INVITED, "Alm\t1", "“Alm” in line 1" },
    { SAM_ANSWER_INVITED, "100000", "“100000” in line 1" },
    { SAM_ANSWER_STEP_4, "1\t2\t3", "room for 2" },
    { SAM_ANSWER_INVITED, "1\n2\n3", "3 lines were copied" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamAnswerGrid) grid = sam_answer_grid_new (2);
      g_autoptr (GError) error = NULL;
      guint n = 0;

      g_assert_false (sam_answer_grid_paste (grid, 0, cases[i].column, cases[i].text, &n, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      for (guint row = 0; row < 2; row++)
        assert_line (grid, row, (gint64[]) { NONE, NONE, NONE, NONE, NONE, NONE });
    }
}

static void
test_keys_move_as_in_a_spreadsheet (void)
{
  static const struct
  {
    guint         row;
    int           column;
    SamAnswerMove move;
    guint         to_row;
    int           to_column;
  } cases[] = {
    { 0, 0, SAM_ANSWER_RIGHT, 0, 1 }, { 0, 5, SAM_ANSWER_RIGHT, 0, 5 },    { 0, 0, SAM_ANSWER_LEFT, 0, 0 },
    { 0, 0, SAM_ANSWER_UP, 0, 0 },    { 0, 3, SAM_ANSWER_DOWN, 1, 3 },     { 2, 3, SAM_ANSWER_DOWN, 2, 3 },
    { 0, 5, SAM_ANSWER_NEXT, 1, 0 },  { 2, 5, SAM_ANSWER_NEXT, 2, 5 },     { 1, 2, SAM_ANSWER_NEXT, 1, 3 },
    { 1, 0, SAM_ANSWER_PREVIOUS, 0, 5 }, { 0, 0, SAM_ANSWER_PREVIOUS, 0, 0 }, { 1, 4, SAM_ANSWER_ROW_START, 1, 0 },
    { 1, 4, SAM_ANSWER_ROW_END, 1, 5 }, { 1, 4, SAM_ANSWER_FIRST, 0, 0 },  { 1, 4, SAM_ANSWER_LAST, 2, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint row = cases[i].row;
      SamAnswerColumn column = (SamAnswerColumn) cases[i].column;
      gboolean moves = row != cases[i].to_row || (int) column != cases[i].to_column;

      g_assert_cmpint (sam_answer_move (3, cases[i].move, &row, &column), ==, moves);
      g_assert_cmpuint (row, ==, cases[i].to_row);
      g_assert_cmpint (column, ==, cases[i].to_column);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer-grid/digits-make-a-number", test_digits_make_a_number);
  g_test_add_func ("/answer-grid/answers-are-recorded-together", test_answers_are_recorded_together);
  g_test_add_func ("/answer-grid/sums-are-checked", test_sums_are_checked);
  g_test_add_func ("/answer-grid/pastes-a-block", test_pastes_a_block);
  g_test_add_func ("/answer-grid/pastes-all-or-nothing", test_pastes_all_or_nothing);
  g_test_add_func ("/answer-grid/keys-move-as-in-a-spreadsheet", test_keys_move_as_in_a_spreadsheet);

  return g_test_run ();
}
