#include "sam-clash-accept.h"
#include "sam-clash-finder.h"
#include "sam-test-programme.h"

/*
 * The week of Monday 10 December 2012. Alm and Ek share an organiser; Alm has a
 * study day of its own on the Wednesday. Maria is in red and in blue, and has a
 * cycle with Annika; Sven is in green at Ek.
 */
static void
set_up (SamTestProgramme **self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  *self = p;
  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01 status=under_way");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Almskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "school", "Ek", "unit_code=12345679 name=Ekskolan organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "term", NULL, "term=2012-ht from_date=2012-08-20 to_date=2012-12-20");
  sam_test_programme_put (p, "day_off", NULL,
                          "school=Alm kind=study_day name=Planning from_date=2012-12-12 to_date=2012-12-12");
  sam_test_programme_put (p, "team", "Red", "school=Alm name=Red from_date=2012-08-01");
  sam_test_programme_put (p, "team", "Blue", "school=Alm name=Blue from_date=2012-08-01");
  sam_test_programme_put (p, "team", "Green", "school=Ek name=Green from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Maria", "code=M name=Maria_Ek");
  sam_test_programme_put (p, "person", "Sven", "code=S name=Sven_Lind");
  sam_test_programme_put (p, "person", "Annika", "code=A name=Annika_Alm is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Bo", "code=B name=Bo_Berg is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=Red person=Maria from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=Blue person=Maria from_date=2012-08-01");
  sam_test_programme_put (p, "membership", NULL, "team=Green person=Sven from_date=2012-08-01");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Maria coach=Annika ordinal=1 term=2012-ht");
}

static void
tear_down (SamTestProgramme **self, gconstpointer data)
{
  sam_test_programme_free (*self);
}

static SamClashFinder *
make_finder (SamTestProgramme *p, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  SamClashFinder *finder = sam_clash_finder_new (sam_test_programme_get_database (p), sam_date_parse (from),
                                                 sam_date_parse (to), &error);

  g_assert_no_error (error);

  return finder;
}

static void
assert_texts (GPtrArray *items, const char *expected)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      SamClashItem *item = g_ptr_array_index (items, i);
      g_autofree char *subject = sam_clash_item_dup_subject (item);
      g_autofree char *text = sam_clash_item_dup_text (item);

      g_string_append_printf (texts, "%s: %s\n", subject, text);
    }
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
assert_list (SamTestProgramme *p, const char *from, const char *to, const char *expected)
{
  g_autoptr (SamClashFinder) finder = make_finder (p, from, to);
  g_autoptr (GPtrArray) items = sam_clash_finder_list (finder);

  assert_texts (items, expected);
}

static void
put_session (SamTestProgramme *p, const char *label, const char *team, const char *coach, const char *time,
             const char *more)
{
  g_autofree char *fields = g_strdup_printf ("kind=group team=%s coach=%s start_time=%s planned_minutes=90 %s", team,
                                             coach, time, more);

  sam_test_programme_put (p, "session", label, fields);
}

static void
test_says_nothing_where_nothing_clashes (SamTestProgramme **self, gconstpointer data)
{
  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-10");
  put_session (*self, NULL, "Blue", "Annika", "11:30", "date=2012-12-10");
  put_session (*self, NULL, "Green", "Annika", "13:30", "date=2012-12-10");

  assert_list (*self, "2012-12-10", "2012-12-17", "");
}

