#include "sam-cycle-list.h"
#include "sam-people-list.h"
#include "sam-school-calendar-load.h"
#include "sam-school-list.h"
#include "sam-session-list.h"
#include "store-fixture.h"

/* Two schools with a team each; one teacher changes school in January 2013. */
typedef struct
{
  Fixture base;
  gint64  schools[2];
  gint64  teams[2];
  gint64  coach;
  gint64  teacher;
  gint64  cycle;
} World;

static SamDate
day (const char *text)
{
  SamDate date = sam_date_parse (text);

  g_assert_cmpint (date, !=, SAM_DATE_NONE);

  return date;
}

static gint64
put_member (SamStore *store, gint64 team, gint64 person, const char *from, const char *to)
{
  SamDraft *draft = sam_draft_new (&sam_family_membership);

  sam_draft_set_reference (draft, SAM_MEMBERSHIP_TEAM, team);
  sam_draft_set_reference (draft, SAM_MEMBERSHIP_PERSON, person);
  sam_draft_set_date (draft, SAM_MEMBERSHIP_FROM_DATE, day (from));
  if (to != NULL)
    sam_draft_set_date (draft, SAM_MEMBERSHIP_TO_DATE, day (to));

  return put (store, draft);
}

static gint64
put_question (SamStore *store, gint64 cycle, int ordinal, const char *asked)
{
  SamDraft *draft = sam_draft_new (&sam_family_focus_question);

  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, cycle);
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, ordinal);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, day (asked));
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "Hur ställer jag öppna frågor?");

  return put (store, draft);
}

static gint64
put_cycle_session (World *world, SamSessionKind kind, const char *date, gboolean is_held)
{
  SamDraft *draft = sam_draft_new (&sam_family_session);

  sam_draft_set_choice (draft, SAM_SESSION_KIND, kind);
  sam_draft_set_reference (draft, SAM_SESSION_CYCLE, world->cycle);
  sam_draft_set_date (draft, SAM_SESSION_DATE, day (date));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 9 * 60);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 60);
  sam_draft_set_reference (draft, SAM_SESSION_COACH, world->coach);
  if (is_held)
    {
      sam_draft_set_choice (draft, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
      sam_draft_set_integer (draft, SAM_SESSION_ACTUAL_MINUTES, 55);
    }

  return put (world->base.store, draft);
}

static void
world_set_up (World *world, gconstpointer data)
{
  SamStore *store;
  gint64 organiser;

  fixture_set_up (&world->base, data);
  store = world->base.store;
  organiser = put_organiser (store, "Backa kommun");
  world->schools[0] = put_school (store, organiser, "Östraskolan", "11111111");
  world->schools[1] = put_school (store, organiser, "Backaskolan", "22222222");
  world->teams[0] = put_team (store, world->schools[0], "Lag 1");
  world->teams[1] = put_team (store, world->schools[1], "Lag 1");
  world->coach = put_person (store, "Åsa Öberg", "C1", TRUE);
  world->teacher = put_person (store, "Bo Ek", "T1", FALSE);
  put_member (store, world->teams[0], world->teacher, "2012-08-01", "2012-12-31");
  put_member (store, world->teams[1], world->teacher, "2013-01-01", NULL);
  world->cycle = put_cycle (store, world->teacher, world->coach);
}

static void
world_tear_down (World *world, gconstpointer data)
{
  fixture_tear_down (&world->base, data);
}

static GPtrArray *
list_sessions (World *world, const SamSessionFilter *filter, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = sam_session_list_range (sam_store_get_database (world->base.store), filter,
                                             from != NULL ? day (from) : SAM_DATE_NONE,
                                             to != NULL ? day (to) : SAM_DATE_NONE, &error);

  g_assert_no_error (error);

  return items;
}

static void
test_sessions_lie_in_a_half_open_range (World *world, gconstpointer data)
{
  const struct
  {
    const char *from, *to;
    guint n;
  } cases[] = {
    { "2012-09-03", "2012-09-10", 1 }, { "2012-09-03", "2012-09-11", 2 }, { "2012-09-04", "2012-09-10", 0 },
    { NULL, NULL, 2 },                 { "2012-09-04", NULL, 1 },         { NULL, "2012-09-10", 1 },
  };

  put_session (world->base.store, world->teams[0], world->coach, "2012-09-10");
  put_session (world->base.store, world->teams[1], world->coach, "2012-09-03");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) items = list_sessions (world, NULL, cases[i].from, cases[i].to);

      g_assert_cmpuint (items->len, ==, cases[i].n);
    }
}

