/*
 * What has changed between two days of the programme.
 */
#include "figures-fixture.h"

#include "sam-since-words.h"

static SamSince *
load (SamTestProgramme *p, const char *since, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  SamSince *self = sam_since_load (sam_test_programme_get_database (p), sam_date_parse (since), sam_date_parse (as_of),
                                   &error);

  g_assert_no_error (error);
  g_assert_nonnull (self);
  return self;
}

/* Those that the stories are about. */
static gboolean
is_told (const SamSinceFigure *figure)
{
  static const char *const told[] = { "F1", "F2", "F4", "F5", "F12.strict", NULL };

  return g_strv_contains (told, figure->after.id) && sam_since_figure_is_changed (figure);
}

/* A line for each change, as the window and the paper tell them. */
static char *
tell (const SamSince *self)
{
  const SamLanguage *english = sam_language_find ("en");
  GString *story = g_string_new (NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const SamSinceFigure *figure = &g_array_index (self->figures, SamSinceFigure, i);
      g_autofree char *before = sam_since_describe_value (&figure->before, english);
      g_autofree char *after = sam_since_describe_value (&figure->after, english);
      g_autofree char *change = sam_since_describe_change (figure, english);

      if (is_told (figure))
        g_string_append_printf (story, "%s: %s, now %s (%s)\n", figure->after.id, before, after, change);
    }
  for (guint i = 0; i < self->schools->len; i++)
    {
      g_autofree char *text = sam_since_describe_school (&g_array_index (self->schools, SamSinceSchool, i), english);

      g_string_append_printf (story, "%s\n", text);
    }
  for (guint i = 0; i < self->statuses->len; i++)
    {
      const SamSinceStatus *status = &g_array_index (self->statuses, SamSinceStatus, i);
      g_autofree char *text = sam_since_describe_status (status, english);

      g_string_append_printf (story, "%s, %s: %s\n", status->name, status->strand, text);
    }
  for (guint i = 0; i < self->rounds->len; i++)
    {
      const SamSinceRound *round = &g_array_index (self->rounds, SamSinceRound, i);
      g_autofree char *text = sam_since_describe_round (round, english);

      g_string_append_printf (story, "%s: %s\n", round->name, text);
    }
  for (guint i = 0; i < self->milestones->len; i++)
    {
      const SamSinceMilestone *milestone = &g_array_index (self->milestones, SamSinceMilestone, i);
      g_autofree char *text = sam_since_describe_milestone (milestone, english);

      g_string_append_printf (story, "%s: %s\n", milestone->name, text);
    }

  return g_string_free (story, FALSE);
}

