#include <string.h>

#include "store-fixture.h"

static void
test_what_is_not_committed_is_rolled_back (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  SamChange *change = sam_store_begin (self->store, "Add", &error);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Backa kommun");
  g_assert_true (sam_change_put (change, draft, &error));
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 1);
  g_assert_null (sam_store_begin (self->store, "Second", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_clear_error (&error);
  sam_change_free (change);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (sam_store_get_undo_label (self->store));
  put_organiser (self->store, "Lunda kommun");
}

static void
test_a_change_that_changed_nothing_leaves_no_trace (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = put_organiser (self->store, "Backa kommun");
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_ORGANISER, id, &error);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);

  g_assert_true (sam_store_put (self->store, "Change nothing", draft, &error));
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Add a record");
  g_assert_true (sam_change_commit (sam_store_begin (self->store, "Nothing", &error), &error));
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Add a record");
}

static void
test_a_failed_put_keeps_the_change_usable (Fixture *self, gconstpointer data)
{
  const char *names[] = { "", "Backa kommun", "Lunda kommun" };
  const gboolean fine[] = { FALSE, FALSE, TRUE };
  SamChange *change;
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Backa kommun");
  change = sam_store_begin (self->store, "Add", &error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);

      sam_draft_set_text (draft, SAM_ORGANISER_NAME, names[i]);
      g_assert_cmpint (sam_change_put (change, draft, &error), ==, fine[i]);
      if (fine[i])
        {
          g_assert_no_error (error);
          g_assert_cmpint (sam_draft_get_id (draft), !=, 0);
        }
      else
        {
          g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
          g_assert_cmpint (sam_draft_get_id (draft), ==, 0);
          g_clear_error (&error);
        }
    }
  g_assert_true (sam_change_commit (change, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 2);
}

static void
test_a_double_is_refused_by_name (Fixture *self, gconstpointer data)
{
  gint64 school = put_school (self->store, put_organiser (self->store, "Backa kommun"), "Backaskolan", "12345678");
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_team);
  g_autoptr (GError) error = NULL;

  put_team (self->store, school, "Lag 1");
  sam_draft_set_reference (draft, SAM_TEAM_SCHOOL, school);
  sam_draft_set_text (draft, SAM_TEAM_NAME, "Lag 1");
  sam_draft_set_date (draft, SAM_TEAM_FROM_DATE, sam_date_new (2012, 8, 1));
  g_assert_false (sam_store_put (self->store, "Add team", draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Lag 1"));
  g_assert_null (strstr (error->message, "UNIQUE"));
}

static void
test_a_draft_can_be_put_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) record = NULL;
  gint64 id;

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Backa kommun");
  g_assert_true (sam_store_put (self->store, "Add", draft, &error));
  id = sam_draft_get_id (draft);
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Backa stad");
  g_assert_true (sam_store_put (self->store, "Rename", draft, &error));
  g_assert_cmpint (sam_draft_get_id (draft), ==, id);
  record = sam_store_get (self->store, SAM_FAMILY_ORGANISER, id, &error);
  g_assert_cmpstr (sam_record_get_text (record, SAM_ORGANISER_NAME), ==, "Backa stad");
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 1);
}

