/*
 * F5, F6, F7 and F12: what sessions and attendance say as of a day.
 */
#include "figures-fixture.h"

#include "sam-language.h"

static void
test_counts_a_moved_pair_once_at_its_replacement (void)
{
  static const FigureCase cases[] = {
    { "2012-08-31", NULL, "F5", 0, 0 },
    { "2012-09-03", NULL, "F5", 1, 1 },
    /* Cancelled without replacement stays in the denominator. */
    { "2012-09-10", NULL, "F5", 1, 2 },
    /* Moved on the 17th to the 28th: counts nowhere in between. */
    { "2012-09-20", NULL, "F5", 1, 2 },
    { "2012-09-28", NULL, "F5", 2, 3 },
    /* Past but still only planned. */
    { "2012-10-01", NULL, "F5", 2, 4 },
    { "2012-10-01", "team:A", "F5", 2, 4 },
    { "2012-10-01", "team:B", "F5", 0, 0 },
    { "2012-10-01", "school:Alm", "F5", 2, 4 },
    { "2012-10-01", "organiser:Org", "F5", 2, 4 },
    { "2012-10-01", NULL, "F6", 165, 0 },
    { "2012-09-27", NULL, "F6", 90, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  put_session (p, NULL, "A", "2012-09-03", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-09-10", "state=cancelled cause=clash");
  put_session (p, "new", "A", "2012-09-28", "state=held actual_minutes=75");
  put_session (p, NULL, "A", "2012-09-17", "state=moved replacement=new");
  put_session (p, NULL, "A", "2012-10-01", "");
  /* Not group coaching. */
  sam_test_programme_put (p, "session", NULL,
                          "kind=other team=B date=2012-09-05 start_time=08:00 planned_minutes=30 "
                          "state=held actual_minutes=30 coach=Coach");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

/* A moved twice is one session, on its last day, whatever became of it there. */
static void
test_follows_a_chain_of_moves (void)
{
  static const FigureCase cases[] = {
    { "2012-09-09", NULL, "F5", 0, 0 },
    { "2012-09-20", NULL, "F5", 0, 0 },
    { "2012-09-24", NULL, "F5", 1, 1 },
    /* Moved to an earlier day. */
    { "2012-10-02", NULL, "F5", 1, 2 },
    { "2012-10-31", NULL, "F5", 1, 2 },
    { "2012-10-31", NULL, "F6", 45, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_session (p, "third", "A", "2012-09-24", "state=held actual_minutes=45");
  put_session (p, "second", "A", "2012-09-17", "state=moved replacement=third");
  put_session (p, NULL, "A", "2012-09-10", "state=moved replacement=second cause=clash");
  put_session (p, "earlier", "A", "2012-10-01", "state=cancelled cause=no_stand_in");
  put_session (p, NULL, "A", "2012-10-22", "state=moved replacement=earlier");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_counts_events_while_the_school_took_part (void)
{
  static const FigureCase cases[] = {
    /* Also after the school has left; its count of heads is gone by then. */
    { "2012-12-31", NULL, "F5", 1, 1 },
    { "2012-12-31", NULL, "F6", 90, 0 },
    { "2012-12-31", NULL, "F12.strict", 0, 90 },
    { "2012-12-31", "school:Left", "F5", 1, 1 },
    { "2012-12-31", NULL, "F2", 0, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Left", "joined_date=2012-09-01 left_date=2012-10-31");
  put_team (p, "A", "Left", "");
  put_session (p, NULL, "A", "2012-08-30", "state=held actual_minutes=60");
  put_session (p, NULL, "A", "2012-10-31", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-11-01", "state=held actual_minutes=60");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

/* 7 of 8, 8 of 8, and 6 of 7, where one member was not expected. */
static void
test_pools_attendance (void)
{
  static const FigureCase cases[] = {
    { "2012-09-03", NULL, "F7", 7, 8 },
    { "2012-09-10", NULL, "F7", 15, 16 },
    { "2012-09-17", NULL, "F7", 21, 23 },
    { "2012-09-17", "team:A", "F7", 21, 23 },
    { "2012-09-17", NULL, "F7.not_recorded", 0, 0 },
    /* One member has no row, then one row says so. */
    { "2012-09-24", NULL, "F7", 21, 23 },
    { "2012-09-24", NULL, "F7.not_recorded", 1, 0 },
    { "2012-10-01", NULL, "F7", 21, 23 },
    { "2012-10-01", NULL, "F7.not_recorded", 2, 0 },
    /* Seven whole sessions and one part; eight; six; then seven of those with a row. */
    { "2012-09-03", NULL, "F6.teacher_minutes", 6 * 90 + 40, 0 },
    { "2012-09-17", NULL, "F6.teacher_minutes", (6 + 8 + 6) * 90 + 40, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autofree char *display = NULL;
  g_autoptr (GArray) figures = NULL;

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  for (int i = 1; i <= 8; i++)
    {
      g_autofree char *label = g_strdup_printf ("T%d", i);

      put_teacher (p, label, "A", "");
    }
  /* No members of the team on those dates. */
  put_teacher (p, "Other", "B", "");
  put_teacher (p, "Past", "A", "to_date=2012-09-02");
  put_teacher (p, "Future", "A", "from_date=2012-11-01");

  put_session (p, "s1", "A", "2012-09-03", "state=held actual_minutes=90");
  put_session (p, "s2", "A", "2012-09-10", "state=held actual_minutes=90");
  put_session (p, "s3", "A", "2012-09-17", "state=held actual_minutes=90");
  put_session (p, "s4", "A", "2012-09-24", "state=held actual_minutes=90");
  put_session (p, "s5", "A", "2012-10-01", "state=held actual_minutes=90");
  for (int i = 1; i <= 8; i++)
    {
      g_autofree char *label = g_strdup_printf ("T%d", i);

      put_attendance (p, "s1", label, i == 8 ? "absent" : i == 7 ? "partly minutes=40" : "present");
      put_attendance (p, "s2", label, "present");
      put_attendance (p, "s3", label, i == 8 ? "not_expected" : i == 7 ? "absent" : "present");
      if (i != 8)
        put_attendance (p, "s4", label, "present");
      put_attendance (p, "s5", label, i == 8 ? "not_recorded" : "present");
    }
  put_attendance (p, "s1", "Other", "present");
  put_attendance (p, "s2", "Past", "present");
  put_attendance (p, "s3", "Future", "not_recorded");

  assert_figures (p, cases, G_N_ELEMENTS (cases));

  figures = sam_figures_compute (sam_test_programme_get_database (p), get_scope (p, NULL),
                                 sam_date_new (2012, 9, 17), NULL);
  display = sam_figure_display (sam_figures_find (figures, "F7"), sam_language_find ("en"));
  g_assert_cmpstr (display, ==, "91.3%");
}

/* Members on the day of the session are all and only those whose dates hold it, both ends counted. */
static void
test_counts_members_by_inclusive_dates (void)
{
  static const FigureCase cases[] = {
    { "2012-10-01", NULL, "F7", 2, 3 },
    { "2012-10-01", NULL, "F6.teacher_minutes", 60 + 10, 0 },
    { "2012-10-02", NULL, "F7", 3, 6 },
    { "2012-10-02", NULL, "F7.not_recorded", 0, 0 },
    /* One whom nobody expected leaves nobody to count, and a team without members nothing to record. */
    { "2012-10-03", NULL, "F7", 3, 6 },
    { "2012-10-04", NULL, "F7", 3, 6 },
    { "2012-10-04", NULL, "F7.not_recorded", 0, 0 },
    { "2012-10-04", "team:C", "F7", 0, 0 },
    { "2012-10-04", NULL, "F6", 4 * 60, 0 },
    /* Also one whose only member has a row that says so. */
    { "2012-10-05", NULL, "F7", 3, 6 },
    { "2012-10-05", NULL, "F7.not_recorded", 1, 0 },
    { "2012-10-05", "team:B", "F7.not_recorded", 1, 0 },
    { "2012-10-05", "team:A", "F7.not_recorded", 0, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  put_team (p, "C", "Alm", "");
  put_teacher (p, "Stays", "A", "");
  put_teacher (p, "Ends", "A", "to_date=2012-10-01");
  put_teacher (p, "Begins", "A", "from_date=2012-10-01");
  put_teacher (p, "Next", "A", "from_date=2012-10-02");
  put_teacher (p, "Alone", "B", "");
  put_session (p, "s1", "A", "2012-10-01", "state=held actual_minutes=60");
  put_session (p, "s2", "A", "2012-10-02", "state=held actual_minutes=60");
  put_session (p, "s3", "B", "2012-10-03", "state=held actual_minutes=60");
  put_session (p, "s4", "C", "2012-10-04", "state=held actual_minutes=60");
  put_session (p, "s5", "B", "2012-10-05", "state=held actual_minutes=60");
  put_attendance (p, "s1", "Stays", "present");
  put_attendance (p, "s1", "Ends", "partly minutes=10");
  put_attendance (p, "s1", "Begins", "absent");
  put_attendance (p, "s2", "Stays", "absent");
  put_attendance (p, "s2", "Begins", "present");
  put_attendance (p, "s2", "Next", "absent");
  put_attendance (p, "s3", "Alone", "not_expected");
  put_attendance (p, "s5", "Alone", "not_recorded");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

/* Attendance that was recorded while the session was to last longer. */
static void
test_nobody_attends_longer_than_the_session (void)
{
  static const FigureCase cases[] = {
    { "2012-10-01", NULL, "F6", 45, 0 },
    { "2012-10-01", NULL, "F6.teacher_minutes", 45 + 30, 0 },
    { "2012-10-01", NULL, "F7", 2, 2 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GError) error = NULL;

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_teacher (p, "T1", "A", "");
  put_teacher (p, "T2", "A", "");
  put_session (p, "s", "A", "2012-10-01", "");
  put_attendance (p, "s", "T1", "partly minutes=80");
  put_attendance (p, "s", "T2", "partly minutes=30");
  sam_database_execute (sam_test_programme_get_database (p),
                        "UPDATE session SET state = 'held', actual_minutes = 45", &error);
  g_assert_no_error (error);

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
put_cycle_session (SamTestProgramme *p, const char *cycle, const char *kind, const char *date,
                   int minutes)
{
  g_autofree char *fields =
    g_strdup_printf ("kind=%s cycle=%s date=%s start_time=10:00 planned_minutes=%d state=held "
                     "actual_minutes=%d coach=Coach",
                     kind, cycle, date, minutes, minutes);

  sam_test_programme_put (p, "session", NULL, fields);
}

static void
put_cycle (SamTestProgramme *p, const char *label, const char *teacher, const char *asked)
{
  g_autofree char *cycle =
    g_strdup_printf ("teacher=%s ordinal=1 coach=Coach term=2012-ht", teacher);
  g_autofree char *question =
    g_strdup_printf ("cycle=%s ordinal=1 asked_date=%s text=Why?", label, asked);

  sam_test_programme_put (p, "cycle", label, cycle);
  sam_test_programme_put (p, "focus_question", NULL, question);
}

static void
test_weighs_the_teaching_situation (void)
{
  static const FigureCase cases[] = {
    { "2012-12-14", NULL, "F12.strict", 120, 790 },
    { "2012-12-14", NULL, "F12.wide", 250, 790 },
    { "2012-12-14", "school:Alm", "F12.strict", 60, 665 },
    /* The teacher who asked at Ek has since moved to Alm: the cycle stays Ek's. */
    { "2012-12-14", "school:Ek", "F12.strict", 60, 125 },
    { "2012-12-14", "school:Ek", "F12.wide", 125, 125 },
    { "2012-12-14", "organiser:Org", "F12.wide", 250, 790 },
    { "2012-11-05", "school:Ek", "F12.strict", 0, 20 },
    { "2012-08-31", NULL, "F12.strict", 0, 0 },
    /* A follow-up is coaching, but not in the teaching situation. */
    { "2012-12-20", NULL, "F12.wide", 250, 820 },
    /* So are meetings of another kind. */
    { "2012-12-21", NULL, "F12.wide", 250, 835 },
    { "2012-12-21", "school:Ek", "F12.wide", 125, 170 },
    /* Asked before T3 was a member anywhere: the day of the session tells. */
    { "2012-12-22", "school:Alm", "F12.wide", 125 + 25, 665 + 25 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_school (p, "Ek", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "E", "Ek", "");
  put_teacher (p, "T1", "A", "");
  put_teacher (p, "T2", "E", "to_date=2012-11-02");
  sam_test_programme_put (p, "membership", NULL, "team=A person=T2 from_date=2012-11-03");
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *date = sam_date_format_iso (sam_date_new (2012, 9, 3) + i * 7);

      put_session (p, NULL, "A", date, "state=held actual_minutes=90");
    }
  put_session (p, NULL, "A", "2012-12-03", "");

  put_cycle (p, "c1", "T1", "2012-10-01");
  put_cycle_session (p, "c1", "talk_before", "2012-10-02", 20);
  put_cycle_session (p, "c1", "observation", "2012-10-04", 60);
  put_cycle_session (p, "c1", "dialogue", "2012-10-05", 45);
  put_cycle (p, "c2", "T2", "2012-11-01");
  put_cycle_session (p, "c2", "talk_before", "2012-11-05", 20);
  put_cycle_session (p, "c2", "observation", "2012-11-06", 60);
  put_cycle_session (p, "c2", "dialogue", "2012-11-07", 45);
  put_cycle_session (p, "c2", "follow_up", "2012-12-20", 30);
  sam_test_programme_put (p, "session", NULL,
                          "kind=other team=E date=2012-12-21 start_time=08:00 planned_minutes=30 "
                          "state=held actual_minutes=15 coach=Coach");
  put_teacher (p, "T3", "A", "from_date=2012-12-01");
  put_cycle (p, "c3", "T3", "2012-11-30");
  put_cycle_session (p, "c3", "observation", "2012-12-22", 25);

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-figures/count-a-moved-pair-once-at-its-replacement",
                   test_counts_a_moved_pair_once_at_its_replacement);
  g_test_add_func ("/session-figures/follow-a-chain-of-moves", test_follows_a_chain_of_moves);
  g_test_add_func ("/session-figures/count-members-by-inclusive-dates",
                   test_counts_members_by_inclusive_dates);
  g_test_add_func ("/session-figures/count-events-while-the-school-took-part",
                   test_counts_events_while_the_school_took_part);
  g_test_add_func ("/session-figures/pool-attendance-and-leave-out-what-is-not-recorded",
                   test_pools_attendance);
  g_test_add_func ("/session-figures/let-nobody-attend-longer-than-the-session",
                   test_nobody_attends_longer_than_the_session);
  g_test_add_func ("/session-figures/weigh-the-teaching-situation",
                   test_weighs_the_teaching_situation);

  return g_test_run ();
}