static void
test_says_each_kind_in_a_sentence (SamTestProgramme **self, gconstpointer data)
{
  sam_test_programme_put (*self, "away", NULL, "person=Annika from_date=2012-12-13 to_date=2012-12-14");
  sam_test_programme_put (*self, "away", NULL, "person=Bo from_date=2012-12-17 to_date=2012-12-17");
  sam_test_programme_put (*self, "away", NULL, "person=Sven from_date=2012-12-18 to_date=2012-12-18");
  sam_test_programme_put (*self, "coach_day", NULL, "coach=Bo weekday=1");
  sam_test_programme_put (*self, "coach_day", NULL, "coach=Bo weekday=3");
  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-10");
  put_session (*self, NULL, "Green", "Annika", "11:00", "date=2012-12-10");
  put_session (*self, NULL, "Blue", "Annika", "12:45", "date=2012-12-10");
  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-11");
  put_session (*self, NULL, "Red", "Bo", "11:00", "date=2012-12-11");
  put_session (*self, NULL, "Blue", "Bo", "10:00", "date=2012-12-12");
  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-12");
  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-13");
  put_session (*self, NULL, "Green", "Bo", "10:00", "date=2012-12-17");
  put_session (*self, NULL, "Green", "Annika", "10:00", "date=2012-12-18");

  assert_list (*self, "2012-12-10", "2012-12-20",
               "Green, Ekskolan: Annika Alm has another session then: Red, Almskolan, 10:00–11:30.\n"
               "Blue, Almskolan: Annika Alm is at Ekskolan until 12:30; 30 min to travel.\n"
               "Red, Almskolan: Red has another session then, 10:00–11:30.\n"
               "Red, Almskolan: Bo Berg coaches only on Monday and Wednesday.\n"
               "Blue, Almskolan: Almskolan has no school on Wednesday 12 December (Planning). "
               "The next school day is Thursday 13 December.\n"
               "Red, Almskolan: Maria Ek takes part in another session then: Blue, Almskolan, 10:00–11:30.\n"
               "Red, Almskolan: Almskolan has no school on Wednesday 12 December (Planning). "
               "The next school day is Thursday 13 December.\n"
               "Red, Almskolan: Annika Alm is away from 13 Dec to 14 Dec.\n"
               "Green, Ekskolan: Bo Berg is away that day.\n"
               "Green, Ekskolan: Everybody in Green is away that day.\n");
}

static void
test_never_names_the_teacher_of_a_cycle (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (GPtrArray) items = NULL;

  sam_test_programme_put (*self, "away", NULL, "person=Maria from_date=2012-12-13 to_date=2012-12-13");
  put_session (*self, NULL, "Red", "Bo", "10:00", "date=2012-12-10");
  sam_test_programme_put (*self, "session", NULL,
                          "kind=talk_before cycle=Cycle coach=Annika date=2012-12-10 start_time=10:30 planned_minutes=20");
  put_session (*self, NULL, "Blue", "Bo", "10:40", "date=2012-12-11");
  sam_test_programme_put (*self, "session", NULL,
                          "kind=talk_before cycle=Cycle coach=Annika date=2012-12-11 start_time=10:30 planned_minutes=20");
  sam_test_programme_put (*self, "session", NULL,
                          "kind=talk_before cycle=Cycle coach=Annika date=2012-12-13 start_time=10:30 planned_minutes=20");

  finder = make_finder (*self, "2012-12-10", "2012-12-20");
  items = sam_clash_finder_list (finder);
  assert_texts (items,
                "Individual coaching, Almskolan: The teacher takes part in another session then: Red, Almskolan, 10:00–11:30.\n"
                "Blue, Almskolan: Somebody who takes part has individual coaching then, 10:30–10:50.\n"
                "Individual coaching, Almskolan: The teacher is away that day.\n");
  for (guint i = 0; i < items->len; i++)
    {
      g_assert_cmpint (sam_clash_item_get_person_id (g_ptr_array_index (items, i)), ==, 0);
      g_assert_null (sam_clash_item_get_person_name (g_ptr_array_index (items, i)));
      g_assert_null (sam_clash_item_get_person_code (g_ptr_array_index (items, i)));
    }
}

static void
test_leaves_out_what_takes_no_place (SamTestProgramme **self, gconstpointer data)
{
  put_session (*self, "A", "Red", "Annika", "10:00", "date=2012-12-10 state=cancelled cause=other");
  put_session (*self, "B", "Red", "Annika", "11:00", "date=2012-12-10");
  put_session (*self, "C", "Red", "Annika", "10:30", "date=2012-12-10 state=moved replacement=B");
  assert_list (*self, "2012-12-10", "2012-12-17", "");

  put_session (*self, "D", "Green", "Annika", "11:00", "date=2012-12-10 state=held actual_minutes=60");
  assert_list (*self, "2012-12-10", "2012-12-17",
               "Green, Ekskolan: Annika Alm has another session then: Red, Almskolan, 11:00–12:30.\n");
}

