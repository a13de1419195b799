#include "store-fixture.h"

static char *
describe_labels (SamStore *store)
{
  const char *undo = sam_store_get_undo_label (store);
  const char *redo = sam_store_get_redo_label (store);

  return g_strdup_printf ("%s|%s", undo != NULL ? undo : "–", redo != NULL ? redo : "–");
}

static void
step (SamStore *store, gboolean (*take) (SamStore *, GError **))
{
  g_autoptr (GError) error = NULL;

  take (store, &error);
  g_assert_no_error (error);
}

/* A school with teams, members, sessions and attendance: the size of a real one. */
static gint64
put_whole_school (SamStore *store)
{
  gint64 school = put_school (store, put_organiser (store, "Backa kommun"), "Backaskolan", "12345678");
  gint64 coach = put_person (store, "Åsa Öberg", "C1", TRUE);

  for (guint t = 0; t < 3; t++)
    {
      g_autofree char *name = g_strdup_printf ("Lag %u", t + 1);
      gint64 team = put_team (store, school, name);
      gint64 teacher;

      name[0] = 'T';
      teacher = put_person (store, "Lärare", name, FALSE);
      put_membership (store, team, teacher);
      for (guint s = 0; s < 4; s++)
        {
          g_autofree char *date = g_strdup_printf ("2012-09-%02u", 3 + s * 7);

          put_attendance (store, put_session (store, team, coach, date), teacher);
        }
    }

  return school;
}

static void
test_takes_back_an_insert_and_brings_it_again (Fixture *self, gconstpointer data)
{
  g_autofree char *empty = dump (self->store);
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  put_organiser (self->store, "Backa kommun");
  full = dump (self->store);
  step (self->store, sam_store_undo);
  undone = dump (self->store);
  g_assert_cmpstr (undone, ==, empty);
  step (self->store, sam_store_redo);
  redone = dump (self->store);
  g_assert_cmpstr (redone, ==, full);
}

static void
test_brings_back_a_school_with_all_that_belonged_to_it (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 school = put_whole_school (self->store);
  g_autofree char *before = dump (self->store);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *gone = NULL;

  g_assert_true (sam_store_remove (self->store, "Remove school", SAM_FAMILY_SCHOOL, school, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_SESSION), ==, 0);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ATTENDANCE), ==, 0);
  gone = dump (self->store);

  step (self->store, sam_store_undo);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ATTENDANCE), ==, 12);

  step (self->store, sam_store_redo);
  again = dump (self->store);
  g_assert_cmpstr (again, ==, gone);
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
}

static void
test_works_across_restarts (Fixture *self, gconstpointer data)
{
  g_autofree char *empty = dump (self->store);
  g_autofree char *full = NULL;
  g_autofree char *text = NULL;
  g_autofree char *labels = NULL;

  put_organiser (self->store, "Backa kommun");
  full = dump (self->store);
  fixture_reopen (self);
  labels = describe_labels (self->store);
  g_assert_cmpstr (labels, ==, "Add a record|–");
  step (self->store, sam_store_undo);
  text = dump (self->store);
  g_assert_cmpstr (text, ==, empty);

  fixture_reopen (self);
  g_free (labels);
  labels = describe_labels (self->store);
  g_assert_cmpstr (labels, ==, "–|Add a record");
  step (self->store, sam_store_redo);
  g_free (text);
  text = dump (self->store);
  g_assert_cmpstr (text, ==, full);
}

static void
test_goes_back_step_by_step_to_the_empty_file (Fixture *self, gconstpointer data)
{
  g_autofree char *empty = dump (self->store);
  g_autofree char *full = NULL;
  g_autofree char *text = NULL;

  put_whole_school (self->store);
  full = dump (self->store);
  while (sam_store_get_undo_label (self->store) != NULL)
    step (self->store, sam_store_undo);
  text = dump (self->store);
  g_assert_cmpstr (text, ==, empty);
  while (sam_store_get_redo_label (self->store) != NULL)
    step (self->store, sam_store_redo);
  g_free (text);
  text = dump (self->store);
  g_assert_cmpstr (text, ==, full);
}

static void
test_forgets_what_was_undone_after_a_new_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_organiser (self->store, "Backa kommun");
  step (self->store, sam_store_undo);
  g_assert_nonnull (sam_store_get_redo_label (self->store));
  put_organiser (self->store, "Lunda kommun");
  g_assert_null (sam_store_get_redo_label (self->store));
  g_assert_false (sam_store_redo (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_NOT_FOUND);
}

/* Which organiser gets which name, one after the other, in one change. */
typedef struct
{
  guint       who;
  const char *name;
} Naming;

static const Naming passed_on[] = { { 0, "Tre" }, { 1, "Ett" }, { 0, NULL } };
static const Naming exchanged[] = { { 0, "Tre" }, { 1, "Ett" }, { 0, "Två" }, { 0, NULL } };

