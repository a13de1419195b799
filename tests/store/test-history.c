#include <gio/gio.h>
#include <string.h>

#include "sam-history.h"
#include "store-fixture.h"

static SamHistoryStory *
read_newest (SamStore *store)
{
  SamDatabase *database = sam_store_get_database (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = sam_history_list (database, 0, 1, &error);
  SamHistoryEntry *entry;
  SamHistoryStory *story;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  story = sam_history_read (database, entry->seq, 100, &error);
  g_assert_no_error (error);

  return story;
}

static void
assert_line (SamStore *store, const char *line)
{
  g_autoptr (SamHistoryStory) story = read_newest (store);

  for (guint i = 0; i < story->lines->len; i++)
    {
      g_test_message ("%s", (const char *) g_ptr_array_index (story->lines, i));
      if (g_str_equal (g_ptr_array_index (story->lines, i), line))
        return;
    }
  g_error ("No such line: %s", line);
}

static void
change_text (SamStore *store, SamFamilyId family, gint64 id, guint field, const char *text)
{
  g_autoptr (SamRecord) record = sam_store_get (store, family, id, NULL);
  SamDraft *draft = sam_draft_new_for_record (record);

  if (text == NULL)
    sam_draft_unset (draft, field);
  else
    sam_draft_parse (draft, field, text, NULL);
  put (store, draft);
}

static void
test_in_words (Fixture *fixture, gconstpointer data)
{
  gint64 organiser = put_organiser (fixture->store, "Backa kommun");
  gint64 school = put_school (fixture->store, organiser, "Backaskolan", "12345678");
  gint64 other = put_organiser (fixture->store, "Annan");
  gint64 person;
  g_autoptr (SamRecord) record = NULL;
  SamDraft *draft;

  change_text (fixture->store, SAM_FAMILY_SCHOOL, school, SAM_SCHOOL_PUPILS, "1200");
  assert_line (fixture->store, "School “Backaskolan”: Number of pupils: empty → 1,200");
  change_text (fixture->store, SAM_FAMILY_SCHOOL, school, SAM_SCHOOL_LEFT_DATE, "2013-06-12");
  assert_line (fixture->store, "School “Backaskolan”: Left: empty → 12 Jun 2013");
  change_text (fixture->store, SAM_FAMILY_ORGANISER, organiser, SAM_ORGANISER_KIND, "independent");
  assert_line (fixture->store, "Organiser “Backa kommun”: Kind: Municipality → Independent");
  record = sam_store_get (fixture->store, SAM_FAMILY_SCHOOL, school, NULL);
  draft = sam_draft_new_for_record (record);
  sam_draft_set_reference (draft, SAM_SCHOOL_ORGANISER, other);
  put (fixture->store, draft);
  assert_line (fixture->store, "School “Backaskolan”: Organiser: Backa kommun → Annan");
  person = put_person (fixture->store, "Åsa Ek", "T1", FALSE);
  assert_line (fixture->store, "Person “Åsa Ek”: added");
  change_text (fixture->store, SAM_FAMILY_PERSON, person, SAM_PERSON_IS_COACH, "1");
  assert_line (fixture->store, "Person “Åsa Ek”: Coach: no → yes");
}

/* What an entry refers to may have gone since. */
static void
test_removed_since (Fixture *fixture, gconstpointer data)
{
  gint64 school = put_school (fixture->store, put_organiser (fixture->store, "Backa kommun"), "Backaskolan", "12345678");
  gint64 team = put_team (fixture->store, school, "Lag 1");
  gint64 person = put_person (fixture->store, "Åsa Ek", "T1", FALSE);
  gint64 membership = put_membership (fixture->store, team, person);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (SamHistoryStory) story = NULL;
  g_autoptr (SamHistoryStory) removal = NULL;
  g_autofree char *removed = NULL;
  g_autoptr (GError) error = NULL;
  SamDatabase *database;

  g_assert_true (sam_store_remove (fixture->store, "Remove school", SAM_FAMILY_SCHOOL, school, &error));
  database = sam_store_get_database (fixture->store);
  entries = sam_history_list_record (database, SAM_FAMILY_MEMBERSHIP, membership, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  story = sam_history_read_record (database, ((SamHistoryEntry *) g_ptr_array_index (entries, 1))->seq,
                                   SAM_FAMILY_MEMBERSHIP, membership, &error);
  g_assert_cmpuint (story->lines->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (story->lines, 0), "Lag 1"));
  g_assert_nonnull (strstr (g_ptr_array_index (story->lines, 0), "Åsa Ek"));

  removal = read_newest (fixture->store);
  removed = sam_history_story_describe_counts (removal, SAM_CHANGE_REMOVED);
  g_assert_cmpstr (removed, ==, "1 school, 1 team and 1 membership");
}

static void
test_who (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  SamHistoryEntry *entry;

  put_organiser (fixture->store, "Före");
  g_assert_null (sam_store_dup_user_name (fixture->store));
  g_assert_true (sam_store_set_user_name (fixture->store, "Siv Karlsson", &error));
  name = sam_store_dup_user_name (fixture->store);
  g_assert_cmpstr (name, ==, "Siv Karlsson");
  put_organiser (fixture->store, "Efter");

  entries = sam_history_list (sam_store_get_database (fixture->store), 0, 10, &error);
  g_assert_cmpuint (entries->len, ==, 3);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->made_by, ==, "Siv Karlsson");
  entry = g_ptr_array_index (entries, 2);
  g_assert_null (entry->made_by);
}

