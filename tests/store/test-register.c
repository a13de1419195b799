/* Long lists: order, search, and what stays where it is when something changes. */
#include <glib/gstdio.h>

#include "sam-register.h"
#include "store-fixture.h"

typedef struct
{
  Fixture      base;
  gint64       school;
  gint64       team;
  SamRegister *people;
  GString     *events; /* "position-removed+added" of each items-changed */
  gboolean     is_loaded;
  char        *error;
} RegisterFixture;

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, RegisterFixture *self)
{
  g_string_append_printf (self->events, "%u-%u+%u ", position, removed, added);
}

static void
on_loaded_cb (SamRegister *people, GError *error, RegisterFixture *self)
{
  self->is_loaded = TRUE;
  g_free (self->error);
  self->error = error != NULL ? g_strdup (error->message) : NULL;
}

static void
wait (RegisterFixture *self)
{
  g_string_truncate (self->events, 0);
  self->is_loaded = FALSE;
  while (!self->is_loaded)
    g_main_context_iteration (NULL, TRUE);
}

static void
refresh (RegisterFixture *self)
{
  sam_register_refresh (self->people);
  wait (self);
  g_assert_cmpstr (self->error, ==, NULL);
}

static SamRegister *
new_register (RegisterFixture *self, const SamRegisterQuery *query)
{
  SamRegister *records = sam_register_new (self->base.store, query);

  sam_register_set_as_of (records, sam_date_new (2012, 12, 14));
  g_signal_connect (records, "loaded", G_CALLBACK (on_loaded_cb), self);
  g_signal_connect (records, "items-changed", G_CALLBACK (on_items_changed_cb), self);

  return records;
}

static void
set_up (RegisterFixture *self, gconstpointer data)
{
  static const SamRegisterQuery query = { .family = SAM_FAMILY_PERSON };
  SamStore *store;

  fixture_set_up (&self->base, NULL);
  store = self->base.store;
  self->events = g_string_new (NULL);
  self->school = put_school (store, put_organiser (store, "Ekvalla kommun"), "Almskolan", "12345678");
  self->team = put_team (store, self->school, "F–3");
  put_person (store, "Örjan Öberg", "C", FALSE);
  put_person (store, "Åsa Ek", "B", TRUE);
  put_membership (store, self->team, put_person (store, "anna Zetterlund", "D", FALSE));
  put_person (store, "Anna Öberg", "A2", FALSE);
  put_person (store, "Anna Öberg", "A1", FALSE);
  self->people = new_register (self, &query);
}

static void
tear_down (RegisterFixture *self, gconstpointer data)
{
  g_object_unref (self->people);
  g_string_free (self->events, TRUE);
  g_free (self->error);
  fixture_tear_down (&self->base, NULL);
}

static char *
join (SamRegister *records, guint field)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (records)); i++)
    {
      g_autoptr (SamRecord) record = g_list_model_get_item (G_LIST_MODEL (records), i);

      g_assert_cmpint (sam_record_get_id (record), ==, sam_register_get_id (records, i));
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sam_record_get_text (record, field));
    }

  return g_string_free (text, FALSE);
}

static void
assert_codes (RegisterFixture *self, const char *expected)
{
  g_autofree char *codes = join (self->people, SAM_PERSON_CODE);

  g_assert_cmpstr (codes, ==, expected);
}

static void
test_order (RegisterFixture *self, gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->people)), ==, 0);
  g_assert_true (g_type_is_a (g_list_model_get_item_type (G_LIST_MODEL (self->people)), SAM_TYPE_RECORD));
  refresh (self);
  assert_codes (self, "D A1 A2 B C");
  g_assert_cmpuint (sam_register_get_n_all (self->people), ==, 5);
  g_assert_cmpuint (sam_register_find (self->people, sam_register_get_id (self->people, 3)), ==, 3);
  g_assert_cmpuint (sam_register_find (self->people, 1), ==, G_MAXUINT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (self->people), 5));
}

static void
test_search (RegisterFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *codes;
  } cases[] = {
    { "öberg", "A1 A2 C" }, { "oberg", "" },      { "ÖBERG anna", "A1 A2" }, { "ANNA", "D A1 A2" },
    { "almskolan", "D" },   { "alm f–3", "D" },   { "a2", "A2" },            { "  ", "D A1 A2 B C" },
    { "ek", "B" },          { "%", "" },          { "", "D A1 A2 B C" },
  };

  refresh (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("'%s'", cases[i].text);
      sam_register_search (self->people, cases[i].text);
      while (sam_register_is_loading (self->people))
        g_main_context_iteration (NULL, TRUE);
      assert_codes (self, cases[i].codes);
      g_assert_cmpuint (sam_register_get_n_all (self->people), ==, 5);
    }
}

