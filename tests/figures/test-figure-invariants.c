/*
 * What holds of figures in any programme: parts add up, rows are what was counted, what comes after the
 * day does not matter, and what is undone was never there.
 */
#include "figure-oracle.h"
#include "figures-fixture.h"
#include "programme-generator.h"
#include "sam-figure-definitions.h"
#include "sam-lost-time.h"

#define N_SEEDS 8

static const SamScope programme = SAM_SCOPE_INIT_PROGRAMME;

typedef void (*Check) (SamStore *store, SamDate day);

/* In programmes by chance, on some days each. */
static void
for_each_programme (Check check)
{
  for (guint32 seed = 101; seed < 101 + N_SEEDS; seed++)
    {
      g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
      SamStore *store = sam_test_programme_get_store (p);

      programme_generate (store, seed);
      check (store, sam_date_new (2012, 11, 30));
      check (store, sam_date_new (2013, 3, 15));
      check (store, sam_date_new (2013, 7, 1));
    }
}

static GArray *
compute (SamStore *store, SamScope scope, SamDate day)
{
  g_autoptr (GError) error = NULL;
  GArray *figures = sam_figures_compute (sam_store_get_database (store), scope, day, &error);

  g_assert_no_error (error);

  return figures;
}

static void
assert_same (const SamFigure *a, const SamFigure *b, const char *what)
{
  if (!g_str_equal (a->id, b->id) || a->record != b->record || a->numerator != b->numerator
      || a->denominator != b->denominator || a->is_hidden != b->is_hidden)
    g_error ("%s: %s is %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT ", %s is %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, what, a->id,
             a->numerator, a->denominator, b->id, b->numerator, b->denominator);
}

static void
assert_all_same (GArray *a, GArray *b, const char *what)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    assert_same (&g_array_index (a, SamFigure, i), &g_array_index (b, SamFigure, i), what);
}

/* Each school's figure adds to the programme's. Not so persons, medians, and what is hidden or of no school. */
static gboolean
is_pooled (const SamFigureDefinition *definition)
{
  return !definition->counts_persons && definition->kind != SAM_FIGURE_MEDIAN && definition->compute == NULL
         && (definition->scopes & SAM_FIGURE_OF_SCHOOL) != 0;
}

/* A cycle whose teacher was a member nowhere is the programme's alone. */
static gboolean
is_of_cycles (const char *id)
{
  return g_str_has_prefix (id, "F10") || g_str_has_prefix (id, "F11") || g_str_has_prefix (id, "F12")
         || g_str_has_prefix (id, "F13");
}

static void
check_pooled (SamStore *store, SamDate day)
{
  g_autoptr (GArray) whole = compute (store, programme, day);
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < schools->len; i++)
    g_ptr_array_add (parts, compute (store, (SamScope) { SAM_SCOPE_SCHOOL, sam_record_get_id (schools->pdata[i]) }, day));

  for (guint i = 0; i < whole->len; i++)
    {
      const SamFigure *figure = &g_array_index (whole, SamFigure, i);
      SamFigure sum = *figure;

      if (!is_pooled (sam_figure_definitions_find (figure->id)))
        continue;

      sum.numerator = sum.denominator = 0;
      for (guint j = 0; j < parts->len; j++)
        {
          const SamFigure *part = sam_figures_find (parts->pdata[j], figure->id);

          sum.numerator += part->numerator;
          sum.denominator += part->denominator;
        }
      if (is_of_cycles (figure->id))
        {
          g_assert_cmpint (sum.numerator, <=, figure->numerator);
          g_assert_cmpint (sum.denominator, <=, figure->denominator);
        }
      else
        assert_same (figure, &sum, "the programme beside its schools");
    }
}

static void
test_programme_is_its_schools_pooled (void)
{
  for_each_programme (check_pooled);
}

/* One query for all schools, and one for each. */
static void
check_by_school (SamStore *store, SamDate day)
{
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);
  const SamFigureDefinition *definitions;
  guint n;

  definitions = sam_figure_definitions_get (&n);
  for (guint i = 0; i < n; i++)
    {
      const char *const ids[] = { definitions[i].id, NULL };
      g_autoptr (GArray) at_once = NULL;

      if (definitions[i].compute != NULL || (definitions[i].scopes & SAM_FIGURE_OF_SCHOOL) == 0)
        continue;

      at_once = sam_figures_compute_by_school (sam_store_get_database (store), programme, definitions[i].id, day, NULL);
      for (guint j = 0; j < schools->len; j++)
        {
          SamScope scope = { SAM_SCOPE_SCHOOL, sam_record_get_id (schools->pdata[j]) };
          g_autoptr (GArray) one = sam_figures_compute_only (sam_store_get_database (store), scope, ids, day, NULL);
          const SamFigure *figure = sam_figures_find_school (at_once, scope.id);
          SamFigure none = { .id = definitions[i].id, .kind = definitions[i].kind };

          assert_same (figure != NULL ? figure : &none, sam_figures_find (one, definitions[i].id), "schools at once and alone");
        }
    }
}