static void
test_keeps_to_its_days (SamTestProgramme **self, gconstpointer data)
{
  put_session (*self, NULL, "Red", "Annika", "23:30", "date=2012-12-09");
  put_session (*self, NULL, "Blue", "Annika", "00:30", "date=2012-12-10");
  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-12");

  assert_list (*self, "2012-12-10", "2012-12-12",
               "Blue, Almskolan: Annika Alm has another session then: Red, Almskolan, 23:30–01:00.\n"
               "Blue, Almskolan: Maria Ek takes part in another session then: Red, Almskolan, 23:30–01:00.\n");
}

static void
test_takes_the_travel_time_of_the_programme (SamTestProgramme **self, gconstpointer data)
{
  const char *name = SAM_SETTING_TRAVEL_MINUTES;
  gint64 minutes = 45;
  g_autoptr (GError) error = NULL;

  put_session (*self, NULL, "Red", "Annika", "10:00", "date=2012-12-10");
  put_session (*self, NULL, "Green", "Annika", "12:00", "date=2012-12-10");
  assert_list (*self, "2012-12-10", "2012-12-17", "");

  sam_store_put_settings (sam_test_programme_get_store (*self), &name, &minutes, 1, &error);
  g_assert_no_error (error);
  assert_list (*self, "2012-12-10", "2012-12-17",
               "Green, Ekskolan: Annika Alm is at Almskolan until 11:30; 45 min to travel.\n");
}

static void
test_checks_a_draft (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_session);
  g_autoptr (GPtrArray) items = NULL;
  SamClashSlot slot;
  gint64 red;

  put_session (*self, "A", "Red", "Annika", "10:00", "date=2012-12-10");
  red = sam_test_programme_get_id (*self, "A");
  finder = make_finder (*self, "2012-12-10", "2012-12-11");
  g_assert_true (sam_clash_finder_covers (finder, sam_date_parse ("2012-12-10")));
  g_assert_false (sam_clash_finder_covers (finder, sam_date_parse ("2012-12-11")));
  g_assert_false (sam_clash_finder_covers (finder, SAM_DATE_NONE));

  sam_draft_set_choice (draft, SAM_SESSION_KIND, SAM_SESSION_KIND_GROUP);
  sam_draft_set_reference (draft, SAM_SESSION_TEAM, sam_test_programme_get_id (*self, "Green"));
  sam_draft_set_reference (draft, SAM_SESSION_COACH, sam_test_programme_get_id (*self, "Annika"));
  sam_draft_set_date (draft, SAM_SESSION_DATE, sam_date_parse ("2012-12-10"));
  sam_draft_set_time (draft, SAM_SESSION_START_TIME, 8 * 60 + 10);
  sam_draft_set_integer (draft, SAM_SESSION_PLANNED_MINUTES, 90);
  sam_clash_slot_from_draft (&slot, finder, draft);
  g_assert_cmpint (slot.school, ==, sam_test_programme_get_id (*self, "Ek"));

  items = sam_clash_finder_check (finder, &slot, NULL, 0);
  assert_texts (items, "Green, Ekskolan: Annika Alm is due at Almskolan at 10:00; 30 min to travel.\n");
  g_assert_cmpint (sam_clash_item_get_other (g_ptr_array_index (items, 0))->id, ==, red);
  g_assert_cmpint (sam_clash_finder_check_kinds (finder, &slot, NULL, 0), ==, SAM_CLASH_TRAVEL);
  g_assert_cmpint (sam_clash_finder_check_kinds (finder, &slot, &red, 1), ==, SAM_CLASH_NONE);

  sam_clash_finder_add (finder, &slot);
  slot.start += 10;
  slot.minutes = 10;
  g_assert_cmpint (sam_clash_finder_check_kinds (finder, &slot, &red, 1), ==, SAM_CLASH_COACH | SAM_CLASH_TEAM);
}

