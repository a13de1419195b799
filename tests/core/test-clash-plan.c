#include "sam-clash-plan.h"

/*
 * Two schools: the teams red and blue are at Alm, green at Ek. Cilla and Dan are
 * in red and in blue, Eva is in green; Fia leaves red for green on day 200.
 * Anna and Bo are coaches, and Bo is a member of green.
 */
enum { ANNA = 11, BO, CILLA, DAN, EVA, FIA, RED = 21, BLUE, GREEN, ALM = 31, EK };

#define TRAVEL 30
/* 2012-12-10, a Monday. */
#define MONDAY 15684

typedef struct
{
  const char  *name;
  const char  *expected; /* kinds in the order found, "kind:other" for two sessions, "kind:other:number" for people */
  SamClashSlot slots[6];
} Case;

static const Case cases[] = {
  { "nothing-clashes-alone", "", { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 } } },
  { "a-coach-in-two-places", "coach:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, ANNA, GREEN, 0, EK, MONDAY, 660, 90 } } },
  { "a-coach-without-time-to-travel", "travel:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, ANNA, GREEN, 0, EK, MONDAY, 719, 90 } } },
  { "exactly-half-an-hour-is-enough", "",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, ANNA, GREEN, 0, EK, MONDAY, 720, 90 } } },
  { "a-long-session-is-remembered-behind-short-ones", "coach:1 coach:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 480, 480 }, { 2, ANNA, GREEN, 0, ALM, MONDAY, 500, 10 },
      { 3, BO, BLUE, 0, ALM, MONDAY, 1000, 10 }, { 4, ANNA, GREEN, 0, ALM, MONDAY, 900, 10 } } },
  { "a-team-twice-is-not-said-of-each-member", "team:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, BO, RED, 0, ALM, MONDAY, 600, 90 } } },
  { "two-members-in-two-teams-are-one-clash", "member:1:2",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, BO, BLUE, 0, ALM, MONDAY, 630, 90 } } },
  { "one-who-has-left-the-team-is-not-expected", "",
    { { 1, ANNA, RED, 0, ALM, 201, 600, 90 }, { 2, 0, GREEN, 0, EK, 201, 630, 90 } } },
  { "members-need-no-time-to-travel", "",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, 0, BLUE, 0, EK, MONDAY, 690, 90 } } },
  { "a-teacher-s-own-session-clashes-with-the-team-s", "member:1:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, BO, 0, CILLA, ALM, MONDAY, 630, 45 } } },
  { "a-teacher-has-two-sessions", "member:1:1",
    { { 1, ANNA, 0, CILLA, ALM, MONDAY, 600, 90 }, { 2, BO, 0, CILLA, ALM, MONDAY, 630, 45 } } },
  { "a-coach-who-is-a-member-elsewhere", "member:1:1",
    { { 1, BO, RED, 0, ALM, MONDAY, 600, 90 }, { 2, ANNA, GREEN, 0, ALM, MONDAY, 630, 90 } } },
  { "a-member-who-then-is-a-coach-elsewhere", "member:1:1",
    { { 1, ANNA, GREEN, 0, ALM, MONDAY, 600, 90 }, { 2, BO, RED, 0, ALM, MONDAY, 630, 90 } } },
  { "a-coach-of-the-own-team-is-said-once", "coach:1",
    { { 1, BO, GREEN, 0, ALM, MONDAY, 600, 90 }, { 2, BO, RED, 0, ALM, MONDAY, 630, 90 } } },
  { "three-at-once-are-three-pairs", "coach:1 coach:2 coach:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, ANNA, GREEN, 0, ALM, MONDAY, 601, 90 },
      { 3, ANNA, 0, 0, ALM, MONDAY, 602, 90 } } },
  { "a-session-past-midnight-reaches-the-next-day", "coach:1",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 1410, 90 }, { 2, ANNA, GREEN, 0, ALM, MONDAY + 1, 30, 60 } } },
  { "nothing-takes-no-time", "",
    { { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 }, { 2, ANNA, RED, 0, ALM, MONDAY, 610, 0 } } },
  { "the-coach-is-away", "coach_away", { { 1, ANNA, RED, 0, ALM, MONDAY + 7, 600, 90 } } },
  { "the-first-day-away-counts", "coach_away", { { 1, ANNA, RED, 0, EK, MONDAY + 5, 600, 90 } } },
  { "the-last-day-away-counts", "coach_away", { { 1, ANNA, RED, 0, ALM, MONDAY + 8, 600, 90 } } },
  { "the-day-after-does-not", "", { { 1, ANNA, RED, 0, ALM, MONDAY + 9, 600, 90 } } },
  { "the-teacher-of-a-cycle-is-away", "teacher_away", { { 1, BO, 0, EVA, EK, MONDAY + 14, 600, 90 } } },
  { "the-only-member-of-a-team-is-away", "team_away", { { 1, ANNA, GREEN, 0, EK, 150, 600, 90 } } },
  { "a-team-meets-without-some", "", { { 1, ANNA, RED, 0, ALM, MONDAY + 14, 600, 90 } } },
  { "bo-coaches-on-mondays", "", { { 1, BO, RED, 0, ALM, MONDAY, 600, 90 } } },
  { "and-not-on-tuesdays", "coach_day", { { 1, BO, RED, 0, ALM, MONDAY + 1, 600, 90 } } },
  { "anna-on-every-day", "", { { 1, ANNA, RED, 0, ALM, MONDAY + 1, 600, 90 } } },
  { "a-study-day-of-the-school", "day_off", { { 1, ANNA, BLUE, 0, ALM, MONDAY + 2, 600, 90 } } },
  { "is-none-of-another-school", "", { { 1, ANNA, GREEN, 0, EK, MONDAY + 2, 600, 90 } } },
  { "a-sunday", "day_off", { { 1, ANNA, BLUE, 0, ALM, MONDAY - 1, 600, 90 } } },
  { "a-year-without-terms-says-nothing", "", { { 1, ANNA, BLUE, 0, ALM, MONDAY + 730, 600, 90 } } },
  { "several-kinds-of-one-session", "day_off coach_away day_off coach:2 coach_away",
    { { 1, 0, RED, 0, ALM, MONDAY + 2, 600, 90 }, { 2, ANNA, RED, 0, ALM, MONDAY + 6, 900, 90 },
      { 3, ANNA, GREEN, 0, 0, MONDAY + 6, 960, 90 } } },
};

