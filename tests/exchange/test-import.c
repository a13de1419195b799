/* Good input: found again, updated, never wiped, and one step of undo. */

#include "import-fixture.h"
#include "sam-accepted-clash.h"
#include "sam-attendance.h"
#include "sam-focus-question.h"
#include "sam-school.h"
#include "sam-session.h"

static void
test_second_import_changes_nothing (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportResult) second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
  before = import_fixture_dump (fixture);

  second = import_fixture_run (fixture, FALSE);
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_assert_cmpuint (second->n_new[i], ==, 0);
      g_assert_cmpuint (second->n_changed[i], ==, 0);
    }
  g_assert_cmpuint (second->n_unchanged[SAM_FAMILY_PERSON], ==, 3);

  /* One import, one step: the second left no trace in the journal. */
  g_assert_true (sam_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_SCHOOL), ==, 0);
  g_assert_null (sam_store_get_undo_label (fixture->store));
}

static void
test_dry_run_changes_nothing (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportResult) result = NULL;

  import_fixture_write_school (fixture);
  result = import_fixture_run (fixture, TRUE);

  g_assert_cmpuint (result->refusals->len, ==, 0);
  g_assert_cmpuint (result->n_new[SAM_FAMILY_PERSON], ==, 3);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_PERSON), ==, 0);
  g_assert_null (sam_store_get_undo_label (fixture->store));
}

static SamRecord *
get_school (ImportFixture *fixture)
{
  g_autoptr (GPtrArray) schools = sam_store_list (fixture->store, SAM_FAMILY_SCHOOL, NULL);

  g_assert_cmpuint (schools->len, ==, 1);

  return g_object_ref (g_ptr_array_index (schools, 0));
}

static void
test_updates_and_never_wipes (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportResult) result = NULL;
  g_autoptr (SamRecord) school = NULL;

  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);

  /* Commas, another order, an empty cell, a column left out, one that is unknown. */
  import_fixture_write (fixture, "school.csv",
                        "\xef\xbb\xbfname,unit_code,pupils,colour,organiser\r\nÅsgårdsskolan,11223344,,blå,Örvik\r\n", -1);
  result = import_fixture_run (fixture, FALSE);
  g_assert_cmpuint (result->refusals->len, ==, 0);
  g_assert_cmpuint (result->n_changed[SAM_FAMILY_SCHOOL], ==, 1);
  g_assert_cmpuint (result->n_new[SAM_FAMILY_SCHOOL], ==, 0);
  g_assert_cmpuint (result->notes->len, ==, 1);
  g_assert_nonnull (g_strstr_len (g_ptr_array_index (result->notes, 0), -1, "colour"));

  school = get_school (fixture);
  g_assert_cmpstr (sam_record_get_text (school, SAM_SCHOOL_NAME), ==, "Åsgårdsskolan");
  g_assert_cmpint (sam_record_get_integer (school, SAM_SCHOOL_PUPILS), ==, 120);
  g_assert_cmpint (sam_record_get_date (school, SAM_SCHOOL_JOINED_DATE), ==, sam_date_new (2012, 8, 1));
}

static const char moved_sessions[] =
  "kind;school;team;date;start_time;planned_minutes;actual_minutes;coach;state;cause;replacement_date;replacement_start_time;questions\n"
  "group;11223344;Blå;2012-10-01;14:00;60;;H1;moved;clash;2012-10-08;14:30;\n"
  "group;11223344;Blå;2012-10-08;14:30;60;;H1;moved;clash;2012-10-15;14:30;\n"
  "group;11223344;Blå;2012-10-15;14:30;60;55;H1;held;;;;\"Vad prövar vi?\r\nVad såg vi?\"\n"
  "group;11223344;Blå;2012-11-05;14:30;60;;H1;cancelled;no_stand_in;;;\n";

