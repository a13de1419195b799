/*
 * The vectors of F8 to F19, by hand.
 */
#include "figures-fixture.h"

#include "sam-coach-load.h"
#include "sam-figure-course.h"
#include "sam-figure-definitions.h"
#include "sam-reception.h"

/* The school year with its breaks, in which three counts of school days are known. */
static SamTestProgramme *
make_school_year (void)
{
  static const char *const breaks[]
    = { "from_date=2012-10-29 to_date=2012-11-02", "from_date=2013-02-25 to_date=2013-03-01",
        "from_date=2013-04-02 to_date=2013-04-05", "from_date=2013-05-10 to_date=2013-05-10" };
  SamTestProgramme *p = make_programme ();

  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "term", NULL, "term=2013-vt from_date=2013-01-10 to_date=2013-06-12");
  for (guint i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_autofree char *fields = g_strdup_printf ("kind=break name=Break_%u %s", i, breaks[i]);

      sam_test_programme_put (p, "day_off", NULL, fields);
    }
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "B", "Alm", "");

  return p;
}

static void
test_measures_cadence_in_school_days (void)
{
  static const FigureCase cases[] = {
    { "2012-10-25", NULL, "F9", 0, 0 },
    { "2012-10-26", NULL, "F9", 0, 0 },
    /* Over the autumn break, Christmas and Easter there is one school day each; medians are in halves. */
    { "2012-11-05", NULL, "F9", 2 * 1, 1 },
    { "2012-12-21", NULL, "F9", 1 + 34, 2 },
    { "2013-01-10", NULL, "F9", 2 * 1, 3 },
    /* 1, 1, 34 and another team's two on one day: 0. */
    { "2013-01-11", NULL, "F9", 2 * 1, 4 },
    { "2013-01-11", "team:B", "F9", 0, 1 },
    /* Fifteen school days after the last are not more than fifteen. */
    { "2013-01-31", NULL, "F9.overdue", 0, 0 },
    { "2013-02-01", NULL, "F9.overdue", 1, 0 },
    { "2013-02-01", "team:A", "F9.overdue", 1, 0 },
    { "2013-02-01", "team:B", "F9.overdue", 0, 0 },
    /* Paused. */
    { "2013-02-04", NULL, "F9.overdue", 0, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_school_year ();

  put_session (p, NULL, "A", "2012-10-26", "state=held actual_minutes=60");
  put_session (p, NULL, "A", "2012-11-05", "state=held actual_minutes=60");
  put_session (p, NULL, "A", "2012-11-20", "state=cancelled cause=other");
  put_session (p, NULL, "A", "2012-12-21", "state=held actual_minutes=60");
  put_session (p, NULL, "A", "2013-01-10", "state=held actual_minutes=60");
  put_session (p, NULL, "B", "2013-01-11", "state=held actual_minutes=60");
  sam_test_programme_put (p, "session", NULL,
                          "kind=group team=B date=2013-01-11 start_time=16:00 planned_minutes=60 coach=Coach state=held "
                          "actual_minutes=60");
  put_status (p, "group", "Alm", "A", "2012-09-01", "under_way");
  put_status (p, "group", "Alm", "A", "2013-02-04", "paused");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_counts_a_person_once (void)
{
  static const FigureCase cases[] = {
    { "2012-09-10", NULL, "F8", 2, 3 },
    { "2012-09-10", "school:Alm", "F8", 2, 3 },
    /* Both is a member at Ek too, where nothing has been attended: three persons, four places. */
    { "2012-09-10", "school:Ek", "F8", 0, 1 },
    { "2012-09-10", "team:A", "F8", 2, 2 },
    { "2012-09-10", "team:B", "F8", 0, 1 },
    /* One who has left is no active teacher, whatever was attended. */
    { "2012-10-01", NULL, "F8", 1, 2 },
  };
  g_autoptr (SamTestProgramme) p = make_school_year ();

  put_school (p, "Ek", "");
  put_team (p, "E", "Ek", "");
  put_teacher (p, "Both", "A", "");
  sam_test_programme_put (p, "membership", NULL, "team=E person=Both from_date=2012-08-01");
  put_teacher (p, "Leaves", "A", "to_date=2012-09-30");
  put_teacher (p, "Absent", "B", "");
  put_session (p, "s", "A", "2012-09-10", "state=held actual_minutes=60");
  put_session (p, "t", "B", "2012-09-10", "state=held actual_minutes=60");
  put_attendance (p, "s", "Both", "present");
  put_attendance (p, "s", "Leaves", "partly minutes=10");
  put_attendance (p, "t", "Absent", "absent");
  /* No member of A. */
  put_attendance (p, "s", "Absent", "present");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
put_cycle (SamTestProgramme *p, const char *label, const char *teacher, const char *asked, const char *outcomes)
{
  g_auto (GStrv) each = g_strsplit (outcomes, ",", -1);
  g_autofree char *cycle = g_strdup_printf ("teacher=%s ordinal=1 coach=Coach term=2012-ht", teacher);

  sam_test_programme_put (p, "cycle", label, cycle);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *question
        = g_strdup_printf ("cycle=%s ordinal=%u asked_date=%s text=Why? outcome=%s", label, i + 1, asked, each[i]);

      sam_test_programme_put (p, "focus_question", NULL, question);
    }
}

static void
put_held (SamTestProgramme *p, const char *cycle, const char *kind, const char *date)
{
  g_autofree char *fields = g_strdup_printf ("kind=%s cycle=%s date=%s start_time=%s planned_minutes=45 state=held "
                                             "actual_minutes=45 coach=Coach",
                                             kind, cycle, date, g_str_equal (kind, "dialogue") ? "14:00" : "10:00");

  sam_test_programme_put (p, "session", NULL, fields);
}

static void
test_follows_cycles (void)
{
  static const FigureCase cases[] = {
    { "2012-10-24", NULL, "F10.begun", 3, 0 },
    { "2012-10-24", NULL, "F10.observed", 0, 0 },
    { "2012-10-26", NULL, "F10.observed", 2, 0 },
    { "2012-10-26", NULL, "F11.waiting", 1, 0 },
    { "2012-10-26", NULL, "F11.median", 0, 1 },
    { "2012-10-26", NULL, "F11.within", 1, 1 },
    { "2012-10-26", NULL, "F10.reach", 1, 3 },
    { "2012-10-26", NULL, "F13", 1, 2 },
    /* One school day over the break: half-way between 0 and 1. */
    { "2012-11-05", NULL, "F11.median", 1, 2 },
    { "2012-11-05", NULL, "F11.waiting", 0, 0 },
    { "2012-11-05", NULL, "F10.dialogue", 2, 0 },
    { "2012-11-05", NULL, "F10.reach", 2, 3 },
    { "2012-11-05", NULL, "F13", 2, 3 },
    { "2012-11-05", "school:Alm", "F13", 2, 3 },
    /* One observed and then broken off waits no longer. */
    { "2012-11-08", NULL, "F11.waiting", 1, 0 },
    { "2012-11-09", NULL, "F11.waiting", 0, 0 },
    { "2012-11-09", NULL, "F10.observed", 3, 0 },
    { "2012-11-09", NULL, "F10.closed", 0, 0 },
    { "2012-11-12", NULL, "F10.closed", 1, 0 },
    { "2012-11-12", NULL, "F10.begun", 3, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_school_year ();
  g_autoptr (GError) error = NULL;

  put_teacher (p, "T1", "A", "");
  put_teacher (p, "T2", "A", "");
  put_teacher (p, "T3", "B", "");
  put_cycle (p, "c1", "T1", "2012-10-24", "answered,open");
  put_cycle (p, "c2", "T2", "2012-10-24", "partly");
  put_cycle (p, "c3", "T3", "2012-10-24", "resting");
  put_held (p, "c1", "observation", "2012-10-26");
  put_held (p, "c1", "dialogue", "2012-10-26");
  put_held (p, "c2", "observation", "2012-10-26");
  put_held (p, "c2", "dialogue", "2012-11-05");
  put_held (p, "c3", "observation", "2012-11-08");
  sam_database_execute (sam_test_programme_get_database (p),
                        "UPDATE cycle SET ending = 'closed', ended_date = '2012-11-12'"
                        " WHERE teacher_id = (SELECT id FROM person WHERE code = 'T1')",
                        &error);
  g_assert_no_error (error);
  sam_database_execute (sam_test_programme_get_database (p),
                        "UPDATE cycle SET ending = 'broken_off', ended_date = '2012-11-09'"
                        " WHERE teacher_id = (SELECT id FROM person WHERE code = 'T3')",
                        &error);
  g_assert_no_error (error);

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_counts_records_and_milestones (void)
{
  static const FigureCase cases[] = {
    { "2012-09-03", NULL, "F17", 1, 1 },
    { "2012-09-04", NULL, "F17", 1, 2 },
    { "2012-09-05", NULL, "F17", 1, 3 },
    { "2012-09-14", NULL, "F16", 0, 0 },
    { "2012-09-15", NULL, "F16", 1, 1 },
    { "2012-10-15", NULL, "F16", 1, 2 },
    { "2012-11-15", NULL, "F16", 1, 3 },
  };
  g_autoptr (SamTestProgramme) p = make_school_year ();

  put_teacher (p, "T1", "A", "");
  put_session (p, "full", "A", "2012-09-03", "state=held actual_minutes=60 questions=How?");
  put_session (p, "unasked", "A", "2012-09-04", "state=held actual_minutes=60");
  put_session (p, "unknown", "A", "2012-09-05", "state=held actual_minutes=60 questions=How?");
  put_attendance (p, "full", "T1", "absent");
  put_attendance (p, "unasked", "T1", "present");
  sam_test_programme_put (p, "milestone", NULL, "name=In_time due_date=2012-09-15 done_date=2012-09-15");
  sam_test_programme_put (p, "milestone", NULL, "name=Late due_date=2012-10-15 done_date=2012-10-16");
  sam_test_programme_put (p, "milestone", NULL, "name=Open due_date=2012-11-15");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_measures_the_load_of_coaches (void)
{
  static const FigureCase cases[] = {
    /* 10 % of 1 360 hours is 8 160 minutes a year; of 365 days, one has gone on 1 July: 22,36. */
    { "2012-07-01", NULL, "F19", 0, 0 },
    { "2012-08-01", NULL, "F19", 0, 715 },
    { "2012-09-10", NULL, "F19", 90, 1610 },
    { "2012-12-31", NULL, "F19", 90, 4114 },
    { "2013-06-30", NULL, "F19", 90, 8160 },
    { "2013-06-30", "school:Alm", "F19", 90, 8160 },
    /* Another school year begins. */
    { "2013-07-01", NULL, "F19", 0, 22 },
  };
  g_autoptr (SamTestProgramme) p = make_school_year ();
  g_autoptr (GArray) loads = NULL;
  const SamCoachLoad *load;

  put_session (p, NULL, "A", "2012-09-10", "state=held actual_minutes=90");
  sam_test_programme_put (p, "assignment", NULL, "coach=Coach school=Alm from_date=2012-08-01 reduction_percent=10");
  /* At a school that has left, neither what is held nor what is assigned after that counts. */
  sam_test_programme_put (p, "school", "Bro",
                          "unit_code=70000009 name=Bro organiser=Org joined_date=2012-08-01 left_date=2012-09-01");
  put_team (p, "Gone", "Bro", "");
  put_session (p, NULL, "Gone", "2012-09-11", "state=held actual_minutes=45");
  sam_test_programme_put (p, "assignment", NULL, "coach=Coach school=Bro from_date=2012-09-03 reduction_percent=50");

  assert_figures (p, cases, G_N_ELEMENTS (cases));

  /* The minutes by kind are those of the share that stands beside them. */
  loads = sam_coach_load_load (sam_test_programme_get_database (p), sam_date_new (2012, 12, 31), NULL);
  g_assert_cmpuint (loads->len, ==, 1);
  load = &g_array_index (loads, SamCoachLoad, 0);
  g_assert_cmpint (load->load.numerator, ==, 90);
  g_assert_cmpint (sam_coach_load_get_minutes (load), ==, 90);
  g_assert_cmpint (load->sessions, ==, 1);
  g_assert_cmpint (load->schools, ==, 1);
  g_assert_cmpint (load->reduction, ==, 10);
}

static void
put_answers (SamTestProgramme *p, const char *place, int invited, const char *statement, int lower, int upper, int dont_know)
{
  g_autofree char *answers = g_strdup_printf ("survey_statement=%s %s step_1=0 step_2=%d step_3=%d step_4=0 dont_know=%d",
                                              statement, place, lower, upper, dont_know);
  g_autofree char *invitation = g_strdup_printf ("survey_round=round %s invited=%d", place, invited);

  if (invited > 0)
    sam_test_programme_put (p, "survey_invitation", NULL, invitation);
  sam_test_programme_put (p, "survey_count", NULL, answers);
}

static SamTestProgramme *
make_survey (void)
{
  SamTestProgramme *p = make_school_year ();

  sam_test_programme_put (p, "survey_round", "round", "name=November opened_date=2012-11-01 closed_date=2012-11-30");
  sam_test_programme_put (p, "survey_statement", "s1", "survey_round=round ordinal=1 text=B");
  sam_test_programme_put (p, "survey_statement", "s2", "survey_round=round ordinal=2 text=A");

  return p;
}

static void
test_pools_reception (void)
{
  static const FigureCase cases[] = {
    { "2012-11-29", NULL, "F14", 0, 0 },
    { "2012-11-30", NULL, "F14.1", 9, 12 },
    { "2012-11-30", NULL, "F14.2", 3, 9 },
    { "2012-11-30", NULL, "F14", 12, 21 },
    { "2012-11-30", NULL, "F15.1", 12, 20 },
    { "2012-11-30", NULL, "F15.2", 9, 20 },
    { "2012-11-30", NULL, "F15", 21, 40 },
    { "2012-11-30", "team:A", "F14.1", 9, 12 },
  };
  g_autoptr (SamTestProgramme) p = make_survey ();
  g_autoptr (GArray) figures = NULL;
  g_autofree char *display = NULL;

  put_answers (p, "school=Alm team=A", 20, "s1", 2, 9, 1);
  put_answers (p, "school=Alm team=A", 0, "s2", 6, 3, 0);
  assert_figures (p, cases, G_N_ELEMENTS (cases));

  figures = sam_figures_compute (sam_test_programme_get_database (p), get_scope (p, NULL), sam_date_new (2012, 12, 14), NULL);
  display = sam_figure_display (sam_figures_find (figures, "F14.1"), sam_language_find ("en"));
  g_assert_cmpstr (display, ==, "75.0%");
  g_assert_cmpint (sam_figures_find (figures, "F14.2")->record, ==, sam_test_programme_get_id (p, "s2"));
  g_assert_cmpstr (sam_figure_definitions_find ("F14.12")->id, ==, "F14.n");
  g_assert_null (sam_figure_definitions_find ("F14.x"));
}

/* Two statements that pool to a sum that is shown: of one with four answers, the other is hidden too. */
static void
test_hides_what_a_difference_would_tell (void)
{
  g_autoptr (SamTestProgramme) p = make_survey ();
  g_autoptr (GArray) figures = NULL;
  g_autoptr (SamReception) told = NULL;

  put_answers (p, "school=Alm team=A", 9, "s1", 2, 2, 0);
  put_answers (p, "school=Alm team=A", 0, "s2", 4, 4, 0);
  figures = sam_figures_compute (sam_test_programme_get_database (p), get_scope (p, NULL),
                                 sam_date_new (2012, 12, 14), NULL);
  g_assert_false (sam_figures_find (figures, "F14")->is_hidden);
  g_assert_cmpint (sam_figures_find (figures, "F14")->denominator, ==, 12);
  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *reception = g_strdup_printf ("F14.%u", i);
      g_autofree char *response = g_strdup_printf ("F15.%u", i);

      g_assert_true (sam_figures_find (figures, reception)->is_hidden);
      g_assert_cmpint (sam_figures_find (figures, reception)->numerator, ==, 0);
      g_assert_true (sam_figures_find (figures, response)->is_hidden);
    }

  /* What reports show of the statements beside F14 hides as much. */
  told = sam_reception_load (sam_test_programme_get_database (p), get_scope (p, NULL), sam_date_new (2012, 12, 14), NULL);
  for (guint i = 0; i < 2; i++)
    {
      SamSurveySpread *spread = g_array_index (told->statements, SamReceptionStatement, i).spread;
      SamSurveyRow *row = g_ptr_array_index (sam_survey_spread_get_rows (spread), 0);

      g_assert_true (sam_survey_spread_get_total (spread)->is_hidden);
      g_assert_cmpint (sam_survey_spread_get_total (spread)->answers, ==, 0);
      g_assert_true (sam_survey_row_get_cell (row)->is_hidden);
      g_assert_cmpint (sam_survey_row_get_cell (row)->answers, ==, 0);
    }
}

static void
test_follows_a_course (void)
{
  static const char *const dates[] = { "2012-08-31", "2012-09-30", "2012-10-31", "2012-11-05" };
  static const gint64 held[] = { 0, 1, 1, 2 };
  g_autoptr (SamTestProgramme) p = make_school_year ();
  g_autoptr (GArray) course = NULL;
  g_autoptr (GArray) none = sam_figure_course_list_days (sam_date_new (2012, 9, 2), sam_date_new (2012, 9, 1));
  g_autoptr (GError) error = NULL;

  put_session (p, NULL, "A", "2012-09-30", "state=held actual_minutes=60");
  put_session (p, NULL, "A", "2012-11-05", "state=held actual_minutes=60");
  course = sam_figure_course_load (sam_test_programme_get_database (p), get_scope (p, NULL), "F5", 0,
                                   sam_date_new (2012, 8, 1), sam_date_new (2012, 11, 5), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (course->len, ==, G_N_ELEMENTS (dates));
  for (guint i = 0; i < course->len; i++)
    {
      const SamFigurePoint *point = &g_array_index (course, SamFigurePoint, i);

      g_assert_cmpint (point->date, ==, sam_date_parse (dates[i]));
      g_assert_cmpint (point->figure.numerator, ==, held[i]);
    }
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-vectors/measures-cadence-in-school-days", test_measures_cadence_in_school_days);
  g_test_add_func ("/figure-vectors/counts-a-person-once", test_counts_a_person_once);
  g_test_add_func ("/figure-vectors/follows-cycles", test_follows_cycles);
  g_test_add_func ("/figure-vectors/counts-records-and-milestones", test_counts_records_and_milestones);
  g_test_add_func ("/figure-vectors/measures-the-load-of-coaches", test_measures_the_load_of_coaches);
  g_test_add_func ("/figure-vectors/pools-reception", test_pools_reception);
  g_test_add_func ("/figure-vectors/hides-what-a-difference-would-tell", test_hides_what_a_difference_would_tell);
  g_test_add_func ("/figure-vectors/follows-a-course", test_follows_a_course);

  return g_test_run ();
}