static SamTestProgramme *
make_story (void)
{
  SamTestProgramme *p = make_programme ();

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_status (p, "group", "Alm", NULL, "2012-09-03", "under_way");
  put_status (p, "group", "Alm", "A", "2012-09-03", "under_way");
  put_status (p, "individual", "Alm", NULL, "2012-11-20", "planned");
  put_session (p, NULL, "A", "2012-10-08", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-11-12", "state=held actual_minutes=80");
  put_session (p, NULL, "A", "2012-11-19", "state=cancelled cause=other");
  sam_test_programme_put (p, "milestone", NULL, "name=Plan due_date=2012-11-15 done_date=2012-11-14");
  sam_test_programme_put (p, "milestone", NULL, "name=Letter due_date=2012-11-30");
  sam_test_programme_put (p, "milestone", NULL, "name=Late due_date=2012-10-01 done_date=2012-11-20");
  sam_test_programme_put (p, "survey_round", NULL, "name=Autumn opened_date=2012-11-12 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_round", NULL, "name=Winter opened_date=2012-12-10");

  return p;
}

/* "Zed" joined between the days, "Gone" left. */
static void
put_movers (SamTestProgramme *p)
{
  sam_test_programme_put (p, "school", "Zed", "unit_code=99999991 name=Zed organiser=Org joined_date=2012-11-19");
  sam_test_programme_put (p, "school", "Gone",
                          "unit_code=99999992 name=Gone organiser=Org joined_date=2012-08-01 left_date=2012-11-23");
  put_status (p, "group", "Zed", NULL, "2012-12-03", "under_way");
}

static void
test_stories (void)
{
  static const struct
  {
    const char *since;
    const char *as_of;
    gboolean    moves;
    const char *story;
  } cases[] = {
    { "2012-11-09", "2012-11-09", FALSE, "" },
    { "2012-12-14", "2012-11-09", FALSE, "" },
    { "2012-10-09", "2012-10-10", FALSE, "" },
    { "2012-11-09", "2012-12-01", FALSE,
      "F5: 1 of 1, now 2 of 3 (+1 of 2 new)\n"
      "Alm, Individual coaching: planned, spring\u00a02013\n"
      "Autumn: opened on 12 Nov 2012, closed on 30 Nov 2012\n"
      "Late: done on 20 Nov 2012, was due on 1 Oct 2012\n"
      "Plan: done on 14 Nov 2012\n"
      "Letter: was due on 30 Nov 2012, not done\n" },
    { "2012-11-09", "2012-11-12", FALSE,
      "F5: 1 of 1, now 2 of 2 (+1 of 1 new)\n"
      "Autumn: opened on 12 Nov 2012, still open\n" },
    { "2012-12-01", "2012-12-14", FALSE, "Winter: opened on 10 Dec 2012, still open\n" },
    { "2012-12-01", "2012-12-14", TRUE,
      "F1: 1 of 2, now 2 of 2 (+1 school)\n"
      "Zed, Group coaching: under way, 3 Dec\n"
      "Winter: opened on 10 Dec 2012, still open\n" },
    { "2012-11-16", "2012-11-30", TRUE,
      "F5: 2 of 2, now 2 of 3 (0 of 1 new)\n"
      "Gone left; its last day was 23 Nov 2012\n"
      "Zed joined on 19 Nov 2012\n"
      "Alm, Individual coaching: planned, spring\u00a02013\n"
      "Autumn: opened on 12 Nov 2012, closed on 30 Nov 2012\n"
      "Late: done on 20 Nov 2012, was due on 1 Oct 2012\n"
      "Letter: was due on 30 Nov 2012, not done\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamTestProgramme) p = make_story ();
      g_autoptr (SamSince) since = NULL;
      g_autofree char *story = NULL;

      if (cases[i].moves)
        put_movers (p);
      since = load (p, cases[i].since, cases[i].as_of);
      story = tell (since);
      g_test_message ("%s to %s: %s", cases[i].since, cases[i].as_of, story);
      g_assert_cmpstr (story, ==, cases[i].story);
    }
}

static void
test_nothing_changed (void)
{
  g_autoptr (SamTestProgramme) p = make_story ();
  g_autoptr (SamSince) since = load (p, "2012-10-09", "2012-10-10");
  g_autofree char *unchanged = sam_since_list_unchanged (since, SAM_SINCE_SCHOOLS, sam_language_find ("en"));

  for (SamSinceTopic topic = 0; topic < SAM_N_SINCE_TOPICS; topic++)
    g_assert_false (sam_since_has_changed (since, topic));
  g_assert_true (g_str_has_prefix (unchanged, "Schools with group coaching, Teams with group coaching"));
}

static void
test_empty_file (void)
{
  g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
  g_autoptr (SamSince) since = load (p, "2012-10-09", "2012-12-14");
  g_autofree char *story = tell (since);

  g_assert_cmpstr (story, ==, "");
  g_assert_false (since->has_lost_time);
}

static void
test_changes_under_each_topic (void)
{
  g_autoptr (SamTestProgramme) p = make_story ();
  g_autoptr (SamSince) since = load (p, "2012-11-09", "2012-12-01");

  g_assert_true (sam_since_has_changed (since, SAM_SINCE_SCHOOLS));
  g_assert_true (sam_since_has_changed (since, SAM_SINCE_TIME));
  g_assert_false (sam_since_has_changed (since, SAM_SINCE_INDIVIDUAL));
  g_assert_true (sam_since_has_changed (since, SAM_SINCE_RECEPTION));
  g_assert_true (sam_since_has_changed (since, SAM_SINCE_MILESTONES));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/since/tells-two-days-apart", test_stories);
  g_test_add_func ("/since/tells-nothing-where-nothing-has-changed", test_nothing_changed);
  g_test_add_func ("/since/tells-nothing-of-an-empty-file", test_empty_file);
  g_test_add_func ("/since/sorts-changes-by-topic", test_changes_under_each_topic);

  return g_test_run ();
}
