/*
 * Everything of one school as of a day, within a term.
 */
#include "figures-fixture.h"

#include "sam-school-dashboard.h"

static SamSchoolDashboard *
load (SamTestProgramme *p, const char *school, const char *as_of, const char *of_term)
{
  g_autoptr (GError) error = NULL;
  SamSchoolDashboard *self = sam_school_dashboard_load_term (
    sam_test_programme_get_database (p), sam_test_programme_get_id (p, school), sam_date_parse (as_of),
    of_term != NULL ? sam_date_parse (of_term) : SAM_DATE_NONE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (self);

  return self;
}

static void
put_calendar (SamTestProgramme *p)
{
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-06-12");
  sam_test_programme_put (p, "term", NULL, "term=2013-ht from_date=2013-08-19 to_date=2013-12-20");
  sam_test_programme_put (p, "day_off", NULL, "kind=break name=Autumn from_date=2012-10-29 to_date=2012-11-02");
  sam_test_programme_put (p, "day_off", NULL, "kind=study_day name=Study from_date=2012-09-28 to_date=2012-09-28");
}

static const SamSchoolTeam *
get_team (SamSchoolDashboard *self, guint i)
{
  g_assert_cmpuint (i, <, self->teams->len);

  return &g_array_index (self->teams, SamSchoolTeam, i);
}

static const SamSchoolWeek *
get_week (SamSchoolDashboard *self, const char *date)
{
  int week = sam_school_dashboard_find_week (self, sam_date_parse (date));

  g_assert_cmpint (week, >=, 0);

  return &g_array_index (self->weeks, SamSchoolWeek, week);
}

static void
test_empty (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;

  put_school (p, "Alm", "pupils=412 principal_name=Maj");
  self = load (p, "Alm", "2012-12-14", NULL);

  g_assert_cmpstr (self->name, ==, "Alm");
  g_assert_cmpstr (self->organiser, ==, "Org");
  g_assert_cmpstr (self->principal, ==, "Maj");
  g_assert_cmpint (self->pupils, ==, 412);
  g_assert_true (self->takes_part);
  g_assert_cmpint (self->place, ==, SAM_TERM_PLACE_NO_CALENDAR);
  g_assert_cmpstr (self->term.name, ==, "2012-ht");
  g_assert_cmpint (self->term.range.start, ==, sam_date_new (2012, 8, 1));
  g_assert_cmpuint (self->terms->len, ==, 1);
  g_assert_cmpuint (self->teams->len, ==, 0);
  g_assert_cmpuint (self->planned, ==, 0);
  g_assert_false (self->has_promise);
  g_assert_null (self->round);
  g_assert_cmpuint (self->strands->len, ==, 2);
  g_assert_nonnull (sam_figures_find (self->figures, "F5"));
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_NO_CALENDAR], ==, 1);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_NO_TEAMS], ==, 1);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_NO_SURVEY], ==, 1);
}