static void
test_schools_at_once_are_schools_alone (void)
{
  for_each_programme (check_by_school);
}

static void
check_rows (SamStore *store, SamDate day)
{
  g_autoptr (GArray) figures = compute (store, programme, day);

  for (guint i = 0; i < figures->len; i++)
    {
      const SamFigure *figure = &g_array_index (figures, SamFigure, i);
      g_autoptr (GArray) rows = sam_figures_load_rows (sam_store_get_database (store), programme, figure->id, day, NULL);
      SamFigure sum = *figure;
      gboolean is_hidden = figure->is_hidden;

      if (figure->record != 0 && g_str_equal (figure->id, "F19"))
        continue;

      sum.numerator = sum.denominator = 0;
      for (guint j = 0; j < rows->len; j++)
        {
          const SamFigureRow *row = &g_array_index (rows, SamFigureRow, j);

          sum.numerator += row->numerator;
          sum.denominator += row->denominator;
          is_hidden = is_hidden || row->is_hidden;
          /* What is hidden is not told by its row. */
          g_assert_false (row->is_hidden && (row->numerator != 0 || row->denominator != 0));
        }

      if (is_hidden)
        g_assert_true (g_str_has_prefix (figure->id, "F14") || g_str_has_prefix (figure->id, "F15"));
      else if (figure->kind == SAM_FIGURE_MEDIAN)
        g_assert_cmpint (figure->denominator, ==, rows->len);
      else
        assert_same (figure, &sum, "a figure beside its rows");
    }
}

static void
test_rows_add_up_to_their_figure (void)
{
  for_each_programme (check_rows);
}

/* What is left of the programme's answers when those of the schools that are shown are taken away. */
static void
check_hidden (SamStore *store, SamDate day)
{
  g_autoptr (GArray) whole = compute (store, programme, day);
  g_autoptr (GPtrArray) schools = sam_store_list (store, SAM_FAMILY_SCHOOL, NULL);

  for (guint i = 0; i < whole->len; i++)
    {
      const SamFigure *figure = &g_array_index (whole, SamFigure, i);
      gint64 left = figure->denominator;
      guint n_hidden = 0;

      if (!g_str_has_prefix (figure->id, "F14") || figure->is_hidden)
        continue;
      for (guint j = 0; j < schools->len; j++)
        {
          g_autoptr (GArray) of_school
            = compute (store, (SamScope) { SAM_SCOPE_SCHOOL, sam_record_get_id (schools->pdata[j]) }, day);
          const SamFigure *part = sam_figures_find (of_school, figure->id);

          n_hidden += part->is_hidden;
          left -= part->denominator;
        }
      if (n_hidden == 0)
        g_assert_cmpint (left, ==, 0);
      else
        g_assert_true (left >= 5 || left == 0 || n_hidden == schools->len);
    }
}

static void
test_schools_beside_the_programme_tell_of_no_few (void)
{
  for_each_programme (check_hidden);
}

static void
check_lost_time (SamStore *store, SamDate day)
{
  g_autoptr (GPtrArray) teams = sam_store_list (store, SAM_FAMILY_TEAM, NULL);

  for (guint i = 0; i < teams->len; i++)
    {
      g_autoptr (GArray) figures = compute (store, (SamScope) { SAM_SCOPE_TEAM, sam_record_get_id (teams->pdata[i]) }, day);
      SamLostTime time;

      sam_lost_time_read (figures, &time);
      g_assert_cmpint (sam_lost_time_add_up (&time), ==, time.given);
    }
}

static void
test_lost_time_adds_up (void)
{
  for_each_programme (check_lost_time);
}

