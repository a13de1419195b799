/* What is edited and stored together: cycle and question, observation and entries, dialogue and outcomes, people. */
#include "sam-cycle-draft.h"
#include "sam-cycle-story.h"
#include "sam-dialogue-draft.h"
#include "sam-member-draft.h"
#include "sam-observation-draft.h"
#include "sam-test-programme.h"

static SamTestProgramme *
new_programme (void)
{
  SamTestProgramme *p = sam_test_programme_new ();

  sam_test_programme_put (p, "programme", NULL, "name=P start_date=2012-08-01");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm", "unit_code=12345678 name=Alm organiser=Org joined_date=2012-08-01");
  sam_test_programme_put (p, "team", "F", "school=Alm name=F from_date=2012-08-01");
  sam_test_programme_put (p, "person", "Maria", "code=ALM-01 name=Maria");
  sam_test_programme_put (p, "person", "Annika", "code=H01 name=Annika is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "membership", NULL, "team=F person=Maria from_date=2012-08-01");

  return p;
}

static guint
count (SamStore *store, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (store, family, NULL);

  return records->len;
}

static gint64
start_cycle (SamTestProgramme *p, const char *text)
{
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamCycleDraft) draft = sam_cycle_draft_new (sam_date_new (2012, 11, 1));
  g_autoptr (GError) error = NULL;

  sam_draft_set_reference (draft->cycle, SAM_CYCLE_TEACHER, sam_test_programme_get_id (p, "Maria"));
  sam_draft_set_reference (draft->cycle, SAM_CYCLE_COACH, sam_test_programme_get_id (p, "Annika"));
  sam_draft_set_text (draft->question, SAM_FOCUS_QUESTION_TEXT, text);
  if (!sam_cycle_draft_save (draft, store, &error))
    {
      g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
      return 0;
    }

  return sam_draft_get_id (draft->cycle);
}

static void
test_cycle_with_question (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamRecord) second = NULL;
  gint64 id;

  g_assert_cmpint (start_cycle (p, NULL), ==, 0);
  g_assert_cmpuint (count (store, SAM_FAMILY_CYCLE), ==, 0);

  g_assert_cmpint (start_cycle (p, "Vem talar?"), !=, 0);
  id = start_cycle (p, "Vem tiger?");
  second = sam_store_get (store, SAM_FAMILY_CYCLE, id, NULL);
  g_assert_cmpint (sam_record_get_integer (second, SAM_CYCLE_ORDINAL), ==, 2);
  g_assert_cmpstr (sam_record_get_text (second, SAM_CYCLE_TERM), ==, "2012-ht");

  g_assert_true (sam_store_undo (store, NULL));
  g_assert_cmpuint (count (store, SAM_FAMILY_CYCLE), ==, 1);
  g_assert_cmpuint (count (store, SAM_FAMILY_FOCUS_QUESTION), ==, 1);
}

static void
add_entry (SamObservationDraft *draft, int seconds, const char *text)
{
  SamDraft *entry = sam_observation_draft_add_entry (draft);

  sam_draft_set_integer (entry, SAM_OBSERVATION_ENTRY_SECONDS, seconds);
  sam_draft_set_text (entry, SAM_OBSERVATION_ENTRY_TEXT, text);
}