static void
test_gone (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sam_school_dashboard_load (sam_test_programme_get_database (p), 1, sam_date_new (2012, 12, 14), &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
}

/* Which term a day shows. */
static void
test_terms (void)
{
  static const struct
  {
    const char  *as_of;
    const char  *of_term;
    SamTermPlace place;
    const char  *term;
    const char  *until;
    guint        n_terms;
  } cases[] = {
    { "2012-12-14", NULL, SAM_TERM_PLACE_WITHIN, "2012-ht", "2012-12-14", 1 },
    { "2012-08-20", NULL, SAM_TERM_PLACE_WITHIN, "2012-ht", "2012-08-20", 1 },
    { "2012-08-10", NULL, SAM_TERM_PLACE_BEFORE, "2012-ht", "2012-08-10", 1 },
    { "2013-01-05", NULL, SAM_TERM_PLACE_AFTER, "2012-ht", "2012-12-23", 1 },
    { "2013-07-15", NULL, SAM_TERM_PLACE_AFTER, "2013-vt", "2013-06-16", 2 },
    { "2013-08-18", NULL, SAM_TERM_PLACE_AFTER, "2013-vt", "2013-06-16", 2 },
    { "2013-09-02", NULL, SAM_TERM_PLACE_WITHIN, "2013-ht", "2013-09-02", 3 },
    { "2013-09-02", "2012-10-01", SAM_TERM_PLACE_AFTER, "2012-ht", "2012-12-23", 3 },
    { "2013-09-02", "2013-07-01", SAM_TERM_PLACE_WITHIN, "2013-ht", "2013-09-02", 3 },
    { "2012-12-14", "2013-03-01", SAM_TERM_PLACE_WITHIN, "2012-ht", "2012-12-14", 1 },
    { "2014-09-01", NULL, SAM_TERM_PLACE_AFTER, "2013-ht", "2013-12-22", 3 },
    { "2016-09-01", NULL, SAM_TERM_PLACE_NO_CALENDAR, "2016-ht", "2016-09-01", 4 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_calendar (p);
  put_school (p, "Alm", "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamSchoolDashboard) self = load (p, "Alm", cases[i].as_of, cases[i].of_term);

      g_test_message ("%s, %s", cases[i].as_of, cases[i].of_term != NULL ? cases[i].of_term : "its own");
      g_assert_cmpint (self->place, ==, cases[i].place);
      g_assert_cmpstr (self->term.name, ==, cases[i].term);
      g_assert_cmpint (self->until, ==, sam_date_parse (cases[i].until));
      g_assert_cmpuint (self->terms->len, ==, cases[i].n_terms);
    }
}

static void
test_weeks (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;

  put_calendar (p);
  put_school (p, "Alm", "");
  self = load (p, "Alm", "2012-12-14", NULL);

  g_assert_cmpuint (self->weeks->len, ==, 18);
  g_assert_cmpint (g_array_index (self->weeks, SamSchoolWeek, 0).week.week, ==, 34);
  g_assert_cmpint (get_week (self, "2012-10-30")->break_days, ==, 0x1f);
  g_assert_cmpint (get_week (self, "2012-09-24")->study_days, ==, 0x10);
  g_assert_cmpint (get_week (self, "2012-09-24")->break_days, ==, 0);
  g_assert_cmpint (sam_school_dashboard_find_week (self, sam_date_new (2012, 8, 19)), ==, -1);
  g_assert_cmpint (sam_school_dashboard_find_week (self, sam_date_new (2012, 12, 24)), ==, -1);
}

/* One team with a session of every kind; the school's sums are the team's. */
static void
test_one_team (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;
  const SamSchoolSession *session;
  const SamSchoolTeam *team;
  const SamFigure *f5, *f7;

  put_calendar (p);
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_teacher (p, "T1", "A", "");
  put_teacher (p, "T2", "A", "");
  put_status (p, "group", "Alm", "A", "2012-09-03", "under_way");
  put_session (p, "s1", "A", "2012-09-04", "state=held actual_minutes=80 questions=Why? time_given=no room=yes");
  put_attendance (p, "s1", "T1", "present");
  put_attendance (p, "s1", "T2", "absent");
  put_session (p, "s2", "A", "2012-09-18", "state=held actual_minutes=90 room=yes");
  put_attendance (p, "s2", "T1", "present");
  put_session (p, "s3", "A", "2012-10-02", "state=cancelled cause=no_stand_in");
  put_session (p, "s5", "A", "2012-10-11", "state=held actual_minutes=90");
  put_attendance (p, "s5", "T1", "present");
  put_attendance (p, "s5", "T2", "partly minutes=45");
  put_session (p, "s4", "A", "2012-10-09", "state=moved replacement=s5");
  put_session (p, "s6", "A", "2012-10-16", "");
  put_session (p, "s7", "A", "2012-11-13", "state=held actual_minutes=90");

  self = load (p, "Alm", "2012-10-26", NULL);
  team = get_team (self, 0);
  g_assert_cmpint (team->status, ==, SAM_STRAND_STATUS_STATUS_UNDER_WAY);
  g_assert_cmpint (team->since, ==, sam_date_new (2012, 9, 3));
  g_assert_cmpuint (team->members, ==, 2);
  g_assert_cmpstr (team->coach, ==, "Coach");
  g_assert_cmpint (team->weekday, ==, 2);
  g_assert_cmpint (team->time, ==, 14 * 60);
  g_assert_cmpuint (team->held, ==, 3);
  g_assert_cmpuint (team->planned, ==, 5);
  g_assert_cmpint (team->last_held, ==, sam_date_new (2012, 10, 11));
  g_assert_cmpint (team->attendance.numerator, ==, 3);
  g_assert_cmpint (team->attendance.denominator, ==, 4);
  g_assert_cmpuint (team->not_recorded, ==, 1);
  g_assert_cmpuint (team->sessions->len, ==, 7);

  f5 = sam_figures_find (self->figures, "F5");
  g_assert_cmpint (f5->numerator, ==, self->held);
  g_assert_cmpint (f5->denominator, ==, self->planned);
  f7 = sam_figures_find (self->figures, "F7");
  g_assert_cmpint (f7->numerator, ==, self->attendance.numerator);
  g_assert_cmpint (f7->denominator, ==, self->attendance.denominator);

  session = &g_array_index (team->sessions, SamSchoolSession, 0);
  g_assert_cmpint (session->came, ==, 1);
  g_assert_cmpint (session->expected, ==, 2);
  g_assert_cmpint (session->actual_minutes, ==, 80);
  session = &g_array_index (team->sessions, SamSchoolSession, 3);
  g_assert_cmpint (session->state, ==, SAM_SESSION_STATE_MOVED);
  g_assert_cmpint (session->moved_to, ==, sam_date_new (2012, 10, 11));
  g_assert_true (g_array_index (team->sessions, SamSchoolSession, 1).has_unrecorded);
  g_assert_cmpint (g_array_index (team->sessions, SamSchoolSession, 2).cause, ==, SAM_SESSION_CAUSE_NO_STAND_IN);
  g_assert_true (g_array_index (team->sessions, SamSchoolSession, 5).is_overdue);
  /* Held later, so still planned, and to come. */
  g_assert_cmpint (g_array_index (team->sessions, SamSchoolSession, 6).state, ==, SAM_SESSION_STATE_PLANNED);
  g_assert_cmpuint (self->coming->len, ==, 1);
  g_assert_cmpstr (g_array_index (self->coming, SamSchoolStep, 0).team, ==, "A");

  g_assert_cmpint (get_week (self, "2012-09-04")->attendance.denominator, ==, 2);
  g_assert_cmpint (get_week (self, "2012-09-18")->attendance.denominator, ==, 0);
  g_assert_cmpint (self->factors[SAM_FRAME_TIME].no, ==, 1);
  g_assert_cmpint (self->factors[SAM_FRAME_TIME].not_answered, ==, 2);
  g_assert_cmpint (self->factors[SAM_FRAME_ROOM].yes, ==, 2);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_ATTENDANCE_NOT_RECORDED], ==, 1);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_SESSIONS_NOT_RECORDED], ==, 1);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_SESSIONS_WITHOUT_QUESTION], ==, 2);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_TEAMS_WITHOUT_PROMISE], ==, 1);
}

