/* The example programme: as large as it should be, sound, and telling what it
 * is meant to tell as of 14 December 2012.
 */

#include <glib/gstdio.h>

#include "sam-new-programme.h"
#include "import-fixture.h"
#include "sam-figures.h"
#include "sam-filter-query.h"
#include "sam-programme.h"
#include "sam-school-calendar.h"
#include "sam-school.h"
#include "sam-session.h"
#include "sam-person.h"
#include "sam-team.h"
#include "sam-term-plan.h"
#include "sam-watch.h"

typedef struct
{
  char     *folder;
  SamStore *store;
} ExampleFixture;

static void
set_up (ExampleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("samordna-example-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "example.samordna", NULL);
  fixture->store = sam_example_create (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (ExampleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (sam_store_get_path (fixture->store));

  sam_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GPtrArray *
list (ExampleFixture *fixture, SamFamilyId family)
{
  GPtrArray *records = sam_store_list (fixture->store, family, NULL);

  g_assert_nonnull (records);

  return records;
}

static void
test_counts (ExampleFixture *fixture, gconstpointer data)
{
  static const struct
  {
    SamFamilyId family;
    guint       least;
    guint       most;
  } cases[] = {
    { SAM_FAMILY_PROGRAMME, 1, 1 },    { SAM_FAMILY_ORGANISER, 7, 7 },   { SAM_FAMILY_SCHOOL, 10, 10 },
    { SAM_FAMILY_TEAM, 30, 50 },       { SAM_FAMILY_SESSION, 500, 2000 }, { SAM_FAMILY_ATTENDANCE, 3000, 20000 },
    { SAM_FAMILY_CYCLE, 13, 60 },      { SAM_FAMILY_OBSERVATION, 10, 60 }, { SAM_FAMILY_DIALOGUE, 10, 60 },
    { SAM_FAMILY_SURVEY_ROUND, 1, 3 }, { SAM_FAMILY_BASIS, 5, 50 },      { SAM_FAMILY_PROMISE, 68, 100 },
  };
  g_autoptr (GPtrArray) people = list (fixture, SAM_FAMILY_PERSON);
  guint n_teachers = 0;
  guint n_coaches = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) records = list (fixture, cases[i].family);

      g_assert_cmpuint (records->len, >=, cases[i].least);
      g_assert_cmpuint (records->len, <=, cases[i].most);
    }

  for (guint i = 0; i < people->len; i++)
    {
      n_teachers += sam_record_get_flag (g_ptr_array_index (people, i), SAM_PERSON_IS_TEACHER);
      n_coaches += sam_record_get_flag (g_ptr_array_index (people, i), SAM_PERSON_IS_COACH);
    }
  g_assert_cmpuint (n_teachers, >=, 200);
  g_assert_cmpuint (n_teachers, <=, 300);
  g_assert_cmpuint (n_coaches, >=, 8);
  g_assert_cmpuint (n_coaches, <=, 12);
}

/* Each finds something on the day that the programme opens, and what it lists is what it is called. */
static void
test_watches (ExampleFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    guint       n;
  } cases[] = {
    { "4 v. utan tillfälle", 3 },
    { "Att följa upp", 5 },
    { "Väntar på dialog", 3 },
  };
  g_autoptr (GPtrArray) watches = list (fixture, SAM_FAMILY_WATCH);
  SamDatabase *database = sam_store_get_database (fixture->store);

  g_assert_cmpuint (watches->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < watches->len; i++)
    {
      SamRecord *watch = g_ptr_array_index (watches, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (SamFilter) filter = sam_filter_parse (sam_record_get_text (watch, SAM_WATCH_FILTER), &error);
      guint n;

      g_assert_no_error (error);
      g_assert_cmpstr (sam_record_get_text (watch, SAM_WATCH_NAME), ==, cases[i].name);
      g_assert_cmpint (sam_record_get_choice (watch, SAM_WATCH_PLACE), ==,
                       sam_filter_list_get_place (sam_filter_get_list (filter)));
      g_assert_cmpuint (g_strv_length ((char **) sam_filter_get_unknown (filter)), ==, 0);
      sam_filter_count (database, filter, sam_date_new (2012, 12, 14), &n, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, cases[i].n);
    }
}

static void
test_says_what_the_article_says (ExampleFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    gint64      numerator;
    gint64      denominator;
  } cases[] = {
    { "F1", 10, 10 }, { "F2", 34, 34 }, { "F3", 10, 10 }, { "F3.cannot_be_judged", 0, 0 },
    { "F4", 2, 10 },  { "F4.about_to_start", 2, 0 }, { "F4.planned", 4, 0 },
  };
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;
  g_autoptr (GArray) figures = NULL;
  g_autoptr (GError) error = NULL;
  const SamFigure *held;

  g_assert_cmpint (sam_store_get_opening_date (fixture->store), ==, sam_date_new (2012, 12, 14));
  figures = sam_figures_compute (sam_store_get_database (fixture->store), scope, sam_date_new (2012, 12, 14), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SamFigure *figure = sam_figures_find (figures, cases[i].id);

      g_assert_nonnull (figure);
      g_assert_cmpint (figure->numerator, ==, cases[i].numerator);
      g_assert_cmpint (figure->denominator, ==, cases[i].denominator);
    }

  held = sam_figures_find (figures, "F5");
  g_assert_cmpint (held->numerator * 100, >, held->denominator * 80);
  g_assert_cmpint (held->numerator * 100, <, held->denominator * 95);
}

/* The plan of its term sums up to the figures of the programme, and warns of the teams that the watch finds. */
static void
test_term_plan (ExampleFixture *fixture, gconstpointer data)
{
  SamDatabase *database = sam_store_get_database (fixture->store);
  SamScope scope = SAM_SCOPE_INIT_PROGRAMME;
  SamDate as_of = sam_date_new (2012, 12, 14);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) figures = sam_figures_compute (database, scope, as_of, &error);
  g_autoptr (SamTermPlan) plan = sam_term_plan_load (database, "2012-ht", NULL, as_of, &error);
  const SamTermTotals *totals;
  guint n_quiet = 0, n_in_weeks = 0;

  g_assert_no_error (error);
  totals = sam_term_plan_get_totals (plan);
  g_assert_cmpuint (sam_term_plan_get_n_rows (plan), ==, 34);
  g_assert_cmpuint (sam_term_plan_get_n_schools (plan), ==, 10);
  g_assert_cmpuint (totals->held, ==, sam_figures_find (figures, "F5")->numerator);
  g_assert_cmpuint (totals->due, ==, sam_figures_find (figures, "F5")->denominator);
  g_assert_cmpint (totals->given, ==, sam_figures_find (figures, "F6")->numerator);
  g_assert_cmpint (totals->promised, >, totals->given);
  for (guint i = 0; i < sam_term_plan_get_n_rows (plan); i++)
    n_quiet += sam_term_plan_get_row (plan, i)->is_quiet ? 1 : 0;
  g_assert_cmpuint (n_quiet, ==, 3);
  for (guint i = 0; i < sam_term_plan_get_n_weeks (plan); i++)
    n_in_weeks += sam_term_plan_get_week (plan, i)->planned;
  g_assert_cmpuint (n_in_weeks, ==, totals->planned);
}

