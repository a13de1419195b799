/* Names hidden while others look: what reads the file gets none, and nothing is changed. */
#include "sam-attachment.h"
#include "sam-test-programme.h"
#include "sam-veil.h"

typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  SamTestProgramme *p = sam_test_programme_new ();

  self->programme = p;
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "school", "Alm",
                          "unit_code=11111111 name=Alm organiser=Org joined_date=2012-08-01 "
                          "principal_name=Rut principal_email=rut@example.org principal_phone=070");
  sam_test_programme_put (p, "person", "Ahl", "code=C1 name=Cecilia is_teacher=0 is_coach=1");
  sam_test_programme_put (p, "person", "Tea", "code=T1 name=Tea email=tea@example.org phone=071 is_teacher=1 is_coach=0");
  sam_test_programme_put (p, "cycle", "Cycle", "teacher=Tea coach=Ahl ordinal=1 term=2012-ht");
  sam_test_programme_put (p, "focus_question", "Question", "cycle=Cycle ordinal=1 asked_date=2012-09-03 text=Vem?");
  self->store = sam_test_programme_get_store (p);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sam_test_programme_free (self->programme);
}

static SamRecord *
get (Fixture *self, SamFamilyId family, const char *label)
{
  g_autoptr (GError) error = NULL;
  SamRecord *record = sam_store_get (self->store, family, sam_test_programme_get_id (self->programme, label), &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

static void
hang (Fixture *self, SamVeil veil)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_store_set_veil (self->store, veil, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sam_store_get_veil (self->store), ==, veil);
}

/* What a statement finds in all texts of all rows. */
static char *
read_all (SamDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStatement) statement = sam_statement_new (database, sql, &error);
  GString *all = g_string_new (NULL);

  g_assert_no_error (error);
  while (sam_statement_step (statement, &error))
    g_string_append_printf (all, "%s;", sam_statement_get_text (statement, 0));
  g_assert_no_error (error);

  return g_string_free (all, FALSE);
}

static void
test_for_a_projector_nobody_has_a_name (Fixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) teacher = NULL;
  g_autoptr (SamRecord) coach = NULL;
  g_autoptr (SamRecord) school = NULL;

  hang (self, SAM_VEIL_EVERYBODY);
  teacher = get (self, SAM_FAMILY_PERSON, "Tea");
  coach = get (self, SAM_FAMILY_PERSON, "Ahl");
  school = get (self, SAM_FAMILY_SCHOOL, "Alm");

  g_assert_cmpstr (sam_record_get_text (teacher, SAM_PERSON_NAME), ==, "Person 2");
  g_assert_cmpstr (sam_record_get_text (coach, SAM_PERSON_NAME), ==, "Person 1");
  g_assert_false (sam_record_is_set (teacher, SAM_PERSON_EMAIL));
  g_assert_false (sam_record_is_set (teacher, SAM_PERSON_PHONE));
  g_assert_cmpstr (sam_record_get_text (teacher, SAM_PERSON_CODE), ==, "Person 2");
  g_assert_true (sam_record_get_flag (teacher, SAM_PERSON_IS_TEACHER));
  g_assert_cmpstr (sam_record_get_text (school, SAM_SCHOOL_NAME), ==, "Alm");
  g_assert_false (sam_record_is_set (school, SAM_SCHOOL_PRINCIPAL_NAME));
  g_assert_false (sam_record_is_set (school, SAM_SCHOOL_PRINCIPAL_EMAIL));
  g_assert_false (sam_record_is_set (school, SAM_SCHOOL_PRINCIPAL_PHONE));
}

static void
test_a_principal_sees_coaches_but_no_teacher (Fixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) teacher = NULL;
  g_autoptr (SamRecord) coach = NULL;

  hang (self, SAM_VEIL_TEACHERS);
  teacher = get (self, SAM_FAMILY_PERSON, "Tea");
  coach = get (self, SAM_FAMILY_PERSON, "Ahl");

  g_assert_cmpstr (sam_record_get_text (teacher, SAM_PERSON_NAME), ==, "Person 1");
  g_assert_cmpstr (sam_record_get_text (coach, SAM_PERSON_NAME), ==, "Cecilia");
  g_assert_cmpstr (sam_record_get_text (coach, SAM_PERSON_CODE), ==, "C1");
}

/* Also a text that is not sealed. */
static void
test_no_coaching_text_is_read_behind_it (Fixture *self, gconstpointer data)
{
  for (int veil = SAM_VEIL_TEACHERS; veil <= SAM_VEIL_EVERYBODY; veil++)
    {
      g_autoptr (SamRecord) question = NULL;

      hang (self, (SamVeil) veil);
      question = get (self, SAM_FAMILY_FOCUS_QUESTION, "Question");
      g_assert_true (sam_record_is_set (question, SAM_FOCUS_QUESTION_TEXT));
      g_assert_null (sam_record_get_text (question, SAM_FOCUS_QUESTION_TEXT));
      g_assert_cmpint (sam_record_get_seal (question, SAM_FOCUS_QUESTION_TEXT), ==, SAM_SEAL_STATE_LOCKED);
    }
}