static void
test_order (void)
{
  static const char *const names[] = { "F–3", "4–6", "7–9_A", "7–9_B" };
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;

  put_calendar (p);
  put_school (p, "Alm", "");
  for (int i = G_N_ELEMENTS (names) - 1; i >= 0; i--)
    put_team (p, names[i], "Alm", "");
  put_school (p, "Other", "");
  put_team (p, "X", "Other", "");
  /* A term later than what is shown. */
  put_team (p, "Later", "Alm", "from_date=2013-08-19");

  self = load (p, "Alm", "2012-12-14", NULL);
  g_assert_cmpuint (self->teams->len, ==, 4);
  g_assert_cmpstr (get_team (self, 0)->name, ==, "F–3");
  g_assert_cmpstr (get_team (self, 1)->name, ==, "4–6");
  g_assert_cmpstr (get_team (self, 3)->name, ==, "7–9 B");
}

static void
test_joined_in_the_term (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;
  g_autoptr (SamSchoolDashboard) before = NULL;

  put_calendar (p);
  put_school (p, "Alm", "joined_date=2012-10-01");
  put_team (p, "A", "Alm", "");
  put_session (p, NULL, "A", "2012-09-04", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-10-02", "state=held actual_minutes=90");

  self = load (p, "Alm", "2012-12-14", NULL);
  g_assert_cmpuint (self->held, ==, 1);
  g_assert_cmpuint (self->planned, ==, 1);
  g_assert_cmpint (sam_figures_find (self->figures, "F5")->denominator, ==, 1);
  g_assert_cmpuint (get_team (self, 0)->sessions->len, ==, 1);

  before = load (p, "Alm", "2012-09-14", NULL);
  g_assert_false (before->takes_part);
  g_assert_cmpuint (before->held, ==, 0);
  g_assert_false (get_team (before, 0)->is_active);
}

static void
test_paused_team (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;

  put_calendar (p);
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "to_date=2012-11-30");
  put_status (p, "group", "Alm", "A", "2012-09-03", "under_way");
  put_status (p, "group", "Alm", "A", "2012-11-05", "paused");
  put_status (p, "group", "Alm", "B", "2012-09-03", "under_way");

  self = load (p, "Alm", "2012-12-14", NULL);
  g_assert_cmpint (get_team (self, 0)->status, ==, SAM_STRAND_STATUS_STATUS_PAUSED);
  g_assert_true (get_team (self, 0)->is_active);
  g_assert_false (get_team (self, 1)->is_active);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_TEAMS_WITHOUT_PROMISE], ==, 1);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_TEAMS_WITHOUT_SESSIONS], ==, 1);
  g_assert_cmpint (sam_figures_find (self->figures, "F2")->denominator, ==, 1);
}