static void
test_passes_a_unique_name_back (Fixture *self, gconstpointer data)
{
  const Naming *steps = data;
  g_autoptr (GError) error = NULL;
  gint64 ids[2] = { put_organiser (self->store, "Ett"), put_organiser (self->store, "Två") };
  gint64 school = put_school (self->store, ids[0], "Backaskolan", "12345678");
  g_autofree char *before = dump (self->store);
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;
  SamChange *change = sam_store_begin (self->store, "Pass name on", &error);

  g_assert_no_error (error);
  for (guint i = 0; steps[i].name != NULL; i++)
    {
      g_autoptr (SamRecord) record = sam_store_get (self->store, SAM_FAMILY_ORGANISER, ids[steps[i].who], &error);
      g_autoptr (SamDraft) draft = sam_draft_new_for_record (record);

      sam_draft_set_text (draft, SAM_ORGANISER_NAME, steps[i].name);
      g_assert_true (sam_change_put (change, draft, &error));
    }
  g_assert_true (sam_change_remove (change, SAM_FAMILY_SCHOOL, school, &error));
  g_assert_true (sam_change_commit (change, &error));
  changed = dump (self->store);
  step (self->store, sam_store_undo);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);

  step (self->store, sam_store_redo);
  g_free (after);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, changed);
  step (self->store, sam_store_undo);
  g_assert_true (sam_store_check (self->store, &error));
  g_assert_no_error (error);
}

/* Another program can write the file: what then no longer fits is left alone. */
static void
test_refuses_where_records_changed_in_another_way (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 organiser = put_organiser (self->store, "Backa kommun");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *sql = NULL;

  g_assert_true (sam_database_execute (sam_store_get_database (self->store),
                                       "UPDATE organiser SET name = 'Annat namn'", &error));
  before = dump (self->store);
  g_assert_false (sam_store_undo (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  after = dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (sam_store_get_undo_label (self->store));

  /* A school that the journal knows nothing of needs the organiser. */
  sql = g_strdup_printf ("UPDATE organiser SET name = 'Backa kommun';"
                         "INSERT INTO school (id, unit_code, name, organiser_id, joined_date) "
                         "VALUES (1, '12345678', 'S', %" G_GINT64_FORMAT ", '2012-08-01')", organiser);
  g_assert_true (sam_database_execute (sam_store_get_database (self->store), sql, &error));
  g_assert_false (sam_store_undo (self->store, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpuint (count (self->store, SAM_FAMILY_ORGANISER), ==, 1);
  /* Keys are watched again. */
  g_assert_false (sam_store_remove (self->store, "Remove", SAM_FAMILY_ORGANISER, organiser, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_IN_USE);
}

static void
on_changed_cb (SamStore *store, guint64 families, guint64 *seen)
{
  *seen = families;
}

static void
test_says_which_families_were_touched (Fixture *self, gconstpointer data)
{
  const guint64 cascade = SAM_FAMILY_SET (SAM_FAMILY_SCHOOL) | SAM_FAMILY_SET (SAM_FAMILY_TEAM) |
                          SAM_FAMILY_SET (SAM_FAMILY_MEMBERSHIP) | SAM_FAMILY_SET (SAM_FAMILY_SESSION) |
                          SAM_FAMILY_SET (SAM_FAMILY_ATTENDANCE);
  g_autoptr (GError) error = NULL;
  guint64 seen = 0;
  gint64 school;

  g_signal_connect (self->store, "changed", G_CALLBACK (on_changed_cb), &seen);
  put_organiser (self->store, "Lunda kommun");
  g_assert_cmphex (seen, ==, SAM_FAMILY_SET (SAM_FAMILY_ORGANISER));

  school = put_whole_school (self->store);
  g_assert_true (sam_store_remove (self->store, "Remove school", SAM_FAMILY_SCHOOL, school, &error));
  g_assert_cmphex (seen, ==, cascade);
  seen = 0;
  step (self->store, sam_store_undo);
  g_assert_cmphex (seen, ==, cascade);
  seen = 0;
  step (self->store, sam_store_redo);
  g_assert_cmphex (seen, ==, cascade);
}

static void
on_notify_cb (SamStore *store, GParamSpec *pspec, GString *seen)
{
  g_string_append_printf (seen, "%s ", pspec->name);
}

static void
test_notifies_labels (Fixture *self, gconstpointer data)
{
  GString *seen = g_string_new (NULL);

  g_signal_connect (self->store, "notify", G_CALLBACK (on_notify_cb), seen);
  put_organiser (self->store, "Backa kommun");
  g_assert_cmpstr (seen->str, ==, "undo-label ");
  g_string_truncate (seen, 0);
  step (self->store, sam_store_undo);
  g_assert_cmpstr (seen->str, ==, "undo-label redo-label ");
  g_string_free (seen, TRUE);
}

#define ADD(name, function) \
  g_test_add ("/undo/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("takes-back-an-insert-and-brings-it-again", test_takes_back_an_insert_and_brings_it_again);
  ADD ("brings-back-a-school-with-all-that-belonged-to-it", test_brings_back_a_school_with_all_that_belonged_to_it);
  ADD ("works-across-restarts", test_works_across_restarts);
  ADD ("goes-back-step-by-step-to-the-empty-file", test_goes_back_step_by_step_to_the_empty_file);
  ADD ("forgets-what-was-undone-after-a-new-change", test_forgets_what_was_undone_after_a_new_change);
  g_test_add ("/undo/passes-a-unique-name-back", Fixture, passed_on, fixture_set_up,
              test_passes_a_unique_name_back, fixture_tear_down);
  g_test_add ("/undo/exchanges-unique-names-back", Fixture, exchanged, fixture_set_up,
              test_passes_a_unique_name_back, fixture_tear_down);
  ADD ("refuses-where-records-changed-in-another-way", test_refuses_where_records_changed_in_another_way);
  ADD ("says-which-families-were-touched", test_says_which_families_were_touched);
  ADD ("notifies-labels", test_notifies_labels);

  return g_test_run ();
}
