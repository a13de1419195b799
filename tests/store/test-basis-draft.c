/* A basis entry with what it cites: one change, one undo; a conclusion stands on something. */
#include "sam-basis-draft.h"
#include "sam-basis-citation.h"
#include "sam-test-programme.h"

typedef struct
{
  SamTestProgramme *programme;
  SamStore         *store;
  gint64            evidence;
  gint64            consultation;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->programme = sam_test_programme_new ();
  self->evidence = sam_test_programme_put (self->programme, "basis", "Evidence",
                                           "kind=evidence title=Study date=2012-04-16 reference=p._42");
  self->consultation = sam_test_programme_put (self->programme, "basis", "Talk",
                                               "kind=consultation title=Talk date=2012-05-02 party=Researchers");
  self->store = sam_test_programme_get_store (self->programme);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->programme, sam_test_programme_free);
}

static SamBasisDraft *
begin (Fixture *self, SamBasisKind kind, const char *title)
{
  SamDraft *basis = sam_draft_new (&sam_family_basis);
  SamBasisDraft *draft;
  g_autoptr (GError) error = NULL;

  sam_draft_set_choice (basis, SAM_BASIS_KIND, (int) kind);
  sam_draft_set_text (basis, SAM_BASIS_TITLE, title);
  sam_draft_set_date (basis, SAM_BASIS_DATE, sam_date_new (2012, 6, 1));
  draft = sam_basis_draft_new (self->store, basis, &error);
  g_assert_no_error (error);

  return draft;
}

static guint
count (Fixture *self, SamFamilyId family)
{
  g_autoptr (GPtrArray) records = sam_store_list (self->store, family, NULL);

  return records->len;
}

static void
test_conclusion_cites (Fixture *self, gconstpointer data)
{
  g_autoptr (SamBasisDraft) draft = begin (self, SAM_BASIS_KIND_CONCLUSION, "It works");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (sam_basis_draft_find_problem (draft));
  g_assert_false (sam_basis_draft_save (draft, "Add basis entry", &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_cmpuint (count (self, SAM_FAMILY_BASIS), ==, 2);

  sam_basis_draft_set_cited (draft, self->evidence, TRUE);
  sam_basis_draft_set_cited (draft, self->consultation, TRUE);
  g_assert_null (sam_basis_draft_find_problem (draft));
  g_clear_error (&error);
  g_assert_true (sam_basis_draft_save (draft, "Add basis entry", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, SAM_FAMILY_BASIS), ==, 3);
  g_assert_cmpuint (count (self, SAM_FAMILY_BASIS_CITATION), ==, 2);

  /* One change. */
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpuint (count (self, SAM_FAMILY_BASIS), ==, 2);
  g_assert_cmpuint (count (self, SAM_FAMILY_BASIS_CITATION), ==, 0);
}

static void
test_edit_keeps_the_rest (Fixture *self, gconstpointer data)
{
  g_autoptr (SamBasisDraft) draft = begin (self, SAM_BASIS_KIND_CONCLUSION, "It works");
  g_autoptr (SamBasisDraft) again = NULL;
  g_autoptr (SamRecord) record = NULL;
  g_autoptr (GPtrArray) citations = NULL;
  g_autoptr (GError) error = NULL;

  sam_basis_draft_set_cited (draft, self->evidence, TRUE);
  g_assert_true (sam_basis_draft_save (draft, "Add basis entry", NULL));
  record = sam_store_get (self->store, SAM_FAMILY_BASIS, sam_draft_get_id (sam_basis_draft_get_basis (draft)), NULL);
  again = sam_basis_draft_new (self->store, sam_draft_new_for_record (record), &error);
  g_assert_no_error (error);
  g_assert_true (sam_basis_draft_is_cited (again, self->evidence));
  g_assert_false (sam_basis_draft_is_citing_changed (again));

  sam_basis_draft_set_cited (again, self->evidence, FALSE);
  sam_basis_draft_set_cited (again, self->consultation, TRUE);
  g_assert_true (sam_basis_draft_is_citing_changed (again));
  g_assert_true (sam_basis_draft_save (again, "Edit basis entry", &error));
  g_assert_no_error (error);
  citations = sam_store_list (self->store, SAM_FAMILY_BASIS_CITATION, NULL);
  g_assert_cmpuint (citations->len, ==, 1);
  g_assert_cmpint (sam_record_get_reference (citations->pdata[0], SAM_BASIS_CITATION_CITED), ==, self->consultation);
}

/* What its kind does not cite is left out; evidence cites nothing. */
static void
test_other_kind (Fixture *self, gconstpointer data)
{
  g_autoptr (SamBasisDraft) draft = begin (self, SAM_BASIS_KIND_EVIDENCE, "Another study");

  sam_basis_draft_set_cited (draft, self->consultation, TRUE);
  g_assert_null (sam_basis_draft_find_problem (draft));
  g_assert_true (sam_basis_draft_save (draft, "Add basis entry", NULL));
  g_assert_cmpuint (count (self, SAM_FAMILY_BASIS_CITATION), ==, 0);
}

static void
test_settings (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { SAM_SETTING_QUESTION_LIMIT, SAM_SETTING_DIALOGUE_TARGET };
  static const gint64 changed[] = { 4, 2 };
  static const gint64 wrong[] = { 4, 9999 };
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_store_put_settings (self->store, names, changed, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sam_store_get_setting (self->store, SAM_SETTING_QUESTION_LIMIT, 3), ==, 4);
  /* A default is not stored: a later version may have a better one. */
  g_assert_cmpuint (count (self, SAM_FAMILY_SETTING), ==, 1);

  g_assert_false (sam_store_put_settings (self->store, names, wrong, 2, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_cmpuint (count (self, SAM_FAMILY_SETTING), ==, 1);
  g_assert_true (sam_store_undo (self->store, NULL));
  g_assert_cmpint (sam_store_get_setting (self->store, SAM_SETTING_QUESTION_LIMIT, 3), ==, 3);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/basis-draft/a-conclusion-cites-at-least-one-and-is-one-change", test_conclusion_cites);
  ADD ("/basis-draft/citations-that-stay-are-left-alone", test_edit_keeps_the_rest);
  ADD ("/basis-draft/evidence-cites-nothing", test_other_kind);
  ADD ("/settings/are-one-change-and-keep-within-their-bounds", test_settings);

  return g_test_run ();
}
