/*
 * What is behind a figure: the names of its scopes, its rows, its schools.
 */
#include "figures-fixture.h"

#include "sam-figure-detail.h"

static SamTestProgramme *
make_two_schools (void)
{
  SamTestProgramme *p = make_programme ();

  put_school (p, "Östra", "");
  put_school (p, "Alm", "");
  put_team (p, "B", "Alm", "");
  put_team (p, "A", "Alm", "");
  put_team (p, "C", "Östra", "");
  put_session (p, NULL, "A", "2012-10-08", "state=held actual_minutes=90");
  put_session (p, NULL, "C", "2012-10-09", "state=held actual_minutes=60");
  put_session (p, NULL, "C", "2012-10-16", "state=cancelled cause=other");

  return p;
}

static SamFigureDetail *
load (SamTestProgramme *p, const char *id, const char *scope)
{
  g_autoptr (GError) error = NULL;
  SamFigureDetail *detail = sam_figure_detail_load (sam_test_programme_get_database (p), id, get_scope (p, scope),
                                                    sam_date_new (2012, 12, 14), &error);

  g_assert_no_error (error);

  return detail;
}

static void
test_names (void)
{
  static const char *const names[] = { "", "Org", "Alm", "Alm · A", "Alm · B", "Östra", "Östra · C" };
  g_autoptr (SamTestProgramme) p = make_two_schools ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SamScopeNames) scopes = sam_scope_names_load (sam_test_programme_get_database (p), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sam_scope_names_get_n (scopes), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (sam_scope_names_get (scopes, i)->whole_name, ==, names[i]);
  g_assert_cmpstr (sam_scope_names_find (scopes, SAM_SCOPE_TEAM, sam_test_programme_get_id (p, "C"))->name, ==, "C");
  g_assert_null (sam_scope_names_find (scopes, SAM_SCOPE_TEAM, 1));
}

/* The rows add up to the figure, and the schools do. */
static void
test_rows_add_up (void)
{
  static const char *const ids[] = { "F1", "F2", "F4", "F4.planned", "F5", "F6", "F6.teacher_minutes", "F7", "F12.wide", "F18" };
  g_autoptr (SamTestProgramme) p = make_two_schools ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (SamFigureDetail) detail = load (p, ids[i], NULL);
      gint64 rows = 0, schools = 0;

      g_test_message ("%s", ids[i]);
      for (guint j = 0; j < detail->rows->len; j++)
        rows += g_array_index (detail->rows, SamFigureRow, j).numerator;
      for (guint j = 0; j < detail->by_school->len; j++)
        schools += g_array_index (detail->by_school, SamSchoolFigure, j).figure.numerator;
      g_assert_cmpint (rows, ==, detail->figure.numerator);
      g_assert_cmpint (schools, ==, detail->figure.numerator);
    }
}

static void
test_schools_by_name (void)
{
  g_autoptr (SamTestProgramme) p = make_two_schools ();
  g_autoptr (SamFigureDetail) detail = load (p, "F5", NULL);
  g_autoptr (SamFigureDetail) team = load (p, "F5", "team:C");

  g_assert_cmpuint (detail->by_school->len, ==, 2);
  g_assert_cmpint (g_array_index (detail->by_school, SamSchoolFigure, 0).school, ==, sam_test_programme_get_id (p, "Alm"));
  g_assert_cmpint (g_array_index (detail->by_school, SamSchoolFigure, 1).figure.denominator, ==, 2);
  g_assert_null (team->by_school);
  g_assert_cmpuint (team->rows->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-detail/names-what-a-figure-can-be-about", test_names);
  g_test_add_func ("/figure-detail/rows-and-schools-add-up-to-the-figure", test_rows_add_up);
  g_test_add_func ("/figure-detail/lists-schools-by-name", test_schools_by_name);

  return g_test_run ();
}