static SamSchoolCalendar *
make_calendar (void)
{
  SamSchoolCalendar *calendar = sam_school_calendar_new ();

  sam_school_calendar_add_term (calendar, SAM_CALENDAR_LEVEL_PROGRAMME, MONDAY - 100, MONDAY + 30);

  return calendar;
}

static SamClashPlan *
make_plan (SamSchoolCalendar *alm)
{
  SamClashPlan *plan = sam_clash_plan_new (TRAVEL);

  sam_school_calendar_add_day_off (alm, SAM_CALENDAR_LEVEL_SCHOOL, SAM_DAY_OFF_KIND_STUDY_DAY, MONDAY + 2, MONDAY + 2,
                                   "Planning");
  sam_clash_plan_set_calendar (plan, ALM, alm);
  sam_clash_plan_add_membership (plan, RED, CILLA, 0, SAM_DATE_NONE);
  sam_clash_plan_add_membership (plan, RED, DAN, 0, SAM_DATE_NONE);
  sam_clash_plan_add_membership (plan, RED, FIA, 0, 199);
  sam_clash_plan_add_membership (plan, BLUE, CILLA, 0, SAM_DATE_NONE);
  sam_clash_plan_add_membership (plan, BLUE, DAN, 0, SAM_DATE_NONE);
  sam_clash_plan_add_membership (plan, GREEN, EVA, 0, SAM_DATE_NONE);
  sam_clash_plan_add_membership (plan, GREEN, FIA, 200, SAM_DATE_NONE);
  sam_clash_plan_add_membership (plan, GREEN, BO, 160, SAM_DATE_NONE);
  sam_clash_plan_add_away (plan, ANNA, MONDAY + 5, MONDAY + 8);
  sam_clash_plan_add_away (plan, EVA, 150, 150);
  sam_clash_plan_add_away (plan, EVA, MONDAY + 14, MONDAY + 14);
  sam_clash_plan_add_away (plan, CILLA, MONDAY + 14, MONDAY + 14);
  sam_clash_plan_add_coach_day (plan, BO, 1);
  sam_clash_plan_add_coach_day (plan, BO, 4);

  return plan;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static char *
describe (GArray *hits, gboolean by_session)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < hits->len; i++)
    {
      const SamClashHit *hit = &g_array_index (hits, SamClashHit, i);
      GString *text = g_string_new (NULL);

      if (by_session)
        g_string_append_printf (text, "%" G_GINT64_FORMAT ":", MIN (hit->slot.id, hit->other.id));
      g_string_append (text, sam_clash_get_name (hit->kind));
      if (hit->other.id != 0)
        g_string_append_printf (text, ":%" G_GINT64_FORMAT,
                                by_session ? MAX (hit->slot.id, hit->other.id) : hit->other.id);
      if (hit->kind == SAM_CLASH_MEMBER)
        g_string_append_printf (text, ":%u", hit->n_persons);
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  if (by_session)
    g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (" ", (char **) texts->pdata);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (SamSchoolCalendar) calendar = make_calendar ();
  g_autoptr (SamClashPlan) plan = make_plan (calendar);
  g_autoptr (GArray) hits = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (c->slots) && c->slots[i].id != 0; i++)
    sam_clash_plan_add (plan, &c->slots[i]);
  hits = sam_clash_plan_list (plan);
  found = describe (hits, FALSE);
  g_assert_cmpstr (found, ==, c->expected);
}