static void
put_promise (SamTestProgramme *p, const char *team, const char *from, const char *to, int minutes)
{
  g_autofree char *fields = g_strdup_printf ("team=%s from_date=%s to_date=%s minutes=%d", team, from, to, minutes);

  sam_test_programme_put (p, "promise", NULL, fields);
}

/* Of each term what was promised and given in it: the terms together are F18, and each adds up. */
static void
test_promised_time (void)
{
  static const struct
  {
    const char *as_of;
    const char *of_term;
    gint64      promised;
    gint64      given;
    SamLoss     loss;
    gint64      lost;
  } cases[] = {
    { "2012-12-21", NULL, 900, 170, SAM_LOSS_NO_STAND_IN, 90 },
    { "2012-12-21", NULL, 900, 170, SAM_LOSS_SHORTER, 10 },
    { "2012-12-21", NULL, 900, 170, SAM_LOSS_NEVER_SCHEDULED, 540 },
    { "2013-06-12", "2012-12-21", 900, 170, SAM_LOSS_NO_STAND_IN, 90 },
    { "2013-06-12", "2012-12-21", 900, 170, SAM_LOSS_MOVED_LATER, 90 },
    { "2013-06-12", NULL, 600, 180, SAM_LOSS_NO_STAND_IN, 0 },
    /* Moved to here from the term before: scheduled here. */
    { "2013-06-12", NULL, 600, 180, SAM_LOSS_MOVED_LATER, 0 },
    { "2013-06-12", NULL, 600, 180, SAM_LOSS_NEVER_SCHEDULED, 420 },
    /* Both terms are over. */
    { "2013-07-20", NULL, 600, 180, SAM_LOSS_NEVER_SCHEDULED, 420 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_calendar (p);
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  put_team (p, "C", "Alm", "");
  put_promise (p, "A", "2012-08-20", "2012-12-21", 600);
  put_promise (p, "A", "2013-01-10", "2013-06-12", 600);
  put_promise (p, "B", "2012-08-20", "2012-12-21", 300);
  put_session (p, NULL, "A", "2012-09-04", "state=held actual_minutes=80");
  put_session (p, NULL, "A", "2012-09-18", "state=cancelled cause=no_stand_in");
  put_session (p, "new", "A", "2013-02-05", "state=held actual_minutes=90");
  put_session (p, NULL, "A", "2012-12-04", "state=moved replacement=new");
  put_session (p, NULL, "A", "2013-02-19", "state=held actual_minutes=90");
  put_session (p, NULL, "B", "2012-09-05", "state=held actual_minutes=90");
  put_session (p, NULL, "C", "2012-09-05", "state=held actual_minutes=90");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamSchoolDashboard) self = load (p, "Alm", cases[i].as_of, cases[i].of_term);

      g_test_message ("%s, %s, %s", cases[i].as_of, cases[i].of_term != NULL ? cases[i].of_term : "its own",
                      sam_loss_get_figure (cases[i].loss));
      g_assert_true (self->has_promise);
      g_assert_cmpint (self->lost.promised, ==, cases[i].promised);
      g_assert_cmpint (self->lost.given, ==, cases[i].given);
      g_assert_cmpint (self->lost.minutes[cases[i].loss], ==, cases[i].lost);
      g_assert_cmpint (sam_lost_time_add_up (&self->lost), ==, self->lost.given);
      for (guint t = 0; t < self->teams->len; t++)
        g_assert_cmpint (sam_lost_time_add_up (&get_team (self, t)->lost), ==, get_team (self, t)->lost.given);
      g_assert_false (get_team (self, 2)->has_promise);
    }
}