/* The last day there is, and the longest session that a file can hold. */
static void
test_the_end_of_time (SamTestProgramme **self, gconstpointer data)
{
  SamTestProgramme *p = *self;
  g_autoptr (SamClashFinder) all = NULL;
  g_autoptr (SamClashFinder) last_day = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) items_of_day = NULL;

  sam_test_programme_put (p, "session", NULL,
                          "kind=group team=Red coach=Annika date=9999-12-31 start_time=10:00 planned_minutes=2147483647");
  put_session (p, NULL, "Red", "Bo", "11:00", "date=9999-12-31");
  /* A Sunday after which no school day comes. */
  put_session (p, NULL, "Blue", "Bo", "11:00", "date=9999-12-26");
  all = sam_clash_finder_new (sam_test_programme_get_database (p), SAM_DATE_NONE, SAM_DATE_NONE, NULL);
  last_day = sam_clash_finder_new (sam_test_programme_get_database (p), sam_date_parse ("9999-12-31"), SAM_DATE_NONE, NULL);

  items = sam_clash_finder_list (all);
  assert_texts (items, "Blue, Almskolan: Almskolan has no school on Sunday 26 December (Boxing Day).\n"
                       "Red, Almskolan: Red has another session then, 10:00–12:07.\n");
  items_of_day = sam_clash_finder_list (last_day);
  g_assert_cmpuint (items_of_day->len, ==, 1);
}

/* The same slot, whoever fills it. */
static void
test_slots_of_records_and_items_are_alike (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamClashFinder) finder = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  put_session (*self, "A", "Red", "Annika", "10:00", "date=2012-12-10");
  sam_test_programme_put (*self, "session", "B",
                          "kind=talk_before cycle=Cycle coach=Annika date=2012-12-10 start_time=10:30 planned_minutes=20");
  finder = make_finder (*self, "2012-12-10", "2012-12-11");
  sessions = sam_session_list_range (sam_test_programme_get_database (*self), NULL, SAM_DATE_NONE, SAM_DATE_NONE,
                                     &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 2);

  for (guint i = 0; i < sessions->len; i++)
    {
      SamSessionItem *item = g_ptr_array_index (sessions, i);
      g_autoptr (SamRecord) record = sam_store_get (sam_test_programme_get_store (*self), SAM_FAMILY_SESSION,
                                                    sam_session_item_get_id (item), &error);
      SamClashSlot of_item;
      SamClashSlot of_record;

      sam_clash_slot_from_item (&of_item, item);
      sam_clash_slot_from_record (&of_record, finder, record);
      g_assert_cmpint (of_item.id, ==, of_record.id);
      g_assert_cmpint (of_item.coach, ==, of_record.coach);
      g_assert_cmpint (of_item.team, ==, of_record.team);
      g_assert_cmpint (of_item.teacher, ==, of_record.teacher);
      g_assert_cmpint (of_item.school, ==, of_record.school);
      g_assert_cmpint (of_item.date, ==, of_record.date);
      g_assert_cmpint (of_item.start, ==, of_record.start);
      g_assert_cmpint (of_item.minutes, ==, of_record.minutes);
      g_assert_cmpint (of_item.school, ==, sam_test_programme_get_id (*self, "Alm"));
    }
}

static SamClashItem *
find_one (SamTestProgramme *p)
{
  g_autoptr (SamClashFinder) finder = make_finder (p, "2012-12-10", "2012-12-17");
  g_autoptr (GPtrArray) items = sam_clash_finder_list (finder);

  g_assert_cmpuint (items->len, ==, 1);

  return g_object_ref (g_ptr_array_index (items, 0));
}

static void
move_to (SamTestProgramme *p, const char *label, const char *field_text, guint field)
{
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = sam_store_get (store, SAM_FAMILY_SESSION, sam_test_programme_get_id (p, label), &error);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);

  g_assert_true (sam_draft_parse (draft, field, field_text, &error));
  sam_store_put (store, "Edit session", draft, &error);
  g_assert_no_error (error);
}

static void
test_a_clash_between_two_can_be_let_be (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = NULL;
  g_autoptr (SamClashItem) clash = NULL;
  g_autoptr (SamClashItem) accepted = NULL;
  g_autoptr (SamClashItem) turned = NULL;
  g_autoptr (SamClashItem) reopened = NULL;
  g_autoptr (GError) error = NULL;

  put_session (*self, "A", "Red", "Annika", "10:00", "date=2012-12-10");
  put_session (*self, "B", "Green", "Annika", "11:00", "date=2012-12-10");
  clash = find_one (*self);
  g_assert_false (sam_clash_item_is_accepted (clash));
  store = sam_test_programme_get_store (*self);
  sam_clash_accept (store, clash, &error);
  g_assert_no_error (error);
  accepted = find_one (*self);
  g_assert_true (sam_clash_item_is_accepted (accepted));

  /* Which of them is the later does not matter. */
  move_to (*self, "A", "11:30", SAM_SESSION_START_TIME);
  turned = find_one (*self);
  g_assert_cmpint (sam_clash_item_get_slot (turned)->id, ==, sam_test_programme_get_id (*self, "A"));
  g_assert_true (sam_clash_item_is_accepted (turned));

  sam_clash_reopen (store, turned, &error);
  g_assert_no_error (error);
  reopened = find_one (*self);
  g_assert_false (sam_clash_item_is_accepted (reopened));
  g_assert_true (sam_store_undo (store, &error));
  g_clear_object (&reopened);
  reopened = find_one (*self);
  g_assert_true (sam_clash_item_is_accepted (reopened));
}