static void
test_is_sound_and_says_that_it_is_fictitious (ExampleFixture *fixture, gconstpointer data)
{
  g_autoptr (SamRecord) programme = sam_store_get_programme (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (sam_record_get_flag (programme, SAM_PROGRAMME_FICTITIOUS));
  g_assert_true (sam_store_check (fixture->store, &error));
  g_assert_no_error (error);
}

static GHashTable *
index_calendars (ExampleFixture *fixture)
{
  GHashTable *calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                 (GDestroyNotify) sam_school_calendar_free);
  g_autoptr (GPtrArray) schools = list (fixture, SAM_FAMILY_SCHOOL);
  g_autoptr (GPtrArray) terms = list (fixture, SAM_FAMILY_TERM);
  g_autoptr (GPtrArray) days_off = list (fixture, SAM_FAMILY_DAY_OFF);

  for (guint i = 0; i < schools->len; i++)
    {
      SamRecord *school = g_ptr_array_index (schools, i);
      gint64 id = sam_record_get_id (school);

      g_hash_table_insert (calendars, g_memdup2 (&id, sizeof id),
                           sam_school_calendar_new_for_records (
                             terms, days_off, sam_record_get_reference (school, SAM_SCHOOL_ORGANISER), id));
    }

  return calendars;
}

static void
test_sessions_fall_on_school_days (ExampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) calendars = index_calendars (fixture);
  g_autoptr (GPtrArray) sessions = list (fixture, SAM_FAMILY_SESSION);
  guint n_group = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      SamRecord *session = g_ptr_array_index (sessions, i);
      gint64 team_id = sam_record_get_reference (session, SAM_SESSION_TEAM);
      g_autoptr (SamRecord) team = NULL;
      gint64 school;

      if (team_id == 0)
        continue;

      n_group++;
      if (sam_record_get_choice (session, SAM_SESSION_STATE) == SAM_SESSION_STATE_CANCELLED
          && sam_record_get_choice (session, SAM_SESSION_CAUSE) == SAM_SESSION_CAUSE_DAY_OFF)
        continue;

      team = sam_store_get (fixture->store, SAM_FAMILY_TEAM, team_id, NULL);
      school = sam_record_get_reference (team, SAM_TEAM_SCHOOL);
      g_assert_true (sam_school_calendar_is_school_day (g_hash_table_lookup (calendars, &school),
                                                        sam_record_get_date (session, SAM_SESSION_DATE)));
    }

  g_assert_cmpuint (n_group, >, 400);
}

static void
test_school_years_keep_the_law (ExampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) calendars = index_calendars (fixture);
  GHashTableIter iter;
  gpointer calendar;

  g_hash_table_iter_init (&iter, calendars);
  while (g_hash_table_iter_next (&iter, NULL, &calendar))
    {
      g_autoptr (SamProblems) problems = sam_school_calendar_check_year (calendar, 2012);

      g_assert_cmpuint (sam_problems_get_n (problems), ==, 0);
    }
}

/* The files of data/example/ are what is in the program. */
static void
test_second_import_changes_nothing (ExampleFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "example", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SamImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (folder));
  result = sam_import_run (fixture->store, files, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->refusals->len, ==, 0);
  g_assert_cmpuint (result->notes->len, ==, 0);
  for (guint i = 0; i < SAM_N_FAMILIES; i++)
    {
      g_assert_cmpuint (result->n_new[i], ==, 0);
      g_assert_cmpuint (result->n_changed[i], ==, 0);
    }
}

#define ADD(path, function) g_test_add (path, ExampleFixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/example/is-as-large-as-it-should-be", test_counts);
  ADD ("/example/watches-count-what-they-are-called", test_watches);
  ADD ("/example/says-what-the-article-says", test_says_what_the_article_says);
  ADD ("/example/term-plan-sums-up-to-the-figures", test_term_plan);
  ADD ("/example/is-sound-and-says-that-it-is-fictitious", test_is_sound_and_says_that_it_is_fictitious);
  ADD ("/example/sessions-fall-on-school-days", test_sessions_fall_on_school_days);
  ADD ("/example/school-years-keep-the-law", test_school_years_keep_the_law);
  ADD ("/example/second-import-changes-nothing", test_second_import_changes_nothing);

  return g_test_run ();
}
