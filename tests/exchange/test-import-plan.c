#include <string.h>

#include "import-fixture.h"
#include "sam-import-plan.h"
#include "sam-records.h"

/* The school of the fixture: Åsskolan, Blå, with Åsa Ek and Bo Ahl from 2012-08-01. */
static void
set_up (ImportFixture *fixture, gconstpointer data)
{
  import_fixture_set_up (fixture, data);
  import_fixture_write_school (fixture);
  import_fixture_run_well (fixture);
}

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static char *
describe (SamImportPlan *plan, guint index)
{
  g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), index);

  return sam_import_row_describe (row);
}

static const char people[] = "Namn;Skola;Arbetslag;E-post\n"
                             "Ny Person;Åsskolan;Blå;ny@example.org\n"   /* new */
                             "\"Ek, Åsa\";11223344;Röd;\n"               /* moves to a new team */
                             "Bo Ahl;Åsskolan;blå;\n"                    /* as it was */
                             "Eva Alm;Asskolan;Blå;\n"                   /* Åsskolan? */
                             "Per Lind;Tallskolan;Blå;\n";               /* no such school */

static void
test_each_row (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *before = import_fixture_dump (fixture);
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autofree char *after = import_fixture_dump (fixture);
  g_autofree char *move = describe (plan, 1);
  g_autofree char *question = describe (plan, 3);
  g_autofree char *refusal = describe (plan, 4);

  import_fixture_assert_counts (plan, "1 new, 1 changed, 1 unchanged, 1 to decide, 1 refused");
  g_assert_cmpstr (move, ==, "Team: Blå → Röd");
  g_assert_nonnull (strstr (question, "Åsskolan"));
  g_assert_nonnull (strstr (refusal, "Tallskolan"));
  g_assert_cmpstr (before, ==, after);
}

static void
test_all_or_nothing (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *before = import_fixture_dump (fixture);
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_false (sam_import_plan_apply (plan, fixture->store, SAM_IMPORT_APPLY_ALL, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_one_undo (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *before = import_fixture_dump (fixture);
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_SKIP_REFUSED);
  between = import_fixture_dump (fixture);
  g_assert_cmpstr (before, !=, between);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_TEAM), ==, 2);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_MEMBERSHIP), ==, 4);

  g_assert_true (sam_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_move_ends_the_day_before (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (GPtrArray) memberships = NULL;
  SamDate ended = SAM_DATE_NONE;
  guint n_begun = 0;

  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_SKIP_REFUSED);
  memberships = sam_store_list (fixture->store, SAM_FAMILY_MEMBERSHIP, NULL);
  for (guint i = 0; i < memberships->len; i++)
    {
      SamRecord *membership = g_ptr_array_index (memberships, i);

      if (sam_record_is_set (membership, SAM_MEMBERSHIP_TO_DATE))
        ended = sam_record_get_date (membership, SAM_MEMBERSHIP_TO_DATE);
      n_begun += sam_record_get_date (membership, SAM_MEMBERSHIP_FROM_DATE) == sam_date_parse ("2013-01-10");
    }
  g_assert_cmpint (ended, ==, sam_date_parse ("2013-01-09"));
  g_assert_cmpuint (n_begun, ==, 2);
}

static void
test_twice (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (SamImportPlan) again = NULL;
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_SKIP_REFUSED);
  before = import_fixture_dump (fixture);
  again = import_fixture_plan (fixture, people);
  import_fixture_assert_counts (again, "0 new, 0 changed, 3 unchanged, 1 to decide, 1 refused");
  import_fixture_apply (fixture, again, SAM_IMPORT_APPLY_SKIP_REFUSED);
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);

  /* And it left no step of its own: one undo takes the first import back. */
  g_assert_true (sam_store_undo (fixture->store, &error));
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_TEAM), ==, 1);
}