static void
test_a_session_has_all_its_names (World *world, gconstpointer data)
{
  gint64 id = put_session (world->base.store, world->teams[0], world->coach, "2012-09-10");
  g_autoptr (GPtrArray) items = list_sessions (world, NULL, NULL, NULL);
  SamSessionItem *item = g_ptr_array_index (items, 0);

  g_assert_cmpint (sam_session_item_get_id (item), ==, id);
  g_assert_cmpint (sam_session_item_get_kind (item), ==, SAM_SESSION_KIND_GROUP);
  g_assert_cmpint (sam_session_item_get_state (item), ==, SAM_SESSION_STATE_HELD);
  g_assert_cmpint (sam_session_item_get_date (item), ==, day ("2012-09-10"));
  g_assert_cmpint (sam_session_item_get_time (item), ==, 14 * 60 + 30);
  g_assert_cmpint (sam_session_item_get_planned_minutes (item), ==, 90);
  g_assert_cmpint (sam_session_item_get_actual_minutes (item), ==, 75);
  g_assert_cmpint (sam_session_item_get_cause (item), ==, -1);
  g_assert_cmpstr (sam_session_item_get_school_name (item), ==, "Östraskolan");
  g_assert_cmpint (sam_session_item_get_school_id (item), ==, world->schools[0]);
  g_assert_cmpstr (sam_session_item_get_team_name (item), ==, "Lag 1");
  g_assert_cmpstr (sam_session_item_get_coach_name (item), ==, "Åsa Öberg");
  g_assert_null (sam_session_item_get_teacher_name (item));
  g_assert_cmpint (sam_session_item_get_cycle_id (item), ==, 0);
  g_assert_false (sam_session_item_get_has_question (item));
  g_assert_false (sam_session_item_is_overdue (item, day ("2012-12-14")));
}

static void
test_a_cycle_session_belongs_to_the_school_of_the_first_question (World *world, gconstpointer data)
{
  SamSessionFilter second = { .school = world->schools[1] };
  g_autoptr (GPtrArray) by_day = NULL;
  g_autoptr (GPtrArray) by_question = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;

  /* Before any question is asked, the session's own day decides. */
  put_cycle_session (world, SAM_SESSION_KIND_OBSERVATION, "2013-02-04", FALSE);
  by_day = list_sessions (world, NULL, NULL, NULL);
  g_assert_cmpstr (sam_session_item_get_school_name (g_ptr_array_index (by_day, 0)), ==, "Backaskolan");
  g_assert_cmpstr (sam_session_item_get_teacher_name (g_ptr_array_index (by_day, 0)), ==, "Bo Ek");
  g_assert_true (sam_session_item_is_overdue (g_ptr_array_index (by_day, 0), day ("2013-02-05")));

  put_question (world->base.store, world->cycle, 2, "2013-01-20");
  put_question (world->base.store, world->cycle, 1, "2012-11-20");
  by_question = list_sessions (world, NULL, NULL, NULL);
  g_assert_cmpstr (sam_session_item_get_school_name (g_ptr_array_index (by_question, 0)), ==, "Östraskolan");
  elsewhere = list_sessions (world, &second, NULL, NULL);
  g_assert_cmpuint (elsewhere->len, ==, 0);
}

static void
test_sessions_are_filtered (World *world, gconstpointer data)
{
  struct
  {
    SamSessionFilter filter;
    guint n;
  } cases[] = {
    { { .school = world->schools[0] }, 2 }, { { .school = world->schools[1] }, 1 },
    { { .team = world->teams[1] }, 1 },     { { .coach = world->coach }, 3 },
    { { .coach = world->teacher }, 0 },     { { .cycle = world->cycle }, 1 },
  };

  put_session (world->base.store, world->teams[0], world->coach, "2012-09-10");
  put_session (world->base.store, world->teams[1], world->coach, "2012-09-10");
  put_cycle_session (world, SAM_SESSION_KIND_TALK_BEFORE, "2012-10-01", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) items = list_sessions (world, &cases[i].filter, NULL, NULL);

      g_assert_cmpuint (items->len, ==, cases[i].n);
    }
}

