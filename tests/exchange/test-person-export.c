/* All that is held about a person, as it is handed over. */
#include <string.h>

#include "sam-attachment.h"
#include "sam-coach-days.h"
#include "sam-history.h"
#include "sam-person-export.h"
#include "sam-records.h"
#include "teacher-fixture.h"

static void
test_all_that_is_held (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = teacher_fixture_collect_words (self->store, self->teacher);
  g_autoptr (SamPersonData) held = sam_person_data_new (self->store, self->teacher, NULL);
  g_autofree char *html = sam_person_data_to_html (self->store, held);
  g_autofree char *json = sam_person_data_to_json (self->store, held);

  for (guint i = 0; i < words->len; i++)
    {
      g_assert_nonnull (strstr (html, g_ptr_array_index (words, i)));
      g_assert_nonnull (strstr (json, g_ptr_array_index (words, i)));
    }
}

/* That they are there: they themselves are saved one by one. */
static void
test_attachments_are_told (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (SamPersonData) held = sam_person_data_new (self->store, self->teacher, NULL);
  SamRecord *cycle = g_ptr_array_index (held->records[SAM_FAMILY_CYCLE], 0);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("abc", 3, NULL);
  g_autofree char *html = NULL;
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (sam_attachment_add (sam_store_get_database (self->store), sam_record_get_id (cycle), 0, "Tavlan.png",
                                       "image/png", stream, NULL, NULL), !=, 0);
  html = sam_person_data_to_html (self->store, held);
  json = sam_person_data_to_json (self->store, held);
  text = sam_person_data_to_text (self->store, held);
  g_assert_nonnull (strstr (html, "Tavlan.png"));
  g_assert_nonnull (strstr (json, "Tavlan.png"));
  g_assert_nonnull (strstr (text, "Tavlan.png"));
}

/* What a coach wrote is the coach's to see; what the teachers asked is theirs. */
static void
test_a_coach_sees_own_words (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (SamPersonData) teacher = sam_person_data_new (self->store, self->teacher, NULL);
  SamRecord *cycle = g_ptr_array_index (teacher->records[SAM_FAMILY_CYCLE], 0);
  SamRecord *question = g_ptr_array_index (teacher->records[SAM_FAMILY_FOCUS_QUESTION], 0);
  g_autoptr (SamPersonData) coach = sam_person_data_new (self->store, sam_record_get_reference (cycle, SAM_CYCLE_COACH), NULL);
  g_autofree char *html = sam_person_data_to_html (self->store, coach);
  g_autofree char *json = sam_person_data_to_json (self->store, coach);
  g_autofree char *text = sam_person_data_to_text (self->store, coach);
  const char *const all[] = { html, json, text };

  g_assert_cmpuint (sam_person_data_count_own_texts (teacher), >, 3);
  g_assert_cmpuint (sam_person_data_count_own_texts (coach), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_nonnull (strstr (all[i], "Sextonrutan vid fönstret"));
      g_assert_null (strstr (all[i], sam_record_get_text (question, SAM_FOCUS_QUESTION_TEXT)));
    }
}

/* A session of a coach's own cycle comes in twice, by the coach and by the cycle. */
static void
test_nothing_is_told_twice (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = sam_store_list (self->store, SAM_FAMILY_PERSON, NULL);

  for (guint p = 0; p < people->len; p++)
    {
      g_autoptr (SamPersonData) held = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

      if (!sam_record_get_flag (g_ptr_array_index (people, p), SAM_PERSON_IS_COACH))
        continue;
      held = sam_person_data_new (self->store, sam_record_get_id (g_ptr_array_index (people, p)), NULL);
      for (guint i = 0; i < SAM_N_FAMILIES; i++)
        {
          for (guint j = 0; j < held->records[i]->len; j++)
            {
              gint64 id = sam_record_get_id (g_ptr_array_index (held->records[i], j));

              g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
            }
        }
      g_assert_cmpuint (g_hash_table_size (seen), >, 0);
    }
}

/* Not only of the name: of all that is held. */
static void
test_history_of_what_is_held (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) memberships = sam_store_list_by (self->store, SAM_FAMILY_MEMBERSHIP, SAM_MEMBERSHIP_PERSON,
                                                         self->teacher, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (g_ptr_array_index (memberships, 0));
  g_autoptr (SamPersonData) before = sam_person_data_new (self->store, self->teacher, NULL);
  g_autoptr (SamPersonData) after = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_date (draft, SAM_MEMBERSHIP_TO_DATE, sam_date_new (2013, 6, 10));
  g_assert_true (sam_store_put (self->store, "End membership", draft, &error));
  g_assert_no_error (error);
  teacher_fixture_add_person (self->store, "Någon Annan", "ANNAN");

  after = sam_person_data_new (self->store, self->teacher, NULL);
  g_assert_cmpuint (after->history->len, ==, before->history->len + 1);
  g_assert_cmpstr (((SamHistoryEntry *) g_ptr_array_index (after->history, 0))->label, ==, "End membership");
}

