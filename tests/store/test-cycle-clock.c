/* School days since a cycle's last step, and from observation to dialogue. */
#include "sam-cycle-clock.h"
#include "sam-filter-query.h"
#include "sam-test-programme.h"

#define HELD "coach=H planned_minutes=60 state=held actual_minutes=60 start_time=10:00"

/* Week 44 is a break; 9 November a study day of the school's own. */
static SamTestProgramme *
new_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "O", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Alm organiser=O joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-21");
  sam_test_programme_put (p, "day_off", NULL, "kind=break name=Höstlov from_date=2012-10-29 to_date=2012-11-02");
  sam_test_programme_put (p, "day_off", NULL, "kind=study_day name=Studiedag school=Alm from_date=2012-11-09 to_date=2012-11-09");
  sam_test_programme_put (p, "team", "F", "school=Alm name=F from_date=2012-08-01");
  sam_test_programme_put (p, "person", "M", "code=ALM-01 name=Maria");
  sam_test_programme_put (p, "person", "H", "code=H01 name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=F person=M from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "C", "teacher=M ordinal=1 coach=H term=2012-ht");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=C ordinal=1 asked_date=2012-10-24 text=Hur?");
  sam_test_programme_put (p, "session", NULL, "kind=observation cycle=C date=2012-10-26 " HELD);
  sam_test_programme_put (p, "session", NULL, "kind=dialogue cycle=C date=2012-11-12 " HELD);

  return p;
}

static SamCycleTimes
read_times (SamTestProgramme *p, const char *as_of)
{
  SamDatabase *database = sam_test_programme_get_database (p);
  g_autoptr (SamCycleClock) clock = sam_cycle_clock_new (database);
  g_autoptr (GPtrArray) cycles = sam_cycle_list_load (database, NULL, sam_date_parse (as_of), NULL);

  g_assert_cmpuint (cycles->len, ==, 1);

  return sam_cycle_clock_read (clock, cycles->pdata[0], sam_date_parse (as_of));
}

static void
test_counts (void)
{
  static const struct
  {
    const char *as_of;
    int         to_dialogue;
    int         since;
    gboolean    is_waiting;
    gboolean    is_late;
  } cases[] = {
    { "2012-10-23", -1, -1, FALSE, FALSE },
    { "2012-10-24", -1, 0, FALSE, FALSE },
    { "2012-10-25", -1, 1, FALSE, FALSE },
    { "2012-10-26", 0, 0, TRUE, FALSE },
    { "2012-11-05", 1, 1, TRUE, FALSE }, /* the break has no school days */
    { "2012-11-06", 2, 2, TRUE, FALSE },
    { "2012-11-07", 3, 3, TRUE, TRUE },
    { "2012-11-09", 4, 4, TRUE, TRUE }, /* nor has a study day of the school's own */
    { "2012-11-12", 5, 0, FALSE, FALSE },
    { "2012-11-14", 5, 2, FALSE, FALSE },
  };
  g_autoptr (SamTestProgramme) p = new_programme ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SamCycleTimes times = read_times (p, cases[i].as_of);

      g_test_message ("as of %s", cases[i].as_of);
      g_assert_cmpint (times.to_dialogue, ==, cases[i].to_dialogue);
      g_assert_cmpint (times.since, ==, cases[i].since);
      g_assert_cmpint (times.is_waiting, ==, cases[i].is_waiting);
      g_assert_cmpint (times.is_late, ==, cases[i].is_late);
    }
}

static guint
count_waiting (SamTestProgramme *p, const char *as_of)
{
  g_autoptr (SamFilter) filter = sam_filter_parse ("list=cycles\nwaiting=past_target", NULL);
  guint n;

  g_assert_true (sam_filter_count (sam_test_programme_get_database (p), filter, sam_date_parse (as_of), &n, NULL));

  return n;
}

static void
test_target (void)
{
  static const char *const names[] = { SAM_SETTING_DIALOGUE_TARGET };
  const gint64 target = 3;
  g_autoptr (SamTestProgramme) p = new_programme ();

  g_assert_cmpuint (count_waiting (p, "2012-11-06"), ==, 0);
  g_assert_cmpuint (count_waiting (p, "2012-11-07"), ==, 1);
  g_assert_cmpuint (count_waiting (p, "2012-11-12"), ==, 0);

  g_assert_true (sam_store_put_settings (sam_test_programme_get_store (p), names, &target, 1, NULL));
  g_assert_false (read_times (p, "2012-11-07").is_late);
  g_assert_true (read_times (p, "2012-11-08").is_late);
  g_assert_cmpuint (count_waiting (p, "2012-11-07"), ==, 0);
}

/* Nobody waits for a dialogue of a cycle that was broken off. */
static void
test_broken_off (void)
{
  g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
  SamCycleTimes times;

  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "person", "M", "code=ALM-01 name=Maria");
  sam_test_programme_put (p, "person", "H", "code=H01 name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "cycle", "C", "teacher=M ordinal=1 coach=H term=2012-ht ending=broken_off ended_date=2012-11-05");
  sam_test_programme_put (p, "focus_question", NULL, "cycle=C ordinal=1 asked_date=2012-10-24 text=Hur?");
  sam_test_programme_put (p, "session", NULL, "kind=observation cycle=C date=2012-10-26 " HELD);

  /* A teacher in no school, so without a calendar: nothing is counted, and it waits all the same. */
  times = read_times (p, "2012-11-02");
  g_assert_true (times.is_waiting && !times.is_late);
  g_assert_cmpint (times.to_dialogue, ==, -1);
  g_assert_cmpint (times.since, ==, -1);
  g_assert_false (read_times (p, "2012-11-07").is_waiting);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cycle-clock/counts-school-days-by-the-schools-own-calendar", test_counts);
  g_test_add_func ("/cycle-clock/who-waits-past-the-target-is-found", test_target);
  g_test_add_func ("/cycle-clock/nobody-waits-after-the-end", test_broken_off);

  return g_test_run ();
}
