/*
 * What a programme that the program makes itself holds from the start.
 */
#include <glib/gstdio.h>

#include "sam-new-programme.h"
#include "sam-records.h"
#include "sam-school-year.h"
#include "sam-template-json.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("samordna-new-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "new.samordna", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static SamDraft *
new_programme (const char *name)
{
  SamDraft *draft = sam_draft_new (&sam_family_programme);

  sam_draft_set_text (draft, SAM_PROGRAMME_NAME, name);
  sam_draft_set_date (draft, SAM_PROGRAMME_START_DATE, sam_date_new (2026, 8, 1));

  return draft;
}

static guint
count (SamStore *store, SamFamilyId family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = sam_store_list (store, family, &error);

  g_assert_no_error (error);

  return records->len;
}

static void
test_starts_with_strands_and_templates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamDraft) draft = new_programme ("Handledning");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_new_programme_create (fixture->path, draft, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (store, SAM_FAMILY_PROGRAMME), ==, 1);
  g_assert_cmpuint (count (store, SAM_FAMILY_STRAND), ==, 2);
  g_assert_cmpuint (count (store, SAM_FAMILY_TEMPLATE), ==, 5);
  g_assert_cmpuint (count (store, SAM_FAMILY_SCHOOL), ==, 0);
  sam_store_close (store);
}

/* Two columns of notes, two of each side, events, an interval of two pupils, counters. */
static void
test_every_template_can_be_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamDraft) draft = new_programme ("Handledning");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_new_programme_create (fixture->path, draft, NULL, &error);
  g_autoptr (GPtrArray) templates = NULL;
  guint n_sections = 0;
  guint n_counters = 0;
  guint n_events = 0;
  int seconds = 0;

  g_assert_no_error (error);
  templates = sam_store_list (store, SAM_FAMILY_TEMPLATE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < templates->len; i++)
    {
      g_autoptr (SamTemplateContent) content = sam_template_json_read_record (templates->pdata[i], &error);

      g_assert_no_error (error);
      n_sections += content->sections->len;
      n_counters += content->counters->len;
      n_events += content->events->len;
      seconds += content->interval_seconds;
    }
  g_assert_cmpuint (n_sections, ==, 2 + 2 + 1 + 2 + 1);
  g_assert_cmpuint (n_counters, ==, 4);
  g_assert_cmpuint (n_events, ==, 6);
  g_assert_cmpint (seconds, ==, 300);
  sam_store_close (store);
}

static void
test_starts_with_a_school_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamDraft) draft = new_programme ("Handledning");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_new_programme_create (fixture->path, draft, NULL, &error);
  const SamCalendarOwner programme = { 0 };
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GPtrArray) breaks = NULL;

  g_assert_no_error (error);
  terms = sam_school_year_list_terms (store, &programme, 2026, &error);
  breaks = sam_school_year_list_days_off (store, &programme, 2026, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (terms->len, ==, 2);
  g_assert_cmpstr (sam_record_get_text (g_ptr_array_index (terms, 0), SAM_TERM_TERM), ==, "2026-ht");
  g_assert_cmpstr (sam_record_get_text (g_ptr_array_index (terms, 1), SAM_TERM_TERM), ==, "2027-vt");
  g_assert_cmpuint (breaks->len, ==, 4);
  sam_store_close (store);
}

static void
test_has_nothing_to_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamDraft) draft = new_programme ("Handledning");
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_new_programme_create (fixture->path, draft, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (sam_store_get_undo_label (store));
  g_assert_false (sam_store_undo (store, NULL));
  g_assert_cmpuint (count (store, SAM_FAMILY_STRAND), ==, 2);
  sam_store_close (store);
}

static void
test_example_has_nothing_to_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SamStore) store = sam_example_create (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_null (sam_store_get_undo_label (store));
  g_assert_cmpuint (count (store, SAM_FAMILY_SCHOOL), ==, 10);
  sam_store_close (store);
}

static void
test_leaves_no_file_where_the_draft_is_wrong (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamDraft) draft = new_programme (NULL);
  g_autoptr (GError) error = NULL;
  SamStore *store = sam_new_programme_create (fixture->path, draft, NULL, &error);

  g_assert_error (error, SAM_ERROR, SAM_ERROR_INVALID);
  g_assert_null (store);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_leaves_a_file_that_is_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SamDraft) draft = new_programme ("Handledning");
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  SamStore *store;

  g_assert_true (g_file_set_contents (fixture->path, "precious", -1, NULL));
  store = sam_new_programme_create (fixture->path, draft, NULL, &error);

  g_assert_error (error, SAM_ERROR, SAM_ERROR_EXISTS);
  g_assert_null (store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "precious");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/new-programme/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("starts-with-strands-and-templates", test_starts_with_strands_and_templates);
  ADD ("every-template-can-be-read", test_every_template_can_be_read);
  ADD ("starts-with-a-school-year", test_starts_with_a_school_year);
  ADD ("has-nothing-to-undo", test_has_nothing_to_undo);
  ADD ("the-example-has-nothing-to-undo", test_example_has_nothing_to_undo);
  ADD ("leaves-no-file-where-the-draft-is-wrong", test_leaves_no_file_where_the_draft_is_wrong);
  ADD ("leaves-a-file-that-is-there", test_leaves_a_file_that_is_there);
#undef ADD

  return g_test_run ();
}