/* When somebody is away, and on which days a coach works, is about that person alone. */
static void
test_days_of_a_person (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (SamDraft) away = sam_draft_new (&sam_family_away);
  g_autoptr (SamPersonData) before = sam_person_data_new (self->store, self->teacher, NULL);
  SamRecord *cycle = g_ptr_array_index (before->records[SAM_FAMILY_CYCLE], 0);
  gint64 coach = sam_record_get_reference (cycle, SAM_CYCLE_COACH);
  g_autoptr (SamPersonData) teacher = NULL;
  g_autoptr (SamPersonData) of_coach = NULL;
  g_autofree char *html = NULL;
  g_autofree char *json = NULL;
  g_autofree char *coach_json = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (before->records[SAM_FAMILY_AWAY]->len, ==, 0);
  sam_draft_set_reference (away, SAM_AWAY_PERSON, self->teacher);
  sam_draft_set_date (away, SAM_AWAY_FROM_DATE, sam_date_new (2031, 2, 4));
  sam_draft_set_date (away, SAM_AWAY_TO_DATE, sam_date_new (2031, 2, 5));
  g_assert_true (sam_store_put (self->store, "Add days away", away, &error));
  g_assert_no_error (error);
  g_assert_true (sam_coach_days_set (self->store, coach, 1u << 2 | 1u << 4, &error));
  g_assert_no_error (error);

  teacher = sam_person_data_new (self->store, self->teacher, NULL);
  of_coach = sam_person_data_new (self->store, coach, NULL);
  html = sam_person_data_to_html (self->store, teacher);
  json = sam_person_data_to_json (self->store, teacher);
  coach_json = sam_person_data_to_json (self->store, of_coach);
  g_assert_cmpuint (teacher->records[SAM_FAMILY_AWAY]->len, ==, 1);
  g_assert_cmpuint (teacher->records[SAM_FAMILY_COACH_DAY]->len, ==, 0);
  g_assert_cmpuint (of_coach->records[SAM_FAMILY_AWAY]->len, ==, 0);
  g_assert_cmpuint (of_coach->records[SAM_FAMILY_COACH_DAY]->len, ==, 2);
  g_assert_nonnull (strstr (json, "2031-02-04"));
  g_assert_nonnull (strstr (html, "2031"));
  g_assert_null (strstr (coach_json, "2031-02-04"));
  g_assert_nonnull (strstr (coach_json, "coach_day"));
}

static void
test_page_is_escaped (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (SamPersonData) held = NULL;
  g_autoptr (SamRecord) before = sam_store_get (self->store, SAM_FAMILY_PERSON, self->teacher, NULL);
  g_autofree char *html = NULL;

  teacher_fixture_put_text (self->store, SAM_FAMILY_PERSON, self->teacher, SAM_PERSON_NAME, "Ann <b>&\"Berg\"");
  held = sam_person_data_new (self->store, self->teacher, NULL);
  html = sam_person_data_to_html (self->store, held);
  g_assert_null (strstr (html, "<b>"));
  g_assert_nonnull (strstr (html, "Ann &lt;b&gt;&amp;&quot;Berg&quot;"));
  /* What the name was before is part of what is held. */
  g_assert_nonnull (strstr (html, sam_record_get_text (before, SAM_PERSON_NAME)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                                                \
  g_test_add ("/person-export/" path, TeacherFixture, NULL, teacher_fixture_set_up, func, teacher_fixture_tear_down)
  ADD ("all-that-is-held-is-shown", test_all_that_is_held);
  ADD ("attachments-are-told", test_attachments_are_told);
  ADD ("a-coach-sees-own-words-only", test_a_coach_sees_own_words);
  ADD ("tells-nothing-twice", test_nothing_is_told_twice);
  ADD ("tells-the-history-of-what-is-held", test_history_of_what_is_held);
  ADD ("days-away-and-coaching-days-are-told", test_days_of_a_person);
  ADD ("the-page-is-escaped", test_page_is_escaped);

  return g_test_run ();
}
