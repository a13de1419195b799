#include "teacher-fixture.h"

#include "sam-new-programme.h"
#include "sam-person-data.h"
#include "sam-records.h"

void
teacher_fixture_put_text (SamStore *store, SamFamilyId family, gint64 id, guint field, const char *text)
{
  g_autoptr (SamRecord) record = sam_store_get (store, family, id, NULL);
  g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, field, text);
  g_assert_true (sam_store_put (store, "Edit", draft, &error));
  g_assert_no_error (error);
}

gint64
teacher_fixture_add_person (SamStore *store, const char *name, const char *code)
{
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_person);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_PERSON_NAME, name);
  sam_draft_set_text (draft, SAM_PERSON_CODE, code);
  g_assert_true (sam_store_put (store, "Add person", draft, &error));
  g_assert_no_error (error);

  return sam_draft_get_id (draft);
}

/* What nobody else has written. */
static void
add_own_texts (TeacherFixture *self)
{
  g_autoptr (SamPersonData) data = sam_person_data_new (self->store, self->teacher, NULL);
  SamRecord *entry = g_ptr_array_index (data->records[SAM_FAMILY_OBSERVATION_ENTRY], 0);
  SamRecord *dialogue = g_ptr_array_index (data->records[SAM_FAMILY_DIALOGUE], 0);

  teacher_fixture_put_text (self->store, SAM_FAMILY_OBSERVATION_ENTRY, sam_record_get_id (entry), SAM_OBSERVATION_ENTRY_TEXT,
            "Sextonrutan vid fönstret");
  teacher_fixture_put_text (self->store, SAM_FAMILY_DIALOGUE, sam_record_get_id (dialogue), SAM_DIALOGUE_NOTE, "Tankefågeln lyfte");
}

void
teacher_fixture_set_up (TeacherFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (SamRecord) cycle = NULL;

  import_fixture_set_up (&self->base, data);
  self->path = g_build_filename (self->base.folder, "example.samordna", NULL);
  self->store = sam_example_create (self->path, NULL);
  questions = sam_store_list (self->store, SAM_FAMILY_FOCUS_QUESTION, NULL);
  cycle = sam_store_get (self->store, SAM_FAMILY_CYCLE,
                         sam_record_get_reference (g_ptr_array_index (questions, 0), SAM_FOCUS_QUESTION_CYCLE), NULL);
  self->teacher = sam_record_get_reference (cycle, SAM_CYCLE_TEACHER);
  add_own_texts (self);
}

void
teacher_fixture_tear_down (TeacherFixture *self, gconstpointer data)
{
  sam_store_close (self->store);
  g_clear_object (&self->store);
  g_free (self->path);
  import_fixture_tear_down (&self->base, data);
}

/* Texts of the example stand in several teachers' coaching: only those that are this one's alone must go. */
static void
add_texts (GPtrArray *words, SamStore *store, const SamPersonData *data, SamFamilyId family, guint field)
{
  g_autoptr (GPtrArray) all = sam_store_list (store, family, NULL);

  for (guint i = 0; i < data->records[family]->len; i++)
    {
      const char *text = sam_record_get_text (g_ptr_array_index (data->records[family], i), field);
      guint n = 0;

      for (guint j = 0; j < all->len; j++)
        n += g_strcmp0 (sam_record_get_text (g_ptr_array_index (all, j), field), text) == 0;
      if (text != NULL && n == 1)
        g_ptr_array_add (words, g_strdup (text));
    }
}

GPtrArray *
teacher_fixture_collect_words (SamStore *store, gint64 teacher)
{
  g_autoptr (SamPersonData) data = sam_person_data_new (store, teacher, NULL);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  static const guint own[] = { SAM_PERSON_NAME, SAM_PERSON_EMAIL, SAM_PERSON_PHONE };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      if (sam_record_is_set (data->person, own[i]))
        g_ptr_array_add (words, g_strdup (sam_record_get_text (data->person, own[i])));
    }
  add_texts (words, store, data, SAM_FAMILY_FOCUS_QUESTION, SAM_FOCUS_QUESTION_TEXT);
  add_texts (words, store, data, SAM_FAMILY_OBSERVATION_ENTRY, SAM_OBSERVATION_ENTRY_TEXT);
  add_texts (words, store, data, SAM_FAMILY_DIALOGUE, SAM_DIALOGUE_NOTE);
  g_assert_cmpuint (words->len, >=, 3);
  g_assert_cmpuint (data->records[SAM_FAMILY_FOCUS_QUESTION]->len, >, 0);
  g_assert_cmpuint (data->records[SAM_FAMILY_OBSERVATION_ENTRY]->len, >, 0);
  g_assert_cmpuint (data->records[SAM_FAMILY_MEMBERSHIP]->len, >, 0);

  return words;
}