static void
test_schools_stand_in_swedish_order_with_what_they_have (World *world, gconstpointer data)
{
  const struct
  {
    const char *as_of;
    int first_teachers, second_teachers;
  } cases[] = { { "2012-07-31", 0, 0 }, { "2012-12-31", 0, 1 }, { "2013-01-01", 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) items = sam_school_list_load (sam_store_get_database (world->base.store),
                                                          day (cases[i].as_of), &error);
      SamSchoolItem *first, *second;

      g_assert_no_error (error);
      g_assert_cmpuint (items->len, ==, 2);
      first = g_ptr_array_index (items, 0);
      second = g_ptr_array_index (items, 1);
      g_assert_cmpstr (sam_school_item_get_name (first), ==, "Backaskolan");
      g_assert_cmpstr (sam_school_item_get_organiser_name (first), ==, "Backa kommun");
      g_assert_cmpstr (sam_school_item_get_name (second), ==, "Östraskolan");
      g_assert_cmpint (sam_school_item_get_n_teachers (first), ==, cases[i].first_teachers);
      g_assert_cmpint (sam_school_item_get_n_teachers (second), ==, cases[i].second_teachers);
      g_assert_cmpint (sam_school_item_get_n_teams (first), ==, i == 0 ? 0 : 1);
      g_assert_cmpint (sam_school_item_takes_part (first, day (cases[i].as_of)), ==, i != 0);
    }
}

static void
test_people_are_those_of_the_day (World *world, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (world->base.store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) autumn = sam_people_list_school (database, world->schools[0], day ("2012-12-31"), &error);
  g_autoptr (GPtrArray) spring = sam_people_list_school (database, world->schools[0], day ("2013-01-01"), &error);
  g_autoptr (GPtrArray) ever = sam_people_list_team (database, world->teams[0], SAM_DATE_NONE, &error);
  g_autoptr (GPtrArray) coaches = NULL;
  SamDraft *draft = sam_draft_new (&sam_family_assignment);

  g_assert_cmpuint (autumn->len, ==, 1);
  g_assert_cmpstr (sam_person_item_get_name (g_ptr_array_index (autumn, 0)), ==, "Bo Ek");
  g_assert_cmpstr (sam_person_item_get_team_name (g_ptr_array_index (autumn, 0)), ==, "Lag 1");
  g_assert_cmpuint (spring->len, ==, 0);
  g_assert_cmpuint (ever->len, ==, 1);

  sam_draft_set_reference (draft, SAM_ASSIGNMENT_COACH, world->coach);
  sam_draft_set_reference (draft, SAM_ASSIGNMENT_SCHOOL, world->schools[0]);
  sam_draft_set_date (draft, SAM_ASSIGNMENT_FROM_DATE, day ("2012-08-01"));
  sam_draft_set_integer (draft, SAM_ASSIGNMENT_REDUCTION_PERCENT, 20);
  put (world->base.store, draft);
  coaches = sam_people_list_coaches (database, world->schools[0], day ("2012-12-14"), &error);
  g_assert_cmpuint (coaches->len, ==, 1);
  g_assert_cmpint (sam_person_item_get_reduction_percent (g_ptr_array_index (coaches, 0)), ==, 20);
  g_assert_cmpint (sam_person_item_get_team_id (g_ptr_array_index (coaches, 0)), ==, 0);
}

