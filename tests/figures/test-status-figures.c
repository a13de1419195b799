/*
 * F1 to F4: what the dated logs of status say as of a day.
 */
#include "figures-fixture.h"

#include "sam-figure-definitions.h"

static void
test_reads_the_last_entry_up_to_the_day (void)
{
  static const FigureCase cases[] = {
    { "2012-07-31", NULL, "F1", 0, 0 },
    { "2012-08-31", NULL, "F1", 0, 3 },
    { "2012-09-01", NULL, "F1", 1, 3 },
    { "2012-10-01", NULL, "F1", 2, 3 },
    { "2012-11-01", NULL, "F1", 1, 3 },
    { "2012-12-01", NULL, "F1", 2, 3 },
    { "2012-12-01", "school:Alm", "F1", 1, 1 },
    { "2012-12-01", "school:Ek", "F1", 0, 1 },
    { "2012-12-01", "organiser:Org", "F1", 2, 3 },
    { "2012-12-01", "organiser:Other", "F1", 0, 0 },
    /* A team's status is never the school's. */
    { "2012-12-01", NULL, "F2", 1, 1 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  sam_test_programme_put (p, "organiser", "Other", "name=Other");
  put_school (p, "Alm", "");
  put_school (p, "Björk", "");
  put_school (p, "Ek", "");
  put_team (p, "Ek-1", "Ek", "");
  put_status (p, "group", "Ek", "Ek-1", "2012-08-15", "under_way");
  put_status (p, "individual", "Ek", NULL, "2012-08-15", "under_way");
  put_status (p, "group", "Alm", NULL, "2012-08-20", "planned");
  put_status (p, "group", "Alm", NULL, "2012-09-01", "under_way");
  put_status (p, "group", "Björk", NULL, "2012-10-01", "under_way");
  put_status (p, "group", "Björk", NULL, "2012-11-01", "paused");
  put_status (p, "group", "Björk", NULL, "2012-12-01", "finished");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_counts_only_schools_that_take_part (void)
{
  static const FigureCase cases[] = {
    { "2012-09-30", NULL, "F1", 1, 1 },
    { "2012-10-01", NULL, "F1", 1, 2 },
    /* The last day is a day of taking part. */
    { "2012-11-30", NULL, "F1", 1, 2 },
    { "2012-12-01", NULL, "F1", 0, 1 },
    { "2012-11-30", NULL, "F2", 1, 1 },
    { "2012-12-01", NULL, "F2", 0, 0 },
    { "2012-12-01", "school:Left", "F1", 0, 0 },
    { "2012-12-01", NULL, "F4", 0, 1 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Left", "left_date=2012-11-30");
  put_school (p, "Late", "joined_date=2012-10-01");
  put_team (p, "L-1", "Left", "");
  put_status (p, "group", "Left", NULL, "2012-09-01", "under_way");
  put_status (p, "individual", "Left", NULL, "2012-09-01", "under_way");
  put_status (p, "group", "Left", "L-1", "2012-09-01", "under_way");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_keeps_paused_teams_in_the_denominator (void)
{
  static const FigureCase cases[] = {
    { "2012-09-10", NULL, "F2", 2, 3 },
    { "2012-10-10", NULL, "F2", 1, 3 },
    /* C ends on 31 October and is active that day. */
    { "2012-10-31", NULL, "F2", 1, 3 },
    { "2012-11-01", NULL, "F2", 1, 2 },
    { "2012-11-01", "team:A", "F2", 1, 1 },
    { "2012-11-01", "team:B", "F2", 0, 1 },
    { "2012-11-01", "team:C", "F2", 0, 0 },
    { "2012-11-01", "school:Alm", "F2", 1, 2 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  put_team (p, "C", "Alm", "to_date=2012-10-31");
  put_status (p, "group", "Alm", "A", "2012-09-01", "under_way");
  put_status (p, "group", "Alm", "B", "2012-09-01", "under_way");
  put_status (p, "group", "Alm", "B", "2012-10-01", "paused");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_judges_the_mandatory_strand_from_the_decision_on (void)
{
  static const FigureCase cases[] = {
    { "2012-09-30", NULL, "F3", 0, 0 },
    { "2012-09-30", NULL, "F3.cannot_be_judged", 0, 0 },
    { "2012-10-01", NULL, "F3", 1, 2 },
    { "2012-10-01", NULL, "F3.cannot_be_judged", 1, 0 },
    { "2012-10-01", "school:Alm", "F3", 1, 1 },
    { "2012-10-01", "school:Ek", "F3", 0, 1 },
    { "2012-10-01", "school:Bare", "F3", 0, 0 },
    { "2012-10-01", "school:Bare", "F3.cannot_be_judged", 1, 0 },
    /* The team that lagged behind has ended: all that are left are under way. */
    { "2012-11-01", NULL, "F3", 2, 2 },
    /* A paused team is not under way. */
    { "2012-12-01", NULL, "F3", 1, 2 },
    { "2013-02-01", NULL, "F3", 0, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_school (p, "Ek", "");
  put_school (p, "Bare", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "E1", "Ek", "");
  put_team (p, "E2", "Ek", "to_date=2012-10-31");
  put_status (p, "group", "Alm", "A", "2012-09-01", "under_way");
  put_status (p, "group", "Alm", "A", "2012-12-01", "paused");
  put_status (p, "group", "Ek", "E1", "2012-09-01", "finished");
  /* The school's own status fulfils nothing for a team. */
  put_status (p, "group", "Ek", NULL, "2012-09-01", "under_way");
  sam_test_programme_put (p, "basis", NULL,
                          "kind=decision title=Mandatory date=2012-10-01 party=Principals "
                          "effect=strand_mandatory strand=group");
  sam_test_programme_put (p, "basis", NULL,
                          "kind=decision title=Ended date=2013-02-01 party=Principals "
                          "effect=strand_not_mandatory strand=group");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

/* Of two decisions on one day the later recorded holds, by its id as a number, not as text. */
static void
test_follows_the_last_decision (void)
{
  static const FigureCase cases[] = {
    { "2012-10-01", NULL, "F3", 0, 0 },
    { "2012-10-02", NULL, "F3", 1, 1 },
    /* A decision of no effect changes nothing. */
    { "2012-10-03", NULL, "F3", 1, 1 },
  };
  static const char *const decisions[] = {
    "title=A date=2012-10-01 effect=strand_not_mandatory strand=group",
    "title=B date=2012-10-02 effect=strand_not_mandatory strand=group",
    "title=C date=2012-10-02 effect=strand_mandatory strand=group",
    "title=D date=2012-10-03 effect=none strand=group",
  };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GError) error = NULL;

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_status (p, "group", "Alm", "A", "2012-09-01", "under_way");
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      g_autofree char *fields = g_strconcat ("kind=decision party=Principals ", decisions[i], NULL);

      sam_test_programme_put (p, "basis", NULL, fields);
    }
  sam_database_execute (sam_test_programme_get_database (p),
                        "UPDATE basis SET id = CASE title WHEN 'B' THEN 9 ELSE 10 END "
                        "WHERE date = '2012-10-02'", &error);
  g_assert_no_error (error);

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_counts_what_has_been_under_way_as_begun (void)
{
  static const FigureCase cases[] = {
    { "2012-09-30", NULL, "F4", 0, 6 },
    { "2012-10-08", NULL, "F4", 1, 6 },
    { "2012-12-14", NULL, "F4", 3, 6 },
    { "2012-12-14", NULL, "F4.about_to_start", 1, 0 },
    { "2012-12-14", NULL, "F4.planned", 1, 0 },
    { "2012-12-14", "school:Paused", "F4", 1, 1 },
    { "2012-12-14", "school:Soon", "F4.about_to_start", 1, 0 },
    /* What has begun is begun, also where it is to begin again. */
    { "2012-12-14", "school:Again", "F4", 1, 1 },
    { "2012-12-14", "school:Again", "F4.planned", 0, 0 },
    { "2013-01-10", "school:Again", "F4.about_to_start", 0, 0 },
    { "2013-01-10", NULL, "F4", 4, 6 },
    { "2013-01-10", NULL, "F4.about_to_start", 0, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Begun", "");
  put_school (p, "Paused", "");
  put_school (p, "Soon", "");
  put_school (p, "Planned", "");
  put_school (p, "None", "");
  put_school (p, "Again", "");
  put_team (p, "N-1", "None", "");
  put_status (p, "individual", "Begun", NULL, "2012-10-08", "under_way");
  put_status (p, "individual", "Paused", NULL, "2012-11-01", "under_way");
  put_status (p, "individual", "Paused", NULL, "2012-12-01", "paused");
  put_status (p, "individual", "Soon", NULL, "2012-12-03", "about_to_start");
  put_status (p, "individual", "Soon", NULL, "2013-01-10", "under_way");
  put_status (p, "individual", "Planned", NULL, "2012-10-01", "planned");
  put_status (p, "individual", "None", "N-1", "2012-10-01", "under_way");
  put_status (p, "individual", "Again", NULL, "2012-11-01", "under_way");
  put_status (p, "individual", "Again", NULL, "2012-12-01", "planned");
  put_status (p, "individual", "Again", NULL, "2013-01-10", "about_to_start");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_gives_every_figure_in_its_order (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GArray) figures = sam_figures_compute (sam_test_programme_get_database (p), get_scope (p, NULL),
                                                    sam_date_new (2012, 12, 14), NULL);
  const SamFigureDefinition *definitions;
  guint n;

  definitions = sam_figure_definitions_get (&n);
  for (guint i = 0, place = 0; i < n; i++)
    {
      const SamFigure *figure;

      /* Without a round there are no statements. */
      if (g_str_has_suffix (definitions[i].id, ".n"))
        continue;

      g_assert_cmpuint (place, <, figures->len);
      figure = &g_array_index (figures, SamFigure, place++);
      g_assert_cmpstr (figure->id, ==, definitions[i].id);
      /* An empty programme has nothing to count. */
      g_assert_cmpint (figure->numerator, ==, 0);
      g_assert_cmpint (figure->denominator, ==, 0);
    }
}

static void
test_gives_a_team_only_what_has_a_meaning_there (void)
{
  static const char *const absent[] = { "F1", "F3", "F4", "F12.strict", "F12.wide" };
  static const char *const present[] = { "F2", "F5", "F6", "F6.teacher_minutes", "F7",
                                         "F7.not_recorded" };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GArray) figures = NULL;

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  figures = sam_figures_compute (sam_test_programme_get_database (p), get_scope (p, "team:A"),
                                 sam_date_new (2012, 12, 14), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_null (sam_figures_find (figures, absent[i]));
  for (guint i = 0; i < G_N_ELEMENTS (present); i++)
    g_assert_nonnull (sam_figures_find (figures, present[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-figures/read-the-last-entry-up-to-the-day",
                   test_reads_the_last_entry_up_to_the_day);
  g_test_add_func ("/status-figures/count-only-schools-that-take-part",
                   test_counts_only_schools_that_take_part);
  g_test_add_func ("/status-figures/keep-paused-teams-in-the-denominator",
                   test_keeps_paused_teams_in_the_denominator);
  g_test_add_func ("/status-figures/judge-the-mandatory-strand-from-the-decision-on",
                   test_judges_the_mandatory_strand_from_the_decision_on);
  g_test_add_func ("/status-figures/follow-the-last-decision", test_follows_the_last_decision);
  g_test_add_func ("/status-figures/count-what-has-been-under-way-as-begun",
                   test_counts_what_has_been_under_way_as_begun);
  g_test_add_func ("/status-figures/give-every-figure-in-its-order",
                   test_gives_every_figure_in_its_order);
  g_test_add_func ("/status-figures/give-a-team-only-what-has-a-meaning-there",
                   test_gives_a_team_only_what_has_a_meaning_there);

  return g_test_run ();
}