/* Only the last of several questions is answered. */
static void
test_typing (RegisterFixture *self, gconstpointer data)
{
  sam_register_refresh (self->people);
  sam_register_search (self->people, "a");
  sam_register_search (self->people, "an");
  sam_register_search (self->people, "anna ö");
  wait (self);
  assert_codes (self, "A1 A2");
  g_assert_false (sam_register_is_loading (self->people));

  sam_register_search (self->people, "x");
  sam_register_search (self->people, NULL);
  wait (self);
  assert_codes (self, "D A1 A2 B C");
}

/* A list that shows it keeps its place: only what lies between the first and the last difference is told. */
static void
test_changes (RegisterFixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) bo = NULL;
  g_autoptr (SamDraft) draft = NULL;
  gint64 id;

  refresh (self);
  g_assert_cmpstr (self->events->str, ==, "0-0+5 ");
  refresh (self);
  g_assert_cmpstr (self->events->str, ==, "");

  id = put_person (self->base.store, "Bo", "E", FALSE);
  refresh (self);
  g_assert_cmpstr (self->events->str, ==, "3-0+1 ");
  assert_codes (self, "D A1 A2 E B C");

  bo = sam_store_get (self->base.store, SAM_FAMILY_PERSON, id, NULL);
  draft = sam_draft_new_for_record (bo);
  sam_draft_set_text (draft, SAM_PERSON_CODE, "F");
  g_assert_true (sam_store_put (self->base.store, "Edit person", draft, NULL));
  refresh (self);
  g_assert_cmpstr (self->events->str, ==, "");
  assert_codes (self, "D A1 A2 F B C");

  g_assert_true (sam_store_remove (self->base.store, "Remove person", SAM_FAMILY_PERSON, id, NULL));
  refresh (self);
  g_assert_cmpstr (self->events->str, ==, "3-1+0 ");
}

/* Between a removal and the list's hearing of it, the row stands empty. */
static void
test_gone (RegisterFixture *self, gconstpointer data)
{
  g_autoptr (SamRecord) record = NULL;

  refresh (self);
  g_assert_true (sam_store_remove (self->base.store, "Remove person", SAM_FAMILY_PERSON,
                                   sam_register_get_id (self->people, 1), NULL));
  record = g_list_model_get_item (G_LIST_MODEL (self->people), 1);
  g_assert_nonnull (record);
  g_assert_cmpstr (sam_record_get_text (record, SAM_PERSON_NAME), ==, NULL);
}

static void
test_where_and_date (RegisterFixture *self, gconstpointer data)
{
  static const SamRegisterQuery coaches = { .family = SAM_FAMILY_PERSON, .where = "is_coach", .value = 1 };
  static const SamRegisterQuery consultations = {
    .family = SAM_FAMILY_BASIS, .where = "kind", .value = SAM_BASIS_KIND_CONSULTATION, .by_date = "date", .newest_first = TRUE,
  };
  static const SamRegisterQuery milestones = { .family = SAM_FAMILY_MILESTONE, .by_date = "done_date" };
  SamRegisterQuery teams = { .family = SAM_FAMILY_TEAM, .where = "school", .value = self->school };
  static const char *const days[] = { "2012-03-01", "2012-05-01", "2012-04-01" };
  static const char *const names[] = { "March", "May", "April" };
  const struct
  {
    const SamRegisterQuery *query;
    guint                   field;
    const char             *expected;
  } cases[] = {
    { &coaches, SAM_PERSON_CODE, "B" },
    { &consultations, SAM_BASIS_TITLE, "May April March" },
    /* What has no date stands last. */
    { &milestones, SAM_MILESTONE_NAME, "March April May Never" },
    { &teams, SAM_TEAM_NAME, "F–3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days) + 1; i++)
    {
      SamDraft *basis = sam_draft_new (&sam_family_basis);
      SamDraft *milestone = sam_draft_new (&sam_family_milestone);
      gboolean is_last = i == G_N_ELEMENTS (days);

      sam_draft_set_text (basis, SAM_BASIS_TITLE, is_last ? "Evidence" : names[i]);
      sam_draft_set_choice (basis, SAM_BASIS_KIND, is_last ? SAM_BASIS_KIND_EVIDENCE : SAM_BASIS_KIND_CONSULTATION);
      sam_draft_set_date (basis, SAM_BASIS_DATE, sam_date_parse (days[i % G_N_ELEMENTS (days)]));
      sam_draft_set_text (basis, SAM_BASIS_PARTY, "Rektorer");
      put (self->base.store, basis);
      sam_draft_set_text (milestone, SAM_MILESTONE_NAME, is_last ? "Never" : names[i]);
      sam_draft_set_date (milestone, SAM_MILESTONE_DUE_DATE, sam_date_new (2012, 6, 1));
      if (!is_last)
        sam_draft_set_date (milestone, SAM_MILESTONE_DONE_DATE, sam_date_parse (days[i]));
      put (self->base.store, milestone);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SamRegister) records = new_register (self, cases[i].query);
      g_autofree char *texts = NULL;

      sam_register_refresh (records);
      wait (self);
      texts = join (records, cases[i].field);
      g_assert_cmpstr (texts, ==, cases[i].expected);
      g_signal_handlers_disconnect_by_data (records, self);
    }
}

/* What the records refer to, and choices in the words of the window. */
static void
test_search_of_others (RegisterFixture *self, gconstpointer data)
{
  static const SamRegisterQuery query = { .family = SAM_FAMILY_SCHOOL };
  static const SamRegisterQuery organisers = { .family = SAM_FAMILY_ORGANISER };
  g_autoptr (SamRegister) schools = new_register (self, &query);
  g_autoptr (SamRegister) owners = new_register (self, &organisers);

  sam_register_search (schools, "ekvalla");
  wait (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (schools)), ==, 1);
  sam_register_search (owners, "municipality");
  wait (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (owners)), ==, 1);
  g_signal_handlers_disconnect_by_data (schools, self);
  g_signal_handlers_disconnect_by_data (owners, self);
}