static void
test_a_cycle_stands_as_on_the_day (World *world, gconstpointer data)
{
  const struct
  {
    const char *as_of;
    SamCycleState state;
    int n_questions;
    const char *next;
  } cases[] = {
    { "2012-11-19", SAM_CYCLE_STATE_NOT_BEGUN, 0, "2013-01-15" },
    { "2012-11-20", SAM_CYCLE_STATE_ASKED, 1, "2013-01-15" },
    { "2012-11-26", SAM_CYCLE_STATE_PREPARED, 1, "2013-01-15" },
    { "2012-12-03", SAM_CYCLE_STATE_OBSERVED, 1, "2013-01-15" },
    { "2012-12-04", SAM_CYCLE_STATE_DIALOGUE_HELD, 1, "2013-01-15" },
    { "2013-01-16", SAM_CYCLE_STATE_FOLLOW_UP_DUE, 1, NULL },
  };
  SamDraft *follow_up = sam_draft_new (&sam_family_follow_up);

  put_question (world->base.store, world->cycle, 1, "2012-11-20");
  put_cycle_session (world, SAM_SESSION_KIND_TALK_BEFORE, "2012-11-26", TRUE);
  put_cycle_session (world, SAM_SESSION_KIND_OBSERVATION, "2012-12-03", TRUE);
  put_cycle_session (world, SAM_SESSION_KIND_DIALOGUE, "2012-12-04", TRUE);
  put_cycle_session (world, SAM_SESSION_KIND_FOLLOW_UP, "2013-01-15", FALSE);
  sam_draft_set_reference (follow_up, SAM_FOLLOW_UP_CYCLE, world->cycle);
  sam_draft_set_date (follow_up, SAM_FOLLOW_UP_DUE_DATE, day ("2013-01-15"));
  put (world->base.store, follow_up);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) items = sam_cycle_list_load (sam_store_get_database (world->base.store), NULL,
                                                         day (cases[i].as_of), &error);
      SamCycleItem *item;

      g_assert_no_error (error);
      g_assert_cmpuint (items->len, ==, 1);
      item = g_ptr_array_index (items, 0);
      g_assert_cmpint (sam_cycle_item_get_state (item), ==, cases[i].state);
      g_assert_cmpint (sam_cycle_item_get_n_questions (item), ==, cases[i].n_questions);
      g_assert_cmpint (sam_cycle_item_get_next_date (item), ==,
                       cases[i].next != NULL ? day (cases[i].next) : SAM_DATE_NONE);
      g_assert_cmpstr (sam_cycle_item_get_school_name (item), ==, "Östraskolan");
      g_assert_cmpint (sam_cycle_item_get_follow_up_due (item), ==, day ("2013-01-15"));
      g_assert_cmpint (sam_cycle_item_get_follow_up_done (item), ==, SAM_DATE_NONE);
    }
}

static void
test_a_school_calendar_is_loaded_with_its_levels (World *world, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (world->base.store);
  SamDraft *term = sam_draft_new (&sam_family_term);
  SamDraft *off = sam_draft_new (&sam_family_day_off);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamSchoolCalendar) first = NULL;
  g_autoptr (SamSchoolCalendar) second = NULL;
  g_autoptr (SamSchoolCalendar) none = NULL;

  sam_draft_set_text (term, SAM_TERM_TERM, "2012-ht");
  sam_draft_set_date (term, SAM_TERM_FROM_DATE, day ("2012-08-20"));
  sam_draft_set_date (term, SAM_TERM_TO_DATE, day ("2012-12-21"));
  put (world->base.store, term);
  sam_draft_set_choice (off, SAM_DAY_OFF_KIND, SAM_DAY_OFF_KIND_STUDY_DAY);
  sam_draft_set_text (off, SAM_DAY_OFF_NAME, "Studiedag");
  sam_draft_set_reference (off, SAM_DAY_OFF_SCHOOL, world->schools[0]);
  sam_draft_set_date (off, SAM_DAY_OFF_FROM_DATE, day ("2012-09-10"));
  sam_draft_set_date (off, SAM_DAY_OFF_TO_DATE, day ("2012-09-10"));
  put (world->base.store, off);

  first = sam_school_calendar_load (database, world->schools[0], &error);
  g_assert_no_error (error);
  second = sam_school_calendar_load (database, world->schools[1], &error);
  g_assert_no_error (error);
  g_assert_false (sam_school_calendar_is_school_day (first, day ("2012-09-10")));
  g_assert_true (sam_school_calendar_is_school_day (second, day ("2012-09-10")));
  none = sam_school_calendar_load (database, 4711, &error);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  g_assert_null (none);
}

#define ADD(name, function) g_test_add ("/lists/" name, World, NULL, world_set_up, function, world_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sessions-lie-in-a-half-open-range", test_sessions_lie_in_a_half_open_range);
  ADD ("a-session-has-all-its-names", test_a_session_has_all_its_names);
  ADD ("a-cycle-session-belongs-to-the-school-of-the-first-question",
       test_a_cycle_session_belongs_to_the_school_of_the_first_question);
  ADD ("sessions-are-filtered", test_sessions_are_filtered);
  ADD ("schools-stand-in-swedish-order-with-what-they-have", test_schools_stand_in_swedish_order_with_what_they_have);
  ADD ("people-are-those-of-the-day", test_people_are_those_of_the_day);
  ADD ("a-cycle-stands-as-on-the-day", test_a_cycle_stands_as_on_the_day);
  ADD ("a-school-calendar-is-loaded-with-its-levels", test_a_school_calendar_is_loaded_with_its_levels);

  return g_test_run ();
}