static void
test_a_record_that_has_gone_is_not_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = put_organiser (self->store, "Backa kommun");
  g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_ORGANISER, id, &error);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);

  g_assert_true (sam_store_remove (self->store, "Remove", SAM_FAMILY_ORGANISER, id, &error));
  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Backa stad");
  g_assert_false (sam_store_put (self->store, "Rename", draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (sam_store_remove (self->store, "Remove", SAM_FAMILY_ORGANISER, id, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
}

static void
test_what_others_need_is_not_removed (Fixture *self, gconstpointer data)
{
  gint64 school = put_school (self->store, put_organiser (self->store, "Backa kommun"), "Backaskolan", "12345678");
  gint64 team = put_team (self->store, school, "Lag 1");
  gint64 coach = put_person (self->store, "Åsa Öberg", "C1", TRUE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  SamChange *change;

  put_session (self->store, team, coach, "2012-09-03");
  put_session (self->store, team, coach, "2012-09-10");
  put_cycle (self->store, put_person (self->store, "Bo Ek", "T1", FALSE), coach);
  before = dump (self->store);

  change = sam_store_begin (self->store, "Remove person", &error);
  g_assert_false (sam_change_remove (change, SAM_FAMILY_PERSON, coach, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, "2 sessions"));
  g_assert_nonnull (strstr (error->message, "1 cycle"));
  g_clear_error (&error);
  /* The change goes on: what the coach had goes first. */
  g_assert_true (sam_change_commit (change, &error));
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_dependents_are_counted_as_they_would_go (Fixture *self, gconstpointer data)
{
  gint64 school = put_school (self->store, put_organiser (self->store, "Backa kommun"), "Backaskolan", "12345678");
  gint64 coach = put_person (self->store, "Åsa Öberg", "C1", TRUE);
  gint64 teacher = put_person (self->store, "Bo Ek", "T1", FALSE);
  guint expected[SAM_N_FAMILIES] = { 0 };
  guint counts[SAM_N_FAMILIES];
  g_autoptr (GError) error = NULL;

  for (guint t = 0; t < 2; t++)
    {
      gint64 team = put_team (self->store, school, t == 0 ? "Lag 1" : "Lag 2");

      put_membership (self->store, team, teacher);
      put_attendance (self->store, put_session (self->store, team, coach, "2012-09-03"), teacher);
    }
  expected[SAM_FAMILY_SCHOOL] = 1;
  expected[SAM_FAMILY_TEAM] = expected[SAM_FAMILY_MEMBERSHIP] = 2;
  expected[SAM_FAMILY_SESSION] = expected[SAM_FAMILY_ATTENDANCE] = 2;
  g_assert_true (sam_store_count_dependents (self->store, SAM_FAMILY_SCHOOL, school, counts, &error));
  g_assert_cmpmem (counts, sizeof counts, expected, sizeof expected);

  g_assert_true (sam_store_count_dependents (self->store, SAM_FAMILY_SCHOOL, 1, counts, &error));
  g_assert_cmpuint (counts[SAM_FAMILY_SCHOOL], ==, 0);
}

static void
test_removing_a_replacement_plans_the_moved_session_again (Fixture *self, gconstpointer data)
{
  gint64 school = put_school (self->store, put_organiser (self->store, "Backa kommun"), "Backaskolan", "12345678");
  gint64 team = put_team (self->store, school, "Lag 1");
  gint64 coach = put_person (self->store, "Åsa Öberg", "C1", TRUE);
  gint64 moved = put_session (self->store, team, coach, "2012-09-03");
  gint64 replacement = put_session (self->store, team, coach, "2012-09-10");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) before = sam_store_get (self->store, SAM_FAMILY_SESSION, moved, &error);
  g_autoptr (SamRecord) after = NULL;
  g_autofree char *as_moved = NULL;
  g_autofree char *undone = NULL;
  SamDraft *draft = sam_draft_new_for_record (before);

  sam_draft_set_choice (draft, SAM_SESSION_STATE, SAM_SESSION_STATE_MOVED);
  sam_draft_unset (draft, SAM_SESSION_ACTUAL_MINUTES);
  sam_draft_set_choice (draft, SAM_SESSION_CAUSE, SAM_SESSION_CAUSE_CLASH);
  sam_draft_set_reference (draft, SAM_SESSION_REPLACEMENT, replacement);
  put (self->store, draft);
  as_moved = dump (self->store);

  g_assert_true (sam_store_remove (self->store, "Remove session", SAM_FAMILY_SESSION, replacement, &error));
  g_assert_no_error (error);
  after = sam_store_get (self->store, SAM_FAMILY_SESSION, moved, &error);
  g_assert_cmpint (sam_record_get_choice (after, SAM_SESSION_STATE), ==, SAM_SESSION_STATE_PLANNED);
  g_assert_false (sam_record_is_set (after, SAM_SESSION_CAUSE));
  g_assert_false (sam_record_is_set (after, SAM_SESSION_REPLACEMENT));

  g_assert_true (sam_store_undo (self->store, &error));
  undone = dump (self->store);
  g_assert_cmpstr (undone, ==, as_moved);

  /* The whole team takes both along. */
  g_assert_true (sam_store_remove (self->store, "Remove team", SAM_FAMILY_TEAM, team, &error));
  g_assert_no_error (error);
}

static void
test_a_full_disk_loses_nothing_that_was_saved (Fixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->store);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *long_text = g_strnfill (40000, 'x');
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_programme);
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Backa kommun");
  before = dump (self->store);
  g_assert_true (sam_database_execute (database, "PRAGMA max_page_count = 1", &error));

  sam_draft_set_text (draft, SAM_PROGRAMME_NAME, "Handledning för lärande");
  sam_draft_set_date (draft, SAM_PROGRAMME_START_DATE, sam_date_new (2012, 1, 1));
  sam_draft_set_text (draft, SAM_PROGRAMME_AIM, long_text);
  g_assert_false (sam_store_put (self->store, "Add programme", draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FULL);
  g_clear_error (&error);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);

  /* With room again, the same draft is saved. */
  g_assert_true (sam_database_execute (database, "PRAGMA max_page_count = 1000000", &error));
  g_assert_true (sam_store_put (self->store, "Add programme", draft, &error));
  g_assert_no_error (error);
}

static void
test_a_change_outlives_its_closed_store (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SamChange *change = sam_store_begin (self->store, "Add", &error);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Backa kommun");
  g_assert_true (sam_change_put (change, draft, &error));
  sam_store_close (self->store);
  g_assert_false (sam_change_put (change, draft, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (sam_change_commit (change, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  fixture_reopen (self);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 0);
}

static void
test_check_finds_what_is_broken (Fixture *self, gconstpointer data)
{
  const char *const faults[] = {
    "PRAGMA foreign_keys = OFF; INSERT INTO follow_up (id, cycle_id, due_date) VALUES (1, 4711, '2012-09-03')",
    "INSERT INTO journal (made_at, label, changeset, checksum) VALUES ('', 'x', X'00', '')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (sam_store_check (self->store, &error));
      g_assert_true (sam_database_execute (sam_store_get_database (self->store), faults[i], &error));
      g_assert_false (sam_store_check (self->store, &error));
      g_assert_error (error, SAM_ERROR, SAM_ERROR_DAMAGED);
      g_clear_error (&error);
      g_assert_true (sam_database_execute (sam_store_get_database (self->store),
                                           "DELETE FROM journal; DELETE FROM follow_up", &error));
    }
}

#define ADD(name, function) g_test_add ("/change/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-not-committed-is-rolled-back", test_what_is_not_committed_is_rolled_back);
  ADD ("a-change-that-changed-nothing-leaves-no-trace", test_a_change_that_changed_nothing_leaves_no_trace);
  ADD ("a-failed-put-keeps-the-change-usable", test_a_failed_put_keeps_the_change_usable);
  ADD ("a-double-is-refused-by-name", test_a_double_is_refused_by_name);
  ADD ("a-draft-can-be-put-twice", test_a_draft_can_be_put_twice);
  ADD ("a-record-that-has-gone-is-not-changed", test_a_record_that_has_gone_is_not_changed);
  ADD ("what-others-need-is-not-removed", test_what_others_need_is_not_removed);
  ADD ("dependents-are-counted-as-they-would-go", test_dependents_are_counted_as_they_would_go);
  ADD ("removing-a-replacement-plans-the-moved-session-again", test_removing_a_replacement_plans_the_moved_session_again);
  ADD ("a-full-disk-loses-nothing-that-was-saved", test_a_full_disk_loses_nothing_that_was_saved);
  ADD ("a-change-outlives-its-closed-store", test_a_change_outlives_its_closed_store);
  ADD ("check-finds-what-is-broken", test_check_finds_what_is_broken);

  return g_test_run ();
}