/* Whatever the list finds, the check of each session finds of that session, and nothing else. */
static void
test_check_and_list_agree (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (SamSchoolCalendar) calendar = make_calendar ();
  g_autoptr (SamClashPlan) plan = make_plan (calendar);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (SamClashHit));
  g_autoptr (GArray) hits = NULL;
  g_autofree char *listed = NULL;
  g_autofree char *checked = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (c->slots) && c->slots[i].id != 0; i++)
    sam_clash_plan_add (plan, &c->slots[i]);
  for (guint i = 0; i < G_N_ELEMENTS (c->slots) && c->slots[i].id != 0; i++)
    {
      g_autoptr (GArray) own = sam_clash_plan_check (plan, &c->slots[i], NULL, 0);

      for (guint j = 0; j < own->len; j++)
        {
          const SamClashHit *hit = &g_array_index (own, SamClashHit, j);

          /* Each pair is found from both sides; take it from one. */
          g_assert_cmpint (hit->slot.id, ==, c->slots[i].id);
          if (hit->other.id < hit->slot.id)
            g_array_append_val (all, *hit);
        }
    }
  hits = sam_clash_plan_list (plan);
  listed = describe (hits, TRUE);
  checked = describe (all, TRUE);
  g_assert_cmpstr (checked, ==, listed);
}

/* A year of sessions by chance, found again by comparing each with each. */
static void
test_sweep_finds_what_comparing_all_finds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (SamSchoolCalendar) calendar = make_calendar ();
  g_autoptr (SamClashPlan) plan = make_plan (calendar);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (SamClashSlot));
  g_autoptr (GArray) hits = NULL;
  guint n_expected = 0;
  guint n_found = 0;

  for (gint64 id = 1; id <= 400; id++)
    {
      SamClashSlot slot = { id, ANNA + g_rand_int_range (rand, 0, 2), RED + g_rand_int_range (rand, 0, 3), 0,
                            ALM + g_rand_int_range (rand, 0, 2), MONDAY + g_rand_int_range (rand, 0, 20),
                            g_rand_int_range (rand, 400, 1000), g_rand_int_range (rand, 1, 150) };

      g_array_append_val (slots, slot);
      sam_clash_plan_add (plan, &slot);
    }
  for (guint i = 0; i < slots->len; i++)
    {
      for (guint j = i + 1; j < slots->len; j++)
        {
          SamClash kinds = sam_clash_compare (&g_array_index (slots, SamClashSlot, i),
                                              &g_array_index (slots, SamClashSlot, j), TRAVEL);

          n_expected += (kinds & (SAM_CLASH_COACH | SAM_CLASH_TRAVEL)) != 0 ? 1 : 0;
          n_expected += (kinds & SAM_CLASH_TEAM) != 0 ? 1 : 0;
        }
    }

  hits = sam_clash_plan_list (plan);
  for (guint i = 0; i < hits->len; i++)
    {
      SamClash kind = g_array_index (hits, SamClashHit, i).kind;

      n_found += (kind & (SAM_CLASH_COACH | SAM_CLASH_TRAVEL | SAM_CLASH_TEAM)) != 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_expected, >, 100);
  g_assert_cmpuint (n_found, ==, n_expected);
}