/* Names of attachments tell what was there, and a plain file has no key to keep them. */
static void
test_no_attachment_is_seen_behind_it (Fixture *self, gconstpointer data)
{
  gint64 cycle = sam_test_programme_get_id (self->programme, "Cycle");
  SamDatabase *database = sam_store_get_database (self->store);
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data ("Tavlan", -1, NULL);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = sam_attachment_add (database, cycle, 0, "Teas tavla.png", "image/png", in, NULL, &error);

  g_assert_no_error (error);
  hang (self, SAM_VEIL_TEACHERS);
  list = sam_attachment_list (database, cycle, SAM_ATTACHMENT_LIST_KEPT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_null (((SamAttachment *) list->pdata[0])->name);
  g_assert_cmpint (((SamAttachment *) list->pdata[0])->name_state, ==, SAM_SEAL_STATE_LOCKED);
  g_assert_false (sam_attachment_write (database, id, out, NULL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_LOCKED);
}

static void
test_statements_and_readers_of_other_threads_stand_behind_it (Fixture *self, gconstpointer data)
{
  static const char sql[] = "SELECT person.name FROM cycle JOIN person ON person.id IN (cycle.teacher_id, cycle.coach_id) ORDER BY person.id";
  g_autoptr (GError) error = NULL;
  g_autoptr (SamDatabase) reader = NULL;
  /* Prepared before, and used again after. */
  g_autofree char *before = read_all (sam_store_get_database (self->store), sql);
  g_autofree char *behind = NULL;
  g_autofree char *elsewhere = NULL;

  g_assert_cmpstr (before, ==, "Cecilia;Tea;");
  hang (self, SAM_VEIL_EVERYBODY);
  behind = read_all (sam_store_get_database (self->store), sql);
  g_assert_cmpstr (behind, ==, "Person 1;Person 2;");

  reader = sam_database_open_reader (sam_store_get_path (self->store), &error);
  g_assert_no_error (error);
  elsewhere = read_all (reader, sql);
  g_assert_cmpstr (elsewhere, ==, "Person 1;Person 2;");
}

static void
test_nothing_is_changed_behind_it (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamChange) change = NULL;

  hang (self, SAM_VEIL_TEACHERS);
  g_assert_true (sam_store_is_read_only (self->store));
  change = sam_store_begin (self->store, "Change", &error);
  g_assert_null (change);
  g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (sam_store_undo (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_READ_ONLY);
}

static void
test_lifting_it_gives_all_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamRecord) teacher = NULL;
  g_autoptr (SamRecord) question = NULL;
  g_autoptr (SamDatabase) reader = NULL;
  g_autofree char *names = NULL;

  hang (self, SAM_VEIL_EVERYBODY);
  hang (self, SAM_VEIL_TEACHERS);
  hang (self, SAM_VEIL_NONE);
  teacher = get (self, SAM_FAMILY_PERSON, "Tea");
  question = get (self, SAM_FAMILY_FOCUS_QUESTION, "Question");
  g_assert_cmpstr (sam_record_get_text (teacher, SAM_PERSON_NAME), ==, "Tea");
  g_assert_cmpstr (sam_record_get_text (question, SAM_FOCUS_QUESTION_TEXT), ==, "Vem?");
  g_assert_false (sam_store_is_read_only (self->store));
  reader = sam_database_open_reader (sam_store_get_path (self->store), &error);
  g_assert_no_error (error);
  names = read_all (reader, "SELECT name FROM person ORDER BY id");
  g_assert_cmpstr (names, ==, "Cecilia;Tea;");
  g_assert_true (sam_store_undo (self->store, &error));
  g_assert_no_error (error);
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
}

static void
test_it_waits_for_a_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamChange) change = sam_store_begin (self->store, "Change", &error);

  g_assert_no_error (error);
  g_assert_false (sam_store_set_veil (self->store, SAM_VEIL_EVERYBODY, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_assert_cmpint (sam_store_get_veil (self->store), ==, SAM_VEIL_NONE);
}

#define ADD(name, function) g_test_add ("/veil/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("for-a-projector-nobody-has-a-name", test_for_a_projector_nobody_has_a_name);
  ADD ("a-principal-sees-coaches-but-no-teacher", test_a_principal_sees_coaches_but_no_teacher);
  ADD ("no-coaching-text-is-read-behind-it", test_no_coaching_text_is_read_behind_it);
  ADD ("no-attachment-is-seen-behind-it", test_no_attachment_is_seen_behind_it);
  ADD ("statements-and-readers-of-other-threads-stand-behind-it", test_statements_and_readers_of_other_threads_stand_behind_it);
  ADD ("nothing-is-changed-behind-it", test_nothing_is_changed_behind_it);
  ADD ("lifting-it-gives-all-back", test_lifting_it_gives_all_back);
  ADD ("it-waits-for-a-change", test_it_waits_for_a_change);

  return g_test_run ();
}