static void
put_cycle (SamTestProgramme *p, const char *label, const char *teacher, const char *asked)
{
  g_autofree char *cycle = g_strdup_printf ("teacher=%s ordinal=1 coach=Coach term=2012-ht", teacher);
  g_autofree char *question = g_strdup_printf ("cycle=%s ordinal=1 asked_date=%s text=How", label, asked);

  sam_test_programme_put (p, "cycle", label, cycle);
  sam_test_programme_put (p, "focus_question", NULL, question);
}

static void
put_step (SamTestProgramme *p, const char *cycle, const char *kind, const char *date, const char *state)
{
  g_autofree char *fields = g_strdup_printf ("kind=%s cycle=%s date=%s start_time=10:00 planned_minutes=45 coach=Coach %s",
                                             kind, cycle, date, state);

  sam_test_programme_put (p, "session", NULL, fields);
}

#define HELD "state=held actual_minutes=45"

/* Counted, never who: those of teachers of the school alone. */
static void
test_cycles (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;
  const SamSchoolWeek *week;

  put_calendar (p);
  put_school (p, "Alm", "");
  put_school (p, "Bro", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Bro", "");
  for (int i = 1; i <= 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("T%d", i);

      put_teacher (p, name, i < 4 ? "A" : "B", "");
    }
  put_cycle (p, "c1", "T1", "2012-09-10");
  put_step (p, "c1", "talk_before", "2012-09-12", HELD);
  put_step (p, "c1", "observation", "2012-09-13", HELD);
  put_step (p, "c1", "dialogue", "2012-09-17", HELD);
  sam_test_programme_put (p, "follow_up", NULL, "cycle=c1 due_date=2012-11-20");
  put_cycle (p, "c2", "T2", "2012-10-01");
  put_step (p, "c2", "observation", "2012-10-10", HELD);
  put_step (p, "c2", "dialogue", "2012-10-23", "");
  put_cycle (p, "c3", "T3", "2012-10-01");
  put_cycle (p, "c4", "T4", "2012-10-01");
  put_step (p, "c4", "observation", "2012-10-10", HELD);

  self = load (p, "Alm", "2012-10-19", NULL);
  g_assert_cmpuint (sam_school_dashboard_count_cycles (self), ==, 3);
  g_assert_cmpuint (self->cycles[SAM_CYCLE_STATE_DIALOGUE_HELD], ==, 1);
  g_assert_cmpuint (self->cycles[SAM_CYCLE_STATE_OBSERVED], ==, 1);
  g_assert_cmpuint (self->cycles[SAM_CYCLE_STATE_ASKED], ==, 1);
  g_assert_cmpuint (self->dialogues, ==, 1);
  g_assert_cmpuint (self->dialogue_days->len, ==, 1);
  g_assert_cmpint (g_array_index (self->dialogue_days, gint64, 0), ==, 2);
  g_assert_cmpuint (self->waiting_days->len, ==, 1);
  g_assert_cmpint (g_array_index (self->waiting_days, gint64, 0), ==, 7);
  g_assert_cmpint (self->dialogue_target, ==, 2);

  week = get_week (self, "2012-09-12");
  g_assert_cmpuint (week->steps[SAM_INDIVIDUAL_STEP_TALK], ==, 1);
  g_assert_cmpuint (week->steps[SAM_INDIVIDUAL_STEP_OBSERVATION], ==, 1);
  g_assert_cmpuint (week->steps[SAM_INDIVIDUAL_STEP_DIALOGUE], ==, 0);
  g_assert_cmpuint (get_week (self, "2012-10-10")->steps[SAM_INDIVIDUAL_STEP_OBSERVATION], ==, 1);

  g_assert_cmpuint (self->coming->len, ==, 2);
  g_assert_cmpint (g_array_index (self->coming, SamSchoolStep, 0).kind, ==, SAM_SESSION_KIND_DIALOGUE);
  g_assert_null (g_array_index (self->coming, SamSchoolStep, 0).team);
  g_assert_true (g_array_index (self->coming, SamSchoolStep, 1).is_follow_up_due);
}

static void
test_interventions_and_strands (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;

  put_calendar (p);
  put_school (p, "Alm", "");
  put_status (p, "group", "Alm", NULL, "2012-09-03", "under_way");
  sam_test_programme_put (p, "basis", NULL,
                          "kind=decision title=Decision date=2012-06-01 party=Org effect=strand_mandatory strand=group");
  sam_test_programme_put (p, "intervention", NULL, "school=Alm name=Homework from_date=2012-09-01 to_date=2012-11-30");
  sam_test_programme_put (p, "intervention", NULL, "school=Alm name=Maths from_date=2011-01-01");
  sam_test_programme_put (p, "intervention", NULL, "school=Alm name=Old from_date=2011-01-01 to_date=2012-06-01");

  self = load (p, "Alm", "2012-12-14", NULL);
  g_assert_cmpuint (self->interventions->len, ==, 2);
  g_assert_cmpstr (g_array_index (self->interventions, SamSchoolIntervention, 0).name, ==, "Maths");
  g_assert_cmpint (g_array_index (self->interventions, SamSchoolIntervention, 0).to, ==, SAM_DATE_NONE);
  g_assert_true (g_array_index (self->strands, SamSchoolStrand, 0).is_mandatory);
  g_assert_true (g_array_index (self->strands, SamSchoolStrand, 0).is_unproven);
  g_assert_false (g_array_index (self->strands, SamSchoolStrand, 1).is_mandatory);
}

static void
test_reception (void)
{
  g_autoptr (SamTestProgramme) p = make_programme ();
  g_autoptr (SamSchoolDashboard) self = NULL;
  g_autoptr (SamSchoolDashboard) other = NULL;
  SamSchoolStatement *statement;

  put_calendar (p);
  put_school (p, "Alm", "");
  put_school (p, "Bro", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");
  sam_test_programme_put (p, "survey_round", "r", "name=Autumn opened_date=2012-11-19 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "q1", "survey_round=r ordinal=1 text=Helps");
  sam_test_programme_put (p, "survey_statement", "q2", "survey_round=r ordinal=2 text=Deep");
  sam_test_programme_put (p, "survey_count", NULL, "survey_statement=q1 school=Alm team=A step_3=6");
  sam_test_programme_put (p, "survey_count", NULL, "survey_statement=q1 school=Alm team=B step_4=5");

  self = load (p, "Alm", "2012-12-14", NULL);
  g_assert_cmpstr (self->round, ==, "Autumn");
  g_assert_cmpuint (self->statements->len, ==, 2);
  statement = &g_array_index (self->statements, SamSchoolStatement, 0);
  g_assert_cmpstr (statement->text, ==, "Helps");
  g_assert_cmpint (sam_survey_spread_get_total (statement->spread)->answers, ==, 11);
  g_assert_cmpuint (self->gaps[SAM_SCHOOL_GAP_NO_SURVEY], ==, 0);

  other = load (p, "Bro", "2012-12-14", NULL);
  g_assert_null (other->round);
  g_assert_cmpuint (other->statements->len, ==, 0);
}

/* Bro is about 4: on the pages of the three together, nothing may be left but two of them. */
static void
test_reception_beside_other_schools (void)
{
  static const struct { const char *school, *count; gboolean is_shown; } cases[] = {
    { "Alm", "step_3=6", FALSE },
    { "Bro", "step_3=4", FALSE },
    { "Ceder", "step_3=20", TRUE },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_calendar (p);
  sam_test_programme_put (p, "survey_round", "r", "name=Autumn opened_date=2012-11-19 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "q1", "survey_round=r ordinal=1 text=Helps");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *count = g_strdup_printf ("survey_statement=q1 school=%s %s", cases[i].school, cases[i].count);

      put_school (p, cases[i].school, "");
      sam_test_programme_put (p, "survey_count", NULL, count);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamSchoolDashboard) self = load (p, cases[i].school, "2012-12-14", NULL);
      SamSchoolStatement *statement = &g_array_index (self->statements, SamSchoolStatement, 0);
      const SamSurveyCell *total = sam_survey_spread_get_total (statement->spread);

      g_assert_cmpint (total->is_hidden, ==, !cases[i].is_shown);
      g_assert_cmpint (total->answers > 0, ==, cases[i].is_shown);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/school-dashboard/a school without anything", test_empty);
  g_test_add_func ("/figures/school-dashboard/a school that is no more", test_gone);
  g_test_add_func ("/figures/school-dashboard/which term a day shows", test_terms);
  g_test_add_func ("/figures/school-dashboard/weeks know their days off", test_weeks);
  g_test_add_func ("/figures/school-dashboard/one team with every kind of session", test_one_team);
  g_test_add_func ("/figures/school-dashboard/teams in the order of stages", test_order);
  g_test_add_func ("/figures/school-dashboard/a school that joined in the term", test_joined_in_the_term);
  g_test_add_func ("/figures/school-dashboard/a paused team", test_paused_team);
  g_test_add_func ("/figures/school-dashboard/promised time of a term adds up", test_promised_time);
  g_test_add_func ("/figures/school-dashboard/cycles are counted, never who", test_cycles);
  g_test_add_func ("/figures/school-dashboard/interventions and strands", test_interventions_and_strands);
  g_test_add_func ("/figures/school-dashboard/what was answered", test_reception);
  g_test_add_func ("/figures/school-dashboard/what another school hides is hidden, too", test_reception_beside_other_schools);

  return g_test_run ();
}