static void
test_observation (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamRecord) cycle = sam_store_get (store, SAM_FAMILY_CYCLE, start_cycle (p, "Vem talar?"), NULL);
  g_autoptr (SamObservationDraft) draft = sam_observation_draft_new (cycle, sam_date_new (2012, 11, 5));
  g_autoptr (SamObservationDraft) again = NULL;
  g_autoptr (SamCycleStory) story = NULL;
  const SamCycleSession *held;
  g_autoptr (GError) error = NULL;

  sam_observation_draft_set_held (draft, 55);
  add_entry (draft, 600, "Sent");
  add_entry (draft, 250, "Tidigt");
  add_entry (draft, 0, NULL);
  g_assert_true (sam_observation_draft_save (draft, store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SAM_FAMILY_OBSERVATION_ENTRY), ==, 2);

  story = sam_cycle_story_load (store, sam_record_get_id (cycle), sam_date_new (2012, 12, 14), NULL);
  held = sam_cycle_story_get_held (story, SAM_SESSION_KIND_OBSERVATION);
  g_assert_cmpstr (sam_record_get_text (held->entries->pdata[0], SAM_OBSERVATION_ENTRY_TEXT), ==, "Tidigt");
  g_assert_cmpstr (sam_record_get_text (story->school, SAM_SCHOOL_NAME), ==, "Alm");

  again = sam_observation_draft_load (store, sam_record_get_id (held->session), NULL);
  sam_observation_draft_remove_entry (again, again->entries->pdata[0]);
  add_entry (again, 900, "Till");
  g_assert_true (sam_observation_draft_save (again, store, &error));
  g_assert_cmpuint (count (store, SAM_FAMILY_OBSERVATION_ENTRY), ==, 2);

  g_assert_true (sam_store_undo (store, NULL));
  g_assert_true (sam_store_undo (store, NULL));
  g_assert_cmpuint (count (store, SAM_FAMILY_SESSION), ==, 0);
  g_assert_cmpuint (count (store, SAM_FAMILY_OBSERVATION_ENTRY), ==, 0);
}