static void
test_another_day_is_another_clash (SamTestProgramme **self, gconstpointer data)
{
  g_autoptr (SamClashItem) clash = NULL;
  g_autoptr (SamClashItem) moved = NULL;
  g_autoptr (SamClashItem) again = NULL;
  g_autoptr (GError) error = NULL;

  sam_test_programme_put (*self, "coach_day", NULL, "coach=Bo weekday=5");
  put_session (*self, "A", "Red", "Bo", "10:00", "date=2012-12-10");
  clash = find_one (*self);
  sam_clash_accept (sam_test_programme_get_store (*self), clash, &error);
  g_assert_no_error (error);

  move_to (*self, "A", "2012-12-11", SAM_SESSION_DATE);
  moved = find_one (*self);
  g_assert_false (sam_clash_item_is_accepted (moved));
  g_assert_cmpint (sam_clash_item_get_acceptance_id (moved), !=, 0);
  sam_clash_accept (sam_test_programme_get_store (*self), moved, &error);
  g_assert_no_error (error);
  again = find_one (*self);
  g_assert_true (sam_clash_item_is_accepted (again));
}

static void
test_what_is_let_be_goes_with_its_session (SamTestProgramme **self, gconstpointer data)
{
  SamStore *store = NULL;
  g_autoptr (SamClashItem) clash = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  put_session (*self, "A", "Red", "Annika", "10:00", "date=2012-12-10");
  put_session (*self, "B", "Green", "Annika", "11:00", "date=2012-12-10");
  clash = find_one (*self);
  store = sam_test_programme_get_store (*self);
  sam_clash_accept (store, clash, &error);
  g_assert_no_error (error);
  sam_store_remove (store, "Delete session", SAM_FAMILY_SESSION, sam_test_programme_get_id (*self, "A"), &error);
  g_assert_no_error (error);
  records = sam_store_list (store, SAM_FAMILY_ACCEPTED_CLASH, &error);
  g_assert_cmpuint (records->len, ==, 0);
  g_assert_true (sam_store_undo (store, &error));
  g_ptr_array_unref (records);
  records = sam_store_list (store, SAM_FAMILY_ACCEPTED_CLASH, &error);
  g_assert_cmpuint (records->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/clash-finder/" name, SamTestProgramme *, NULL, set_up, func, tear_down)
  ADD ("says-nothing-where-nothing-clashes", test_says_nothing_where_nothing_clashes);
  ADD ("says-each-kind-in-a-sentence", test_says_each_kind_in_a_sentence);
  ADD ("never-names-the-teacher-of-a-cycle", test_never_names_the_teacher_of_a_cycle);
  ADD ("leaves-out-what-takes-no-place", test_leaves_out_what_takes_no_place);
  ADD ("keeps-to-its-days", test_keeps_to_its_days);
  ADD ("takes-the-travel-time-of-the-programme", test_takes_the_travel_time_of_the_programme);
  ADD ("checks-a-draft", test_checks_a_draft);
  ADD ("slots-of-records-and-items-are-alike", test_slots_of_records_and_items_are_alike);
  ADD ("a-clash-between-two-can-be-let-be", test_a_clash_between_two_can_be_let_be);
  ADD ("another-day-is-another-clash", test_another_day_is_another_clash);
  ADD ("what-is-let-be-goes-with-its-session", test_what_is_let_be_goes_with_its_session);
  ADD ("the-end-of-time", test_the_end_of_time);
#undef ADD

  return g_test_run ();
}
