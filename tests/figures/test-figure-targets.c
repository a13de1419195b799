/*
 * Figures against the shares that requirements ask for.
 */
#include "figures-fixture.h"

#include "sam-figure-targets.h"

static void
test_judges (void)
{
  static const struct
  {
    int            percent;
    SamFigure      figure;
    SamTargetState state;
  } cases[] = {
    { 80, { "F5", SAM_FIGURE_SHARE, 0, 8, 10, FALSE }, SAM_TARGET_REACHED },
    { 80, { "F5", SAM_FIGURE_SHARE, 0, 799, 1000, FALSE }, SAM_TARGET_BELOW },
    /* 79.99 % shows as 80 %, and is still below. */
    { 80, { "F5", SAM_FIGURE_SHARE, 0, 7999, 10000, FALSE }, SAM_TARGET_BELOW },
    { 100, { "F1", SAM_FIGURE_SHARE, 0, 10, 10, FALSE }, SAM_TARGET_REACHED },
    { 80, { "F5", SAM_FIGURE_SHARE, 0, 0, 0, FALSE }, SAM_TARGET_UNKNOWN },
    { 80, { "F14", SAM_FIGURE_SHARE, 0, 0, 0, TRUE }, SAM_TARGET_UNKNOWN },
    { 80, { "F6", SAM_FIGURE_MINUTES, 0, 90, 0, FALSE }, SAM_TARGET_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamFigureTarget target = { .percent = cases[i].percent };

      g_assert_cmpint (sam_figure_target_judge (&target, &cases[i].figure), ==, cases[i].state);
    }
}

static void
test_reads_those_with_a_share (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GArray) targets = NULL;
  g_autoptr (GError) error = NULL;

  sam_test_programme_put (p, "requirement", NULL, "name=Words text=Words figure=F4");
  sam_test_programme_put (p, "requirement", NULL, "name=Alone text=Alone");
  sam_test_programme_put (p, "requirement", NULL, "name=Time text=Time figure=F18 target_percent=80");
  targets = sam_figure_targets_load (sam_test_programme_get_database (p), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (targets->len, ==, 1);
  g_assert_cmpint (sam_figure_targets_find (targets, "F18")->percent, ==, 80);
  g_assert_cmpstr (sam_figure_targets_find (targets, "F18")->name, ==, "Time");
  g_assert_null (sam_figure_targets_find (targets, "F4"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-targets/judges-by-the-exact-fraction", test_judges);
  g_test_add_func ("/figure-targets/reads-requirements-with-a-share", test_reads_those_with_a_share);

  return g_test_run ();
}
