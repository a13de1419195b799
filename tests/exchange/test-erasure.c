#define _GNU_SOURCE /* memmem */

#include <gio/gio.h>
#include <string.h>

#include "sam-erasure.h"
#include "sam-export.h"
#include "sam-history.h"
#include "sam-import.h"
#include "sam-person-data.h"
#include "sam-person-find.h"
#include "sam-person-mention.h"
#include "sam-records.h"
#include "teacher-fixture.h"

static gint64
find_group_session (SamStore *store)
{
  g_autoptr (GPtrArray) sessions = sam_store_list (store, SAM_FAMILY_SESSION, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);

      if (sam_record_is_set (session, SAM_SESSION_QUESTIONS))
        return sam_record_get_id (session);
    }
  g_assert_not_reached ();
}

static void
assert_nowhere (const char *path, GPtrArray *words)
{
  static const char *const suffixes[] = { "", "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      if (!g_file_get_contents (file, &bytes, &length, NULL))
        continue;
      for (guint j = 0; j < words->len; j++)
        {
          const char *word = g_ptr_array_index (words, j);

          g_test_message ("%s in %s", word, file);
          g_assert_null (memmem (bytes, length, word, strlen (word)));
        }
    }
}

static void
test_nowhere_in_the_file (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = teacher_fixture_collect_words (self->store, self->teacher);
  g_autoptr (SamRecord) person = sam_store_get (self->store, SAM_FAMILY_PERSON, self->teacher, NULL);
  g_autofree char *mention = g_strdup_printf ("Vi talade om %s och annat", sam_record_get_text (person, SAM_PERSON_NAME));
  g_autofree char *copy = g_build_filename (self->base.folder, "copy.samordna", NULL);
  gint64 session = find_group_session (self->store);
  g_autoptr (SamRecord) after = NULL;
  g_autoptr (GError) error = NULL;

  /* An earlier name, a text that names the person, and a removal that took the teacher's team along. */
  teacher_fixture_put_text (self->store, SAM_FAMILY_PERSON, self->teacher, SAM_PERSON_NAME, "Tidigarenamn Somfanns");
  g_ptr_array_add (words, g_strdup ("Tidigarenamn"));
  teacher_fixture_put_text (self->store, SAM_FAMILY_SESSION, session, SAM_SESSION_QUESTIONS, mention);
  teacher_fixture_put_text (self->store, SAM_FAMILY_SESSION, session, SAM_SESSION_ANALYSIS, "tidigarenamn somfanns sade");
  g_assert_true (sam_store_erase_person (self->store, self->teacher, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);

  assert_nowhere (self->path, words);
  g_assert_true (sam_store_save_copy (self->store, copy, &error));
  assert_nowhere (copy, words);
  after = sam_store_get (self->store, SAM_FAMILY_SESSION, session, NULL);
  g_assert_cmpstr (sam_record_get_text (after, SAM_SESSION_QUESTIONS), ==, "Vi talade om […] och annat");

  /* Undo and redo bring nothing of it back. */
  while (sam_store_get_undo_label (self->store) != NULL)
    {
      g_assert_true (sam_store_undo (self->store, &error));
      g_assert_no_error (error);
      assert_nowhere (self->path, words);
    }
  while (sam_store_get_redo_label (self->store) != NULL)
    {
      g_assert_true (sam_store_redo (self->store, &error));
      g_assert_no_error (error);
    }
  assert_nowhere (self->path, words);
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
  sam_store_close (self->store);
  assert_nowhere (self->path, words);
}

/* Everything that is known came by one change that can be undone: the person was made in the history itself. */
static void
test_nowhere_after_an_import (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = teacher_fixture_collect_words (self->store, self->teacher);
  g_autofree char *tables = g_build_filename (self->base.folder, "tables", NULL);
  g_autofree char *path = g_build_filename (self->base.folder, "imported.samordna", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (tables);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (SamStore) store = NULL;
  g_autoptr (SamImportResult) result = NULL;
  g_autoptr (GPtrArray) memberships = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 person;

  g_assert_true (sam_export_folder (sam_store_get_database (self->store), folder, 0, NULL, &error));
  store = sam_store_create (path, &error);
  g_ptr_array_add (files, folder);
  result = sam_import_run (store, files, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->refusals->len, ==, 0);
  person = sam_person_find (store, words->pdata[0], &error);
  g_assert_cmpint (person, !=, 0);
  memberships = sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, person, NULL);
  g_assert_cmpuint (memberships->len, >, 0);

  g_assert_true (sam_store_erase_person (store, person, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  assert_nowhere (path, words);
  g_assert_true (sam_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_null (sam_store_get_undo_label (store));
  assert_nowhere (path, words);
  g_assert_true (sam_store_redo (store, &error));
  g_assert_no_error (error);
  assert_nowhere (path, words);
  again = sam_store_list_by (store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, person, NULL);
  g_assert_cmpuint (again->len, ==, memberships->len);
  g_assert_true (sam_store_check (store, &error));
  g_assert_no_error (error);
  sam_store_close (store);
  assert_nowhere (path, words);
}

/* The history says that somebody was erased, and nothing of whom; steps pass it by. */
static void
test_stands_in_the_history (TeacherFixture *self, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (self->store);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (SamHistoryStory) story = NULL;
  g_autoptr (GError) error = NULL;
  const SamHistoryEntry *entry;
  g_autoptr (SamRecord) stays = NULL;
  gint64 kept = teacher_fixture_add_person (self->store, "Den Som Stannar", "STANNAR");
  gint64 other = teacher_fixture_add_person (self->store, "Någon Annan", "ANNAN");

  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_true (sam_store_erase_person (self->store, self->teacher, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  entries = sam_history_list (database, 0, 1, &error);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->label, ==, "Erase person");
  g_assert_true (entry->is_final);
  story = sam_history_read (database, entry->seq, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (story->lines->len, ==, 0);

  /* What was undone before can still be brought back, and what was done before undone. */
  g_assert_cmpstr (sam_store_get_redo_label (self->store), ==, "Add person");
  g_assert_true (sam_store_redo (self->store, &error));
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Add person");
  g_assert_no_error (error);
  g_assert_false (sam_store_undo_until (self->store, entry->seq, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpstr (sam_store_get_undo_label (self->store), ==, "Add person");

  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_null (sam_store_get_undo_label (self->store));
  g_assert_true (sam_store_redo (self->store, &error));
  stays = sam_store_get (self->store, SAM_FAMILY_PERSON, kept, NULL);
  g_assert_nonnull (stays);

  /* Another erasure leaves the line of the first. */
  g_assert_true (sam_store_redo (self->store, &error));
  g_assert_true (sam_store_erase_person (self->store, other, SAM_ERASURE_ALL, &error));
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = sam_history_list (database, 0, 2, &error);
  for (guint i = 0; i < entries->len; i++)
    g_assert_true (((SamHistoryEntry *) g_ptr_array_index (entries, i))->is_final);
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
}

/* A school that went with the person's memberships comes back with the nameless one. */
static void
test_undo_of_what_came_before (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = teacher_fixture_collect_words (self->store, self->teacher);
  g_autoptr (GPtrArray) memberships = sam_store_list_by (self->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                                         self->teacher, NULL);
  gint64 team = sam_record_get_reference (g_ptr_array_index (memberships, 0), SAM_MEMBERSHIP_TEAM);
  guint n_before = memberships->len;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (SamRecord) person = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_store_remove (self->store, "Remove team", SAM_FAMILY_TEAM, team, &error));
  g_assert_no_error (error);
  g_assert_true (sam_store_erase_person (self->store, self->teacher, SAM_ERASURE_ALL, &error));
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_no_error (error);
  after = sam_store_list_by (self->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON, self->teacher, NULL);
  g_assert_cmpuint (after->len, ==, n_before);
  person = sam_store_get (self->store, SAM_FAMILY_PERSON, self->teacher, NULL);
  g_assert_cmpstr (sam_record_get_text (person, SAM_PERSON_NAME), ==, "Erased person 1");
  assert_nowhere (self->path, words);
}

/* The days stay, as attendance does, and are nobody's: no word of the person is with them, nor comes back with them. */
static void
test_days_are_nobodys (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = teacher_fixture_collect_words (self->store, self->teacher);
  g_autoptr (SamDraft) away = sam_draft_new (&sam_family_away);
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (SamRecord) person = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_reference (away, SAM_AWAY_PERSON, self->teacher);
  sam_draft_set_date (away, SAM_AWAY_FROM_DATE, sam_date_new (2031, 2, 4));
  sam_draft_set_date (away, SAM_AWAY_TO_DATE, sam_date_new (2031, 2, 5));
  g_assert_true (sam_store_put (self->store, "Add days away", away, &error));
  g_assert_no_error (error);
  g_assert_true (sam_store_remove (self->store, "Remove days away", SAM_FAMILY_AWAY, sam_draft_get_id (away), &error));
  g_assert_no_error (error);

  g_assert_true (sam_store_erase_person (self->store, self->teacher, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  assert_nowhere (self->path, words);
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_no_error (error);
  days = sam_store_list (self->store, SAM_FAMILY_AWAY, &error);
  g_assert_cmpuint (days->len, ==, 1);
  person = sam_store_get (self->store, SAM_FAMILY_PERSON,
                          sam_record_get_reference (g_ptr_array_index (days, 0), SAM_AWAY_PERSON), NULL);
  g_assert_cmpstr (sam_record_get_text (person, SAM_PERSON_NAME), ==, "Erased person 1");
  assert_nowhere (self->path, words);
}

static void
test_namesake_stays (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) person = sam_store_get (self->store, SAM_FAMILY_PERSON, self->teacher, NULL);
  const char *name = sam_record_get_text (person, SAM_PERSON_NAME);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_person);
  g_autoptr (SamRecord) namesake = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_PERSON_NAME, name);
  sam_draft_set_text (draft, SAM_PERSON_CODE, "NAMNE");
  g_assert_true (sam_store_put (self->store, "Add person", draft, &error));
  g_assert_cmpint (sam_person_find (self->store, name, &error), ==, 0);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "NAMNE"));
  g_clear_error (&error);
  g_assert_true (sam_store_erase_person (self->store, self->teacher, SAM_ERASURE_ALL, &error));
  namesake = sam_store_get (self->store, SAM_FAMILY_PERSON, sam_draft_get_id (draft), NULL);
  g_assert_cmpstr (sam_record_get_text (namesake, SAM_PERSON_NAME), ==, name);
}

static void
test_mentions (void)
{
  static const struct
  {
    const char *text;
    const char *replaced;
  } cases[] = {
    { "Anna Berg kom", "[…] kom" },
    { "ANNA BERG, Berg, Anna", "[…], […]" },
    { "Anna Bergman kom", "Anna Bergman kom" },
    { "xanna berg", "xanna berg" },
    { "(anna.berg@example.org)", "([…])" },
    { "Åsa och Anna Berg", "Åsa och […]" },
    { "Anna", "Anna" },
    { "Anna Bergs lektion", "[…]s lektion" },
    { "Anna Berg’s lesson", "[…]’s lesson" },
    { "Anna Bergsten kom", "Anna Bergsten kom" },
    { "Anna Berg-Lund kom", "Anna Berg-Lund kom" },
    { "Eva-Anna Berg kom", "Eva-Anna Berg kom" },
    { "Anna Berg - ja", "[…] - ja" },
    { "- Anna Berg", "- […]" },
  };
  g_autofree SamValue *values = g_new0 (SamValue, SAM_PERSON_N_FIELDS);
  g_autoptr (SamRecord) person = NULL;
  g_autoptr (GPtrArray) variants = NULL;

  values[SAM_PERSON_NAME] = (SamValue) { .is_set = TRUE, .text = g_strdup ("Anna Berg") };
  values[SAM_PERSON_EMAIL] = (SamValue) { .is_set = TRUE, .text = g_strdup ("anna.berg@example.org") };
  person = sam_record_new_take (&sam_family_person, 1, values);
  variants = sam_person_make_variants (person);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *replaced = sam_person_replace_mentions (cases[i].text, variants);

      g_assert_cmpstr (replaced, ==, cases[i].replaced);
    }
}

/* Names of a few letters count as they are spelled; letters of which lower case makes two put nothing out of step. */
static void
test_mentions_of_unusual_names (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *replaced;
  } cases[] = {
    { "Li Å", "Li Å och Bo", "[…] och Bo" },
    { "Li Å", "li å är smått", "li å är smått" },
    { "Li Å", "Li Ås lektion", "[…]s lektion" },
    { "Li Å", "Åli Å", "Åli Å" },
    { "Quentin Wolf", "İİ och Quentin Wolf, sedan İ", "İİ och […], sedan İ" },
    { "İpek Wolf", "Samtal med İPEK WOLF idag", "Samtal med […] idag" },
    { "Anna Berg", "Anna Berg Anna Berg", "[…] […]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SamValue *values = g_new0 (SamValue, SAM_PERSON_N_FIELDS);
      g_autoptr (SamRecord) person = NULL;
      g_autoptr (GPtrArray) variants = NULL;
      g_autofree char *replaced = NULL;

      values[SAM_PERSON_NAME] = (SamValue) { .is_set = TRUE, .text = g_strdup (cases[i].name) };
      person = sam_record_new_take (&sam_family_person, 1, values);
      variants = sam_person_make_variants (person);
      replaced = sam_person_replace_mentions (cases[i].text, variants);
      g_assert_cmpstr (replaced, ==, cases[i].replaced);
      g_assert_false (sam_person_is_mentioned (replaced, variants));
    }
}

/* Removing leaves the person in the history: from there, too, somebody can be found, told of and erased. */
static void
test_somebody_who_was_removed (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (SamPersonData) held = NULL;
  g_autoptr (SamRecord) back = NULL;
  g_autoptr (GError) error = NULL;
  gint64 removed = teacher_fixture_add_person (self->store, "Zebulon Zackrisson", "ZEBULON");

  g_ptr_array_add (words, (gpointer) "Zebulon");
  g_ptr_array_add (words, (gpointer) "ZEBULON");
  g_assert_true (sam_store_remove (self->store, "Remove person", SAM_FAMILY_PERSON, removed, &error));
  g_assert_no_error (error);

  g_assert_cmpint (sam_person_find (self->store, "zebulon zackrisson", &error), ==, removed);
  g_assert_cmpint (sam_person_find (self->store, "ZEBULON", &error), ==, removed);
  held = sam_person_data_new (self->store, removed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sam_record_get_text (held->person, SAM_PERSON_NAME), ==, "Zebulon Zackrisson");
  g_assert_cmpuint (held->history->len, ==, 2);

  g_assert_true (sam_store_erase_person (self->store, removed, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  assert_nowhere (self->path, words);
  g_assert_cmpint (sam_person_find (self->store, "Zebulon Zackrisson", NULL), ==, 0);

  /* Undo brings back somebody without a name. */
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_no_error (error);
  back = sam_store_get (self->store, SAM_FAMILY_PERSON, removed, NULL);
  g_assert_cmpstr (sam_record_get_text (back, SAM_PERSON_NAME), ==, "Erased person 1");
}

/* What was recorded of somebody and removed since is told of as well. */
static void
test_history_of_what_was_removed (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) memberships = sam_store_list_by (self->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                                         self->teacher, NULL);
  g_autoptr (SamPersonData) before = sam_person_data_new (self->store, self->teacher, NULL);
  g_autoptr (SamPersonData) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_store_remove (self->store, "Remove membership", SAM_FAMILY_MEMBERSHIP,
                                   sam_record_get_id (g_ptr_array_index (memberships, 0)), &error));
  g_assert_no_error (error);
  after = sam_person_data_new (self->store, self->teacher, NULL);
  g_assert_cmpuint (after->history->len, ==, before->history->len + 1);
}

/* A watch of an erased coach's sessions goes on, and the code stands nowhere, however short it is. */
static void
test_watches_of_a_coach (TeacherFixture *self, gconstpointer data)
{
  gint64 coach = teacher_fixture_add_person (self->store, "Quintus Handledare", "Q9");
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_watch);
  g_autoptr (SamRecord) watch = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_WATCH_NAME, "Hållna");
  sam_draft_set_choice (draft, SAM_WATCH_PLACE, SAM_WATCH_PLACE_CALENDAR);
  sam_draft_set_text (draft, SAM_WATCH_FILTER, "list=sessions\ncoach=Q9\nstate=held");
  g_assert_true (sam_store_put (self->store, "Add watch", draft, &error));
  g_assert_true (sam_store_erase_person (self->store, coach, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);

  watch = sam_store_get (self->store, SAM_FAMILY_WATCH, sam_draft_get_id (draft), NULL);
  g_assert_cmpstr (sam_record_get_text (watch, SAM_WATCH_FILTER), ==, "list=sessions\ncoach=erased-1\nstate=held");
  g_ptr_array_add (words, (gpointer) "coach=Q9");
  assert_nowhere (self->path, words);
}

/* A cycle that was put down for the wrong teacher at first is the right one's, with all that it says. */
static void
test_anothers_texts_stay (TeacherFixture *self, gconstpointer data)
{
  gint64 wrong = teacher_fixture_add_person (self->store, "Ingalunda Lärare", "INGA");
  g_autoptr (GPtrArray) cycles = sam_store_list_by (self->store, SAM_FAMILY_CYCLE, SAM_CYCLE_TEACHER, self->teacher, NULL);
  SamRecord *first = g_ptr_array_index (cycles, 0);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_cycle);
  g_autoptr (SamDraft) question = sam_draft_new (&sam_family_focus_question);
  g_autoptr (SamDraft) corrected = NULL;
  g_autoptr (SamRecord) cycle = NULL;
  g_autoptr (SamRecord) after = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_reference (draft, SAM_CYCLE_TEACHER, wrong);
  sam_draft_set_reference (draft, SAM_CYCLE_COACH, sam_record_get_reference (first, SAM_CYCLE_COACH));
  sam_draft_set_integer (draft, SAM_CYCLE_ORDINAL, 7);
  sam_draft_set_text (draft, SAM_CYCLE_TERM, "2012-ht");
  g_assert_true (sam_store_put (self->store, "Add cycle", draft, &error));
  cycle = sam_store_get (self->store, SAM_FAMILY_CYCLE, sam_draft_get_id (draft), NULL);
  corrected = sam_draft_new_for_record (cycle);
  sam_draft_set_reference (corrected, SAM_CYCLE_TEACHER, self->teacher);
  g_assert_true (sam_store_put (self->store, "Edit cycle", corrected, &error));
  sam_draft_set_reference (question, SAM_FOCUS_QUESTION_CYCLE, sam_draft_get_id (draft));
  sam_draft_set_integer (question, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_date (question, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_new (2012, 10, 1));
  sam_draft_set_text (question, SAM_FOCUS_QUESTION_TEXT, "Den rätta lärarens fråga");
  g_assert_true (sam_store_put (self->store, "Ask", question, &error));
  g_assert_no_error (error);

  g_assert_true (sam_store_erase_person (self->store, wrong, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  after = sam_store_get (self->store, SAM_FAMILY_FOCUS_QUESTION, sam_draft_get_id (question), NULL);
  g_assert_cmpstr (sam_record_get_text (after, SAM_FOCUS_QUESTION_TEXT), ==, "Den rätta lärarens fråga");
}

/* Without the name they would be called the same, and nothing may be called that twice. */
static void
test_names_that_must_differ (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) person = sam_store_get (self->store, SAM_FAMILY_PERSON, self->teacher, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_milestone);
      const char *name = sam_record_get_text (person, SAM_PERSON_NAME);
      g_autofree char *cased = i == 0 ? g_strdup (name) : i == 1 ? g_utf8_strup (name, -1) : g_utf8_strdown (name, -1);
      g_autofree char *title = g_strdup_printf ("Samtal med %s", cased);

      sam_draft_set_text (draft, SAM_MILESTONE_NAME, title);
      sam_draft_set_date (draft, SAM_MILESTONE_DUE_DATE, sam_date_new (2013, 1, 1));
      g_assert_true (sam_store_put (self->store, "Add milestone", draft, &error));
      g_assert_no_error (error);
    }
  g_ptr_array_add (words, (gpointer) sam_record_get_text (person, SAM_PERSON_NAME));

  g_assert_true (sam_store_erase_person (self->store, self->teacher, SAM_ERASURE_ALL, &error));
  g_assert_no_error (error);
  while (sam_store_get_undo_label (self->store) != NULL)
    g_assert_true (sam_store_undo (self->store, &error));
  while (sam_store_get_redo_label (self->store) != NULL)
    g_assert_true (sam_store_redo (self->store, &error));
  g_assert_no_error (error);
  assert_nowhere (self->path, words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/erasure/a-name-is-found-as-words-of-its-own", test_mentions);
  g_test_add_func ("/erasure/unusual-names-are-found-as-they-are-spelled", test_mentions_of_unusual_names);
#define ADD(path, func) g_test_add ("/erasure/" path, TeacherFixture, NULL, teacher_fixture_set_up, func, teacher_fixture_tear_down)
  ADD ("leaves-no-word-in-the-file", test_nowhere_in_the_file);
  ADD ("leaves-no-word-of-an-import", test_nowhere_after_an_import);
  ADD ("lets-undo-bring-back-all-but-the-name", test_undo_of_what_came_before);
  ADD ("days-away-are-nobodys", test_days_are_nobodys);
  ADD ("leaves-a-namesake-alone", test_namesake_stays);
  ADD ("stands-in-the-history-without-a-name", test_stands_in_the_history);
  ADD ("leaves-anothers-texts-alone", test_anothers_texts_stay);
  ADD ("reaches-somebody-who-was-removed", test_somebody_who_was_removed);
  ADD ("tells-what-was-removed-of-somebody", test_history_of_what_was_removed);
  ADD ("lets-a-watch-of-a-coach-go-on", test_watches_of_a_coach);
  ADD ("keeps-names-that-must-differ-apart", test_names_that_must_differ);

  return g_test_run ();
}
