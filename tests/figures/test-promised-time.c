/*
 * F18: what was promised, what was given, and where the rest went, to the minute.
 */
#include "figures-fixture.h"

#include "sam-lost-time.h"

static void
put_promise (SamTestProgramme *p, const char *team, const char *from, const char *to, int minutes, const char *more)
{
  g_autofree char *fields
      = g_strdup_printf ("team=%s from_date=%s to_date=%s minutes=%d %s", team, from, to, minutes, more);

  sam_test_programme_put (p, "promise", NULL, fields);
}

/* A term from Monday 2012-09-03 to Friday 2012-09-28: twenty school days. */
static SamTestProgramme *
make_promised (void)
{
  SamTestProgramme *p = make_programme ();

  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-09-03 to_date=2012-12-14");
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");

  return p;
}

static void
assert_adds_up (SamTestProgramme *p, const char *as_of)
{
  SamLostTime time;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) figures = sam_figures_compute (sam_test_programme_get_database (p), get_scope (p, NULL),
                                                    sam_date_parse (as_of), &error);

  g_assert_no_error (error);
  sam_lost_time_read (figures, &time);
  g_assert_cmpint (sam_lost_time_add_up (&time), ==, time.given);
}

static void
test_promises_by_the_school_days_gone (void)
{
  static const FigureCase cases[] = {
    { "2012-09-02", NULL, "F18", 0, 0 },
    /* 1 of 20 school days of 390 minutes: 19,5, rounded half up. */
    { "2012-09-03", NULL, "F18", 0, 20 },
    { "2012-09-07", NULL, "F18", 0, 98 },
    { "2012-09-09", NULL, "F18", 0, 98 },
    { "2012-09-10", NULL, "F18", 0, 117 },
    { "2012-09-28", NULL, "F18", 0, 390 },
    { "2012-11-30", NULL, "F18", 0, 390 },
    { "2012-11-30", NULL, "F18.lost.never_scheduled", 390, 0 },
    { "2012-11-30", "team:A", "F18", 0, 390 },
    { "2012-11-30", "team:B", "F18", 0, 0 },
    { "2012-11-30", "school:Alm", "F18", 0, 390 },
    { "2012-11-30", "organiser:Org", "F18", 0, 390 },
  };
  g_autoptr (SamTestProgramme) p = make_promised ();

  put_team (p, "B", "Alm", "");
  put_promise (p, "A", "2012-09-03", "2012-09-28", 390, "");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_counts_a_late_promise_from_its_first_day (void)
{
  static const FigureCase cases[] = {
    { "2012-09-14", NULL, "F18", 0, 0 },
    { "2012-09-14", NULL, "F18.lost.never_scheduled", 0, 0 },
    { "2012-09-17", NULL, "F18", 90, 220 },
  };
  g_autoptr (SamTestProgramme) p = make_promised ();

  put_promise (p, "A", "2012-09-03", "2012-09-28", 400, "agreed_date=2012-09-17");
  put_session (p, NULL, "A", "2012-09-05", "state=held actual_minutes=90");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_tells_where_each_minute_went (void)
{
  static const FigureCase cases[] = {
    /* Half of the school days: 1 000 of 2 000 minutes. */
    { "2012-09-14", NULL, "F18", 80 + 100, 1000 },
    { "2012-09-14", NULL, "F18.lost.never_scheduled", 1000 - 8 * 90 - 90, 0 },
    { "2012-09-14", NULL, "F18.lost.moved_later", 90, 0 },
    { "2012-09-14", NULL, "F18.lost.day_off", 0, 0 },
    { "2012-09-14", NULL, "F18.lost.coach_unavailable", 90, 0 },
    { "2012-09-14", NULL, "F18.lost.no_stand_in", 90, 0 },
    { "2012-09-14", NULL, "F18.lost.clash", 90, 0 },
    { "2012-09-14", NULL, "F18.lost.schools_decision", 90, 0 },
    { "2012-09-14", NULL, "F18.lost.other", 90, 0 },
    /* What was to be held today is not recorded either. */
    { "2012-09-14", NULL, "F18.lost.not_recorded", 90, 0 },
    { "2012-09-14", NULL, "F18.lost.shorter", 10, 0 },
    { "2012-09-14", NULL, "F18.lost.longer", 10, 0 },
    /* The moved one is held on its last day, the 24th; on the 20th it has not been. */
    { "2012-09-20", NULL, "F18.lost.moved_later", 90, 0 },
    { "2012-09-24", NULL, "F18.lost.moved_later", 0, 0 },
    { "2012-09-24", NULL, "F18.lost.shorter", 10 + 30, 0 },
    { "2012-09-24", NULL, "F18", 80 + 100 + 60, 1600 },
    /* Before the day that it was first planned on, nothing was lost. */
    { "2012-09-06", NULL, "F18.lost.moved_later", 0, 0 },
  };
  static const char *const causes[] = { "coach_unavailable", "no_stand_in", "clash", "schools_decision", "other" };
  g_autoptr (SamTestProgramme) p = make_promised ();

  put_promise (p, "A", "2012-09-03", "2012-09-28", 2000, "");
  put_session (p, NULL, "A", "2012-09-03", "state=held actual_minutes=80");
  put_session (p, NULL, "A", "2012-09-04", "state=held actual_minutes=100");
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      g_autofree char *date = sam_date_format_iso (sam_date_new (2012, 9, 9) + i);
      g_autofree char *more = g_strdup_printf ("state=cancelled cause=%s", causes[i]);

      put_session (p, NULL, "A", date, more);
    }
  put_session (p, NULL, "A", "2012-09-14", "");
  put_session (p, "third", "A", "2012-09-24", "state=held actual_minutes=60");
  put_session (p, "second", "A", "2012-09-18", "state=moved replacement=third");
  put_session (p, NULL, "A", "2012-09-07", "state=moved replacement=second");
  /* Not promised: outside its days, of another kind. */
  put_session (p, NULL, "A", "2012-08-31", "state=held actual_minutes=90");
  sam_test_programme_put (p, "session", NULL,
                          "kind=other team=A date=2012-09-05 start_time=08:00 planned_minutes=30 "
                          "state=held actual_minutes=30 coach=Coach");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
  for (SamDate day = sam_date_new (2012, 9, 1); day < sam_date_new (2012, 10, 2); day++)
    {
      g_autofree char *as_of = sam_date_format_iso (day);

      assert_adds_up (p, as_of);
    }
}

static void
test_counts_while_the_school_takes_part (void)
{
  static const FigureCase cases[] = {
    { "2012-12-14", NULL, "F18", 90, 200 },
    { "2012-12-14", NULL, "F18.lost.never_scheduled", 110, 0 },
  };
  g_autoptr (SamTestProgramme) p = make_promised ();

  put_school (p, "Ek", "left_date=2012-09-14");
  put_team (p, "E", "Ek", "");
  put_promise (p, "E", "2012-09-03", "2012-09-28", 400, "");
  put_session (p, NULL, "E", "2012-09-14", "state=held actual_minutes=90");
  put_session (p, NULL, "E", "2012-09-17", "state=held actual_minutes=90");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
}

static void
test_goes_by_days_without_a_school_year (void)
{
  static const FigureCase cases[] = {
    /* More was planned than promised by then. */
    { "2012-09-01", NULL, "F18", 120, 10 },
    { "2012-09-01", NULL, "F18.lost.never_scheduled", -80, 0 },
    { "2012-09-03", NULL, "F18", 120, 40 },
    { "2012-09-12", NULL, "F18", 120, 310 },
  };
  g_autoptr (SamTestProgramme) p = make_programme ();

  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_promise (p, "A", "2012-09-03", "2012-09-12", 300, "");
  put_promise (p, "A", "2012-09-01", "2012-09-01", 10, "");
  put_session (p, NULL, "A", "2012-09-01", "state=held actual_minutes=120");

  assert_figures (p, cases, G_N_ELEMENTS (cases));
  assert_adds_up (p, "2012-09-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/promised-time/promises-by-the-school-days-gone", test_promises_by_the_school_days_gone);
  g_test_add_func ("/promised-time/counts-a-late-promise-from-its-first-day",
                   test_counts_a_late_promise_from_its_first_day);
  g_test_add_func ("/promised-time/tells-where-each-minute-went", test_tells_where_each_minute_went);
  g_test_add_func ("/promised-time/counts-while-the-school-takes-part", test_counts_while_the_school_takes_part);
  g_test_add_func ("/promised-time/goes-by-days-without-a-school-year", test_goes_by_days_without_a_school_year);

  return g_test_run ();
}
