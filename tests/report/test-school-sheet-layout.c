/*
 * What a school sheet leaves out, proven on heights alone.
 */
#include "sam-school-sheet-layout.h"

#define N_CASES 4000

/* Heights such as some school could have: what is shown less of is never higher. */
static SamSheetHeights
make_heights (GRand *rand)
{
  SamSheetHeights self = { .room = g_rand_double_range (rand, 150, 300), .row = { 8, 4 } };
  guint n_teams = g_rand_int_range (rand, 0, 60);

  for (guint place = 0; place < SAM_SHEET_N_PLACES; place++)
    {
      self.fixed[place] = g_rand_double_range (rand, 5, 45);
      self.n_spaces[place] = g_rand_int_range (rand, 0, 5);
    }
  for (guint cut = 0; cut < SAM_SHEET_N_CUTS; cut++)
    {
      guint n = g_rand_int_range (rand, 0, 20);

      for (guint level = 0; level < sam_sheet_cut_get_n_levels (cut); level++)
        {
          guint shown = MIN (n, sam_sheet_cut_get_limit (cut, level));

          self.parts[cut][level] = 4 * (shown + (shown < n ? 1 : 0));
        }
    }
  for (guint place = SAM_SHEET_PLACE_LEFT; place < SAM_SHEET_N_PLACES; place++)
    for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_SCALE); level++)
      self.scaled[place][level] = self.fixed[place] * sam_sheet_cut_get_limit (SAM_SHEET_CUT_SCALE, level) / 100;
  for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_SPACE); level++)
    self.space[level] = sam_sheet_cut_get_limit (SAM_SHEET_CUT_SPACE, level) / 10.0;
  for (guint level = 0; level < sam_sheet_cut_get_n_levels (SAM_SHEET_CUT_TEAMS); level++)
    {
      guint shown = MIN (n_teams, sam_sheet_cut_get_limit (SAM_SHEET_CUT_TEAMS, level));

      self.n_rows[level] = shown + (shown < n_teams ? 1 : 0);
    }

  return self;
}

static gboolean
fits (const SamSheetLevels *levels, const SamSheetHeights *heights)
{
  return sam_sheet_levels_get_height (levels, heights) <= heights->room;
}

static SamSheetLevels
cut_all (void)
{
  SamSheetLevels self = { 0 };

  for (guint cut = 0; cut < SAM_SHEET_N_CUTS; cut++)
    self.levels[cut] = sam_sheet_cut_get_n_levels (cut) - 1;

  return self;
}

static void
test_fits_whenever_anything_does (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  SamSheetLevels all = cut_all ();
  guint n_fit = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      SamSheetHeights heights = make_heights (rand);
      SamSheetLevels levels;
      gboolean can = fits (&all, &heights);

      g_assert_cmpint (sam_sheet_levels_choose (&levels, &heights), ==, can);
      g_assert_cmpint (fits (&levels, &heights), ==, can);
      n_fit += can;
    }
  g_assert_cmpuint (n_fit, >, N_CASES / 4);
  g_assert_cmpuint (n_fit, <, N_CASES);
}

static void
test_cuts_nothing_in_vain (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_CASES; i++)
    {
      SamSheetHeights heights = make_heights (rand);
      SamSheetLevels levels;

      if (!sam_sheet_levels_choose (&levels, &heights))
        continue;
      for (guint cut = 0; cut < SAM_SHEET_N_CUTS; cut++)
        {
          SamSheetLevels more = levels;

          if (levels.levels[cut] == 0)
            continue;
          more.levels[cut]--;
          g_assert_false (fits (&more, &heights));
        }
    }
}

/* Where a cut is made at all, the lesser ones, made as far as they go before it, do not suffice. */
static void
test_cuts_in_order (void)
{
  static const struct
  {
    SamSheetCut cut;
    guint       before[SAM_SHEET_N_CUTS];
  } cases[] = {
    { SAM_SHEET_CUT_GAPS, { 2 } },
    { SAM_SHEET_CUT_STATEMENTS, { 2, 3 } },
    { SAM_SHEET_CUT_STEPS, { 2, 3, 5 } },
    { SAM_SHEET_CUT_INTERVENTIONS, { 2, 3, 5, 4 } },
    { SAM_SHEET_CUT_FACTORS, { 2, 3, 5, 4, 4 } },
    { SAM_SHEET_CUT_COUNTS, { 2, 3, 5, 4, 4, 1 } },
    { SAM_SHEET_CUT_TEAMS, { 2, 3, 5, 4, 4, 1, 1 } },
    { SAM_SHEET_CUT_RECEPTION, { 2, 3, 5, 4, 4, 1, 1, 1 } },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  guint n_made = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      SamSheetHeights heights = make_heights (rand);
      SamSheetLevels levels;

      if (!sam_sheet_levels_choose (&levels, &heights))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
        {
          SamSheetLevels before = { 0 };

          if (levels.levels[cases[k].cut] == 0)
            continue;
          for (guint cut = 0; cut < SAM_SHEET_N_CUTS; cut++)
            before.levels[cut] = cases[k].before[cut];
          g_assert_false (fits (&before, &heights));
          n_made++;
        }
    }
  g_assert_cmpuint (n_made, >, N_CASES);
}

static void
test_what_is_enough_is_left_whole (void)
{
  SamSheetHeights heights = { .room = 100, .fixed = { 60, 40, 20 } };
  SamSheetLevels levels;

  g_assert_true (sam_sheet_levels_choose (&levels, &heights));
  for (guint cut = 0; cut < SAM_SHEET_N_CUTS; cut++)
    g_assert_cmpuint (levels.levels[cut], ==, 0);
}

/* The right column is lower: to shorten it would give nothing. */
static void
test_the_lower_column_is_left_whole (void)
{
  SamSheetHeights heights = { .room = 100, .fixed = { 50, 50, 20 } };
  SamSheetLevels levels;

  for (guint level = 0; level < 6; level++)
    {
      heights.parts[SAM_SHEET_CUT_STEPS][level] = 10 - level;
      heights.parts[SAM_SHEET_CUT_INTERVENTIONS][level] = level < 2 ? 4 : 0;
    }
  g_assert_true (sam_sheet_levels_choose (&levels, &heights));
  g_assert_cmpuint (levels.levels[SAM_SHEET_CUT_STEPS], ==, 0);
  g_assert_cmpuint (levels.levels[SAM_SHEET_CUT_INTERVENTIONS], ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-sheet-layout/fits-whenever-anything-does", test_fits_whenever_anything_does);
  g_test_add_func ("/school-sheet-layout/cuts-nothing-in-vain", test_cuts_nothing_in_vain);
  g_test_add_func ("/school-sheet-layout/cuts-in-order", test_cuts_in_order);
  g_test_add_func ("/school-sheet-layout/what-is-enough-is-left-whole", test_what_is_enough_is_left_whole);
  g_test_add_func ("/school-sheet-layout/the-lower-column-is-left-whole", test_the_lower_column_is_left_whole);

  return g_test_run ();
}