/* A question of individual coaching is not found by its text. */
static void
test_sealed (RegisterFixture *self, gconstpointer data)
{
  static const SamRegisterQuery query = { .family = SAM_FAMILY_FOCUS_QUESTION };
  g_autoptr (SamRegister) questions = new_register (self, &query);
  SamDraft *question = sam_draft_new (&sam_family_focus_question);
  gint64 coach, cycle;

  refresh (self);
  coach = put_person (self->base.store, "Coach", "H", TRUE);
  cycle = put_cycle (self->base.store, sam_register_get_id (self->people, 0), coach);
  sam_draft_set_reference (question, SAM_FOCUS_QUESTION_CYCLE, cycle);
  sam_draft_set_integer (question, SAM_FOCUS_QUESTION_ORDINAL, 1);
  sam_draft_set_text (question, SAM_FOCUS_QUESTION_TEXT, "hemlig");
  sam_draft_set_date (question, SAM_FOCUS_QUESTION_ASKED_DATE, sam_date_new (2012, 10, 1));
  put (self->base.store, question);

  sam_register_refresh (questions);
  wait (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (questions)), ==, 1);
  sam_register_search (questions, "hemlig");
  wait (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (questions)), ==, 0);
  g_signal_handlers_disconnect_by_data (questions, self);
}

static void
test_unreadable (RegisterFixture *self, gconstpointer data)
{
  g_autofree char *away = fixture_build_path (&self->base, "away");

  refresh (self);
  g_assert_cmpint (g_rename (self->base.path, away), ==, 0);
  sam_register_refresh (self->people);
  wait (self);
  g_assert_nonnull (self->error);
  /* What was read stands. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->people)), ==, 5);
  g_assert_cmpint (g_rename (away, self->base.path), ==, 0);
  refresh (self);
}

/* Nobody waits for the thread: it ends by itself. */
static void
test_dropped (RegisterFixture *self, gconstpointer data)
{
  static const SamRegisterQuery query = { .family = SAM_FAMILY_PERSON };
  SamRegister *people = sam_register_new (self->base.store, &query);

  g_object_add_weak_pointer (G_OBJECT (people), (gpointer *) &people);
  sam_register_search (people, "anna");
  g_object_unref (people);
  /* The last reference may be the thread's, and its end wakes no main loop. */
  while (g_atomic_pointer_get (&people) != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/register/" path, RegisterFixture, NULL, set_up, func, tear_down)
  ADD ("stands-in-swedish-order-and-the-code-tells-namesakes-apart", test_order);
  ADD ("finds-every-word-anywhere-and-tells-swedish-letters-apart", test_search);
  ADD ("answers-only-what-was-asked-last", test_typing);
  ADD ("tells-only-of-rows-that-came-or-went", test_changes);
  ADD ("shows-an-empty-row-for-a-record-that-is-gone", test_gone);
  ADD ("takes-a-part-of-a-family-and-sorts-by-date", test_where_and_date);
  ADD ("finds-by-the-names-of-what-is-referred-to-and-by-choices", test_search_of_others);
  ADD ("never-finds-text-of-individual-coaching", test_sealed);
  ADD ("keeps-what-it-has-where-the-file-cannot-be-read", test_unreadable);
  ADD ("ends-quietly-where-nobody-waits", test_dropped);
#undef ADD

  return g_test_run ();
}