static void
test_leaves_out_what_will_not_be_there (void)
{
  g_autoptr (SamClashPlan) plan = sam_clash_plan_new (TRAVEL);
  const SamClashSlot stored = { 1, ANNA, RED, 0, ALM, MONDAY, 600, 90 };
  const SamClashSlot other = { 2, ANNA, BLUE, 0, ALM, MONDAY, 600, 90 };
  const SamClashSlot moved = { 1, ANNA, RED, 0, ALM, MONDAY, 630, 90 };
  const SamClashSlot copy = { 0, ANNA, RED, 0, ALM, MONDAY, 630, 90 };
  const gint64 without[] = { 2, 1 };
  g_autoptr (GArray) hits = NULL;
  g_autofree char *found = NULL;
  g_autofree char *found_of_copy = NULL;

  sam_clash_plan_add (plan, &stored);
  sam_clash_plan_add (plan, &other);
  hits = sam_clash_plan_check (plan, &moved, NULL, 0);
  found = describe (hits, FALSE);
  g_assert_cmpstr (found, ==, "coach:2");
  g_array_unref (hits);
  hits = sam_clash_plan_check (plan, &copy, NULL, 0);
  found_of_copy = describe (hits, FALSE);
  g_assert_cmpstr (found_of_copy, ==, "coach:1 team:1 coach:2");
  g_array_unref (hits);
  hits = sam_clash_plan_check (plan, &copy, without, G_N_ELEMENTS (without));
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_says_who_and_when (void)
{
  g_autoptr (SamSchoolCalendar) calendar = make_calendar ();
  g_autoptr (SamClashPlan) plan = make_plan (calendar);
  const SamClashSlot slot = { 0, ANNA, BLUE, 0, EK, MONDAY + 5, 600, 90 };
  const SamClashSlot study_day = { 0, BO, BLUE, 0, ALM, MONDAY + 2, 600, 90 };
  g_autoptr (GArray) hits = sam_clash_plan_check (plan, &slot, NULL, 0);
  const SamClashHit *hit = &g_array_index (hits, SamClashHit, 0);

  g_assert_cmpint (hit->kind, ==, SAM_CLASH_COACH_AWAY);
  g_assert_cmpint (hit->person, ==, ANNA);
  g_assert_cmpint (hit->from, ==, MONDAY + 5);
  g_assert_cmpint (hit->to, ==, MONDAY + 8);

  g_array_unref (hits);
  hits = sam_clash_plan_check (plan, &study_day, NULL, 0);
  hit = &g_array_index (hits, SamClashHit, 0);
  g_assert_cmpint (hit->kind, ==, SAM_CLASH_COACH_DAY);
  g_assert_cmpint (hit->person, ==, BO);
  g_assert_cmpuint (hit->weekdays, ==, 1u << 1 | 1u << 4);
  hit = &g_array_index (hits, SamClashHit, 1);
  g_assert_cmpint (hit->kind, ==, SAM_CLASH_DAY_OFF);
  g_assert_cmpint (hit->day.kind, ==, SAM_DAY_KIND_STUDY_DAY);
  g_assert_cmpstr (hit->day.name, ==, "Planning");
}

static void
test_a_session_without_a_time_is_checked_by_its_day (void)
{
  g_autoptr (SamSchoolCalendar) calendar = make_calendar ();
  g_autoptr (SamClashPlan) plan = make_plan (calendar);
  const SamClashSlot other = { 1, ANNA, RED, 0, ALM, MONDAY + 5, 0, 600 };
  const SamClashSlot slot = { 0, ANNA, RED, 0, 0, MONDAY + 5, -1, 0 };
  g_autoptr (GArray) hits = NULL;
  g_autofree char *found = NULL;

  sam_clash_plan_add (plan, &other);
  hits = sam_clash_plan_check (plan, &slot, NULL, 0);
  found = describe (hits, FALSE);
  g_assert_cmpstr (found, ==, "coach_away");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/clash-plan/list/", cases[i].name, NULL);
      g_autofree char *check_path = g_strconcat ("/clash-plan/check/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (check_path, &cases[i], test_check_and_list_agree);
    }
  g_test_add_func ("/clash-plan/sweep-finds-what-comparing-all-finds", test_sweep_finds_what_comparing_all_finds);
  g_test_add_func ("/clash-plan/leaves-out-what-will-not-be-there", test_leaves_out_what_will_not_be_there);
  g_test_add_func ("/clash-plan/says-who-and-when", test_says_who_and_when);
  g_test_add_func ("/clash-plan/a-session-without-a-time-is-checked-by-its-day",
                   test_a_session_without_a_time_is_checked_by_its_day);

  return g_test_run ();
}
