/* How a month on paper shares its height: no session is lost. */
#include "sam-month-plan.h"

static const double sizes[] = { 8, 7.5, 7, 6.5, 6, 5.5 };

static SamMonthPlan
make_plan (int n_weeks, double height)
{
  return (SamMonthPlan){
    .n_weeks = n_weeks,
    .height = height,
    .head = 4.6,
    .sizes = sizes,
    .n_sizes = G_N_ELEMENTS (sizes),
  };
}

static double
sum_heights (const SamMonthPlan *plan)
{
  double sum = 0;

  for (int week = 0; week < plan->n_weeks; week++)
    sum += plan->heights[week];

  return sum;
}

static void
test_empty (void)
{
  SamMonthPlan plan = make_plan (5, 140);

  sam_month_plan_solve (&plan);
  g_assert_cmpfloat (plan.size, ==, 8);
  for (int week = 0; week < 5; week++)
    g_assert_cmpfloat_with_epsilon (plan.heights[week], 28, 0.01);
}

/* The busy day takes room from the quiet weeks before type grows smaller than it must. */
static void
test_fourteen (void)
{
  SamMonthPlan plan = make_plan (5, 140);

  plan.counts[2][3] = 14;
  sam_month_plan_solve (&plan);
  g_assert_cmpuint (plan.n_shown[2][3], ==, 14);
  g_assert_cmpfloat (plan.size, ==, 8);
  g_assert_cmpfloat (plan.heights[2], >, plan.heights[1]);
  g_assert_cmpfloat_with_epsilon (plan.heights[0], plan.heights[4], 0.01);
  g_assert_cmpfloat_with_epsilon (sum_heights (&plan), 140, 0.01);
}

static void
test_fourteen_in_three_weeks (void)
{
  SamMonthPlan plan = make_plan (6, 140);

  plan.counts[0][0] = plan.counts[2][1] = plan.counts[5][4] = 14;
  sam_month_plan_solve (&plan);
  g_assert_cmpfloat (plan.size, <, 8);
  g_assert_cmpuint (plan.n_shown[0][0], ==, 14);
  g_assert_cmpuint (plan.n_shown[2][1], ==, 14);
  g_assert_cmpuint (plan.n_shown[5][4], ==, 14);
}

/* What no type is small enough for goes on elsewhere; one line of the cell says so. */
static void
test_too_much (void)
{
  SamMonthPlan plan = make_plan (6, 140);

  for (int week = 0; week < 6; week++)
    plan.counts[week][2] = 40;
  plan.counts[3][0] = 2;
  sam_month_plan_solve (&plan);
  g_assert_cmpfloat (plan.size, ==, 5.5);
  g_assert_cmpuint (plan.n_shown[3][0], ==, 2);
  for (int week = 0; week < 6; week++)
    {
      double lines = plan.n_shown[week][2] + 1;

      g_assert_cmpuint (plan.n_shown[week][2], >, 0);
      g_assert_cmpuint (plan.n_shown[week][2], <, 40);
      g_assert_cmpfloat (plan.head + lines * plan.line, <=, plan.heights[week]);
    }
  g_assert_cmpfloat_with_epsilon (sum_heights (&plan), 140, 0.01);
}

static void
test_any (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      SamMonthPlan plan = make_plan (g_test_rand_int_range (4, 7), g_test_rand_int_range (90, 260));

      for (int week = 0; week < plan.n_weeks; week++)
        for (int day = 0; day < 7; day++)
          plan.counts[week][day] = g_test_rand_int_range (0, 4) == 0 ? g_test_rand_int_range (0, 30) : 0;
      sam_month_plan_solve (&plan);
      g_assert_cmpfloat (sum_heights (&plan), <=, plan.height + 0.01);
      for (int week = 0; week < plan.n_weeks; week++)
        for (int day = 0; day < 7; day++)
          {
            guint shown = plan.n_shown[week][day];
            guint lines = shown + (shown < plan.counts[week][day]);

            g_assert_cmpuint (shown, <=, plan.counts[week][day]);
            g_assert_cmpfloat (plan.head + lines * plan.line, <=, plan.heights[week] + 0.01);
          }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/month-plan/an-empty-month-is-even-and-in-the-largest-type", test_empty);
  g_test_add_func ("/month-plan/shows-all-fourteen-of-a-day", test_fourteen);
  g_test_add_func ("/month-plan/grows-smaller-where-three-weeks-have-fourteen", test_fourteen_in_three_weeks);
  g_test_add_func ("/month-plan/goes-on-elsewhere-where-nothing-fits", test_too_much);
  g_test_add_func ("/month-plan/never-runs-over-whatever-the-month", test_any);

  return g_test_run ();
}