static SamRecord *
get_session (ImportFixture *fixture, SamDate date)
{
  g_autoptr (GPtrArray) sessions = sam_store_list (fixture->store, SAM_FAMILY_SESSION, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);

      if (sam_record_get_date (session, SAM_SESSION_DATE) == date)
        return g_object_ref (session);
    }

  g_assert_not_reached ();
}

static void
test_moved_sessions_in_any_order (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamRecord) first = NULL;
  g_autoptr (SamRecord) second = NULL;
  g_autoptr (SamRecord) third = NULL;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "session.csv", moved_sessions, -1);
  import_fixture_write (fixture, "attendance.csv",
                        "school;team;date;start_time;person;status;minutes\n"
                        "11223344;Blå;2012-10-15;14:30;T1;present;\n11223344;Blå;2012-10-15;14:30;T2;partly;20\n", -1);
  import_fixture_run_well (fixture);

  first = get_session (fixture, sam_date_new (2012, 10, 1));
  second = get_session (fixture, sam_date_new (2012, 10, 8));
  third = get_session (fixture, sam_date_new (2012, 10, 15));
  g_assert_cmpint (sam_record_get_reference (first, SAM_SESSION_REPLACEMENT), ==, sam_record_get_id (second));
  g_assert_cmpint (sam_record_get_reference (second, SAM_SESSION_REPLACEMENT), ==, sam_record_get_id (third));
  g_assert_cmpstr (sam_record_get_text (third, SAM_SESSION_QUESTIONS), ==, "Vad prövar vi?\nVad såg vi?");
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_ATTENDANCE), ==, 2);
}

/* A clash names two sessions that have nothing else to do with one another. */
static void
test_accepted_clashes (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (SamRecord) session = NULL;
  g_autoptr (SamRecord) other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  SamRecord *clash;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "team.csv", "school;name;from_date\n11223344;Blå;2012-08-01\n11223344;Röd;2012-08-01\n", -1);
  import_fixture_write (fixture, "cycle.csv", "teacher;ordinal;coach;term\nT1;1;H1;2012-ht\n", -1);
  import_fixture_write (fixture, "session.csv",
                        "kind;school;team;teacher;cycle;date;start_time;planned_minutes;coach\n"
                        "group;11223344;Röd;;;2012-10-15;14:00;60;H1\n"
                        "group;11223344;Blå;;;2012-10-16;14:30;60;H1\n"
                        "talk_before;;;T1;1;2012-10-15;14:30;20;H1\n", -1);
  import_fixture_write (fixture, "accepted_clash.csv",
                        "kind;school;team;teacher;cycle;date;start_time;clash;other_kind;other_school;other_team;"
                        "other_teacher;other_cycle;other_date;other_start_time;for_date\n"
                        "group;11223344;Blå;;;2012-10-16;14:30;coach_day;;;;;;;;2012-10-16\n"
                        "talk_before;;;T1;1;2012-10-15;14:30;coach;group;11223344;Röd;;;2012-10-15;14:00;2012-10-15\n", -1);
  import_fixture_run_well (fixture);

  clashes = sam_store_list (fixture->store, SAM_FAMILY_ACCEPTED_CLASH, NULL);
  g_assert_cmpuint (clashes->len, ==, 2);
  clash = g_ptr_array_index (clashes, 0);
  if (!sam_record_is_set (clash, SAM_ACCEPTED_CLASH_OTHER))
    clash = g_ptr_array_index (clashes, 1);
  session = sam_store_get (fixture->store, SAM_FAMILY_SESSION,
                           sam_record_get_reference (clash, SAM_ACCEPTED_CLASH_SESSION), NULL);
  other = sam_store_get (fixture->store, SAM_FAMILY_SESSION, sam_record_get_reference (clash, SAM_ACCEPTED_CLASH_OTHER),
                         NULL);
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_KIND), ==, SAM_SESSION_KIND_TALK_BEFORE);
  g_assert_cmpint (sam_record_get_time (other, SAM_SESSION_START_TIME), ==, 14 * 60);

  before = import_fixture_dump (fixture);
  import_fixture_run_well (fixture);
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A cancelled session that was held after all: its cause goes with the state. */
static void
test_new_state_drops_what_it_rules_out (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamRecord) session = NULL;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "session.csv", moved_sessions, -1);
  import_fixture_run_well (fixture);
  import_fixture_write (fixture, "session.csv",
                        "kind;school;team;date;start_time;actual_minutes;state\n"
                        "group;11223344;Blå;2012-11-05;14:30;45;held\n", -1);
  import_fixture_run_well (fixture);

  session = get_session (fixture, sam_date_new (2012, 11, 5));
  g_assert_cmpint (sam_record_get_choice (session, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_HELD);
  g_assert_false (sam_record_is_set (session, SAM_SESSION_CAUSE));
  g_assert_cmpint (sam_record_get_integer (session, SAM_SESSION_PLANNED_MINUTES), ==, 60);
}