/* That, not what. */
static void
test_sealable_text (Fixture *fixture, gconstpointer data)
{
  gint64 teacher = put_person (fixture->store, "Åsa Ek", "T1", FALSE);
  gint64 coach = put_person (fixture->store, "Bo Al", "C1", TRUE);
  gint64 cycle = put_cycle (fixture->store, teacher, coach);
  SamDraft *draft = sam_draft_new (&sam_family_focus_question);
  g_autoptr (GPtrArray) entries = NULL;
  gint64 question;

  sam_draft_set_reference (draft, SAM_FOCUS_QUESTION_CYCLE, cycle);
  sam_draft_set_integer (draft, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_date (draft, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_parse ("2012-10-01"));
  sam_draft_set_text (draft, SAM_FOCUS_QUESTION_TEXT, "hemligfråga");
  question = put (fixture->store, draft);
  change_text (fixture->store, SAM_FAMILY_FOCUS_QUESTION, question, SAM_FOCUS_QUESTION_TEXT, "nyhemlighet");

  entries = sam_history_list (sam_store_get_database (fixture->store), 0, 10, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      SamHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (SamHistoryStory) story = sam_history_read (sam_store_get_database (fixture->store), entry->seq, 100, NULL);

      for (guint j = 0; j < story->lines->len; j++)
        g_assert_null (strstr (g_ptr_array_index (story->lines, j), "hemlig"));
    }
}

static void
test_undo_until (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (SamHistoryStory) sum = NULL;
  g_autoptr (GError) error = NULL;
  gint64 seq;
  guint n_changes = 0;

  put_organiser (fixture->store, "Ett");
  before = dump (fixture->store);
  put_organiser (fixture->store, "Två");
  entries = sam_history_list (sam_store_get_database (fixture->store), 0, 1, NULL);
  seq = ((SamHistoryEntry *) g_ptr_array_index (entries, 0))->seq;
  put_school (fixture->store, put_organiser (fixture->store, "Tre"), "Treskolan", "12345678");
  after = dump (fixture->store);

  sum = sam_history_sum_up (sam_store_get_database (fixture->store), seq, &n_changes, &error);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_cmpuint (sum->counts[SAM_FAMILY_ORGANISER][SAM_CHANGE_ADDED], ==, 2);
  g_assert_true (sam_store_undo_until (fixture->store, seq, &error));
  g_assert_no_error (error);
  undone = dump (fixture->store);
  g_assert_cmpstr (undone, ==, before);

  for (guint i = 0; i < 3; i++)
    g_assert_true (sam_store_redo (fixture->store, &error));
  redone = dump (fixture->store);
  g_assert_cmpstr (redone, ==, after);
}

/* A file of the first version, with changes in its journal. */
static void
test_older_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GSubprocess) shell = NULL;
  g_autoptr (GError) error = NULL;
  gint64 organiser = put_organiser (fixture->store, "Gammal");

  put_organiser (fixture->store, "Äldre");
  sam_store_close (fixture->store);
  shell = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "sqlite3", fixture->path,
                            "ALTER TABLE journal DROP COLUMN made_by; DROP TABLE journal_record; DROP TABLE pending_work; DROP TABLE away; DROP TABLE coach_day; DROP TABLE accepted_clash; "
                            "DROP TABLE calendar_event; DROP TABLE calendar_export; DROP TABLE calendar_told; "
                            "DROP TABLE seal_key; DROP TABLE seal_slot; DROP TABLE running_entry; DROP TABLE running_observation; "
                            "DROP TABLE attachment_piece; DROP TABLE attachment; DROP TABLE disclosure; DROP TABLE fixed_report; DROP INDEX session_by_team; PRAGMA user_version = 1",
                            NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (shell, NULL, &error));
  g_assert_no_error (error);

  g_clear_object (&fixture->store);
  fixture->store = sam_store_open (fixture->path, &error);
  g_assert_no_error (error);
  entries = sam_history_list_record (sam_store_get_database (fixture->store), SAM_FAMILY_ORGANISER, organiser, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (sam_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->store, SAM_FAMILY_ORGANISER), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/history/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("tells-from-what-to-what-in-words", test_in_words);
  ADD ("names-what-has-been-removed-since", test_removed_since);
  ADD ("knows-who-made-a-change", test_who);
  ADD ("never-shows-text-of-individual-coaching", test_sealable_text);
  ADD ("is-undone-to-any-point-and-brought-back", test_undo_until);
  ADD ("of-an-older-file-is-read-through", test_older_file);

  return g_test_run ();
}