/* Takes away all that is dated after the day; where a session was moved to is known on the day. */
static void
cut_off (SamStore *store, SamDate day)
{
  static const char *const deletions[] = {
    "attendance WHERE session_id IN (SELECT id FROM session WHERE date > '%s')",
    "session WHERE date > '%s' AND id NOT IN (WITH RECURSIVE kept (id) AS"
    " (SELECT replacement_id FROM session WHERE date <= '%s' AND replacement_id IS NOT NULL UNION"
    "  SELECT session.replacement_id FROM kept JOIN session ON session.id = kept.id WHERE session.replacement_id IS NOT NULL)"
    " SELECT id FROM kept)",
    "strand_status WHERE date > '%s'", "focus_question WHERE asked_date > '%s'", "survey_round WHERE closed_date > '%s'",
    "milestone WHERE due_date > '%s'", "membership WHERE from_date > '%s'", "assignment WHERE from_date > '%s'",
    "promise WHERE from_date > '%s' OR agreed_date > '%s'", "basis WHERE date > '%s'",
  };
  SamDatabase *database = sam_store_get_database (store);
  g_autofree char *date = sam_date_format_iso (day);
  g_autofree char *endings
    = g_strdup_printf ("UPDATE cycle SET ending = NULL, ended_date = NULL WHERE ended_date > '%s'", date);
  g_autoptr (GError) error = NULL;

  sam_database_execute (database, "PRAGMA foreign_keys = OFF", &error);
  for (guint i = 0; i < G_N_ELEMENTS (deletions) && error == NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (deletions[i], "%s", -1);
      g_autofree char *rows = g_strjoinv (date, parts);
      g_autofree char *sql = g_strconcat ("DELETE FROM ", rows, NULL);

      sam_database_execute (database, sql, &error);
    }
  g_assert_no_error (error);
  sam_database_execute (database, endings, &error);
  g_assert_no_error (error);
}

static void
test_nothing_later_than_the_day_counts (void)
{
  for (guint32 seed = 201; seed < 201 + N_SEEDS; seed++)
    {
      g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
      SamStore *store = sam_test_programme_get_store (p);
      SamDate day = sam_date_new (2012, 10, 1) + (SamDate) (seed * 37 % 240);
      g_autoptr (GArray) before = NULL;
      g_autoptr (GArray) after = NULL;

      programme_generate (store, seed);
      before = compute (store, programme, day);
      cut_off (store, day);
      after = compute (store, programme, day);
      assert_all_same (before, after, "without what comes later");
    }
}

static void
test_what_is_undone_counts_nothing (void)
{
  g_autoptr (SamTestProgramme) p = sam_test_programme_new ();
  SamStore *store = sam_test_programme_get_store (p);
  SamDate day = sam_date_new (2012, 12, 14);
  g_autoptr (GArray) empty = compute (store, programme, day);
  g_autoptr (GArray) filled = NULL;
  g_autoptr (GArray) undone = NULL;
  g_autoptr (GError) error = NULL;

  sam_test_programme_put (p, "programme", NULL, "name=Test start_date=2012-08-01 end_date=2013-06-30");
  sam_test_programme_put (p, "organiser", "Org", "name=Org");
  sam_test_programme_put (p, "strand", "group", "kind=group name=Group_coaching");
  sam_test_programme_put (p, "person", "Coach", "code=C1 name=Coach is_teacher=0 is_coach=1");
  put_school (p, "Alm", "");
  put_team (p, "A", "Alm", "");
  put_teacher (p, "T1", "A", "");
  sam_test_programme_put (p, "promise", NULL, "team=A from_date=2012-09-01 to_date=2012-12-20 minutes=900");
  put_session (p, "s", "A", "2012-09-03", "state=held actual_minutes=90");
  sam_test_programme_get_store (p);
  put_attendance (p, "s", "T1", "present");
  put_status (p, "group", "Alm", "A", "2012-09-01", "under_way");
  sam_test_programme_put (p, "assignment", NULL, "coach=Coach school=Alm from_date=2012-08-01 reduction_percent=20");
  sam_test_programme_get_store (p);

  filled = compute (store, programme, day);
  g_assert_cmpint (sam_figures_find (filled, "F5")->numerator, ==, 1);
  g_assert_cmpint (sam_figures_find (filled, "F8")->numerator, ==, 1);
  while (sam_store_get_undo_label (store) != NULL)
    {
      sam_store_undo (store, &error);
      g_assert_no_error (error);
    }
  undone = compute (store, programme, day);
  assert_all_same (undone, empty, "after undoing everything");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-invariants/programme-is-its-schools-pooled", test_programme_is_its_schools_pooled);
  g_test_add_func ("/figure-invariants/schools-at-once-are-schools-alone", test_schools_at_once_are_schools_alone);
  g_test_add_func ("/figure-invariants/rows-add-up-to-their-figure", test_rows_add_up_to_their_figure);
  g_test_add_func ("/figure-invariants/schools-beside-the-programme-tell-of-no-few",
                   test_schools_beside_the_programme_tell_of_no_few);
  g_test_add_func ("/figure-invariants/lost-time-adds-up", test_lost_time_adds_up);
  g_test_add_func ("/figure-invariants/nothing-later-than-the-day-counts", test_nothing_later_than_the_day_counts);
  g_test_add_func ("/figure-invariants/what-is-undone-counts-nothing", test_what_is_undone_counts_nothing);

  return g_test_run ();
}