static void
test_observation_before_question (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store;
  g_autoptr (SamRecord) cycle = NULL;
  g_autoptr (SamObservationDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  sam_test_programme_put (p, "cycle", "C", "teacher=Maria ordinal=1 coach=Annika term=2012-ht");
  store = sam_test_programme_get_store (p);
  cycle = sam_store_get (store, SAM_FAMILY_CYCLE, sam_test_programme_get_id (p, "C"), NULL);
  draft = sam_observation_draft_new (cycle, sam_date_new (2012, 11, 5));
  sam_observation_draft_set_held (draft, 55);
  g_assert_false (sam_observation_draft_save (draft, store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_cmpuint (count (store, SAM_FAMILY_SESSION), ==, 0);
}

static void
test_dialogue (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamRecord) cycle = sam_store_get (store, SAM_FAMILY_CYCLE, start_cycle (p, "Vem talar?"), NULL);
  g_autoptr (SamObservationDraft) observation = sam_observation_draft_new (cycle, sam_date_new (2012, 11, 5));
  g_autoptr (SamDialogueDraft) draft = NULL;
  g_autoptr (SamRecord) question = NULL;
  g_autoptr (GError) error = NULL;

  sam_observation_draft_set_held (observation, 55);
  g_assert_true (sam_observation_draft_save (observation, store, NULL));

  draft = sam_dialogue_draft_load (store, cycle, 0, sam_date_new (2012, 11, 6), NULL);
  sam_draft_set_choice (draft->session, SAM_SESSION_STATE, SAM_SESSION_STATE_HELD);
  sam_draft_set_integer (draft->session, SAM_SESSION_ACTUAL_MINUTES, 40);
  sam_draft_set_text (draft->dialogue, SAM_DIALOGUE_WILL_TRY, "Tala i par");
  sam_draft_set_choice (draft->questions->pdata[0], SAM_FOCUS_QUESTION_OUTCOME, SAM_FOCUS_QUESTION_OUTCOME_PARTLY);
  g_assert_true (sam_dialogue_draft_save (draft, store, &error));
  g_assert_no_error (error);

  question = sam_store_get (store, SAM_FAMILY_FOCUS_QUESTION, sam_draft_get_id (draft->questions->pdata[0]), NULL);
  g_assert_cmpint (sam_record_get_choice (question, SAM_FOCUS_QUESTION_OUTCOME), ==, SAM_FOCUS_QUESTION_OUTCOME_PARTLY);
  g_assert_true (sam_store_undo (store, NULL));
  g_assert_cmpuint (count (store, SAM_FAMILY_DIALOGUE), ==, 0);
  g_assert_cmpuint (count (store, SAM_FAMILY_SESSION), ==, 1);
}

static void
test_new_people (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  SamDate from = sam_date_new (2012, 9, 1);
  g_autoptr (SamMemberDraft) teacher = sam_member_draft_new_teacher (sam_test_programme_get_id (p, "F"), from);
  g_autoptr (SamMemberDraft) coach = sam_member_draft_new_coach (sam_test_programme_get_id (p, "Alm"), 0, from);
  SamDraft *person = sam_member_draft_begin_person (teacher, store, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (sam_draft_get_text (person, SAM_PERSON_CODE), ==, "ALM-02");
  g_assert_false (sam_member_draft_save (teacher, store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_clear_error (&error);
  sam_draft_set_text (person, SAM_PERSON_NAME, "Per");
  g_assert_true (sam_member_draft_save (teacher, store, &error));
  g_assert_cmpuint (count (store, SAM_FAMILY_MEMBERSHIP), ==, 2);
  g_assert_true (sam_store_undo (store, NULL));
  g_assert_cmpuint (count (store, SAM_FAMILY_PERSON), ==, 2);
  g_assert_cmpuint (count (store, SAM_FAMILY_MEMBERSHIP), ==, 1);

  person = sam_member_draft_begin_person (coach, store, NULL);
  g_assert_cmpstr (sam_draft_get_text (person, SAM_PERSON_CODE), ==, "H02");
  sam_member_draft_set_person (coach, sam_test_programme_get_id (p, "Annika"));
  g_assert_true (sam_member_draft_save (coach, store, &error));
  g_assert_cmpuint (count (store, SAM_FAMILY_PERSON), ==, 2);
  g_assert_cmpuint (count (store, SAM_FAMILY_ASSIGNMENT), ==, 1);
}

/* As an import makes them: of the name, and never somebody else's. */
static void
test_codes_of_initials (void)
{
  g_autoptr (SamTestProgramme) p = new_programme ();
  SamStore *store = sam_test_programme_get_store (p);
  g_autoptr (SamMemberDraft) teacher = NULL;
  SamDraft *person;

  sam_test_programme_put (p, "team", "Ny", "school=Alm name=Ny from_date=2012-08-01");
  sam_test_programme_put (p, "person", "ML", "code=ML1 name=Maja-Lind is_teacher=1");
  sam_test_programme_put (p, "membership", NULL, "team=Ny person=ML from_date=2012-08-01");

  teacher = sam_member_draft_new_teacher (sam_test_programme_get_id (p, "Ny"), sam_date_new (2012, 9, 1));
  person = sam_member_draft_begin_person (teacher, store, NULL);
  sam_draft_set_text (person, SAM_PERSON_NAME, "Kalle Ny");
  g_assert_true (sam_member_draft_follow_name (teacher, store));
  g_assert_cmpstr (sam_draft_get_text (person, SAM_PERSON_CODE), ==, "KN1");
  sam_draft_set_text (person, SAM_PERSON_NAME, "Mia Lo");
  g_assert_true (sam_member_draft_follow_name (teacher, store));
  g_assert_cmpstr (sam_draft_get_text (person, SAM_PERSON_CODE), ==, "ML2");

  /* What somebody has written stays. */
  sam_draft_set_text (person, SAM_PERSON_CODE, "EGEN");
  sam_draft_set_text (person, SAM_PERSON_NAME, "Kalle Ny");
  g_assert_false (sam_member_draft_follow_name (teacher, store));
  g_assert_cmpstr (sam_draft_get_text (person, SAM_PERSON_CODE), ==, "EGEN");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cycle-drafts/a-cycle-comes-with-its-first-question", test_cycle_with_question);
  g_test_add_func ("/cycle-drafts/an-observation-is-one-change-with-its-entries", test_observation);
  g_test_add_func ("/cycle-drafts/an-observation-before-a-question-is-refused", test_observation_before_question);
  g_test_add_func ("/cycle-drafts/a-dialogue-is-one-change-with-its-outcomes", test_dialogue);
  g_test_add_func ("/cycle-drafts/a-code-is-made-of-the-new-persons-own-initials", test_codes_of_initials);
  g_test_add_func ("/cycle-drafts/a-new-person-comes-with-the-membership", test_new_people);
  return g_test_run ();
}