static void
test_answers (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), 3);
  const SamImportQuestion *question = sam_import_row_get_question (row);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (question);
  g_assert_cmpstr (question->candidates[0], ==, "Åsskolan");
  g_assert_false (question->can_be_new);
  sam_import_plan_answer (plan, row, 0, SAM_IMPORT_ANSWER_VALUE);
  g_assert_true (sam_import_plan_make (plan, fixture->store, &error));
  import_fixture_assert_counts (plan, "2 new, 1 changed, 1 unchanged, 0 to decide, 1 refused");

  sam_import_plan_clear_answers (plan);
  sam_import_plan_answer (plan, row, SAM_IMPORT_NONE_OF_THEM, SAM_IMPORT_ANSWER_ROW);
  g_assert_true (sam_import_plan_make (plan, fixture->store, &error));
  import_fixture_assert_counts (plan, "1 new, 1 changed, 1 unchanged, 0 to decide, 2 refused");
}

static void
test_stale_plan (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Annan");
  g_assert_true (sam_store_put (fixture->store, "Add organiser", draft, &error));
  g_assert_false (sam_import_plan_apply (plan, fixture->store, SAM_IMPORT_APPLY_SKIP_REFUSED, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
}

/* What is begun anew does not make the old one good. */
static void
test_stale_until_made (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (SamDraft) draft = sam_draft_new (&sam_family_organiser);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GError) error = NULL;

  sam_draft_set_text (draft, SAM_ORGANISER_NAME, "Annan");
  g_assert_true (sam_store_put (fixture->store, "Add organiser", draft, &error));
  sam_import_plan_make_async (plan, fixture->store, NULL, on_done_cb, &made);
  g_assert_false (sam_import_plan_apply (plan, fixture->store, SAM_IMPORT_APPLY_SKIP_REFUSED, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (sam_import_plan_make_finish (plan, wait_for (&made), &error));
  g_assert_true (sam_import_plan_apply (plan, fixture->store, SAM_IMPORT_APPLY_SKIP_REFUSED, &error));
  g_assert_no_error (error);
}

static void
test_refused_rows_come_back (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autofree char *path = g_build_filename (fixture->folder, "refused.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SamImportTable) table = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_import_plan_save_refused (plan, sam_import_plan_get_table (plan, 0), file, &error));
  g_assert_no_error (error);
  table = sam_import_table_read (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_import_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (sam_import_table_get_n_columns (table), ==, 5);
  g_assert_true (sam_import_table_is_own_column (table, 4));
  g_assert_cmpstr (sam_import_table_get_cell (table, 1, 1), ==, "Tallskolan");
  g_assert_nonnull (strstr (sam_import_table_get_cell (table, 1, 4), "Tallskolan"));
}

/* As every export: what is there goes in one step, and it lies on this computer. */
static void
test_refused_rows_are_an_export (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  SamImportTable *table = sam_import_plan_get_table (plan, 0);
  g_autofree char *path = g_build_filename (fixture->folder, "refused.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("sftp://example.org/refused.csv");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Before", -1, NULL));
  g_assert_true (sam_import_plan_save_refused (plan, table, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Tallskolan"));
  g_assert_false (sam_import_plan_save_refused (plan, table, folder, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (sam_import_plan_save_refused (plan, table, elsewhere, &error));
  g_assert_error (error, SAM_ERROR, SAM_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "on this computer"));
}

/* Whatever stands in them: no cell is a formula to a spreadsheet, and all come back as they were. */
static void
test_refused_rows_are_no_formulas (ImportFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "=1+1", "+46 70", "-5", "@x", "'=1", "a,b", "a|b", "a\tb", "a;b\"c\"", "ett\ntvå" };
  g_autoptr (GString) text = g_string_new ("Namn;Skola;Arbetslag;=Telefon\n");
  g_autoptr (SamImportPlan) plan = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "refused.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *saved = NULL;
  g_autoptr (SamImportTable) table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) halves = g_strsplit (texts[i], "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", halves);

      g_string_append_printf (text, "Per Lind;Tallskolan;Blå;\"%s%s\"\n", *doubled == '\'' ? "'" : "", doubled);
    }
  plan = import_fixture_plan (fixture, text->str);
  g_assert_true (sam_import_plan_save_refused (plan, sam_import_plan_get_table (plan, 0), file, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_nonnull (strstr (saved, ";'=Telefon;"));
  g_assert_nonnull (strstr (saved, ";'=1+1;"));
  g_assert_nonnull (strstr (saved, ";'+46 70;"));
  g_assert_nonnull (strstr (saved, ";''=1;"));
  g_assert_nonnull (strstr (saved, ";\"a,b\";"));
  table = sam_import_table_read (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sam_import_table_get_n_rows (table), ==, G_N_ELEMENTS (texts));
  g_assert_cmpstr (sam_import_table_get_column_name (table, 3), ==, "=Telefon");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (sam_import_table_get_cell (table, i, 3), ==, texts[i]);
}

/* Of each question its own number, however many there are. */
static void
test_questions_are_counted (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Namn;Skola;Arbetslag\n");
  g_autoptr (SamImportPlan) plan = NULL;

  for (guint i = 0; i < 5; i++)
    g_string_append_printf (text, "Ny Person%u;%s;Blå\n", i, i % 2 == 0 ? "Asskolan" : "Ässkolan");
  plan = import_fixture_plan (fixture, text->str);
  import_fixture_assert_counts (plan, "0 new, 0 changed, 0 unchanged, 5 to decide, 0 refused");
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

      g_assert_cmpuint (sam_import_row_get_question (row)->n_rows, ==, i % 2 == 0 ? 3 : 2);
    }
}

static void
test_schools (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture,
                                                        "Skola;Skolenhetskod;Huvudman;Organisationsnummer;Rektor\n"
                                              "Nyskolan;12341234;Ny kommun;212000-0142;Eva Ek\n"
                                              "Åsskolan;11223344;;;Ulla By\n"
                                              "Felskolan;12341235;Fel;212000-0143;\n"
                                              "Kortskolan;123;Örvik;;\n");
  g_autofree char *change = describe (plan, 1);
  g_autofree char *number = describe (plan, 2);

  import_fixture_assert_counts (plan, "1 new, 1 changed, 0 unchanged, 0 to decide, 2 refused");
  g_assert_cmpstr (change, ==, "Principal: empty → Ulla By");
  g_assert_nonnull (strstr (number, "Organisationsnummer"));
  import_fixture_apply (fixture, plan, SAM_IMPORT_APPLY_SKIP_REFUSED);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_SCHOOL), ==, 2);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_ORGANISER), ==, 2);
}

static void
test_bad_rows (ImportFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *header;
    const char *row;
    const char *reason;
  } cases[] = {
    { "Namn;Skola;Arbetslag;Från;Till", "A B;Åsskolan;Blå;2013-01-10;2012-12-01", "before" },
    { "Namn;Skola;Arbetslag;Från;Till", "A B;Åsskolan;Blå;31/2 2013;", "31/2 2013" },
    { "Namn;Skola;Arbetslag;Telefon", "A B;Åsskolan;Blå;\nC D;Åsskolan;Blå;08-1\nE F;Åsskolan;Blå;08-2\nG H;Åsskolan;Blå;900101-0017", "identity" },
    { "Namn;Arbetslag", "A B;Okänt lag", "Okänt lag" },
    { "school;team;person;from_date;to_date", "11223344;Blå;T1;2012-10-01;2012-11-01", "already a member" },
    { "school;name;from_date;to_date", "11223344;Grön;2013-01-10;2012-12-01", "before" },
    { "school;name;from_date", "99999999;Grön;2013-01-10", "99999999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].header, "\n", cases[i].row, "\n", NULL);
      g_autofree char *before = import_fixture_dump (fixture);
      g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, text);
      g_autofree char *reason = describe (plan, g_list_model_get_n_items (G_LIST_MODEL (plan)) - 1);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", text, reason);
      g_assert_cmpuint (sam_import_plan_get_count (plan, SAM_IMPORT_REFUSED), ==, 1);
      g_assert_nonnull (strstr (reason, cases[i].reason));
      g_assert_false (sam_import_plan_apply (plan, fixture->store, SAM_IMPORT_APPLY_ALL, &error));
      after = import_fixture_dump (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
on_progress_cb (guint done, guint total, gpointer user_data)
{
  g_assert_cmpuint (done, <=, total);
  ++*(guint *) user_data;
}

static void
test_in_the_background (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) applied = NULL;
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  sam_import_plan_make_async (plan, fixture->store, NULL, on_done_cb, &made);
  g_assert_true (sam_import_plan_make_finish (plan, wait_for (&made), &error));
  import_fixture_assert_counts (plan, "1 new, 1 changed, 1 unchanged, 1 to decide, 1 refused");
  sam_import_plan_apply_async (plan, fixture->store, SAM_IMPORT_APPLY_SKIP_REFUSED, on_progress_cb, &n_calls, NULL, NULL,
                               on_done_cb, &applied);
  g_assert_true (sam_import_plan_apply_finish (plan, wait_for (&applied), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_calls, >=, 1);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_TEAM), ==, 2);
}

/* An answer is given while the rows are compared: what was begun without it comes too late, however long it takes. */
static void
test_older_make_is_late (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (SamImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), 3);
  g_autoptr (GAsyncResult) older = NULL;
  g_autoptr (GAsyncResult) newer = NULL;
  g_autoptr (GError) error = NULL;

  sam_import_plan_make_async (plan, fixture->store, NULL, on_done_cb, &older);
  wait_for (&older);
  sam_import_plan_answer (plan, row, 0, SAM_IMPORT_ANSWER_VALUE);
  sam_import_plan_make_async (plan, fixture->store, NULL, on_done_cb, &newer);
  g_assert_true (sam_import_plan_make_finish (plan, wait_for (&newer), &error));
  g_assert_no_error (error);
  g_assert_false (sam_import_plan_make_finish (plan, older, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  import_fixture_assert_counts (plan, "2 new, 1 changed, 1 unchanged, 0 to decide, 1 refused");
}

/* Nor does anything pull away what is being read in. */
static void
test_applies_what_was_planned (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) applied = NULL;
  g_autoptr (GError) error = NULL;

  sam_import_plan_make_async (plan, fixture->store, NULL, on_done_cb, &made);
  wait_for (&made);
  sam_import_plan_apply_async (plan, fixture->store, SAM_IMPORT_APPLY_SKIP_REFUSED, NULL, NULL, NULL, NULL, on_done_cb,
                               &applied);
  g_assert_false (sam_import_plan_make_finish (plan, made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  sam_import_plan_remove_tables (plan);
  g_assert_true (sam_import_plan_apply_finish (plan, wait_for (&applied), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (import_fixture_count (fixture, SAM_FAMILY_TEAM), ==, 2);
}

static void
test_cancelled (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *before = import_fixture_dump (fixture);
  g_autoptr (SamImportPlan) plan = import_fixture_plan (fixture, people);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) applied = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  sam_import_plan_apply_async (plan, fixture->store, SAM_IMPORT_APPLY_SKIP_REFUSED, NULL, NULL, NULL, cancellable,
                               on_done_cb, &applied);
  g_cancellable_cancel (cancellable);
  g_assert_false (sam_import_plan_apply_finish (plan, wait_for (&applied), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = import_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/import-plan/" path, ImportFixture, NULL, set_up, func, import_fixture_tear_down)
  ADD ("each-row-is-shown-and-nothing-is-changed", test_each_row);
  ADD ("a-refused-row-stops-all-of-it", test_all_or_nothing);
  ADD ("the-whole-import-is-one-undo", test_one_undo);
  ADD ("who-has-moved-left-the-day-before", test_move_ends_the_day_before);
  ADD ("a-second-import-changes-nothing", test_twice);
  ADD ("a-question-is-answered-for-all-or-for-one", test_answers);
  ADD ("a-plan-of-an-older-state-is-made-again", test_stale_plan);
  ADD ("a-plan-stays-old-until-it-is-made-again", test_stale_until_made);
  ADD ("refused-rows-are-saved-to-be-corrected", test_refused_rows_come_back);
  ADD ("refused-rows-are-saved-as-no-formulas", test_refused_rows_are_no_formulas);
  ADD ("writes-refused-rows-as-every-export", test_refused_rows_are_an_export);
  ADD ("rows-that-ask-the-same-are-counted", test_questions_are_counted);
  ADD ("schools-come-with-their-organisers", test_schools);
  ADD ("bad-rows-end-in-words", test_bad_rows);
  ADD ("the-window-stays-alive", test_in_the_background);
  ADD ("an-older-comparison-comes-too-late", test_older_make_is_late);
  ADD ("what-is-read-in-is-what-was-planned", test_applies_what_was_planned);
  ADD ("a-cancelled-import-leaves-nothing", test_cancelled);

  return g_test_run ();
}