static void
test_individual_coaching (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) questions = NULL;

  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "cycle.csv", "teacher;ordinal;coach;term\nT1;1;H1;2012-ht\n", -1);
  import_fixture_write (fixture, "focus_question.csv",
                        "teacher;cycle;ordinal;asked_date;text\nT1;1;1;2012-10-01;Vem får ordet?\n", -1);
  import_fixture_write (fixture, "session.csv",
                        "kind;teacher;cycle;date;start_time;planned_minutes;actual_minutes;coach;state\n"
                        "observation;T1;1;2012-10-10;09:00;60;60;H1;held\ndialogue;T1;1;2012-10-11;09:00;45;40;H1;held\n",
                        -1);
  import_fixture_write (fixture, "observation.csv", "teacher;cycle;date;start_time;subject\nT1;1;2012-10-10;09:00;NO\n", -1);
  import_fixture_write (fixture, "observation_entry.csv",
                        "teacher;cycle;date;start_time;ordinal;seconds;focus_question;kind;text\n"
                        "T1;1;2012-10-10;09:00;1;60;1;seen;Tre händer.\n", -1);
  import_fixture_write (fixture, "dialogue.csv",
                        "teacher;cycle;date;start_time;will_try\nT1;1;2012-10-11;09:00;Vänta.\n", -1);
  import_fixture_run_well (fixture);
  import_fixture_run_well (fixture);

  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_SESSION), ==, 2);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_OBSERVATION), ==, 1);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_OBSERVATION_ENTRY), ==, 1);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_DIALOGUE), ==, 1);
  questions = sam_store_list (fixture->store, SAM_FAMILY_FOCUS_QUESTION, NULL);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_cmpstr (sam_record_get_text (g_ptr_array_index (questions, 0), SAM_FOCUS_QUESTION_TEXT), ==, "Vem får ordet?");
}

static void
test_takes_a_header_alone (ImportFixture *fixture, gconstpointer data)
{
  import_fixture_write_school (fixture);
  import_fixture_write (fixture, "milestone.csv", "name;due_date\n", -1);
  import_fixture_run_well (fixture);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_MILESTONE), ==, 0);
}

#define ADD(path, function) \
  g_test_add (path, ImportFixture, NULL, import_fixture_set_up, function, import_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/import/second-import-changes-nothing", test_second_import_changes_nothing);
  ADD ("/import/dry-run-changes-nothing", test_dry_run_changes_nothing);
  ADD ("/import/updates-and-never-wipes", test_updates_and_never_wipes);
  ADD ("/import/takes-moved-sessions-in-any-order", test_moved_sessions_in_any_order);
  ADD ("/import/accepted-clashes-name-two-sessions", test_accepted_clashes);
  ADD ("/import/new-state-drops-what-it-rules-out", test_new_state_drops_what_it_rules_out);
  ADD ("/import/reads-individual-coaching", test_individual_coaching);
  ADD ("/import/takes-a-header-alone", test_takes_a_header_alone);

  return g_test_run ();
}
